package story

import "testing"

func TestProblemIsOneLine(t *testing.T) {
	p := Problem{File: "story.json", Path: PathIndex("moments", 3), What: "there is\nno \x1b[31mtext", Remedy: "write one"}
	want := "story.json: moments[3]: there is no  [31mtext; write one"
	if got := p.String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	whole := Problem{File: "map.geojson", What: "there is no such file", Remedy: "add it"}
	if got, want := whole.String(), "map.geojson: there is no such file; add it"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPaths(t *testing.T) {
	path := PathKey(PathIndex(PathKey("", "moments"), 3), "tellings")
	path = PathIndex(PathKey(PathKey(path, "2017-11-22"), "claims"), 2)
	if want := `moments[3].tellings["2017-11-22"].claims[2]`; path != want {
		t.Errorf("got %s, want %s", path, want)
	}
	if got := PathKey("", `a"b`); got != `["a\"b"]` {
		t.Errorf("got %s", got)
	}
	if got := PathKey("x", ""); got != `x[""]` {
		t.Errorf("got %s", got)
	}
}
