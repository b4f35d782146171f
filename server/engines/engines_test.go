package engines

import (
	"testing"

	"fiftymetres/data"
	"fiftymetres/server/e2e/whole"
)

// checks are what has to hold in each engine, in a window of 1000 by 640 CSS px
// unless they choose another: painting takes a machine without a graphics card
// long.
var checks = []struct {
	name string
	run  func(*browser)
}{
	{"the map can be read", mapCanBeRead},
	{"scroll and map agree", scrollAndMapAgree},
	{"play moves time and scroll", playMoves},
	{"switches and reload keep the place", placeIsKept},
	{"the embed runs in a sandbox", func(b *browser) { embedRuns(b, "allow-scripts allow-same-origin") }},
	{"the embed runs in the strictest sandbox", func(b *browser) { embedRuns(b, "allow-scripts") }},
	{"the kiosk plays and loops", kioskLoops},
}

func TestEngines(t *testing.T) {
	pages, err := whole.New(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	for _, engine := range all {
		t.Run(engine.name, func(t *testing.T) {
			t.Parallel()
			port, err := freePort()
			if err != nil {
				t.Fatal(err)
			}
			window, err := engine.start(t, t.TempDir(), port)
			if err != nil {
				t.Fatal(err)
			}
			site := newSite(t, pages)
			for _, check := range checks {
				t.Run(check.name, func(t *testing.T) {
					b := &browser{t: t, wire: window, site: site}
					defer b.judge()
					b.do("SwitchToFrame", map[string]any{"id": nil}, nil) // where one failed inside
					b.do("SetTimeouts", map[string]any{"script": patience.Milliseconds(), "pageLoad": patience.Milliseconds()}, nil)
					b.size(1000, 640)
					check.run(b)
				})
			}
		})
	}
}
