package live

import (
	"slices"
	"testing"
)

// TestLessMotionGoesFromStillToStill: no second is drawn but a late one of each
// moment, no frame is asked for between, and the last is the end.
func TestLessMotionGoesFromStillToStill(t *testing.T) {
	w := open(t, walk(), "/")
	w.lessMotion(true)
	w.rest(t)
	w.drawn = nil
	w.session.Do(Play{})
	asked := 0
	for range 60 * 32 {
		if w.frame(); w.pending {
			asked++
		}
	}
	if got := slices.Compact(slices.Clone(w.drawn)); !slices.Equal(got, []float64{8, 18, 28}) {
		t.Errorf("drawn were %v", got)
	}
	if asked > 100 {
		t.Errorf("%d of 1920 frames were asked for", asked)
	}
	if w.state().Playing || w.session.player.T() != 30 {
		t.Errorf("at %g, playing: %t", w.session.player.T(), w.state().Playing)
	}
	w.session.Do(Go{1})
	if w.session.player.Moving() || w.session.player.T() != 12 {
		t.Errorf("it glides to a moment, and is at %g", w.session.player.T())
	}
	w.session.Do(Play{})
	w.session.Do(Pause{})
	w.pass(30)
	if w.session.player.T() != 12 {
		t.Errorf("a paused story went on to %g", w.session.player.T())
	}
}

// TestTheRateHoldsForStepsToo.
func TestTheRateHoldsForStepsToo(t *testing.T) {
	w := open(t, walk(), "/kiosk")
	w.lessMotion(true)
	w.session.Do(Rate{4})
	w.pass(8)
	if m := w.state().Moment; m != 0 && m != 1 || !w.state().Playing {
		t.Errorf("8 s on at four times the speed a loop of 30 s is at moment %d", m)
	}
	if w.session.Do(Rate{1e9}); w.state().Rate != 4 {
		t.Errorf("rate %g", w.state().Rate)
	}
}
