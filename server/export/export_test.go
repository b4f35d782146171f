package export

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/data"
	"fiftymetres/server/load"
)

var update = flag.Bool("update", false, "write testdata anew")

// park is the small invented story, with a correction and a hash of its own.
func park(t testing.TB) *story.Story {
	t.Helper()
	st, problems := load.Load(os.DirFS(filepath.Join("..", "load", "testdata", "minimal")))
	for _, p := range problems {
		t.Fatal(p)
	}
	st.Corrections = []story.Correction{{Version: "1.1", Date: "2019-06-01", What: story.Text{"en": "It was the pond, not the lake.", "ko": "호수가 아니라 연못이었다."}}}
	st.Stamp = story.Stamp{Version: "1.1", Date: "2019-06-01", Hash: strings.Repeat("0123456789abcdef", 4)}
	return st
}

// builtIn is the story that comes with the engine.
func builtIn(t testing.TB) *story.Story {
	t.Helper()
	st, problems := load.Load(data.Story())
	for _, p := range problems {
		t.Fatal(p)
	}
	return st
}

const origin = "https://example.org"

// file is what an exporter writes in the usual edition and language.
func file(t testing.TB, st *story.Story, name string) []byte {
	t.Helper()
	return asked(t, st, name, address.Page{Lang: st.Languages[0], Edition: address.New(st).Usual()})
}

func asked(t testing.TB, st *story.Story, name string, p address.Page) []byte {
	t.Helper()
	f := New(st, nil, address.New(st)).File(name, p, origin)
	if f == nil {
		t.Fatalf("there is no %s", name)
	}
	data, err := f.Data()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestGolden: every format of a small story, as it was looked at.
func TestGolden(t *testing.T) {
	st := park(t)
	for _, name := range []string{"park-courier.csl.json", "park-courier.bib", "park-courier.ris", "park-courier.csv", "park-courier.json", "park-courier.geojson",
		"park-courier.gpx", "park-courier.kml", "sources.csl.json", "sources.bib", "sources.ris", "claims/gazette-arrived.bib"} {
		golden := filepath.Join("testdata", strings.ReplaceAll(name, "/", "_"))
		got := file(t, st, name)
		if *update {
			if err := os.WriteFile(golden, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not as it was (%v): go test ./server/export -update, and look at the difference", golden, err)
		}
		if again := file(t, st, name); !bytes.Equal(again, got) {
			t.Errorf("%s is another one when it is written again", name)
		}
		if !bytes.Contains(got, []byte(st.Stamp.Hash)) || !bytes.Contains(got, []byte("1.1")) {
			t.Errorf("%s does not say which data it is of", name)
		}
	}
}

func TestNoSuchFile(t *testing.T) {
	st := park(t)
	x := New(st, nil, address.New(st))
	p := address.Page{Lang: "en", Edition: "2019-05-11"}
	for _, name := range []string{"", ".bib", "sources", "sources.csv", "sources.", "sources/.bib", "sources/nobody.bib", "sources/gazette.csv", "sources/gazette.txt", "claims.bib",
		"claims/nothing.ris", "claims/gazette-left.geojson", "claims/gazette-left", "claims//gazette-left.bib", "gazette.bib", "other.csv", "park-courier.xml", "park-courier.csl", "../park-courier.csv"} {
		if f := x.File(name, p, origin); f != nil {
			t.Errorf("there is a %q: %+v", name, f)
		}
	}
	first := address.Page{Lang: "en", Edition: "2019-05-04"}
	for _, name := range []string{"sources/herald.bib", "claims/herald-pond.ris"} {
		if x.File(name, first, origin) != nil {
			t.Errorf("the first day knows %s", name)
		}
	}
}

func TestFilesSayWhatTheyAreOf(t *testing.T) {
	st := park(t)
	x := New(st, nil, address.New(st))
	for want, p := range map[string]address.Page{
		"park-courier.csv":                      {Lang: "en", Edition: "2019-05-11"},
		"park-courier-ko.csv":                   {Lang: "ko", Edition: "2019-05-11"},
		"park-courier-as-of-2019-05-04-ko.csv":  {Lang: "ko", Edition: "2019-05-04"},
		"park-courier-as-of-2019-05-04.geojson": {Lang: "en", Edition: "2019-05-04"},
	} {
		_, end, _ := strings.Cut(want, ".")
		if f := x.File("park-courier."+end, p, ""); f == nil || f.Name != want {
			t.Errorf("%+v, want %s", f, want)
		}
	}
	if f := x.File("claims/gazette-left.csl.json", address.Page{Lang: "en", Edition: "2019-05-11"}, ""); f.Name != "park-courier-gazette-left.csl.json" {
		t.Errorf("a claim's is %s", f.Name)
	}
}

// TestADayKnowsNothingOfLater: what became known later is in no file of an earlier day.
func TestADayKnowsNothingOfLater(t *testing.T) {
	st := builtIn(t)
	day := address.Page{Lang: "en", Edition: "2017-11-13"}
	for _, end := range Whole {
		text := asked(t, st, st.ID+end, day)
		for _, s := range st.Sources {
			if s.Known > day.Edition && (bytes.Contains(text, []byte(`"`+s.ID+`"`)) || bytes.Contains(text, []byte(","+s.ID+","))) {
				t.Errorf("%s has the source %s", end, s.ID)
			}
		}
		if bytes.Contains(text, []byte("yahoo-crash-ditch")) || end != ".csv" && end != ".json" && bytes.Contains(text, []byte("jeep")) {
			t.Errorf("%s has a jeep", end)
		}
	}
}

// TestWithoutAnOrigin: what does not know where it is says nothing of it.
func TestWithoutAnOrigin(t *testing.T) {
	st := park(t)
	x := New(st, nil, address.New(st).Under("/base"))
	p := address.Page{Lang: "en", Edition: "2019-05-11"}
	for _, end := range append(Whole, References...) {
		for at, want := range map[string]bool{"": false, origin: true} {
			f := x.File(st.ID+end, p, at)
			data, err := f.Data()
			if err != nil {
				t.Fatal(err)
			}
			if has := bytes.Contains(data, []byte("/base")); has != want && end != ".csv" {
				t.Errorf("%s at %q names itself: %v", end, at, has)
			}
		}
	}
}

// TestNothingIsInvented: what is not verifiable stands in no field, and no date is
// told of a document that has none.
func TestNothingIsInvented(t *testing.T) {
	st := builtIn(t)
	for _, end := range References {
		for i := range st.Sources {
			s := &st.Sources[i]
			text := string(file(t, st, "sources/"+s.ID+end))
			if strings.Contains(strings.ReplaceAll(text, "Published: not verifiable (by ", ""), `"not verifiable"`) {
				t.Errorf("%s%s: a field is not verifiable:\n%s", s.ID, end, text)
			}
			dated := strings.Contains(text, `"date-parts"`) || strings.Contains(text, "year = ") || strings.Contains(text, "PY  - ") || strings.Contains(text, "DA  - ")
			if dated != (s.Date != story.NotVerifiable) {
				t.Errorf("%s%s: dated %v, and its date is %s", s.ID, end, dated, s.Date)
			}
			if s.Date == story.NotVerifiable && !strings.Contains(text, "not verifiable (by ") {
				t.Errorf("%s%s does not say that its date is not known", s.ID, end)
			}
			if s.URL == story.NotVerifiable && (strings.Contains(text, `"URL"`) || strings.Contains(text, "url = ") || strings.Contains(text, "UR  - ")) {
				t.Errorf("%s%s has an address", s.ID, end)
			}
			if s.Byline == "" && (strings.Contains(text, `"author"`) || strings.Contains(text, "author = ") || strings.Contains(text, "AU  - ")) {
				t.Errorf("%s%s has an author", s.ID, end)
			}
		}
	}
}
