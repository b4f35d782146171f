package live

import (
	"math"

	"fiftymetres/app/address"
	"fiftymetres/app/geom"
	"fiftymetres/app/page"
	"fiftymetres/app/player"
	"fiftymetres/app/story"
)

// session is a page in motion: what is told at which second, and what the
// reader does about it. Its callbacks and go-app's renders share one thread and
// never yield in the middle, so they need no lock.
type session struct {
	ports
	st      *story.Story
	course  story.Course // through what the edition tells
	player  *player.Player
	scenes  *scenes
	column  *column // nil where nothing scrolls
	trail   trail
	steps   steps
	look    look
	hand    hand
	panels  panels
	tongues tongues
	kiosk   *kiosk // nil but on a kiosk
	hosting hosting
	due     func() // what is left to do of an act that has been answered
}

// newSession is a session at the page's state, on scenes that stand open there.
func newSession(st *story.Story, sc *scenes, p ports) *session {
	s := &session{ports: p, st: st, scenes: sc, player: player.New(st.End())}
	s.tell(p.sheet.State().Edition)
	s.player.Seek(p.sheet.State().T)
	s.hand = hand{session: s, fingers: map[int]geom.Point{}}
	s.trail.session, s.steps.session, s.look.session, s.panels.session, s.hosting.session = s, s, s, s, s
	s.hosting.knows = s.hosting.now()
	s.player.Loop = p.sheet.State().Loop
	s.tongues = tongues{session: s, books: map[string]*page.Book{p.sheet.State().Lang: p.sheet.Whole()}}
	if p.scroller != nil {
		s.column = &column{session: s, scroller: p.scroller}
	}
	return s
}

// tell takes an edition's course: time passes over what it does not tell.
func (s *session) tell(edition string) {
	s.course = s.st.Course(edition)
	s.player.End, s.player.Told = s.course.End(), s.told
	if s.player.T() != s.course.Clamp(s.player.T()) {
		s.player.Seek(s.player.T())
	}
}

// told is the second that is told at another: by the edition, and in a kiosk's loop by what
// its operator has it tell.
func (s *session) told(t float64) float64 {
	t = s.course.Clamp(t)
	if s.kiosk != nil {
		return s.kiosk.told(t)
	}
	return t
}

// slip is how far, in story seconds, the second that the column says may be
// from the one that the server drew: browsers round scroll positions. Below
// that the picture that stands there stays.
const slip = 0.25

// start takes the page over, once go-app's tree is in it. The map that the
// server drew stays; it is only told what has changed since.
func (s *session) start() {
	s.stage.adopt(s.scenes.frame.Camera)
	s.meter.read(s.sheet.Book(), s.scenes.on)
	s.chosen()
	s.window.lessMotion(s.steps.ask)
	if c := s.column; c != nil {
		s.scroller.own()
		c.measure()
		c.y = s.scroller.y()
		if t := c.table.Time(c.y); math.Abs(t-s.player.T()) > slip {
			s.player.Seek(t)
		}
		s.trail.anchor = s.location.anchor()
	}
	if s.sheet.State().Layout == address.Kiosk {
		s.kiosk = newKiosk(s)
	}
	s.tick(0)
	if !s.sheet.State().Pin {
		s.trail.write(false) // the short form of what was asked for
	}
	s.clock.wake()
	s.clock.idle(s.stage.tidy)
}

// update changes the page's state and lets go-app render it.
func (s *session) update(change func(*page.State)) {
	change(s.sheet.State())
	s.sheet.Render()
}

// answer shows at once that an act was understood, by what changes of the page's own
// state, and does what takes longer once that has been seen.
func (s *session) answer(change func(*page.State), then func()) {
	s.update(change)
	s.due = then
	s.clock.painted(s.pay)
}

// pay does what is due: at the latest before anything else is done.
func (s *session) pay() {
	if due := s.due; due != nil {
		s.due = nil
		due()
	}
}

// played tells the page that the story has begun to play, or stopped.
func (s *session) played() {
	s.steps.plan()
	s.update(func(p *page.State) { p.Playing = s.player.Playing() })
	s.clock.wake()
}

// turn shows another edition or language at the same second.
func (s *session) turn(change func(*page.State)) {
	s.update(func(p *page.State) {
		change(p)
		s.sheet.Turn()
	})
	p, was, before := s.sheet.State(), s.player.T(), s.scenes.on
	s.tell(p.Edition)
	t := s.player.T()
	s.window.turned(p.Lang, s.sheet.Book().Words().Dir, p.Edition)
	s.window.title(page.Title(s.st, p.Page))
	if s.column != nil {
		s.scroller.write(s.sheet.Book().Column(p.Moment, false))
	}
	s.redraw(t == was)
	news := ""
	if before.Edition != p.Edition {
		news = s.sheet.Book().Turned(s.scenes.frame.Moment)
	}
	s.clock.wake()
	s.sheet.Settle(func() {
		s.stage.measure()
		if s.column != nil {
			s.column.hold(t)
		}
		s.meter.read(s.sheet.Book(), s.scenes.on)
		s.meter.announce(s.scenes.frame, news)
		s.clock.wake()
	})
}

// redraw draws the map anew at its second, by the state's edition and answer; if it passes,
// out of the picture that stands there, where that can be.
func (s *session) redraw(passes bool) {
	p, before, from := s.sheet.State(), s.scenes.on, s.scenes.frame.Camera
	if err := s.scenes.open(p.Version()); err != nil {
		panic(err) // the server has checked every edition and answer of this story
	}
	picture := s.scenes.draw(p.Lang, s.sheet.Book().Words(), s.steps.shown(s.player.T()), s.stage.screens())
	if how, can := s.passes(before, from); passes && can {
		s.stage.pass(picture, s.scenes.frame.Camera, how)
	} else {
		s.stage.show(picture, s.scenes.frame.Camera)
	}
}

// glideTime is how long it takes to go to a chosen moment, milliseconds.
const glideTime = 900

// travel goes to a story second: gliding, or at once for those who want less
// motion. With push it is a step that Back returns from.
func (s *session) travel(t float64, push bool) {
	s.trail.anchor = ""
	if push {
		s.trail.write(true)
	}
	if s.column != nil {
		s.column.holding, s.column.stays = false, false
	}
	s.glide(t)
	if s.column != nil && s.steps.on {
		s.column.show(t)
	}
}

// tellFrom goes to a story second as travel does, but leaves the page where it is read: till
// the reader scrolls, what the map tells is another second than the line says.
func (s *session) tellFrom(t float64) {
	if c := s.column; c != nil {
		c.holding, c.stays, c.y = false, true, s.scroller.y()
	}
	s.glide(t)
}

func (s *session) glide(t float64) {
	if s.steps.on {
		s.player.Seek(t)
		s.steps.plan()
	} else {
		s.player.Glide(t, glideTime)
		if s.sheet.State().Playing { // a glide ends it
			s.update(func(p *page.State) { p.Playing = false })
		}
	}
	s.clock.wake()
}

// bound is the moment that the reader is at, or on the way to.
func (s *session) bound() int {
	if t, gliding := s.player.Gliding(); gliding {
		return s.course.MomentAt(t)
	}
	return s.sheet.State().Moment
}

// relayout measures again. In a window or a type of another size the second
// stays, and what is told of it stays in sight; where only texts have opened or
// closed, the page stays.
func (s *session) relayout() {
	if c := s.column; c != nil && c.measure() && s.trail.anchor == "" {
		c.show(s.player.T())
	}
	s.markAnswers() // what has been unfolded was written before one was chosen
	s.stage.relayout()
	s.clock.wake()
}

// scrolled follows the column. What the player scrolled itself is no news.
func (s *session) scrolled() {
	c := s.column
	if c.holding {
		return
	}
	const slack = 40 // CSS px that a scroll of the player's may lag behind
	y := s.scroller.y()
	if s.player.Moving() {
		if math.Abs(y-c.y) < slack {
			return
		}
		s.Do(Take{})
	}
	if math.Abs(y-c.y) < 1.5 {
		return // the echo of the last step
	}
	if c.scroller.rem() != c.laid.rem {
		s.relayout() // with smaller type the page ended further up: no reader scrolled
		return
	}
	s.stage.settle()
	s.trail.anchor = ""
	s.look.end()
	s.player.Seek(c.table.Time(y))
	s.steps.plan()
	c.y = y
	s.clock.wake()
}
