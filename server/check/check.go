// Package check judges a story: each file by itself (File), and then what the
// whole says (Story). It gives every problem at once, each with its file, path
// and remedy. After it has found none, the engine may trust every id, order,
// date and number of the story. The browser loads nothing of it.
package check

import (
	"fmt"
	"math"
	"slices"

	"fiftymetres/app/draw/ground"
	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

// Story gives every problem of a decoded story. It judges what a story says,
// not how it is drawn; text of any length and of any characters is text.
// Positions are judged in the engine's own projection.
func Story(s *story.Story) []story.Problem {
	c := newChecker(s)
	c.frame()
	c.editions()
	c.certainties()
	c.topics()
	c.actors()
	c.moments()
	c.sources()
	c.claims()
	c.discrepancies()
	c.charts()
	c.tracks()
	c.places()
	c.corrections()
	c.unfound()
	c.strayed()
	return c.problems
}

// checker gathers problems; its sets hold the ids that may be referred to.
type checker struct {
	s        *story.Story
	problems []story.Problem
	project  geom.Projection
	dangling []dangling
	dangles  map[reference]int // where in dangling
	strays   []stray
	nowhere  bool // the frame has no origin on the globe
	sentence bool // some telling says what its sentences rest on, so all do
	degrees  int  // positions judged that are given in degrees

	editionSet, topicSet, actorSet, momentSet *ids
	sourceSet, claimSet, discrepancySet       *ids
	everyClaim                                *ids // repeats too, which nobody may cite
	placeSet, lineSet, toldSet                *ids
	sourceOf                                  map[string]*story.Source // by claim id
	lines                                     map[string]geom.Path     // places that are lines, metres
	shores                                    []shore
}

func newChecker(s *story.Story) *checker {
	c := &checker{s: s, project: s.Frame.Projection(), dangles: map[reference]int{}, sourceOf: map[string]*story.Source{}, lines: map[string]geom.Path{}}
	c.editionSet = collect("edition", story.StoryFile, "editions", s.Editions, func(e story.Edition) string { return e.Date })
	c.topicSet = collect("topic", story.StoryFile, "topics", s.Topics, func(t story.Topic) string { return t.ID })
	c.actorSet = collect("actor", story.StoryFile, "actors", s.Actors, func(a story.Actor) string { return a.ID })
	c.momentSet = collect("moment", story.StoryFile, "moments", s.Moments, func(m story.Moment) string { return m.Slug })
	c.sourceSet = collect("source", story.SourcesFile, "sources", s.Sources, func(o story.Source) string { return o.ID })
	c.everyClaim = collect("claim", story.ClaimsFile, "claims", s.Claims, func(l story.Claim) string { return l.ID })
	c.claimSet = collect("claim", story.ClaimsFile, "claims", slices.DeleteFunc(slices.Clone(s.Claims), func(l story.Claim) bool { return len(l.Repeats) > 0 }),
		func(l story.Claim) string { return l.ID })
	c.claimSet.nameless = c.everyClaim.nameless
	c.discrepancySet = collect("discrepancy", story.DiscrepanciesFile, "discrepancies", s.Discrepancies, func(d story.Discrepancy) string { return d.ID })
	c.placeSet = collect("place", story.MapFile, "features", s.Map.Features, func(p story.Place) string { return p.Properties.ID })
	c.toldSet = c.placeSet.join(c.actorSet, "place or actor")
	c.index()
	return c
}

// index resolves what several rules ask for.
func (c *checker) index() {
	sources := map[string]*story.Source{}
	for i := range c.s.Sources {
		sources[c.s.Sources[i].ID] = &c.s.Sources[i]
	}
	for _, l := range c.s.Claims {
		c.sourceOf[l.ID] = sources[l.Source]
	}
	c.lineSet = &ids{kind: "line", file: story.MapFile, first: map[string]int{}}
	for i, p := range c.s.Map.Features {
		var line []geom.Point
		for _, at := range p.Geometry.Line {
			line = append(line, c.project.Point(at.Globe()))
		}
		if p.Geometry.Type == story.LineType {
			c.lineSet.add(p.Properties.ID, i)
			c.lines[p.Properties.ID] = geom.NewPath(line)
		}
		if k := ground.Of(p.Properties.Kind); k.Dry || k.Wet {
			c.shores = append(c.shores, shore{p.Properties.ID, k.Dry, line})
		}
	}
}

// at is a place in one of the story's files.
type at struct{ file, path string }

func (a at) key(name string) at { return at{a.file, PathKey(a.path, name)} }
func (a at) index(i int) at     { return at{a.file, PathIndex(a.path, i)} }

// wrong reports a problem.
func (c *checker) wrong(a at, remedy, what string, args ...any) {
	c.problems = append(c.problems, story.Problem{File: a.file, Path: a.path, What: fmt.Sprintf(what, args...), Remedy: remedy})
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
