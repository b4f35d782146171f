package live

import (
	"math"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
)

// hand is the pointers on the map: drag with a mouse, or pinch and drag with two
// fingers. One finger scrolls the page, unless it has nothing to scroll.
type hand struct {
	session *session
	fingers map[int]geom.Point // CSS px, by pointer
	dragged bool               // since the last press: it was no click
}

// dragFrom is what is a drag and not a click, CSS px.
const dragFrom = 5.0

func (h *hand) press(pointer int, at geom.Point) {
	h.fingers[pointer] = at
	h.dragged = false
}

func (h *hand) lift(pointer int) { delete(h.fingers, pointer) }

// drag pans with one pointer, and pans and zooms with two.
func (h *hand) drag(pointer int, now geom.Point, touch bool) {
	was, held := h.fingers[pointer]
	if !held || len(h.fingers) == 1 && !h.dragged && now.Distance(was) < dragFrom {
		return
	}
	if len(h.fingers) == 1 && touch && h.session.kiosk == nil {
		return // one finger is the page's
	}
	h.dragged = true
	view := h.session.look.seen()
	metre := h.session.stage.metre(view)
	for other, p := range h.fingers {
		if other != pointer && was.Distance(p) > 1 {
			view = h.zoomed(view, was.Distance(p)/math.Max(1, now.Distance(p)), was.Lerp(p, 0.5))
		}
	}
	view = view.Moved(was.Sub(now).Scale(metre / float64(len(h.fingers))))
	h.fingers[pointer] = now
	h.session.Do(Look{view})
}

// pinch zooms as a trackpad does, by so much of a wheel.
func (h *hand) pinch(wheel float64, around geom.Point) {
	h.session.Do(Look{h.zoomed(h.session.look.seen(), math.Exp(wheel*0.01), around)})
}

// zoomed is a view stretched around a point of the screen, CSS px.
func (h *hand) zoomed(v camera.View, by float64, around geom.Point) camera.View {
	span := math.Min(math.Max(v.Span*by, closest), widest)
	return v.Zoomed(span/v.Span, h.session.stage.ground(around, v))
}
