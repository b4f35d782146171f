package ground

import (
	"math"
	"slices"
	"sort"
	"strconv"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

const species = 6

// heights are the sizes that trees come in, metres. A few sizes, each defined
// once, keep a wood to a few bytes a tree.
var heights = []float64{2.4, 4.2, 5.6, 7, 8.6, 10.4}

// Tree is one tree: where it stands, which of the heights it has, and which of
// the species it is.
type Tree struct {
	At            geom.Point
	size, species int
}

// Symbol is a tree that others are uses of: a species in one of the heights.
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

// Write writes a symbol's trunk and crown. They are written out at their size,
// without a transform or a use inside: each of those would be a node of its own
// for every tree in every frame.
func (s Symbol) Write(w *svg.Writer) {
	scaled(w, "trunk", "M-.035 0L-.02-.5 .03-.5 .045 0Z", s.Height)
	scaled(w, "l"+strconv.Itoa(s.species+1), crowns[s.species].crown, s.Height)
	scaled(w, "crown-d", crowns[s.species].dark, s.Height)
	scaled(w, "crown-l", crowns[s.species].light, s.Height)
}

// ID is the symbol that a tree is a use of.
func (t Tree) ID() string { return string(rune('a'+t.species)) + strconv.Itoa(t.size) }

// scaled writes a path of a class with all of its coordinates multiplied; the
// data has absolute commands of plain coordinates only.
func scaled(w *svg.Writer, class, data string, by float64) {
	w.Raw(`<path class="`, class, `" d="`)
	for i := 0; i < len(data); {
		end := i
		for end < len(data) && (data[end] == '.' || data[end] >= '0' && data[end] <= '9' || data[end] == '-' && end == i) {
			end++
		}
		if end == i {
			w.B = append(w.B, data[i])
			i++
			continue
		}
		v, _ := strconv.ParseFloat(data[i:end], 64)
		at := len(w.B)
		w.B = svg.Tenth(w.B, v*by)
		if last := w.B[at-1]; w.B[at] != '-' && last >= '0' && last <= '9' {
			w.B = slices.Insert(w.B, at, ' ')
		}
		i = end
	}
	w.Raw(`"/>`)
}

// crowns are the species: round, broad, pine, poplar, two-headed, shrub.
var crowns = [species]struct{ crown, dark, light string }{
	{"M0-1C.24-1 .36-.82 .35-.6 .34-.36 .18-.24 0-.24S-.34-.36-.35-.6C-.36-.82-.24-1 0-1Z", "M.35-.6C.34-.36 .18-.24 0-.24-.12-.24-.23-.29-.3-.4-.1-.32 .2-.4 .33-.72Z", "M-.04-.95C.12-.95 .2-.84 .18-.72 .08-.8-.12-.74-.26-.58-.3-.8-.18-.95-.04-.95Z"},
	{"M-.1-.92C.02-1 .2-.97 .27-.86 .42-.84 .48-.66 .4-.54 .42-.36 .22-.26 .06-.3-.08-.22-.34-.26-.38-.42-.5-.54-.44-.74-.3-.78-.28-.88-.18-.94-.1-.92Z", "M.4-.54C.42-.36 .22-.26 .06-.3-.08-.22-.34-.26-.38-.42-.16-.34 .2-.38 .42-.68Z", "M-.1-.88C.02-.94 .14-.9 .18-.8 .02-.82-.16-.76-.3-.6-.36-.7-.24-.82-.1-.88Z"},
	{"M0-1.04L.14-.78 .1-.78 .23-.52 .17-.52 .32-.2-.32-.2-.17-.52-.23-.52-.1-.78-.14-.78Z", "M.04-.96L.14-.78 .1-.78 .23-.52 .17-.52 .32-.2-.06-.2Z", "M-.02-.96L-.12-.8-.04-.78-.16-.54-.08-.56-.22-.3-.3-.22-.17-.52-.23-.52-.1-.78-.14-.78Z"},
	{"M0-1.06C.12-1 .2-.74 .19-.5 .18-.3 .1-.2 0-.2S-.18-.3-.19-.5C-.2-.74-.12-1 0-1.06Z", "M.06-1.02C.14-.94 .2-.74 .19-.5 .18-.3 .1-.2 0-.2-.05-.2-.1-.23-.13-.28 .04-.34 .12-.7 .06-1.02Z", "M-.02-.98C-.1-.9-.16-.74-.15-.52-.06-.6 .02-.8-.02-.98Z"},
	{"M-.12-.9C.02-1 .18-.94 .2-.8 .36-.76 .4-.54 .3-.42 .26-.26 .06-.22-.04-.3-.2-.22-.36-.3-.36-.46-.46-.6-.36-.78-.24-.76-.24-.84-.18-.88-.12-.9Z", "M.3-.42C.26-.26 .06-.22-.04-.3-.2-.22-.36-.3-.36-.46-.14-.34 .14-.42 .32-.62Z", "M-.1-.86C0-.92 .1-.88 .12-.78 0-.8-.16-.72-.28-.56-.34-.66-.22-.78-.1-.86Z"},
	{"M-.06-.84C.12-.9 .3-.78 .34-.6 .5-.5 .46-.24 .26-.2L-.3-.2C-.48-.26-.48-.5-.32-.58-.3-.74-.18-.82-.06-.84Z", "M.34-.6C.5-.5 .46-.24 .26-.2L-.3-.2C-.38-.22-.42-.28-.44-.36-.1-.3 .2-.4 .34-.6Z", "M-.06-.78C.06-.82 .16-.78 .2-.68 .04-.7-.16-.6-.3-.46-.32-.62-.2-.74-.06-.78Z"},
}

// tree writes a use of a symbol where a tree stands, to the metre.
func placeTree(w *svg.Writer, symbol string, at geom.Point) {
	w.Raw(`<use href="#`, symbol, `" x="`)
	w.B = svg.Num(w.B, math.Round(at.X))
	w.Raw(`" y="`)
	w.B = svg.Num(w.B, math.Round(at.Y))
	w.Raw(`"/>`)
}

// Plant places the trees of a story by rule: along tree lines, and over woods
// on a shaken grid. The rule is seeded by the place, so every load is alike.
func Plant(places []scene.Place) []Tree {
	var out []Tree
	for i := range places {
		p := &places[i]
		switch p.Kind {
		case "trees":
			out = append(out, alongLine(p)...)
		case "wood":
			out = append(out, overArea(p)...)
		case "tree":
			out = append(out, grow(seeded(p.ID), p.Points[0], p))
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
