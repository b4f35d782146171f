package e2e

import (
	"strconv"
	"strings"
	"testing"
)

// walked is what a reader saw on the way through the column.
type walked struct {
	Y      float64 // metres south of the line of the man; far north until he is seen
	Moment string
	Second int
	Clock  string
}

const unseen = -1000

// walk is an expression: what is seen in 60 steps from one scroll to another.
func walk(from, to string) string {
	return `page.along(` + from + `, ` + to + `, 60, () => ({Y: page.actor("soldier")?.y ?? -1000, Moment: page.moment(), Second: page.second(), Clock: page.clock()}))`
}

// TestScrollingDownBringsHimSouth: down the page is later, and down the map is
// south; up the page it is all as it was.
func TestScrollingDownBringsHimSouth(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=dash")
	b.wait(`page.moment() === "dash"`)
	const top = `self.top0 ??= scrollY`
	const bottom = `self.top0 + page.article("leaves").offsetTop - page.article("dash").offsetTop`
	down := look[[]walked](b, walk(top, bottom))
	over := crosses(t, down)
	clockIs1515(t, down)
	b.js(`scrollTo({top: self.top0 + (` + bottom + ` - self.top0) * ` + strconv.Itoa(over-1) + ` / 60, behavior: "instant"})`)
	b.wait(`location.hash === "#line" && page.moment() === "line"`)
	for i, now := range look[[]walked](b, walk(bottom, top)) {
		was := down[len(down)-1-i]
		if d := now.Y - was.Y; d > 0.2 || d < -0.2 || now.Clock != was.Clock {
			t.Errorf("on the way back at step %d: %+v, but it was %+v", i, now, was)
		}
	}
	b.wait(`location.hash === "#dash" && page.moment() === "dash"`)
}

// crosses checks that he runs from north to south and never back, and gives
// the last step at the line.
func crosses(t *testing.T, down []walked) (over int) {
	t.Helper()
	out := -1 // where he is out of the jeep
	for i, s := range down {
		if out < 0 && s.Y > unseen {
			out = i
		}
		if s.Moment == "line" {
			over = i
		}
		if i > 0 && (s.Y < down[i-1].Y-0.01 || s.Second < down[i-1].Second) {
			t.Errorf("step %d: from %+v to %+v", i, down[i-1], s)
		}
	}
	if out < 0 || over <= out {
		t.Fatalf("he never ran over the line: %+v", down)
	}
	if down[out].Y >= 0 || down[over].Y <= 0 {
		t.Errorf("he goes from %+v to %+v: not from north to south", down[out], down[over])
	}
	return over
}

// clockIs1515 checks that the clock gives the time of the crossing, and runs
// on from it.
func clockIs1515(t *testing.T, down []walked) {
	t.Helper()
	exact := false
	for _, s := range down {
		if s.Moment != "line" {
			continue
		}
		exact = exact || s.Clock == "15:15"
		if !strings.Contains(s.Clock, "15:15") && !strings.Contains(s.Clock, "15:16") {
			t.Errorf("at second %d the clock says %q", s.Second, s.Clock)
		}
	}
	if !exact {
		t.Error("the clock never said 15:15 at the line")
	}
}

// TestWheelScrolls: a mouse's wheel over the map moves the column.
func TestWheelScrolls(t *testing.T) {
	b := openBare(t, the(t, built), "/")
	b.wheel(spot{800, 300}, 2400)
	b.wait(`scrollY > 1000 && page.second() > 5 && page.moment() !== "place"`)
}

// TestLayersMoveTogether: while the camera flies and after it rests, the
// ground shows what the layers over it show.
func TestLayersMoveTogether(t *testing.T) {
	b := openLive(t, the(t, built), "/?moment=dash")
	b.js(`scrollTo({top: page.article("leaves").offsetTop + 200, behavior: "instant"})`)
	b.wait(`page.moment() === "leaves"`)
	for _, layer := range []string{"ground", "over", "names"} {
		b.wait(`!document.getElementById("` + layer + `").style.transform`) // it is drawn anew
		near(t, layer, look[[]float64](b, `page.view("`+layer+`").split(" ").map(Number)`), look[[]float64](b, viewNow), 0.2)
	}
}
