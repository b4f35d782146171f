package draw

import (
	"sync"
	"testing"
)

// TestOnePictureDrawsForManyAtOnce, and what it draws is what it draws for one.
// Run it with -race.
func TestOnePictureDrawsForManyAtOnce(t *testing.T) {
	s := compiled(t, builtin(t), "2017-11-22")
	alone, p := New(s, "en", wordsOf("en")), New(s, "en", wordsOf("en"))
	const many = 50
	var wait sync.WaitGroup
	got := make([]string, many)
	second := func(i int) float64 { return s.End * float64(i%10) / 10 }
	for i := range many {
		wait.Go(func() {
			f := frameAt(s, second(i))
			if i%5 == 4 {
				got[i] = string(p.Still(f, 800, 500, "a", "b", "c"))
				return
			}
			q := p.Patcher(f, AllScreens)
			q.Next(frameAt(s, second(i+1)))
			got[i] = p.Playable(f)
		})
	}
	wait.Wait()
	for i := range many {
		f := frameAt(s, second(i))
		want := alone.Playable(f)
		if i%5 == 4 {
			want = string(alone.Still(f, 800, 500, "a", "b", "c"))
		}
		if got[i] != want {
			t.Errorf("number %d, at %v s, is another picture than one alone", i, f.T)
		}
	}
}

// TestTheCellsAreThoseOfTheWhole: who asks for cells only gets all of them.
func TestTheCellsAreThoseOfTheWhole(t *testing.T) {
	p := New(compiled(t, builtin(t), "2017-11-22"), "en", wordsOf("en"))
	only := p.casts[0]()
	whole := p.template(&template{cast: only})
	if len(whole.cells) != len(only.cells) {
		t.Fatalf("%d cells of %d", len(only.cells), len(whole.cells))
	}
	for i, c := range whole.cells {
		if c.id != only.cells[i].id || c.attr != only.cells[i].attr || c.moment != only.cells[i].moment {
			t.Errorf("cell %d is %s of %s, in the whole %s of %s", i, only.cells[i].attr, only.cells[i].id, c.attr, c.id)
		}
	}
	if long := len(only.B); long > len(whole.B)/3 {
		t.Errorf("for the cells alone %d bytes of %d are written", long, len(whole.B))
	}
}
