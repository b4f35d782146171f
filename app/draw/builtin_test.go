package draw

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
	"fiftymetres/app/words/catalogue"
)

var editions, langs = []string{"2017-11-13", "2017-11-22"}, []string{"en", "ko"}

// builtin is the story that the project comes with: the largest picture at hand.
func builtin(t testing.TB) *story.Story {
	t.Helper()
	st, problems := story.Decode(os.DirFS("../../data/panmunjom-2017"))
	if st == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	return st
}

func compiled(t testing.TB, st *story.Story, edition string) *scene.Scene {
	t.Helper()
	s, err := scene.Compile(st, edition)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// eachPicture runs a test for every edition and language of a story.
func eachPicture(t *testing.T, st *story.Story, test func(t *testing.T, s *scene.Scene, p *Picture)) {
	t.Helper()
	for _, e := range editions {
		for _, lang := range langs {
			t.Run(e[8:]+lang, func(t *testing.T) {
				s := compiled(t, st, e)
				test(t, s, New(s, lang, wordsOf(lang)))
			})
		}
	}
}

func frameAt(s *scene.Scene, sec float64) *scene.Frame {
	f := s.NewFrame()
	s.At(sec, f)
	return f
}

// moving is a stage without its region and ground: what changes from frame to frame, and
// the names. It is a fraction of the whole, and so quicker to read back.
func moving(stage string) string { return strings.Join(split(stage)[2:], "") }

// split gives a stage's layers: the region, the ground, what moves, the names, the scale bar.
func split(stage string) []string {
	parts := strings.Split(stage, `<svg xmlns=`)[1:]
	for i := range parts {
		parts[i] = `<svg xmlns=` + parts[i]
	}
	return parts
}

// seconds are where a picture is likely to break: at moments, keys and views
// and a hair before them, and random ones; in random order.
func seconds(s *scene.Scene, random int) []float64 {
	r := rand.New(rand.NewPCG(11, 12))
	out := []float64{0, s.End}
	for _, m := range s.Story.Moments {
		out = append(out, m.Span[0], m.Span[0]-1e-7, m.Camera[len(m.Camera)-1].T)
	}
	for i := range s.Actors {
		if legs := s.Actors[i].Track.Legs; len(legs) > 0 {
			k := legs[r.IntN(len(legs))].Key.T
			out = append(out, k, k+1e-7)
		}
	}
	for range random {
		sec := r.Float64() * s.End
		out = append(out, sec, sec+1.0/60)
	}
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return slices.Clip(out)
}

// wordsOf are the interface's in a language.
func wordsOf(lang string) *words.Words { return &catalogue.Builtin().For(lang).Words }
