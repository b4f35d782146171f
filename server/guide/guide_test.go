package guide

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"fiftymetres/app/snippet"
)

// bait tries to be more than text.
const bait = `"><script>alert('1')</script>`

// facts are those of a story that means no good.
func facts() Facts {
	e := snippet.Embed{Title: bait, Page: "https://e.org/?moment=tree&x=1", Src: "https://e.org/embed?moment=tree", Still: "https://e.org/stills/tree.png?a=1&b=2", Script: "https://e.org/embed.js",
		Width: 660, Height: 780, Attributes: [][2]string{{"moment", "tree"}, {"lang", bait}}}
	return Facts{
		Name: bait, Home: "/", Origin: "https://e.org", Script: "https://e.org/embed.js", Types: "https://e.org/embed.d.ts", OEmbed: "https://e.org/oembed", Stills: "https://e.org/stills/",
		Guide: "/embed/guide", Doctor: "/embed/doctor", Languages: []string{"en"}, Tongues: []Tongue{{"en", bait, "/embed/guide", true}},
		Moments:  []Moment{{"gate", bait, "/", 0, 10, 0}, {"tree", bait, "/?moment=tree", 10, 30.04, 14.000000001}},
		Editions: []Edition{{"2001-01-01", bait, false}, {"2001-01-02", bait, true}}, Now: 1,
		Shapes: []Shape{{"card", 1200, 630}}, Element: e, Shown: e, Licence: bait, Credit: bait, Short: bait, More: bait, Copy: bait, Framers: bait,
		Patient: Patient{Lang: "en", Embed: "/embed?x=" + bait, Article: "/embed/doctor/article"},
	}
}

// scripts counts the elements of a page that a story must not make.
func scripts(t *testing.T, page []byte) (n int) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(string(page)))
	if err != nil {
		t.Fatal(err)
	}
	for node := range root.Descendants() {
		if node.Type == html.ElementNode && node.Data == "script" {
			n++
		}
	}
	return n
}

// TestHostileTextStaysText in every language's pages, and in code too.
func TestHostileTextStaysText(t *testing.T) {
	for lang, texts := range builtin() {
		page, err := Guide(texts, facts())
		if err != nil {
			t.Fatal(lang, err)
		}
		if n := scripts(t, page); n != 0 {
			t.Errorf("the guide in %s has %d scripts", lang, n)
		}
		page, err = Doctor(texts, facts())
		if err != nil {
			t.Fatal(lang, err)
		}
		if n := scripts(t, page); n != 1 { // the words, which are data
			t.Errorf("the doctor in %s has %d scripts", lang, n)
		}
		if strings.Contains(string(page), "alert('1')</script>") {
			t.Errorf("the doctor in %s: %s", lang, page)
		}
	}
}

// TestARefusedAddressLeavesNothingToDo for the doctor's script.
func TestARefusedAddressLeavesNothingToDo(t *testing.T) {
	f := facts()
	f.Patient = Patient{Refused: true}
	page, err := Doctor(For("en"), f)
	if err != nil || strings.Contains(string(page), "data-embed") || !strings.Contains(string(page), `role="alert"`) || !strings.Contains(string(page), "<code>https://e.org</code>") {
		t.Errorf("%v %s", err, page)
	}
}

func TestSecondsAreWrittenShort(t *testing.T) {
	m := facts().Moments[1]
	if got := m.Seconds() + " " + m.Second() + " " + clock(74.4); got != "10–30 14 1:14" {
		t.Error(got)
	}
}

// TestStepsAreFromTheMiddle, as many as there are at most.
func TestStepsAreFromTheMiddle(t *testing.T) {
	f := facts()
	for n, want := range map[int][2]int{1: {0, 1}, 2: {0, 2}, 5: {0, 4}, 10: {3, 4}} {
		f.Moments = nil
		for i := range n {
			f.Moments = append(f.Moments, Moment{From: float64(i)})
		}
		if s := f.Steps(); len(s) != want[1] || s[0].From != float64(want[0]) {
			t.Errorf("of %d moments: %v", n, s)
		}
	}
}
