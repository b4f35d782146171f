package draw

import (
	"sort"

	"fiftymetres/app/story"
)

// cast is who is on the stage together, as it is drawn.
type cast struct {
	members   []int // actors, in the scene's order
	order     []int // they, the ones on top last
	*template       // of the cells alone
}

func (p *Picture) castOf(members []int) *cast {
	c := &cast{members: members, order: append([]int(nil), members...)}
	sort.SliceStable(c.order, func(i, j int) bool { return p.over(c.order[i]) < p.over(c.order[j]) })
	c.template = p.template(&template{cast: c, cellsOnly: true})
	return c
}

// orderIn is the cast of a frame, the ones on top last.
func (p *Picture) orderIn(f *drawing) []int { return p.casts[f.Cast]().order }

// Plays tells whether a style sheet can play the story by itself: where it needs
// another cast, only the program brings it on, and few ask for it by another answer than the
// story is drawn by.
func (p *Picture) Plays() bool { return len(p.casts) == 1 && p.scene.By == (story.Choice{}) }
