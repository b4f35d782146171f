package browser

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Event is a browser's event.
type Event struct{ app.Value }

// On listens for an event on a target. Listeners are passive, they cannot stop
// the page from scrolling, unless they say that they hold.
//
// go-app's own handlers re-render a component and all its ancestors for every
// event; these render nothing.
func On(target app.Value, name string, fn func(Event)) { listen(target, name, true, false, fn) }

// First listens like On, before those who listen with On or Hold.
func First(target app.Value, name string, fn func(Event)) { listen(target, name, true, true, fn) }

// Hold listens like On, and may prevent what the browser would do.
func Hold(target app.Value, name string, fn func(Event)) { listen(target, name, false, false, fn) }

func listen(target app.Value, name string, passive, first bool, fn func(Event)) {
	f := app.FuncOf(func(_ app.Value, args []app.Value) any {
		fn(Event{args[0]})
		return nil
	})
	target.Call("addEventListener", name, f, map[string]any{"passive": passive, "capture": first})
}

// Prevent stops the browser's own answer to the event.
func (e Event) Prevent() { e.Call("preventDefault") }

// Prevented tells whether somebody stopped it.
func (e Event) Prevented() bool { return e.Get("defaultPrevented").Bool() }

// Closest is the nearest element around the event's target that matches a
// selector, or false.
func (e Event) Closest(selector string) (app.Value, bool) {
	return Closest(e.Get("target"), selector)
}

// Closest is the nearest element around an element that matches a selector, or
// false.
func Closest(el app.Value, selector string) (app.Value, bool) {
	if !el.Truthy() || !el.Get("closest").Truthy() {
		return nil, false
	}
	el = el.Call("closest", selector)
	return el, el.Truthy()
}

// Modified tells whether a key that changes a click's or a key's meaning was down.
func (e Event) Modified() bool {
	return e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() || e.Get("shiftKey").Bool()
}

// Data is an element's data attribute; ok is false where it has none.
func Data(el app.Value, name string) (string, bool) {
	v := el.Call("getAttribute", "data-"+name)
	if v.IsNull() || v.IsUndefined() {
		return "", false
	}
	return v.String(), true
}

// OwnLinks takes links and history back from go-app, which would open other
// sites without noopener, scroll to fragments and re-render on Back.
func OwnLinks() {
	app.Window().Set("onclick", nil)
	app.Window().Set("onpopstate", nil)
}
