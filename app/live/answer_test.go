package live

import (
	"strings"
	"testing"

	"fiftymetres/app/story"
)

// asking is the walk, of which somebody says that it was further down.
func asking() *story.Story {
	st := walk()
	text := func(s string) story.Text { return story.Text{"en": s, "ko": s + " (ko)"} }
	st.Sources = []story.Source{{ID: "s", Short: "S", Date: earlier, Known: earlier}}
	for _, id := range []string{"up", "down"} {
		st.Claims = append(st.Claims, story.Claim{ID: id, Source: "s", Text: text(id), Moment: "square"})
	}
	st.Discrepancies = []story.Discrepancy{{ID: "where", Question: text("Where?"), Answers: []story.Answer{
		{ID: "up", Value: text("Up"), Drawn: true, Claims: []string{"up"}}, {ID: "down", Value: text("Down"), Claims: []string{"down"}}}}}
	told := st.Moments[1].Tellings[later]
	told.Differ = []string{"where"}
	st.Moments[1].Tellings[later] = told
	st.Tracks = append(st.Tracks, story.Track{Actor: "walker", Edition: later, Question: "where", Answer: "down", Keys: []story.Key{
		{T: 12, At: &story.Point{12, 9}, Certainty: story.Reported}, {T: 18, At: &story.Point{18, 9}, Certainty: story.Reported}}})
	return st
}

// TestAnAnswerIsDrawnWhereItIsRead: nothing moves but the map, all is said aloud, and Back
// leads there again.
func TestAnAnswerIsDrawnWhereItIsRead(t *testing.T) {
	w := open(t, asking(), "/")
	w.session.Do(Put{15})
	w.rest(t)
	down := story.Choice{Question: "where", Answer: "down"}
	for _, none := range []string{"where.up", "why", ""} {
		if w.session.Do(Answer{none}) {
			t.Errorf("%q is drawn", none)
		}
	}
	if w.session.Do(Retell{}) || !w.session.Do(Answer{"where.down"}) {
		t.Fatal("the answer is not drawn, or told again before")
	}
	w.rest(t)
	if w.state().By != down || w.session.scenes.on.By != down || w.answer != down || w.session.player.T() != 15 || w.session.player.Playing() {
		t.Errorf("it is drawn by %q at %g, playing: %t", w.session.scenes.on.By, w.session.player.T(), w.session.player.Playing())
	}
	if at := w.session.scenes.frame.Poses[0].At; at.Y != 9 {
		t.Errorf("he walks at %v", at)
	}
	if u := w.steps[w.here].url; !strings.Contains(u, "answer=where.down") {
		t.Errorf("its address is %s", u)
	}
	if said := w.news; !strings.Contains(said, "Where? B – Down") || w.focus != "where.down" {
		t.Errorf("%q is said, the focus is at %q", said, w.focus)
	}
	if !w.session.Do(Retell{}) || w.session.player.T() != 12 || !w.session.player.Playing() {
		t.Errorf("it is told again from %g", w.session.player.T())
	}
	w.pass(0.1)
	w.session.Do(Pause{})
	second := w.session.player.T()
	w.session.Do(Answer{"where."})
	w.rest(t)
	if w.state().By != (story.Choice{}) || w.session.scenes.on.By != (story.Choice{}) || w.answer != (story.Choice{}) || w.session.player.T() != second || w.focus != "where." {
		t.Errorf("taken back it is drawn by %q at %g, the focus is at %q", w.session.scenes.on.By, w.session.player.T(), w.focus)
	}
	w.session.location.back(1)
	w.rest(t)
	if w.state().By != down || w.session.scenes.on.By != down {
		t.Error("Back does not lead to the answer")
	}
	w.session.Do(Edition{earlier})
	w.session.pay()
	if w.state().By != (story.Choice{}) || w.session.scenes.on.By != (story.Choice{}) {
		t.Error("an edition that does not know the answer is drawn by it")
	}
}

// TestAnAnswerThatIsNotSeenIsGoneTo on the map, in the moment that asks: the page, on which
// the answers are read, stays, until the reader scrolls it or has it told again.
func TestAnAnswerThatIsNotSeenIsGoneTo(t *testing.T) {
	for _, less := range []bool{false, true} {
		w := open(t, asking(), "/#tree")
		w.lessMotion(less)
		w.session.Do(Go{2})
		w.rest(t)
		read := w.scroll
		w.session.Do(Answer{"where.down"})
		w.rest(t)
		if w.session.player.T() != 12 || w.state().Moment != 1 {
			t.Errorf("it is at %g, in moment %d", w.session.player.T(), w.state().Moment)
		}
		if w.scroll != read {
			t.Errorf("the page has gone from %g to %g", read, w.scroll)
		}
		w.handScroll(read + 10)
		w.rest(t)
		if now := w.session.player.T(); now < 20 {
			t.Errorf("scrolled, it tells second %g of what is read", now)
		}
		w.session.Do(Retell{})
		w.pass(1)
		if w.scroll >= read {
			t.Error("told again the page stays behind")
		}
	}
}

// TestAnAddressIsDrawnByItsAnswer, in any language, and a wrong one by none.
func TestAnAddressIsDrawnByItsAnswer(t *testing.T) {
	for path, want := range map[string]string{"/?answer=where.down": "where.down", "/ko?answer=where.down": "where.down", "/?answer=where.up": "", "/?answer=x": "",
		"/?known=" + earlier + "&answer=where.down": "", "/embed?answer=where.down": "where.down", "/kiosk?answer=where.down": "where.down"} {
		w := open(t, asking(), path)
		if got := w.session.scenes.on.By.String(); got != want || w.state().By.String() != want {
			t.Errorf("%s is drawn by %q", path, got)
		}
		if w.session.kiosk != nil { // which never rests
			continue
		}
		w.session.Do(Language{"ko"})
		w.rest(t)
		if got := w.session.scenes.on.By.String(); got != want {
			t.Errorf("%s in another language is drawn by %q", path, got)
		}
	}
}

func TestLessMotionShowsAnAnswerWithoutPlaying(t *testing.T) {
	w := open(t, asking(), "/")
	w.lessMotion(true)
	w.session.Do(Answer{"where.down"})
	w.session.pay()
	w.rest(t)
	w.session.Do(Retell{})
	w.rest(t)
	if w.session.player.Playing() || w.session.scenes.on.By.Answer != "down" || w.state().Moment != 1 {
		t.Errorf("playing: %t, in moment %d", w.session.player.Playing(), w.state().Moment)
	}
}
