package motion

import (
	"fmt"
	"math"
	"strconv"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw"
	"fiftymetres/app/draw/ground"
)

// The layers are drawn for a few views and moved in between as they are, which
// costs a compositor little. Where the camera rests they are drawn for what it
// sees, and on its way for the closest view of a stretch, so that they are made
// smaller and never larger. Names stay as large as they are, and are not moved so.

// stretch is a run of looks for which the layers are drawn once.
type stretch struct {
	from, to int
	drawn    camera.View // the closest
	widest   float64     // metres of view
}

const (
	widest  = 2.0 // times as wide as what the layers are drawn for
	resting = 0.4 // story seconds in one view are a rest
)

func (s *sheet) stretches(details []string) []stretch {
	parts := s.partAt()
	var out []stretch
	for i := 0; i < len(s.views); {
		now := stretch{from: i, to: i, drawn: s.views[i], widest: s.views[i].Span}
		for k := i + 1; k < len(s.views) && details[k] == details[i] && s.rests[k] == s.rests[i] && parts[k] == parts[i]; k++ {
			v := s.views[k]
			closest := min(now.drawn.Span, v.Span)
			if max(now.widest, v.Span) > widest*closest {
				break
			}
			now.widest = max(now.widest, v.Span)
			if v.Span < now.drawn.Span {
				now.drawn = v
			}
			now.to = k
		}
		out = append(out, now)
		i = now.to + 1
	}
	return out
}

// partAt is the part of each look; where two meet, the later, and -1 in what the
// edition does not tell.
func (s *sheet) partAt() []int {
	out := make([]int, len(s.views))
	for look := range out {
		out[look] = -1
	}
	for k, p := range s.parts {
		for look := p.from; look <= p.to; look++ {
			out[look] = k
		}
	}
	return out
}

// rests numbers the stretches in which the camera rests; 0 is on its way.
func rests(views []camera.View) []int {
	out, n := make([]int, len(views)), 0
	for i := 0; i < len(views); {
		k := i
		for k+1 < len(views) && views[k+1] == views[i] {
			k++
		}
		if float64(k-i) >= resting*rate {
			n++
			for ; i <= k; i++ {
				out[i] = n
			}
		}
		i = k + 1
	}
	return out
}

func (s *sheet) camera() {
	details := s.values(draw.Of{ID: "ground", Attr: "data-lod"})
	all := s.stretches(details)
	drawn := make([]string, len(s.views))
	for _, st := range all {
		for look := st.from; look <= st.to; look++ {
			drawn[look] = placing(st)
		}
	}
	at := s.stepped(drawn, as)
	for _, id := range [...]string{"ground-at", "over-at", "region-at"} {
		s.animate(id, at)
	}
	s.rule("#clear :is(#over-at,#ground-at){font-size:var(--em)}#clear #region #region-at{font-size:calc(var(--em)/%g);transform:var(--at) scale(%[1]g)}", float64(ground.RegionUnit))
	moved := s.moved(all)
	// What is not drawn at a distance, and what only is.
	near := make([]string, len(details))
	for look, d := range details {
		near[look] = "--near:hidden"
		if d == "near" {
			near[look] = "--near:visible"
		}
	}
	s.rule("#ground,#region,#over{will-change:transform;display:block}")
	s.animate("ground", moved, s.stepped(near, as), s.shown(func(look int) bool { return details[look] != "wide" }))
	s.animate("over", moved)
	s.animate("region", moved, s.shown(func(look int) bool { return details[look] != "near" }))
	s.rule("#ground[data-lod] :is(.grove,.soil,.gravel,.plain,.sea,.pool,.water,.water-e){display:inline;visibility:var(--near)}")
}

// hastes are how many times less exact a view may be at each look, by how fast it
// passes: 1 at rest.
func hastes(views []camera.View) []float64 {
	const (
		ride    = 0.012 // of a view in a sixtieth of a second: as fast as one rides along with what moves
		fastest = 0.05
		step    = 60. / rate
	)
	out := make([]float64, len(views))
	for look := range views {
		a, b := views[max(0, look-1)], views[min(len(views)-1, look+1)]
		speed := (math.Abs(math.Log(a.Span/b.Span)) + a.At.Distance(b.At)/min(a.Span, b.Span)) / 2 / step
		out[look] = 1 + 70*max(0, min(speed, fastest)-ride)
	}
	return out
}

// placing is what brings a stretch's view into that of a layer. Type and lines are as
// large as they ought to be in the middle of it. The region is the same in its unit of
// a hundred metres.
func placing(st stretch) string {
	v := st.drawn
	turn := ""
	if v.Turn != 0 {
		turn = "rotate(" + short(v.Turn) + "deg)"
	}
	return fmt.Sprintf("--at:scale(%s)%stranslate(%spx,%spx);--em:%spx", exactly(draw.ViewUnits/v.Span, 6), turn, short(-v.At.X), short(-v.At.Y), exactly(math.Sqrt(v.Span*st.widest)/draw.ViewUnits, 4))
}

// exactly writes a number to so many digits.
func exactly(v float64, digits int) string {
	if v == 0 {
		return "0"
	}
	fine := math.Pow(10, float64(digits-1)-math.Floor(math.Log10(math.Abs(v))))
	return unled(strconv.FormatFloat(math.Round(v*fine)/fine, 'f', -1, 64))
}

// moved moves what was drawn for stretches to each of their views, and on to the first of
// the next, which it comes to just before that is drawn. Stretches end with their parts.
func (s *sheet) moved(all []stretch) animation {
	out := animation{timing: blends}
	for k, p := range s.parts {
		text, last, to := "", "", p.from
		for _, st := range all {
			if st.from < p.from || st.from >= p.to {
				continue
			}
			if st.to < p.to {
				st.to++
			}
			to = st.to
			knots := s.aboutDrawn(st)
			if other := s.aboutSeen(st); len(other) < len(knots) {
				knots = other
			}
			for i, n := range knots {
				last = "transform:" + renumbered(n.value, short)
				if out.since == "" {
					out.since = last
				}
				at, timing := s.percent(p, st.from+n.look, finely(p)), n.timing()
				if i == len(knots)-1 && st.to < p.to {
					at, timing = s.justBefore(p, st.to), timing+";animation-timing-function:"+changes
				}
				text += fmt.Sprintf("%s{%s%s}", at, last, timing)
			}
		}
		if to < p.to {
			text += fmt.Sprintf("to{%s}", last)
		}
		out.pieces = append(out.pieces, piece{s.named(text), k})
	}
	return out
}

// How exact a stretch's views are: a share of the view's side, and how exact their
// scale has to be for what lies half a view away.
const (
	exact      = 0.16 // hundredths
	exactScale = 0.003
	exactTurn  = 0.03 // degrees
)

// aboutDrawn are a stretch's views by a scale about the middle of what was drawn:
// the shorter way where the camera comes close, for then both change alike.
func (s *sheet) aboutDrawn(st stretch) []knot {
	values, away := make([]string, st.to-st.from+1), make([]float64, st.to-st.from+1)
	for i := range values {
		v := s.views[st.from+i]
		by := st.drawn.At.Sub(v.At).Scale(100 / v.Span).Turn(v.Turn)
		values[i] = fmt.Sprintf("translate(%.2fcqmin,%.2fcqmin)scale(%.3f)%s", by.X, by.Y, st.drawn.Span/v.Span, s.turn(st, v))
		away[i] = by.Len()
	}
	return s.knotsOf(st, values, func(i, n int) float64 {
		switch n {
		case 2:
			return exactScale / (1 + away[i]/50)
		case 3:
			return exactTurn
		}
		return exact
	})
}

// aboutSeen are they by a scale about the middle of what is seen: the shorter way
// where the camera rides along.
func (s *sheet) aboutSeen(st stretch) []knot {
	values := make([]string, st.to-st.from+1)
	for i := range values {
		v := s.views[st.from+i]
		by := st.drawn.At.Sub(v.At).Scale(100 / st.drawn.Span).Turn(st.drawn.Turn)
		turn := s.turn(st, v)
		values[i] = fmt.Sprintf("scale(%.3f)%stranslate(%.2fcqmin,%.2fcqmin)", st.drawn.Span/v.Span, turn, by.X, by.Y)
	}
	return s.knotsOf(st, values, func(_, n int) float64 {
		switch {
		case n == 0:
			return exactScale
		case n == 1 && s.turns(st):
			return exactTurn
		}
		return exact
	})
}

// turns tells whether the picture turns in a stretch, and turn writes how far it is
// turned more than what was drawn, where it does.
func (s *sheet) turns(st stretch) bool {
	for _, v := range s.views[st.from : st.to+1] {
		if v.Turn != st.drawn.Turn {
			return true
		}
	}
	return false
}

func (s *sheet) turn(st stretch, v camera.View) string {
	if !s.turns(st) {
		return ""
	}
	return fmt.Sprintf("rotate(%.2fdeg)", v.Turn-st.drawn.Turn)
}

func (s *sheet) knotsOf(st stretch, values []string, exact func(look, number int) float64) []knot {
	c := curve{values: values, tolerance: func(look, n int, _ float64) float64 { return exact(look, n) * s.haste[st.from+look] }}
	return c.knots()
}
