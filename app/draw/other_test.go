package draw

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// byAnswers are the built-in story's scenes by the answers that it can be drawn by.
func byAnswers(t *testing.T) []*scene.Scene {
	t.Helper()
	st := builtin(t)
	var all []*scene.Scene
	for _, v := range st.Versions() {
		if v.By == (story.Choice{}) {
			continue
		}
		s, err := scene.CompileBy(st, v)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	if len(all) == 0 {
		t.Fatal("the story can be drawn by no other answer")
	}
	return all
}

// TestPatchesOfOtherAnswers tie what is drawn by an answer as they do what the story draws.
func TestPatchesOfOtherAnswers(t *testing.T) {
	for _, s := range byAnswers(t) {
		t.Run(s.By.String(), func(t *testing.T) { tie(t, s, New(s, "ko", wordsOf("ko"))) })
	}
}

var mark = regexp.MustCompile(`<g class="name other"[^>]*><text[^>]*>([^<]*)</text></g>`)

// TestOtherAnswersHaveTheirLetters: each once for each actor that goes another way, never of
// the answer that is drawn, and none where nothing is asked.
func TestOtherAnswersHaveTheirLetters(t *testing.T) {
	own := compiled(t, builtin(t), "2017-11-22")
	for _, s := range append(byAnswers(t), own) {
		p := New(s, "en", wordsOf("en"))
		for i := range s.Story.Moments {
			var want []string
			for _, o := range s.Others(i) {
				want = append(want, lettersOf(o.Answers))
			}
			var got []string
			for _, m := range mark.FindAllStringSubmatch(string(p.otherwise(nil, i)), -1) {
				got = append(got, m[1])
			}
			if !slices.Equal(got, want) {
				t.Errorf("by %q in %s: %v, want %v", s.By, s.Story.Moments[i].Slug, got, want)
			}
			if s.By != (story.Choice{}) && slices.Contains(s.Telling(i).Differ, s.By.Question) {
				chosen := story.Letter(s.Story.Discrepancy(s.By.Question).Called(s.By.Answer))
				for _, o := range s.Others(i) {
					if len(s.Telling(i).Differ) == 1 && lettersOf(o.Answers) == chosen {
						t.Errorf("by %q its own letter is on the map", s.By)
					}
				}
			}
		}
	}
}

// TestOtherAnswersAreSeenFromNearBy alone, and on no still.
func TestOtherAnswersAreSeenFromNearBy(t *testing.T) {
	s := compiled(t, builtin(t), "2017-11-22")
	p := New(s, "en", wordsOf("en"))
	for _, c := range []struct {
		t    float64
		want string
	}{{1, "none"}, {80, "inline"}, {115, "inline"}, {135, "none"}} {
		stage := p.Stage(frameAt(s, c.t), AllScreens)
		if !strings.Contains(stage, `<g id="others" class="others" display="`+c.want+`">`) {
			t.Errorf("at %v they are not %q", c.t, c.want)
		}
	}
	for _, style := range []string{StillStyle(640, 400), CardStyle(1200, 630)} {
		if !strings.Contains(style, ".others{display:none}") {
			t.Error("a still shows them")
		}
	}
}

// TestLettersAreOfTheQuestionsOfTheirMoment, say which, and are of one: two questions would
// have two answers called A.
func TestLettersAreOfTheQuestionsOfTheirMoment(t *testing.T) {
	for _, s := range append(byAnswers(t), compiled(t, builtin(t), "2017-11-22")) {
		p, letters := New(s, "en", wordsOf("en")), 0
		for i := range s.Story.Moments {
			tree, err := parse(`<g>` + string(p.otherwise(nil, i)) + `</g>`)
			if err != nil {
				t.Fatal(err)
			}
			of := map[string]bool{}
			tree.walk(func(n *node) {
				if id := n.attrs["data-question"]; id != "" {
					of[id], letters = true, letters+1
					if !slices.Contains(s.Telling(i).Differ, id) {
						t.Errorf("%s: the map has a letter of %s, which it does not ask", s.Story.Moments[i].Slug, id)
					}
					touched := false
					for _, k := range n.kids {
						if k, ok := k.(*node); ok && k.attrs["class"] == "touch" {
							touched = true
						}
					}
					if !touched || n.text() == "" {
						t.Errorf("%s: a mark of %s has no letter, or nothing to touch", s.Story.Moments[i].Slug, id)
					}
				}
			})
			if many := len(s.Others(i)); many > 0 && len(of) != 1 {
				t.Errorf("%s: its letters are of %d questions", s.Story.Moments[i].Slug, len(of))
			}
		}
		if letters == 0 {
			t.Error("there are no letters")
		}
	}
}
