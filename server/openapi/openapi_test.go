package openapi

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"fiftymetres/data"
	"fiftymetres/server/export"
	"fiftymetres/server/load"
)

// TestEveryFormatIsDescribed, and under a base path the server is there.
func TestEveryFormatIsDescribed(t *testing.T) {
	st, problems := load.Load(data.Story())
	for _, p := range problems {
		t.Fatal(p)
	}
	doc, err := Document(st, "/a/b")
	if err != nil {
		t.Fatal(err)
	}
	paths, err := Paths(doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, end := range export.Whole {
		if !slices.Contains(paths, "/export/"+st.ID+end) {
			t.Errorf("no %s", end)
		}
	}
	for _, end := range export.References {
		for _, stem := range []string{st.ID, "sources", "sources/{source}", "claims/{claim}"} {
			if !slices.Contains(paths, "/export/"+stem+end) {
				t.Errorf("no %s%s", stem, end)
			}
		}
	}
	if !bytes.Contains(doc, []byte(`"servers":[{"url":"/a/b"}]`)) {
		t.Error("the base path is lost")
	}
	if again, _ := Document(st, "/a/b"); !bytes.Equal(again, doc) {
		t.Error("it is another one when it is written again")
	}
	if strings.Contains(string(doc), "#/$defs/") {
		t.Error("a reference leads nowhere")
	}
}
