package live

import (
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/app/browser"
	"fiftymetres/app/camera"
	"fiftymetres/app/draw"
	"fiftymetres/app/page"
	"fiftymetres/app/story"
	"fiftymetres/app/words/catalogue"
)

const earlier, later = "2001-01-01", "2001-01-02"

// walk is a story of three moments of ten seconds, told in two languages and two
// editions: somebody crosses a square.
func walk() *story.Story {
	text := func(s string) story.Text { return story.Text{"en": s, "ko": s + " (ko)"} }
	st := &story.Story{
		ID: "walk", Title: text("A walk"), Languages: []string{"en", "ko"}, Date: earlier,
		Frame:    story.Frame{Bounds: 1000},
		Editions: []story.Edition{{Date: earlier}, {Date: later, Default: true}},
		Actors:   []story.Actor{{ID: "walker", Name: text("Walker")}, {ID: "dog", Name: text("Dog")}},
	}
	for i, slug := range []string{"gate", "square", "tree"} {
		from := 10 * float64(i)
		st.Moments = append(st.Moments, story.Moment{Slug: slug, Span: [2]float64{from, from + 10},
			Camera: []story.View{{T: from, At: &story.Point{from, 0}, Span: 100}},
			Tellings: map[string]story.Telling{
				earlier: {Heading: text(slug + " at first")}, later: {Heading: text(slug + " later")},
			}})
	}
	for _, edition := range []string{earlier, later} {
		st.Tracks = append(st.Tracks, story.Track{Actor: "walker", Edition: edition, Keys: []story.Key{
			{T: 0, At: &story.Point{0, 0}, Certainty: story.Reported}, {T: 30, At: &story.Point{30, 0}, Certainty: story.Reported}}})
	}
	return st
}

// world is a browser as a session sees it: a clock, frames, a history, a page
// that scrolls, and tasks that run later, as in browsers. The doubles of the
// ports look into it.
type world struct {
	page    *page.Page
	session *session

	ms      float64 // the clock
	pending bool    // a frame was asked for
	timers  []*timer
	tasks   []func()

	steps []visit // of the history
	here  int

	scroll, high float64 // CSS px: how far the page is scrolled, how high an article is
	laid         laid

	marks          map[string]bool
	under          string // the thing on the map that a panel would lie on
	edge           bool   // Tab would lead out of the panel
	choices        map[string]string
	column, marked string // what the scroller was given last
	lang, title    string
	focus          string
	copied         []string // ids
	announced      []string
	answer         story.Choice // whose mark is set
	news           string       // that came with the last of them
	passages       []passage    // from one picture to another
	passing        bool
	screens        draw.Screens
	meters         int // how often the meter was read
	read           *page.Book
	drawn          []float64 // the seconds that were drawn, one a frame
	view           camera.View
	rested         int // frames since it last changed
	lessMotion     func(on bool)
	fetched        []string // languages
	offline        bool
	left           string // the address that the page was left for
}

type visit struct {
	url  string
	note browser.Note
}

type timer struct {
	at, every float64 // milliseconds; every is 0 for once
	fn        func()
	off       bool
}

// open opens an address of a story, up to where a reader can do something.
func open(t testing.TB, st *story.Story, path string) *world {
	t.Helper()
	w := prepare(t, st, path)
	w.session.start()
	return w
}

func prepare(t testing.TB, st *story.Story, path string) *world {
	t.Helper()
	w := &world{steps: []visit{{url: path}}, high: 1000, laid: laid{width: 1200, line: 300, landing: 200, rem: 16}, marks: map[string]bool{}, choices: map[string]string{}}
	at := address.New(st)
	asked, ok := at.Read(fakeLocation{w}.url())
	if !ok {
		t.Fatalf("%s is no page", path)
	}
	sc := newScenes(st)
	if err := sc.open(asked.Version()); err != nil {
		t.Fatal(err)
	}
	sc.follow(sc.picture(asked.Lang, &catalogue.Builtin().For(asked.Lang).Words), asked.T, w.screens)
	w.page = page.New(tell(st, asked.Lang), page.Opened(asked), sc.frame)
	p := ports{sheet: fakeSheet{w.page, w}, stage: fakeStage{w}, meter: fakeMeter{w}, clock: fakeClock{w}, location: fakeLocation{w}, window: fakeWindow{w}, library: fakeLibrary{w}, screen: at.Screen(fakeLocation{w}.url().Query(), asked.Lang)}
	if asked.Layout == address.Story {
		p.scroller = fakeScroller{w}
	}
	w.session = newSession(st, sc, p)
	return w
}

// tell is a story in one language.
func tell(st *story.Story, lang string) *page.Book {
	set := catalogue.Builtin()
	return page.Index(&page.Bundle{Words: set.For(lang).Words, Tongues: set.Tongues(st.Languages), Story: st}, address.New(st))
}

func (w *world) state() *page.State { return w.page.State() }

// frame is one of the browser's, a sixtieth of a second after the last: what
// waits is done first.
func (w *world) frame() {
	w.ms += 1000.0 / 60
	for len(w.tasks) > 0 {
		task := w.tasks[0]
		w.tasks = w.tasks[1:]
		task()
	}
	for _, t := range w.timers {
		if !t.off && t.at <= w.ms {
			t.at += t.every
			t.off = t.every == 0
			t.fn()
		}
	}
	if w.pending {
		w.pending = false
		w.pending = w.session.tick(w.ms) || w.pending
	}
}

// pass lets seconds pass.
func (w *world) pass(seconds float64) {
	for end := w.ms + seconds*1000; w.ms < end; {
		w.frame()
	}
}

// rest lets time pass until nothing moves; it fails if that takes an hour.
func (w *world) rest(t testing.TB) {
	t.Helper()
	for end := w.ms + 3600e3; w.pending || len(w.tasks) > 0; w.frame() {
		if w.ms > end {
			t.Fatal("it does not come to rest")
		}
	}
}

func (w *world) later(fn func()) { w.tasks = append(w.tasks, fn) }

// hand scrolls the page as a reader does who drags its scroll bar.
func (w *world) handScroll(y float64) {
	w.scroll = y
	w.later(w.session.scrolled)
}
