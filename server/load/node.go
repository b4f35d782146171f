package load

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strconv"
	"strings"
)

// lookup is what stands at a location in a JSON document, or nil.
func lookup(doc any, location []string) any {
	for _, token := range location {
		switch v := doc.(type) {
		case []any:
			i, err := strconv.Atoi(token)
			if err != nil || i < 0 || i >= len(v) {
				return nil
			}
			doc = v[i]
		case map[string]any:
			doc = v[token]
		default:
			return nil
		}
	}
	return doc
}

// value is what stands at a location, on one short line.
func value(doc any, location []string) string {
	out, err := json.Marshal(lookup(doc, location))
	if err != nil {
		return "this"
	}
	if s := []rune(string(out)); len(s) > 60 {
		return string(s[:57]) + "…"
	}
	return string(out)
}

// node is the part of a schema that an error's address points at, and empty
// if there is none. The address ends in a JSON Pointer, percent-encoded.
func node(root any, address string) map[string]any {
	_, pointer, _ := strings.Cut(address, "#")
	var location []string
	for token := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		plain, err := url.PathUnescape(token)
		if err != nil {
			return nil
		}
		if plain != "" {
			location = append(location, strings.NewReplacer("~1", "/", "~0", "~").Replace(plain))
		}
	}
	found, _ := lookup(root, location).(map[string]any)
	return found
}

// property is the schema of one key of an object's schema.
func property(object map[string]any, key string) map[string]any {
	properties, _ := object["properties"].(map[string]any)
	found, _ := properties[key].(map[string]any)
	return found
}

// description is what a schema says that it is for, by itself or by what it
// refers to; without the full stop, as a remedy goes on a line of its own.
func description(root any, schema map[string]any) string {
	d, _ := schema["description"].(string)
	if ref, ok := schema["$ref"].(string); ok && d == "" {
		d, _ = node(root, ref)["description"].(string)
	}
	return strings.TrimSuffix(d, ".")
}

// examples are what a schema gives as its own, by itself or by what it refers to.
func examples(root any, schema map[string]any) string {
	list, _ := schema["examples"].([]any)
	if ref, ok := schema["$ref"].(string); ok && list == nil {
		list, _ = node(root, ref)["examples"].([]any)
	}
	var out []string
	for _, v := range list {
		out = append(out, fmt.Sprint(v))
	}
	if len(out) == 0 {
		return "others of its kind"
	}
	if n := len(out) - 1; n > 0 {
		return strings.Join(out[:n], ", ") + " or " + out[n]
	}
	return out[0]
}
