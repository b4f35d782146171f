package ui

import (
	"strconv"

	"fiftymetres/app/geom"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// tools are what helps to read the map: the compass and the legend of certainty.
func (b *book) tools() app.UI {
	return tag("div").Class("tools").Body(b.compass(), b.legend())
}

func (b *book) compass() app.UI {
	north := geom.NewProjection(geom.LonLat{Lon: b.Frame.Origin[0], Lat: b.Frame.Origin[1]}, b.Frame.Up).North()
	arrow := `<svg viewBox="-20 -20 40 40" width="44" height="44" role="img" focusable="false"><title>` + b.words.North + `</title>` +
		`<g transform="rotate(` + strconv.FormatFloat(north, 'f', 1, 64) + `)"><path d="M0-13 4 -3H-4Z" fill="currentColor"/><path d="M0-3V10" stroke="currentColor" stroke-width="1.6"/></g>` +
		`<text x="0" y="18" font-size="9" font-weight="700" text-anchor="middle" fill="currentColor">N</text></svg>`
	return tag("div").Class("compass").Body(app.Raw(arrow))
}

// legend shows each certainty in the style that the map draws it in.
func (b *book) legend() app.UI {
	w := b.words
	row := func(class, text string) app.UI {
		line := `<svg viewBox="0 0 46 10" width="46" height="10" font-size="8" focusable="false"><path class="route soldier ` + class + `" d="M3 5H43"/></svg>`
		return tag("li").Body(app.Raw(line), tag("span").Text(text))
	}
	ring := `<svg viewBox="0 0 46 22" width="46" height="22" font-size="8" focusable="false"><g class="actor soldier"><circle class="ring soldier" cx="23" cy="11" r="9"/></g></svg>`
	return tag("details").Class("legend").Body(
		tag("summary").Text(w.Legend),
		tag("ul").Body(
			row("filmed", w.Filmed), row("reported", w.Reported), row("inferred", w.Inferred), row("schematic", w.Schematic),
			tag("li").Body(app.Raw(ring), tag("span").Text(w.Ring)),
		),
		tag("p").Text(b.edition.Note.In(b.Lang)),
	)
}
