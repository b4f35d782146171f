package openapi

import (
	"encoding/json"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"fiftymetres/app/story"
	"fiftymetres/data"
)

// components are the schemas that answers have: those of a story's files, and what
// is made of them. A definition of a file has the file's name before its own.
func components(st *story.Story) (object, error) {
	out := object{}
	files := map[string]object{}
	for _, name := range slices.Concat(story.Files, story.Optional) {
		base, _, _ := strings.Cut(name, ".")
		raw, err := fs.ReadFile(data.Schema(), base+".schema.json")
		if err != nil {
			return nil, err
		}
		var file object
		if err := json.Unmarshal(raw, &file); err != nil {
			return nil, err
		}
		for def, schema := range file["$defs"].(object) {
			out[base+"."+def] = rewritten(schema, base)
		}
		delete(file, "$defs")
		delete(file, "$schema")
		files[base] = rewritten(file, base).(object)
	}
	for name, of := range map[string]string{"Source": "sources", "Claim": "claims", "Discrepancy": "discrepancies", "Track": "tracks", "Correction": "corrections"} {
		out[name] = member(files[of], of)["items"]
	}
	out["Map"], out["Stamp"] = files["map"], stamp
	whole := files["story"]
	properties := maps.Clone(whole["properties"].(object))
	for name, schema := range map[string]object{"sources": list("Source"), "claims": list("Claim"), "discrepancies": list("Discrepancy"), "tracks": list("Track"),
		"corrections": list("Correction"), "map": ref("schemas", "Map"), "stamp": ref("schemas", "Stamp")} {
		properties[name] = schema
	}
	whole["properties"] = properties
	out["WholeStory"] = whole
	text := ref("schemas", "story.text")
	out["Ledger"] = closed(object{"story": is("string"), "title": text, "summary": text, "licence": text, "address": is("string"), "edition": is("string"), "data": ref("schemas", "FileStamp"),
		"sources": list("Source"), "claims": list("Claim"), "discrepancies": list("Discrepancy"), "corrections": list("Correction")},
		"story", "title", "edition", "data", "sources", "claims", "discrepancies", "corrections")
	out["FileStamp"] = fileStamp
	out["Reference"] = reference
	out["Features"] = features
	return out, nil
}

func member(file object, name string) object {
	return file["properties"].(object)[name].(object)
}

// rewritten has references lead to components.
func rewritten(v any, file string) any {
	switch v := v.(type) {
	case object:
		out := object{}
		for key, value := range v {
			if to, ok := value.(string); ok && key == "$ref" {
				value = "#/components/schemas/" + file + "." + strings.TrimPrefix(to, "#/$defs/")
			}
			out[key] = rewritten(value, file)
		}
		return out
	case []any:
		out := []any{}
		for _, value := range v {
			out = append(out, rewritten(value, file))
		}
		return out
	}
	return v
}

func is(kind string) object { return object{"type": kind} }

func array(of object) object { return object{"type": "array", "items": of} }

// closed is an object that has these properties and no others.
func closed(properties object, required ...string) object {
	o := object{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		o["required"] = required
	}
	return o
}

// stamp and fileStamp say which state of the data something is of.
var (
	stamp = closed(object{"version": is("string"), "date": is("string"),
		"hash": object{"type": "string", "pattern": "^[0-9a-f]{64}$", "description": "SHA-256 of the list of the files' own hashes, as sha256sum prints it."}})
	fileStamp = closed(object{"version": is("string"), "date": is("string"), "sha256": object{"type": "string", "pattern": "^[0-9a-f]{64}$"}})
)

// reference is an item of CSL-JSON.
var reference = closed(object{
	"id": is("string"), "type": object{"enum": []string{"dataset", "document", "webpage"}}, "title": is("string"), "author": array(closed(object{"literal": is("string")}, "literal")),
	"publisher": is("string"), "issued": closed(object{"date-parts": array(array(is("integer"))), "literal": is("string")}), "URL": is("string"), "language": is("string"),
	"page": is("string"), "version": is("string"), "note": is("string"),
}, "id", "type")

// features are places and tracks. What a feature has beside how sure it is and what
// that rests on is told by its own names.
var features = object{"type": "object", "required": []string{"type", "features", "edition", "data"}, "properties": object{
	"type": object{"const": "FeatureCollection"}, "name": is("string"), "title": is("string"), "edition": is("string"), "credit": is("string"), "licence": is("string"), "address": is("string"),
	"data": object{"$ref": "#/components/schemas/FileStamp"},
	"features": array(object{"type": "object", "required": []string{"type", "id", "geometry", "properties"}, "properties": object{
		"type": object{"const": "Feature"}, "id": is("string"),
		"geometry": object{"type": "object", "required": []string{"type", "coordinates"}, "properties": object{"type": object{"enum": []string{"Point", "LineString", "Polygon"}}, "coordinates": is("array")}},
		"properties": object{"type": "object", "required": []string{"feature", "certainty", "claims"}, "properties": object{
			"feature": object{"enum": []string{"place", "track"}}, "certainty": is("string"), "claims": array(is("string")),
			"from_s":  object{"type": "number", "description": "Story second at which it begins to hold."},
			"to_s":    object{"type": "number", "description": "Story second at which it ends."},
			"seconds": object{"type": "array", "items": is("number"), "description": "Story seconds, one for each position."},
			"time":    object{"type": "string", "description": "ISO 8601 with its zone, where a source gives the time at from_s."},
			"ring_m":  object{"type": "number", "description": "How far off it may really have been, metres."},
		}},
	}}),
}}
