package story

import (
	"encoding/json"
	"testing"
	"testing/fstest"
)

func both(en string) Text { return Text{"en": en, "ko": "글 " + en} }

func lonLat(lon, lat float64) *LonLat { return &LonLat{lon, lat} }

func xy(x, y float64) *Point { return &Point{x, y} }

// valid is a small story without a problem, for tests to break: a courier
// crosses a park.
func valid() *Story {
	return &Story{
		ID: "park", Title: both("Park"), Subtitle: both("A ride"), Summary: both("A parcel crosses a park."),
		Method: both("Made up."), Languages: []string{"en", "ko"}, Date: "2001-05-04",
		Zone:  Zone{"CET", 1},
		Frame: Frame{Origin: LonLat{5, 50}, Up: 0, Bounds: 2000},
		Editions: []Edition{
			{Date: "2001-05-04", Label: both("4 May"), Note: both("First.")},
			{Date: "2001-05-09", Label: both("9 May"), Note: both("Later."), Default: true, Later: true},
		},
		Topics:        []Topic{{"weather", both("Weather")}},
		Actors:        validActors(),
		Moments:       []Moment{validMoment("gate", 0, 10, "14:00"), validMoment("pond", 10, 20, "14:02")},
		Sources:       validSources(),
		Claims:        validClaims(),
		Discrepancies: []Discrepancy{validDiscrepancy()},
		Tracks:        validTracks(),
		Map:           validMap(),
	}
}

func validActors() []Actor {
	return []Actor{
		{"courier", "soldier", both("Courier"), both("Rides."), []string{"left"}},
		{"van", "jeep", both("Van"), both("Waits."), nil},
	}
}

func validMoment(slug string, from, to float64, clock string) Moment {
	telling := Telling{
		Heading: both(slug), Text: both("What happened."), Claims: []string{"left"},
		Clock: []Tick{{T: from, Time: clock, Certainty: Reported, Claims: []string{"left"}}},
		Told:  []string{"pond", "courier"},
	}
	later := telling
	later.Claims = []string{"left", "seen"}
	later.Differ = []string{"when"}
	return Moment{
		Slug: slug, Label: both(slug), Span: [2]float64{from, to},
		Camera: []View{{T: from, At: xy(0, 0), Span: 100}, {T: to, LonLat: lonLat(5.001, 50), Span: 80}},
		Tellings: map[string]Telling{
			"2001-05-04": telling,
			"2001-05-09": later,
		},
	}
}

func validSources() []Source {
	return []Source{
		{ID: "gazette", Short: "Gazette", Publisher: "The Gazette", Headline: "Parcel arrives", Date: "2001-05-04",
			Known: "2001-05-04", URL: "https://example.org/parcel", Language: "en", Document: "1"},
		{ID: "herald", Short: "Herald", Publisher: NotVerifiable, Headline: "Ride on film", Date: "2001-05",
			Known: "2001-05-08", URL: NotVerifiable, Language: "ko", Note: both("No address found.")},
	}
}

func validClaims() []Claim {
	return []Claim{
		{ID: "left", Source: "gazette", Paragraph: 2, Text: both("It left at two."), Clock: "14:00", Moment: "gate"},
		{ID: "seen", Source: "herald", Text: both("It was seen."), Moment: "pond",
			Quantity: &Quantity{Value: 3, High: 4, Unit: "people", Qualifier: "about"}},
		{ID: "rain", Source: "gazette", Paragraph: 4, Text: both("It rained."), Topic: "weather"},
	}
}

func validDiscrepancy() Discrepancy {
	return Discrepancy{ID: "when", Question: both("When?"), Note: both("Open."), Answers: []Answer{
		{both("At two"), []string{"left"}},
		{both("After two"), []string{"seen"}},
	}}
}

func validTracks() []Track {
	ride := func(edition string) Track {
		return Track{"courier", edition, []Key{
			{T: 0, LonLat: lonLat(5, 50), Move: "along", Along: "lane", Ease: "in-out", Pose: "run", Certainty: Reported, Ring: 5, Claims: []string{"left"}},
			{T: 10, LonLat: lonLat(5.001, 50), Pose: "stand", Certainty: Inferred, Claims: []string{"left"}, Note: both("Here?")},
			{T: 20, At: xy(100, 20), Pose: "fire", Aim: "van", Certainty: Schematic},
		}}
	}
	return []Track{ride("2001-05-04"), ride("2001-05-09"), {"van", "2001-05-09", []Key{
		{T: 0, At: xy(0, 40), Move: "hold", Pose: "drive", Certainty: Filmed, Claims: []string{"seen"}},
		{T: 12, At: xy(0, 40), Certainty: Filmed, Claims: []string{"seen"}},
		{T: 13, At: xy(50, 40), Pose: "gone", Certainty: Filmed, Claims: []string{"seen"}},
	}}}
}

func validMap() Map {
	place := func(id, kind, shape string, line ...LonLat) Place {
		return Place{"Feature", Properties{ID: id, Kind: kind, Name: both(id), Certainty: Schematic, Credit: "Drawn for the test."},
			Geometry{shape, line}}
	}
	m := Map{Type: "FeatureCollection", Credit: "Drawn for the test.", Features: []Place{
		place("lane", "road", LineType, LonLat{5, 50}, LonLat{5.001, 50}),
		place("pond", "ground", PolygonType, LonLat{5, 50.001}, LonLat{5.001, 50.001}, LonLat{5.001, 50.002}),
		place("oak", "tree", PointType, LonLat{5.0005, 50.0005}),
	}}
	m.Features[2].Properties.Known = "2001-05-09"
	m.Features[2].Properties.Rank = 2
	m.Features[2].Properties.Claims = []string{"seen"}
	return m
}

// folder is a story written as its six files.
func folder(t testing.TB, s *Story) fstest.MapFS {
	t.Helper()
	head := *s
	head.Sources, head.Claims, head.Discrepancies, head.Tracks, head.Map = nil, nil, nil, nil, Map{}
	fsys := fstest.MapFS{}
	for name, v := range map[string]any{
		storyFile:         head,
		sourcesFile:       map[string]any{"sources": s.Sources},
		claimsFile:        map[string]any{"claims": s.Claims},
		discrepanciesFile: map[string]any{"discrepancies": s.Discrepancies},
		tracksFile:        map[string]any{"tracks": s.Tracks},
		mapFile:           s.Map,
	} {
		data, err := json.MarshalIndent(v, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		fsys[name] = &fstest.MapFile{Data: data}
	}
	return fsys
}

func TestValidHasNoProblem(t *testing.T) {
	for _, p := range Validate(valid()) {
		t.Error(p)
	}
}
