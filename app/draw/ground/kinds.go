// Package ground draws what stands or lies on the map and never moves: a table of
// the kinds of place, and how each is drawn near and from afar, what it throws a
// shadow of, and where its name may stand. It takes a writer, places and a light,
// and knows no picture, no camera and no time; the same places give the same
// text always.
package ground

import (
	"slices"

	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/svg"
)

// Kind is how places of a kind are drawn, and what of that a legend shows.
type Kind struct {
	Shapes   []string // the geometries that it can be drawn from
	lies     []lie    // how it lies on the ground
	afar     *lie     // how it is seen from afar
	marks    draw     // what is marked on it, over shadows
	stands   draw     // what has height
	casts    cast
	height   float64 // metres, of what gives none
	legend   sample  // its part of the legend, if it needs one
	Dry, Wet bool    // it is land, or open water
	Dot      bool    // its name has a dot where it lies, and is all that is drawn of it
	Scale    Scale
	Spot     Spot
}

type draw func(*svg.Writer, *scene.Place)

// lie is one of the passes in which the ground is laid, the lowest first: the
// edges of all roads come before their surfaces, so that crossings are open.
type lie struct {
	order int
	draw  draw
}

// sample is what a legend shows of a kind: so many metres of it, a line so wide.
type sample struct{ long, wide float64 }

// cast is how a kind throws a shadow.
type cast int

const (
	noShadow cast = iota
	ofHull        // of an upright prism over its plan
	ofRoof        // of walls to the eaves and a roof over them
	ofWall        // of each of its parts, as a wall
	ofPosts       // of its posts
)

// Scale says from how far a place is worth a name.
type Scale int

const (
	BySize   Scale = iota // while it is a share of the view
	OfRow                 // so too, but of what stands in a row that has a name
	OfRows                // and of the row
	OfArea                // so too, unless it is all that is in sight
	OfRegion              // in views of a region, and the largest of a country
	OfMark                // in views of a district
	OfCourse              // in views of a region and closer, for all its length
	OfWay                 // in views in which its width is seen, for all its length
)

// Spot says where a place's name may stand.
type Spot int

const (
	Around     Spot = iota // beside, above and below it, on it where it is large
	OnRoof                 // on it if there is room, else above or below
	BelowAbove             // never on it
	AtCentre               // near the middle
	Inside                 // anywhere in it
)

var (
	point   = []string{story.PointType}
	line    = []string{story.LineType}
	area    = []string{story.PolygonType}
	mark    = []string{story.PointType, story.PolygonType}
	linear  = []string{story.LineType, story.PolygonType}
	surface = 0 // the lowest pass: land and water, in the order of the map
)

// kinds are all of them, by name.
var kinds map[string]Kind

// They are drawn by what asks the table in turn, so it is filled when the program
// begins.
func init() {
	kinds = map[string]Kind{
		// Land and water.
		"land":   {Shapes: area, Dry: true, lies: []lie{{surface, nearLand}}, afar: &lie{0, farLand}, Scale: OfArea, Spot: Inside},
		"sea":    {Shapes: area, Wet: true, lies: []lie{{surface, nearArea("sea")}}, afar: &lie{0, farArea("sea")}, Scale: OfArea, Spot: Inside},
		"water":  {Shapes: area, Wet: true, lies: []lie{{surface, nearArea("pool")}}, afar: &lie{0, farArea("pool")}, Scale: OfArea, Spot: Inside},
		"stream": {Shapes: line, Scale: OfCourse, legend: sample{40, 4}, lies: []lie{{4, stream}}, afar: &lie{3, farStream}},
		"ditch":  {Shapes: line, legend: sample{12, 1.3}, lies: []lie{{8, ditch}}},
		"crater": {Shapes: area, legend: sample{10, 1}, lies: []lie{{3, crater}}},
		// What grows.
		"field": {Shapes: area, lies: []lie{{1, field}}}, "garden": {Shapes: area, lies: []lie{{3, garden}}}, "leaves": {Shapes: area, lies: []lie{{9, fallenLeaves}}},
		"tree": {Shapes: point}, "trees": {Shapes: line}, "wood": {Shapes: area}, "hedge": {Shapes: line, stands: hedge, casts: ofWall},
		// Ways.
		"ground": {Shapes: area, lies: []lie{{2, paved}}, Scale: OfRows, Spot: BelowAbove},
		"road":   {Shapes: line, Scale: OfWay, lies: []lie{{5, roadEdge}, {6, road}}}, "path": {Shapes: line}, "bridge": {Shapes: line, lies: []lie{{7, bridge}}},
		"railway": {Shapes: line, Scale: OfWay, legend: sample{14, 1.5}, lies: []lie{{6, railway}}}, "runway": {Shapes: line, legend: sample{160, 17}, lies: []lie{{5, runwayEdge}, {6, runway}}},
		"quay": {Shapes: linear, legend: sample{30, 3.2}, lies: []lie{{6, quay}}, height: 1.5},
		// What stands.
		"building": {Shapes: area, stands: building, casts: ofRoof}, "hut": {Shapes: area, stands: building, casts: ofRoof, Scale: OfRow, Spot: OnRoof},
		"post": {Shapes: area, stands: building, casts: ofRoof}, "checkpoint": {Shapes: area, stands: building, casts: ofRoof},
		"monument": {Shapes: area, stands: monument, casts: ofHull}, "steps": {Shapes: area, stands: steps, casts: ofHull}, "slab": {Shapes: area, stands: slab},
		"tent": {Shapes: area, stands: tent, casts: ofRoof, height: 2.4},
		"wall": {Shapes: line, stands: wall, casts: ofWall}, "fence": {Shapes: line, legend: sample{12, 1.3}, stands: fence, casts: ofPosts, height: 1.6},
		// What is drawn on maps.
		"line": {Shapes: line, legend: sample{14, 0.47}, marks: borderLine, afar: &lie{4, farLine("far-line", true)}}, "border": {Shapes: line, legend: sample{4600, 1}, afar: &lie{2, farLine("border", false)}},
		"zone": {Shapes: area, legend: sample{4600, 1}, afar: &lie{1, farZone}, Scale: OfArea, Spot: Inside}, "country": {Shapes: point, Scale: OfRegion, Spot: AtCentre},
		"town": {Shapes: mark, Dot: true, Scale: OfRegion}, "helipad": {Shapes: mark, Dot: true, Scale: OfMark},
		"comparison": {Shapes: area},
	}
}

// Of is a kind by its name; of one that there is none of, nothing is drawn.
func Of(name string) Kind { return kinds[name] }

// Names are all kinds' names, in order.
func Names() []string {
	var names []string
	for name := range kinds {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Height is how high a place stands, metres: what it says, or else what is usual
// for its kind.
func Height(p *scene.Place) float64 {
	if p.Height == 0 {
		return kinds[p.Kind].height
	}
	return p.Height
}

// Stands tells whether places of a kind have height.
func Stands(name string) bool { return kinds[name].stands != nil }
