package story

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// node is as much of a JSON Schema as the comparison needs.
type node struct {
	Ref        string           `json:"$ref"`
	Type       any              `json:"type"`
	Properties map[string]*node `json:"properties"`
	Required   []string         `json:"required"`
	Additional *bool            `json:"additionalProperties"`
	Pattern    map[string]*node `json:"patternProperties"`
	Items      *node            `json:"items"`
	Defs       map[string]*node `json:"$defs"`
}

// geometryInJSON stands for Geometry, whose JSON its own methods write.
type geometryInJSON struct {
	Type        string     `json:"type"`
	Coordinates [][]LonLat `json:"coordinates"`
}

func TestSchemasSayWhatTheTypesSay(t *testing.T) {
	tops := map[string]reflect.Type{
		"story": reflect.TypeFor[Story](),
		"sources": reflect.TypeFor[struct {
			Sources []Source `json:"sources"`
		}](),
		"claims": reflect.TypeFor[struct {
			Claims []Claim `json:"claims"`
		}](),
		"discrepancies": reflect.TypeFor[struct {
			Discrepancies []Discrepancy `json:"discrepancies"`
		}](),
		"tracks": reflect.TypeFor[struct {
			Tracks []Track `json:"tracks"`
		}](),
		"map": reflect.TypeFor[Map](),
		"corrections": reflect.TypeFor[struct {
			Corrections []Correction `json:"corrections"`
		}](),
	}
	for name, typ := range tops {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("..", "..", "data", "schema", name+".schema.json"))
			if err != nil {
				t.Fatal(err)
			}
			var top node
			if err := json.Unmarshal(data, &top); err != nil {
				t.Fatal(err)
			}
			if top.Properties["$schema"] == nil {
				t.Error("the file may not name its schema")
			}
			compare(t, name, typ, &top, &top)
		})
	}
}

// onlyInSchema are keys that files may have and that the types leave out.
var onlyInSchema = map[string][]string{"Map": {"$schema", "name", "crs", "bbox"}, "Place": {"id", "bbox"}, "geometryInJSON": {"bbox"}, "": {"$schema"}}

// inOtherFiles are the fields of Story that story.json has not.
var inOtherFiles = []string{"sources", "claims", "discrepancies", "tracks", "map", "corrections", "stamp"}

func compare(t *testing.T, path string, typ reflect.Type, n, top *node) {
	t.Helper()
	if n == nil {
		t.Errorf("%s: the schema does not say what stands here", path)
		return
	}
	if n.Ref != "" {
		n = top.Defs[strings.TrimPrefix(n.Ref, "#/$defs/")]
	}
	if typ == reflect.TypeFor[Geometry]() {
		typ = reflect.TypeFor[geometryInJSON]()
		n.Properties["coordinates"].Items = &node{Items: &node{Type: "array", Items: &node{Type: "number"}}}
	}
	want := map[reflect.Kind]string{reflect.Struct: "object", reflect.Map: "object", reflect.Slice: "array", reflect.Array: "array",
		reflect.String: "string", reflect.Bool: "boolean", reflect.Int: "integer", reflect.Float64: "number"}
	switch typ.Kind() {
	case reflect.Pointer:
		compare(t, path, typ.Elem(), n, top)
		return
	case reflect.Struct:
		compareStruct(t, path, typ, n, top)
	case reflect.Map:
		for _, member := range n.Pattern {
			compare(t, path+"{}", typ.Elem(), member, top)
		}
		if len(n.Pattern) != 1 {
			t.Errorf("%s: the schema does not say what the keys are", path)
		}
	case reflect.Slice, reflect.Array:
		compare(t, path+"[]", typ.Elem(), n.Items, top)
	}
	if n.Type != nil && n.Type != want[typ.Kind()] {
		t.Errorf("%s: %v in the schema, %s in Go", path, n.Type, typ)
	}
	if want[typ.Kind()] == "object" && (n.Additional == nil || *n.Additional) {
		t.Errorf("%s: the schema lets unknown keys pass", path)
	}
}

func compareStruct(t *testing.T, path string, typ reflect.Type, n, top *node) {
	t.Helper()
	known := slices.Clone(onlyInSchema[typ.Name()])
	for i := range typ.NumField() {
		f := typ.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if typ == reflect.TypeFor[Story]() && slices.Contains(inOtherFiles, name) {
			continue
		}
		known = append(known, name)
		member := n.Properties[name]
		if member == nil {
			t.Errorf("%s.%s: not in the schema", path, name)
			continue
		}
		compare(t, path+"."+name, f.Type, member, top)
		optional := strings.HasPrefix(options, "omit") || name == "$schema"
		if optional == slices.Contains(n.Required, name) {
			t.Errorf("%s.%s: the schema and the type differ on whether it may be left out", path, name)
		}
	}
	for name := range n.Properties {
		if !slices.Contains(known, name) {
			t.Errorf("%s.%s: not in the type %s", path, name, typ)
		}
	}
}
