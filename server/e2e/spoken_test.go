package e2e

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var updateSpoken = flag.Bool("update-spoken", false, "write the transcripts of what a screen reader is told anew")

// TestWhatIsSpoken: from moment to moment through the whole story a screen reader is
// told what is written in testdata, which is to be read by a human when it changes. It
// is read from Chromium's accessibility tree: what the column has, where the scrubber
// is and what the map shows.
func TestWhatIsSpoken(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ file, address, edition, lang string }{
		{"spoken-en", "/", "2017-11-22", "en"}, {"spoken-ko-first-day", "/ko?known=2017-11-13", "2017-11-13", "ko"},
	} {
		t.Run(c.file, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.media("prefers-reduced-motion", "reduce") // each moment is one still
			b.bare()
			b.goTo(c.address)
			b.wake()
			b.js(`self.said = new Set(); new MutationObserver(() => said.add(document.querySelector("[aria-live]").textContent)).observe(document.querySelector("[aria-live]"), {childList: true, characterData: true, subtree: true})`)
			var out strings.Builder
			for _, i := range b.host.story.Told(c.edition) {
				m := &b.host.story.Moments[i]
				if i > 0 {
					b.press(right)
				}
				b.wait(`page.moment() === ` + quote(m.Slug))
				b.settle()
				heading := m.Tellings[c.edition].Heading[c.lang]
				if i > 0 {
					b.wait(`[...said].some((text) => text.includes(` + quote(heading) + `))`)
				}
				fmt.Fprintf(&out, "%s\n  scrubber: %s\n", m.Slug, look[string](b, `document.getElementById("scrubber").getAttribute("aria-valuetext")`))
				for _, n := range b.told("image", "img") {
					if strings.Contains(n.name(), heading) {
						fmt.Fprintf(&out, "  map: %s\n", n.name())
					}
				}
				for _, line := range b.read(m.Slug) {
					fmt.Fprintf(&out, "  %s\n", line)
				}
			}
			file := "testdata/" + c.file + ".txt"
			if *updateSpoken {
				if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got := out.String(); got != string(want) {
				t.Errorf("%s is not what is said now; if that is meant, run go test ./server/e2e -run Spoken -update-spoken and read it. Now it is\n%s", file, got)
			}
		})
	}
}

// read is a moment's article as the accessibility tree has it: the roles that mean
// something, and their names.
func (b *tab) read(moment string) (lines []string) {
	b.t.Helper()
	for _, n := range b.under(`article[data-moment="` + moment + `"]`) {
		switch n.role() {
		case "StaticText", "heading", "link", "button", "DisclosureTriangle":
			text := strings.TrimSpace(n.name())
			if n.role() == "StaticText" && (len(lines) > 0 && strings.HasSuffix(lines[len(lines)-1], text) || text == "") {
				continue // it is what the node above is called
			}
			lines = append(lines, map[string]string{"StaticText": "", "heading": "heading: ", "link": "link: ", "button": "button: ", "DisclosureTriangle": "opens: "}[n.role()]+text)
		}
	}
	return lines
}
