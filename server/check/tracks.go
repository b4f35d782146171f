package check

import (
	"fmt"
	"slices"
	"strings"

	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

func (c *checker) tracks() {
	seen := map[[4]string]int{}
	for i, t := range c.s.Tracks {
		a := at{story.TracksFile, ""}.key("tracks").index(i)
		c.ref(a.key("actor"), c.actorSet, t.Actor)
		c.ref(a.key("edition"), c.editionSet, t.Edition)
		of := [4]string{t.Actor, t.Edition, t.Question, t.Answer}
		if first, ok := seen[of]; ok {
			c.wrong(a, "join the two into one", "%q has a track in the edition of %s already, tracks[%d]", t.Actor, t.Edition, first)
		} else {
			seen[of] = i
		}
		c.otherwise(a, &t)
		if len(t.Keys) == 0 {
			c.wrong(a.key("keys"), "add at least one key, or take the track out", "the track has no key")
		}
		c.keys(a.key("keys"), t)
	}
}

// keys judges a track's keys, each alone and then against the one before.
func (c *checker) keys(a at, t story.Track) {
	edition := story.Edition{Later: true} // an unknown edition is reported once, by its name
	if i, ok := c.editionSet.first[t.Edition]; ok {
		edition = c.s.Editions[i]
	}
	form := ""
	if i, ok := c.actorSet.first[t.Actor]; ok {
		form = c.s.Actors[i].Form
	}
	var from geom.Point
	known := false
	for i, k := range t.Keys {
		c.key(a.index(i), k, edition)
		if f := sprite.Of(form); slices.Contains(sprite.PoseNames(), k.Pose) && !f.Has(k.Pose) {
			c.wrong(a.index(i).key("pose"), "write one of "+strings.Join(f.Poses, ", ")+", gone; or give the actor another form", "a %s has no pose %q", form, k.Pose)
		}
		to, ok := c.position(a.index(i), story.Position{At: k.At, LonLat: k.LonLat})
		if i > 0 {
			c.order(a.index(i).key("t"), t.Keys[i-1].T, k.T)
			if known && ok {
				l := leg{t.Keys[i-1], k, from, to, form, t.Edition}
				c.leg(a.index(i), l)
				c.aground(a.index(i), l)
			}
		}
		from, known = to, ok
	}
}

func (c *checker) key(a at, k story.Key, e story.Edition) {
	if end := c.s.End(); c.finite(a.key("t"), k.T) && (k.T < 0 || k.T > end) {
		c.wrong(a.key("t"), fmt.Sprintf("write a second from 0 to %g", end), "%g s lies outside the story", k.T)
	}
	c.oneOf(a.key("move"), k.Move, "", "straight", "along", "hold")
	c.oneOf(a.key("ease"), k.Ease, "", "linear", "in", "out", "in-out")
	c.oneOf(a.key("pose"), k.Pose, append([]string{""}, sprite.PoseNames()...)...)
	c.certainty(a.key("certainty"), k.Certainty)
	c.atLeast(a.key("ring"), k.Ring, 0)
	if k.Ring > widest {
		c.wrong(a.key("ring"), "write how far off it may really have been, in metres", "a ring of %g m is wider than any map", k.Ring)
	}
	if c.atLeast(a.key("across"), k.Across, 0); k.Across > max(k.Ring, 0) {
		c.wrong(a.key("across"), "leave it out, or widen the ring", "it is known to %g m all round, and so across too", k.Ring)
	}
	c.along(a.key("along"), k)
	if k.Aim != "" {
		c.ref(a.key("aim"), c.actorSet, k.Aim)
	}
	c.rests(a.key("claims"), k.Certainty, k.Claims)
	c.cites(a.key("claims"), k.Claims, e)
	c.textIfAny(a.key("note"), k.Note)
	c.differing(a.key("differ"), k.Differ, k.Claims, e)
	if k.Differ != "" && len(k.Note) == 0 {
		c.wrong(a.key("differ"), "write the note that sources differ on, or take this out", "there is no note that it could mark")
	}
	if k.Note.Counts() && len(k.Claims) == 0 {
		c.wrong(a.key("claims"), "name the claims that give the number, or take it out of the note", "the note has a number that rests on no claim")
	}
}

func (c *checker) along(a at, k story.Key) {
	switch {
	case k.Along == "" && k.Move == "along":
		c.wrong(a, "name the line on the map that it follows", "the key moves along nothing")
	case k.Along == "":
	case c.ref(a, c.placeSet, k.Along) && !c.lineSet.has(k.Along):
		c.wrong(a, "name a LineString", "the place %q is not a line", k.Along)
	case k.Move != "along":
		c.wrong(a, "write \"move\": \"along\" as well, or take it out", "the line is named but not followed")
	}
}

func (c *checker) order(a at, before, t float64) {
	if c.finite(a, t) && t <= before {
		c.wrong(a, "put the keys in order of t, each later than the one before", "%g s is not after the key before it, at %g s", t, before)
	}
}
