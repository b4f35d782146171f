package scene

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

func compiled(t testing.TB, st *story.Story, edition string) *Scene {
	t.Helper()
	s, err := Compile(st, edition)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTimeIsClampedAndElseAsGiven(t *testing.T) {
	s := compiled(t, park(), later)
	f := s.NewFrame()
	for sec, want := range map[float64]float64{
		-1: 0, 0: 0, 12.3: 12.3, 30.7: 30.7, 49.1: 49.1, 50: 49.1, 1e300: 49.1,
		math.Inf(1): 49.1, math.Inf(-1): 0, math.NaN(): 0,
	} {
		if s.At(sec, f); f.T != want {
			t.Errorf("At(%v) is at %v, want %v", sec, f.T, want)
		}
	}
	// What an editor wrote for a second holds at that second, and not a rounding off it.
	for i := range 491 {
		if sec := float64(i) / 10; sec <= s.End {
			if s.At(sec, f); f.T != sec {
				t.Fatalf("At(%v) is at %v", sec, f.T)
			}
		}
	}
}

func TestMomentAt(t *testing.T) {
	s := compiled(t, park(), later)
	f := s.NewFrame()
	for sec, want := range map[float64]int{
		math.NaN(): 0, -5: 0, 0: 0, 12.299999: 0, 12.3: 1, 30.699999: 1, 30.7: 2, 49.1: 2, 99: 2, math.Inf(1): 2,
	} {
		if s.At(sec, f); f.Moment != want {
			t.Errorf("at %v moment %d, want %d", sec, f.Moment, want)
		}
	}
}

func TestFrameIsWhatItsPartsSay(t *testing.T) {
	s := compiled(t, park(), later)
	f, r := s.NewFrame(), rand.New(rand.NewPCG(1, 1))
	for range 500 {
		sec := r.Float64()*60 - 5
		s.At(sec, f)
		for i := range s.Actors {
			if want := s.Actors[i].Track.At(f.T); f.Poses[i] != want {
				t.Fatalf("at %v %s is %+v, want %+v", sec, s.Actors[i].ID, f.Poses[i], want)
			}
		}
		if f.Camera != s.camera.At(f.T) || f.Clock != s.clock.at(f.T) {
			t.Fatalf("at %v %+v", sec, f)
		}
	}
}

// TestFillingAFrameAgainForgetsTheLast: a frame carries nothing over.
func TestFillingAFrameAgainForgetsTheLast(t *testing.T) {
	s := compiled(t, park(), later)
	used := s.NewFrame()
	for _, sec := range []float64{40, 2, 49.1, 0, 17.7} {
		s.At(sec, used)
		fresh := s.NewFrame()
		s.At(sec, fresh)
		if used.Camera != fresh.Camera || used.Moment != fresh.Moment || used.Poses[0] != fresh.Poses[0] || used.Poses[1] != fresh.Poses[1] {
			t.Errorf("at %v %+v, in a new frame %+v", sec, used, fresh)
		}
	}
}

func TestAtAllocatesNothing(t *testing.T) {
	s := compiled(t, park(), later)
	f, sec := s.NewFrame(), -1.0
	if n := testing.AllocsPerRun(5000, func() { s.At(sec, f); sec += 0.0103 }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestEditionsKnowTheirOwn(t *testing.T) {
	old, now := compiled(t, park(), first), compiled(t, park(), later)
	if _, ok := old.Place("water"); ok {
		t.Error("the first edition has the water, which is known later")
	}
	if _, ok := now.Place("water"); !ok {
		t.Error("the later edition has no water")
	}
	if van := old.Actor("van"); old.Actors[van].Track.At(10).Visible || !now.Actors[van].Track.At(10).Visible {
		t.Error("the van is to be seen in the later edition alone")
	}
	for _, s := range []*Scene{old, now} {
		for i := range s.Places {
			if p, ok := s.Place(s.Places[i].ID); !ok || p != &s.Places[i] {
				t.Errorf("%s: place %d is not found by its id", s.Edition, i)
			}
		}
	}
	if old.Actor("nobody") != -1 {
		t.Error("nobody is an actor")
	}
}

func TestLine(t *testing.T) {
	s := compiled(t, park(), later)
	lane, ok := s.Line("lane")
	if !ok || math.Abs(lane.Length()-71.7) > 0.2 { // a thousandth of a degree of longitude at 50° N
		t.Errorf("the lane is %v m long", lane.Length())
	}
	for _, id := range []string{"water", "oak", "nothing", ""} {
		if _, ok := s.Line(id); ok {
			t.Errorf("%q is no line", id)
		}
	}
}

func TestWhatDoesNotCompile(t *testing.T) {
	st := park()
	st.Tracks[1].Keys[0].Along = "canal"
	if _, err := Compile(st, later); err == nil || !strings.Contains(err.Error(), "edition "+later) || !strings.Contains(err.Error(), `"canal"`) {
		t.Errorf("%v, want the edition and the line", err)
	}
	compiled(t, st, first) // its track is another
}

func TestEmptyStory(t *testing.T) {
	s := compiled(t, &story.Story{}, "")
	f := s.NewFrame()
	for _, sec := range []float64{0, 1, math.NaN(), math.Inf(1)} {
		if s.At(sec, f); f.T != 0 || f.Moment != 0 || !(f.Camera.Span > 0) {
			t.Errorf("At(%v) = %+v", sec, f)
		}
	}
}

// FuzzAt asks for any time of either edition: there is always a frame of numbers.
func FuzzAt(f *testing.F) {
	scenes := []*Scene{compiled(f, park(), first), compiled(f, ticked(
		story.Tick{T: 2, Time: "14:00"}, story.Tick{T: 3.5, Time: "14:01", Gap: true}, story.Tick{T: 20, Time: "15:00"}), first)}
	for _, sec := range []float64{0, 3.5, 12.3, math.NaN(), math.Inf(1), -1} {
		f.Add(sec)
	}
	f.Fuzz(func(t *testing.T, sec float64) {
		for _, s := range scenes {
			fr := s.NewFrame()
			s.At(sec, fr)
			sum := fr.T + fr.Camera.At.X + fr.Camera.At.Y + fr.Camera.Span
			for _, p := range fr.Poses {
				sum += p.At.X + p.At.Y + p.Heading + p.Ring + p.Travelled
			}
			if math.IsNaN(sum) || math.IsInf(sum, 0) || fr.T < 0 || fr.T > s.End || !(fr.Camera.Span > 0) {
				t.Fatalf("At(%v) = %+v", sec, fr)
			}
			if c := s.LightAt(sec).Cast; math.IsNaN(c.X+c.Y) || c.Len() > 1/math.Tan(2*math.Pi/180)+1e-9 || c == (geom.Point{}) {
				t.Fatalf("LightAt(%v) casts %v", sec, c)
			}
		}
	})
}

// TestCameraFollows: a view that follows has the actor near its middle all the
// way; in an edition that does not know the actor it stays at its place.
func TestCameraFollows(t *testing.T) {
	following := func(actor string) *story.Story {
		st := park()
		for i := range st.Moments {
			for k := range st.Moments[i].Camera {
				st.Moments[i].Camera[k].Follow = actor
			}
		}
		return st
	}
	s := compiled(t, following("courier"), later)
	f := s.NewFrame()
	a := s.Actor("courier")
	for sec := 0.0; sec <= s.End; sec += 0.25 {
		s.At(sec, f)
		if d := f.Camera.At.Distance(s.Actors[a].Track.Place(sec)); d > 0.1*f.Camera.Span {
			t.Errorf("at %v: the camera is %.0f m off, with %.0f in sight", sec, d, f.Camera.Span)
		}
	}
	s = compiled(t, following("van"), first)
	if s.At(12.3, f); f.Camera.At.Distance(geom.Point{X: 12.3}) > 1e-9 {
		t.Errorf("without the van the camera is at %v", f.Camera.At)
	}
}
