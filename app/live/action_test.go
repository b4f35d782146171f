package live

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"fiftymetres/app/camera"
)

func TestControlsSpeakTheSessionsWords(t *testing.T) {
	st := walk()
	for says, want := range map[[2]string]Action{
		{"play", ""}: Toggle{}, {"prev", ""}: Step{-1}, {"next", ""}: Step{1}, {"moment", "Tree"}: Go{2},
		{"rate", ""}: Rate{}, {"edition", earlier}: Edition{earlier}, {"lang", "ko"}: Language{"ko"},
		{"about", "walker"}: Open{"about:walker"}, {"source", "s1"}: Open{"source:s1"},
		{"answer", "who.two"}: Answer{"who.two"}, {"answer", ""}: Answer{}, {"retell", ""}: Retell{}, {"questions", "tree"}: Open{"questions:tree"}, {"narrow", "tree?about=time"}: Narrow{"tree?about=time"},
		{"panel-back", ""}: Back{}, {"close", ""}: Close{}, {"back", ""}: Return{}, {"only", ""}: Only{},
		{"compare", ""}: Compare{}, {"skip", "scrubber"}: Skip{"scrubber"},
		{"more", ""}: nil, {"moment", "nowhere"}: nil, {"", ""}: nil, {"Play", ""}: nil,
	} {
		if got, ok := parse(st, says[0], says[1]); got != want || ok != (want != nil) {
			t.Errorf("%q: %#v, %t", says, got, ok)
		}
	}
}

func TestKeys(t *testing.T) {
	for name, want := range map[string][3]Action{ // of the story, of an embed, of the slider
		"ArrowRight": {Step{1}, Step{1}, Nudge{1}}, "ArrowLeft": {Step{-1}, Step{-1}, Nudge{-1}},
		"ArrowUp": {nil, nil, Nudge{1}}, "ArrowDown": {nil, nil, Nudge{-1}},
		"PageUp": {nil, nil, Step{1}}, "PageDown": {nil, nil, Step{-1}},
		"Home": {Go{0}, nil, Put{0}}, "End": {Go{math.MaxInt}, nil, Put{math.Inf(1)}},
		" ": {Toggle{}, nil, nil}, "Escape": {Escape{}, Escape{}, nil}, "?": {Open{"display:"}, nil, nil}, "Enter": {}, "a": {},
	} {
		story, _ := key(name, false)
		embed, _ := key(name, true)
		slider, _ := slide(name)
		if got := [3]Action{story, embed, slider}; got != want {
			t.Errorf("%q: %#v, want %#v", name, got, want)
		}
	}
}

// TestTheKeyboardLeadsThroughTheStory: a focus in a moment's text goes along.
func TestTheKeyboardLeadsThroughTheStory(t *testing.T) {
	w := open(t, walk(), "/")
	w.focus = "in a moment"
	for i, press := range []struct {
		name   string
		moment int
		t      float64
	}{{"ArrowRight", 1, 12}, {"End", 2, 22}, {"ArrowRight", 2, 22}, {"ArrowLeft", 1, 12}, {"Home", 0, 0}} {
		a, _ := key(press.name, false)
		w.session.Do(a)
		w.rest(t)
		if w.session.player.T() != press.t || w.state().Moment != press.moment {
			t.Errorf("after key %d, %s, it is at %g, moment %d", i, press.name, w.session.player.T(), w.state().Moment)
		}
	}
	if w.focus != "square" {
		t.Errorf("the focus is on %q", w.focus)
	}
	w.session.Do(Step{1}) // two at once: the second goes on from where the first leads
	w.session.Do(Step{1})
	if to, _ := w.session.player.Gliding(); to != 22 {
		t.Errorf("two steps at once lead to %g", to)
	}
}

// TestNothingThatIsDoneBreaksIt: whatever is done in whatever order, at rest the
// page says what the player and the picture do.
func TestNothingThatIsDoneBreaksIt(t *testing.T) {
	for _, path := range []string{"/", "/embed", "/kiosk?idle=2", "/ko?known=" + earlier + "&t=13"} {
		r := rand.New(rand.NewPCG(8, 8))
		w := open(t, walk(), path)
		for i := range 600 {
			a := anything(r)
			w.session.Do(a)
			switch r.IntN(12) {
			case 0:
				w.travelled(r.IntN(5) - 2)
			case 1:
				if w.session.column != nil {
					w.handScroll(r.Float64() * 3000)
				}
			case 2:
				w.lessMotion(r.IntN(2) == 0)
			case 3:
				w.session.relayout()
			}
			w.pass(r.Float64() * 0.5)
			s, f := w.state(), w.session.scenes.frame
			if s.Playing != w.session.player.Playing() || s.Moment != f.Moment || !slices.Contains([]string{earlier, later}, s.Edition) ||
				w.session.scenes.on != w.session.scenes.compiled[s.Version()] || !(w.session.player.T() >= 0 && w.session.player.T() <= 30) {
				t.Fatalf("%s: after %d acts, the last %#v: %+v, at %g, drawn %g", path, i, a, s, w.session.player.T(), f.T)
			}
		}
	}
}

func anything(r *rand.Rand) Action {
	all := []Action{Play{}, Pause{}, Toggle{}, Seek{r.Float64()*40 - 5}, Put{r.Float64()*40 - 5}, Put{math.NaN()}, Nudge{r.Float64()*4 - 2},
		Scrub{r.Float64()*1.4 - 0.2}, Go{r.IntN(9) - 3}, Step{r.IntN(5) - 2}, Rate{}, Rate{r.Float64() * 9}, Take{}, Edition{earlier}, Edition{later}, Edition{"x"},
		Language{"ko"}, Language{"en"}, Look{camera.View{Span: 20 + r.Float64()*500}}, Return{}, Only{}, Compare{}, Skip{"x"},
		Open{"about:walker"}, Open{"about:dog"}, Open{"nonsense"}, Open{"questions:tree"}, Narrow{"tree?open=1"}, Back{}, Close{}, Escape{}}
	return all[r.IntN(len(all))]
}
