package page

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"fiftymetres/app/address"
	"fiftymetres/app/draw/ground"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// tools are what helps to read the map: the legend of certainty, the compass,
// and the way back for who has looked around.
func (b *Book) tools(now State) node {
	return tag("div").Class("tools").Body(button("back", "tool back").Text(b.words.Back), b.legend(now), b.displayButton(), b.shareButton(), b.typeButton(now), b.codeButton(now), b.compass())
}

// displayButton opens the choices of how the page is shown, and the list of keys. An
// embed is as its article wants it, a kiosk as its operator does.
func (b *Book) displayButton() node {
	if b.Layout != address.Story {
		return nil
	}
	return button("display", "tool help").Aria("label", b.words.Display).Body(markup(displayIcon))
}

const displayIcon = `<svg viewBox="0 0 24 24" width="24" height="24" focusable="false" aria-hidden="true"><circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor"/></svg>`

// otherSwatch is how the map has another answer.
const otherSwatch = `<svg viewBox="0 0 46 16" width="46" height="16" font-size="13" focusable="false" aria-hidden="true"><g class="others"><path class="way" d="M3 8H30"/><path class="rim" d="M30 8h.01"/><path class="disc" d="M30 8h.01"/></g><g class="name other"><text x="36" y="12.5">B</text></g></svg>`

// thermalSwatch and helperSwatch are how the map has whom a thermal camera sees, and who helps.
const (
	thermalSwatch = `<svg viewBox="0 0 46 22" width="46" height="22" font-size="14" focusable="false" aria-hidden="true"><path class="thermal" d="M15 7V3H19M27 3H31V7M31 15V19H27M19 19H15V15"/></svg>`
	helperSwatch  = `<svg viewBox="0 0 46 10" width="46" height="10" font-size="8" focusable="false" aria-hidden="true"><path class="route person helper" d="M3 5H43"/></svg>`
)

// helped tells whether the edition has somebody who helps, and whether a thermal camera sees
// somebody in it.
func (b *Book) helped() (helped, thermal bool) {
	for i := range b.Tracks {
		t := &b.Tracks[i]
		if t.Edition != b.Edition {
			continue
		}
		if a := b.actors[t.Actor]; a != nil && a.Role == "helper" {
			helped = true
		}
		thermal = thermal || slices.ContainsFunc(t.Keys, func(k story.Key) bool { return k.Thermal })
	}
	return helped, thermal
}

// comparison is the name of the map's thing of known size, if it has one.
func (b *Book) comparison() string {
	for i := range b.Map.Features {
		if p := &b.Map.Features[i].Properties; p.Kind == "comparison" {
			return p.Name.In(b.Lang)
		}
	}
	return ""
}

// toggle is a button that stays pressed.
func toggle(act, text string, on bool) *element {
	pressed := "false"
	if on {
		pressed = "true"
	}
	return button(act, "tool").Aria("pressed", pressed).Text(text)
}

// NorthAt is where north is on the map when it is turned by so many degrees, degrees
// clockwise from up.
func (b *Book) NorthAt(turn float64) float64 {
	return math.Mod(b.Frame.Projection().North()+turn+360, 360)
}

// compass shows where north is as the page opens; whoever turns the map turns it.
func (b *Book) compass() node {
	north := b.NorthAt(b.turn)
	arrow := `<svg viewBox="-20 -20 40 40" width="44" height="44" role="img" focusable="false"><title>` + b.words.North + `</title>` +
		`<g id="north" transform="rotate(` + strconv.FormatFloat(north, 'f', 1, 64) + `)"><path d="M0-7 4 3H-4Z" fill="currentColor"/><path d="M0 3V14" stroke="currentColor" stroke-width="1.6"/>` +
		`<text x="0" y="-9" font-size="9" font-weight="700" text-anchor="middle" fill="currentColor">` + b.words.NorthLetter + `</text></g></svg>`
	return tag("div").Class("compass").Body(markup(arrow))
}

// legend shows each certainty that the edition draws, in the style of the map.
func (b *Book) legend(now State) node {
	w := b.words
	row := func(class, text string) node {
		line := `<svg viewBox="0 0 46 10" width="46" height="10" font-size="8" focusable="false" aria-hidden="true"><path class="route person subject lead ` + class + `" d="M3 5H43"/></svg>`
		return tag("li").Body(markup(line), tag("span").Text(text))
	}
	ring := `<svg viewBox="0 0 46 22" width="46" height="22" font-size="8" focusable="false" aria-hidden="true"><g class="actor person subject lead"><circle class="ring lead" cx="23" cy="11" r="9"/></g></svg>`
	var rows []node
	for _, d := range b.Degrees() {
		if b.drawn[d.ID] {
			rows = append(rows, row("line-"+d.Line, b.sureLabel(d.ID)+": "+b.sureAbout(d.ID)))
		}
	}
	rows = append(rows, tag("li").Body(markup(ring), tag("span").Text(w.Ring)))
	helped, thermal := b.helped()
	if helped {
		rows = append(rows, tag("li").Body(markup(helperSwatch), tag("span").Text(w.Helpers)))
	}
	if thermal {
		rows = append(rows, tag("li").Body(markup(thermalSwatch), tag("span").Text(w.Thermal)))
	}
	if b.Chooses() {
		rows = append(rows, tag("li").Body(markup(otherSwatch), tag("span").Text(w.Otherwise)))
	}
	body := []node{tag("ul").Body(rows...)}
	if surest := b.Degrees()[0]; b.drawn[surest.ID] {
		body = append(body, toggle("only", cmp.Or(surest.Only.In(b.Lang, b.Languages...), words.Fill(w.OnlySurest, "what", b.sureLabel(surest.ID))), now.Only))
	}
	if c := b.comparison(); c != "" {
		body = append(body, toggle("compare", c, now.Compare))
	}
	if signs := b.signs(); len(signs) > 0 {
		body = append(body, tag("p").Class("signs").Text(w.Signs), tag("ul").Body(signs...))
	}
	body = append(body, tag("p").Text(b.edition.Note.In(b.Lang)), tag("p").Text(w.MarksAre))
	return tag("details").Class("legend").Body(tag("summary").Body(text(w.Legend), tag("span").Class("wide").Text(": "+w.LegendAbout)), tag("div").Class("legend-body").Body(body...))
}

// signs are the kinds of place on the edition's map whose drawing is a convention.
func (b *Book) signs() []node {
	drawn := map[string]bool{}
	for i := range b.Map.Features {
		if p := &b.Map.Features[i].Properties; b.onMap(p) {
			drawn[p.Kind] = true
		}
	}
	var rows []node
	for _, s := range ground.Signs() {
		if drawn[s.Kind] {
			rows = append(rows, tag("li").Body(markup(s.Swatch), tag("span").Text(b.words.Kinds[s.Kind])))
		}
	}
	return rows
}
