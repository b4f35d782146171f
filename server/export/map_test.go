package export

import (
	"encoding/json"
	"encoding/xml"
	"math"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/app/scene"
)

type feature struct {
	ID       string
	Geometry struct {
		Type        string
		Coordinates json.RawMessage
	}
	Properties struct {
		Feature, ID, Actor, Edition, Time, Certainty string
		From                                         *float64 `json:"from_s"`
		To                                           float64  `json:"to_s"`
		Ring                                         *float64 `json:"ring_m"`
		Claims                                       []string
		Seconds                                      []float64
	}
}

func features(t *testing.T, data []byte) []feature {
	t.Helper()
	var all struct{ Features []feature }
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all.Features
}

// TestFeaturesSayHowSureTheyAre, and where they are, as the scene has it: each
// second of a line is where the actor is then.
func TestFeaturesSayHowSureTheyAre(t *testing.T) {
	st := builtIn(t)
	for _, e := range st.Editions {
		s, err := scene.Compile(st, e.Date)
		if err != nil {
			t.Fatal(err)
		}
		places, tracks := 0, 0
		for _, f := range features(t, asked(t, st, st.ID+".geojson", address.Page{Lang: "ko", Edition: e.Date})) {
			p := f.Properties
			if _, ok := st.Sure(p.Certainty); !ok || p.Claims == nil || f.ID == "" {
				t.Errorf("%s: certainty %q, claims %v", f.ID, p.Certainty, p.Claims)
			}
			if p.Feature == "place" {
				places++
				continue
			}
			tracks++
			if p.From == nil || p.Ring == nil || p.Edition != e.Date {
				t.Errorf("%s: %+v", f.ID, p)
				continue
			}
			line, seconds := [][2]float64{}, p.Seconds
			if f.Geometry.Type == "Point" {
				var at [2]float64
				_ = json.Unmarshal(f.Geometry.Coordinates, &at)
				line, seconds = append(line, at), []float64{*p.From}
			} else if err := json.Unmarshal(f.Geometry.Coordinates, &line); err != nil || len(line) < 2 || len(line) != len(seconds) || !slices.IsSorted(seconds) {
				t.Fatalf("%s: %v, %d positions and %d seconds", f.ID, err, len(line), len(seconds))
			}
			track := &s.Actors[s.Actor(p.Actor)].Track
			for i, at := range line {
				q := s.Projection.LonLat(track.At(seconds[i]).At)
				if math.Abs(q.Lon-at[0]) > 2e-5 || math.Abs(q.Lat-at[1]) > 2e-5 {
					t.Errorf("%s: at %v s it is at %v, not %v", f.ID, seconds[i], q, at)
				}
			}
		}
		if places < 50 || tracks < 15 {
			t.Errorf("%s: %d places, %d stretches", e.Date, places, tracks)
		}
	}
}

// TestTimesAreThoseOnRecord: a time stands where a source gives one, with its zone, and
// nowhere else.
func TestTimesAreThoseOnRecord(t *testing.T) {
	st := builtIn(t)
	on := map[string]bool{}
	for _, m := range st.Moments {
		for _, k := range m.Tellings["2017-11-22"].Clock {
			at, err := st.Time(k.Time)
			if err != nil {
				t.Fatal(err)
			}
			on[at.String()+"+09:00"] = true
		}
	}
	timed := 0
	for _, f := range features(t, file(t, st, st.ID+".geojson")) {
		if at := f.Properties.Time; at != "" {
			if timed++; !on[at] {
				t.Errorf("%s is timed %s, which nobody reports", f.ID, at)
			}
		}
	}
	if timed < 3 {
		t.Errorf("%d stretches have a time", timed)
	}
}

// TestGPXPointsGoForward: in story seconds, each with what it rests on, and in UTC where it has a time.
func TestGPXPointsGoForward(t *testing.T) {
	type point struct {
		Lat  float64 `xml:"lat,attr"`
		Lon  float64 `xml:"lon,attr"`
		Time string  `xml:"time"`
		More struct {
			Second    float64 `xml:"second"`
			Clock     string  `xml:"clock"`
			Certainty string  `xml:"certainty"`
			Ring      string  `xml:"ringMetres"`
		} `xml:"extensions"`
	}
	var doc struct {
		Tracks []struct {
			Name     string `xml:"name"`
			Segments []struct {
				Points []point `xml:"trkpt"`
			} `xml:"trkseg"`
		} `xml:"trk"`
	}
	st := builtIn(t)
	if err := xml.Unmarshal(file(t, st, st.ID+".gpx"), &doc); err != nil {
		t.Fatal(err)
	}
	times := 0
	for _, track := range doc.Tracks {
		before := -1.0
		for _, s := range track.Segments {
			for _, p := range s.Points {
				if p.More.Second < before || p.More.Certainty == "" || p.More.Ring == "" || p.Lat < 37 || p.Lon < 126 {
					t.Errorf("%s: %+v after %v s", track.Name, p, before)
				}
				if before = p.More.Second; p.Time != "" {
					if times++; !strings.HasSuffix(p.Time, "Z") || !strings.HasSuffix(p.More.Clock, "+09:00") {
						t.Errorf("%s: %+v", track.Name, p)
					}
				}
			}
		}
		if len(track.Segments) == 0 {
			t.Errorf("%s has no segment", track.Name)
		}
	}
	if len(doc.Tracks) != 12 || times == 0 {
		t.Errorf("%d tracks, %d times", len(doc.Tracks), times)
	}
}
