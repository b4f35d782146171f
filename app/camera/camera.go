package camera

import (
	"sort"

	"fiftymetres/app/geom"
)

// Key is a view at a story second.
type Key struct {
	T float64
	View
}

// Camera is the whole story's camera; build it once, ask it often.
type Camera struct {
	keys    []Key
	flights []flight
}

// New makes a camera of keys in order of time; there is at least one.
func New(keys []Key) Camera {
	c := Camera{keys: keys}
	for i := 1; i < len(keys); i++ {
		c.flights = append(c.flights, newFlight(keys[i-1].View, keys[i].View))
	}
	return c
}

// At is the view at story second t: the first before it begins, the last
// after it ends. Every flight starts and ends at rest.
func (c *Camera) At(t float64) View {
	n := len(c.keys)
	switch {
	case n == 0:
		return View{Span: 1}
	case !(t > c.keys[0].T):
		return c.keys[0].View
	case t >= c.keys[n-1].T:
		return c.keys[n-1].View
	}
	i := sort.Search(n, func(i int) bool { return c.keys[i].T > t })
	a, b := c.keys[i-1].T, c.keys[i].T
	return c.flights[i-1].at(geom.Smooth((t - a) / (b - a)))
}
