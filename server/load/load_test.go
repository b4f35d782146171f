package load

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fiftymetres/app/story"
)

// minimal is the small invented story, in memory, for tests to break.
func minimal(t *testing.T) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, name := range story.Files {
		data, err := os.ReadFile(filepath.Join("testdata", "minimal", name))
		if err != nil {
			t.Fatal(err)
		}
		fsys[name] = &fstest.MapFile{Data: data}
	}
	return fsys
}

func TestFixturesHold(t *testing.T) {
	for _, name := range []string{"minimal", "hostile"} {
		s, problems := Load(os.DirFS(filepath.Join("testdata", name)))
		for _, p := range problems {
			t.Errorf("%s: %s", name, p)
		}
		if s == nil || len(s.Moments) != 2 || len(s.Tracks) != 4 || len(s.Map.Features) != 8 {
			t.Errorf("%s: got %+v", name, s)
		}
	}
}

func TestLoadProblems(t *testing.T) {
	tests := []struct {
		name, file, old, new string
		want                 string // the whole line, or with a * its beginning
	}{
		{"unknown key", "story.json", `"subtitle"`, `"subtitel"`,
			`story.json: subtitel: the key "subtitel" is not known here; did you mean "subtitle"?`},
		{"unknown key that is like none", "tracks.json", `"t": 0,`, `"t": 0, "weather": 1,`,
			`tracks.json: tracks[0].keys[0].weather: the key "weather" is not known here; take it out; the keys here are across, aim, along,*`},
		{"key of another file", "story.json", `"topics"`, `"sources": [], "topics"`,
			`story.json: sources: the key "sources" is not known here; *`},
		{"missing key", "tracks.json", `"ring": 20,`, ``,
			`tracks.json: tracks[0].keys[0].ring: the key "ring" is missing; add it: The radius within which it may really have been, metres`},
		{"missing key by reference", "story.json", "\"date\": \"2019-05-04\",\n      \"label\"", `"label"`,
			`story.json: editions[0].date: the key "date" is missing; add it: A day, YYYY-MM-DD`},
		{"wrong type", "tracks.json", `"t": 0,`, `"t": "0",`,
			`tracks.json: tracks[0].keys[0].t: "0" is a text; write a number, without quotes: Story second`},
		{"not whole", "claims.json", `"paragraph": 2`, `"paragraph": 2.5`,
			`claims.json: claims[0].paragraph: 2.5 is a number; write a whole number*`},
		{"enum", "tracks.json", `"pose": "run"`, `"pose": "ran"`,
			`tracks.json: tracks[0].keys[0].pose: "ran" is not known here; did you mean "run"?`},
		{"enum like none", "story.json", `"form": "car"`, `"form": "elephant"`,
			`story.json: actors[2].form: "elephant" is not known here; write one of person, group,*`},
		{"const", "map.geojson", `"FeatureCollection"`, `"Features"`,
			`map.geojson: type: "Features" cannot stand here; write "FeatureCollection"`},
		{"pattern", "claims.json", `"id": "gazette-rain"`, `"id": "Gazette Rain"`,
			`claims.json: claims[2].id: "Gazette Rain" is not of the right form; write it like road-north or pond: An id:*`},
		{"date in a key", "story.json", `"2019-05-04": {`, `"4 May": {`,
			`story.json: moments[0].tellings["4 May"]: the key "4 May" is not known here; *`},
		{"altitude", "tracks.json", `"xy": [20, 80]`, `"xy": [20, 80, 3]`,
			`tracks.json: tracks[0].keys[1].xy: there are 3, which is too many; give no more than 2: A position in the level-line frame*`},
		{"altitude on the map", "map.geojson", `"coordinates": [`, `"coordinates": [[1, 2, 3], `,
			`map.geojson: features[0].geometry.coordinates*`},
		{"too few", "discrepancies.json", `"claims": ["gazette-arrived"]`, `"claims": []`,
			`discrepancies.json: discrepancies[0].answers[0].claims: there are only 0; give 1 or more: The claims that give this answer`},
		{"empty text", "sources.json", `"The Herald"`, `""`,
			`sources.json: sources[1].publisher: the text is empty; write it, or take the key out: Who published it, or "not verifiable"`},
		{"below", "tracks.json", `"ring": 20`, `"ring": -20`,
			`tracks.json: tracks[0].keys[0].ring: -20 is too small; write 0 or more: The radius*`},
		{"not above", "story.json", `"span": 220`, `"span": 0`,
			`story.json: moments[0].camera[0].span: 0 is too small; write more than 0: The side*`},
		{"above", "story.json", `"offset": 2`, `"offset": 20`,
			`story.json: zone.offset: 20 is too large; write 14 or less: Hours east of UTC`},
		{"no language", "claims.json", `{"en": "The courier left the gate at two.", "ko": "배달원은 두 시에 정문을 나섰다."}`, `{}`,
			`claims.json: claims[0].text: there is nothing in it; *`},
		{"link", "sources.json", `"https://example.org/parcel"`, `"javascript:alert(1)"`,
			`sources.json: sources[0].url: "javascript:alert(1)" is not of the right form; write it like https://example.org/ or not verifiable: Its address, or "not verifiable"`},
		{"broken", "claims.json", `"paragraph": 2,`, `"paragraph": 2`,
			`claims.json: broken JSON: *`},
		{"too large a number", "tracks.json", `"ring": 20`, `"ring": 1e999`,
			`tracks.json: tracks[0].keys[0].ring: this cannot be number 1e999; write a number of ordinary size here`},
		{"curly quotes", "claims.json", `"moment": "gate"`, `“moment”: "gate"`,
			`claims.json: broken JSON: “ is a quotation mark of print, which JSON does not know; write the straight " around keys and texts; a word processor or a chat turns it into “`},
		{"a date's form", "sources.json", `"date": "2019-05-04"`, `"date": "4 May 2019"`,
			`sources.json: sources[0].date: "4 May 2019" is not of the right form; write it like 2017-11-22, 2017-11, 2001 or not verifiable: When it was published*`},
		{"a word that is like none", "tracks.json", `"pose": "run"`, `"pose": "levitate"`,
			`tracks.json: tracks[0].keys[0].pose: "levitate" is not known here; write one of *`},
		{"id of another", "claims.json", `"id": "gazette-rain"`, `"id": "gazette-left"`,
			`claims.json: claims[2].id: the claim claims[0] is called "gazette-left" already; give each its own`},
		{"null", "tracks.json", `"pose": "run"`, `"pose": null`,
			`tracks.json: tracks[0].keys[0].pose: there is nothing here but null; write a text: How it is drawn`},
		{"no geometry", "map.geojson", `"geometry": {"type": "Point", "coordinates":`, `"geometry": null, "was": {"coordinates":`,
			`map.geojson: features[*`},
		{"too many of a geometry", "map.geojson", `"type": "Polygon"`, `"type": "MultiPolygon"`,
			`map.geojson: features[0].geometry.coordinates*`},
		{"another system of reference", "map.geojson", `"type": "FeatureCollection"`, `"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3006"}}`,
			`map.geojson: crs.properties.name: "urn:ogc:def:crs:EPSG::3006" is not of the right form; write it like urn:ogc:def:crs:OGC:1.3:CRS84: WGS84; save the file in it from your map editor`},
		{"dangling", "claims.json", `"source": "gazette"`, `"source": "gazete"`,
			`claims.json: claims[0].source: there is no source "gazete"; did you mean "gazette"?`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fsys := minimal(t)
			text := string(fsys[tt.file].Data)
			if !strings.Contains(text, tt.old) {
				t.Fatalf("the fixture has no %s", tt.old)
			}
			fsys[tt.file] = &fstest.MapFile{Data: []byte(strings.Replace(text, tt.old, tt.new, 1))}
			s, problems := Load(fsys)
			if s != nil {
				t.Error("it gave a story as well")
			}
			begin, open := strings.CutSuffix(tt.want, "*")
			if !slices.ContainsFunc(problems, func(p story.Problem) bool {
				if p.Line == 0 && p.Path != "" {
					t.Errorf("the problem has no line: %s", p)
				}
				p.Line = 0 // TestProblemsHaveLines has those
				return p.String() == begin || open && strings.HasPrefix(p.String(), begin)
			}) {
				t.Errorf("want %s", tt.want)
				for _, p := range problems {
					t.Log(p)
				}
			}
		})
	}
}

func TestAFaultIsToldOnce(t *testing.T) {
	fsys := minimal(t)
	edit(fsys, "tracks.json", `"pose": "run"`, `"pose": 7`) // the schema, the decoder and the rules all mind
	if _, problems := Load(fsys); len(problems) != 1 {
		t.Errorf("got %v", problems)
	}
}

func TestProblemsStandInOrder(t *testing.T) {
	fsys := minimal(t)
	edit(fsys, "map.geojson", `"name": "park",`, `"nam": "park",`)
	edit(fsys, "tracks.json", `"t": 22`, `"t": 23`)
	edit(fsys, "tracks.json", `"ring": 20`, `"rang": 20`)
	edit(fsys, "story.json", `"told": ["avenue", "courier"]`, `"told": ["avenua", "curier"]`)
	edit(fsys, "story.json", `"date": "2019-05-04"`, `"date": "2019-02-30"`)
	delete(fsys, "sources.json")
	// Without the sources nothing can be judged as a whole.
	told(t, fsys, "sources.json ", "tracks.json tracks[0].keys[0].ring", "tracks.json tracks[0].keys[0].rang", "map.geojson nam")

	fsys["sources.json"] = minimal(t)["sources.json"]
	told(t, fsys, "story.json date", `story.json moments[0].tellings["2019-05-04"].told[0]`,
		`story.json moments[0].tellings["2019-05-04"].told[1]`, "tracks.json tracks[0].keys[0].ring",
		"tracks.json tracks[0].keys[0].rang", "tracks.json tracks[0].keys[1].t", "map.geojson nam")
}

// told demands problems at these places, in this order.
func told(t *testing.T, fsys fs.FS, want ...string) {
	t.Helper()
	var got []string
	_, problems := Load(fsys)
	for _, p := range problems {
		got = append(got, p.File+" "+p.Path)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func edit(fsys fstest.MapFS, name, old, new string) {
	fsys[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(fsys[name].Data), old, new, 1))}
}

// TestProblemsHaveLines: what is wrong stands where the message says, in the
// file as an editor's window shows it; what is missing, where it would be.
func TestProblemsHaveLines(t *testing.T) {
	fsys := minimal(t)
	edit(fsys, "claims.json", `"source": "gazette"`, `"source": "gazete"`)
	edit(fsys, "claims.json", `"text": {"en": "It had rained in the morning.", "ko": "아침에 비가 왔다."},`, ``)
	edit(fsys, "tracks.json", `"pose": "run"`, `"pose": "ran"`)
	_, problems := Load(fsys)
	var lines []string
	for _, p := range problems {
		text := strings.Split(string(fsys[p.File].Data), "\n")[p.Line-1]
		lines = append(lines, p.Path+" "+string([]rune(text)[p.Column-1:]))
	}
	if want := []string{`claims[0].source "gazete",`, `claims[2].text {`, `tracks[0].keys[0].pose "ran",`}; !slices.Equal(lines, want) {
		t.Errorf("got %q, want %q", lines, want)
	}
}

// TestFolderOfNoStory: that a folder is the wrong one is one thing to put right.
func TestFolderOfNoStory(t *testing.T) {
	for want, files := range map[string][]string{
		"name the folder that holds them":                {"readme.txt"},
		"did you mean the folder park in it?":            {"park/story.json", "web/app.css"},
		"name one of the folders in it, such as canal":   {"park/story.json", "canal/story.json"},
		"there is no such file; add it to the story's f": {"claims.json"},
	} {
		fsys := fstest.MapFS{}
		for _, name := range files {
			fsys[name] = &fstest.MapFile{Data: []byte(`{"claims": []}`)}
		}
		s, problems := Load(fsys)
		if s != nil || len(problems) == 0 || !strings.Contains(problems[0].String(), want) || len(problems) != 1 && len(problems) != len(story.Files)-1 {
			t.Errorf("%v: got %v, want %q", files, problems, want)
		}
	}
}

// TestDatesOfTheSchemas: the schemas let pass what the checker reads as a date
// or a time, and nothing of another form.
func TestDatesOfTheSchemas(t *testing.T) {
	for text, ok := range map[string]bool{"2019-05-04": true, "2019-05": true, "2019": true, "201X": true, "20XX": true, "-0044": true,
		"2XXX": false, "201": false, "2019-5": false, "4 May": false, "2019-05-04T14:00": false, "": false} {
		fsys := minimal(t)
		edit(fsys, "sources.json", `"date": "2019-05-04"`, `"date": "`+text+`"`)
		if _, problems := Load(fsys); (len(problems) == 0) != ok {
			t.Errorf("the date %q: %v", text, problems)
		}
	}
	for text, ok := range map[string]bool{"14:03": true, "14:03:30": true, "2019-05-05T00:10": true, "2019-05-05T00:10:30": true, "2019-05-05": true,
		"2019-05": true, "202X": true, "24:00": false, "14:60": false, "2pm": false, "2019-05T14:00": false, "2019-05-05T24:00": false} {
		fsys := minimal(t)
		edit(fsys, "story.json", `"time": "14:04"`, `"time": "`+text+`"`)
		if _, problems := Load(fsys); (len(problems) == 0) != ok {
			t.Errorf("the time %q: %v", text, problems)
		}
	}
}
