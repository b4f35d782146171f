package story

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"
	"testing/fstest"
)

// sixFiles are a small story of which each file says one thing.
func sixFiles() fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range map[string]string{
		StoryFile:         `{"id": "park", "title": {"en": "Park"}, "moments": [{"slug": "gate", "span": [0, 10]}]}`,
		SourcesFile:       `{"sources": [{"id": "gazette"}]}`,
		ClaimsFile:        `{"claims": [{"id": "left", "source": "gazette"}]}`,
		DiscrepanciesFile: `{"discrepancies": [{"id": "when"}]}`,
		TracksFile:        `{"tracks": [{"actor": "courier", "keys": [{"t": 1, "xy": [3, 4]}]}]}`,
		MapFile:           `{"type": "FeatureCollection", "features": [{"geometry": {"type": "Point", "coordinates": [5, 50]}}]}`,
	} {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// six is what the six files say.
func six() *Story {
	return &Story{
		ID: "park", Title: Text{"en": "Park"}, Moments: []Moment{{Slug: "gate", Span: [2]float64{0, 10}}},
		Sources:       []Source{{ID: "gazette"}},
		Claims:        []Claim{{ID: "left", Source: "gazette"}},
		Discrepancies: []Discrepancy{{ID: "when"}},
		Tracks:        []Track{{Actor: "courier", Keys: []Key{{T: 1, At: &Point{3, 4}}}}},
		Map:           Map{Type: "FeatureCollection", Features: []Place{{Geometry: Geometry{PointType, []LonLat{{5, 50}}}}}},
	}
}

func TestDecodeMergesTheFiles(t *testing.T) {
	got, problems := Decode(sixFiles())
	for _, p := range problems {
		t.Error(p)
	}
	if want := six(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestDecodeNeedsEveryFile(t *testing.T) {
	s, problems := Decode(fstest.MapFS{})
	if s != nil || len(problems) != len(Files) {
		t.Fatalf("got %v and %v", s, problems)
	}
	for i, p := range problems {
		if p.File != Files[i] {
			t.Errorf("problem %d is of %s", i, p.File)
		}
	}
}

// TestDecodeLeavesOutWhatHasAWrongType, and gives the rest.
func TestDecodeLeavesOutWhatHasAWrongType(t *testing.T) {
	fsys := sixFiles()
	fsys[ClaimsFile] = &fstest.MapFile{Data: []byte(`{"claims": [{"id": 7, "source": "gazette"}]}`)}
	s, problems := Decode(fsys)
	if len(problems) != 1 || problems[0].File != ClaimsFile || s == nil || s.Claims[0].ID != "" || s.Claims[0].Source != "gazette" {
		t.Errorf("got %+v and %v", s, problems)
	}
}

func TestBundleRoundTrip(t *testing.T) {
	want := six()
	want.Title["en"] = "</script>\u2028\"\\ \u200f\u05e9"
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(data, []byte("</script")) {
		t.Error("the bundle would end a script element")
	}
	var got Story
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(&got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// TestDecodeStampsTheStory with the version and the day of its last correction.
func TestDecodeStampsTheStory(t *testing.T) {
	fsys := sixFiles()
	fsys[CorrectionsFile] = &fstest.MapFile{Data: []byte(`{"corrections": [{"version": "1.1", "date": "2001-05-09"}, {"version": "1.2", "date": "2001-05-10", "known": "2001-05-09"}]}`)}
	s, problems := Decode(fsys)
	if s == nil || len(problems) > 0 || len(s.Corrections) != 2 || s.Stamp != (Stamp{Version: "1.2", Date: "2001-05-10"}) {
		t.Errorf("got %+v and %v", s, problems)
	}
	if got := (Stamp{Hash: "0123456789ab"}).Short() + (Stamp{}).Short(); got != "01234567" {
		t.Errorf("the short hashes are %q", got)
	}
}
