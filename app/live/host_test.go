package live

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// fakeHost keeps what it is told.
type fakeHost struct{ told []string }

func (h *fakeHost) tell(event, what string, t float64) {
	h.told = append(h.told, strings.TrimSpace(fmt.Sprintf("%.2f %s %s", t, event, what)))
}

// hosted opens an embed in somebody's page.
func hosted(t *testing.T, path string) (*world, *fakeHost) {
	t.Helper()
	w, h := prepare(t, walk(), path), &fakeHost{}
	w.session.host = h
	w.session.start()
	w.rest(t)
	return w, h
}

// events are what it was told of, without the seconds and without the time.
func (h *fakeHost) events() []string {
	var out []string
	for _, told := range h.told {
		if _, event, _ := strings.Cut(told, " "); event != hostTime {
			out = append(out, event)
		}
	}
	h.told = nil
	return out
}

// TestTheHostIsTold what the reader does, and what the story does by itself.
func TestTheHostIsTold(t *testing.T) {
	for _, c := range []struct {
		path string
		do   func(w *world)
		want []string
	}{
		{"/embed", func(*world) {}, nil},
		{"/embed", func(w *world) { w.session.Do(Play{}) }, []string{"play", "moment square", "moment tree", "ended"}},
		{"/embed?t=29", func(w *world) { w.session.Do(Toggle{}) }, []string{"play", "ended"}},
		{"/embed", func(w *world) { w.session.Do(Play{}); w.pass(1); w.session.Do(Toggle{}) }, []string{"play", "pause"}},
		{"/embed", func(w *world) { w.session.Do(Play{}); w.pass(1); w.session.Do(Step{+1}) }, []string{"play", "pause", "moment square"}},
		{"/embed", func(w *world) { w.session.Do(Play{}); w.pass(1); w.session.Do(Scrub{0.99}) }, []string{"play", "moment tree", "pause"}},
		{"/embed", func(w *world) { w.session.Do(Language{"ko"}) }, []string{"language ko"}},
		{"/embed", func(w *world) { w.session.Do(Edition{earlier}) }, []string{"known " + earlier}},
		{"/embed", func(w *world) { w.session.Do(Open{"about:walker"}) }, []string{"claim about:walker"}},
	} {
		w, h := hosted(t, c.path)
		c.do(w)
		w.rest(t)
		if got := h.events(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.path, got, c.want)
		}
	}
}

// TestTheHostIsNotFlooded: of the time it is told four times a second at most, and where
// it has come to rest exactly.
func TestTheHostIsNotFlooded(t *testing.T) {
	w, h := hosted(t, "/embed")
	w.session.Do(Play{})
	w.pass(10)
	if n := len(h.told); n < 35 || n > 44 {
		t.Errorf("in ten seconds it was told %d times", n)
	}
	w.session.Do(Put{12.34})
	w.rest(t)
	if !slices.Contains(h.told, "12.34 time") {
		t.Errorf("it was not told where the story rests: %q", h.told[len(h.told)-3:])
	}
}

// TestTheHostAsks in the words of its messages.
func TestTheHostAsks(t *testing.T) {
	for _, c := range []struct{ what, value, wrong, events string }{
		{"play", "", "", "play, moment square, moment tree, ended"},
		{"pause", "", "", ""},
		{"seek", "12.5", "", "moment square"},
		{"seek", "0:21", "", "moment tree"},
		{"seek", "1e9", "", "moment tree"},
		{"seek", "-3", "", ""},
		{"seek", "soon", "no such second", ""},
		{"seek", "NaN", "no such second", ""},
		{"go", "tree", "", "moment tree"},
		{"go", "TREE", "", "moment tree"},
		{"go", "<b>", "no such moment", ""},
		{"setLanguage", "ko", "", "language ko"},
		{"setLanguage", "de", "no such value", ""},
		{"setKnown", earlier, "", "known " + earlier},
		{"setKnown", "1999-01-01", "no such value", ""},
		{"eval", "alert(1)", "no such message", ""},
		{"", "", "no such message", ""},
	} {
		w, h := hosted(t, "/embed")
		if wrong := w.session.asked(c.what, c.value); wrong != c.wrong {
			t.Errorf("%s %q: %q, want %q", c.what, c.value, wrong, c.wrong)
		}
		w.rest(t)
		if got := strings.Join(h.events(), ", "); got != c.events {
			t.Errorf("%s %q: %q, want %q", c.what, c.value, got, c.events)
		}
	}
}

// TestASeekGoesOnPlaying, as with other players.
func TestASeekGoesOnPlaying(t *testing.T) {
	w, _ := hosted(t, "/embed")
	w.session.Do(Play{})
	w.pass(0.5)
	w.session.asked("seek", "15")
	w.pass(1)
	if p := w.session.player; !p.Playing() || p.T() < 15.5 {
		t.Errorf("it is at %v, playing %v", p.T(), p.Playing())
	}
}

// FuzzTheHost: whatever comes, the session stands and the story is at one of its seconds.
func FuzzTheHost(f *testing.F) {
	for _, what := range []string{"play", "pause", "seek", "go", "setLanguage", "setKnown", "setTheme", ""} {
		f.Add(what, "26")
		f.Add(what, "-1e308:9e9")
	}
	f.Fuzz(func(t *testing.T, what, value string) {
		w, h := prepare(t, walk(), "/embed"), &fakeHost{}
		w.session.host = h
		w.session.start()
		w.session.asked(what, value)
		w.pass(0.2)
		if at := w.session.player.T(); !(at >= 0 && at <= 30) {
			t.Errorf("%s %q leads to %v", what, value, at)
		}
	})
}
