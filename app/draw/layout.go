package draw

import (
	"slices"

	"fiftymetres/app/geom"
	"fiftymetres/app/label"
)

// layout is what room there is for names at a stop on a size of screen.
type layout struct {
	*Picture
	tier     *label.Tier
	stop     *stop
	metre    float64
	sight    geom.Box
	taken    []geom.Box      // where no name stands
	fixed    []geom.Box      // of that, what stays there for longer than somebody passes
	moving   []geom.Box      // where somebody is at one time or another
	said     []geom.Box      // of that, where something is said: no line to a name goes through
	captions []geom.Box      // likewise beside actors, who move
	dots     []geom.Box      // of the names that are wanted the most
	roofs    []geom.Box      // of buildings
	borders  [][2]geom.Point // between the sides
	wanted   []*name
}

func (p *Picture) newLayout(s *stop, size int) *layout {
	t := &label.Tiers[size]
	l := &layout{Picture: p, tier: t, stop: s, metre: t.Metre(s.view), sight: t.Sight(s.view)}
	l.fixed, l.said = p.taken(s, size)
	l.moving, l.captions = p.busy(s, size), p.captions(s, size)
	l.roofs, l.borders = p.roofs(s.view, l.sight), p.borders(s.view)
	l.wanted = p.wanted(s.moment, s.view, l.sight, l.metre, l.borders)
	// Where others lie is not to be written over by a line's name, if it can stand
	// elsewhere, and the chief place by nobody's.
	for _, n := range l.wanted[:min(len(l.wanted), t.Most)] {
		if n.dot {
			l.dots = append(l.dots, dotBox(n.spots[0].At, l.metre))
			if n.rank <= 1 {
				l.fixed = append(l.fixed, l.dots[len(l.dots)-1])
			}
		}
	}
	l.taken = slices.Concat(l.moving, l.fixed)
	l.fixed = append(l.fixed, p.resting(s, size)...)
	return l
}

// layout places names greedily, the most wanted first. What is told of and finds no room is
// tried again before the others. Where it still finds none, what is not told of has no name
// either: it would be taken for what the moment tells of.
func (p *Picture) layout(s *stop, size int) []placed {
	const again = 2 // times
	l := p.newLayout(s, size)
	many := slices.IndexFunc(l.wanted, func(n *name) bool { return !n.told })
	if many < 0 {
		many = len(l.wanted)
	}
	told := l.wanted[:many]
	out, missed := l.set(nil, told)
	for try, order := 0, told; try < again && len(missed) > 0 && len(out) < l.tier.Most; try++ {
		order = slices.Clone(order)
		slices.SortStableFunc(order, func(a, b *name) int { return l.sooner(a, missed) - l.sooner(b, missed) })
		other, still := l.set(nil, order)
		if len(still) < len(missed) {
			out, missed = other, still
		}
	}
	if len(missed) == 0 {
		out, _ = l.set(out, l.wanted[many:])
	}
	return out
}

// sooner is when a name's turn comes where some have found no room: the border's first,
// and then theirs.
func (l *layout) sooner(n *name, missed []*name) int {
	switch {
	case n.class == "line":
		return 0
	case slices.Contains(missed, n):
		return 1
	}
	return 2
}

// set places names beside those that have their places, in their order. Missed are those
// that are told of and sought in vain.
func (l *layout) set(out []placed, names []*name) (set []placed, missed []*name) {
	var taken []geom.Box
	for _, n := range out {
		taken = append(taken, l.covers(&n)...)
	}
	for _, n := range names {
		at, ok := placed{}, false
		if len(out) < l.tier.Most {
			at, ok = l.find(n, out, taken)
		}
		if ok {
			taken, out = append(taken, l.covers(&at)...), append(out, at)
		} else if n.told && n.sought {
			missed = append(missed, n)
		}
	}
	return out, missed
}

// covers are the boxes that a placed name takes: its own, its dot's, and those of the line
// that leads to it.
func (l *layout) covers(n *placed) []geom.Box {
	out := []geom.Box{n.box(n.spot, l.metre)}
	if n.dot {
		out = append(out, dotBox(n.At, l.metre))
	}
	if n.By != (geom.Point{}) { // nor does a name lie on the line to another
		out = append(out, lineBoxes(n.At, n.At.Add(n.By), l.metre)...)
	}
	return out
}

// find is where a name has room. What is told of is better named without its second line,
// or where somebody passes, than not at all.
func (l *layout) find(n *name, out []placed, given []geom.Box) (at placed, ok bool) {
	if n.dot && covered(out, dotBox(n.spots[0].At, l.metre), l.metre) {
		return at, false
	}
	look := l.beside
	if n.long {
		look = l.along
	}
	free := func(box geom.Box) bool {
		return l.sight.Holds(box) && !label.Collides(box, given) && !label.Collides(box, l.taken)
	}
	if at, ok = look(n, out, free); ok || !n.told {
		return at, ok
	}
	short := *n
	if n.Detail != "" {
		short.Lines, short.alone = n.Alone(), true
		if at, ok = look(&short, out, free); ok {
			return at, ok
		}
	}
	return look(&short, out, func(box geom.Box) bool {
		return l.sight.Holds(box) && !label.Collides(box, given) && !label.Collides(box, l.fixed) && hits(l.moving, box) <= passing
	})
}

// barred tells whether a name would be misread at a spot. It is dear to tell, so it is asked
// last.
func (l *layout) barred(n *name, s spot, out []placed) bool {
	box := n.box(s, l.metre)
	if n.sided && beyond(l.borders, n.at, box) {
		return true
	}
	if s.By == (geom.Point{}) {
		return n.beside && nearer(l.roofs, n.covers, box)
	}
	return crosses(out, s, l.metre) || tangled(out, s) || n.sided && over(l.borders, s) || through(l.said, s, 0) || through(l.captions, s, passing)
}

// tied tells whether the line to a spot runs across what is measured or who is there, so
// that one has to look for where it leads.
func (l *layout) tied(s spot) bool {
	return s.By != (geom.Point{}) && l.stop.view.Turn == 0 && (over(l.strikes(l.stop.moment).measures, s) || through(l.moving, s, passing))
}

// struckOut tells whether a line of the ground or one that is drawn over it runs through a
// box.
func (l *layout) struckOut(box geom.Box) bool {
	return l.underlined(box) || onLine(l.borders, box) || l.strike(l.stop.moment, l.stop.to, l.stop.view, box, false) > 0
}

// beside finds the first spot of a name that is clear of lines, or else one that is free.
func (l *layout) beside(n *name, out []placed, free func(geom.Box) bool) (placed, bool) {
	barred := func(s spot) bool { return l.barred(n, s, out) }
	at, ok := n.first(l.metre, func(s spot) bool { return l.tied(s) || barred(s) }, func(box geom.Box) bool { return free(box) && !l.struckOut(box) })
	if !ok { // on a way that is drawn rather than on a line of the ground
		at, ok = n.first(l.metre, barred, func(box geom.Box) bool {
			return free(box) && !l.underlined(box) && !onLine(l.borders, box)
		})
	}
	if !ok && (n.told || !n.sided) { // what is not told of is better without a name than on a line
		at, ok = n.first(l.metre, barred, free)
	}
	return placed{*n, at}, ok
}

// along finds the spot of a line's name that costs the least.
func (l *layout) along(n *name, out []placed, free func(geom.Box) bool) (placed, bool) {
	barred := func(s spot) bool { return l.barred(n, s, out) }
	cost := func(box geom.Box) int {
		if !free(box) {
			return taboo
		}
		c := n.runsThrough(box)/6 + 2*hits(l.roofs, box) + 6*hits(l.dots, box)
		if n.class != "line" {
			c += 3 * l.strike(l.stop.moment, l.stop.to, l.stop.view, box, false)
		}
		return c
	}
	at, least := n.along(l.metre, barred, cost)
	// On two lines a name is shorter than a line of which little is in sight.
	if two, can := broken(n.class, n.Lines); can {
		short := *n
		short.Lines = two
		if spot, c := short.along(l.metre, barred, cost); c+2 < least {
			n, at, least = &short, spot, c
		}
	}
	if least < taboo || !n.told {
		return placed{*n, at}, least < taboo
	}
	ways := []name{*n}
	if two, can := broken(n.class, n.Lines); can {
		ways = append(ways, *n)
		ways[1].Lines = two
	}
	far := n.offSpots(l.metre)
	for i := range ways {
		ways[i].spots = far
		if at, ok := ways[i].first(l.metre, func(s spot) bool { return l.tied(s) || barred(s) }, func(box geom.Box) bool { return free(box) && !l.struckOut(box) }); ok {
			return placed{ways[i], at}, true
		}
	}
	return placed{}, false
}
