package browser

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Animation is an element on its way from one look to another. The browser moves it; of
// the program nothing runs meanwhile.
type Animation struct{ of app.Value }

// Animate shows an element on its way between values of a CSS property, for so many
// milliseconds; then it is as it is, or with stays, as it came to be. ok is false where
// the browser cannot.
func Animate(el app.Value, property, from, to string, ms float64, stays bool) (a Animation, ok bool) {
	if !el.Get("animate").Truthy() {
		return a, false
	}
	fill := "none"
	if stays {
		fill = "forwards"
	}
	return Animation{el.Call("animate", map[string]any{property: []any{from, to}}, map[string]any{"duration": ms, "easing": "ease-in-out", "fill": fill})}, true
}

// Ended calls fn once the animation has come to its end, or was called off.
func (a Animation) Ended(fn func()) {
	done := single(func() {
		a.of.Set("onfinish", nil)
		a.of.Set("oncancel", nil)
		fn()
	})
	a.of.Set("onfinish", done)
	a.of.Set("oncancel", done)
}

// Cancel calls it off: the element is as it would be without it.
func (a Animation) Cancel() { a.of.Call("cancel") }

// Parse is the elements that markup makes, in no document yet.
func Parse(markup string) []app.Value {
	t := Document().Call("createElement", "template")
	t.Set("innerHTML", markup)
	return list(t.Get("content").Get("children"))
}
