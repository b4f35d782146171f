package live

import (
	"math"
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/browser"
	"fiftymetres/app/page"
	"fiftymetres/app/player"
)

// room is a kiosk's part in a room: while nobody visits it, it tells the second that all
// the room's screens tell, worked out anew for each frame from what the server said last.
// So a server that is away is not missed.
type room struct {
	kiosk *kiosk
	beat  browser.Beat
	heard bool // and somebody is still there to lead
	spans player.Spans
	round int // of its loop
}

// listenRoom joins the room that the screen's address names.
func listenRoom(k *kiosk) {
	if k.screen.Room != "" {
		browser.JoinRoom(k.screen.Room, k.room.hear, k.session.player.T)
	}
}

// leads tells whether the screen does what its room does.
func (r *room) leads() bool {
	return r.heard && !r.kiosk.visited && (r.beat.Led || r.kiosk.screen.Attract == address.Full)
}

// hear takes what the room does now. A presenter's act takes a visitor along. Where nobody
// is there any more, what was led goes back to its own loop.
func (r *room) hear(b browser.Beat, there bool) {
	k := r.kiosk
	was := r.leads()
	if !there && !r.beat.Led {
		return // it goes on as it was told
	}
	r.beat, r.heard = b, there
	k.session.window.mark("data-led", b.Led)
	switch {
	case k.visited && !(b.Led && b.Act):
	case k.visited, was && !r.leads():
		k.rest() // and meets
	default:
		r.meet()
	}
}

// meet brings the screen to what its room does.
func (r *room) meet() {
	if !r.leads() {
		return
	}
	s, b := r.kiosk.session, r.beat
	if s.sheet.State().Edition != b.Edition {
		s.turn(func(p *page.State) { p.Page = s.sheet.Book().Site().In(p.Page, b.Edition) })
	}
	r.spans = r.told()
	now := s.clock.now()
	s.player.Loop = b.Loop
	if b.Act {
		s.player.Pause() // on the way to what was asked for before
		if t, _ := r.at(now + glideTime); b.Led && !s.steps.on && math.Abs(t-s.player.T()) > far {
			s.player.Glide(t, glideTime)
		}
	}
	r.turn(now)
	r.kiosk.speak()
	r.lead(now)
	s.steps.plan()
	s.update(func(p *page.State) { p.Playing, p.Loop = s.player.Playing(), b.Loop })
	s.clock.wake()
}

// far is to where a presenter's act glides, story seconds: nearer by, it is there at once.
const far = 3.0

// told are the spans that the room tells: in its loop those of its moments, if there are any.
func (r *room) told() player.Spans {
	var only []string
	if r.beat.Loop {
		only = strings.Fields(r.beat.Moments)
	}
	return r.kiosk.session.st.Spans(r.beat.Edition, only)
}

// at is the story second of the room at a time of the page's clock, and its loop's round.
func (r *room) at(now float64) (t float64, round int) {
	return r.spans.Follow(player.Beat{T: r.beat.T, Rate: r.beat.Rate, Playing: r.beat.Playing, Loop: r.beat.Loop}, (now-r.beat.At)/1000)
}

// lead brings the player to where the room is, once a frame.
func (r *room) lead(now float64) {
	p := r.kiosk.session.player
	if _, gliding := p.Gliding(); gliding || !r.leads() {
		return
	}
	t, _ := r.at(now)
	runs := r.beat.Playing && (r.beat.Loop || t < p.End)
	if runs || t != p.T() {
		p.Seek(t)
	}
	switch {
	case runs && !p.Playing():
		p.Play()
	case !runs && p.Playing():
		p.Pause()
	}
}

// watch looks, now and then, whether the loop has begun anew, and shows the next still to
// those who want less motion.
func (r *room) watch() {
	s := r.kiosk.session
	now := s.clock.now()
	if r.turn(now) {
		r.kiosk.speak()
		s.window.mark("data-looped", true)
	}
	t, _ := r.at(now)
	if s.steps.on && s.course.MomentAt(t) == s.sheet.State().Moment || t == s.player.T() {
		return
	}
	s.clock.wake() // to another still, or where frames had ended
}

// turn notes whose turn it is of the languages, and tells whether that is another round.
func (r *room) turn(now float64) bool {
	was := r.round
	_, r.round = r.at(now)
	r.kiosk.turn = r.round % len(r.kiosk.screen.Tongues)
	return was != r.round
}

// language is what a presenter has chosen, "" for nothing.
func (r *room) language() string {
	if r.leads() && r.beat.Led {
		return r.beat.Language
	}
	return ""
}
