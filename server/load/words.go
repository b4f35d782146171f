package load

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"

	"fiftymetres/app/story"
	"fiftymetres/server/check"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// words puts what the schema library finds into an editor's words.
type words struct {
	file     string
	root     any // the schema as it stands
	problems []story.Problem
}

func (w *words) say(path, remedy, what string, args ...any) {
	w.problems = append(w.problems, story.Problem{File: w.file, Path: path, What: fmt.Sprintf(what, args...), Remedy: remedy})
}

// read goes down to the errors that have no cause but themselves.
func (w *words) read(e *jsonschema.ValidationError, doc any) {
	for _, cause := range e.Causes {
		w.read(cause, doc)
	}
	if len(e.Causes) > 0 {
		return
	}
	at := path(doc, e.InstanceLocation)
	switch k := e.ErrorKind.(type) {
	case *kind.AdditionalProperties:
		w.unknown(at, k.Properties, e, doc)
	case *kind.Required:
		for _, key := range k.Missing {
			remedy := "add it"
			if d := description(w.root, property(node(w.root, e.SchemaURL), key)); d != "" {
				remedy += ": " + d
			}
			w.say(check.PathKey(at, key), remedy, "the key %q is missing", key)
		}
	default:
		w.value(at, e, doc)
	}
}

// value is about one value that is not as it should be.
func (w *words) value(at string, e *jsonschema.ValidationError, doc any) {
	got := value(doc, e.InstanceLocation)
	meant := description(w.root, node(w.root, e.SchemaURL))
	switch k := e.ErrorKind.(type) {
	case *kind.Type:
		what := got + " is " + types([]string{k.Got})
		if k.Got == "null" {
			what = "there is nothing here but null"
		}
		remedy := "write " + types(k.Want)
		if k.Got == "string" && strings.HasSuffix(remedy, "number") {
			remedy += ", without quotes"
		}
		w.say(at, remedy+with(meant), "%s", what)
	case *kind.Enum:
		w.say(at, choice(k.Got, k.Want), "%s is not known here", got)
	case *kind.Const:
		w.say(at, fmt.Sprintf("write %q", fmt.Sprint(k.Want)), "%s cannot stand here", got)
	case *kind.Pattern:
		w.say(at, "write it like "+examples(w.root, node(w.root, e.SchemaURL))+with(meant), "%s is not of the right form", got)
	case *kind.MinItems:
		w.say(at, fmt.Sprintf("give %d or more", k.Want)+with(meant), "there are only %d", k.Got)
	case *kind.MaxItems:
		w.say(at, fmt.Sprintf("give no more than %d", k.Want)+with(meant), "there are %d, which is too many", k.Got)
	case *kind.MinProperties:
		w.say(at, "fill it, or take it out"+with(meant), "there is nothing in it")
	case *kind.MaxProperties:
		w.say(at, "keep one of the two"+with(meant), "there are %d keys, which is too many", k.Got)
	case *kind.MinLength:
		w.say(at, "write it, or take the key out"+with(meant), "the text is empty")
	case *kind.Minimum:
		w.say(at, "write "+number(k.Want)+" or more"+with(meant), "%s is too small", got)
	case *kind.ExclusiveMinimum:
		w.say(at, "write more than "+number(k.Want)+with(meant), "%s is too small", got)
	case *kind.Maximum:
		w.say(at, "write "+number(k.Want)+" or less"+with(meant), "%s is too large", got)
	default:
		w.say(at, "compare it with the schema in data/schema"+with(meant), "%s does not fit (%T)", got, k)
	}
}

// unknown is about keys that the schema does not know.
func (w *words) unknown(at string, keys []string, e *jsonschema.ValidationError, doc any) {
	object, _ := lookup(doc, e.InstanceLocation).(map[string]any)
	properties, _ := node(w.root, e.SchemaURL)["properties"].(map[string]any)
	var free []string
	for _, key := range slices.Sorted(maps.Keys(properties)) {
		if _, taken := object[key]; !taken {
			free = append(free, key)
		}
	}
	for _, key := range keys {
		remedy := check.DidYouMean(key, free)
		if remedy == "" && len(properties) > 0 {
			remedy = "take it out; the keys here are " + strings.Join(slices.Sorted(maps.Keys(properties)), ", ")
		} else if remedy == "" {
			remedy = "take it out, or correct it" + with(description(w.root, node(w.root, e.SchemaURL)))
		}
		w.say(check.PathKey(at, key), remedy, "the key %q is not known here", key)
	}
}

func with(description string) string {
	if description == "" {
		return ""
	}
	return ": " + description
}

func choice(got any, want []any) string {
	var list []string
	for _, v := range want {
		list = append(list, fmt.Sprint(v))
	}
	if s, ok := got.(string); ok {
		if meant := check.DidYouMean(s, list); meant != "" {
			return meant
		}
	}
	return "write one of " + strings.Join(list, ", ")
}

func types(names []string) string {
	var list []string
	for _, name := range names {
		switch name {
		case "string":
			name = "a text"
		case "boolean":
			name = "true or false"
		case "integer":
			name = "a whole number"
		case "number":
			name = "a number"
		case "array", "object":
			name = "an " + name
		}
		list = append(list, name)
	}
	return strings.Join(list, " or ")
}

func number(r *big.Rat) string {
	f, _ := r.Float64()
	out, _ := json.Marshal(f)
	return string(out)
}
