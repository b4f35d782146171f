package check

import (
	"fmt"
	"maps"
	"math"
	"slices"

	"fiftymetres/app/camera"
	"fiftymetres/app/story"
)

func (c *checker) moments() {
	list := root.key("moments")
	if len(c.s.Moments) == 0 {
		c.wrong(list, "add at least one: a step of the telling", "the story has no moment")
	}
	c.sentence = slices.ContainsFunc(c.s.Moments, func(m story.Moment) bool {
		for _, t := range m.Tellings {
			if len(t.Sentences) > 0 {
				return true
			}
		}
		return false
	})
	begin := 0.0
	last := map[string]story.Tick{} // by edition
	for i, m := range c.s.Moments {
		a := list.index(i)
		c.id(a.key("slug"), c.momentSet, m.Slug, i)
		c.text(a.key("label"), m.Label)
		c.span(a.key("span"), m.Span, begin)
		begin = m.Span[1]
		c.camera(a.key("camera"), m)
		c.tellings(a.key("tellings"), m)
		for _, e := range c.s.Editions {
			t, ok := last[e.Date]
			ticks := m.Tellings[e.Date].Clock
			c.ticks(a.key("tellings").key(e.Date).key("clock"), m, e, ticks, t, ok)
			if len(ticks) > 0 {
				last[e.Date] = ticks[len(ticks)-1]
			}
		}
	}
}

// The longest story, seconds, and the widest view and farthest reach, metres:
// the projection holds to 475 km, and a country may be twice that. On a wall that is
// four times as wide as it is high the land around it is seen for thousands of
// kilometres: only its coasts are, bent, and nothing is measured there.
const (
	longest  = 3600.0
	widest   = 2e6
	farthest = 5e6
)

func (c *checker) span(a at, span [2]float64, begin float64) {
	if !c.finite(a.index(0), span[0]) || !c.finite(a.index(1), span[1]) {
		return
	}
	if span[0] != begin {
		c.wrong(a.index(0), fmt.Sprintf("begin it at %g, without a gap or an overlap", begin),
			"the moment begins at %g s, not where the story has got to", span[0])
	}
	if span[1] > longest {
		c.wrong(a.index(1), fmt.Sprintf("end it within %g seconds", longest), "no story is %g seconds long", span[1])
	}
	if span[1] <= span[0] {
		c.wrong(a.index(1), "let it end after it begins", "the moment ends at %g s and begins at %g s", span[1], span[0])
	}
}

// inside judges a story second against a moment's span, ends included.
func (c *checker) inside(a at, t float64, m story.Moment) bool {
	if !c.finite(a, t) {
		return false
	}
	if t < m.Span[0] || t > m.Span[1] {
		c.wrong(a, fmt.Sprintf("write a second from %g to %g", m.Span[0], m.Span[1]), "%g s lies outside the moment", t)
		return false
	}
	return true
}

func (c *checker) camera(a at, m story.Moment) {
	if len(m.Camera) == 0 {
		c.wrong(a, "add at least one view: t, a position and a span in metres", "the moment has no camera view")
	}
	for i, v := range m.Camera {
		a := a.index(i)
		c.inside(a.key("t"), v.T, m)
		if i > 0 && v.T <= m.Camera[i-1].T {
			c.wrong(a.key("t"), "put the views in order of t, each later than the one before", "%g s is not after the view before it", v.T)
		}
		c.position(a, story.Position{At: v.At, LonLat: v.LonLat})
		if c.finite(a.key("span"), v.Span) && (v.Span <= 0 || v.Span > widest) {
			c.wrong(a.key("span"), fmt.Sprintf("write how many metres are sure to be in sight, up to %g", widest), "a span of %g m shows nothing", v.Span)
		}
		if v.North && v.Span < camera.Fully {
			c.wrong(a.key("northUp"), fmt.Sprintf("keep north up for views of %g km and more, or leave it out", camera.Fully/1000), "a view of %g m cannot be turned: what stands in it would be", v.Span)
		}
		if v.Follow != "" {
			c.ref(a.key("follow"), c.actorSet, v.Follow)
		}
		if c.finite(a.key("lead"), v.Lead) && (math.Abs(v.Lead) > 10 || v.Lead != 0 && v.Follow == "") {
			c.wrong(a.key("lead"), "lead an actor that the view follows, by at most ten seconds", "a lead of %g s makes no sense here", v.Lead)
		}
	}
}

func (c *checker) tellings(a at, m story.Moment) {
	for _, e := range c.s.Editions {
		if t, ok := m.Tellings[e.Date]; ok {
			c.telling(a.key(e.Date), t, e)
		}
	}
	if len(m.Tellings) == 0 {
		c.wrong(a, "tell it in one edition at least, or take the moment out", "no edition tells the moment")
	}
	for _, date := range slices.Sorted(maps.Keys(m.Tellings)) {
		if !c.editionSet.has(date) {
			c.ref(a.key(date), c.editionSet, date)
		}
	}
}

func (c *checker) telling(a at, t story.Telling, e story.Edition) {
	c.textIfAny(a.key("label"), t.Label)
	c.text(a.key("heading"), t.Heading)
	c.text(a.key("text"), t.Text)
	c.textIfAny(a.key("note"), t.Note)
	if len(t.Claims) == 0 {
		c.wrong(a.key("claims"), "name the claims that the text rests on", "the telling rests on no claim")
	}
	c.cites(a.key("claims"), t.Claims, e)
	c.sentences(a, t)
	c.refs(a.key("differ"), c.discrepancySet, t.Differ)
	c.refs(a.key("told"), c.toldSet, t.Told)
	c.measures(a.key("measures"), t.Measures, e)
	c.question(a.key("question"), t.Question)
}
