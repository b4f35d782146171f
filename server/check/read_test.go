package check

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"fiftymetres/app/story"
)

func TestFileProblems(t *testing.T) {
	text := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	tests := []struct {
		name   string
		file   string
		data   *fstest.MapFile // nil takes the file away
		path   string          // or @line:column
		words  string
		usable bool
	}{
		{"missing", story.ClaimsFile, nil, "", "no such file", false},
		{"empty", story.ClaimsFile, text(""), "@1:1", "broken JSON", false},
		{"broken", story.ClaimsFile, text("{\n  \"claims\": [\n    {\"글\" 1}\n]}"), "@3:10", "broken JSON: invalid character '1'", false},
		{"cut off", story.ClaimsFile, text("{\"claims\":\n["), "@2:1", "unexpected end", false},
		{"two documents", story.ClaimsFile, text("{}\n{}"), "@2:1", "after top-level", false},
		{"curly quotes", story.ClaimsFile, text("{\n  “claims”: []}"), "@2:3", "“ is a quotation mark of print, which JSON does not know; write the straight \"", false},
		{"a curly quote at the end", story.ClaimsFile, text("{\n  \"claims\": \"x“,\n  \"a\": 1}"), "@2:15", "“ is a quotation mark", false},
		{"a decimal comma", story.ClaimsFile, text("{\"claims\": 3,5}"), "@1:13", "decimals after a point", false},
		{"curly quotes around a value", story.ClaimsFile, text("{\"claims\": „x“}"), "@1:12", "„ is a quotation mark", false},
		{"broken after a byte order mark", story.ClaimsFile, text("\ufeff{\n[]}"), "@2:1", "broken JSON", false},
		{"latin-1", story.ClaimsFile, text("{\"a\":\n \"caf\xe9\"}"), "@2:6", "not UTF-8", true},
		{"too large", story.ClaimsFile, text(`"` + strings.Repeat("x", 8<<20) + `"`), "", "8 MiB", false},
		{"nested without end", story.ClaimsFile, text(strings.Repeat("[", 1<<20)), "@1:10001", "depth", false},
		{"wrong type", story.ClaimsFile, text(`{"claims": [{"id": "a"}, {"id": 7}]}`), "claims[1].id", "write a text", true},
		{"wrong type of all", story.ClaimsFile, text(`[]`), "", "write an object", true},
		{"array for object", story.ClaimsFile, text(`{"claims": [{"text": []}]}`), "claims[0].text", "write an object", true},
		{"object for array", story.ClaimsFile, text(`{"claims": {}}`), "claims", "write an array", true},
		{"number too large", story.ClaimsFile, text(`{"claims": [{"quantity": {"value": 1e999}}]}`), "claims[0].quantity.value", "ordinary size", true},
		{"word for truth", story.StoryFile, text(`{"editions": [{"default": "yes"}]}`), "editions[0].default", "true or false", true},
		{"key twice", story.ClaimsFile, text(`{"claims": [{"text": {"en": "a", "ko": "b", "en": "c"}}]}`), "claims[0].text.en", "twice", true},
		{"five numbers", story.MapFile, text(`{"features": [{}, {"geometry": {"type": "Point", "coordinates": [1, 2, 3, 4, 5]}}]}`), "features[1].geometry", "has 5 numbers", false},
		{"geometry of no kind", story.MapFile, text(`{"features": [{"geometry": {"type": "Blob"}}]}`), "features[0].geometry", "Blob", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fsys := folder(t, valid())
			delete(fsys, tt.file)
			if tt.data != nil {
				fsys[tt.file] = tt.data
			}
			problems := File(fsys, tt.file)
			line, isLine := strings.CutPrefix(tt.path, "@")
			if isLine {
				if len(problems) != 1 || !strings.HasPrefix(problems[0].String(), tt.file+":"+line+": ") || !strings.Contains(problems[0].String(), tt.words) {
					t.Errorf("want %s:%s with %q; got %v", tt.file, line, tt.words, problems)
				}
			} else if !find(problems, fault{file: tt.file, path: tt.path, words: tt.words}) {
				t.Errorf("nothing at %s: %s with %q; got %v", tt.file, tt.path, tt.words, problems)
			}
			if s, _ := story.Decode(fsys); (s != nil) != tt.usable {
				t.Errorf("got the story %v", s)
			}
		})
	}
}

func TestEveryGeometryIsJudged(t *testing.T) {
	fsys := folder(t, valid())
	fsys[story.MapFile] = &fstest.MapFile{Data: []byte(`{"features": [
		{"geometry": {"type": "Point", "coordinates": [1]}},
		{"geometry": {"type": "Point", "coordinates": [1, 2]}},
		{"geometry": null},
		{"geometry": {"type": "Blob"}}]}`)}
	problems := File(fsys, story.MapFile)
	if len(problems) != 2 || problems[0].Path != "features[0].geometry" || problems[1].Path != "features[3].geometry" {
		t.Errorf("got %v", problems)
	}
}

func TestAFolderInPlaceOfAFile(t *testing.T) {
	fsys := folder(t, valid())
	delete(fsys, story.StoryFile)
	fsys[story.StoryFile+"/x"] = &fstest.MapFile{}
	if problems := File(fsys, story.StoryFile); !find(problems, fault{file: story.StoryFile, words: "readable"}) {
		t.Errorf("got %v", problems)
	}
}

func TestPositions(t *testing.T) {
	data := []byte("{\"a\": [1,\n {\"b-c\": null}], \"d\" : \"x\"}")
	got := Positions(data)
	want := map[string]int{"": 0, "a": 6, "a[0]": 7, "a[1]": 11, `a[1]["b-c"]`: 19, "d": 33}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
