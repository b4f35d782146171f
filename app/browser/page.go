package browser

import (
	"net/url"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Window and Document are the page's own.
func Window() app.Value   { return app.Window() }
func Document() app.Value { return app.Window().Get("document") }
func Root() app.Value     { return Document().Get("documentElement") }

// ByID is the element with an id; ok is false where there is none.
func ByID(id string) (el app.Value, ok bool) {
	el = Document().Call("getElementById", id)
	return el, el.Truthy()
}

// Query is the first element that matches a selector.
func Query(selector string) (el app.Value, ok bool) {
	el = Document().Call("querySelector", selector)
	return el, el.Truthy()
}

// All are the elements that match a selector, in the order of the page.
func All(selector string) []app.Value {
	list := Document().Call("querySelectorAll", selector)
	out := make([]app.Value, list.Length())
	for i := range out {
		out[i] = list.Index(i)
	}
	return out
}

// Box is where an element is in the window, CSS px.
type Box struct{ Left, Top, Width, Height float64 }

// BoxOf measures an element.
func BoxOf(el app.Value) Box {
	r := el.Call("getBoundingClientRect")
	return Box{r.Get("left").Float(), r.Get("top").Float(), r.Get("width").Float(), r.Get("height").Float()}
}

// ScrollY is how far the page is scrolled, CSS px.
func ScrollY() float64 { return app.Window().Get("scrollY").Float() }

// ScrollTo scrolls the page at once, or gliding.
func ScrollTo(y float64, glide bool) {
	behaviour := "instant"
	if glide {
		behaviour = "smooth"
	}
	app.Window().Call("scrollTo", map[string]any{"top": y, "behavior": behaviour})
}

// OwnScroll keeps the browser from scrolling on Back and Forward: the page
// knows better. When the page is left the browser gets it back, for a reload.
func OwnScroll() {
	own := func(how string) func(Event) {
		return func(Event) { Window().Get("history").Set("scrollRestoration", how) }
	}
	own("manual")(Event{})
	On(Window(), "pagehide", own("auto"))
	On(Window(), "pageshow", own("manual"))
}

// ReducedMotion tells whether the reader asked the system for less motion.
func ReducedMotion() bool {
	return app.Window().Call("matchMedia", "(prefers-reduced-motion: reduce)").Get("matches").Bool()
}

// URL is the page's address.
func URL() *url.URL {
	u, err := url.Parse(app.Window().Get("location").Get("href").String())
	if err != nil {
		return &url.URL{Path: "/"}
	}
	return u
}

// SetURL changes the address without loading anything: push makes a step that
// Back returns from. Where a sandbox forbids it, the address stays.
func SetURL(u string, push bool) {
	name := "replaceState"
	if push {
		name = "pushState"
	}
	defer func() { _ = recover() }()
	app.Window().Get("history").Call(name, nil, "", u)
}

// KeepSecond notes a story second with the page's step in the history, so that
// the reader finds it again after a reload, and on coming back.
func KeepSecond(t float64) {
	defer func() { _ = recover() }()
	app.Window().Get("history").Call("replaceState", map[string]any{"t": t}, "")
}

// KeptSecond is the second noted with this step in the history, 0 if there is none.
func KeptSecond() float64 {
	if state := app.Window().Get("history").Get("state"); state.Truthy() && state.Get("t").Truthy() {
		return state.Get("t").Float()
	}
	return 0
}

// Focus gives an element the focus, where it stands.
func Focus(el app.Value) { el.Call("focus", map[string]any{"preventScroll": true}) }

// FontsReady calls fn when the fonts that the page's texts ask for are there.
func FontsReady(fn func()) {
	var f app.Func
	f = app.FuncOf(func(app.Value, []app.Value) any {
		f.Release()
		fn()
		return nil
	})
	Document().Get("fonts").Get("ready").Call("then", f)
}

// Handed is what the boot script left for the program, by name.
func Handed(name string) string {
	v := app.Window().Get("fiftymetres")
	if !v.Truthy() {
		return ""
	}
	if s := v.Get(name); s.Truthy() {
		return s.String()
	}
	return ""
}

// Resized calls fn whenever an element's size changes, and once at first.
func Resized(el app.Value, fn func()) {
	f := app.FuncOf(func(app.Value, []app.Value) any {
		fn()
		return nil
	})
	app.Window().Get("ResizeObserver").New(f).Call("observe", el)
}
