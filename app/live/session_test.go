package live

import (
	"math"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/draw"
)

// TestPlayingToTheEndStopsAndSaysSo: every moment is announced, the column is
// scrolled along, and at the end the button says play again and nothing moves.
func TestPlayingToTheEndStopsAndSaysSo(t *testing.T) {
	for path, scrolls := range map[string]bool{"/": true, "/embed": false} {
		w := open(t, walk(), path)
		w.rest(t)
		w.session.Do(Play{})
		w.pass(1)
		if !w.state().Playing || !(w.session.player.T() > 0.8) {
			t.Fatalf("%s: after a second it is at %g, playing: %t", path, w.session.player.T(), w.state().Playing)
		}
		w.rest(t)
		if w.state().Playing || w.session.player.T() != 30 || w.ms < 30e3 {
			t.Errorf("%s: at rest at %g after %g ms, playing: %t", path, w.session.player.T(), w.ms, w.state().Playing)
		}
		if want := []string{"square later", "tree later"}; !slices.Equal(w.announced, want) {
			t.Errorf("%s: announced %q, want %q", path, w.announced, want)
		}
		if w.title != "tree later – A walk" || w.state().Moment != 2 {
			t.Errorf("%s: the title is %q at moment %d", path, w.title, w.state().Moment)
		}
		if !slices.IsSorted(w.drawn) || w.drawn[len(w.drawn)-1] != 30 {
			t.Errorf("%s: drawn till %g, in order: %t", path, w.drawn[len(w.drawn)-1], slices.IsSorted(w.drawn))
		}
		if want := map[bool]string{true: "tree"}[scrolls]; w.marked != want || w.column != "" {
			t.Errorf("%s: %q is marked as told, want %q; the column was written anew: %q", path, w.marked, want, w.column)
		}
		if scrolls && (w.scroll != 3200 || w.steps[0].note.T != 30) {
			t.Errorf("scrolled to %g, the history knows %+v", w.scroll, w.steps[0].note)
		}
		if w.session.Do(Play{}); w.session.player.T() != 0 {
			t.Errorf("%s: playing on from the end is at %g", path, w.session.player.T())
		}
	}
}

// TestAnotherEditionInMidGlideKeepsTheSecond, and the glide arrives.
func TestAnotherEditionInMidGlideKeepsTheSecond(t *testing.T) {
	w := open(t, walk(), "/")
	w.rest(t)
	w.session.Do(Go{2})
	w.pass(0.4)
	at, meters := w.session.player.T(), w.meters
	if to, gliding := w.session.player.Gliding(); !gliding || to != 22 || at < 3 || at > 20 {
		t.Fatalf("at %g on the way to %g", at, to)
	}
	if !w.session.Do(Edition{earlier}) || w.session.player.T() != at || w.session.scenes.frame.T != at {
		t.Errorf("the second was %g, is %g, and %g is drawn", at, w.session.player.T(), w.session.scenes.frame.T)
	}
	// The switch answers before the picture and the column follow.
	if w.state().Edition != earlier || w.column != "" || w.session.scenes.on.Edition == earlier {
		t.Errorf("the state's edition is %s, the scene's %s, the column %q", w.state().Edition, w.session.scenes.on.Edition, w.column)
	}
	if frames := len(w.drawn); w.session.tick(w.ms) != true || len(w.drawn) != frames {
		t.Error("what is due does not come before the next frame")
	}
	w.session.pay()
	if w.session.player.T() != at {
		t.Errorf("the second was %g, is %g", at, w.session.player.T())
	}
	if want := w.page.Book().Column(w.state().Moment, false); w.column != want || !strings.Contains(want, "square at first") || strings.Contains(want, "later") {
		t.Errorf("the column is %s\nwant %s", w.column, want)
	}
	w.rest(t)
	s := w.state()
	if s.Edition != earlier || w.page.Book().Heading(0) != "gate at first" || w.session.player.T() != 22 || s.Moment != 2 {
		t.Errorf("at rest at %g in %+v", w.session.player.T(), s.Page)
	}
	if w.meters != meters+1 {
		t.Errorf("the meter was read %d times, want once", w.meters-meters)
	}
	if math.Abs(w.session.column.table.Time(w.scroll)-22) > 0.05 {
		t.Errorf("the column is at %g px, %g s", w.scroll, w.session.column.table.Time(w.scroll))
	}
	if got := w.steps[len(w.steps)-1].url; got != "/?known="+earlier+"#tree" {
		t.Errorf("the address is %s", got)
	}
	if w.session.Do(Edition{"1999-09-09"}) || w.session.Do(Language{"xx"}) || w.state().Edition != earlier {
		t.Error("an edition or a language that the story has not was turned to")
	}
}

// TestWhereTheReaderScrolledIsWhatIsTold from the start: the page was at that
// moment's text when it came to life.
func TestWhereTheReaderScrolledIsWhatIsTold(t *testing.T) {
	w := prepare(t, walk(), "/")
	w.scroll = 1750
	w.session.start()
	w.rest(t)
	if got := w.session.player.T(); math.Abs(got-16) > 1e-9 || w.state().Moment != 1 {
		t.Errorf("scrolled half through the second moment, the story is at %g, moment %d", got, w.state().Moment)
	}
	w.laid.width = 700 // the window is narrower, all is longer
	w.high = 3000
	w.session.relayout()
	w.rest(t)
	if got := w.session.player.T(); math.Abs(got-16) > 0.05 || w.scroll < 4000 {
		t.Errorf("in another window the story is at %g, scrolled to %g", got, w.scroll)
	}
	w.laid.rem = 8 // the type is smaller, the page ends above where it was scrolled to
	w.high = 500
	w.handScroll(1000)
	w.rest(t)
	if got := w.session.player.T(); math.Abs(got-16) > 0.05 || w.scroll > 1300 || w.scroll < 700 {
		t.Errorf("with smaller type the story is at %g, scrolled to %g", got, w.scroll)
	}
}

// TestAHandOnTheColumnTakesTheStoryOver; the player's own scrolling does not.
func TestAHandOnTheColumnTakesTheStoryOver(t *testing.T) {
	for name, take := range map[string]func(*world){
		"wheel":      func(w *world) { w.session.Do(Take{}); w.handScroll(w.scroll + 30) },
		"scroll bar": func(w *world) { w.handScroll(2200) },
	} {
		w := open(t, walk(), "/")
		w.session.Do(Play{})
		w.pass(8)
		if !w.state().Playing || w.scroll < 500 {
			t.Fatalf("%s: it plays: %t, scrolled to %g", name, w.state().Playing, w.scroll)
		}
		take(w)
		w.rest(t)
		if w.state().Playing || w.session.player.Moving() {
			t.Errorf("%s: it plays on", name)
		}
		if got, want := w.session.player.T(), w.session.column.table.Time(w.scroll); got != want {
			t.Errorf("%s: the story is at %g, the column at %g", name, got, want)
		}
	}
}

// TestScrubbingStopsAndPins: where the pointer is is what is told, and the
// address says the second.
func TestScrubbingStopsAndPins(t *testing.T) {
	w := open(t, walk(), "/")
	w.session.Do(Play{})
	w.pass(2)
	for share, want := range map[float64]float64{0.5: 15, 1.0 / 3: 10, -4: 0, 2: 29.997, 0.9: 27} {
		w.session.Do(Scrub{share})
		if got := w.session.player.T(); math.Abs(got-want) > 1e-9 || w.session.player.Playing() {
			t.Errorf("at %g of the scrubber the story is at %g, want %g", share, got, want)
		}
	}
	w.session.Do(Scrub{0.5})
	w.rest(t)
	if w.state().Playing || w.steps[w.here].url != "/?t=15#square" || w.here != 0 {
		t.Errorf("playing: %t, the address is %s, %d steps on", w.state().Playing, w.steps[w.here].url, w.here)
	}
	if w.session.Do(Scrub{math.NaN()}) {
		t.Error("a share that is no number leads somewhere")
	}
}

// TestWhatComesNextIsReady: at rest nothing is left to do ahead, wherever the reader is.
func TestWhatComesNextIsReady(t *testing.T) {
	w := open(t, walk(), "/")
	for moment := range 3 {
		w.session.Do(Go{moment})
		w.rest(t)
		w.pass(2)
		if w.session.scenes.patcher.Ahead() {
			t.Errorf("at moment %d something was left", moment)
		}
	}
	w.session.Do(Edition{earlier})
	w.rest(t)
	w.pass(2)
	if w.session.scenes.patcher.Ahead() {
		t.Error("in another edition something was left")
	}
	w.screens = draw.OnTierAlone(1)
	w.session.relayout()
	w.rest(t)
	w.pass(2)
	if w.session.scenes.patcher.Ahead() {
		t.Error("on a screen of another size something was left")
	}
}

// TestTabOutOfAPanelGoesToWhatOpenedIt, and the panel stays; within it Tab is the browser's.
func TestTabOutOfAPanelGoesToWhatOpenedIt(t *testing.T) {
	w := open(t, walk(), "/")
	w.rest(t)
	w.focus = "opener"
	if w.edge = true; w.session.panels.tab(false) {
		t.Error("without a panel it led out of one")
	}
	w.session.Do(Open{"about:walker"})
	w.rest(t)
	if w.edge = false; w.session.panels.tab(false) || w.focus != "panel" {
		t.Errorf("within the panel the focus went to %q", w.focus)
	}
	if w.edge = true; !w.session.panels.tab(true) || w.focus != "opener" || w.state().Open == "" {
		t.Errorf("at its edge the focus went to %q, the panel is %q", w.focus, w.state().Open)
	}
}
