package draw

import (
	"cmp"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

// screen is a size of screen that names are placed for: the class of its
// names, the CSS px of the view's square, and how far the picture is sure to go
// on beside it, as a share of the square.
type screen struct {
	class    string
	px, wide float64
}

var screens = []screen{{"tier-xs", 150, 1}, {"tier-s", 240, 1}, {"tier-m", 340, 1}, {"tier-l", 500, 1.3}, {"tier-xl", 700, 1.35}}

// written is a name as it was written, with the box of its letters on a screen,
// CSS px from the middle of the view. It is read off the markup, and not from
// what placed it.
type written struct {
	text string
	box  geom.Box
}

// letters is how wide a text is at least, in shares of its size.
func letters(s string) float64 {
	sum := 0.0
	for _, r := range s {
		if r > 0x2E80 {
			sum += 0.85
		} else {
			sum += 0.45
		}
	}
	return sum
}

// read gives the labels of a name group: each of its texts is one.
func read(t *testing.T, g *node, layer []float64, screen screen) []written {
	t.Helper()
	at := numbers(g.attrs["transform"])
	if len(at) != 2 {
		t.Fatalf("a name stands at %q", g.attrs["transform"])
	}
	unit := screen.px / layer[2]
	x, y := (at[0]-layer[0]-layer[2]/2)*unit, (at[1]-layer[1]-layer[3]/2)*unit
	var out []written
	g.walk(func(n *node) {
		if n.name != "text" || n.text() == "" || !shownOn(n, screen) {
			return
		}
		size := 13.0
		if n.attrs["class"] == "detail" {
			size = 12
		}
		w := letters(n.text()) * size
		left, base := x+em1(n.attrs["x"])*size, y+em1(n.attrs["y"])*size
		switch cmp.Or(n.attrs["text-anchor"], g.attrs["text-anchor"]) {
		case "middle":
			left -= w / 2
		case "end":
			left -= w
		}
		out = append(out, written{n.text(), geom.Box{
			Min: geom.Point{X: left, Y: base - 0.7*size}, Max: geom.Point{X: left + w, Y: base + 0.1*size}}})
	})
	return out
}

// shownOn tells whether an element's class keeps it on a screen: what names one
// size only is not on the other.
func shownOn(n *node, s screen) bool {
	limited := false
	for _, class := range strings.Fields(n.attrs["class"]) {
		if class == s.class {
			return true
		}
		if class == "variant" {
			return false
		}
		limited = limited || strings.HasPrefix(class, "tier-")
	}
	return !limited
}

func em1(v string) float64 {
	n := numbers(strings.TrimSuffix(v, "em"))
	if len(n) == 0 {
		return 0
	}
	return n[0]
}

// TestNamesStayClear: at each view that the camera comes to, on either screen,
// no two names of places touch, none leaves the view, and none covers an actor
// or its name.
func TestNamesStayClear(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, s *scene.Scene, p *Picture) {
		shown := 0
		for _, m := range s.Story.Moments {
			for _, v := range m.Camera {
				sec := min(v.T, math.Nextafter(m.Span[1], 0))
				f := frameAt(s, sec)
				stage := p.Stage(f, AllScreens)
				tree, err := parse(moving(stage))
				if err != nil {
					t.Fatal(err)
				}
				for _, size := range screens {
					shown += stayClear(t, tree, s, f, size)
				}
			}
		}
		if shown < 60 {
			t.Errorf("%d names in the whole story; there should be many", shown)
		}
	})
}

func stayClear(t *testing.T, tree *node, s *scene.Scene, f *scene.Frame, size screen) (shown int) {
	t.Helper()
	ids, _ := tree.byID()
	layer := viewOf(t, ids, "names")
	where := func(l written) string { return s.Story.Moments[f.Moment].Slug + ", " + size.class + ": " + l.text }
	var labels, actors []written
	for _, k := range ids["places"].kids {
		tier, ok := k.(*node)
		if !ok || tier.attrs["class"] != size.class {
			continue
		}
		for _, g := range tier.kids {
			name := read(t, g.(*node), layer, size)
			for _, l := range name {
				for _, o := range labels {
					if l.box.Intersects(o.box) {
						t.Errorf("%s lies on %s", where(l), o.text)
					}
				}
				const slack = 4 // px
				if w, h := size.px*size.wide/2+slack, size.px/2+slack; l.box.Min.X < -w || l.box.Max.X > w || l.box.Min.Y < -h || l.box.Max.Y > h {
					t.Errorf("%s leaves the view: %v", where(l), l.box)
				}
			}
			labels, shown = append(labels, name...), shown+1
		}
	}
	for _, a := range s.Actors {
		if g := ids["nm-"+a.ID]; g != nil && shownOn(g, size) {
			actors = append(actors, read(t, g, layer, size)...)
		}
		if pose := f.Poses[s.Actor(a.ID)]; pose.Visible && ids["a-"+a.ID].attrs["display"] != "none" {
			at := pose.At.Sub(f.Camera.At).Scale(size.px / f.Camera.Span)
			high := min(8, 0.024*size.px)
			if ids["u-"+a.ID].attrs["href"] == "#f-point" {
				high = 2
			}
			actors = append(actors, written{a.ID, geom.Box{Min: at.Sub(geom.Point{X: 2, Y: high}), Max: at.Add(geom.Point{X: 2})}})
		}
	}
	for _, l := range labels {
		for _, o := range actors {
			if l.box.Intersects(o.box) {
				t.Errorf("%s lies on %s, who moves", where(l), o.text)
			}
		}
	}
	return shown
}

// TestNamesWhereTheReaderLooks: a view that the reader comes to has names of its
// own, clear of each other and of the actors; on the way there are none but
// those that still fit.
func TestNamesWhereTheReaderLooks(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, s *scene.Scene, p *Picture) {
		r := rand.New(rand.NewPCG(4, 4))
		shown := 0
		for range 40 {
			f := frameAt(s, r.Float64()*s.End)
			span := 40 * math.Pow(20000, r.Float64())
			f.Camera = camera.View{At: geom.Point{X: r.NormFloat64() * span / 3, Y: r.NormFloat64() * span / 3}, Span: span}
			f.Look = f.Camera
			tree, err := parse(moving(p.Stage(f, AllScreens)))
			if err != nil {
				t.Fatal(err)
			}
			for _, size := range screens {
				shown += stayClear(t, tree, s, f, size)
			}
			f.Camera.Span *= 1.5
			if names := p.placeNames(&drawing{Frame: f}); names != nil {
				t.Errorf("half as wide again there are still the names of the view before")
			}
		}
		if shown < 100 {
			t.Errorf("%d names in forty views", shown)
		}
	})
}

// TestNamesWhereTheReaderStops: who stops in the middle of a flight gets the
// names of what is in sight once all is at rest, and none is cut off.
func TestNamesWhereTheReaderStops(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, s *scene.Scene, p *Picture) {
		shown := 0
		for sec := 0.0; sec < s.End; sec += 1.3 {
			f := frameAt(s, sec)
			f.Rest = true
			tree, err := parse(moving(p.Stage(f, AllScreens)))
			if err != nil {
				t.Fatal(err)
			}
			for _, size := range screens {
				shown += stayClear(t, tree, s, f, size)
			}
		}
		if shown < 1000 {
			t.Errorf("%d names where a reader stops", shown)
		}
	})
}

// TestActorsStayClear: all through the story, on either screen, no actor's
// label covers another actor.
func TestActorsStayClear(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, s *scene.Scene, p *Picture) {
		shown := 0
		for sec := 0.0; sec < s.End; sec += 0.5 {
			f := frameAt(s, sec)
			tree, err := parse(moving(p.Stage(f, AllScreens)))
			if err != nil {
				t.Fatal(err)
			}
			ids, _ := tree.byID()
			layer := viewOf(t, ids, "names")
			for _, size := range screens {
				for i, a := range s.Actors {
					g := ids["nm-"+a.ID]
					if g == nil || !shownOn(g, size) {
						continue
					}
					shown++
					for _, l := range read(t, g, layer, size) {
						for o, pose := range f.Poses {
							if o == i || !seen(s, f, o) {
								continue
							}
							// The inner part of a silhouette, CSS px.
							at, tall := pose.At.Sub(f.Camera.At).Scale(size.px/f.Camera.Span), sprite.Of("person").Scale(f.Camera.Span)*size.px/f.Camera.Span
							body := geom.Box{Min: at.Add(geom.Point{X: -0.2 * tall, Y: -0.35 * tall}), Max: at.Add(geom.Point{X: 0.2 * tall})}
							if l.box.Intersects(body) {
								t.Errorf("second %.1f, %s: %q lies on %s", sec, size.class, l.text, s.Actors[o].ID)
							}
						}
					}
				}
			}
		}
		if shown < 400 {
			t.Errorf("only %d labels in the whole story", shown)
		}
	})
}
