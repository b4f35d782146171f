package check

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"

	"fiftymetres/app/story"
)

// File judges one file of a story by itself: whether it can be read, and
// whether the decoder can make anything of its values.
func File(fsys fs.FS, name string) []story.Problem {
	data, problem := Read(fsys, name)
	if problem != nil {
		return []story.Problem{*problem}
	}
	problems := doubles(name, data)
	err := json.Unmarshal(data, target(name))
	if err == nil {
		return problems
	}
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return append(problems, wrongType(name, data, wrong))
	}
	return append(problems, geometries(name, data, err)...)
}

// target is what a file is decoded into.
func target(name string) any {
	switch name {
	case story.SourcesFile:
		return &struct{ Sources []story.Source }{}
	case story.ClaimsFile:
		return &struct{ Claims []story.Claim }{}
	case story.DiscrepanciesFile:
		return &struct{ Discrepancies []story.Discrepancy }{}
	case story.TracksFile:
		return &struct{ Tracks []story.Track }{}
	case story.MapFile:
		return &story.Map{}
	case story.CorrectionsFile:
		return &struct{ Corrections []story.Correction }{}
	}
	return &story.Story{}
}

// doubles finds keys that occur twice in one object: JSON would silently keep
// the last.
func doubles(name string, data []byte) []story.Problem {
	var problems []story.Problem
	walk(data, func(steps []step, _ int) bool {
		if len(steps) > 0 && steps[len(steps)-1].double {
			problems = append(problems, story.Problem{File: name, Path: pathOf(steps),
				What:   fmt.Sprintf("the key %q stands here twice", steps[len(steps)-1].key),
				Remedy: "keep one of the two; the first would be lost"})
		}
		return true
	})
	return problems
}

// wrongType puts a decoder's type error into an editor's words. The offset
// lies behind the value, or behind the bracket that opens it.
func wrongType(name string, data []byte, err *json.UnmarshalTypeError) story.Problem {
	path := ""
	walk(data, func(steps []step, start int) bool {
		if int64(start) >= err.Offset {
			return false
		}
		path = pathOf(steps)
		return true
	})
	return story.Problem{File: name, Path: path, What: "this cannot be " + err.Value, Remedy: "write " + goKind(err.Type.Kind().String()) + " here"}
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
func geometries(name string, data []byte, err error) []story.Problem {
	var raw struct {
		Features []struct {
			Geometry json.RawMessage `json:"geometry"`
		} `json:"features"`
	}
	json.Unmarshal(data, &raw) // what can be read of it is enough
	var problems []story.Problem
	for i, f := range raw.Features {
		var g story.Geometry
		if err := json.Unmarshal(f.Geometry, &g); err != nil && f.Geometry != nil {
			problems = append(problems, story.Problem{File: name, Path: PathKey(PathIndex("features", i), "geometry"),
				What: err.Error(), Remedy: "write a GeoJSON Point, LineString or Polygon in longitude and latitude"})
		}
	}
	if problems == nil {
		problems = []story.Problem{{File: name, What: "the file cannot be used: " + err.Error(), Remedy: "compare it with the schema in data/schema"}}
	}
	return problems
}
