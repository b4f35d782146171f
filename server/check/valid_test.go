package check

import (
	"encoding/json"
	"testing"
	"testing/fstest"

	"fiftymetres/app/story"
)

func both(en string) story.Text { return story.Text{"en": en, "ko": "글 " + en} }

func lonLat(lon, lat float64) *story.LonLat { return &story.LonLat{lon, lat} }

func xy(x, y float64) *story.Point { return &story.Point{x, y} }

// valid is a small story without a problem, for tests to break: a courier
// crosses a park.
func valid() *story.Story {
	return &story.Story{
		ID: "park", Title: both("Park"), Subtitle: both("A ride"), Summary: both("A parcel crosses a park."),
		Method: both("Made up."), Languages: []string{"en", "ko"}, Date: "2001-05-04",
		Zone:  story.Zone{Name: "CET", Offset: 1},
		Frame: story.Frame{Origin: story.LonLat{5, 50}, Up: 0, Bounds: 2000},
		Editions: []story.Edition{
			{Date: "2001-05-04", Label: both("4 May"), Note: both("First.")},
			{Date: "2001-05-09", Label: both("9 May"), Note: both("Later."), Default: true, Later: true},
		},
		Topics:        []story.Topic{{ID: "weather", Label: both("Weather")}},
		Actors:        validActors(),
		Moments:       []story.Moment{validMoment("gate", 0, 10, "14:00"), validMoment("pond", 10, 20, "14:02")},
		Sources:       validSources(),
		Claims:        validClaims(),
		Discrepancies: []story.Discrepancy{validDiscrepancy()},
		Tracks:        validTracks(),
		Map:           validMap(),
	}
}

func validActors() []story.Actor {
	return []story.Actor{
		{ID: "courier", Form: "person", Role: "subject", Name: both("Courier"), About: both("Rides."), Claims: []string{"left"}},
		{ID: "van", Form: "car", Role: "subject", Name: both("Van"), About: both("Waits.")},
	}
}

func validMoment(slug string, from, to float64, clock string) story.Moment {
	telling := story.Telling{
		Heading: both(slug), Text: both("What happened."), Claims: []string{"left"},
		Clock: []story.Tick{{T: from, Time: clock, Certainty: story.Reported, Claims: []string{"left"}}},
		Told:  []string{"pond", "courier"},
	}
	later := telling
	later.Claims = []string{"left", "seen"}
	later.Differ = []string{"when"}
	return story.Moment{
		Slug: slug, Label: both(slug), Span: [2]float64{from, to},
		Camera: []story.View{{T: from, At: xy(0, 0), Span: 100}, {T: to, LonLat: lonLat(5.001, 50), Span: 80}},
		Tellings: map[string]story.Telling{
			"2001-05-04": telling,
			"2001-05-09": later,
		},
	}
}

func validSources() []story.Source {
	return []story.Source{
		{ID: "gazette", Short: "Gazette", Publisher: "The Gazette", Headline: "Parcel arrives", Date: "2001-05-04",
			Known: "2001-05-04", URL: "https://example.org/parcel", Language: "en", Document: "1"},
		{ID: "herald", Short: "Herald", Publisher: story.NotVerifiable, Headline: "Ride on film", Date: "2001-05",
			Known: "2001-05-08", URL: story.NotVerifiable, Language: "ko", Note: both("No address found.")},
	}
}

func validClaims() []story.Claim {
	return []story.Claim{
		{ID: "left", Source: "gazette", Paragraph: 2, Text: both("It left at two."), Clock: "14:00", Moment: "gate"},
		{ID: "seen", Source: "herald", Text: both("It was seen."), Moment: "pond",
			Quantity: &story.Quantity{Value: 3, High: 4, Unit: "people", Qualifier: "about"}},
		{ID: "rain", Source: "gazette", Paragraph: 4, Text: both("It rained."), Topic: "weather"},
	}
}

func validDiscrepancy() story.Discrepancy {
	return story.Discrepancy{ID: "when", Question: both("When?"), Note: both("Open."), Answers: []story.Answer{
		{Value: both("At two"), Claims: []string{"left"}},
		{Value: both("After two"), Claims: []string{"seen"}},
	}}
}

func validTracks() []story.Track {
	ride := func(edition string) story.Track {
		return story.Track{Actor: "courier", Edition: edition, Keys: []story.Key{
			{T: 0, LonLat: lonLat(5, 50), Move: "along", Along: "lane", Ease: "in-out", Pose: "run", Certainty: story.Reported, Ring: 5, Claims: []string{"left"}},
			{T: 10, LonLat: lonLat(5.001, 50), Pose: "stand", Certainty: story.Inferred, Claims: []string{"left"}, Note: both("Here?")},
			{T: 20, At: xy(100, 20), Pose: "fire", Aim: "van", Certainty: story.Schematic},
		}}
	}
	return []story.Track{ride("2001-05-04"), ride("2001-05-09"), {Actor: "van", Edition: "2001-05-09", Keys: []story.Key{
		{T: 0, At: xy(0, 40), Move: "hold", Pose: "drive", Certainty: story.Filmed, Claims: []string{"seen"}},
		{T: 12, At: xy(0, 40), Certainty: story.Filmed, Claims: []string{"seen"}},
		{T: 13, At: xy(50, 40), Pose: "gone", Certainty: story.Filmed, Claims: []string{"seen"}},
	}}}
}

func validMap() story.Map {
	place := func(id, kind, shape string, line ...story.LonLat) story.Place {
		return story.Place{Type: "Feature", Geometry: story.Geometry{Type: shape, Line: line},
			Properties: story.Properties{ID: id, Kind: kind, Name: both(id), Certainty: story.Schematic, Credit: both("Drawn for the test.")}}
	}
	m := story.Map{Type: "FeatureCollection", Credit: both("Drawn for the test."), Features: []story.Place{
		place("lane", "road", story.LineType, story.LonLat{5, 50}, story.LonLat{5.001, 50}),
		place("pond", "ground", story.PolygonType, story.LonLat{5, 50.001}, story.LonLat{5.001, 50.001}, story.LonLat{5.001, 50.002}),
		place("oak", "tree", story.PointType, story.LonLat{5.0005, 50.0005}),
	}}
	m.Features[2].Properties.Known = "2001-05-09"
	m.Features[2].Properties.Rank = 2
	m.Features[2].Properties.Claims = []string{"seen"}
	return m
}

// folder is a story written as its six files.
func folder(t testing.TB, s *story.Story) fstest.MapFS {
	t.Helper()
	head := *s
	head.Sources, head.Claims, head.Discrepancies, head.Tracks, head.Map = nil, nil, nil, nil, story.Map{}
	fsys := fstest.MapFS{}
	for name, v := range map[string]any{
		story.StoryFile:         head,
		story.SourcesFile:       map[string]any{"sources": s.Sources},
		story.ClaimsFile:        map[string]any{"claims": s.Claims},
		story.DiscrepanciesFile: map[string]any{"discrepancies": s.Discrepancies},
		story.TracksFile:        map[string]any{"tracks": s.Tracks},
		story.MapFile:           s.Map,
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
	for _, p := range Story(valid()) {
		t.Error(p)
	}
}
