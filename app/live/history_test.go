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
