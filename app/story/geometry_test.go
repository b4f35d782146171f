package story

import (
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"
)

func TestGeometryRoundTrip(t *testing.T) {
	tests := []struct {
		name, in, out string
		want          Geometry
	}{
		{"point", `{"type":"Point","coordinates":[126.67,37.95]}`, "",
			Geometry{"Point", []LonLat{{126.67, 37.95}}}},
		{"line", `{"type":"LineString","coordinates":[[1,2],[3,4],[1,2]]}`, "",
			Geometry{"LineString", []LonLat{{1, 2}, {3, 4}, {1, 2}}}},
		{"empty line", `{"type":"LineString","coordinates":[]}`, "", Geometry{"LineString", []LonLat{}}},
		{"closed polygon", `{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,0],[1,2]]]}`, "",
			Geometry{"Polygon", []LonLat{{1, 2}, {3, 4}, {5, 0}}}},
		{"open polygon", `{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,0]]]}`,
			`{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,0],[1,2]]]}`,
			Geometry{"Polygon", []LonLat{{1, 2}, {3, 4}, {5, 0}}}},
		{"altitudes", `{"type":"LineString","coordinates":[[1,2,30],[3,4,5.5],[5,6]]}`, `{"type":"LineString","coordinates":[[1,2],[3,4],[5,6]]}`,
			Geometry{"LineString", []LonLat{{1, 2}, {3, 4}, {5, 6}}}},
		{"a point alone among many", `{"type":"MultiPoint","coordinates":[[1,2]]}`, `{"type":"Point","coordinates":[1,2]}`,
			Geometry{"Point", []LonLat{{1, 2}}}},
		{"a line alone among many", `{"type":"MultiLineString","coordinates":[[[1,2],[3,4]]]}`, `{"type":"LineString","coordinates":[[1,2],[3,4]]}`,
			Geometry{"LineString", []LonLat{{1, 2}, {3, 4}}}},
		{"a polygon alone among many", `{"type":"MultiPolygon","coordinates":[[[[1,2],[3,4],[5,0],[1,2]]]]}`, `{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,0],[1,2]]]}`,
			Geometry{"Polygon", []LonLat{{1, 2}, {3, 4}, {5, 0}}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got Geometry
			if err := json.Unmarshal([]byte(tt.in), &got); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
			before := len(got.Line)
			out, err := json.Marshal(got)
			if err != nil {
				t.Fatal(err)
			}
			if want := tt.out; want == "" && string(out) != tt.in || want != "" && string(out) != want {
				t.Errorf("written as %s", out)
			}
			if len(got.Line) != before {
				t.Error("writing changed the geometry")
			}
		})
	}
}

func TestGeometryErrors(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"four numbers", `{"type":"LineString","coordinates":[[1,2],[1,2,3,4]]}`, "position 1 has 4 numbers"},
		{"several polygons", `{"type":"MultiPolygon","coordinates":[[[[1,2]]],[[[3,4]]]]}`, "not 2: make each a feature of its own"},
		{"no line", `{"type":"MultiLineString","coordinates":[]}`, "not 0"},
		{"holes in one of many", `{"type":"MultiPolygon","coordinates":[[[[1,2]],[[3,4]]]]}`, "without holes"},
		{"one number", `{"type":"Point","coordinates":[1]}`, "too few"},
		{"null position", `{"type":"LineString","coordinates":[null]}`, "too few"},
		{"holes", `{"type":"Polygon","coordinates":[[[1,2]],[[3,4]]]}`, "not 2"},
		{"no ring", `{"type":"Polygon","coordinates":[]}`, "not 0"},
		{"wrong depth", `{"type":"Polygon","coordinates":[[1,2]]}`, "[[[longitude"},
		{"point as text", `{"type":"Point","coordinates":"1,2"}`, "Point's coordinates"},
		{"line as point", `{"type":"LineString","coordinates":[1,2]}`, "LineString's coordinates"},
		{"other type", `{"type":"GeometryCollection","geometries":[]}`, `"GeometryCollection"`},
		{"many of no type", `{"type":"MultiBlob","coordinates":[[1,2]]}`, `"MultiBlob"`},
		{"no coordinates", `{"type":"Point"}`, "coordinates"},
		{"not an object", `[1,2]`, "an object"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var g Geometry
			err := json.Unmarshal([]byte(tt.in), &g)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestGeometryThatCannotBeWritten(t *testing.T) {
	for _, g := range []Geometry{{}, {Type: "Point"}, {Type: "Ring"}, {"Point", []LonLat{{math.NaN(), 0}}}} {
		if out, err := json.Marshal(g); err == nil {
			t.Errorf("%v was written as %s", g, out)
		}
	}
}
