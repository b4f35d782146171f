package track

import (
	"math"
	"math/rand/v2"
	"testing"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

func TestExactAtKeys(t *testing.T) {
	eachTrack(t, func(t *testing.T, _ *rand.Rand, keys story.Track, c Track) {
		for i, k := range keys.Keys {
			p := c.At(k.T)
			if want := Position(k.At, k.LonLat, frame); p.At != want || p.Leg != i || p.Share != 0 || p.Ring != k.Ring || p.Across != across(k) {
				t.Errorf("key %d: %+v, want %v and a ring of %v by %v", i, p, want, k.Ring, across(k))
			}
		}
	})
}

// TestContinuous bounds each step by the speed that the leg's length, time and
// easing allow; the ring grows and shrinks as steadily.
func TestContinuous(t *testing.T) {
	eachTrack(t, func(t *testing.T, r *rand.Rand, keys story.Track, c Track) {
		fastest, ring := 0.0, 0.0
		for i := 0; i+1 < len(c.Legs); i++ {
			d := keys.Keys[i+1].T - keys.Keys[i].T
			fastest = max(fastest, c.Legs[i].Path.Length()/d*steepest[keys.Keys[i].Ease])
			ring = max(ring, math.Abs(keys.Keys[i+1].Ring-keys.Keys[i].Ring)/d)
		}
		for range 300 {
			a := max(c.Start(), geom.Lerp(c.Start(), c.End(), r.Float64()))
			step := math.Pow(10, -r.Float64()*6)
			from, to := c.At(a), c.At(a+step)
			if d := from.At.Distance(to.At); d > fastest*step+1e-7 {
				t.Fatalf("from %v, %v s: %v m, at %v m/s at most", a, step, d, fastest)
			}
			if d := math.Abs(from.Ring - to.Ring); d > ring*step+1e-7 {
				t.Fatalf("from %v, %v s: the ring changes by %v m", a, step, d)
			}
			if from.Across > from.Ring+1e-7 {
				t.Fatalf("at %v: a ring of %v m is %v m across", a, from.Ring, from.Across)
			}
			if math.Abs(to.Travelled-from.Travelled) > fastest*step+1e-7 {
				t.Fatalf("from %v, %v s: %v m gone after %v m", a, step, to.Travelled, from.Travelled)
			}
		}
	})
}

func TestProgressNeverRunsBack(t *testing.T) {
	eachTrack(t, func(t *testing.T, _ *rand.Rand, _ story.Track, c Track) {
		last := c.At(c.Start())
		for i := range 500 {
			p := c.At(max(c.Start(), geom.Lerp(c.Start(), c.End()+1, float64(i)/499)))
			if p.Travelled < last.Travelled-1e-9 || p.Leg < last.Leg || p.Leg == last.Leg && p.Share < last.Share {
				t.Fatalf("%+v after %+v", p, last)
			}
			if d := last.At.Distance(p.At); d > p.Travelled-last.Travelled+1e-7 {
				t.Fatalf("%v m covered, %v m moved", p.Travelled-last.Travelled, d)
			}
			last = p
		}
	})
}

func TestAnyNumberGivesAPose(t *testing.T) {
	eachTrack(t, func(t *testing.T, r *rand.Rand, _ story.Track, c Track) {
		for _, sec := range strange {
			sound(t, &c, sec)
		}
		for range 100 {
			sound(t, &c, math.Float64frombits(r.Uint64()))
			sound(t, &c, geom.Lerp(c.Start()-5, c.End()+5, r.Float64()))
		}
		for _, l := range c.Legs {
			sound(t, &c, math.Nextafter(l.Key.T, math.Inf(-1)))
			sound(t, &c, math.Nextafter(l.Key.T, math.Inf(1)))
		}
	})
	none := Track{}
	for _, sec := range strange {
		if p := none.At(sec); p != (Pose{}) {
			t.Errorf("no track, At(%v) = %+v", sec, p)
		}
	}
}

func TestVisible(t *testing.T) {
	at := &story.Point{1, 2}
	c := compiled(t, story.Track{Actor: "a", Keys: []story.Key{
		{T: 10, At: at, Pose: "stand"}, {T: 20, At: at, Pose: "gone"}, {T: 30, At: at, Pose: "run"}, {T: 40, At: at, Pose: "gone"},
	}})
	for sec, want := range map[float64]bool{
		math.NaN(): false, math.Inf(-1): false, 9.999: false, 10: true, 19.999: true, 20: false, 25: false, 30: true, 40: false, math.Inf(1): false,
	} {
		if got := c.At(sec).Visible; got != want {
			t.Errorf("at %v visible %v", sec, got)
		}
	}
}

func TestAskingAllocatesNothing(t *testing.T) {
	c := compiled(t, anyTrack(rand.New(rand.NewPCG(5, 1))))
	sec := 0.0
	if n := testing.AllocsPerRun(1000, func() { c.At(sec); sec += 0.05 }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// FuzzAt asks any track at any time.
func FuzzAt(f *testing.F) {
	for i, sec := range append([]float64{3, 12.5, 20}, strange...) {
		f.Add(uint64(i), sec)
	}
	f.Fuzz(func(t *testing.T, seed uint64, sec float64) {
		c := compiled(t, anyTrack(rand.New(rand.NewPCG(seed, 1))))
		sound(t, &c, sec)
		p := c.At(sec)
		if p.Travelled < 0 || p.Travelled > c.At(c.End()).Travelled+1e-9 {
			t.Fatalf("At(%v) = %+v is off the track", sec, p)
		}
	})
}
