package check

import "testing"

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
