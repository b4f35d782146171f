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
			window, site := engine.open(t), newSite(t, pages)
			for _, check := range checks {
				t.Run(check.name, func(now *testing.T) {
					b := &browser{t: now, wire: window, site: site}
					err := b.try(check.run)
					if err == nil {
						return
					}
					// WebKitGTK's page process goes down now and then, on no page
					// in particular: one that does it again, or fails, has failed.
					now.Logf("the engine crashed: %v; once more, in another window", err)
					window = engine.open(t)
					b.wire = window
					if err := b.try(check.run); err != nil {
						now.Error(err)
					}
				})
			}
		})
	}
}

// open starts the engine with a window of its own, which closes when the test of
// the whole engine ends.
func (e engine) open(t *testing.T) wire {
	t.Helper()
	port, err := freePort()
	if err != nil {
		t.Fatal(err)
	}
	window, err := e.start(t, t.TempDir(), port)
	if err != nil {
		t.Fatal(err)
	}
	return window
}

// try runs a check and judges what went wrong in the pages; the error is the
// engine's crash.
func (b *browser) try(check func(*browser)) (err error) {
	defer func() {
		switch gone := recover().(type) {
		case nil:
			b.judge()
		case crash:
			err = gone
		default:
			panic(gone)
		}
	}()
	b.do("SwitchToFrame", map[string]any{"id": nil}, nil) // where one failed inside
	b.do("SetTimeouts", map[string]any{"script": patience.Milliseconds(), "pageLoad": patience.Milliseconds()}, nil)
	b.size(1000, 640)
	check(b)
	return nil
}
