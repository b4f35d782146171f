package draw

import (
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write the expected files again")

// TestStyleSheet keeps the page's sheet the one that the picture is drawn for.
func TestStyleSheet(t *testing.T) {
	const file = "../../web/css/map.css"
	want := "/* Written by \"make golden\" from app/draw/palette.go. */\n" + CSS()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil || string(got) != want {
		t.Fatalf("%s is not what palette.go says; run make golden (%v)", file, err)
	}
}
