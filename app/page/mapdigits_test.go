package page

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"fiftymetres/app/address"
	"fiftymetres/app/draw"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"

	"golang.org/x/net/html"
)

// unclaimed are the parts of the drawing whose numbers are no claims, by what they are.
var unclaimed = map[string]string{
	"scale": "how long the scale bar is",
	"name":  "what a place or somebody is called: T1, the 72-Hour Bridge",
	"about": "a place that no claim is about: what is drawn there says so in its panel",
}

// written is a text of the drawing with a number, and the claims behind it.
type written struct {
	text, part string
	claims     []string
}

// TestEveryNumberOnTheMapLeadsToItsClaim: what the map and the clock write with a number at
// any moment of the story rests on claims, and those can be reached from the moment's card in
// at most two acts, each of which is a link's or a summary's: by mouse, keys and ear. Who
// looks around by hand sees more names; each opens what is known of its place.
func TestEveryNumberOnTheMapLeadsToItsClaim(t *testing.T) {
	st := builtin(t)
	seen := map[string]int{}
	for _, lang := range st.Languages {
		for _, e := range st.Editions {
			b := Index(in(st, lang), address.New(st)).Open(known(st, address.Story, lang, e.Date))
			sc, err := scene.Compile(st, e.Date)
			if err != nil {
				t.Fatal(err)
			}
			picture, f := draw.New(sc, lang, b.words), sc.NewFrame()
			for _, i := range b.course.Moments {
				near := reach(t, b, i)
				said := map[string]bool{}
				for _, sec := range looks(st, e.Date, i) {
					sc.At(sec, f)
					all := append(b.writtenBy(t, picture.Stage(f, draw.AllScreens), i, f), b.writtenOn(f)...)
					for _, w := range all {
						if said[w.part+w.text] {
							continue
						}
						said[w.part+w.text] = true
						seen[w.part]++
						if unclaimed[w.part] != "" {
							continue
						}
						if len(w.claims) == 0 {
							t.Errorf("%s, %s, %s: %s %q rests on no claim", e.Date, lang, b.Moments[i].Slug, w.part, w.text)
						}
						for _, id := range w.claims {
							if !near[id] {
								t.Errorf("%s, %s, %s: %s %q rests on %s, which is further than two acts away", e.Date, lang, b.Moments[i].Slug, w.part, w.text, id)
							}
						}
					}
				}
			}
		}
	}
	for _, part := range []string{"measure", "note", "detail", "clock", "scale", "name"} {
		if seen[part] < 4 {
			t.Errorf("%d texts were read that are a %s", seen[part], part)
		}
	}
}

// looks are seconds of a moment at which the drawing is read: its ends, where a camera rests, and
// where a key of the edition begins.
func looks(st *story.Story, edition string, i int) []float64 {
	m := &st.Moments[i]
	out := []float64{m.Span[0], m.Span[1] - 0.01}
	for _, v := range m.Camera {
		out = append(out, min(v.T, m.Span[1]-0.01))
	}
	for _, t := range st.Tracks {
		for _, k := range t.Keys {
			if t.Edition == edition && len(k.Note) > 0 && k.T >= m.Span[0] && k.T < m.Span[1] {
				out = append(out, k.T+0.01)
			}
		}
	}
	for _, k := range m.Tellings[edition].Clock {
		out = append(out, min(k.T+2, m.Span[1]-0.01))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// reach are the claims that a card shows when what is folded in it is opened, and those that the
// links in it lead to: two acts at most.
func reach(t *testing.T, b *Book, i int) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	note := func(n *html.Node) {
		if id, ok := valueOf(n, "data-claim"); ok {
			out[id] = true
		}
	}
	walk(document(t, b.card(i)), func(n *html.Node) {
		note(n)
		act, _ := valueOf(n, "data-act")
		if id, ok := valueOf(n, "data-id"); ok && (act == "about" || act == "claims") {
			_, body := b.about(act, id)
			walk(document(t, tag("div").Body(body...)), note)
		}
	})
	return out
}

// writtenBy are the texts of a drawn stage that have a number.
func (b *Book) writtenBy(t *testing.T, stage string, i int, f *scene.Frame) (out []written) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(stage))
	if err != nil {
		t.Fatal(err)
	}
	walk(doc, func(n *html.Node) {
		if n.Type != html.TextNode || !strings.ContainsFunc(n.Data, unicode.IsDigit) || n.Parent.Data == "style" {
			return
		}
		w := written{text: strings.TrimSuffix(n.Data, " ≠")} // whose question differing_test.go follows
		for up := n.Parent; up != nil && w.part == ""; up = up.Parent {
			b.partOf(&w, up, i, f)
		}
		if w.part == "" {
			w.part = "text"
		}
		out = append(out, w)
	})
	return out
}

// partOf says what an element of the drawing is, if it is what a text with a number stands
// in, and what that rests on.
func (b *Book) partOf(w *written, n *html.Node, i int, f *scene.Frame) {
	id, _ := valueOf(n, "id")
	class, _ := valueOf(n, "class")
	switch {
	case id == "scale":
		w.part = "scale"
	case id == "measures":
		w.part = "measure"
		for _, m := range b.telling(i).Measures {
			if strings.Contains(w.text, strings.TrimSuffix(string(b.words.AppendDistance(nil, m.Metres)), "")) {
				w.claims = append(w.claims, m.Claims...)
			}
		}
	case id == "question" || strings.Contains(class, "asked"):
		w.part = "question"
	}
	if place, ok := valueOf(n, "data-place"); ok && n.Data == "g" {
		p := b.places[place]
		switch {
		case p.Detail.In(b.Lang) != w.text:
			w.part = "name"
		case len(p.Claims) == 0:
			w.part = "about"
		default:
			w.part, w.claims = "detail", p.Claims
		}
	}
	if actor, ok := valueOf(n, "data-actor-name"); ok {
		w.part = "note"
		if b.actors[actor].Name.In(b.Lang) == w.text {
			w.part = "name"
		}
		for _, t := range b.Tracks {
			for k := range t.Keys {
				if t.Actor == actor && t.Edition == b.Edition && t.Keys[k].T <= f.T && t.Keys[k].Note.In(b.Lang) == w.text {
					w.claims = t.Keys[k].Claims
				}
			}
		}
	}
}

// writtenOn is what the clock says in a frame, where it says a time.
func (b *Book) writtenOn(f *scene.Frame) []written {
	face, _ := b.clock(f.Clock)
	if f.Clock.State == scene.NoClock {
		return nil
	}
	w := written{text: face, part: "clock"}
	var ticks []story.Tick
	for i := range b.Moments {
		ticks = append(ticks, b.telling(i).Clock...)
	}
	for k, tick := range ticks {
		if tick.T > f.T {
			if f.Clock.State == scene.AboutClock || f.Clock.State == scene.GapClock {
				w.claims = append(w.claims, tick.Claims...)
			}
			break
		}
		if k+1 == len(ticks) || ticks[k+1].T > f.T {
			w.claims = append(w.claims, tick.Claims...)
		}
	}
	return []written{w}
}
