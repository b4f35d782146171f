package check

import (
	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/geom"
)

// shore is a stretch of land or water, metres, in the order in which the map has
// them: of two that lie on each other the later is seen.
type shore struct {
	id   string
	dry  bool
	ring []geom.Point
}

// aground tells whether a hull would go over land on its way to the key at a. A
// wreck may lie there.
func (c *checker) aground(a at, l leg) {
	const looks = 100
	if !sprite.Of(l.form).Afloat() || l.a.Pose == "gone" || l.a.Pose == "wreck" {
		return
	}
	along, from, to := geom.Path{}, 0.0, 0.0
	if l.a.Move == "along" {
		along = c.lines[l.a.Along]
		from, _ = along.Nearest(l.from)
		to, _ = along.Nearest(l.to)
	}
	for k := range looks + 1 {
		share := float64(k) / looks
		q := l.from.Lerp(l.to, share)
		if len(along.Points()) > 1 {
			q, _ = along.At(geom.Lerp(from, to, share))
		}
		if id, dry := c.land(q); dry {
			c.wrong(a, "lead it around by more keys, or along a line on the water",
				"a %s would cross the land %q, at about %.0f s", l.form, id, geom.Lerp(l.a.T, l.b.T, share))
			return
		}
	}
}

// land is the piece of land that is seen at a point, if it is one. Beyond all
// land is sea.
func (c *checker) land(q geom.Point) (id string, dry bool) {
	for _, s := range c.shores {
		if geom.Contains(s.ring, q) {
			id, dry = s.id, s.dry
		}
	}
	return id, dry
}
