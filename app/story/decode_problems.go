package story

import (
	"encoding/json"
	"fmt"
)

// doubles finds keys that occur twice in one object: JSON would silently keep
// the last.
func doubles(name string, data []byte) []Problem {
	var problems []Problem
	walk(data, func(steps []step, _ int) bool {
		if len(steps) > 0 && steps[len(steps)-1].double {
			problems = append(problems, Problem{name, pathOf(steps),
				fmt.Sprintf("the key %q stands here twice", steps[len(steps)-1].key),
				"keep one of the two; the first would be lost"})
		}
		return true
	})
	return problems
}

// wrongType puts a decoder's type error into an editor's words. The offset
// lies behind the value, or behind the bracket that opens it.
func wrongType(name string, data []byte, err *json.UnmarshalTypeError) Problem {
	path := ""
	walk(data, func(steps []step, start int) bool {
		if int64(start) >= err.Offset {
			return false
		}
		path = pathOf(steps)
		return true
	})
	return Problem{name, path, "this cannot be " + err.Value, "write " + goKind(err.Type.Kind().String()) + " here"}
}

// goKind is JSON's name for a kind of Go type.
func goKind(kind string) string {
	switch kind {
	case "struct", "map", "ptr":
		return "an object"
	case "slice", "array":
		return "an array"
	case "string":
		return "a text"
	case "bool":
		return "true or false"
	}
	return "a number of ordinary size"
}

// geometries finds every geometry that made a file undecodable; err is the
// first of them, without its place.
func geometries(name string, data []byte, err error) []Problem {
	var raw struct {
		Features []struct {
			Geometry json.RawMessage `json:"geometry"`
		} `json:"features"`
	}
	json.Unmarshal(data, &raw) // what can be read of it is enough
	var problems []Problem
	for i, f := range raw.Features {
		var g Geometry
		if err := json.Unmarshal(f.Geometry, &g); err != nil && f.Geometry != nil {
			problems = append(problems, Problem{name, PathKey(PathIndex("features", i), "geometry"),
				err.Error(), "write a GeoJSON Point, LineString or Polygon in longitude and latitude"})
		}
	}
	if problems == nil {
		problems = []Problem{{name, "", "the file cannot be used: " + err.Error(), "compare it with the schema in data/schema"}}
	}
	return problems
}
