package draw

import (
	"strconv"

	"fiftymetres/app/svg"
	"fiftymetres/app/track"
)

// routes writes one path a leg, each in its certainty's style. A leg grows
// while it is travelled and stays when it is done. In a view so wide that it
// would be a speck it goes with its actor.
func (p *Picture) routes(w *template, i int) {
	a, class := &p.scene.Actors[i], p.style[i]
	for l := range a.Track.Legs {
		leg := &a.Track.Legs[l]
		if !leg.Moves || leg.Key.Pose == "gone" {
			continue
		}
		id := "rt-" + a.ID + "-" + strconv.Itoa(l)
		w.Raw(`<path id="`, id, `" class="route `, class, ` `, p.sure[leg.Key.Certainty].class, `"`)
		whole := svg.Trace(nil, leg.Path.Points(), false)
		p.cell(w, id, "d", frameCell(func(b []byte, f *drawing) []byte {
			switch {
			case f.T <= leg.Key.T, f.Camera.Span > p.forms[i].Wide && p.shown(i, f.Frame) == nil:
				return b
			case f.Poses[i].Leg > l:
				return append(b, whole...)
			}
			return travelled(b, leg, f.Poses[i])
		}))
		w.Raw(`/>`)
	}
}

// travelled is the part of a leg that is behind the actor.
func travelled(b []byte, leg *track.Leg, pose track.Pose) []byte {
	_, last := leg.Path.At(pose.Share * leg.Path.Length())
	pen := svg.Pen{B: b}
	pen.Trace(leg.Path.Points()[:last+1], false)
	pen.Line(pose.At)
	return pen.B
}
