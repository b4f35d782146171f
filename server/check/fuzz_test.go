package check

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fiftymetres/app/story"
)

// FuzzFile puts any bytes in the place of one file: what comes of it is
// problems, or a story that can be judged, never a panic.
func FuzzFile(f *testing.F) {
	for i, name := range story.Files {
		f.Add(uint8(i), folder(f, valid())[name].Data)
	}
	for _, s := range []string{"", "{", "null", "[]", `{"a":1,"a":{}}`, "\xff", "{\"features\":[{\"geometry\":null}]}",
		`{"moments":[{"span":[1e308,-1e308],"camera":[{"xy":[1]}]}]}`, strings.Repeat("[", 20000)} {
		f.Add(uint8(0), []byte(s))
		f.Add(uint8(5), []byte(s))
	}
	files := slices.Concat(story.Files, story.Optional)
	f.Add(uint8(6), []byte(`{"corrections":[{"version":"1","date":"2001-05-09","what":{"en":"a","ko":"b"}}]}`))
	base := folder(f, valid())
	f.Fuzz(func(t *testing.T, which uint8, data []byte) {
		name := files[int(which)%len(files)]
		fsys := fstest.MapFS{}
		for n, file := range base {
			fsys[n] = file
		}
		fsys[name] = &fstest.MapFile{Data: data}
		s, found := story.Decode(fsys)
		problems := File(fsys, name)
		if (len(found) > 0) && len(problems) == 0 {
			t.Fatalf("the decoder minds, nothing is told: %v", found)
		}
		if s == nil && len(problems) == 0 {
			t.Fatal("no story and no problem")
		}
		for _, p := range problems {
			one(t, p)
			if p.File != name {
				t.Errorf("a problem of another file: %s", p)
			}
		}
		if s != nil {
			for _, p := range Story(s) {
				one(t, p)
			}
		}
	})
}

// one demands that a problem be one line that says something.
func one(t *testing.T, p story.Problem) {
	t.Helper()
	if line := p.String(); strings.ContainsAny(line, "\n\r\x1b") || p.File == "" || p.What == "" || p.Remedy == "" {
		t.Errorf("not a line for an editor: %q", line)
	}
}

// FuzzStory replaces one value of the valid story by any JSON.
func FuzzStory(f *testing.F) {
	for _, s := range []string{"null", "0", "-1", "1e300", `""`, `"x-"`, "[]", "{}", "true", `[1,2]`, `{"en":"a"}`,
		`{"t":5,"xy":[1,2],"lonlat":[3,4]}`, `"\u0000\u200f"`} {
		for _, n := range []uint16{0, 17, 60, 150, 300, 444} {
			f.Add(n, []byte(s))
		}
	}
	whole, err := json.Marshal(valid())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, which uint16, value []byte) {
		if !json.Valid(value) {
			return
		}
		var tree any
		if err := json.Unmarshal(whole, &tree); err != nil {
			t.Fatal(err)
		}
		n := int(which)
		data, err := json.Marshal(replace(tree, &n, json.RawMessage(value)))
		if err != nil {
			t.Fatal(err)
		}
		var s story.Story
		json.Unmarshal(data, &s) // what can be read of it is judged
		for _, p := range Story(&s) {
			one(t, p)
		}
	})
}

// replace puts value in the place of the n-th leaf or branch of a JSON tree.
func replace(tree any, n *int, value any) any {
	if *n--; *n == -1 {
		return value
	}
	switch tree := tree.(type) {
	case []any:
		for i := range tree {
			tree[i] = replace(tree[i], n, value)
		}
	case map[string]any:
		for _, k := range sortedKeys(tree) {
			tree[k] = replace(tree[k], n, value)
		}
	}
	return tree
}

func sortedKeys(m map[string]any) []string {
	return slices.Sorted(maps.Keys(m))
}
