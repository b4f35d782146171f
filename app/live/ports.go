package live

import (
	"net/url"

	"fiftymetres/app/address"
	"fiftymetres/app/browser"
	"fiftymetres/app/camera"
	"fiftymetres/app/draw"
	"fiftymetres/app/geom"
	"fiftymetres/app/page"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// ports are what a session needs of the world around it. In the browser they
// are the dom types of this package; in tests they are doubles.
type ports struct {
	sheet    sheet
	stage    stage
	meter    meter
	clock    clock
	location location
	window   window
	library  library
	host     host // nil but in an embed
	screen   address.Screen
	scroller scroller // nil where nothing scrolls: in all layouts but the story's
}

// sheet is the page's text. The session writes its state; it is rendered some
// time after it was asked for.
type sheet interface {
	State() *page.State
	Book() *page.Book  // at the language and edition
	Whole() *page.Book // in the language, of all editions
	Bring(*page.Book)  // gives it the story in another language, for the next turn
	Turn()             // opens the book at the state's language and edition
	Render()           // asks for a render
	Settle(fn func())  // calls fn after the next render
}

// stage is where the picture stands.
type stage interface {
	adopt(camera.View)        // takes the picture that stands there, drawn for a view
	show(string, camera.View) // puts another there
	pass(string, camera.View, passage)
	settle() // what passes is over
	apply([]draw.Patch)
	follow(view camera.View, cut bool)
	rests(camera.View) bool // has been there for a while, and is drawn for it
	measure()               // its size on the screen is another
	screens() draw.Screens  // that it is of
	relayout()              // measures, and draws anew
	tidy()                  // takes out what stands there for style sheets alone
	ground(screen geom.Point, view camera.View) geom.Point
	metre(view camera.View) float64 // how many a CSS px is
}

// meter is what tells the time: the clock, the scrubber, and what is said aloud.
type meter interface {
	read(*page.Book, *scene.Scene)        // writes all of it anew, in a book's language, of a scene
	show(t float64, f *scene.Frame)       // writes what has changed
	announce(f *scene.Frame, more string) // says which moment is told, and what more there is to say
}

// clock tells the time and wakes. Times are milliseconds of a steady clock.
type clock interface {
	now() float64
	wake()             // asks for a frame
	painted(fn func()) // calls fn once what has changed is seen
	idle(fn func())    // calls fn once, when there is time
	after(ms float64, fn func()) (cancel func())
	every(ms float64, fn func())
}

// location is the page's address and the steps behind it.
type location interface {
	url() *url.URL
	set(address string, n browser.Note, push bool)
	note() browser.Note // of this step
	keep(browser.Note)  // with this step
	back(steps int)
	leave(address string, replace bool) // for another page of the site
	anchor() string                     // what the address names beside moments, where there is such a thing
}

// window is the rest of the document.
type window interface {
	mark(name string, on bool)            // a switch that the style sheet knows
	turned(lang, dir, edition string)     // what the page is in
	title(text string)                    // of the document
	answered(by story.Choice)             // marks which answers are drawn
	refocus(answer string)                // gives a focus that was lost to an answer's control
	focus(id string)                      // gives it to an element
	focusPanel() (there bool)             // to the panel, if one is open, from its top
	panelOn(things []string) bool         // tells whether the panel lies on one of these on the map, by their ids
	leavesPanel(back bool) bool           // tells whether Tab, or Tab backwards, would lead out of it
	keepFocus() (restore func())          // what has it now gets it again
	focusAlong(slug string)               // one that is in a moment's text goes to another's
	closeLegend() (wasOpen bool)          // as a key does
	closeAll()                            // every disclosure
	choose(name, value string)            // keeps what the reader has chosen, and has the style sheet know
	chosen(name string) string            // "" for nothing
	copyText(id string, fn func(ok bool)) // an element's, to the clipboard
	lessMotion(fn func(on bool))          // what the reader's system asks for, now and later
}

// scroller is the column of moments as it lies in the window, CSS px. The server
// wrote it.
type scroller interface {
	own()               // takes the anchors out: the program goes to a moment itself
	write(html string)  // puts another in its place
	mark(moment string) // as the one that is told, by its slug
	measure() layout
	rem() float64 // the size of type, CSS px
	y() float64   // how far the page is scrolled
	scrollTo(y float64)
	fontsReady(fn func())
}

// library has the story in its other languages.
type library interface {
	fetch(lang string, fn func(*page.Book)) // nil where it does not come
}
