package live

import (
	"math"
	"strconv"
	"strings"

	"fiftymetres/app/browser"
	"fiftymetres/app/page"
	"fiftymetres/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// domMeter writes the clock and the scrubber as time passes. It writes only what
// changed since it last wrote.
type domMeter struct {
	book       *page.Book
	scene      *scene.Scene
	moments    []int // of the fills
	fills      []app.Value
	face, note app.Value
	doubts     map[string]app.Value // marks beside the clock, by their questions
	doubt      string               // the question of the one that is seen
	slider     app.Value
	said       app.Value
	text       string
	second     int
	north      app.Value // of the compass
	turn       float64
	news       string  // of what the subjects do, as it was said last
	saidAt     float64 // ms
	widths     []float64
}

func (m *domMeter) read(b *page.Book, s *scene.Scene) {
	*m = domMeter{book: b, scene: s, second: -1, turn: math.NaN()}
	for i := range b.Moments {
		el, ok := browser.ByID("fill-" + strconv.Itoa(i))
		if !ok {
			continue
		}
		el.Get("classList").Call("remove", "full")
		m.moments, m.fills = append(m.moments, i), append(m.fills, el.Get("style"))
		m.widths = append(m.widths, -1)
	}
	m.face, _ = browser.ByID("clock-face")
	m.note, _ = browser.ByID("clock-note")
	m.slider, _ = browser.ByID("scrubber")
	m.doubts = map[string]app.Value{}
	b.Doubted(func(question string) {
		if el, ok := browser.ByID(page.ClockMark(question)); ok {
			m.doubts[question] = el
			el.Set("hidden", true)
		}
	})
	m.north, _ = browser.ByID("north")
	m.said, _ = browser.ByID("announce")
}

func (m *domMeter) show(t float64, f *scene.Frame) {
	for i := range m.fills {
		span := m.book.Moments[m.moments[i]].Span
		w := min(1, max(0, (t-span[0])/(span[1]-span[0])))
		if w != m.widths[i] {
			m.widths[i] = w
			m.fills[i].Set("transform", "scaleX("+strconv.FormatFloat(w, 'f', 4, 64)+")")
		}
	}
	if turn := f.Camera.Turn; turn != m.turn && m.north != nil {
		m.turn = turn
		m.north.Call("setAttribute", "transform", "rotate("+strconv.FormatFloat(m.book.NorthAt(turn), 'f', 1, 64)+")")
	}
	face, note := m.book.Reading(f.Clock)
	if text := face + "|" + note; text != m.text {
		m.text = text
		write(m.face, face)
		write(m.note, note)
	}
	if now := f.Clock.Differ; now != m.doubt {
		if mark, was := m.doubts[m.doubt]; was && m.slider != nil && browser.Active().Equal(mark) {
			browser.Focus(m.slider) // what is hidden loses it
		}
		for question, mark := range m.doubts {
			mark.Set("hidden", question != now)
		}
		m.doubt = now
	}
	if s := int(t); s != m.second && m.slider != nil {
		m.second = s
		m.slider.Call("setAttribute", "aria-valuenow", strconv.Itoa(s))
		where, news := m.book.Where(m.scene, f)
		m.slider.Call("setAttribute", "aria-valuetext", m.book.Told(f.Clock, m.book.Label(f.Moment), where))
		if where != "" && news != m.news && browser.Now()-m.saidAt > pace {
			m.news = news
			m.say(m.book.Told(f.Clock, where))
		}
	}
}

// pace is how long what is said aloud has before something else is, milliseconds.
const pace = 3000

func (m *domMeter) say(what string) {
	if m.said != nil && m.said.Truthy() {
		m.said.Set("textContent", what)
		m.saidAt = browser.Now()
	}
}

func (m *domMeter) announce(f *scene.Frame, more string) {
	b, told := m.book, f.Moment
	m.say(strings.TrimSpace(b.Told(f.Clock, b.Heading(told)) + " " + more))
	if stage, ok := browser.ByID("stage"); ok {
		stage.Call("setAttribute", "aria-label", b.MapName())
	}
	if picture, ok := browser.ByID("clear"); ok {
		picture.Call("setAttribute", "aria-label", b.MapAt(told))
	}
}

// write changes an element's text in place: go-app keeps the text node.
func write(el app.Value, text string) {
	if el == nil || !el.Truthy() {
		return
	}
	if n := el.Get("firstChild"); n.Truthy() {
		n.Set("nodeValue", text)
	}
}
