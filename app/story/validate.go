package story

import (
	"fmt"
	"math"
)

// Validate gives every problem of a decoded story at once; none means that
// the story holds and that the engine may trust every id, order and number.
// It judges what a story says, not how it is drawn; text of any length and of
// any characters is text.
func Validate(s *Story) []Problem {
	c := newChecker(s)
	c.frame()
	c.editions()
	c.topics()
	c.actors()
	c.moments()
	c.sources()
	c.claims()
	c.discrepancies()
	c.tracks()
	c.places()
	return c.problems
}

// checker gathers problems; its sets hold the ids that may be referred to.
type checker struct {
	s        *Story
	problems []Problem
	plan     plan

	editionSet, topicSet, actorSet, momentSet *ids
	sourceSet, claimSet, discrepancySet       *ids
	everyClaim                                *ids // repeats too, which nobody may cite
	placeSet, lineSet, toldSet                *ids
	sourceOf                                  map[string]*Source // by claim id
	lines                                     map[string][]Point // places that are lines, metres
}

func newChecker(s *Story) *checker {
	c := &checker{s: s, plan: newPlan(s.Frame), sourceOf: map[string]*Source{}, lines: map[string][]Point{}}
	c.editionSet = collect("edition", storyFile, s.Editions, func(e Edition) string { return e.Date })
	c.topicSet = collect("topic", storyFile, s.Topics, func(t Topic) string { return t.ID })
	c.actorSet = collect("actor", storyFile, s.Actors, func(a Actor) string { return a.ID })
	c.momentSet = collect("moment", storyFile, s.Moments, func(m Moment) string { return m.Slug })
	c.sourceSet = collect("source", sourcesFile, s.Sources, func(o Source) string { return o.ID })
	c.everyClaim = collect("claim", claimsFile, s.Claims, func(l Claim) string { return l.ID })
	c.claimSet = collect("claim", claimsFile, s.Claims, func(l Claim) string {
		if len(l.Repeats) > 0 {
			return ""
		}
		return l.ID
	})
	c.discrepancySet = collect("discrepancy", discrepanciesFile, s.Discrepancies, func(d Discrepancy) string { return d.ID })
	c.placeSet = collect("place", mapFile, s.Map.Features, func(p Place) string { return p.Properties.ID })
	c.toldSet = c.placeSet.join(c.actorSet, "place or actor")
	c.index()
	return c
}

// index resolves what several rules ask for.
func (c *checker) index() {
	sources := map[string]*Source{}
	for i := range c.s.Sources {
		sources[c.s.Sources[i].ID] = &c.s.Sources[i]
	}
	for _, l := range c.s.Claims {
		c.sourceOf[l.ID] = sources[l.Source]
	}
	c.lineSet = &ids{kind: "line", file: mapFile, first: map[string]int{}}
	for i, p := range c.s.Map.Features {
		if p.Geometry.Type != LineType {
			continue
		}
		c.lineSet.add(p.Properties.ID, i)
		var line []Point
		for _, at := range p.Geometry.Line {
			line = append(line, c.plan.point(at))
		}
		c.lines[p.Properties.ID] = line
	}
}

// at is a place in one of the story's files.
type at struct{ file, path string }

func (a at) key(name string) at { return at{a.file, PathKey(a.path, name)} }
func (a at) index(i int) at     { return at{a.file, PathIndex(a.path, i)} }

// wrong reports a problem.
func (c *checker) wrong(a at, remedy, what string, args ...any) {
	c.problems = append(c.problems, Problem{a.file, a.path, fmt.Sprintf(what, args...), remedy})
}

// finite refuses NaN and infinities, which no comparison would catch.
func (c *checker) finite(a at, v float64) bool {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		c.wrong(a, "write an ordinary number", "%v is not a finite number", v)
		return false
	}
	return true
}

// atLeast refuses numbers below a limit, and what is no number.
func (c *checker) atLeast(a at, v, limit float64) {
	if c.finite(a, v) && v < limit {
		c.wrong(a, fmt.Sprintf("write %g or more", limit), "%g is too small", v)
	}
}
