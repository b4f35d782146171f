package draw

import (
	"fiftymetres/app/camera"
	"fiftymetres/app/draw/ground"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// hectometres is the region's unit.
func hectometres(camera.View) float64 { return ground.RegionUnit }

// region writes what is seen from afar.
func (p *Picture) region(w *template) {
	w.still(func(w *svg.Writer) { ground.Afar(w, p.scene.Places) })
}

// ground writes what never moves around the origin, from the lowest up: what lies
// flat, shadows, the lines, and then everything that stands, far to near.
func (p *Picture) ground(w *template) {
	w.Raw(`<defs>`)
	p.treeSymbols(w)
	w.still(ground.Textures)
	w.Raw(`</defs>`)
	w.still(func(w *svg.Writer) { ground.Lie(w, p.scene.Places) })
	p.shadows(w)
	w.still(func(w *svg.Writer) {
		ground.Lines(w, p.scene.Places)
		ground.Stand(w, p.scene.Places, p.trees)
	})
}

// treeSymbols defines each tree as others look. The shadow's outline is one path for
// each, so that new light rewrites a few attributes and not hundreds.
func (p *Picture) treeSymbols(w *template) {
	for _, s := range ground.Symbols(p.trees) {
		w.Raw(s.Begin(), `<path class="shade" id="s`, s.ID, `"`)
		p.cell(w, "s"+s.ID, "d", sceneCell(func(b []byte, f *drawing) []byte { return ground.TreeShadow(b, p.cast(f.Moment), s.Height) }))
		w.Raw(`/>`)
		w.still(s.Write)
		w.Raw(ground.End)
	}
}

func (p *Picture) eachKind(kind string, do func(*scene.Place)) { ground.Each(p.scene.Places, kind, do) }
