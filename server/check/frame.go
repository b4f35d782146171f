package check

import (
	"fmt"
	"math"
	"slices"

	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/story"
)

// root is the top of story.json.
var root = at{file: story.StoryFile}

// No map reaches further north or south than this latitude, degrees; a degree is
// so many metres long.
const (
	nearPole  = 86.0
	perDegree = 111000.0
)

// frame judges what stands once in a story.
func (c *checker) frame() {
	s := c.s
	c.slug(root.key("id"), s.ID)
	c.text(root.key("title"), s.Title)
	c.text(root.key("subtitle"), s.Subtitle)
	c.text(root.key("summary"), s.Summary)
	c.refs(root.key("summaryClaims"), c.claimSet, s.SummaryClaims)
	c.text(root.key("method"), s.Method)
	c.textIfAny(root.key("primary"), s.Primary)
	c.textIfAny(root.key("others"), s.Others)
	c.textIfAny(root.key("licence"), s.Licence)
	c.languages(root.key("languages"))
	c.date(root.key("date"), s.Date)
	zone := root.key("zone")
	c.filled(zone.key("name"), s.Zone.Name, "write the zone's short name, such as \"KST\"")
	if o := s.Zone.Offset; c.finite(zone.key("offset"), o) && (o < -12 || o > 14) {
		c.wrong(zone.key("offset"), "write hours east of UTC, from -12 to 14", "%g hours is no time zone", o)
	}
	frame := root.key("frame")
	c.origin(frame.key("origin"))
	if up := s.Frame.Up; c.finite(frame.key("up"), up) && (up < -360 || up > 360) {
		c.wrong(frame.key("up"), "write degrees clockwise from north, from 0 to 360", "%g° is no azimuth", up)
	}
	if b := s.Frame.Bounds; c.finite(frame.key("bounds"), b) && (b <= 0 || b > farthest) {
		c.wrong(frame.key("bounds"), fmt.Sprintf("write how far from the origin the story reaches, in metres, up to %g", farthest), "bounds of %g m make no map", b)
	} else if !c.nowhere && math.Abs(s.Frame.Origin[1])+b/perDegree > nearPole {
		c.wrong(frame.key("bounds"), "narrow the bounds, or move the origin away from the pole", "the map comes nearer to the pole than its projection holds, %g° of latitude", nearPole)
	}
}

func (c *checker) editions() {
	list := root.key("editions")
	if len(c.s.Editions) == 0 {
		c.wrong(list, "add at least one: what was known on a date", "the story has no edition")
		return
	}
	defaults := 0
	for i, e := range c.s.Editions {
		a := list.index(i)
		if c.day(a.key("date"), e.Date) {
			c.unique(a.key("date"), c.editionSet, e.Date, i)
		}
		if i > 0 && e.Date < c.s.Editions[i-1].Date {
			c.wrong(a.key("date"), "put the earlier edition first", "this edition is earlier than the one before it")
		}
		c.text(a.key("label"), e.Label)
		c.text(a.key("note"), e.Note)
		c.changes(a.key("changes"), e, i)
		if e.Default {
			defaults++
		}
		if isDay(e.Date) && len(c.s.Moments) > 0 && !slices.ContainsFunc(c.s.Moments, func(m story.Moment) bool { _, ok := m.Tellings[e.Date]; return ok }) {
			c.wrong(a, "tell at least one moment in it, under tellings, or take the edition out", "the edition of %s tells no moment", e.Date)
		}
		if isDay(e.Date) && !slices.ContainsFunc(c.s.Sources, func(o story.Source) bool {
			return e.Later || !isDate(o.Known) || story.Knows(e.Date, o.Known) // one that is not a date is told of by itself
		}) {
			c.wrong(a, fmt.Sprintf("add to %s what was known by then, or take the edition out", story.SourcesFile), "the edition of %s has no source", e.Date)
		}
	}
	if defaults != 1 {
		c.wrong(list, "mark exactly one edition with \"default\": true", "%d editions are the default", defaults)
	}
}

func (c *checker) topics() {
	for i, t := range c.s.Topics {
		a := root.key("topics").index(i)
		c.id(a.key("id"), c.topicSet, t.ID, i)
		c.text(a.key("label"), t.Label)
	}
}

func (c *checker) actors() {
	moving := map[string]bool{}
	for _, t := range c.s.Tracks {
		moving[t.Actor] = true
	}
	for i, actor := range c.s.Actors {
		a := root.key("actors").index(i)
		c.id(a.key("id"), c.actorSet, actor.ID, i)
		c.oneOf(a.key("form"), actor.Form, sprite.Names()...)
		c.oneOf(a.key("role"), actor.Role, sprite.Roles...)
		c.text(a.key("name"), actor.Name)
		c.text(a.key("about"), actor.About)
		c.refs(a.key("claims"), c.claimSet, actor.Claims)
		if !moving[actor.ID] {
			c.wrong(a, "add one to tracks.json, or take the actor out", "the actor %q has no track in any edition", actor.ID)
		}
	}
}
