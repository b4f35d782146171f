package screens

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"fiftymetres/app/story"
)

// clock is one that a test turns.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func registry() (*Registry, *clock) {
	c := &clock{at: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
	return NewRegistry(&story.Story{Languages: []string{"en", "ko"}, Moments: []story.Moment{{Slug: "gate"}, {Slug: "tree"}}}, c.now), c
}

func TestAScreenIsKnownByItsLastReport(t *testing.T) {
	g, c := registry()
	first := c.at
	if _, err := g.Report(Report{Screen: " Hall-2 ", Room: "hall", Version: "v1", Up: 60, Loops: 2, Well: true, Error: "it broke",
		Visits: []Visit{{Moments: []string{"gate", "nowhere", "tree"}, Language: "ko", Seconds: 40, Idle: true}, {Language: "xx", Seconds: -3}}}); err != nil {
		t.Fatal(err)
	}
	c.at = c.at.Add(Every)
	kept, err := g.Report(Report{Screen: "hall-2", Up: 90, Loops: 3, Well: true})
	if err != nil || kept.Error != "" {
		t.Fatalf("%+v, %v", kept, err)
	}
	all := g.List()
	if len(all) != 1 {
		t.Fatalf("%d screens", len(all))
	}
	if s := all[0]; s.Screen != "hall-2" || s.Loops != 3 || s.Visits != 2 || s.Idle != 1 || s.Error != "it broke" || s.Late || !s.Known.Equal(first) || !s.Last.Equal(first) || !s.Since.Equal(first.Add(-time.Minute)) {
		t.Errorf("%+v", s)
	}
	if c.at = c.at.Add(4 * Every); !g.List()[0].Late {
		t.Error("a screen that is silent is not late")
	}
	if c.at = c.at.Add(8 * 24 * time.Hour); len(g.List()) != 0 {
		t.Error("a screen that has been silent for a week is known still")
	}
}

// TestWhatAReportSaysIsMadeFitToKeep: it may come from anybody.
func TestWhatAReportSaysIsMadeFitToKeep(t *testing.T) {
	g, _ := registry()
	for _, name := range []string{"", " ", "..", "a b", "a/b", "<script>", "한", strings.Repeat("a", 65)} {
		if _, err := g.Report(Report{Screen: name}); !errors.Is(err, ErrName) {
			t.Errorf("%q: %v", name, err)
		}
	}
	kept, err := g.Report(Report{Screen: "a", Room: "no room", Up: math.NaN(), Loops: -1, Starts: math.MaxInt, Error: "a\x00b\n\xff" + strings.Repeat("e", 5000),
		Visits: make([]Visit, 500)})
	if err != nil || kept.Room != "" || kept.Up != 0 || kept.Loops != 0 || kept.Starts != 1e9 || len([]rune(kept.Error)) > longText || !utf8.ValidString(kept.Error) || strings.ContainsAny(kept.Error, "\x00\n") || len(kept.Visits) != manyVisits {
		t.Errorf("%v, %+v", err, kept)
	}
	kept, err = g.Report(Report{Screen: "a", Visits: []Visit{{Moments: []string{"gate", "<b>", "tree"}, Language: "fr", Seconds: 1 << 40}}})
	if v := kept.Visits[0]; err != nil || strings.Join(v.Moments, " ") != "gate tree" || v.Language != "" || v.Seconds != longVisit {
		t.Errorf("%v, %+v", err, v)
	}
}

// TestOnlySoManyScreens: a flood of names fills nothing but its own room, and those that
// have been silent for long make room.
func TestOnlySoManyScreens(t *testing.T) {
	g, c := registry()
	for i := range manyScreens {
		if _, err := g.Report(Report{Screen: fmt.Sprint("s", i)}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := g.Report(Report{Screen: "another"}); !errors.Is(err, ErrMany) {
		t.Errorf("%v", err)
	}
	if _, err := g.Report(Report{Screen: "s7", Loops: 9}); err != nil {
		t.Errorf("one that is known: %v", err)
	}
	c.at = c.at.Add(forgotten + time.Second)
	if _, err := g.Report(Report{Screen: "another"}); err != nil || len(g.List()) != 1 {
		t.Errorf("%v, %d", err, len(g.List()))
	}
}

func FuzzReport(f *testing.F) {
	f.Add("hall", "v1", "it broke", "idle=3", 4.0)
	f.Fuzz(func(t *testing.T, screen, version, wrong, query string, up float64) {
		g, _ := registry()
		kept, err := g.Report(Report{Screen: screen, Version: version, Error: wrong, Query: query, Up: up})
		if err == nil && (strings.ContainsAny(kept.Screen, " /<>\"\x00") || len([]rune(kept.Error)) > longText || !(kept.Up >= 0)) {
			t.Errorf("%+v", kept)
		}
	})
}
