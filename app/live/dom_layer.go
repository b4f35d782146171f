package live

import (
	"strconv"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// layer is one svg of the stage, drawn for a view and moved to others.
type layer struct {
	*draw.Layer
	style, placed  app.Value   // of the svg, and what is in it
	drawn          camera.View // what it was drawn for
	moved          bool        // a transform is on
	placing, size  []byte      // what it would be drawn with now
	fresh, resized bool        // they differ from what it was drawn with
	buf            []byte
}

func (l *layer) adopt(el, placed app.Value, view camera.View) {
	l.style, l.placed, l.drawn = el.Get("style"), placed, view
	l.moved, l.fresh, l.resized = false, false, false
}

// wait keeps a patch of the layer's view for later; others are not its business.
func (l *layer) wait(p draw.Patch) bool {
	switch p.Attr {
	case "transform":
		l.placing, l.fresh = append(l.placing[:0], p.Value...), true
	case "font-size":
		l.size, l.resized = append(l.size[:0], p.Value...), true
	default:
		return false
	}
	return true
}

// move puts the layer where a view sees it; px are the CSS px of a metre there.
func (l *layer) move(view camera.View, px float64) {
	l.moved = true
	l.buf = seenFrom(l.buf[:0], l.Layer, l.drawn, view, px)
	l.style.Set("transform", string(l.buf))
}

// seenFrom appends the transform that shows a layer, drawn for one view, as another sees
// it.
func seenFrom(b []byte, l *draw.Layer, drawn, view camera.View, px float64) []byte {
	seen, was := l.View(view), l.View(drawn)
	by := was.At.Sub(seen.At).Scale(px).Turn(seen.Turn)
	b = append(b, "translate("...)
	b = strconv.AppendFloat(b, by.X, 'f', 2, 64)
	b = append(b, "px,"...)
	b = strconv.AppendFloat(b, by.Y, 'f', 2, 64)
	if turn := seen.Turn - was.Turn; turn != 0 {
		b = strconv.AppendFloat(append(b, "px) rotate("...), turn, 'f', 3, 64)
		b = append(b, "deg) scale("...)
	} else {
		b = append(b, "px) scale("...)
	}
	b = strconv.AppendFloat(b, drawn.Span/view.Span, 'f', 6, 64)
	return append(b, ')')
}

// redraw draws the layer for the view that it is seen in, crisp.
func (l *layer) redraw(view camera.View) {
	if l.fresh {
		l.placed.Call("setAttribute", "transform", string(l.placing))
	}
	if l.resized {
		l.placed.Call("setAttribute", "font-size", string(l.size))
	}
	if l.moved {
		l.style.Set("transform", "")
	}
	l.drawn, l.moved, l.fresh, l.resized = view, false, false, false
}
