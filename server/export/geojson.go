package export

import (
	"encoding/json"

	"fiftymetres/app/address"
	"fiftymetres/app/story"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"
)

// geoJSON is the map's places and the edition's tracks (RFC 7946): WGS84, rings
// closed and to the right of their line. A track is a feature a key: a line while
// the actor moves, a point while it stays, each with its certainty, its ring in
// metres, its claims and its story seconds; seconds has one for each position.
func geoJSON(w *work) ([]byte, error) {
	all := geojson.NewFeatureCollection()
	all.ExtraMembers = geojson.Properties{"name": w.story.ID, "title": w.in(w.story.Title), "edition": w.edition.Date, "data": w.stamp(),
		"credit": w.in(w.story.Map.Credit)}
	for name, value := range map[string]string{"licence": w.in(w.story.Licence),
		"address": w.own(w.address.Ledger(address.Page{Lang: w.page.Lang, Edition: w.edition.Date}))} {
		if value != "" {
			all.ExtraMembers[name] = value
		}
	}
	for i := range w.story.Map.Features {
		if p := &w.story.Map.Features[i]; story.Knows(w.edition.Date, p.Properties.Known) {
			all.Append(w.place(p))
		}
	}
	tracks, err := w.stretches()
	if err != nil {
		return nil, err
	}
	for _, stretches := range tracks {
		for i := range stretches {
			if s := &stretches[i]; s.place {
				all.Append(w.stretch(s))
			}
		}
	}
	data, err := json.Marshal(all) // its keys are sorted: the same bytes always
	if err != nil {
		return nil, err
	}
	return append(data, '\n'), nil
}

func (w *work) place(p *story.Place) *geojson.Feature {
	var line orb.LineString
	for _, at := range p.Geometry.Line {
		line = append(line, orb.Point(at))
	}
	var shape orb.Geometry = line
	switch p.Geometry.Type {
	case story.PointType:
		shape = line[0]
	case story.PolygonType:
		ring := orb.Ring(append(line, line[0]))
		if ring.Orientation() == orb.CW {
			ring.Reverse()
		}
		shape = orb.Polygon{ring}
	}
	f := geojson.NewFeature(shape)
	q := &p.Properties
	f.ID = q.ID
	f.Properties = geojson.Properties{"feature": "place", "id": q.ID, "kind": q.Kind, "certainty": q.Certainty, "claims": w.known(q.Claims), "credit": w.in(q.Credit)}
	for name, text := range map[string]string{"name": w.in(q.Name), "about": w.in(q.About), "known": q.Known} {
		if text != "" {
			f.Properties[name] = text
		}
	}
	for name, metres := range map[string]float64{"height_m": q.Height, "base_m": q.Base, "width_m": q.Width} {
		if metres != 0 {
			f.Properties[name] = metres
		}
	}
	return f
}

func (w *work) stretch(s *stretch) *geojson.Feature {
	var line orb.LineString
	for _, at := range s.at {
		line = append(line, orb.Point{degrees(at.Lon), degrees(at.Lat)})
	}
	var shape orb.Geometry = line
	if len(line) == 1 {
		shape = line[0]
	}
	f := geojson.NewFeature(shape)
	f.ID = s.id(w.edition.Date)
	for _, p := range w.facts(s) {
		f.Properties[p.name] = p.value
	}
	if len(line) > 1 {
		f.Properties["seconds"] = s.seconds
	}
	return f
}
