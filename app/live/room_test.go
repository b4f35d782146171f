package live

import (
	"math"
	"testing"

	"fiftymetres/app/browser"
)

// roomed is what a room tells a screen at its present time: a telling that stood at t so
// many seconds ago.
func (w *world) roomed(t, ago float64, change ...func(*browser.Beat)) browser.Beat {
	b := browser.Beat{T: t, At: w.ms - 1000*ago, Rate: 1, Playing: true, Loop: true, Edition: later}
	for _, f := range change {
		f(&b)
	}
	return b
}

func led(b *browser.Beat) { b.Led, b.Act, b.Loop = true, true, false }

func (w *world) hear(b browser.Beat) { w.session.kiosk.room.hear(b, true) }

func stands(t *testing.T, w *world, what string, want float64) {
	t.Helper()
	if got := w.session.player.T(); math.Abs(got-want) > 0.04 {
		t.Errorf("%s: it is at %g, not %g", what, got, want)
	}
}

// TestScreensOfARoomAreAtOneSecond: though one came hours before the other, and neither
// counts its frames.
func TestScreensOfARoomAreAtOneSecond(t *testing.T) {
	a, b := open(t, walk(), "/kiosk?room=hall"), open(t, walk(), "/kiosk?room=hall")
	b.ms = 7200e3 // its clock began earlier
	a.pass(3)
	began := map[*world]float64{a: a.ms - 1000e3, b: b.ms - 1000e3} // the same instant, by each one's clock
	a.hear(a.roomed(0, 1000))
	b.hear(b.roomed(0, 1000))
	for range 50 {
		a.pass(1.5)
		b.ms += 1000 // a second without a frame: the tab was busy
		b.pass(0.5)
		for w, from := range began {
			// Exactly at the room's second of its last frame, which a loop draws every other time.
			now, last := math.Mod((w.ms-from)/1000, 30), math.Mod((w.ms-1000.0/60-from)/1000, 30)
			if got := w.session.player.T(); math.Abs(got-now) > 1e-6 && math.Abs(got-last) > 1e-6 {
				t.Fatalf("it is at %g, not %g", got, now)
			}
		}
	}
	if s := a.state(); !s.Playing || !s.Loop || !a.marks["data-attract"] || !a.marks["data-looped"] {
		t.Errorf("%+v %v", s, a.marks)
	}
}

// TestAVisitorTakesAScreenOut, and it meets its room again when it is idle.
func TestAVisitorTakesAScreenOut(t *testing.T) {
	w := open(t, walk(), "/kiosk?room=hall&idle=5")
	w.pass(1)
	w.hear(w.roomed(20, 0))
	w.pass(2)
	stands(t, w, "in its room", 22)
	k := w.session.kiosk
	k.press(1)
	k.lift(1)
	w.pass(3)
	stands(t, w, "a visitor has it", 22)
	w.hear(w.roomed(0, 0)) // the others go on
	stands(t, w, "a visitor has it still", 22)
	w.session.Do(Edition{earlier})
	w.pass(6)
	if w.marks["data-attract"] {
		t.Fatal("nobody was asked")
	}
	w.pass(2)
	stands(t, w, "with the others again", 8)
	if s := w.state(); !s.Playing || s.Edition != later || !w.marks["data-attract"] {
		t.Errorf("%+v", s)
	}
}

// TestAPresenterTakesScreensAlong, visited ones too: to moments, a pause, an edition, a
// language, and back to their loop.
func TestAPresenterTakesScreensAlong(t *testing.T) {
	w := open(t, walk(), "/kiosk?room=hall&moments=gate")
	w.pass(1)
	w.hear(w.roomed(2, 0))
	w.session.kiosk.press(1)
	w.session.kiosk.lift(1)
	w.session.Do(Open{"about:walker"})
	w.hear(w.roomed(20, 0, led))
	w.pass(0.5)
	if got := w.session.player.T(); got <= 2 || got >= 20 {
		t.Errorf("it does not glide: %g", got)
	}
	w.pass(0.5)
	stands(t, w, "a moment that its own loop does not tell", 21)
	if s := w.state(); s.Open != "" || !s.Playing || s.Loop || !w.marks["data-led"] {
		t.Errorf("%+v", s)
	}
	w.hear(w.roomed(25, 0, led, func(b *browser.Beat) { b.Playing = false }))
	w.pass(60)
	stands(t, w, "paused", 25)
	if w.pending || w.state().Playing {
		t.Error("it does not rest")
	}
	w.hear(w.roomed(25, 0, led, func(b *browser.Beat) { b.Playing, b.Edition, b.Language = false, earlier, "ko" }))
	w.pass(1)
	if s := w.state(); s.Edition != earlier || s.Lang != "ko" || s.Moment != 2 {
		t.Errorf("%+v", s)
	}
	w.hear(w.roomed(25, 0, led, func(b *browser.Beat) { b.Edition = earlier }))
	w.pass(20)
	stands(t, w, "played to its end", 30)
	if w.state().Playing || w.state().Lang != "en" {
		t.Errorf("%+v", w.state())
	}
	w.hear(w.roomed(0, 0, func(b *browser.Beat) { b.Act, b.Moments = true, "gate" }))
	w.pass(12)
	stands(t, w, "released, in a loop of ten seconds", 2)
	if s := w.state(); s.Edition != later || !s.Playing || !s.Loop || w.marks["data-led"] {
		t.Errorf("%+v", s)
	}
}

// TestAServerThatIsAwayIsNotMissed: the screen goes on, and meets the others after. What
// was led goes back to its own loop once nobody has been there for long.
func TestAServerThatIsAwayIsNotMissed(t *testing.T) {
	w := open(t, walk(), "/kiosk?room=hall")
	w.pass(1)
	w.hear(w.roomed(20, 0))
	w.session.kiosk.room.hear(browser.Beat{}, false)
	w.pass(40)
	stands(t, w, "alone", 0)
	w.hear(w.roomed(5, 0, led, func(b *browser.Beat) { b.Playing = false }))
	w.pass(2)
	stands(t, w, "led again", 5)
	w.session.kiosk.room.hear(browser.Beat{}, false)
	w.pass(3)
	if got := w.session.player.T(); got < 2.5 || got > 3.5 || !w.state().Playing || w.marks["data-led"] {
		t.Errorf("left alone it is at %g", got)
	}
	w.hear(w.roomed(15, 0))
	w.pass(1)
	stands(t, w, "it meets them again", 16)
}

// TestAWaitingScreenFollowsAPresenterAlone.
func TestAWaitingScreenFollowsAPresenterAlone(t *testing.T) {
	w := open(t, walk(), "/kiosk?room=hall&attract=still")
	w.hear(w.roomed(20, 0))
	w.pass(5)
	stands(t, w, "a still", 0)
	w.hear(w.roomed(20, 0, led))
	w.pass(5)
	stands(t, w, "led", 25)
	w.hear(w.roomed(0, 0))
	w.pass(5)
	stands(t, w, "released", 0)
	if w.state().Playing {
		t.Error("it plays")
	}
}

// TestLessMotionFollowsByMoments: its stills are those of the moments that the others are in.
func TestLessMotionFollowsByMoments(t *testing.T) {
	w := open(t, walk(), "/kiosk?room=hall&moments=tree,gate")
	w.lessMotion(true)
	w.hear(w.roomed(0, 0, func(b *browser.Beat) { b.Moments = "gate tree" }))
	seen := map[int]bool{}
	for i := range 80 {
		w.pass(0.5)
		seen[w.state().Moment] = true
		if want := []int{0, 2}[(i+1)/20%2]; i%20 > 1 && i%20 < 18 && w.state().Moment != want {
			t.Fatalf("after %g s it shows %d, not %d", float64(i+1)/2, w.state().Moment, want)
		}
	}
	if seen[1] || !seen[0] || !seen[2] {
		t.Errorf("it shows %v", seen)
	}
}

// TestLanguagesTakeTurnsByTheRoomsRounds: a screen that comes later has the same one.
func TestLanguagesTakeTurnsByTheRoomsRounds(t *testing.T) {
	w := open(t, walk(), "/kiosk?room=hall&lang=en,ko")
	w.pass(1)
	w.hear(w.roomed(0, 30*5+1))
	w.pass(1)
	if got := w.state().Lang; got != "ko" {
		t.Errorf("in the sixth round it speaks %s", got)
	}
	w.pass(30)
	if got := w.state().Lang; got != "en" {
		t.Errorf("in the seventh it speaks %s", got)
	}
}
