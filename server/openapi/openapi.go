// Package openapi describes what programs may ask a story's site for, as an
// OpenAPI 3.1 document: the data under /api/v1/ and the files under /export/. Its
// schemas are those that an editor's files are judged by (data/schema), so that
// what is asked for and what is written are described once.
package openapi

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/server/export"
)

// object is a JSON object; encoding/json writes its keys in order.
type object = map[string]any

// Document describes the site of a story, under a base path or "".
func Document(st *story.Story, base string) ([]byte, error) {
	schemas, err := components(st)
	if err != nil {
		return nil, err
	}
	paths := object{}
	api(paths)
	exports(paths, st)
	if base == "" {
		base = "/"
	}
	lang := st.Languages[0]
	info := object{"title": st.Title.In(lang, st.Languages...), "version": "1",
		"description": "What this site's story rests on, for other programs. Everything is read with GET or HEAD, without a key, and may be read by scripts of other sites. " +
			"An ETag tells whether something has changed. A version of the API is never changed but by what is added to it."}
	if licence := st.Licence.In(lang, st.Languages...); licence != "" {
		info["license"] = object{"name": licence, "identifier": "CC-BY-4.0"}
		if !strings.Contains(licence, "CC BY 4.0") {
			info["license"] = object{"name": licence}
		}
	}
	return json.Marshal(object{
		"openapi": "3.1.0", "info": info, "servers": []any{object{"url": base}}, "paths": paths,
		"components": object{"schemas": schemas, "parameters": parameters(st)},
		"security":   []any{},
		"tags": []any{object{"name": "data", "description": "The story's data, in every language and edition."},
			object{"name": "files", "description": "The same as files for other programs, as one edition knows it."}},
	})
}

// ref is a reference to a component.
func ref(kind, name string) object { return object{"$ref": "#/components/" + kind + "/" + name} }

func list(of string) object { return object{"type": "array", "items": ref("schemas", of)} }

// api are the data.
func api(paths object) {
	for path, part := range map[string]struct {
		id, about, contentType string
		schema                 object
	}{
		"story":         {"getStory", "The whole story: texts, moments, actors, tracks, places, and all that it rests on.", "application/json", ref("schemas", "WholeStory")},
		"sources":       {"getSources", "What was published, and what is verified of it.", "application/json", list("Source")},
		"claims":        {"getClaims", "One statement of one source each, in our own words.", "application/json", list("Claim")},
		"discrepancies": {"getDiscrepancies", "Questions that sources answer differently.", "application/json", list("Discrepancy")},
		"map.geojson":   {"getMap", "The places, as GeoJSON in WGS84.", "application/geo+json", ref("schemas", "Map")},
		"openapi.json":  {"getDescription", "This document.", "application/json", object{"type": "object", "required": []any{"openapi"}}},
	} {
		paths["/api/v1/"+path] = object{"get": object{"operationId": part.id, "summary": part.about, "tags": []any{"data"},
			"responses": object{"200": answer(part.about, part.contentType, part.schema)}}}
	}
}

func answer(about, contentType string, schema object) object {
	return object{"description": about, "content": object{contentType: object{"schema": schema}}}
}

// exports are the files. Those of the story are named by its id.
func exports(paths object, st *story.Story) {
	about := map[string]string{
		".csv": "The ledger as a table, a row a claim. Cells that a spreadsheet would run have an apostrophe before them.", ".json": "The ledger: sources, claims, questions, corrections.",
		".geojson": "Places and tracks, each feature with its certainty, its claims and its story seconds.", ".gpx": "The tracks, with certainty and claims as extensions.",
		".kml": "The tracks, with certainty and claims as extended data.",
		".bib": "as BibTeX", ".ris": "as RIS", ".csl.json": "as CSL-JSON",
	}
	schema := map[string]object{".json": ref("schemas", "Ledger"), ".geojson": ref("schemas", "Features"), ".csl.json": list("Reference")}
	add := func(path, id, about, end string, found bool, more ...any) {
		body := schema[end]
		if body == nil {
			body = object{"type": "string"}
		}
		contentType, _, _ := strings.Cut(export.Type(end), ";")
		responses := object{"200": answer(about, contentType, body)}
		if !found {
			responses["404"] = object{"description": "There is no such file, or the edition does not know of it."}
		}
		paths["/export/"+path+end] = object{"get": object{"operationId": id + strings.ToUpper(strings.ReplaceAll(end[1:], ".", "_")), "summary": about, "tags": []any{"files"},
			"parameters": append(more, ref("parameters", "known"), ref("parameters", "lang")), "responses": responses}}
	}
	for _, end := range export.Whole {
		add(st.ID, "story", about[end], end, true)
	}
	for _, end := range export.References {
		add(st.ID, "cite", "The story "+about[end]+".", end, true)
		add("sources", "sources", "All sources "+about[end]+".", end, true)
		add("sources/{source}", "source", "One source "+about[end]+".", end, false, ref("parameters", "source"))
		add("claims/{claim}", "claim", "One claim "+about[end]+": its source, with the place in it.", end, false, ref("parameters", "claim"))
	}
}

// parameters of the files. What an address says that nobody knows falls back.
func parameters(st *story.Story) object {
	var editions []any
	for _, e := range st.Editions {
		editions = append(editions, e.Date)
	}
	out := object{
		"known": object{"name": "known", "in": "query", "description": "The edition: what was known on that day. Any other value is the usual edition.",
			"schema": object{"type": "string", "examples": editions, "default": address.New(st).Usual()}},
		"lang": object{"name": "lang", "in": "query", "description": "The language of texts. Any other value is the first language.",
			"schema": object{"type": "string", "examples": st.Languages, "default": st.Languages[0]}},
		"source": named("source", "A source's id."), "claim": named("claim", "A claim's id."),
	}
	if len(st.Sources) > 0 {
		out["source"].(object)["example"] = st.Sources[0].ID
	}
	if len(st.Claims) > 0 {
		out["claim"].(object)["example"] = st.Claims[0].ID
	}
	return out
}

func named(name, about string) object {
	return object{"name": name, "in": "path", "required": true, "description": about, "schema": object{"type": "string"}}
}

// Paths are those that a document describes, in order.
func Paths(document []byte) ([]string, error) {
	var d struct{ Paths map[string]any }
	if err := json.Unmarshal(document, &d); err != nil {
		return nil, fmt.Errorf("the description: %w", err)
	}
	return slices.Sorted(maps.Keys(d.Paths)), nil
}
