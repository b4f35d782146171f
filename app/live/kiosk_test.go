package live

import (
	"testing"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
)

// TestAKioskPlaysRoundAndRound, and says nothing in the address.
func TestAKioskPlaysRoundAndRound(t *testing.T) {
	w := open(t, walk(), "/kiosk")
	w.pass(75)
	if s := w.state(); !s.Playing || !s.Loop || !w.marks["data-attract"] || len(w.steps) != 1 || w.steps[0].url != "/kiosk" {
		t.Errorf("%+v, address %s", s, w.steps[0].url)
	}
	if got := w.session.player.T(); got < 12 || got > 16 {
		t.Errorf("after 75 s it is at %g of 30", got)
	}
}

// TestAClickIsATouch on a kiosk where no press comes before it: as switches and screen
// readers have it.
func TestAClickIsATouch(t *testing.T) {
	w := open(t, walk(), "/kiosk?idle=5")
	w.pass(3)
	k := w.session.kiosk
	click := func(a Action) {
		k.click()
		w.session.Do(a)
		k.clicked()
	}
	click(Open{"about:walker"})
	w.pass(1)
	if s := w.state(); s.Playing || w.marks["data-attract"] || s.Open == "" {
		t.Fatalf("a click alone begins no visit: %+v", s)
	}
	click(Toggle{})
	if !w.session.player.Playing() {
		t.Error("a second click, on the play button, does not play")
	}
	click(Toggle{})
	w.pass(11)
	if !w.marks["data-attract"] {
		t.Fatal("it does not go back to its loop")
	}
	k.press(1)
	k.lift(1)
	click(Toggle{})
	if w.session.player.Playing() {
		t.Error("a press and its click are two touches")
	}
	w.pass(11)
	k.press(1) // and draws the map: no click comes of that
	k.lift(1)
	w.pass(11)
	click(Open{"about:walker"})
	w.pass(1)
	if s := w.state(); w.marks["data-attract"] || s.Open == "" {
		t.Errorf("after a press that no click came of, a click alone begins no visit: %+v", s)
	}
}

// TestAnIdleKioskIsAsItWas: whatever a visitor changed.
func TestAnIdleKioskIsAsItWas(t *testing.T) {
	w := open(t, walk(), "/kiosk?idle=5")
	w.pass(3)
	home := *w.state()
	k := w.session.kiosk
	k.press(1)
	if w.state().Playing || w.marks["data-attract"] {
		t.Fatal("a touch does not stop the loop")
	}
	w.session.Do(Toggle{}) // what is under that finger is the play button
	if w.session.player.Playing() {
		t.Error("the touch that stopped the loop starts it again")
	}
	k.lift(1)
	for _, a := range []Action{Language{"ko"}, Edition{earlier}, Rate{}, Only{}, Compare{}, Open{"about:walker"}, Look{camera.View{Span: 40}}} {
		k.press(1)
		if !w.session.Do(a) {
			t.Errorf("%T did nothing", a)
		}
		k.lift(1)
		w.pass(1)
	}
	if s := w.state(); s.Lang != "ko" || s.Edition != earlier || s.Rate != 2 || !s.Only || !s.Compare || s.Open == "" || !s.Exploring {
		t.Fatalf("the visitor has %+v", s)
	}
	w.pass(3)
	if w.marks["data-attract"] {
		t.Fatal("it went back to its loop 4 s after a touch")
	}
	w.pass(2.6)
	if got := w.state().Asking; got < 1 || got > 5 || w.marks["data-attract"] {
		t.Fatalf("it asks for %d s", got)
	}
	w.pass(5)
	w.frame()
	got := *w.state()
	got.Moment, got.T = home.Moment, home.T
	if got != home || !got.Playing || !got.Loop {
		t.Errorf("it is at\n%+v, and was\n%+v", got, home)
	}
	for name, on := range w.marks {
		if on != (name == "data-attract") {
			t.Errorf("%s is %t", name, on)
		}
	}
	if w.session.look.on || w.session.player.Rate() != 1 || w.lang != "en" || w.session.scenes.on != w.session.scenes.compiled[w.state().Version()] {
		t.Errorf("looking around: %t, rate %g, language %s", w.session.look.on, w.session.player.Rate(), w.lang)
	}
	if w.session.player.T() > 3 || len(w.session.panels.below) > 0 {
		t.Errorf("it begins at %g", w.session.player.T())
	}
}

// TestAKioskWaitsForItsVisitor: while a finger is down and now and then moves,
// and while the story plays that a visitor has started.
func TestAKioskWaitsForItsVisitor(t *testing.T) {
	w := open(t, walk(), "/kiosk?idle=5")
	k := w.session.kiosk
	k.press(1)
	for range 10 {
		w.pass(4)
		k.drag(1)
		k.drag(2) // hovers
	}
	if w.marks["data-attract"] {
		t.Error("it left the finger that is down")
	}
	k.lift(1)
	w.session.Do(Play{})
	w.pass(29)
	if w.marks["data-attract"] || !w.state().Playing || w.state().Loop {
		t.Error("it did not let the story play to its end")
	}
	w.pass(12)
	if !w.marks["data-attract"] {
		t.Error("it did not go back to its loop after the story")
	}
	k.press(1) // and leans on the glass
	w.pass(leaningTime/1000 + 11)
	if !w.marks["data-attract"] {
		t.Error("something that leans on the glass holds it")
	}
}

// TestHandsOnTheMap: two fingers pan and zoom, one finger is the page's, but a
// kiosk's too; the way back ends where the story tells.
func TestHandsOnTheMap(t *testing.T) {
	for path, one := range map[string]bool{"/embed": false, "/kiosk": true} {
		w := open(t, walk(), path)
		w.pass(0.1)
		h := &w.session.hand
		h.press(1, geom.Point{X: 100, Y: 100})
		h.drag(1, geom.Point{X: 103, Y: 100}, true)
		if h.dragged {
			t.Errorf("%s: 3 px are a drag", path)
		}
		h.drag(1, geom.Point{X: 180, Y: 100}, true)
		if h.dragged != one || w.state().Exploring != one {
			t.Errorf("%s: one finger drags the map: %t", path, h.dragged)
		}
		h.lift(1)
		h.press(1, geom.Point{X: 270, Y: 320})
		h.press(2, geom.Point{X: 370, Y: 320})
		before := w.session.look.seen()
		h.drag(2, geom.Point{X: 470, Y: 320}, true)
		if got := w.session.look.view.Span; got < before.Span*0.49 || got > before.Span*0.51 {
			t.Errorf("%s: fingers twice as far apart see %g m instead of %g", path, got, before.Span)
		}
		w.frame()
		if w.session.scenes.frame.Camera != w.session.look.view {
			t.Errorf("%s: %+v is in sight", path, w.session.scenes.frame.Camera)
		}
		w.session.Do(Return{})
		w.pass(2)
		told := w.session.scenes.on.NewFrame()
		w.session.scenes.on.At(w.session.player.T(), told)
		if w.session.look.on || w.state().Exploring || w.session.scenes.frame.Camera != told.Camera {
			t.Errorf("%s: after the way back %+v is in sight", path, w.session.scenes.frame.Camera)
		}
	}
}

// TestAKioskAsksFirst, and any touch is an answer; who says that he is done is done.
func TestAKioskAsksFirst(t *testing.T) {
	w := open(t, walk(), "/kiosk?idle=20")
	k := w.session.kiosk
	k.press(1)
	k.lift(1)
	w.pass(19)
	if w.state().Asking != 0 {
		t.Error("it asks too soon")
	}
	w.pass(5)
	if got := w.state().Asking; got < 10 || got > 12 {
		t.Errorf("after 24 s it gives %d s", got)
	}
	k.press(1)
	k.lift(1)
	w.session.Do(Stay{})
	if w.state().Asking != 0 || w.marks["data-attract"] {
		t.Error("a touch is no answer")
	}
	w.pass(21)
	if w.state().Asking == 0 {
		t.Error("it does not ask again")
	}
	k.press(1)
	k.lift(1)
	w.session.Do(Home{})
	if !w.marks["data-attract"] || !w.state().Playing || w.state().Asking != 0 {
		t.Error("who is done is asked on")
	}
	if (Stay{}).do(open(t, walk(), "/").session) || (Home{}).do(open(t, walk(), "/").session) {
		t.Error("a page that is no kiosk has visitors")
	}
}

// TestTheLanguagesOfALoopTakeTurns, and a visitor's stays until the visit is over.
func TestTheLanguagesOfALoopTakeTurns(t *testing.T) {
	w := open(t, walk(), "/kiosk?lang=ko,en&idle=5")
	var seen []string
	for range 95 {
		w.pass(1)
		if now := w.state().Lang; len(seen) == 0 || seen[len(seen)-1] != now {
			seen = append(seen, now)
		}
	}
	if got := len(seen); got != 4 || seen[0] != "ko" || seen[1] != "en" || seen[3] != "en" {
		t.Errorf("in three loops and a bit it speaks %q", seen)
	}
	w.session.kiosk.press(1)
	w.session.kiosk.lift(1)
	w.session.Do(Language{"ko"})
	w.session.Do(Play{})
	w.pass(8)
	if w.state().Lang != "ko" {
		t.Error("the visitor's language is taken away")
	}
	w.session.Do(Pause{})
	w.session.Do(Language{"en"})
	w.pass(12)
	if !w.marks["data-attract"] || w.state().Lang != "ko" {
		t.Errorf("the loop begins in %s", w.state().Lang)
	}
}

// TestALoopOfSomeMoments tells these alone, while a visitor has all of them.
func TestALoopOfSomeMoments(t *testing.T) {
	w := open(t, walk(), "/kiosk?moments=tree,gate&idle=5")
	seen := map[int]bool{}
	for range 400 {
		w.pass(0.1)
		seen[w.state().Moment] = true
	}
	if !seen[0] || seen[1] || !seen[2] {
		t.Errorf("it tells %v", seen)
	}
	w.session.kiosk.press(1)
	w.session.kiosk.lift(1)
	w.session.Do(Go{1})
	w.pass(2)
	if w.state().Moment != 1 {
		t.Error("a visitor cannot go to another")
	}
	w.session.Do(Edition{earlier})
	w.pass(11)
	for range 200 {
		w.pass(0.1)
		if w.state().Moment == 1 {
			t.Fatal("after a visit it tells all of them")
		}
	}
}

// TestAKioskThatWaits shows a still, or its controls, until it is touched, and again after.
func TestAKioskThatWaits(t *testing.T) {
	for attract, invites := range map[string]bool{"still": true, "off": false} {
		w := open(t, walk(), "/kiosk?idle=5&attract="+attract)
		w.pass(10)
		still := func() bool {
			return !w.state().Playing && w.session.player.T() == 0 && w.marks["data-attract"] == invites
		}
		if !still() {
			t.Errorf("%s: it is at %v, playing %t", attract, w.session.player.T(), w.state().Playing)
		}
		w.session.kiosk.press(1)
		w.session.kiosk.lift(1)
		w.session.Do(Go{2})
		w.pass(2)
		w.pass(11)
		if !still() {
			t.Errorf("%s: after a visit it is at %v, playing %t", attract, w.session.player.T(), w.state().Playing)
		}
	}
}

// TestWhatIsTakenAlongIsWhereTheVisitorIsBound, and not what is passed on the way there.
func TestWhatIsTakenAlongIsWhereTheVisitorIsBound(t *testing.T) {
	w := open(t, walk(), "/kiosk?idle=600")
	w.session.kiosk.press(1)
	w.session.kiosk.lift(1)
	w.session.Do(Put{1})
	w.session.Do(Go{2})
	w.pass(0.1)
	w.session.Do(Open{"code:"})
	if s := w.state(); s.Open != "code:" || s.Shared.Moment != 2 {
		t.Errorf("%q of moment %d", s.Open, s.Shared.Moment)
	}
}

// TestALoopIsDrawnAsOftenAsItsOperatorSays, and a visitor's map with every frame.
func TestALoopIsDrawnAsOftenAsItsOperatorSays(t *testing.T) {
	for query, want := range map[string]float64{"": 30, "?fps=20": 20, "?fps=15": 15, "?fps=60": 60} {
		w := open(t, walk(), "/kiosk"+query)
		w.pass(1)
		const seconds = 10
		before := len(w.drawn)
		w.pass(seconds)
		if got := float64(len(w.drawn)-before) / seconds; got < 0.9*want || got > 1.1*want {
			t.Errorf("%q: %g frames a second, want %g", query, got, want)
		}
	}
}
