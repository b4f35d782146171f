package live

import "testing"

// TestBackClosesOnePanelAfterTheOther, then leads nowhere else: the second and
// the focus are as they were. Forward opens them again.
func TestBackClosesOnePanelAfterTheOther(t *testing.T) {
	w := open(t, walk(), "/")
	w.session.Do(Go{1})
	w.rest(t)
	w.focus = "chip"
	at, from := w.session.player.T(), w.here
	w.session.Do(Play{})
	w.session.Do(Open{"about:walker"})
	w.session.Do(Open{"about:walker"}) // is open
	w.rest(t)
	w.session.Do(Open{"about:dog"})
	w.rest(t)
	if s := w.state(); s.Open != "about:dog" || !s.Below || s.Playing || w.here != from+2 || w.focus != "panel" {
		t.Fatalf("two panels on: %+v, %d steps, focus on %q", s, w.here-from, w.focus)
	}
	w.travelled(-1)
	w.rest(t)
	if s := w.state(); s.Open != "about:walker" || s.Below {
		t.Errorf("after Back: %q, another below: %t", s.Open, s.Below)
	}
	w.travelled(-1)
	w.rest(t)
	if s := w.state(); s.Open != "" || w.focus != "chip" || w.session.player.T() != at || w.here != from {
		t.Errorf("after Back twice: %q open, focus on %q, at %g", s.Open, w.focus, w.session.player.T())
	}
	w.travelled(+1)
	w.rest(t)
	w.travelled(+1)
	w.rest(t)
	if s := w.state(); s.Open != "about:dog" || !s.Below || w.here != from+2 {
		t.Errorf("forwards again: %q, another below: %t", s.Open, s.Below)
	}
	w.session.Do(Escape{})
	w.rest(t)
	if s := w.state(); s.Open != "" || w.here != from || w.session.player.T() != at {
		t.Errorf("closed: %q open, %d steps on, at %g", s.Open, w.here-from, w.session.player.T())
	}
	if w.session.Do(Escape{}) {
		t.Error("Escape closed what was not open")
	}
}

// TestTheComparisonIsNarrowedInPlace: a choice is no step in the history; what lies on the
// comparison leads back to it as it was left, and the map makes room until it is closed.
func TestTheComparisonIsNarrowedInPlace(t *testing.T) {
	for _, path := range []string{"/", "/embed", "/kiosk"} {
		w := open(t, walk(), path)
		if k := w.session.kiosk; k != nil { // somebody is there
			k.press(1)
			k.lift(1)
		}
		if w.session.Do(Narrow{"tree?open=1"}) || w.state().Open != "" {
			t.Error("what is not open is narrowed")
		}
		w.focus = "link"
		w.session.Do(Open{"questions:tree"})
		w.rest(t)
		from := w.here
		w.focus = "a choice"
		w.session.Do(Narrow{"tree?about=time"})
		w.session.Do(Narrow{"tree?about=time&open=1"})
		w.rest(t)
		if s := w.state(); s.Open != "questions:tree?about=time&open=1" || s.Below || !s.Aside || w.here != from || w.focus != "a choice" {
			t.Fatalf("%s: %q is open, %d steps on, the focus on %q", path, s.Open, w.here-from, w.focus)
		}
		w.session.Do(Open{"about:walker"})
		w.rest(t)
		if s := w.state(); !s.Below || !s.Aside {
			t.Errorf("%s: on the comparison lies %+v", path, s)
		}
		w.session.Do(Back{})
		w.rest(t)
		if s := w.state(); s.Open != "questions:tree?about=time&open=1" || s.Below || !s.Aside {
			t.Errorf("%s: back at %q", path, s.Open)
		}
		w.session.Do(Go{1})
		w.rest(t)
		if s := w.state(); s.Moment != 1 || !s.Aside || s.Open == "" {
			t.Errorf("%s: at moment %d %q is open", path, s.Moment, s.Open)
		}
		w.session.Do(Close{})
		w.rest(t)
		if s := w.state(); s.Open != "" || s.Aside {
			t.Errorf("%s: closed, %q is open", path, s.Open)
		}
	}
}

// TestTheMapMakesRoomForWhatAPanelIsAbout, if the panel would lie on that: on the page, and
// until all panels are closed.
func TestTheMapMakesRoomForWhatAPanelIsAbout(t *testing.T) {
	st := walk()
	told := st.Moments[1].Tellings[later]
	told.Told = []string{"dog"}
	st.Moments[1].Tellings[later] = told
	for path, room := range map[string]bool{"/": true, "/embed": false} {
		for what, under := range map[string]string{"about:walker": "walker", "claims:square": "dog", "claims:square.1": "dog"} {
			w := open(t, st, path)
			w.session.Do(Open{what})
			w.rest(t)
			if w.state().Aside {
				t.Errorf("%s: the map makes room for %s, which does not lie on it", path, what)
			}
			w.session.Do(Close{})
			w.rest(t)
			w.under = under
			w.session.Do(Open{what})
			w.rest(t)
			if w.state().Aside != room {
				t.Errorf("%s: %s lies on %s, the map makes room: %t", path, what, under, w.state().Aside)
			}
			w.session.Do(Open{"source:s"})
			w.rest(t)
			if w.state().Aside != room {
				t.Errorf("%s: room under another panel: %t", path, w.state().Aside)
			}
			w.session.Do(Close{})
			w.rest(t)
			if w.state().Aside {
				t.Errorf("%s: closed, the map is not back", path)
			}
		}
	}
}

// TestBackAndForthBetweenEditionsAndMoments: what an address said is told again
// when the reader comes back to it, at the second that was left.
func TestBackAndForthBetweenEditionsAndMoments(t *testing.T) {
	w := open(t, walk(), "/")
	w.session.Do(Go{2})
	w.rest(t)
	w.session.Do(Language{"ko"})
	w.rest(t)
	w.session.Do(Edition{earlier})
	w.rest(t)
	w.session.Do(Go{1})
	w.rest(t)
	for i, want := range []string{"/ko?known=" + earlier + "#tree", "/ko#tree", "/#tree", "/"} {
		w.travelled(-1)
		w.rest(t)
		s := w.state()
		if got := w.steps[w.here].url; got != want || w.page.Book().Site().Short(s.Page) != want {
			t.Errorf("%d steps back the address is %s, the page %s, want %s", i+1, got, w.page.Book().Site().Short(s.Page), want)
		}
	}
	if w.session.player.T() != 0 || w.lang != "en" {
		t.Errorf("back at the start it is at %g, in %q", w.session.player.T(), w.lang)
	}
}

// TestAFrameHasNoStepsOfItsOwn: Back is the article's.
func TestAFrameHasNoStepsOfItsOwn(t *testing.T) {
	w := open(t, walk(), "/embed")
	for _, a := range []Action{Go{1}, Edition{earlier}, Language{"ko"}, Open{"about:walker"}, Open{"about:dog"}} {
		w.session.Do(a)
		w.rest(t)
	}
	if len(w.steps) != 1 || w.state().Open != "about:dog" {
		t.Errorf("%d steps, %q open", len(w.steps), w.state().Open)
	}
	w.session.Do(Back{})
	if w.state().Open != "about:walker" {
		t.Errorf("back to %q", w.state().Open)
	}
	w.session.Do(Close{})
	if w.state().Open != "" {
		t.Errorf("%q is open", w.state().Open)
	}
}
