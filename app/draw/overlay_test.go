package draw

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/track"
)

// eachSecond reads what moves at many seconds of both editions.
func eachSecond(t *testing.T, test func(t *testing.T, s *scene.Scene, f *scene.Frame, ids map[string]*node)) {
	t.Helper()
	for _, e := range editions {
		s := compiled(t, builtin(t), e)
		p := New(s, "en", wordsOf("en"))
		for _, sec := range seconds(s, 12) {
			f := frameAt(s, sec)
			tree, err := parse(moving(p.Stage(f, AllScreens)))
			if err != nil {
				t.Fatal(err)
			}
			ids, _ := tree.byID()
			if test(t, s, f, ids); t.Failed() {
				t.Fatalf("edition %s, second %v", e, sec)
			}
		}
	}
}

// alike tells whether what was written is what is meant, to the written precision.
func alike(written []float64, meant ...float64) bool {
	return slices.EqualFunc(written, meant, func(a, b float64) bool { return math.Abs(a-b) <= allowed(b) })
}

// seen tells whether an actor is to be seen in a frame: it is there, and is no
// speck in it or is told of.
func seen(s *scene.Scene, f *scene.Frame, i int) bool {
	return f.Poses[i].Visible && (f.Camera.Span <= sprite.Of(s.Actors[i].Form).Wide || tells(s, f, i))
}

func tells(s *scene.Scene, f *scene.Frame, i int) bool {
	return slices.Contains(s.Telling(f.Moment).Told, s.Actors[i].ID)
}

// TestActorsStandWhereTheyAre, with a ring as wide as the uncertainty, and are
// not shown when they are not there.
func TestActorsStandWhereTheyAre(t *testing.T) {
	eachSecond(t, func(t *testing.T, s *scene.Scene, f *scene.Frame, ids map[string]*node) {
		for i, a := range s.Actors {
			g, pose := ids["a-"+a.ID], f.Poses[i]
			if len(a.Track.Legs) == 0 {
				if g != nil {
					t.Errorf("%s is drawn, and this edition does not know where", a.ID)
				}
				continue
			}
			if g == nil || g.attrs["data-actor"] != a.ID {
				t.Fatalf("%s is not in the picture", a.ID)
			}
			if hidden := g.attrs["display"] == "none"; hidden == seen(s, f, i) {
				t.Errorf("%s hidden: %v", a.ID, hidden)
			}
			if !pose.Visible {
				continue
			}
			if at := numbers(g.attrs["transform"]); !alike(at, pose.At.X, pose.At.Y) {
				t.Errorf("%s stands at %v, and is at %v", a.ID, at, pose.At)
			}
			rx, ry := numbers(ids["rg-"+a.ID].attrs["rx"]), numbers(ids["rg-"+a.ID].attrs["ry"])
			if !alike(rx, pose.Ring) || !alike(ry, pose.Across) {
				t.Errorf("%s has a ring of %v by %v, want %v by %v m", a.ID, rx, ry, pose.Ring, pose.Across)
			}
		}
	})
}

// TestRoutesShowTheWayTravelled: nothing of a leg before it begins, up to the
// actor while it lasts, all of it afterwards; in its certainty's style.
func TestRoutesShowTheWayTravelled(t *testing.T) {
	drawn := map[string]bool{}
	eachSecond(t, func(t *testing.T, s *scene.Scene, f *scene.Frame, ids map[string]*node) {
		for i, a := range s.Actors {
			for l := range a.Track.Legs {
				leg := &a.Track.Legs[l]
				route := ids["rt-"+a.ID+"-"+strconv.Itoa(l)]
				if shown := leg.Moves && leg.Key.Pose != "gone"; shown != (route != nil) {
					t.Fatalf("the way of %s in leg %d is in the picture: %v", a.ID, l, route != nil)
				}
				if route == nil {
					continue
				}
				if !slices.Contains(strings.Fields(route.attrs["class"]), line(s, leg.Key.Certainty)) {
					t.Errorf("the way of %s in leg %d is %s, drawn as %q", a.ID, l, leg.Key.Certainty, route.attrs["class"])
				}
				checkRoute(t, s, a.ID, leg, f, f.Poses[i], l, places(route.attrs["d"]))
				drawn[leg.Key.Certainty] = drawn[leg.Key.Certainty] || route.attrs["d"] != ""
			}
		}
	})
	for _, c := range []string{"filmed", "reported", "inferred", "schematic"} {
		if !drawn[c] {
			t.Errorf("no way is ever drawn as %s", c)
		}
	}
}

func checkRoute(t *testing.T, s *scene.Scene, actor string, leg *track.Leg, f *scene.Frame, pose track.Pose, l int, d []float64) {
	t.Helper()
	if i := s.Actor(actor); f.Camera.Span > sprite.Of(s.Actors[i].Form).Wide && !seen(s, f, i) {
		if len(d) > 0 {
			t.Errorf("%s: leg %d is drawn in a view of %.0f m, and its actor is not", actor, l, f.Camera.Span)
		}
		return
	}
	points := leg.Path.Points()
	end := points[len(points)-1]
	switch {
	case f.T <= leg.Key.T:
		if len(d) > 0 {
			t.Errorf("%s: leg %d is drawn before it begins", actor, l)
		}
		return
	case pose.Leg == l:
		end = pose.At
	}
	if n := len(d); n < 4 || !alike(d[:2], points[0].X, points[0].Y) || !alike(d[n-2:], end.X, end.Y) {
		t.Errorf("%s: leg %d from %v to %v is drawn as %v", actor, l, points[0], end, d)
	}
}

// TestLinesOfFire: only from who aims, towards whom, never reaching it, and
// never more than one to a shooter.
func TestLinesOfFire(t *testing.T) {
	fired := 0
	eachSecond(t, func(t *testing.T, s *scene.Scene, f *scene.Frame, ids map[string]*node) {
		for i, a := range s.Actors {
			line := ids["tr-"+a.ID]
			if line == nil || line.attrs["d"] == "" {
				continue
			}
			key := a.Track.Legs[f.Poses[i].Leg].Key
			k := s.Actor(key.Aim)
			if k < 0 || !f.Poses[i].Visible || !f.Poses[k].Visible || key.Pose != "fire" && key.Pose != "prone" {
				t.Fatalf("%s fires, and is %+v", a.ID, key)
			}
			d := places(line.attrs["d"])
			if strings.Count(line.attrs["d"], "M") != 1 || len(d) != 4 {
				t.Fatalf("%s: more than one stroke: %q", a.ID, line.attrs["d"])
			}
			end, way := geom.Point{X: d[2], Y: d[3]}, f.Poses[i].At.Distance(f.Poses[k].At)
			// Drawn from breast to breast: take the height off again.
			lift := geom.Point{Y: -0.5 * sprite.Of(a.Form).Scale(f.Camera.Span)}
			if left := f.Poses[k].At.Add(lift).Distance(end); left < 0.09*way-0.02 {
				t.Errorf("%s: the stroke ends %.2f m from its target", a.ID, left)
			}
			fired++
		}
	})
	if fired == 0 {
		t.Error("nobody is ever seen to fire")
	}
}

// line is the class of a certainty's style of line.
func line(s *scene.Scene, certainty string) string {
	d, _ := s.Story.Sure(certainty)
	return "line-" + d.Line
}
