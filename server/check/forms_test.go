package check

import (
	"encoding/json"
	"io/fs"
	"slices"
	"testing"

	"fiftymetres/app/draw/sprite"
	"fiftymetres/data"
)

// TestSchemasKnowEveryForm: what an editor's program offers is what is drawn.
func TestSchemasKnowEveryForm(t *testing.T) {
	for _, c := range []struct {
		schema, of, property string
		want                 []string
	}{
		{"story", "actor", "form", sprite.Names()},
		{"story", "actor", "role", sprite.Roles},
		{"tracks", "key", "pose", sprite.PoseNames()},
	} {
		raw, err := fs.ReadFile(data.Schema(), c.schema+".schema.json")
		if err != nil {
			t.Fatal(err)
		}
		var schema struct {
			Defs map[string]struct {
				Properties map[string]struct{ Enum []string }
			} `json:"$defs"`
		}
		if err := json.Unmarshal(raw, &schema); err != nil {
			t.Fatal(err)
		}
		got := schema.Defs[c.of].Properties[c.property].Enum
		slices.Sort(got)
		if want := slices.Sorted(slices.Values(c.want)); !slices.Equal(got, want) {
			t.Errorf("%s of %s may be %q, and is drawn as %q", c.property, c.of, got, want)
		}
	}
}
