package story

import (
	"encoding/json"
	"reflect"
	"testing"

	"fiftymetres/data"
)

// readBy reads a geometry by encoding/json alone: spaced as nobody writes it.
func readBy(t *testing.T, text string) (g Geometry, err error) {
	t.Helper()
	err = json.Unmarshal([]byte(`{ `+text[1:]), &g)
	return g, err
}

// TestWhatIsWrittenIsReadAtOnce, and as encoding/json reads it.
func TestWhatIsWrittenIsReadAtOnce(t *testing.T) {
	for _, g := range []Geometry{
		{PointType, []LonLat{{126.5, 37.9}}}, {PointType, []LonLat{{-1e-7, 1e21}}}, {LineType, []LonLat{}}, {LineType, []LonLat{{0, 0}, {1, 2}, {0, 0}}},
		{PolygonType, []LonLat{{0, 0}, {1, 0}, {1, 1}}}, {PolygonType, []LonLat{{0, 0}}}, {PolygonType, []LonLat{}},
	} {
		text, err := json.Marshal(g)
		if err != nil {
			t.Fatal(err)
		}
		kind, line, ok := written(text)
		if want, err := readBy(t, string(text)); !ok || err != nil || kind != want.Type || !reflect.DeepEqual(line, want.Line) {
			t.Errorf("%s: %v %s %v, by encoding/json %+v, %v", text, ok, kind, line, want, err)
		}
	}
	raw, err := data.Story().Open("map.geojson")
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	var all struct {
		Features []struct{ Geometry json.RawMessage }
	}
	if err := json.NewDecoder(raw).Decode(&all); err != nil || len(all.Features) < 20 {
		t.Fatalf("%d features, %v", len(all.Features), err)
	}
	for _, f := range all.Features {
		want, err := readBy(t, string(f.Geometry))
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		if kind, line, ok := written(text); !ok || kind != want.Type || !reflect.DeepEqual(line, want.Line) {
			t.Errorf("%s is read as %v %s %v", text, ok, kind, line)
		}
	}
}

// TestWhatIsWrittenOtherwiseIsLeft to encoding/json, which reads it or says what is wrong.
func TestWhatIsWrittenOtherwiseIsLeft(t *testing.T) {
	for _, text := range []string{
		`{"type":"Point","coordinates":[1,2,3]}`, `{"type":"Point","coordinates":[1]}`, `{"type":"Point","coordinates":[]}`, `{"type":"Point","coordinates":[[1,2]]}`,
		`{"type":"Point","coordinates":[1,"2"]}`, `{"type":"Point","coordinates":null}`, `{"type":"Point","coordinates":[1, 2],"x":[3]}`, `{"coordinates":[1,2],"type":"Point"}`,
		`{"type":"LineString","coordinates":[[1,2],[3,4,5]]}`, `{"type":"LineString","coordinates":[[1,2],3]}`, `{"type":"LineString","coordinates":[[[1,2]]]}`, `{"type":"LineString","coordinates":[1,2]}`,
		`{"type":"LineString","coordinates":[[1,2],null]}`, `{"type":"Polygon","coordinates":[[[1,2]],[[3,4]]]}`, `{"type":"Polygon","coordinates":[]}`, `{"type":"Polygon","coordinates":[[1,2]]}`,
		`{"type":"MultiPoint","coordinates":[[1,2]]}`, `{"type":"Circle","coordinates":[1,2]}`, `{"type":"Point"}`, `{}`, `[]`, `"Point"`,
	} {
		if kind, line, ok := written([]byte(text)); ok {
			t.Errorf("%s is read as %s %v", text, kind, line)
		}
	}
}
