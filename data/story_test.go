package data_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/track"
	"fiftymetres/data"
)

// These tests hold the built-in story to what its own sources say of distances
// and places. The numbers are the story's; the engine knows none of them.

const firstDay, nineDaysLater = "2017-11-13", "2017-11-22"

// told is the built-in story in an edition, with a frame to look at it.
type told struct {
	*scene.Scene
	f *scene.Frame
}

func edition(t *testing.T, date string) told {
	t.Helper()
	st, problems := story.Decode(data.Story())
	if st == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	s, err := scene.Compile(st, date)
	if err != nil {
		t.Fatal(err)
	}
	return told{s, s.NewFrame()}
}

// pose is an actor's at a story second.
func (s told) pose(t *testing.T, actor string, sec float64) track.Pose {
	t.Helper()
	i := s.Actor(actor)
	if i < 0 {
		t.Fatalf("there is no actor %q", actor)
	}
	s.At(sec, s.f)
	return s.f.Poses[i]
}

func (s told) place(t *testing.T, id string) *scene.Place {
	t.Helper()
	p, ok := s.Place(id)
	if !ok {
		t.Fatalf("there is no place %q", id)
	}
	return p
}

func (s told) span(t *testing.T, slug string) (from, to float64) {
	t.Helper()
	for _, m := range s.Story.Moments {
		if m.Slug == slug {
			return m.Span[0], m.Span[1]
		}
	}
	t.Fatalf("there is no moment %q", slug)
	return 0, 0
}

// south is how far south of the line a point lies, metres; north is negative.
func (s told) south(t *testing.T, p geom.Point) float64 {
	t.Helper()
	line := s.place(t, "mdl").Points
	_, off := geom.NewPath(line).Nearest(p)
	// The North is the line closed around far to the upper left.
	const far = 1e6 // metres
	from, to := line[0], line[len(line)-1]
	if from.Y < to.Y {
		from, to = to, from
	}
	around := []geom.Point{{X: to.X, Y: -far}, {X: -far, Y: -far}, {X: -far, Y: from.Y}}
	if line[0] != from {
		slices.Reverse(around)
	}
	if geom.Contains(append(slices.Clone(line), around...), p) {
		return -off
	}
	return off
}

func between(t *testing.T, what string, metres, low, high float64) {
	t.Helper()
	if !(metres >= low && metres <= high) {
		t.Errorf("%s: %.2f m, want %v to %v", what, metres, low, high)
	}
}

// TestCrossing: he is north of the line until the moment that tells of the
// crossing, goes over in it once, southward, and never returns.
func TestCrossing(t *testing.T) {
	for _, date := range []string{firstDay, nineDaysLater} {
		s := edition(t, date)
		from, to := s.span(t, "line")
		crossed := 0.0
		for sec := 0.0; sec <= s.End; sec += 0.05 {
			p := s.pose(t, "soldier", sec)
			if !p.Visible {
				continue
			}
			switch south := s.south(t, p.At) > 0; {
			case south && crossed == 0:
				crossed = sec
			case !south && crossed > 0:
				t.Fatalf("%s: north again at %.2f", date, sec)
			}
		}
		if !(crossed >= from && crossed < to) {
			t.Errorf("%s: he crosses at %.2f; the moment runs from %v to %v", date, crossed, from, to)
		}
		if a, b := s.pose(t, "soldier", from).At.Y, s.pose(t, "soldier", to).At.Y; !(a < 0 && b > 0) {
			t.Errorf("%s: from y %.1f to %.1f in the moment; south is down", date, a, b)
		}
	}
}

func TestJeepStopsTenMetresShort(t *testing.T) {
	s := edition(t, nineDaysLater)
	i := s.Actor("jeep")
	keys := s.Actors[i].Track
	between(t, "from the jeep's last place north to the line", -s.south(t, s.pose(t, "jeep", keys.End()).At), 9, 11)
	for sec := keys.Start(); sec <= s.End; sec += 0.05 {
		if off := s.south(t, s.pose(t, "jeep", sec).At); off > -8 {
			t.Fatalf("at %.2f the jeep is %.1f m south of the line; it never came within 8 m", sec, off)
		}
	}
}

func TestDistancesThatAreReported(t *testing.T) {
	s := edition(t, nineDaysLater)
	leaves := geom.Centre(s.place(t, "leaves").Points)
	between(t, "the leaves from the line", s.south(t, leaves), 48, 52)
	between(t, "the guard post from the leaves", geom.Centre(s.place(t, "guard-post").Points).Distance(leaves), 57, 63)
	for _, date := range []string{firstDay, nineDaysLater} {
		s := edition(t, date)
		_, down := s.span(t, "leaves")
		lies := s.pose(t, "soldier", down-0.01)
		between(t, date+": where he lies from the line", s.south(t, lies.At), 48, 52)
		if date == nineDaysLater && lies.At.Distance(leaves) > 4 {
			t.Errorf("he lies %.1f m from the leaves", lies.At.Distance(leaves))
		}
		_, end := s.span(t, "crawl")
		for end -= 0.01; !s.pose(t, "soldier", end).Visible; end -= 0.01 {
		}
		between(t, date+": how far he is dragged", lies.At.Distance(s.pose(t, "soldier", end).At), 18, 22)
	}
}

// TestHeLiesWhereTheCardSaysSo: who comes to the moment finds him lying, by every telling.
func TestHeLiesWhereTheCardSaysSo(t *testing.T) {
	for _, s := range versions(t) {
		for i := range s.Story.Moments {
			if s.Story.Moments[i].Slug != "leaves" {
				continue
			}
			p := s.pose(t, "soldier", s.Story.Arrival(i))
			if k := s.Actors[s.Actor("soldier")].Track.Legs[p.Leg].Key; k.Pose != "lie" {
				t.Errorf("%s, by %q: he is drawn to %s", s.Edition, s.By, k.Pose)
			}
		}
	}
}

// TestDraggedTogether: who drags him stays within reach of him, and one way of both is as
// sure for one as for the other.
func TestDraggedTogether(t *testing.T) {
	for _, date := range []string{firstDay, nineDaysLater} {
		s := edition(t, date)
		from, to := s.span(t, "crawl")
		for sec := from; sec < to; sec += 0.05 {
			for _, who := range []string{"rescuer-1", "rescuer-2"} {
				p, i := s.pose(t, who, sec), s.Actor(who)
				if p.Visible && s.Actors[i].Track.Legs[p.Leg].Key.Pose == "drag" {
					him := s.pose(t, "soldier", sec)
					if d := p.At.Distance(him.At); d > 3 {
						t.Fatalf("%s: at %.2f %s drags him from %.1f m away", date, sec, who, d)
					}
					his, theirs := s.Actors[s.Actor("soldier")].Track.Legs[him.Leg].Key, s.Actors[i].Track.Legs[p.Leg].Key
					if his.Certainty != theirs.Certainty {
						t.Fatalf("%s: at %.2f he is drawn as %s, %s who drags him as %s", date, sec, his.Certainty, who, theirs.Certainty)
					}
				}
			}
		}
	}
}

// TestOnlyOneOtherCrosses: one pursuer is over the line for a few seconds; the
// others stay north of it.
func TestOnlyOneOtherCrosses(t *testing.T) {
	for _, s := range versions(t) {
		over, who := map[string]float64{}, "pursuer-1"
		if s.By.Question == "who-crossed" {
			who = "pursuer-2" // who lay down before
		}
		for sec := 0.0; sec <= s.End; sec += 0.05 {
			for i, a := range s.Actors {
				if p := s.pose(t, a.ID, sec); a.Form == "person" && a.Role == "opponent" && p.Visible && s.south(t, p.At) > 0 {
					over[s.Actors[i].ID] += 0.05
				}
			}
		}
		if s.Edition == nineDaysLater && (len(over) != 1 || !(over[who] > 1 && over[who] < 8)) {
			t.Errorf("by %q seconds over the line: %v, want a few of %s alone", s.By, over, who)
		}
	}
}

func TestNobodyDrawnOnTheFirstDayWasUnknown(t *testing.T) {
	s := edition(t, firstDay)
	for _, a := range s.Actors {
		known := a.ID == "soldier" || a.ID == "rescuer-1" || a.ID == "rescuer-2" || a.ID == "helicopter"
		if got := len(a.Track.Legs) > 0; got != known {
			t.Errorf("on the first day %s is drawn: %v", a.ID, got)
		}
	}
	for _, id := range []string{"ditch", "leaves", "wall", "annex", "jeep-line"} {
		if _, ok := s.Place(id); ok {
			t.Errorf("on the first day %s is on the map", id)
		}
	}
}

// TestSureKeysHaveClaims: nothing is called filmed or reported without a claim,
// and on the first day nothing is called filmed at all.
func TestSureKeysHaveClaims(t *testing.T) {
	s := edition(t, nineDaysLater)
	for _, tr := range s.Story.Tracks {
		for i, k := range tr.Keys {
			if (k.Certainty == story.Filmed || k.Certainty == story.Reported) && len(k.Claims) == 0 {
				t.Errorf("%s, %s, key %d is %s without a claim", tr.Edition, tr.Actor, i, k.Certainty)
			}
			if tr.Edition == firstDay && k.Certainty == story.Filmed {
				t.Errorf("%s, key %d is filmed; no film was out on the first day", tr.Actor, i)
			}
		}
	}
}

// gap is the least distance between two outlines, metres.
func gap(a, b []geom.Point) float64 {
	least := math.Inf(1)
	for _, pair := range [][2][]geom.Point{{a, b}, {b, a}} {
		outline := geom.NewPath(append(slices.Clone(pair[0]), pair[0][0]))
		for _, p := range pair[1] {
			_, off := outline.Nearest(p)
			least = min(least, off)
		}
	}
	return least
}

// TestTheMapIsAsDescribed: what the places and the reports say of distances.
func TestTheMapIsAsDescribed(t *testing.T) {
	s := edition(t, nineDaysLater)
	least := math.Inf(1)
	for _, north := range s.Places {
		for _, south := range s.Places {
			if strings.HasPrefix(north.ID, "panmungak") && north.Kind == "building" && strings.HasPrefix(south.ID, "freedom-") && south.Kind == "building" {
				least = min(least, gap(north.Points, south.Points))
			}
		}
	}
	between(t, "Panmungak from Freedom House, wall to wall", least, 78, 82)
	between(t, "the monument north of the line", -s.south(t, geom.Centre(s.place(t, "monument").Points)), 45, 55)
	between(t, "the checkpoint from Panmungak", geom.Centre(s.place(t, "checkpoint").Points).Distance(geom.Centre(s.place(t, "panmungak").Points)), 740, 760)
	bonifas := geom.Centre(s.place(t, "camp-bonifas").Points)
	between(t, "Camp Bonifas", bonifas.Len(), 4900, 5200)
	cars := s.place(t, "cars")
	box := geom.Bounds(cars.Points)
	between(t, "one of the parked cars", max(box.Max.X-box.Min.X, box.Max.Y-box.Min.Y)/float64(cars.Parts), 4.1, 4.3)
}

// TestTheRescue: the commander lies ten metres behind the two, and they end
// where Freedom House stands between them and the northern post.
func TestTheRescue(t *testing.T) {
	s := edition(t, nineDaysLater)
	from, to := s.span(t, "crawl")
	for sec := from; sec < to; sec += 0.05 {
		p := s.pose(t, "rescuer-1", sec)
		if leg := s.Actors[s.Actor("rescuer-1")].Track.Legs[p.Leg]; leg.Key.Pose == "crawl" && !leg.Moves {
			commander := s.pose(t, "rescuer-3", sec).At
			middle := p.At.Lerp(s.pose(t, "rescuer-2", sec).At, 0.5)
			between(t, "the commander behind the sergeants", commander.Distance(middle), 9, 11)
		}
	}
	post, end := geom.Centre(s.place(t, "guard-post").Points), s.pose(t, "soldier", to-0.3).At
	hidden := false
	for share := 0.0; share <= 1; share += 0.001 {
		for _, p := range s.Places {
			hidden = hidden || strings.HasPrefix(p.ID, "freedom-") && geom.Contains(p.Points, post.Lerp(end, share))
		}
	}
	if !hidden {
		t.Errorf("nothing of Freedom House hides %v from the post at %v", end, post)
	}
}

// TestLabelsKnowNothingLater: no label that the first day sees names what its
// reports have not.
func TestLabelsKnowNothingLater(t *testing.T) {
	st := edition(t, firstDay).Story
	for i := range st.Moments {
		m := &st.Moments[i]
		for lang, words := range map[string][]string{"en": {"jeep", "ditch", "leaves", "film"}, "ko": {"지프", "도랑", "배수로", "낙엽", "영상"}} {
			for _, word := range words {
				if label := m.LabelIn(firstDay).In(lang); strings.Contains(strings.ToLower(label), word) {
					t.Errorf("%s: on the first day the label is %q", m.Slug, label)
				}
			}
		}
	}
}
