// Package room has screens tell the same second: those that share a room share its state,
// which a presenter may change. It opens no connection and reads no clock; how screens
// are told is httpd's, and how processes are told of each other's rooms is a Bus's.
package room

import (
	"fiftymetres/app/player"
	"fiftymetres/app/story"
)

// State is what a room's screens do. It is replaced as a whole, and of two the newer one
// counts, wherever they were made.
type State struct {
	Seq  int64  `json:"seq"`  // grows with each act
	By   string `json:"by"`   // the process that made it, which decides between two of one Seq
	Made int64  `json:"made"` // when the room was, by that process's clock: of two that nobody has led the older counts

	// Where the telling stood, story seconds, at an instant of the server's clock,
	// milliseconds, and how it goes on from there.
	T       float64 `json:"t"`
	At      int64   `json:"at"`
	Rate    float64 `json:"rate"`
	Playing bool    `json:"playing"`
	Loop    bool    `json:"loop"` // round and round, through Moments alone

	Language string   `json:"language,omitempty"` // "" is each screen's own
	Edition  string   `json:"edition"`
	Home     string   `json:"home"`              // the edition of its loop
	Moments  []string `json:"moments,omitempty"` // slugs of what its loop tells; nil for all
	Led      bool     `json:"led"`               // a presenter has acted
}

// newer tells whether a state takes the place of another.
func (s State) newer(than State) bool {
	switch {
	case s.Seq != than.Seq:
		return s.Seq > than.Seq
	case s.Seq == 0 && s.Made != than.Made:
		return s.Made < than.Made
	}
	return s.By > than.By
}

// Age is how long ago its telling stood at T, milliseconds.
func (s State) Age(now int64) int64 { return max(0, now-s.At) }

func (s State) beat() player.Beat {
	return player.Beat{T: s.T, Rate: s.Rate, Playing: s.Playing, Loop: s.Loop}
}

// second is the story second that its screens are at.
func (s State) second(st *story.Story, now int64) float64 {
	t, _ := s.spans(st).Follow(s.beat(), float64(s.Age(now))/1000)
	return t
}

// over tells whether it has come to its end.
func (s State) over(st *story.Story, now int64) bool {
	return s.spans(st).Over(s.beat(), float64(s.Age(now))/1000)
}

// spans are what it tells: of its edition, and in its loop of what that tells.
func (s State) spans(st *story.Story) player.Spans {
	var only []string
	if s.Loop {
		only = s.Moments
	}
	return st.Spans(s.Edition, only)
}
