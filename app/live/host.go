package live

import (
	"math"

	"fiftymetres/app/address"
)

// What an embed tells the page around it, and is told by it. web/js/host.js carries
// both over postMessage; docs of the messages stand there and in the guide.

// host is the page around an embed, as a session sees it.
type host interface {
	tell(event, what string, t float64) // t is the story second
}

// The events.
const (
	hostMoment   = "moment"   // another moment is told: its slug
	hostTime     = "time"     // how far the story is
	hostPlay     = "play"     // it plays
	hostPause    = "pause"    // it rests
	hostEnded    = "ended"    // it has come to its end
	hostLanguage = "language" // it is in another language: its tag
	hostKnown    = "known"    // it is told as it was known on another day: its date
	hostClaim    = "claim"    // the reader has opened what is known of something: "about:" or "source:" and an id, "question:" and its id, or "questions:" and a moment
)

// often is how much time passes at least between two tellings of the time,
// milliseconds.
const often = 250.0

// hosting is a session in a frame, and what its host knows of it.
type hosting struct {
	session *session
	knows   state
	at      float64 // milliseconds: when the time was told
}

// state is what a host is told of.
type state struct {
	t                 float64 // story second
	playing           bool
	moment            int
	language, edition string
}

func (h *hosting) now() state {
	s := h.session
	p := s.sheet.State()
	return state{s.player.T(), s.player.Playing(), p.Moment, p.Lang, p.Edition}
}

// tell tells the host, if there is one.
func (h *hosting) tell(event, what string) {
	if s := h.session; s.host != nil {
		s.host.tell(event, what, math.Round(s.player.T()*100)/100)
	}
}

// pass tells the host what is other than it knows: the time only now and then while it
// passes, and at last where it has come to rest.
func (h *hosting) pass(now float64) {
	s := h.session
	if s.host == nil {
		return
	}
	was, is := h.knows, h.now()
	if _, gliding := s.player.Gliding(); gliding {
		is.moment = was.moment // those that are passed on the way are not told
	}
	if is == was {
		return
	}
	h.knows = is
	if is.language != was.language {
		h.tell(hostLanguage, is.language)
	}
	if is.edition != was.edition {
		h.tell(hostKnown, is.edition)
	}
	if is.moment != was.moment {
		h.tell(hostMoment, s.st.Moments[is.moment].Slug)
	}
	if is.t != was.t {
		if s.player.Moving() && now-h.at < often {
			h.knows.t = was.t // it is told later
		} else {
			h.at = now
			h.tell(hostTime, "")
		}
	}
	switch {
	case is.playing == was.playing:
	case is.playing:
		h.tell(hostPlay, "")
	case is.t >= s.player.End:
		h.tell(hostEnded, "")
	default:
		h.tell(hostPause, "")
	}
}

// asked is what the host asks for: play, pause, seek, go, setLanguage or setKnown. It
// gives what was wrong with that, or "".
func (s *session) asked(what, value string) (wrong string) {
	var a Action
	switch what {
	case "play":
		a = Play{}
	case "pause":
		a = Pause{}
	case "seek":
		t, ok := address.Second(value)
		if !ok {
			return "no such second"
		}
		a = Put{t}
		if s.player.Playing() { // and goes on from there
			a = Jump{t}
		}
	case "go":
		i := s.st.MomentCalled(value)
		if i < 0 {
			return "no such moment"
		}
		a = Go{i}
		if s.player.Playing() { // and goes on from there, as a seek does
			a = Jump{s.st.Arrival(i)}
		}
	case "setLanguage":
		a = Language{value}
	case "setKnown":
		a = Edition{value}
	default:
		return "no such message"
	}
	if !s.Do(a) {
		return "no such value"
	}
	s.hosting.pass(s.clock.now()) // there are no frames while it is out of sight
	return ""
}
