// Package sprite is what moves in a picture: one file a form of actor, with its
// silhouettes, its size, its gait, its speed, its shadow and the room that it
// and its label take. It writes from a form and a motion alone, and knows
// neither picture nor story; nothing that is asked for in a frame allocates.
//
// People, riders and groups are seen from the side, feet at the origin, facing
// right, a unit their height; everything else from above, heading up the
// picture, a unit a metre. Fill and stroke come from the actor's role.
package sprite

import (
	"math"
	"slices"

	"fiftymetres/app/geom"
)

// Form is what an actor looks like and how it moves. Lengths are in units of
// its silhouette but where it says metres.
type Form struct {
	Name   string
	Length float64  // of which Share is a share
	Unit   float64  // metres that a unit is, true to scale
	Share  float64  // of the view that Length takes at least
	Wide   float64  // metres of view beyond which a silhouette says no more than a point
	Says   bool     // its label says what it does, and not what it is
	Turns  bool     // it is seen from above, and turns to its heading
	Over   int      // what lies over what: the greater over the less
	Box    geom.Box // that it covers, however it is turned
	Low    geom.Box // that it covers lying, if it can
	Beside Beside
	Pace   Pace
	Poses  []string // that it has, but for gone, which all have
	Needs  string   // the form whose silhouettes its own are made of
	Defs   string   // its silhouettes, as SVG symbols
	Rare   []Rare   // more of them, for poses that few stories have
	Tall   float64  // how high it stands, for its shadow
	Foot   float64  // how wide the dark under it is; nothing casts none
	Cast   string   // the shadow of what flies, as SVG markup
	Spins  string   // what turns on it, as the beginning of an SVG element
	Trail  string   // the class of what it leaves behind on its way
	ref    string   // of its silhouette, where it has but one
	symbol func(*Motion) string
	trail  func([]byte, *Motion, geom.Point) []byte
}

// Rare are the silhouettes of a pose that is written only where a story has it.
type Rare struct{ Pose, Defs string }

// Beside is where labels stand beside a silhouette.
type Beside struct{ X, Up, Down float64 }

// Motion is how an actor moves at an instant.
type Motion struct {
	Pose      string
	Scale     float64 // metres a unit is drawn as
	T         float64 // story seconds
	Travelled float64 // metres covered
	Share     float64 // of the way to the next key
	Heading   float64 // degrees clockwise from up the picture
	Moves     bool
	Falls     bool // it will lie when the way ends
}

// Forms are all forms, in the order in which their silhouettes are written.
var Forms = [...]*Form{&person, &group, &car, &helicopter, &truck, &boat, &ship, &aircraft, &bicycle, &horse, &point}

func init() {
	for _, f := range Forms {
		f.ref = "#f-" + f.Name // once: what is asked for in a frame allocates nothing
	}
}

// Point is what stands for a form that would be a speck.
var Point = &point

// Of finds a form by its name; what has none that is known is a point.
func Of(name string) *Form {
	for _, f := range Forms {
		if f.Name == name {
			return f
		}
	}
	return Point
}

// Names are the names of all forms.
func Names() []string {
	var out []string
	for _, f := range Forms {
		out = append(out, f.Name)
	}
	return out
}

// Has tells whether a form has a pose.
func (f *Form) Has(pose string) bool {
	return pose == "" || pose == "gone" || slices.Contains(f.Poses, pose)
}

// Afloat tells whether a form goes on the water.
func (f *Form) Afloat() bool { return f.Pace == afloat }

// Scale is how many metres a unit is drawn as in a view of span metres: true to
// scale, and never too small to be read on a phone.
func (f *Form) Scale(span float64) float64 { return max(f.Unit, f.Share*span/f.Length) }

// Covers is the room that a form takes in a pose.
func (f *Form) Covers(pose string) geom.Box {
	if low(pose) && f.Low != (geom.Box{}) {
		return f.Low
	}
	return f.Box
}

// Height is how high it stands in a pose.
func (f *Form) Height(pose string) float64 {
	if low(pose) && f.Low != (geom.Box{}) {
		return 0.3
	}
	return f.Tall
}

// Symbol is the reference of the silhouette that a motion shows. Gaits go with
// the way covered, so that what stands still does not move its legs.
func (f *Form) Symbol(m *Motion) string {
	if f.symbol == nil {
		return f.ref
	}
	return f.symbol(m)
}

// Behind appends the path data of what a form leaves behind on its way, if it
// leaves anything.
func (f *Form) Behind(b []byte, m *Motion, at geom.Point) []byte {
	if f.trail == nil || !m.Moves || m.Share >= 1 {
		return b
	}
	return f.trail(b, m, at)
}

// Lean is how far a form is turned off its heading, degrees: what is stuck and
// revved rocks.
func Lean(m *Motion) float64 {
	if m.Pose != "rev" {
		return 0
	}
	return 3.2 * math.Sin(m.T*5) * math.Sin(m.T*1.3)
}

// step is which of so many steps a gait has come to; stride is in units.
func (m *Motion) step(stride float64, steps int) int {
	return int(m.Travelled/(stride*m.Scale)) % steps
}

func box(left, up, right, down float64) geom.Box {
	return geom.Box{Min: geom.Point{X: left, Y: up}, Max: geom.Point{X: right, Y: down}}
}

func square(half float64) geom.Box { return box(-half, -half, half, half) }
