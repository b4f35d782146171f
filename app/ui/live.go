package ui

import (
	"math"

	"fiftymetres/app/browser"
	"fiftymetres/app/draw"
	"fiftymetres/app/player"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// live is a page in motion: one player, one frame loop, one stage, and what
// the reader does. It exists in the browser only. Its callbacks and go-app's
// renders share one thread and never yield in the middle, so they need no lock.
type live struct {
	page    *Page
	st      *story.Story
	scenes  map[string]*scene.Scene
	scene   *scene.Scene
	frame   *scene.Frame
	patcher *draw.Patcher
	stage   *stage
	meter   meter
	player  *player.Player
	table   player.Table
	loop    *browser.Loop
	reduced bool    // the reader asked for less motion
	scroll  float64 // where the player last scrolled to, CSS px
	explore *explore
	kiosk   *attract
	opener  app.Value // what had the focus when the panel opened
	holding bool      // a second stays till new texts have their fonts
}

// glideTime is how long it takes to go to a chosen moment, milliseconds.
const glideTime = 900

// newLive readies the scene and the picture of a page; start makes it move.
func newLive(p *Page) (*live, error) {
	l := &live{page: p, st: p.index.Story, scenes: map[string]*scene.Scene{}, stage: newStage()}
	l.player = player.New(l.st.Moments[len(l.st.Moments)-1].Span[1])
	l.player.Loop = p.state.Loop
	l.player.Seek(p.state.T)
	l.reduced = browser.ReducedMotion()
	l.loop = browser.NewLoop(l.tick)
	if err := l.open(); err != nil {
		return nil, err
	}
	browser.Rest()
	l.scene.At(p.opening.T, l.frame)
	l.patcher = l.picture().Patcher(l.frame)
	return l, nil
}

// start takes the page over, once go-app's tree is in it. The map that the
// server drew stays; it is only told what has changed since.
func (l *live) start() {
	l.stage.adopt(l.frame.Camera)
	l.measure()
	l.meter = newMeter(l.page.book, l.player.End)
	if l.story() {
		l.scroll = browser.ScrollY()
		if t := l.table.Time(l.scroll); math.Abs(t-l.player.T()) > slip {
			l.player.Seek(t)
		}
	}
	l.explore = newExplore(l)
	l.listen()
	if l.page.state.Layout == "kiosk" {
		l.kiosk = newAttract(l)
	}
	l.tick(0)
	if !l.page.state.Pin {
		l.address(false) // the short form of what was asked for
	}
	browser.Root().Call("setAttribute", "data-app", "live")
	l.loop.Wake()
}

// slip is how far, in story seconds, the second that the column says may be
// from the one that the server drew: browsers round scroll positions. Below
// that the picture that stands there stays.
const slip = 0.25

func (l *live) story() bool { return l.page.state.Layout == "story" }

// open compiles the scene of the state's edition, once each.
func (l *live) open() error {
	e := l.page.state.Edition
	if l.scenes[e] == nil {
		s, err := scene.Compile(l.st, e)
		if err != nil {
			return err
		}
		l.scenes[e] = s
	}
	l.scene = l.scenes[e]
	l.frame = l.scene.NewFrame()
	return nil
}

func (l *live) picture() *draw.Picture { return draw.New(l.scene, l.page.state.Lang) }

// redraw puts another edition or language on the stage, at the same second.
func (l *live) redraw() {
	if err := l.open(); err != nil {
		app.Log(err) // the server has checked every edition of this story
		return
	}
	l.scene.At(l.shown(l.player.T()), l.frame)
	p := l.picture()
	l.patcher = p.Patcher(l.frame)
	l.stage.show(p.Stage(l.frame), l.frame.Camera)
	l.meter = newMeter(l.page.book, l.player.End)
	l.loop.Wake()
}

// tick is one frame: advance, pose, write, and rarely tell go-app.
func (l *live) tick(now float64) (again bool) {
	wasPlaying := l.player.Playing()
	gliding := l.player.Moving()
	t := l.player.Tick(now)
	// Scrolling asks for the layout, so it comes before anything is written.
	if gliding && l.story() {
		l.holding = false
		l.scrollTo(l.table.Scroll(t))
	}
	l.scene.At(l.shown(t), l.frame)
	if gliding {
		l.explore.end()
	}
	leaving := l.explore.lead(now, l.frame)
	l.stage.apply(l.patcher.Next(l.frame))
	settling := l.stage.follow(l.frame.Camera, l.reduced)
	l.meter.show(t, l.frame)
	if l.frame.Moment != l.page.state.Moment {
		l.enter(l.frame.Moment)
	}
	if wasPlaying != l.player.Playing() {
		l.update(func(s *State) { s.Playing = l.player.Playing() })
	}
	again = l.player.Moving() || settling || leaving
	if !again {
		l.keep()
	}
	return again
}

// keep notes where the reader is, to a tenth of a second, once all is at rest.
func (l *live) keep() {
	if t := math.Round(l.player.T()*10) / 10; l.story() && t != browser.KeptSecond() {
		browser.KeepSecond(t)
	}
}

// shown is the second that is drawn for a second of the story. For readers who
// want less motion each moment is a still, taken late in it.
func (l *live) shown(t float64) float64 {
	if !l.reduced {
		return t
	}
	span := l.st.Moments[l.scene.MomentAt(t)].Span
	return span[0] + 0.8*(span[1]-span[0])
}

// enter tells that another moment is told.
func (l *live) enter(moment int) {
	l.update(func(s *State) { s.Moment, s.Pin = moment, false })
	b := l.page.book
	l.meter.announce(b.telling(moment).Heading.In(b.Lang))
	l.address(false)
}

// update changes the page's state and lets go-app render it.
func (l *live) update(change func(*State)) {
	change(&l.page.state)
	l.page.render()
}

// pin puts the second that the reader stopped at into the address.
func (l *live) pin() {
	s := &l.page.state
	s.T, s.Pin = l.player.T(), true
	l.address(false)
}

func (l *live) address(push bool) {
	if l.kiosk == nil {
		// A frame's steps would be the article's: its Back leads out of there.
		push = push && l.page.state.Layout != "embed"
		browser.SetURL(l.page.state.Address(l.st), push)
	}
}

func (l *live) scrollTo(y float64) {
	if math.Abs(y-browser.ScrollY()) >= 1 {
		browser.ScrollTo(y, false)
	}
	l.scroll = y
}

// measure ties the column to story time: a moment's article takes its span,
// and where the reading line cuts it is the second that is told.
func (l *live) measure() {
	l.stage.measure()
	if !l.story() {
		return
	}
	var ys, ts []float64
	top, line, end := browser.ScrollY(), 0.0, 0.0
	if el, ok := browser.ByID("reading-line"); ok {
		line = browser.BoxOf(el).Top
	}
	for i, el := range browser.All("article[data-moment]") {
		box := browser.BoxOf(el)
		ys = append(ys, math.Max(0, box.Top+top-line))
		ts = append(ts, l.st.Moments[i].Span[0])
		end = box.Top + top + box.Height - line
	}
	l.table = player.NewTable(append(ys, end), append(ts, l.player.End))
}

// seek goes to a story second: gliding, or at once for those who want less
// motion. It pushes a step that Back returns from.
func (l *live) seek(t float64, push bool) {
	l.holding = false
	if push {
		l.address(true)
	}
	if l.reduced {
		l.player.Seek(t)
		if l.story() {
			l.scrollTo(l.table.Scroll(t))
		}
	} else {
		l.player.Glide(t, glideTime)
		if l.page.state.Playing { // a glide ends it
			l.update(func(s *State) { s.Playing = false })
		}
	}
	l.loop.Wake()
}

// bound is the moment that the reader is at, or on the way to.
func (l *live) bound() int {
	if t, gliding := l.player.Gliding(); gliding {
		return l.scene.MomentAt(t)
	}
	return l.page.state.Moment
}

// moment goes to the beginning of a moment, by index.
func (l *live) moment(i int) {
	i = max(0, min(i, len(l.st.Moments)-1))
	l.seek(arrival(l.st, i), true)
}
