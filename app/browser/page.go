package browser

import (
	"strconv"
	"strings"
	"sync"

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
func All(selector string) []app.Value { return Within(Document(), selector) }

// Within are those in an element.
func Within(el app.Value, selector string) []app.Value {
	return list(el.Call("querySelectorAll", selector))
}

func list(of app.Value) []app.Value {
	out := make([]app.Value, of.Length())
	for i := range out {
		out[i] = of.Index(i)
	}
	return out
}

// Box is where an element is in the window, CSS px.
type Box struct{ Left, Top, Width, Height float64 }

// Covers tells whether the middle of another, which is not nothing, lies in it.
func (b Box) Covers(o Box) bool {
	x, y := o.Left+o.Width/2-b.Left, o.Top+o.Height/2-b.Top
	return o.Width > 0 && x >= 0 && x <= b.Width && y >= 0 && y <= b.Height
}

// BoxOf measures an element.
func BoxOf(el app.Value) Box {
	r := el.Call("getBoundingClientRect")
	return Box{r.Get("left").Float(), r.Get("top").Float(), r.Get("width").Float(), r.Get("height").Float()}
}

// ScrollY is how far the page is scrolled, CSS px.
func ScrollY() float64 { return app.Window().Get("scrollY").Float() }

// ScrollTo scrolls the page at once.
func ScrollTo(y float64) {
	app.Window().Call("scrollTo", map[string]any{"top": y, "behavior": "instant"})
}

// Active is what has the focus.
func Active() app.Value { return Document().Get("activeElement") }

// LessMotion is the media query of readers who asked the system for less motion.
const LessMotion = "(prefers-reduced-motion: reduce)"

// Media calls fn with whether a media query holds, now and whenever that changes.
func Media(query string, fn func(holds bool)) {
	list := app.Window().Call("matchMedia", query)
	fn(list.Get("matches").Bool())
	On(list, "change", func(Event) { fn(list.Get("matches").Bool()) })
}

// Store keeps a value between visits, or with "" forgets it. Where storage is forbidden
// it is kept for this page, by what the boot script puts in its place.
func Store(name, value string) {
	if value == "" {
		app.Window().Get("localStorage").Call("removeItem", name)
		return
	}
	app.Window().Get("localStorage").Call("setItem", name, value)
}

// Rem is the root's type size, CSS px.
func Rem() float64 {
	size := app.Window().Call("getComputedStyle", Root()).Get("fontSize").String()
	v, _ := strconv.ParseFloat(strings.TrimSuffix(size, "px"), 64)
	return v
}

// Now is the browser's steady clock, milliseconds.
func Now() float64 { return app.Window().Get("performance").Call("now").Float() }

// SetAttributes sets attributes of elements: id, name and value, a line each.
func SetAttributes(lines string) { own().Call("set", lines) }

// own is what the boot script keeps for the program.
var own = sync.OnceValue(func() app.Value { return app.Window().Get("fiftymetres") })

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
	if !own().Truthy() {
		return ""
	}
	if s := own().Get(name); s.Truthy() {
		return s.String()
	}
	return ""
}

// Style is a property of an element as the style sheets have it, "" for none.
func Style(el app.Value, property string) string {
	return strings.TrimSpace(app.Window().Call("getComputedStyle", el).Call("getPropertyValue", property).String())
}

// Resized calls fn whenever an element's size changes, and once at first.
func Resized(el app.Value, fn func()) {
	f := app.FuncOf(func(app.Value, []app.Value) any {
		fn()
		return nil
	})
	app.Window().Get("ResizeObserver").New(f).Call("observe", el)
}

// Answers has the page's scripts be able to ask whether the program still runs.
func Answers() {
	own().Set("alive", app.FuncOf(func(app.Value, []app.Value) any { return true }))
}
