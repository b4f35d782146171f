// Package page is what is read: thin go-app components over the story, which the
// server prints and the browser renders alike. It knows no browser: live brings
// it to life.
//
// One player in three layouts. "story" is a column that scrolls over the map;
// "embed" is the map with a caption, for a frame in an article; "kiosk" is the
// map full screen, playing by itself.
//
// What changes is the first child of the body and go-app's own: the masthead, the
// player, the panel, an embed's and a kiosk's captions. The column of moments with
// its notes is the second, and the map the last, and go-app never touches them: the
// server prints the one and draws the other, and both stay where they stand when
// the program comes. In another edition or language the program prints the column
// and draws the map anew, with the very code of the server. Components render when
// a moment, the edition or the language changes, never for a frame.
package page

import (
	"cmp"

	"fiftymetres/app/address"
	"fiftymetres/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Page is the root component.
type Page struct {
	app.Compo
	Life Life // nil on the server

	index   *Book
	book    *Book // at the language and edition of state
	opening State
	state   State
	clock   scene.Clock // at the opening
	turn    float64     // of the map at the opening, degrees
}

// Life brings a page to life in the browser, when go-app tells of it.
type Life interface {
	Init()             // another page still stands where this one will be
	Mount(app.Context) // it is there
}

// OnInit and OnMount are go-app's.
func (p *Page) OnInit() {
	if p.Life != nil {
		p.Life.Init()
	}
}

func (p *Page) OnMount(ctx app.Context) {
	if p.Life != nil {
		p.Life.Mount(ctx)
	}
}

// New is the page of an indexed story at a state, with the frame of the scene there.
func New(index *Book, s State, f *scene.Frame) *Page {
	p := &Page{index: index, opening: s, state: s, clock: f.Clock, turn: f.Camera.Turn}
	p.Turn()
	return p
}

// Whole is the book that is opened at a turn.
func (p *Page) Whole() *Book { return p.index }

// Bring gives the page the book of another language, to be opened at the next
// turn.
func (p *Page) Bring(index *Book) { p.index = index }

// State is what the page shows at its next render.
func (p *Page) State() *State { return &p.state }

// Book is the story at the state's language and edition.
func (p *Page) Book() *Book { return p.book }

// Turn opens the book at the state's language and edition. Parts of the page
// get this book, and so they stay as they are while time passes.
func (p *Page) Turn() {
	now := p.state.Page
	now.Moment, now.T, now.Pin = 0, 0, false
	p.book = p.index.Open(Opened(now))
	p.book.turn = p.turn
}

// Render is the page in its layout.
func (p *Page) Render() app.UI { return p.changing().ui() }

// Print is the page as the server sends it, but for the map.
func (p *Page) Print() string {
	return printed(p.changing()) + p.book.Column(p.state.Moment, true)
}

// Column is the text that scrolls, with a moment's mark, or nothing in layouts
// that have none. With anchors a moment can be linked to in the page, which is for
// readers without the program: that goes to a moment by itself.
func (b *Book) Column(now int, anchors bool) string {
	if b.Layout != address.Story {
		return ""
	}
	b.recall()
	var moments []node
	for _, i := range b.course.Moments {
		m := b.moment(i)
		if i == now {
			m.DataSet("now", "yes")
		}
		if anchors {
			m.ID(b.Moments[i].Slug)
		}
		moments = append(moments, m)
	}
	return printed(tag("div").ID("text").Class("text").Body(tag("main").ID("main").Class("column").TabIndex(-1).Body(moments...), b.notes()))
}

// changing is what go-app renders.
func (p *Page) changing() *element {
	b, s := p.book, p.state
	controls := mounted{&bar{Book: b, Opening: p.opening, Clock: p.clock, Playing: s.Playing, Rate: s.Rate, Moment: s.Moment}}
	sheet := &panel{Book: b, Open: s.Open, Below: s.Below, Aside: s.Aside, Colours: s.Colours, Motion: s.Motion, Origin: s.Origin, Sharing: s.Sharing}
	if s.Open == "share:" || s.Open == "code:" {
		sheet.Now = s.Shared // the moment at which it was opened, in the language and edition of now
		sheet.Now.Lang, sheet.Now.Edition, sheet.Now.By = s.Lang, s.Edition, s.By
	}
	about := mounted{sheet}
	said := tag("p").ID("announce").Class("unseen").Aria("live", "polite")
	if s.Layout != address.Story {
		out := tag("div").Class("page", s.Layout)
		switch s.UI {
		case address.Static:
			out.Body(tag("header").Class("masthead").Body(b.brand()))
		case address.Plain:
		default:
			out.Body(b.masthead(s), b.drawnBy(s))
		}
		out.Body(tag("div").ID("window"))
		if s.UI != address.Static {
			out.Body(controls)
		}
		return out.Body(
			tag("main").ID("main").Body(mounted{&captions{Book: b, Now: s.Moment}}, b.unfolding()),
			p.colophon(), about, said,
		).Body(p.waiting(s)...)
	}
	return tag("div").Class("page", "story").Body(
		link("#main").Class("skip").DataSet("act", "skip").DataSet("id", "main").Text(b.words.SkipStory),
		link("#scrubber").Class("skip").DataSet("act", "skip").DataSet("id", "scrubber").Text(b.words.Skip),
		tag("div").ID("reading-line"), tag("div").ID("landing-line"),
		b.masthead(s), b.drawnBy(s), controls, about, said,
	)
}

// waiting is what a kiosk shows while nobody is there, or may be.
func (p *Page) waiting(s State) []node {
	if s.Layout != address.Kiosk {
		return nil
	}
	return []node{p.book.invite(), p.book.warning(s.Warning), p.book.asking(s.Asking)}
}

// colophon credits the map. From an embed it leads to the whole; a kiosk leads
// nowhere.
func (p *Page) colophon() node {
	if p.state.Layout == address.Kiosk {
		return tag("footer").Class("colophon").Text(p.book.Map.Credit.In(p.book.Lang))
	}
	whole := p.state.Page
	whole.Layout, whole.Theme = address.Story, ""
	return tag("footer").Class("colophon").Body(
		link(p.book.site.Link(whole)).Class("out").Attr("target", "_blank").Attr("rel", "noopener").Text(p.book.words.FullStory+" ↗"),
		tag("span").Text(cmp.Or(p.book.Map.Short.In(p.book.Lang), p.book.Map.Credit.In(p.book.Lang))),
	)
}
