package live

import (
	"testing"

	"fiftymetres/app/story"
)

// gap is the walk, whose second moment the earlier edition does not tell.
func gap() *story.Story {
	st := walk()
	delete(st.Moments[1].Tellings, earlier)
	return st
}

// TestAnEditionPassesOverWhatItDoesNotTell: in play, in steps, on the scrubber,
// and when the reader comes from an edition that tells it.
func TestAnEditionPassesOverWhatItDoesNotTell(t *testing.T) {
	w := open(t, gap(), "/embed?known="+earlier)
	w.session.Do(Play{})
	for w.session.player.Playing() {
		w.frame()
		if at := w.session.player.T(); at >= 10 && at < 20 || w.state().Moment == 1 {
			t.Fatalf("it is at %v, told is %d", at, w.state().Moment)
		}
	}
	w.session.Do(Go{0})
	w.rest(t)
	w.session.Do(Step{1})
	w.rest(t)
	if w.state().Moment != 2 {
		t.Errorf("a step leads to moment %d", w.state().Moment)
	}
	w.session.Do(Scrub{0.25})
	w.rest(t)
	if at := w.session.player.T(); at != 5 {
		t.Errorf("a quarter of the scrubber is second %v", at)
	}
	w.session.Do(Scrub{0.75})
	w.rest(t)
	if at := w.session.player.T(); at != 25 {
		t.Errorf("three quarters of the scrubber are second %v", at)
	}
	w.session.Do(Edition{later})
	w.rest(t)
	w.session.Do(Go{1})
	w.rest(t)
	w.session.Do(Edition{earlier})
	w.rest(t)
	if w.state().Moment != 2 || w.session.player.T() != 20 {
		t.Errorf("what it does not tell is told as moment %d, at %v", w.state().Moment, w.session.player.T())
	}
}

// TestAnotherEditionIsAnnounced, and so is another language: who listens to the
// page learns what it tells now.
func TestAnotherEditionIsAnnounced(t *testing.T) {
	w := open(t, walk(), "/")
	w.session.Do(Go{1})
	w.rest(t)
	w.session.Do(Edition{earlier})
	w.rest(t)
	if n := len(w.announced); n == 0 || w.announced[n-1] != "square at first" {
		t.Errorf("announced: %q", w.announced)
	}
}

// TestStepsLeaveNoTrail: Back leads out of where the arrow keys have been.
func TestStepsLeaveNoTrail(t *testing.T) {
	w := open(t, walk(), "/")
	w.rest(t)
	before := len(w.steps)
	for range 2 {
		w.session.Do(Step{1})
		w.rest(t)
	}
	if len(w.steps) != before || w.state().Moment != 2 {
		t.Errorf("%d steps more, at moment %d", len(w.steps)-before, w.state().Moment)
	}
}
