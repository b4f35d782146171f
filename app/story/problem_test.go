package story

import "testing"

func TestProblemIsOneLine(t *testing.T) {
	for want, p := range map[string]Problem{
		"story.json: moments[3]: there is no  [31mtext; write one": {File: "story.json", Path: "moments[3]", What: "there is\nno \x1b[31mtext", Remedy: "write one"},
		"claims.json:7:2: id: empty; fill it":                      {File: "claims.json", Line: 7, Column: 2, Path: "id", What: "empty", Remedy: "fill it"},
		"map.geojson: there is no such file; add it":               {File: "map.geojson", What: "there is no such file", Remedy: "add it"},
		"this is no story": {What: "this is no story"},
	} {
		if got := p.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
