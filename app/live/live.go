package live

import (
	"math"

	"fiftymetres/app/address"
	"fiftymetres/app/browser"
	"fiftymetres/app/draw"
	"fiftymetres/app/page"
	"fiftymetres/app/player"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// live is a page in motion: one player, one frame loop, one stage, and what
// the reader does. It exists in the browser only. Its callbacks and go-app's
// renders share one thread and never yield in the middle, so they need no lock.
type live struct {
	page    *root
	st      *story.Story
	scenes  map[string]*scene.Scene
	scene   *scene.Scene
	frame   *scene.Frame
	patcher *draw.Patcher
	stage   *stage
	meter   meter
	player  *player.Player
	column  *column // of the story's layout; nil in the others
	loop    *browser.Loop
	steps   steps
	explore *explore
	kiosk   *attract // nil but on a kiosk
	panels  panels
	tongues tongues
	kept    float64 // the second that the history knows
	anchor  string  // what a link from outside led to, until the reader scrolls
}

// glideTime is how long it takes to go to a chosen moment, milliseconds.
const glideTime = 900

// newLive readies the scene and the picture of a page; start makes it move.
func newLive(p *root) (*live, error) {
	l := &live{page: p, st: p.Book().Story, scenes: map[string]*scene.Scene{}, stage: newStage()}
	l.player = player.New(l.st.End())
	l.player.Seek(p.State().T)
	l.steps.live, l.panels.live = l, l
	l.tongues = tongues{live: l, books: map[string]*page.Book{p.State().Lang: p.Whole()}}
	l.loop = browser.NewLoop(l.tick)
	if p.State().Layout == address.Story {
		l.column = &column{st: l.st}
	}
	if err := l.open(); err != nil {
		return nil, err
	}
	browser.Rest()
	l.scene.At(p.Opening().T, l.frame)
	l.patcher = l.picture().Patcher(l.frame)
	return l, nil
}

// start takes the page over, once go-app's tree is in it. The map that the
// server drew stays; it is only told what has changed since.
func (l *live) start() {
	l.stage.adopt(l.frame.Camera)
	l.meter = newMeter(l.page.Book(), l.player.End)
	l.explore = newExplore(l)
	browser.Media(browser.LessMotion, l.steps.set)
	if c := l.column; c != nil {
		c.measure()
		c.y = browser.ScrollY()
		if t := c.table.Time(c.y); math.Abs(t-l.player.T()) > slip {
			l.player.Seek(t)
		}
		l.anchor = outside()
	}
	l.listen()
	if l.page.State().Layout == address.Kiosk {
		l.kiosk = newAttract(l)
	}
	l.tick(0)
	if !l.page.State().Pin {
		l.address(false) // the short form of what was asked for
	}
	browser.Root().Call("setAttribute", "data-app", "live")
	l.loop.Wake()
}

// slip is how far, in story seconds, the second that the column says may be
// from the one that the server drew: browsers round scroll positions. Below
// that the picture that stands there stays.
const slip = 0.25

// open compiles the scene of the state's edition, once each.
func (l *live) open() error {
	e := l.page.State().Edition
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

func (l *live) picture() *draw.Picture { return draw.New(l.scene, l.page.State().Lang) }

// redraw puts another edition or language on the stage, at the same second.
func (l *live) redraw() {
	if err := l.open(); err != nil {
		app.Log(err) // the server has checked every edition of this story
		return
	}
	l.scene.At(l.steps.shown(l.player.T()), l.frame)
	p := l.picture()
	l.patcher = p.Patcher(l.frame)
	l.stage.show(p.Stage(l.frame), l.frame.Camera)
	l.meter = newMeter(l.page.Book(), l.player.End)
	l.loop.Wake()
}

// tick is one frame: advance, pose, write, and rarely tell go-app.
func (l *live) tick(now float64) (again bool) {
	wasPlaying := l.player.Playing()
	moves := l.player.Moving()
	t := l.player.Tick(now)
	// Scrolling asks for the layout, so it comes before anything is written.
	if moves && l.column != nil {
		l.column.holding = false
		l.column.show(t)
	}
	l.scene.At(l.steps.shown(t), l.frame)
	if moves {
		l.explore.end()
	}
	leaving := l.explore.lead(now, l.frame)
	l.frame.Rest = !moves && !leaving && l.stage.rests(l.frame.Camera)
	l.stage.apply(l.patcher.Next(l.frame))
	l.stage.follow(l.frame.Camera, l.steps.on)
	l.meter.show(t, l.frame)
	if l.frame.Moment != l.page.State().Moment {
		l.enter(l.frame.Moment)
	}
	if wasPlaying != l.player.Playing() {
		l.update(func(s *page.State) { s.Playing = l.player.Playing() })
	}
	if l.player.Moving() || leaving || !l.frame.Rest {
		if l.player.Playing() {
			l.keepNow()
		}
		return true
	}
	l.keep()
	return false
}

// enter tells that another moment is told.
func (l *live) enter(moment int) {
	l.update(func(s *page.State) { s.Moment, s.Pin = moment, false })
	l.meter.announce(moment)
	l.title()
	l.address(false)
}

// update changes the page's state and lets go-app render it.
func (l *live) update(change func(*page.State)) {
	change(l.page.State())
	l.page.render()
}
