package page

import (
	"strings"
	"testing"

	"fiftymetres/app/story"

	"golang.org/x/net/html"
)

var hostiles = []string{
	"plain", " spaces ", "a\nb\tc", `"`, `'`, "`", `\`, `\n`, `\u0041`, `" onload="alert(1)`, `' onload='x`, "><script>alert(1)</script>",
	"</script>", "<!--", "-->", "&amp;", "&#34;", "&lt", "&", "&notit;", "\u202eleft\u202c", "\u200f\u200b\u2028\u2029", "\u00a0\u00ad\ufeff",
	"한글 漢字", "🏃\u200d♂️", "𝔘\U0010fffd", "{{.}}", "%22%3e", "javascript:alert(1)", "true", "false", "/web/app.wasm",
}

// onlyChild is the one element that markup was meant to be.
func onlyChild(t testing.TB, markup *html.Node) *html.Node {
	t.Helper()
	var body *html.Node
	walk(markup, func(n *html.Node) {
		if n.Type == html.ElementNode && n.Data == "body" {
			body = n
		}
	})
	if body == nil || body.FirstChild == nil || body.FirstChild != body.LastChild {
		t.Fatalf("not one element: %q", textOf(markup))
	}
	return body.FirstChild
}

func comesBack(t *testing.T, s string) {
	t.Helper()
	n := onlyChild(t, document(t, tag("p").Aria("label", s).DataSet("x", s).Text(s)))
	for _, k := range []string{"aria-label", "data-x"} {
		if got, ok := valueOf(n, k); !ok || got != s {
			t.Errorf("%s=%q comes back as %q", k, s, got)
		}
	}
	if len(n.Attr) != 2 {
		t.Errorf("%q makes %d attributes", s, len(n.Attr))
	}
	if got := strings.TrimSuffix(textOf(n), "\n"); got != s {
		t.Errorf("the text %q comes back as %q", s, got)
	}
}

// TestNothingIsFoldedInAFold: the first end of a fold ends all of them.
func TestNothingIsFoldedInAFold(t *testing.T) {
	got := printed(folded(text("a"), nil, tag("p").Body(folded(text("b"), tag("i").Body(folded(text("c"))))), folded(text("d"))))
	if want := "<noscript>a<p>b<i>c</i></p>d</noscript>"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestTextsComeBackAsTheyAre(t *testing.T) {
	for _, s := range hostiles {
		comesBack(t, s)
	}
}

func TestLinksComeBackAsTheyAre(t *testing.T) {
	for _, href := range []string{
		"/", "/ko?known=2017-11-13&moment=dash#dash", "#about-soldier", "https://example.org/a?b=1&c=%22#d", "https://example.org/한글?q='x'&copy=1",
		`https://example.org/"><script>`, `https://example.org/\`,
	} {
		n := onlyChild(t, document(t, link(href)))
		if got, _ := valueOf(n, "href"); got != href || n.FirstChild != nil {
			t.Errorf("%q comes back as %q", href, got)
		}
	}
}

// FuzzAttr: any text that HTML can hold comes back.
func FuzzAttr(f *testing.F) {
	for _, s := range hostiles {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.Map(func(r rune) rune {
			// HTML has no form for these, or gives them another meaning.
			if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r <= 0x9f || r == 0xfffd || r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef {
				return -1
			}
			return r
		}, strings.ToValidUTF8(s, ""))
		if s != "" && s[0] != '\n' {
			comesBack(t, s)
		}
	})
}

// TestHostileStoryOnThePage writes a whole page of a story whose every text
// tries to break out: the page has the elements of one whose every text is a word, in
// number and kind, no handler and no script.
func TestHostileStoryOnThePage(t *testing.T) {
	for layout := range map[string]bool{"story": true, "embed": true, "kiosk": true} {
		shape := func(st *story.Story) map[string]int {
			count := map[string]int{}
			s := known(st, layout, "en", "")
			s.Open = "source:" + st.Sources[0].ID
			walk(document(t, opened(t, st, s)), func(n *html.Node) {
				if n.Type == html.ElementNode {
					count[n.Data]++
				}
				for _, a := range n.Attr {
					if strings.HasPrefix(a.Key, "on") || strings.HasPrefix(strings.TrimSpace(a.Val), "javascript:") {
						t.Errorf("%s: %s has %s=%q", layout, n.Data, a.Key, a.Val)
					}
				}
			})
			return count
		}
		want := shape(hostile(t, "word"))
		for _, s := range []string{`</script><script>alert(1)</script>`, `" onload="alert(1)`, `'><img src=x onerror=alert(1)>`, "\u202e<b>&amp;"} {
			got := shape(hostile(t, s))
			for name := range want {
				if got[name] != want[name] {
					t.Errorf("%s of %q: %d elements %s, want %d", layout, s, got[name], name, want[name])
				}
			}
			for name := range got {
				if want[name] == 0 {
					t.Errorf("%s of %q: an element %s", layout, s, name)
				}
			}
		}
	}
}

// hostile is the built-in story with every text replaced.
func hostile(t testing.TB, s string) *story.Story {
	st := builtin(t)
	evil := func(t story.Text) {
		for lang := range t {
			t[lang] = s
		}
	}
	for _, x := range []story.Text{st.Title, st.Subtitle, st.Summary, st.Method} {
		evil(x)
	}
	for i := range st.Editions {
		evil(st.Editions[i].Label)
		evil(st.Editions[i].Note)
	}
	for i := range st.Actors {
		evil(st.Actors[i].Name)
		evil(st.Actors[i].About)
	}
	for _, m := range st.Moments {
		evil(m.Label)
		for _, told := range m.Tellings {
			evil(told.Heading)
			evil(told.Text)
			evil(told.Note)
		}
	}
	for i := range st.Sources {
		src := &st.Sources[i]
		src.Short, src.Headline = s, s
		evil(src.Note)
	}
	for i := range st.Claims {
		evil(st.Claims[i].Text)
	}
	for i := range st.Discrepancies {
		evil(st.Discrepancies[i].Question)
		evil(st.Discrepancies[i].Note)
	}
	for i := range st.Map.Features {
		evil(st.Map.Features[i].Properties.Name)
		evil(st.Map.Features[i].Properties.About)
	}
	st.Map.Credit = story.Text{"en": s}
	return st
}

// TestClassesAreOneAttribute, however many times they are given.
func TestClassesAreOneAttribute(t *testing.T) {
	if got, want := printed(tag("b").Class("fill").ID("x").Class("full", "").Class("")), `<b class="fill full" id="x"></b>`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
