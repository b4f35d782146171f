package export

import (
	"bytes"
	"encoding/xml"
	"strings"

	"fiftymetres/app/address"
)

// gpx is a GPX 1.1 document (topografix.com/GPX/1/1/gpx.xsd), its elements in the
// order that the schema wants. No well-kept library of it could be had.
type gpx struct {
	XMLName  xml.Name   `xml:"gpx"`
	Space    string     `xml:"xmlns,attr"`
	Ours     string     `xml:"xmlns:story,attr"`
	Version  string     `xml:"version,attr"`
	Creator  string     `xml:"creator,attr"`
	Metadata gpxMeta    `xml:"metadata"`
	Tracks   []gpxTrack `xml:"trk"`
}

type gpxMeta struct {
	Name string   `xml:"name"`
	Desc string   `xml:"desc,omitempty"`
	Link *gpxLink `xml:"link"`
	More gpxData  `xml:"extensions"`
}

type gpxLink struct {
	Href string `xml:"href,attr"`
}

type gpxData struct {
	Edition string `xml:"story:edition"`
	Version string `xml:"story:dataVersion,omitempty"`
	Date    string `xml:"story:dataDate,omitempty"`
	Hash    string `xml:"story:dataSHA256,omitempty"`
}

type gpxTrack struct {
	Name     string       `xml:"name"`
	Type     string       `xml:"type,omitempty"`
	More     gpxActor     `xml:"extensions"`
	Segments []gpxSegment `xml:"trkseg"`
}

type gpxActor struct {
	ID string `xml:"story:actor"`
}

type gpxSegment struct {
	Points []gpxPoint `xml:"trkpt"`
}

type gpxPoint struct {
	Lat  string     `xml:"lat,attr"`
	Lon  string     `xml:"lon,attr"`
	Time string     `xml:"time,omitempty"`
	Desc string     `xml:"desc,omitempty"`
	More gpxOfPoint `xml:"extensions"`
}

// gpxOfPoint is what holds from a point on.
type gpxOfPoint struct {
	Second    string `xml:"story:second"` // of the story
	Clock     string `xml:"story:clock,omitempty"`
	Certainty string `xml:"story:certainty"`
	Ring      string `xml:"story:ringMetres"`
	Across    string `xml:"story:acrossMetres,omitempty"`
	Claims    string `xml:"story:claims,omitempty"`
	Pose      string `xml:"story:pose,omitempty"`
}

// gpxSpace is the namespace of what GPX has no element for.
const gpxSpace = "urn:x-story-export:1"

// gpxXML is the edition's tracks, a segment for each time that an actor is on the
// map. A point has a time only where a source gives one, in UTC as the format
// wants it, with seconds that nobody gave: story:clock has the time as it is known.
func gpxXML(w *work) ([]byte, error) {
	tracks, err := w.stretches()
	if err != nil {
		return nil, err
	}
	data := w.story.Stamp
	doc := gpx{Space: "http://www.topografix.com/GPX/1/1", Ours: gpxSpace, Version: "1.1", Creator: "fiftymetres",
		Metadata: gpxMeta{Name: w.in(w.story.Title), Desc: strings.Join(filled(w.in(w.edition.Note), w.in(w.story.Licence), w.stamped()), " "),
			More: gpxData{w.edition.Date, data.Version, data.Date, data.Hash}}}
	if at := w.own(w.address.Link(address.Page{Layout: address.Story, Lang: w.page.Lang, Edition: w.edition.Date})); at != "" {
		doc.Metadata.Link = &gpxLink{at}
	}
	for _, stretches := range tracks {
		doc.Tracks = append(doc.Tracks, w.gpxTrack(stretches))
	}
	var out bytes.Buffer
	out.WriteString(xml.Header)
	enc := xml.NewEncoder(&out)
	enc.Indent("", " ")
	if err := enc.Encode(doc); err != nil {
		return nil, err
	}
	out.WriteString("\n")
	return out.Bytes(), nil
}

func (w *work) gpxTrack(stretches []stretch) gpxTrack {
	t := gpxTrack{Name: w.name(&stretches[0]), Type: stretches[0].actor.Form, More: gpxActor{stretches[0].actor.ID}}
	var now *gpxSegment
	for i := range stretches {
		s := &stretches[i]
		if now == nil {
			if !s.place {
				continue
			}
			t.Segments = append(t.Segments, gpxSegment{})
			now = &t.Segments[len(t.Segments)-1]
		}
		last := i == len(stretches)-1 || !s.place
		for j, at := range s.at {
			if j > 0 && j == len(s.at)-1 && !last {
				break // the next key says it
			}
			if j > 0 && !s.place {
				break
			}
			p := gpxPoint{Lat: decimal(degrees(at.Lat)), Lon: decimal(degrees(at.Lon)), More: gpxOfPoint{
				Second: decimal(s.seconds[j]), Certainty: s.key.Certainty, Ring: decimal(s.key.Ring), Claims: strings.Join(w.known(s.key.Claims), " "), Pose: s.key.Pose}}
			if s.key.Across > 0 {
				p.More.Across = decimal(s.key.Across)
			}
			if j == 0 {
				p.Time, p.More.Clock, p.Desc = w.utc(s.clock), w.iso(s.clock), w.in(s.key.Note)
			}
			now.Points = append(now.Points, p)
		}
		if !s.place {
			now = nil
		}
	}
	return t
}
