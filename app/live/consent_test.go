package live

import "testing"

// shots is a walk whose second moment is not for everybody.
func shots(t *testing.T, path string) *world {
	st := walk()
	st.Moments[1].Sensitive = true
	return open(t, st, path)
}

// TestALoopLeavesOutWhatItWouldHaveToAskAbout, and only then.
func TestALoopLeavesOutWhatItWouldHaveToAskAbout(t *testing.T) {
	for path, want := range map[string]bool{"/kiosk": true, "/kiosk?sensitive=ask": false, "/kiosk?sensitive=nonsense": true} {
		w := shots(t, path)
		w.pass(60)
		seen := false
		for _, s := range w.drawn {
			seen = seen || s >= 10 && s < 20
		}
		if seen != want {
			t.Errorf("%s: seen %v", path, seen)
		}
	}
}

// TestAVisitorIsAskedFirst: the story waits before it, whichever way it was reached.
func TestAVisitorIsAskedFirst(t *testing.T) {
	for name, reach := range map[string]func(*world){
		"played":   func(w *world) { w.session.Do(Play{}); w.pass(12) },
		"chosen":   func(w *world) { w.session.Do(Go{1}) },
		"next":     func(w *world) { w.session.Do(Step{1}) },
		"scrubbed": func(w *world) { w.session.Do(Scrub{0.5}) },
		"put":      func(w *world) { w.session.Do(Put{15}) },
	} {
		w := shots(t, "/kiosk?sensitive=ask&idle=600")
		w.session.kiosk.press(1)
		w.session.kiosk.lift(1)
		w.session.Do(Put{2})
		reach(w)
		w.pass(2)
		if s := w.state(); !s.Warning || s.Playing || w.session.player.T() > 10 {
			t.Errorf("%s: %+v at %g", name, s, w.session.player.T())
			continue
		}
		for _, s := range w.drawn {
			if s >= 10 && s < 20 {
				t.Fatalf("%s: second %g was shown", name, s)
			}
		}
		if !w.session.Do(Show{}) {
			t.Errorf("%s: nothing was asked", name)
		}
		w.pass(1)
		if s := w.state(); s.Warning || w.session.player.T() < 10 || w.session.player.T() >= 20 || s.Playing != (name == "played") {
			t.Errorf("%s: shown, it is at %g, %+v", name, w.session.player.T(), s)
		}
	}
}

// TestWhatIsLeftOutIsPassedOver till it is chosen again; the next visitor is asked anew.
func TestWhatIsLeftOutIsPassedOver(t *testing.T) {
	w := shots(t, "/kiosk?sensitive=ask&idle=5")
	w.session.kiosk.press(1)
	w.session.kiosk.lift(1)
	w.session.Do(Put{8})
	w.session.Do(Play{})
	w.pass(3)
	w.session.Do(LeaveOut{})
	w.pass(1)
	if s := w.state(); s.Warning || !s.Playing || w.session.player.T() < 20 {
		t.Errorf("it is at %g, %+v", w.session.player.T(), s)
	}
	w.session.Do(Put{15})
	if w.pass(0.5); w.state().Warning || w.session.player.T() != 20 {
		t.Errorf("on the scrubber: %g, asked %v", w.session.player.T(), w.state().Warning)
	}
	w.session.Do(Go{1})
	if w.pass(2); !w.state().Warning {
		t.Error("who chooses it is not asked again")
	}
	w.session.Do(Go{0}) // goes elsewhere instead
	if w.pass(2); w.state().Warning {
		t.Error("it asks where there is nothing to ask about")
	}
	w.pass(12)
	if !w.marks["data-attract"] || w.session.kiosk.consent.skips || w.state().Warning {
		t.Error("the next visitor would not be asked")
	}
}

// TestALoopIsDrawnHalfAsOften as a visit, and comes no slower.
func TestALoopIsDrawnHalfAsOften(t *testing.T) {
	w := open(t, walk(), "/kiosk")
	w.pass(1)
	w.drawn = nil
	from := w.session.player.T()
	w.pass(4)
	if n := len(w.drawn); n < 100 || n > 130 {
		t.Errorf("%d frames in 4 s", n)
	}
	if got := w.session.player.T() - from; got < 3.9 || got > 4.1 {
		t.Errorf("%g story seconds in 4 s", got)
	}
	w.session.kiosk.press(1)
	w.session.kiosk.lift(1)
	w.session.Do(Play{})
	w.drawn = nil
	if w.pass(2); len(w.drawn) < 110 {
		t.Errorf("a visitor has %d frames in 2 s", len(w.drawn))
	}
}

// TestLargerType is a visitor's own.
func TestLargerType(t *testing.T) {
	w := open(t, walk(), "/kiosk?idle=5")
	w.session.kiosk.press(1)
	w.session.kiosk.lift(1)
	w.session.Do(Larger{})
	if !w.marks["data-large"] || !w.state().Large {
		t.Error("the type is no larger")
	}
	if w.pass(12); w.marks["data-large"] || w.state().Large {
		t.Error("the next visitor has it too")
	}
}

// TestAScreenThatAsksWaitsForItsRoom, while the others show what it leaves out; a presenter
// decides for all.
func TestAScreenThatAsksWaitsForItsRoom(t *testing.T) {
	w := shots(t, "/kiosk?room=hall&sensitive=ask")
	w.pass(1)
	w.hear(w.roomed(9, 0))
	w.drawn = nil
	w.pass(5)
	for _, s := range w.drawn {
		if s >= 10 && s < 20 {
			t.Fatalf("second %g was shown", s)
		}
	}
	if w.pass(7.5); w.session.player.T() < 20.5 {
		t.Errorf("it is at %g after its room went on", w.session.player.T())
	}
	b := w.roomed(14, 0)
	b.Led, b.Act = true, true
	w.hear(b)
	if w.pass(3); w.session.player.T() < 14 || w.session.player.T() >= 20 {
		t.Errorf("led, it is at %g", w.session.player.T())
	}
}
