package draw

import (
	"os"
	"testing"
)

// TestPictureOfTheReadme keeps the README's picture what the project draws.
func TestPictureOfTheReadme(t *testing.T) {
	const file = "testdata/still-dash.svg"
	s := compiled(t, builtin(t), "2017-11-22")
	f := frameAt(s, 83)
	got := New(s, "en", wordsOf("en")).Still(f, 1200, 750, "Fifty Metres", s.Telling(f.Moment).Heading.In("en"), "© OpenStreetMap contributors")
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != string(got) {
		t.Errorf("%s is another picture now: look at it, and run make golden", file)
	}
}
