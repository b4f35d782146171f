package player

import (
	"math"
	"math/rand/v2"
	"testing"
)

var parted = Spans{{10, 20}, {20, 25}, {40, 60}} // 35 s

func TestFollow(t *testing.T) {
	for _, c := range []struct {
		what   string
		spans  Spans
		beat   Beat
		gone   float64
		want   float64
		rounds int
	}{
		{"it rests", parted, Beat{T: 12}, 100, 12, 0},
		{"it plays", parted, Beat{T: 12, Playing: true}, 3, 15, 0},
		{"over what is not told", parted, Beat{T: 24, Playing: true}, 2, 41, 0},
		{"from there", parted, Beat{T: 30, Playing: true}, 1, 41, 0},
		{"from before the beginning", parted, Beat{T: 0, Playing: true}, 1, 11, 0},
		{"at another speed", parted, Beat{T: 10, Rate: 4, Playing: true}, 2, 18, 0},
		{"no faster than there is", parted, Beat{T: 10, Rate: 1000, Playing: true}, 1, 14, 0},
		{"to the end", parted, Beat{T: 50, Playing: true}, 1000, 60, 0},
		{"round", parted, Beat{T: 50, Playing: true, Loop: true}, 10, 10, 1},
		{"and round", parted, Beat{T: 50, Playing: true, Loop: true}, 10 + 35 + 1, 11, 2},
		{"time before it", parted, Beat{T: 12, Playing: true}, -5, 12, 0},
		{"no numbers", parted, Beat{T: math.NaN(), Rate: math.NaN(), Playing: true}, math.NaN(), 10, 0},
		{"for ever", parted, Beat{Playing: true}, math.Inf(1), 60, 0},
		{"nothing", nil, Beat{T: 5, Playing: true, Loop: true}, 5, 0, 0},
		{"no time", Spans{{5, 5}}, Beat{T: 5, Playing: true, Loop: true}, 5, 5, 0},
	} {
		if got, rounds := c.spans.Follow(c.beat, c.gone); math.Abs(got-c.want) > 1e-9 || rounds != c.rounds {
			t.Errorf("%s: %g, round %d; want %g, %d", c.what, got, rounds, c.want, c.rounds)
		}
	}
}

// TestTwoScreensAreAtTheSameSecond, whatever their clocks say and whenever they came: and
// time never runs back, nor is it ever where nothing is told.
func TestTwoScreensAreAtTheSameSecond(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var spans Spans
		for at, n := 0.0, 1+r.IntN(6); len(spans) < n; {
			from := at + float64(r.IntN(3))*r.Float64()*10
			at = from + r.Float64()*20
			spans = append(spans, [2]float64{from, at})
		}
		b := Beat{T: r.Float64() * 150, Rate: Rates[r.IntN(len(Rates))], Playing: r.IntN(4) > 0, Loop: r.IntN(2) > 0}
		const at = 1e9 // seconds of the room's clock
		screens := []float64{0, (r.Float64() - .5) * 1e5}
		was, rounds := -1.0, 0
		for now := 0.0; now < 400; now += r.Float64() * 5 {
			var seen []float64
			var round int
			for _, offset := range screens {
				own, met := at+now+offset, at+offset // what its clock says now, and of the beat
				s, n := spans.Follow(b, own-met)
				seen, round = append(seen, s), n
			}
			if math.Abs(seen[0]-seen[1]) > 1e-6 && math.Abs(math.Abs(seen[0]-seen[1])-(spans[len(spans)-1][1]-spans[0][0])) > 1e-3 && !between(spans, seen[0], seen[1]) {
				t.Fatalf("%v %+v after %g: %v", spans, b, now, seen)
			}
			s := seen[0]
			if math.IsNaN(s) || !told(spans, s) {
				t.Fatalf("%v %+v after %g: %g", spans, b, now, s)
			}
			if round == rounds && s < was-1e-6 {
				t.Fatalf("%v %+v after %g: from %g back to %g", spans, b, now, was, s)
			}
			was, rounds = s, round
		}
	}
}

func told(spans Spans, t float64) bool {
	for _, s := range spans {
		if t >= s[0]-1e-9 && t <= s[1]+1e-9 {
			return true
		}
	}
	return false
}

// between tells whether two seconds are the ends of what is passed over.
func between(spans Spans, a, b float64) bool {
	if a > b {
		a, b = b, a
	}
	return math.Abs(spans.gone(a)-spans.gone(b)) < 1e-3
}

// TestFollowTakesUpNothing: it is asked once a frame.
func TestFollowTakesUpNothing(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { parted.Follow(Beat{T: 12, Playing: true, Loop: true}, 1e6) }); n != 0 {
		t.Errorf("%g allocations", n)
	}
}

func FuzzFollow(f *testing.F) {
	f.Add(12.0, 1.0, 3.0, true)
	f.Add(math.Inf(1), -1.0, math.Inf(-1), true)
	f.Fuzz(func(t *testing.T, at, rate, gone float64, loop bool) {
		if s, rounds := parted.Follow(Beat{T: at, Rate: rate, Playing: true, Loop: loop}, gone); math.IsNaN(s) || !told(parted, s) || rounds < 0 {
			t.Errorf("%g, round %d", s, rounds)
		}
	})
}
