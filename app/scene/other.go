package scene

import (
	"math"
	"slices"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
	"fiftymetres/app/track"
)

// Other is the way of an actor by an answer that is not the one that is drawn, in a moment
// whose question asks for it.
type Other struct {
	Question string // its id
	Actor    int
	Answers  []int        // indices of the question's; several where they are drawn as one
	Path     []geom.Point // as far as it is another way, metres
	Apart    geom.Point   // where on it the actor is furthest from where it is drawn
	From     geom.Point   // where it is drawn then; Apart itself, if it is not
	Ring     float64      // how far off that may be, metres
	Across   float64      // likewise up or down the picture
	Rests    bool         // the actor is there for most of the time: it is another place
}

// Others are the ways that a moment's questions leave open and that are not drawn.
func (s *Scene) Others(moment int) []Other { return s.others[moment] }

func (s *Scene) findOthers() error {
	s.others = make([][]Other, len(s.Story.Moments))
	for i := range s.Story.Moments {
		for _, id := range s.Telling(i).Differ {
			d := s.Story.Discrepancy(id)
			if d == nil {
				continue
			}
			if err := s.othersOf(i, d); err != nil {
				return err
			}
		}
	}
	return nil
}

// othersOf finds the ways by the answers that are not drawn: those that have tracks, and
// where one of them is chosen, the actors' own.
func (s *Scene) othersOf(moment int, d *story.Discrepancy) error {
	for _, c := range s.Story.Choices(s.Edition) {
		if c.Question != d.ID || c == s.By {
			continue
		}
		if err := s.othersBy(moment, []int{d.Called(c.Answer)}, c, c); err != nil {
			return err
		}
	}
	if s.By.Question != d.ID {
		return nil
	}
	var drawn []int
	for i := range d.Answers {
		if d.Answers[i].Drawn {
			drawn = append(drawn, i)
		}
	}
	return s.othersBy(moment, drawn, s.By, story.Choice{})
}

// othersBy are the ways that the story's tracks go by a choice, of the actors and in the
// seconds for which those of another say something.
func (s *Scene) othersBy(moment int, answers []int, says, by story.Choice) error {
	ways := map[string]story.Track{}
	for _, t := range s.Story.TracksBy(story.Version{Edition: s.Edition, By: by}) {
		ways[t.Actor] = t
	}
	for i := range s.Story.Tracks {
		t := &s.Story.Tracks[i]
		a := s.Actor(t.Actor)
		from, to, ok := t.During(s.Story.Moments[moment].Span)
		if !ok || a < 0 || t.Version() != (story.Version{Edition: s.Edition, By: says}) {
			continue
		}
		way, err := track.Compile(ways[t.Actor], s.Projection, s.Line)
		if err != nil {
			return err
		}
		if o, ok := apart(&way, &s.Actors[a].Track, from, to); ok {
			o.Question, o.Actor, o.Answers = says.Question, a, answers
			s.others[moment] = append(s.others[moment], o)
		}
	}
	return nil
}

// apart is a way from one second to another, as far as it is not the one that is drawn; ok is
// false where it hardly ever is.
func apart(way, drawn *track.Track, from, to float64) (o Other, ok bool) {
	const step, near, long = 0.2, 0.6, 1.8 // seconds, metres, seconds
	furthest, before, went, apart, there := -1.0, geom.Point{}, false, 0.0, 0.0
	for t := from; ; t = min(t+step, to) {
		p, q := way.At(t), drawn.At(t)
		if p.Visible {
			far, drawn := math.Inf(1), p.At // from somebody who is not there
			if q.Visible {
				far, drawn = p.At.Distance(q.At), q.At
			}
			if far > near {
				if len(o.Path) == 0 && went {
					o.Path = append(o.Path, before)
				}
				if n := len(o.Path); n == 0 || o.Path[n-1].Distance(p.At) > 0.05 {
					o.Path = append(o.Path, p.At)
				}
				if p.At.Distance(o.Apart) > 0.05 {
					there = 0
				}
				if there += step; far >= furthest {
					furthest, o.Apart, o.From, o.Ring, o.Across = far, p.At, drawn, p.Ring, p.Across
				}
				apart += step
			}
			before, went = p.At, true
		}
		if t == to {
			o.Path, o.Rests = bends(o.Path), there > apart/2
			return o, apart >= long
		}
	}
}

// bends are a path's ends, and its points between at which it bends.
func bends(path []geom.Point) []geom.Point {
	const straight = 0.1 // metres off
	if len(path) < 3 {
		return path
	}
	out := path[:1:1]
	for i := 1; i+1 < len(path); i++ {
		if _, off := geom.NewPath([]geom.Point{out[len(out)-1], path[i+1]}).Nearest(path[i]); off > straight {
			out = append(out, path[i])
		}
	}
	return append(out, path[len(path)-1])
}

// Begins is the story second at which the choice that is drawn begins to tell otherwise: in a
// moment, if that asks its question, or in the first that does.
func (s *Scene) Begins(moment int) float64 {
	asked := s.Story.Asks(s.Edition, s.By.Question)
	if slices.Contains(asked, moment) {
		asked = append([]int{moment}, asked...)
	}
	for _, i := range asked {
		first := math.Inf(1)
		for k := range s.Story.Tracks {
			t := &s.Story.Tracks[k]
			if from, _, ok := t.During(s.Story.Moments[i].Span); ok && t.Version() == (story.Version{Edition: s.Edition, By: s.By}) {
				first = min(first, from)
			}
		}
		if !math.IsInf(first, 1) {
			return first
		}
	}
	return 0
}
