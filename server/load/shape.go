package load

import (
	"bytes"
	"errors"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"fiftymetres/app/story"
	"fiftymetres/data"
	"fiftymetres/server/check"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// shape judges one file against its schema. A file that cannot be read is
// left to story.Decode.
func shape(fsys fs.FS, name string) []story.Problem {
	raw, problem := check.Read(fsys, name)
	if problem != nil {
		return nil
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		return nil
	}
	all, err := schemas()
	if err != nil {
		return []story.Problem{{File: name, What: "its schema is broken: " + err.Error(), Remedy: "put data/schema right"}}
	}
	err = all[name].schema.Validate(doc)
	if invalid, ok := errors.AsType[*jsonschema.ValidationError](err); ok {
		var w words
		w.file, w.root = name, all[name].root
		w.read(invalid, doc)
		return w.problems
	}
	return nil
}

// sheet is a schema: compiled, and as it stands.
type sheet struct {
	schema *jsonschema.Schema
	root   any
}

// schemas are the sheets of a story's files, by the file's name.
var schemas = sync.OnceValues(func() (map[string]sheet, error) {
	all := map[string]sheet{}
	compiler := jsonschema.NewCompiler()
	for _, name := range slices.Concat(story.Files, story.Optional) {
		base, _, _ := strings.Cut(name, ".")
		file := base + ".schema.json"
		raw, err := fs.ReadFile(data.Schema(), file)
		if err != nil {
			return nil, err
		}
		root, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
		if err != nil {
			return nil, err
		}
		address := "schema:///" + file // any absolute one: nothing is fetched
		if err := compiler.AddResource(address, root); err != nil {
			return nil, err
		}
		schema, err := compiler.Compile(address)
		if err != nil {
			return nil, err
		}
		all[name] = sheet{schema, root}
	}
	return all, nil
})

// path turns the library's location into the path an editor reads; doc tells
// arrays from objects.
func path(doc any, location []string) string {
	p := ""
	for _, token := range location {
		switch v := doc.(type) {
		case []any:
			i, err := strconv.Atoi(token)
			if err != nil || i < 0 || i >= len(v) {
				return p
			}
			p, doc = check.PathIndex(p, i), v[i]
		case map[string]any:
			p, doc = check.PathKey(p, token), v[token]
		}
	}
	return p
}
