package player

import "sort"

// Table ties how far a column is scrolled to story time, both ways. It is
// monotone and piecewise linear; places that share a story second, or a
// scroll position, resolve to the first.
type Table struct {
	y, t []float64
}

// NewTable is made of scroll positions, CSS px, and their story seconds.
// Knots that would run backwards are pulled level, so that any layout the
// browser reports gives a table that can be asked.
func NewTable(y, t []float64) Table {
	n := min(len(y), len(t))
	tab := Table{append([]float64(nil), y[:n]...), append([]float64(nil), t[:n]...)}
	for i := 1; i < n; i++ {
		tab.y[i] = max(tab.y[i], tab.y[i-1])
		tab.t[i] = max(tab.t[i], tab.t[i-1])
	}
	return tab
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
	case v >= from[n-1]:
		return to[n-1]
	}
	i := sort.SearchFloat64s(from, v)
	if from[i] == v {
		return to[i]
	}
	share := (v - from[i-1]) / (from[i] - from[i-1])
	return to[i-1]*(1-share) + to[i]*share
}
