package camera

import (
	"sort"

	"fiftymetres/app/geom"
)

// Key is a view at a story second; with Of, a view of something that moves:
// its centre is there, wherever that is, and At is not used.
type Key struct {
	T float64
	View
	Of Mover
}

// Mover is where something is at a story second, metres. It has to be
// continuous, and smooth where the camera is to ride smoothly.
type Mover func(sec float64) geom.Point

// at is the key's view at story second t.
func (k *Key) at(t float64) View {
	if k.Of == nil {
		return k.View
	}
	return View{k.Of(t), k.Span, k.Turn}
}

// Camera is the whole story's camera; build it once, ask it often.
type Camera struct {
	keys    []Key
	flights []flight // between keys that stand still
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
// after it ends. Every flight starts and ends at rest, or with what its keys
// follow.
func (c *Camera) At(t float64) View {
	n := len(c.keys)
	switch {
	case n == 0:
		return View{Span: 1}
	case !(t > c.keys[0].T):
		return c.keys[0].at(t)
	case t >= c.keys[n-1].T:
		return c.keys[n-1].at(t)
	}
	i := sort.Search(n, func(i int) bool { return c.keys[i].T > t })
	a, b := &c.keys[i-1], &c.keys[i]
	share := geom.Smooth((t - a.T) / (b.T - a.T))
	if a.Of == nil && b.Of == nil {
		return c.flights[i-1].at(share)
	}
	return Between(a.at(t), b.at(t), share)
}
