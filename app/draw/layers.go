package draw

import "fiftymetres/app/camera"

// Layer is one svg of the picture, which sees what the camera sees. Whoever
// shows the picture may move a layer that was drawn for one view to another,
// within its bounds, instead of drawing it anew.
type Layer struct {
	ID     string
	Placed string  // the id of what is in it, which stands where the camera puts it
	Coarse float64 // how many times wider or closer the other view may be: ground bears more than type does
	typed  bool    // what is in it has a size in type
	fixed  bool    // nothing in it moves
	level  bool    // it is not turned with the view: what is in it stands where the turn takes it

	unit func(camera.View) float64 // metres
}

// Layers are all of them, from the lowest to the top. Above them is the scale
// bar, which stays where it is.
var Layers = []Layer{
	{ID: "region", Placed: "region-at", unit: hectometres, Coarse: 1.5, typed: true, fixed: true},
	{ID: "ground", Placed: "ground-at", unit: metres, Coarse: 2.2, fixed: true},
	{ID: "over", Placed: "over-at", unit: metres, Coarse: 1.6, typed: true},
	{ID: "names", Placed: "names-at", unit: nameUnit, Coarse: 1.12, typed: true, level: true},
}

// Serves tells whether the layer, drawn for a view, may be moved to another.
// Only where its unit is the same can it be.
func (l *Layer) Serves(drawn, view camera.View) bool {
	k := drawn.Span / view.Span
	return k <= l.Coarse && k >= 1/l.Coarse && l.SameUnit(drawn, view)
}

// SameUnit tells whether the layer has the same unit for two views.
func (l *Layer) SameUnit(a, b camera.View) bool { return l.unit(a) == l.unit(b) }

// View is a view as the layer is placed for it.
func (l *Layer) View(v camera.View) camera.View {
	if l.level {
		v.Turn = 0
	}
	return v
}

// metres is the unit of the layers.
func metres(camera.View) float64 { return 1 }

// nameUnit is the unit of the names: metres, and kilometres in a view so wide
// that type in metres would be larger than browsers allow (10 000 px).
func nameUnit(v camera.View) float64 {
	if v.Span > 200e3 {
		return 1000
	}
	return 1
}
