package ground

import (
	"math"
	"sort"
	"strconv"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// heights are the sizes that trees come in, metres. A few sizes, each defined
// once, keep a wood to a few bytes a tree: a place's trees of one species and size
// are a path with that tree as the marker of each of its points. A use for each
// would be a thousand elements, and eight thousand that a browser makes of those.
var heights = []float64{2.4, 4.2, 5.6, 7, 8.6, 10.4}

// Tree is one tree: where it stands, which of the heights it has, which of the
// species it is, and of which place it is one.
type Tree struct {
	At                   geom.Point
	size, species, place int
}

// Symbol is a tree as others look: a species in one of the heights.
type Symbol struct {
	ID      string
	Height  float64 // metres
	species int
}

// Symbols are those that trees need.
func Symbols(trees []Tree) []Symbol {
	used := map[string]bool{}
	for _, t := range trees {
		used[t.ID()] = true
	}
	var out []Symbol
	for i := range species {
		for k, h := range heights {
			if id := (Tree{species: i, size: k}).ID(); used[id] {
				out = append(out, Symbol{id, h, i})
			}
		}
	}
	return out
}

// ID is the symbol that a tree looks like.
func (t Tree) ID() string { return string(rune('a'+t.species)) + strconv.Itoa(t.size) }

// Begin and End are how a symbol is written around its drawing.
func (s Symbol) Begin() string {
	return `<marker id="` + s.ID + `" markerUnits="userSpaceOnUse" overflow="visible">`
}

const End = `</marker>`

// grove is the trees of one place.
func grove(w *svg.Writer, trees []Tree) {
	for len(trees) > 0 {
		id := trees[0].ID()
		var alike []geom.Point
		var rest []Tree
		for _, t := range trees {
			if t.ID() == id {
				alike = append(alike, geom.Point{X: math.Round(t.At.X), Y: math.Round(t.At.Y)})
			} else {
				rest = append(rest, t)
			}
		}
		w.Draw(`class="grove" marker-start="url(#`+id+`)" marker-mid="url(#`+id+`)"`, func(pen *svg.Pen) {
			pen.Trace(alike, false)
			pen.B = append(pen.B, "h0"...) // the last point has no marker
		})
		trees = rest
	}
}

// Plant places the trees of a story by rule: along tree lines, and over woods
// on a shaken grid. The rule is seeded by the place, so every load is alike.
func Plant(places []scene.Place) []Tree {
	var out []Tree
	for i := range places {
		p := &places[i]
		first := len(out)
		switch p.Kind {
		case "trees":
			out = append(out, alongLine(p)...)
		case "wood":
			out = append(out, overArea(p)...)
		case "tree":
			out = append(out, grow(seeded(p.ID), p.Points[0], p))
		}
		for k := first; k < len(out); k++ {
			out[k].place = i
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].At.Y < out[j].At.Y })
	return out
}

// grow picks a tree's size around its place's height, and its species: most of
// a place's trees are of one kind, the rest are mixed.
func grow(r *random, at geom.Point, p *scene.Place) Tree {
	t := Tree{At: at, species: int(r.next() * species)}
	if r.next() < 0.35 {
		t.species = int(uint64(*seeded(p.ID)) % species)
	}
	want := p.Height * (0.75 + 0.5*r.next())
	for k := range heights {
		if math.Abs(heights[k]-want) < math.Abs(heights[t.size]-want) {
			t.size = k
		}
	}
	return t
}

// most is how many trees, tiles or treads one place is drawn with: a wood as large
// as a country would take all memory.
const most = 4000

func alongLine(p *scene.Place) []Tree {
	r, path := seeded(p.ID), geom.NewPath(p.Points)
	step := max(p.Spacing, 1, path.Length()/most)
	var out []Tree
	for d := step * 0.3; d < path.Length(); d += step * (0.8 + 0.4*r.next()) {
		at, _ := path.At(d)
		jitter := geom.Point{X: r.next() - 0.5, Y: r.next() - 0.5}.Scale(step * 0.3)
		out = append(out, grow(r, at.Add(jitter), p))
	}
	return out
}

func overArea(p *scene.Place) []Tree {
	r, box := seeded(p.ID), geom.Bounds(p.Points)
	step := max(p.Spacing, 2, math.Sqrt((box.Max.X-box.Min.X)*(box.Max.Y-box.Min.Y)/most), (box.Max.X-box.Min.X)/most, (box.Max.Y-box.Min.Y)/most)
	rows := int(math.Ceil((box.Max.Y - box.Min.Y) / step))
	cols := int(math.Ceil((box.Max.X - box.Min.X) / step))
	var out []Tree
	for row := range rows {
		for col := range cols {
			at := geom.Point{X: box.Min.X + (float64(col)+r.next())*step, Y: box.Min.Y + (float64(row)+r.next())*step}
			t := grow(r, at, p)
			if geom.Contains(p.Points, at) && r.next() < 0.85 {
				out = append(out, t)
			}
		}
	}
	return out
}
