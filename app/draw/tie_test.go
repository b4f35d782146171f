package draw

import (
	"strings"
	"testing"

	"fiftymetres/app/scene"
	"fiftymetres/app/story/made"
)

// TestPatchesMakeTheSamePicture ties the picture's two lives together: what is
// drawn whole at t1 is what is drawn at t0 and patched, for any t0 and t1. The
// patched picture is carried from second to second, so that nothing that one
// patch leaves behind is forgiven by the next.
func TestPatchesMakeTheSamePicture(t *testing.T) {
	eachPicture(t, builtin(t), tie)
}

// TestPatchesOfHostileTexts does so where every name and note is made to break out.
func TestPatchesOfHostileTexts(t *testing.T) {
	s := compiled(t, hostile(t, `</text><script>"'&amp;<!-- ]]> `+"\u202e한글"), "2017-11-22")
	tie(t, s, New(s, "ko", wordsOf("ko")))
}

// TestPatchesBringAnotherCastOn where a story has more actors than one stage holds.
func TestPatchesBringAnotherCastOn(t *testing.T) {
	s := compiled(t, made.Story(made.Size{Moments: 12, Claims: 24, Actors: 150}), "2001-05-04")
	if n := len(s.Casts()); n < 3 {
		t.Fatalf("%d casts", n)
	}
	p := New(s, "en", wordsOf("en"))
	if p.Plays() {
		t.Error("a style sheet is to play it, and cannot bring a cast on")
	}
	tie(t, s, p)
}

func tie(t *testing.T, s *scene.Scene, p *Picture) { tieOn(t, s, p, AllScreens) }

func tieOn(t *testing.T, s *scene.Scene, p *Picture, on Screens) {
	random := 6
	if testing.Short() {
		random = 4
	}
	times := seconds(s, random)
	f := frameAt(s, times[0])
	patched, err := parse(p.Stage(f, on))
	if err != nil {
		t.Fatal(err)
	}
	patcher := p.Patcher(f, on)
	for i, sec := range times[1:] {
		s.At(sec, f)
		patches := patcher.Next(f)
		for _, p := range patches {
			if p.Attr[0] != '#' && strings.Contains(p.ID+string(p.Value), "\n") {
				t.Fatalf("%s of %q has a line break, which the page takes for its end: %q", p.Attr, p.ID, p.Value)
			}
		}
		if err := patched.apply(patches); err != nil {
			t.Fatalf("from %v to %v: %v", times[i], sec, err)
		}
		whole, err := parse(p.Stage(frameAt(s, sec), on))
		if err != nil {
			t.Fatalf("at %v: %v", sec, err)
		}
		if got, want := patched.String(), whole.String(); got != want {
			t.Fatalf("from %v to %v: %s", times[i], sec, firstDifference(got, want))
		}
		if again := patcher.Next(f); len(again) > 0 {
			t.Fatalf("at %v again: %d patches, the first of %s of %s", sec, len(again), again[0].Attr, again[0].ID)
		}
	}
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range a {
		if i >= len(b) || a[i] != b[i] {
			return "patched\n" + a[i] + "\ndrawn whole\n" + strings.Join(b[min(i, len(b)):min(i+1, len(b))], "")
		}
	}
	return "the patched picture ends early"
}

func TestIdsAreUniqueAndReferencesHold(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, s *scene.Scene, p *Picture) {
		for _, sec := range seconds(s, 0)[:8] {
			tree, err := parse(p.Stage(frameAt(s, sec), AllScreens))
			if err != nil {
				t.Fatal(err)
			}
			ids, twice := tree.byID()
			if len(twice) > 0 {
				t.Fatalf("at %v these ids occur twice: %v", sec, twice)
			}
			tree.walk(func(n *node) {
				href := n.attrs["href"]
				if fill, ok := strings.CutPrefix(n.attrs["fill"], "url("); ok {
					href = strings.TrimSuffix(fill, ")")
				}
				if href != "" && (href[0] != '#' || ids[href[1:]] == nil) {
					t.Errorf("at %v %s refers to %q, which is not in the picture", sec, n.name, href)
				}
			})
		}
	})
}

// TestEveryCellIsInThePicture: a patch may come for any cell, at any time.
func TestEveryCellIsInThePicture(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, s *scene.Scene, p *Picture) {
		tree, err := parse(p.Stage(frameAt(s, s.End/2), AllScreens))
		if err != nil {
			t.Fatal(err)
		}
		ids, _ := tree.byID()
		seen := map[[2]string]bool{}
		for _, c := range p.casts[0]().cells {
			if ids[c.id] == nil {
				t.Errorf("the cell for %s of %q has no element", c.attr, c.id)
			}
			if seen[[2]string{c.id, c.attr}] {
				t.Errorf("%s of %q has two cells", c.attr, c.id)
			}
			seen[[2]string{c.id, c.attr}] = true
		}
		if len(p.casts[0]().cells) < 20 {
			t.Errorf("%d cells; a picture that moves has more", len(p.casts[0]().cells))
		}
	})
}

// TestNextAllocatesNothing once the buffers have grown, in any moment, by any answer.
func TestNextAllocatesNothing(t *testing.T) {
	for _, s := range append(byAnswers(t), compiled(t, builtin(t), "2017-11-22")) {
		t.Run(s.By.String(), func(t *testing.T) { allocatesNothing(t, s) })
	}
}

func allocatesNothing(t *testing.T, s *scene.Scene) {
	p, f := New(s, "ko", wordsOf("ko")), s.NewFrame()
	s.At(0, f)
	patcher := p.Patcher(f, AllScreens)
	for sec := 0.0; sec <= s.End; sec += 1.0 / 60 {
		s.At(sec, f)
		patcher.Next(f)
	}
	for _, m := range s.Story.Moments {
		sec, step, patches := m.Span[0], (m.Span[1]-m.Span[0])/1000, 0
		n := testing.AllocsPerRun(900, func() {
			s.At(sec, f)
			patches += len(patcher.Next(f))
			sec += step
		})
		if n != 0 {
			t.Errorf("%s: %v allocations a frame", m.Slug, n)
		}
		if patches == 0 {
			t.Errorf("%s: nothing moves", m.Slug)
		}
	}
}

// TestPictureDoesNotDependOnTheOrderOfLooking: what is worked out late is the
// same however one came there, and two pictures of a scene are alike to the byte.
func TestPictureDoesNotDependOnTheOrderOfLooking(t *testing.T) {
	st := builtin(t)
	for _, e := range editions {
		s := compiled(t, st, e)
		walked := New(s, "en", wordsOf("en"))
		for _, sec := range seconds(s, 0)[:15] {
			got := walked.Stage(frameAt(s, sec), AllScreens)
			if fresh := New(compiled(t, builtin(t), e), "en", wordsOf("en")).Stage(frameAt(s, sec), AllScreens); got != fresh {
				t.Fatalf("%s: at %v another picture than when looked at first", e, sec)
			}
		}
	}
}
