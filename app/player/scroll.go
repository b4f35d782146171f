package player

import (
	"math"
	"sort"
)

// Table ties how far a column is scrolled to story time, both ways. It is
// monotone and piecewise linear; places that share a story second, or a
// scroll position, resolve to the first.
type Table struct {
	y, t []float64
}

// NewTable is made of scroll positions, CSS px, and their story seconds.
// Knots that would run backwards or are no numbers are pulled level, so that
// any layout the browser reports gives a table that can be asked.
func NewTable(y, t []float64) Table {
	n := min(len(y), len(t))
	tab := Table{append([]float64(nil), y[:n]...), append([]float64(nil), t[:n]...)}
	level(tab.y)
	level(tab.t)
	return tab
}

func level(v []float64) {
	for i := range v {
		switch finite := !math.IsNaN(v[i]) && !math.IsInf(v[i], 0); {
		case i == 0 && !finite:
			v[0] = 0
		case i > 0 && !(finite && v[i] > v[i-1]):
			v[i] = v[i-1]
		}
	}
}

// Time is the story second at scroll position y.
func (tab Table) Time(y float64) float64 { return interpolate(tab.y, tab.t, y) }

// Scroll is the scroll position of story second t, CSS px.
func (tab Table) Scroll(t float64) float64 { return interpolate(tab.t, tab.y, t) }

func interpolate(from, to []float64, v float64) float64 {
	n := len(from)
	switch {
	case n == 0:
		return 0
	case !(v > from[0]):
		return to[0]
	case v > from[n-1]:
		return to[n-1]
	}
	i := sort.SearchFloat64s(from, v)
	if from[i] == v {
		return to[i]
	}
	share := (v - from[i-1]) / (from[i] - from[i-1])
	return to[i-1]*(1-share) + to[i]*share
}
