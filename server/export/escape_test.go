package export

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
)

// hostile are texts that mean something to one format or another.
var hostile = []string{
	"", "=1+1", "-@SUM(A1)", "\t=cmd", "\r\nER  - \r\nTY  - JOUR", "a\nb\r\nc\rd", `"quoted", 'so'`, "{", "}", `\{`, `}}, note = {x`, "100% & $5 #1 a_b ^ ~", `\input{x}`,
	"</script><script>alert(1)</script>", "]]>", "<!--", "&amp;&lt;", "\u2028TY  - X\u2029", "\x00\x01\x85", "\xff\xfe", "\ufeff", "한국어 “따옴표” שלום 🚲", "@misc{x,", "TY  - BOOK", "not verifiable",
}

// entries is as much of BibTeX as has to be right: one entry after another, each
// field's braces in balance.
func entries(s string) (fields int, err error) {
	depth, in := 0, 0
	for i, r := range s {
		switch {
		case r == '{':
			depth++
		case r == '}':
			if depth--; depth < 0 {
				return 0, errors.New("a brace too many: " + s[:i])
			}
		case r == '@' && depth == 0:
			in++
		case depth == 0 && !unicode.IsSpace(r) && in == 0:
			return 0, errors.New("something outside: " + s[i:])
		case r == '=' && depth == 1:
			fields++
		}
	}
	if depth != 0 || in != 1 {
		return 0, errors.New("the entry does not end, or is not alone")
	}
	return fields, nil
}

var fieldLine = regexp.MustCompile(`^[A-Z][A-Z0-9]  - \S.*$`)

// FuzzReferences: whatever a source says, there is one entry and one record of it,
// and CSL has the very text.
func FuzzReferences(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	st := park(f)
	plain, err := entries(string(file(f, st, "sources/gazette.bib")))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		st := *st
		st.Sources = slices.Clone(st.Sources)
		o := &st.Sources[0]
		o.Headline, o.Publisher, o.Byline, o.Note = "h"+s, "p"+s, "b"+s, story.Text{"en": s}
		bib := string(file(t, &st, "sources/gazette.bib"))
		if n, err := entries(bib); err != nil || n != plain {
			t.Fatalf("%q: %d fields, %v:\n%s", s, n, err, bib)
		}
		ris := string(file(t, &st, "sources/gazette.ris"))
		lines := strings.Split(strings.TrimSuffix(ris, "\r\n"), "\r\n")
		for i, l := range lines {
			end := i == len(lines)-1
			if end != (l == "ER  - ") || !end && !fieldLine.MatchString(l) || strings.ContainsAny(l, "\r\n\u2028\u2029\u0085") || (i == 0) != strings.HasPrefix(l, "TY  - ") {
				t.Fatalf("%q: line %d is %q", s, i, l)
			}
		}
		var items []struct{ Title, Publisher string }
		if err := json.Unmarshal(file(t, &st, "sources/gazette.csl.json"), &items); err != nil || items[0].Title != strings.ToValidUTF8("h"+s, "\ufffd") && validUTF8(s) {
			t.Fatalf("%q: %v %q", s, err, items)
		}
	})
}

func validUTF8(s string) bool { return strings.ToValidUTF8(s, "") == s }

// FuzzMaps: whatever actors and places are called, the documents are well-formed,
// and the names come back.
func FuzzMaps(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	st := park(f)
	f.Fuzz(func(t *testing.T, s string) {
		st := *st
		st.Actors, st.Title = slices.Clone(st.Actors), story.Text{"en": "T" + s}
		st.Actors[0].Name = story.Text{"en": "N" + s}
		for _, end := range []string{".gpx", ".kml"} {
			data := file(t, &st, st.ID+end)
			dec, found := xml.NewDecoder(strings.NewReader(string(data))), false
			for {
				token, err := dec.Token()
				if err == io.EOF {
					break
				}
				if err != nil {
					t.Fatalf("%q: %s: %v", s, end, err)
				}
				if text, ok := token.(xml.CharData); ok && string(text) == "N"+s {
					found = true
				}
			}
			if !found && !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) || r == unicode.ReplacementChar || r >= 0xfffe }) {
				t.Errorf("%q: %s lost the name", s, end)
			}
		}
		var all struct {
			Title    string
			Features []struct{ Properties map[string]any }
		}
		if err := json.Unmarshal(file(t, &st, st.ID+".geojson"), &all); err != nil || validUTF8(s) && all.Title != "T"+s {
			t.Errorf("%q: %v %q", s, err, all.Title)
		}
	})
}

// FuzzLinked: whatever a story says, the script element that says it to programs ends
// where it ends, and has the very text.
func FuzzLinked(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	st := park(f)
	f.Fuzz(func(t *testing.T, s string) {
		st := *st
		st.Title, st.Subtitle = story.Text{"en": "T" + s}, story.Text{"en": s}
		st.Sources, st.Claims = slices.Clone(st.Sources), slices.Clone(st.Claims)
		st.Sources[0].Headline, st.Claims[0].Text = "H"+s, story.Text{"en": "C" + s}
		x := New(&st, nil, address.New(&st))
		for layout, want := range map[string]string{address.Story: "T" + s, address.Ledger: "C" + s} {
			data, err := x.Linked(address.Page{Layout: layout, Lang: "en", Edition: "2019-05-11"}, origin)
			if err != nil {
				t.Fatal(err)
			}
			if strings.ContainsAny(string(data), "<>&\u2028\u2029") {
				t.Fatalf("%q: %s", s, data)
			}
			doc, err := html.Parse(strings.NewReader(`<!doctype html><script type="application/ld+json">` + string(data) + `</script><p>`))
			if err != nil {
				t.Fatal(err)
			}
			script := doc.LastChild.FirstChild.FirstChild
			if script.FirstChild.Data != string(data) || script.NextSibling != nil {
				t.Fatalf("%q: the element ends elsewhere: %s", s, data)
			}
			var of thing
			if err := json.Unmarshal(data, &of); err != nil {
				t.Fatalf("%q: %v", s, err)
			}
			said := of.Headline
			for _, g := range of.Graph {
				if g.ID == "#claim-gazette-left" {
					said = g.Text
				}
			}
			if validUTF8(s) && said != want {
				t.Errorf("%q became %q", want, said)
			}
		}
	})
}
