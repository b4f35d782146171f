package e2e

import (
	"bytes"
	"context"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"fiftymetres/app/words/catalogue"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"golang.org/x/text/unicode/norm"
)

// paper prints the page on A4 and reads it: how many pages, and the text of each.
func (b *tab) paper() []string {
	b.t.Helper()
	var pdf []byte
	b.run(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		pdf, _, err = page.PrintToPDF().WithPreferCSSPageSize(true).Do(ctx)
		return err
	}))
	// In the order of reading: a line laid beside its neighbour column's would be broken.
	read := exec.CommandContext(within(b.t), "pdftotext", "-", "-")
	read.Stdin = bytes.NewReader(pdf)
	out, err := read.Output()
	if err != nil {
		b.t.Fatalf("pdftotext: %v: run \"make browser\"", err)
	}
	// A font may set two letters as one sign ("ﬁ"): the text is what they say.
	return strings.Split(strings.TrimSuffix(norm.NFKC.String(string(out)), "\f"), "\f")
}

// TestOnPaper: the story with a map for each moment, its claims as numbered notes and
// the sources with their addresses, is on four pages at most, with scripts and without.
func TestOnPaper(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		address, edition, lang string
		scripts                bool
	}{"english": {"/", "2017-11-22", "en", true}, "korean": {"/ko", "2017-11-22", "ko", true}, "first day": {"/?known=2017-11-13", "2017-11-13", "en", true}, "without scripts": {"/", "2017-11-22", "en", false}} {
		t.Run(name, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.bare()
			if !c.scripts {
				b.withoutScripts()
			}
			b.goTo(c.address)
			if c.scripts {
				b.wake()
				b.settle()
			}
			pages := b.paper()
			if len(pages) < 3 || len(pages) > 4 {
				t.Errorf("%d pages", len(pages))
			}
			for i, p := range pages {
				if len(strings.Fields(p)) < 40 {
					t.Errorf("page %d has %q", i+1, p)
				}
			}
			all := strings.Join(strings.Fields(strings.Join(pages, " ")), " ")
			st, claims := b.host.story, 0
			if !strings.Contains(strings.Join(strings.Fields(pages[0]), " "), st.Title[c.lang]) {
				t.Error("the first page has no title")
			}
			for _, m := range st.Moments {
				claims += len(m.Tellings[c.edition].Claims)
				if heading := m.Tellings[c.edition].Heading[c.lang]; !strings.Contains(all, heading) {
					t.Errorf("there is no %q", heading)
				}
			}
			for n := 1; n <= claims; n++ {
				if !strings.Contains(all, " "+strconv.Itoa(n)+" ") {
					t.Errorf("note %d of %d is missing", n, claims)
				}
			}
			squeezed := strings.ReplaceAll(strings.Join(strings.Fields(all), ""), "-", "")
			for _, s := range st.Sources {
				if s.Document != "" && s.Known <= c.edition && strings.HasPrefix(s.URL, "http") {
					if host := strings.Split(s.URL, "/")[2]; !strings.Contains(squeezed, strings.ReplaceAll(host, "-", "")) {
						t.Errorf("the address of %s is missing", s.ID)
					}
				}
			}
			for _, out := range []string{catalogue.Builtin().For(c.lang).Skip, catalogue.Builtin().For(c.lang).SkipStory} {
				if strings.Contains(all, out) {
					t.Errorf("on paper stands %q", out)
				}
			}
			same(t, "stills", look[int](b, `[...document.querySelectorAll(".still")].filter((i) => i.complete && i.naturalWidth).length`), len(st.Told(c.edition)))
		})
	}
}
