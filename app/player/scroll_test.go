package player

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"testing"
)

func TestTable(t *testing.T) {
	tab := NewTable([]float64{100, 600, 600, 1400}, []float64{0, 10, 20, 30})
	for y, want := range map[float64]float64{-50: 0, 100: 0, 350: 5, 600: 10, 1000: 25, 1400: 30, 9999: 30, math.Inf(1): 30} {
		if got := tab.Time(y); got != want {
			t.Errorf("scrolled to %v it is %v, want %v", y, got, want)
		}
	}
	for sec, want := range map[float64]float64{-1: 100, 0: 100, 5: 350, 10: 600, 15: 600, 20: 600, 25: 1000, 30: 1400, 31: 1400} {
		if got := tab.Scroll(sec); got != want {
			t.Errorf("at %v scrolled to %v, want %v", sec, got, want)
		}
	}
}

// TestTableResolvesToTheFirst, at the beginning, inside and at the end alike.
func TestTableResolvesToTheFirst(t *testing.T) {
	tab := NewTable([]float64{0, 0, 50, 50, 90, 90}, []float64{1, 2, 3, 4, 5, 6})
	for y, want := range map[float64]float64{0: 1, 50: 3, 90: 5} {
		if got := tab.Time(y); got != want {
			t.Errorf("scrolled to %v it is %v, want %v", y, got, want)
		}
	}
	tab = NewTable([]float64{1, 2, 3, 4, 5, 6}, []float64{0, 0, 50, 50, 90, 90})
	for sec, want := range map[float64]float64{0: 1, 50: 3, 90: 5} {
		if got := tab.Scroll(sec); got != want {
			t.Errorf("at %v scrolled to %v, want %v", sec, got, want)
		}
	}
}

func TestBackwardKnotsArePulledLevel(t *testing.T) {
	tab := NewTable([]float64{0, 500, 300, 800}, []float64{0, 10, 20, 15})
	for y, want := range map[float64]float64{0: 0, 250: 5, 500: 10, 650: 20, 800: 20} {
		if got := tab.Time(y); got != want {
			t.Errorf("scrolled to %v it is %v, want %v", y, got, want)
		}
	}
}

func TestSmallTables(t *testing.T) {
	for _, v := range []float64{-1, 0, 7, math.NaN(), math.Inf(1)} {
		if tab := NewTable(nil, []float64{3}); tab.Time(v) != 0 || tab.Scroll(v) != 0 {
			t.Error("an empty table knows something")
		}
		if tab := (Table{}); tab.Time(v) != 0 || tab.Scroll(v) != 0 {
			t.Error("the zero table knows something")
		}
		if tab := NewTable([]float64{5, 9}, []float64{3}); tab.Time(v) != 3 || tab.Scroll(v) != 5 {
			t.Errorf("one knot: %v, %v", tab.Time(v), tab.Scroll(v))
		}
	}
}

// TestTableOwnsItsKnots: a caller may fill its slices again.
func TestTableOwnsItsKnots(t *testing.T) {
	y, sec := []float64{0, 100}, []float64{0, 10}
	tab := NewTable(y, sec)
	y[1], sec[1] = 0, 0
	if got := tab.Time(50); got != 5 {
		t.Errorf("half way it is %v", got)
	}
}

func TestTableIsItsOwnInverse(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 300 {
		var ys, ts []float64
		y, sec := r.Float64()*100, 0.0
		for range 2 + r.IntN(12) {
			ys, ts = append(ys, y), append(ts, sec)
			y, sec = y+1+r.Float64()*3000, sec+0.5+r.Float64()*30
		}
		tab := NewTable(ys, ts)
		for i := range ts {
			if tab.Time(ys[i]) != ts[i] || tab.Scroll(ts[i]) != ys[i] {
				t.Fatalf("knot %d of %v, %v is not exact", i, ys, ts)
			}
		}
		for range 50 {
			sec := r.Float64() * ts[len(ts)-1]
			if got := tab.Time(tab.Scroll(sec)); math.Abs(got-sec) > 1e-8 {
				t.Fatalf("%v comes back as %v", sec, got)
			}
		}
	}
}

// FuzzTable takes knots as a browser might report them: in any order, some of
// them no numbers. There is always an answer within the knots, and it never runs back.
func FuzzTable(f *testing.F) {
	seed := func(v ...float64) {
		var b []byte
		for _, x := range v {
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(x))
		}
		f.Add(b)
	}
	seed()
	seed(0, 0, 100, 10, 50, 20, 100, 15)
	seed(5, 5, 5, 5, 5, 5)
	seed(math.NaN(), 0, 3, math.NaN(), math.Inf(1), 9, 7, math.Inf(-1))
	f.Fuzz(func(t *testing.T, data []byte) {
		var ys, ts []float64
		for ; len(data) >= 16; data = data[16:] {
			y, sec := math.Float64frombits(binary.LittleEndian.Uint64(data)), math.Float64frombits(binary.LittleEndian.Uint64(data[8:]))
			if math.Abs(y) > 1e12 && !math.IsInf(y, 0) || math.Abs(sec) > 1e12 && !math.IsInf(sec, 0) {
				return // no page is so long
			}
			ys, ts = append(ys, y), append(ts, sec)
		}
		tab := NewTable(ys, ts)
		climbs(t, tab.Time, tab.y, tab.t)
		climbs(t, tab.Scroll, tab.t, tab.y)
	})
}

func climbs(t *testing.T, ask func(float64) float64, from, to []float64) {
	t.Helper()
	if len(from) == 0 {
		return
	}
	low, high := from[0]-1, from[len(from)-1]+1
	slack := 1e-9 * (1 + math.Abs(to[0]) + math.Abs(to[len(to)-1]))
	last := math.Inf(-1)
	for i := range 101 {
		v := low + (high-low)*float64(i)/100
		got := ask(v)
		if math.IsNaN(got) || got < to[0]-slack || got > to[len(to)-1]+slack || got < last-slack {
			t.Fatalf("at %v %v after %v; knots %v, %v", v, got, last, from, to)
		}
		last = got
	}
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if got := ask(v); math.IsNaN(got) || math.IsInf(got, 0) {
			t.Fatalf("at %v %v", v, got)
		}
	}
}
