package story

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
)

func TestDecodeMergesTheFiles(t *testing.T) {
	got, problems := Decode(folder(t, valid()))
	for _, p := range problems {
		t.Error(p)
	}
	if want := valid(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestBundleRoundTrip(t *testing.T) {
	want := valid()
	want.Title["en"] = "</script>\u2028\"\\ \u200f\u05e9"
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(data, []byte("</script")) {
		t.Error("the bundle would end a script element")
	}
	var got Story
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(&got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestDecodeProblems(t *testing.T) {
	text := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	tests := []struct {
		name   string
		file   string
		data   *fstest.MapFile // nil takes the file away
		path   string
		words  string
		usable bool
	}{
		{"missing", claimsFile, nil, "", "no such file", false},
		{"empty", claimsFile, text(""), "1:1", "broken JSON", false},
		{"broken", claimsFile, text("{\n  \"claims\": [\n    {\"글\" 1}\n]}"), "3:10", "broken JSON: invalid character '1'", false},
		{"cut off", claimsFile, text("{\"claims\":\n["), "2:1", "unexpected end", false},
		{"two documents", claimsFile, text("{}\n{}"), "2:1", "after top-level", false},
		{"byte order mark", claimsFile, text("\ufeff{}"), "1:1", "byte order mark", false},
		{"latin-1", claimsFile, text("{\"a\":\n \"caf\xe9\"}"), "2:6", "not UTF-8", false},
		{"too large", claimsFile, text(`"` + strings.Repeat("x", 8<<20) + `"`), "", "8 MiB", false},
		{"nested without end", claimsFile, text(strings.Repeat("[", 1<<20)), "1:10001", "depth", false},
		{"wrong type", claimsFile, text(`{"claims": [{"id": "a"}, {"id": 7}]}`), "claims[1].id", "write a text", true},
		{"wrong type of all", claimsFile, text(`[]`), "", "write an object", true},
		{"array for object", claimsFile, text(`{"claims": [{"text": []}]}`), "claims[0].text", "write an object", true},
		{"object for array", claimsFile, text(`{"claims": {}}`), "claims", "write an array", true},
		{"number too large", claimsFile, text(`{"claims": [{"quantity": {"value": 1e999}}]}`), "claims[0].quantity.value", "ordinary size", true},
		{"word for truth", storyFile, text(`{"editions": [{"default": "yes"}]}`), "editions[0].default", "true or false", true},
		{"key twice", claimsFile, text(`{"claims": [{"text": {"en": "a", "ko": "b", "en": "c"}}]}`), "claims[0].text.en", "twice", true},
		{"altitude", mapFile, text(`{"features": [{}, {"geometry": {"type": "Point", "coordinates": [1, 2, 3]}}]}`), "features[1].geometry", "altitude", false},
		{"geometry of no kind", mapFile, text(`{"features": [{"geometry": {"type": "Blob"}}]}`), "features[0].geometry", "Blob", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fsys := folder(t, valid())
			delete(fsys, tt.file)
			if tt.data != nil {
				fsys[tt.file] = tt.data
			}
			s, problems := Decode(fsys)
			if !find(problems, fault{file: tt.file, path: tt.path, words: tt.words}) {
				t.Errorf("nothing at %s: %s with %q; got %v", tt.file, tt.path, tt.words, problems)
			}
			if (s != nil) != tt.usable {
				t.Errorf("got the story %v", s)
			}
		})
	}
}

func TestDecodeReportsEveryFile(t *testing.T) {
	s, problems := Decode(fstest.MapFS{})
	if s != nil || len(problems) != len(Files) {
		t.Fatalf("got %v and %v", s, problems)
	}
	for i, p := range problems {
		if p.File != Files[i] {
			t.Errorf("problem %d is of %s", i, p.File)
		}
	}
}

func TestDecodeReportsEveryGeometry(t *testing.T) {
	fsys := folder(t, valid())
	fsys[mapFile] = &fstest.MapFile{Data: []byte(`{"features": [
		{"geometry": {"type": "Point", "coordinates": [1]}},
		{"geometry": {"type": "Point", "coordinates": [1, 2]}},
		{"geometry": null}]}`)}
	_, problems := Decode(fsys)
	if len(problems) != 2 || problems[0].Path != "features[0].geometry" || problems[1].Path != "features[2].geometry" {
		t.Errorf("got %v", problems)
	}
}

func TestAFolderInPlaceOfAFile(t *testing.T) {
	fsys := folder(t, valid())
	delete(fsys, storyFile)
	fsys[storyFile+"/x"] = &fstest.MapFile{}
	if _, problems := Decode(fsys); !find(problems, fault{file: storyFile, words: "readable"}) {
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
