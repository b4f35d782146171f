package draw

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/svg"
)

// hostile is the built-in story with every text that a picture shows replaced.
func hostile(t testing.TB, s string) *story.Story {
	st := builtin(t)
	both := story.Text{"en": s, "ko": s}
	for i := range st.Map.Features {
		if p := &st.Map.Features[i].Properties; p.Name != nil {
			p.Name, p.Detail = both, both
		}
	}
	for i := range st.Actors {
		st.Actors[i].Name = both
	}
	for i := range st.Tracks {
		for k := range st.Tracks[i].Keys {
			if key := &st.Tracks[i].Keys[k]; key.Note != nil {
				key.Note = both
			}
		}
	}
	return st
}

var hostiles = []string{
	"", "plain", "</text>", "</script><script>alert(1)</script>", `" onload="alert(1)`, `' x='`, "&amp; &lt; &#0; &nbsp;",
	"]]>", "<![CDATA[", "<!-- -->", "<?xml?>", "a\nb\tc", "\u202eleft to right\u202c", "\u200f", "한글 漢字", "🏃\u200d♂️", "\u0085\u009f\u007f",
	"a\r\nb", "\x00", "\x01\x08\x0b\x0c\x1f", "\xff\xfe", "a\xc3", "\xed\xa0\x80", "\ufffe\uffff", "\ufffd", "𝔘\U0010ffff",
}

// held is what XML can hold of a text.
func held(s string) string {
	var b strings.Builder
	for i, r := range s {
		_, size := utf8.DecodeRuneInString(s[i:])
		invalid := r == utf8.RuneError && size == 1
		if !invalid && (r == '\t' || r == '\n' || r >= ' ' && r != 0xfffe && r != 0xffff) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func checkEscape(t *testing.T, s string) {
	t.Helper()
	w := &svg.Writer{}
	w.Raw(`<a`)
	w.Attr("b", s)
	w.Raw(`>`)
	w.Text(s)
	w.Raw(`</a>`)
	tree, err := parse(string(w.B))
	if err != nil {
		t.Fatalf("%q is written as %q: %v", s, w.B, err)
	}
	if len(tree.kids) != 1 {
		t.Fatalf("%q is written as %q, which is %d things", s, w.B, len(tree.kids))
	}
	a := tree.kids[0].(*node)
	// U+FFFD may stay or go: it says of itself that something was lost.
	without := func(s string) string { return strings.ReplaceAll(s, "\ufffd", "") }
	if got := a.text(); without(got) != without(held(s)) {
		t.Fatalf("the text %q comes back as %q", s, got)
	}
	if got := a.attrs["b"]; without(got) != without(held(s)) || len(a.attrs) != 1 {
		t.Fatalf("the attribute %q comes back as %q", s, got)
	}
}

func TestEscape(t *testing.T) {
	for _, s := range hostiles {
		checkEscape(t, s)
	}
}

// FuzzEscape: any bytes are written as well-formed XML, and come back as text.
func FuzzEscape(f *testing.F) {
	for _, s := range hostiles {
		f.Add(s)
	}
	f.Fuzz(checkEscape)
}

// TestHostileTextsStayText: a picture of such a story has the elements of the
// plain one and no others, and shows the text as it is.
func TestHostileTextsStayText(t *testing.T) {
	known := map[string]bool{}
	for _, e := range editions {
		s := compiled(t, builtin(t), e)
		p := New(s, "en", wordsOf("en"))
		for _, m := range s.Story.Moments {
			tree, err := parse(moving(p.Playable(frameAt(s, m.Span[1]-1))))
			if err != nil {
				t.Fatal(err)
			}
			tree.walk(func(n *node) { known[n.name] = true })
		}
	}
	for _, text := range hostiles {
		s := compiled(t, hostile(t, text), "2017-11-22")
		p, shown := New(s, "en", wordsOf("en")), false
		for _, m := range s.Story.Moments[3:7] {
			tree, err := parse(moving(p.Playable(frameAt(s, m.Span[1]-1))))
			if err != nil {
				t.Fatalf("%q: %v", text, err)
			}
			tree.walk(func(n *node) {
				if !known[n.name] {
					t.Errorf("%q brings in an element %s", text, n.name)
				}
				for k := range n.attrs {
					if strings.HasPrefix(k, "on") {
						t.Errorf("%q brings in an attribute %s", text, k)
					}
				}
				shown = shown || n.name == "text" && n.text() == held(text)
			})
		}
		if !shown && !strings.Contains(text, "\ufffd") {
			t.Errorf("%q is nowhere to be read as it is", text)
		}
	}
}

func TestStillsAreDocuments(t *testing.T) {
	// The words of a still are its own: the map's are tested above. One text with
	// everything in it goes through every size and edition.
	all := strings.Join(hostiles, " ")
	for _, e := range editions {
		s := compiled(t, hostile(t, all), e)
		p := New(s, "ko", wordsOf("ko"))
		for _, size := range [][2]int{{1200, 750}, {320, 200}} {
			checkStill(t, s, p, size, all)
		}
	}
	s := compiled(t, builtin(t), editions[0])
	p := New(s, "en", wordsOf("en"))
	for _, text := range hostiles {
		checkStill(t, s, p, [2]int{640, 400}, text)
	}
}

func checkStill(t *testing.T, s *scene.Scene, p *Picture, size [2]int, text string) {
	t.Helper()
	tree, err := parse(string(p.Still(frameAt(s, 80), size[0], size[1], "T "+text, "C "+text, "© "+text)))
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	svg := tree.kids[0].(*node)
	if len(tree.kids) != 1 || svg.name != "svg" || svg.attrs["xmlns"] != "http://www.w3.org/2000/svg" || svg.attrs["role"] != "img" {
		t.Fatalf("%q: not one svg that is an image", text)
	}
	if svg.attrs["width"] == "" || svg.attrs["height"] == "" || svg.attrs["viewBox"] == "" {
		t.Errorf("%q: the still has no size", text)
	}
	said := map[string]string{}
	for _, k := range svg.kids {
		if n, ok := k.(*node); ok && (n.name == "title" || n.name == "desc") {
			said[n.name] = n.text()
		}
	}
	without := func(s string) string { return strings.ReplaceAll(s, "\ufffd", "") } // it may stay or go
	if without(said["title"]) != "T "+without(held(text)) || without(said["desc"]) != "C "+without(held(text)) {
		t.Errorf("%q: title %q, description %q", text, said["title"], said["desc"])
	}
	if all := svg.text(); !strings.Contains(without(all), "© "+without(held(text))) {
		t.Errorf("%q: no credit on the still", text)
	}
	if raw := svg.text(); strings.Contains(raw, "var(--") {
		t.Errorf("%q: the still leans on a page's colours", text)
	}
}
