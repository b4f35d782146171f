package export

import (
	"bytes"
	"fmt"
	"html"
	"strconv"
	"strings"

	"fiftymetres/app/address"

	"github.com/twpayne/go-kml/v3"
)

// kmlXML is the edition's tracks (OGC KML 2.2), a folder an actor and a placemark
// a key, with the same facts as in GeoJSON as its extended data. It has no
// TimeStamp: most keys have no time, and viewers would hide those that have. A
// description is read as HTML by those who show it, so its text is escaped twice.
func kmlXML(w *work) ([]byte, error) {
	tracks, err := w.stretches()
	if err != nil {
		return nil, err
	}
	data := []pair{{"edition", w.edition.Date}}
	for _, p := range []pair{{"data_version", w.story.Stamp.Version}, {"data_date", w.story.Stamp.Date}, {"data_sha256", w.story.Stamp.Hash},
		{"address", w.own(w.address.Ledger(address.Page{Lang: w.page.Lang, Edition: w.edition.Date}))}} {
		if p.value != "" {
			data = append(data, p)
		}
	}
	doc := kml.Document(kml.Name(w.in(w.story.Title)),
		kml.Description(html.EscapeString(strings.Join(filled(w.in(w.edition.Note), w.in(w.story.Licence), w.stamped()), " "))), extended(data))
	for _, stretches := range tracks {
		folder := kml.Folder(kml.Name(w.name(&stretches[0])))
		for i := range stretches {
			if s := &stretches[i]; s.place {
				folder.Append(w.placemark(s))
			}
		}
		doc.Append(folder)
	}
	var out bytes.Buffer
	if err := kml.KML(doc).WriteIndent(&out, "", " "); err != nil {
		return nil, err
	}
	out.WriteString("\n")
	return out.Bytes(), nil
}

func (w *work) placemark(s *stretch) kml.Element {
	var at []kml.Coordinate
	for _, p := range s.at {
		at = append(at, kml.Coordinate{Lon: degrees(p.Lon), Lat: degrees(p.Lat)})
	}
	var shape kml.Element = kml.Point(kml.Coordinates(at...))
	if len(at) > 1 {
		shape = kml.LineString(kml.Tessellate(true), kml.Coordinates(at...))
	}
	name := w.name(s)
	if note := w.in(s.key.Note); note != "" {
		name += ": " + note
	}
	return kml.Placemark(kml.Name(name), extended(w.facts(s)), shape)
}

func extended(facts []pair) kml.Element {
	out := kml.ExtendedData()
	for _, f := range facts {
		out.Append(kml.Data(f.name, kml.Value(plain(f.value))))
	}
	return out
}

// plain is a fact as text; ids have spaces between.
func plain(v any) string {
	switch v := v.(type) {
	case float64:
		return decimal(v)
	case int:
		return strconv.Itoa(v)
	case []string:
		return strings.Join(v, " ")
	}
	return fmt.Sprint(v)
}
