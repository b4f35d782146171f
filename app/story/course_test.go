package story

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// toldStory is a story of so many moments of differing lengths, and those that the
// edition "early" tells; "late" tells all.
func toldStory(r *rand.Rand, early ...int) *Story {
	s := &Story{}
	t := 0.0
	for i := range 6 {
		long := 1 + r.Float64()*20
		m := Moment{Span: [2]float64{t, t + long}, Tellings: map[string]Telling{"late": {}}}
		if slices.Contains(early, i) {
			m.Tellings["early"] = Telling{}
		}
		t += long
		s.Moments = append(s.Moments, m)
	}
	return s
}

func TestCourseOfAnEditionThatTellsAll(t *testing.T) {
	s := toldStory(rand.New(rand.NewPCG(1, 1)))
	c := s.Course("late")
	if c.End() != s.End() || len(c.Moments) != 6 {
		t.Errorf("the course %v ends at %v, the story at %v", c.Moments, c.End(), s.End())
	}
	for sec := -1.0; sec < s.End()+1; sec += 0.1 {
		if c.MomentAt(sec) != s.MomentAt(sec) {
			t.Fatalf("at %v moment %d, in the story %d", sec, c.MomentAt(sec), s.MomentAt(sec))
		}
		if in := max(0, min(sec, s.End())); c.Clamp(sec) != in {
			t.Fatalf("%v s are %v", sec, c.Clamp(sec))
		}
	}
}

// TestCoursePassesOver: whatever is asked, only what is told is answered.
func TestCoursePassesOver(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 1))
	for _, early := range [][]int{{0, 1, 2, 3, 4}, {1, 2, 5}, {0, 2, 4}, {3}, {0}, {5}} {
		s := toldStory(r, early...)
		c := s.Course("early")
		if !slices.Equal(s.Told("early"), early) {
			t.Fatalf("told are %v, want %v", s.Told("early"), early)
		}
		if c.End() != s.Moments[early[len(early)-1]].Span[1] {
			t.Fatalf("%v ends at %v", early, c.End())
		}
		for sec := -2.0; sec < s.End()+2; sec += 0.05 {
			at, m := c.Clamp(sec), c.MomentAt(sec)
			if !slices.Contains(early, m) || at < s.Moments[m].Span[0] || at > s.Moments[m].Span[1] {
				t.Fatalf("%v: at %v is second %v of moment %d", early, sec, at, m)
			}
			if slices.Contains(early, s.MomentAt(sec)) && sec >= 0 && sec <= s.End() && at != sec {
				t.Fatalf("%v: %v is told, and becomes %v", early, sec, at)
			}
		}
	}
}

func TestStepsOnACourse(t *testing.T) {
	c := toldStory(rand.New(rand.NewPCG(3, 1)), 1, 2, 5).Course("early")
	for _, w := range [][3]int{{1, 1, 2}, {2, 1, 5}, {5, 1, 5}, {5, -1, 2}, {1, -1, 1}, {2, -1, 1}, {3, 1, 5}, {3, -1, 2}, {0, 1, 1}, {4, 0, 5}, {2, 0, 2}} {
		if got := c.Beside(w[0], w[1]); got != w[2] {
			t.Errorf("%d from moment %d is %d, want %d", w[1], w[0], got, w[2])
		}
	}
}

func TestCourseOfNothing(t *testing.T) {
	c := (&Story{}).Course("early")
	for _, sec := range []float64{-1, 0, 3, math.NaN(), math.Inf(1)} {
		if c.End() != 0 || c.MomentAt(sec) != 0 || c.Clamp(sec) != 0 || c.Beside(3, 1) != 0 {
			t.Errorf("a course of nothing at %v is at %v", sec, c.Clamp(sec))
		}
	}
	if c := toldStory(rand.New(rand.NewPCG(4, 1))).Course("no edition"); len(c.Moments) != 6 || c.MomentAt(math.NaN()) != 0 || c.Clamp(math.NaN()) != 0 {
		t.Errorf("an edition without tellings has %v", c.Moments)
	}
}

// TestSpans of all that an edition tells, or of some; of what it does not tell there is all.
func TestSpans(t *testing.T) {
	st := &Story{Editions: []Edition{{Date: "2001-01-01"}, {Date: "2001-01-02"}}}
	for i, slug := range []string{"gate", "square", "tree"} {
		told := map[string]Telling{"2001-01-02": {}}
		if slug != "square" {
			told["2001-01-01"] = Telling{}
		}
		st.Moments = append(st.Moments, Moment{Slug: slug, Span: [2]float64{float64(i), float64(i + 1)}, Tellings: told})
	}
	for _, c := range []struct {
		edition string
		only    []string
		want    [][2]float64
	}{
		{"2001-01-02", nil, [][2]float64{{0, 1}, {1, 2}, {2, 3}}},
		{"2001-01-01", nil, [][2]float64{{0, 1}, {2, 3}}},
		{"2001-01-01", []string{"tree", "square", "nowhere"}, [][2]float64{{2, 3}}},
		{"2001-01-01", []string{"square"}, [][2]float64{{0, 1}, {2, 3}}},
	} {
		if got := st.Spans(c.edition, c.only); !slices.Equal(got, c.want) {
			t.Errorf("%s, %v: %v", c.edition, c.only, got)
		}
	}
}
