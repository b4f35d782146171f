package live

import (
	"testing"

	"fiftymetres/app/page"
)

// TestWhoWantsStillsHasThem at once and at the next visit, whatever the system says.
func TestWhoWantsStillsHasThem(t *testing.T) {
	w := open(t, walk(), "/")
	s := w.session
	if s.steps.on {
		t.Fatal("it begins with stills")
	}
	s.Do(Motion{page.Stills})
	if !s.steps.on || w.choices[motionKey] != page.Stills || w.state().Motion != page.Stills {
		t.Errorf("stills are on: %t, kept as %q, shown as %q", s.steps.on, w.choices[motionKey], w.state().Motion)
	}
	w.lessMotion(true)
	s.Do(Motion{""})
	if !s.steps.on || w.choices[motionKey] != "" {
		t.Errorf("the system asks for less motion: %t, kept %q", s.steps.on, w.choices[motionKey])
	}
	w.lessMotion(false)
	if s.steps.on {
		t.Error("nobody asks for stills")
	}
}

func TestColoursAreKept(t *testing.T) {
	w := open(t, walk(), "/")
	for _, c := range []struct{ to, kept string }{{page.Dark, page.Dark}, {"puce", ""}, {page.Light, page.Light}, {"", ""}} {
		w.session.Do(Colours{c.to})
		if w.choices[coloursKey] != c.kept || w.state().Colours != c.kept {
			t.Errorf("%q: kept %q, shown %q", c.to, w.choices[coloursKey], w.state().Colours)
		}
	}
}
