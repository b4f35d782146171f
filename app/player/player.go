// Package player says what time it is in the story: it plays, pauses, seeks,
// changes rate and loops. It reads no clock; whoever drives it says what time
// it is, in milliseconds, once a frame.
package player

import "math"

// Rates that a reader can choose from; 1 is the story's own.
var Rates = []float64{0.5, 1, 2, 4}

// longest is the greatest step that one tick advances the story, milliseconds
// of the clock: after a tab was hidden the story goes on where it was.
const longest = 100

// Player is a position in a story of End seconds.
type Player struct {
	End  float64 // story seconds
	Loop bool

	t       float64
	rate    float64
	playing bool
	last    float64
	fresh   bool // the next tick only sets the clock
}

// New is a player at the beginning, paused, at rate 1.
func New(end float64) *Player { return &Player{End: end, rate: 1} }

// T is the position, story seconds.
func (p *Player) T() float64 { return p.t }

// Playing tells whether time passes.
func (p *Player) Playing() bool { return p.playing }

// Rate is story seconds a second.
func (p *Player) Rate() float64 { return p.rate }

// SetRate changes the rate, kept within the rates on offer.
func (p *Player) SetRate(r float64) {
	if math.IsNaN(r) {
		return
	}
	p.rate = math.Min(math.Max(r, Rates[0]), Rates[len(Rates)-1])
}

// Play starts or goes on; at the end it starts over.
func (p *Player) Play() {
	if p.t >= p.End {
		p.t = 0
	}
	if !p.playing {
		p.playing, p.fresh = true, true
	}
}

// Pause stops time.
func (p *Player) Pause() { p.playing = false }

// Seek goes to a story second, clamped to the story; what is not a number
// goes nowhere. Playing goes on from there.
func (p *Player) Seek(t float64) {
	if math.IsNaN(t) {
		return
	}
	p.t = math.Min(math.Max(t, 0), p.End)
	p.fresh = true
}

// Tick advances to now, in milliseconds of any steady clock, and gives the
// position in story seconds. At the end it stops, or with Loop starts over.
func (p *Player) Tick(now float64) float64 {
	step := now - p.last
	p.last = now
	if !p.playing {
		return p.t
	}
	if p.fresh {
		p.fresh = false
		return p.t
	}
	if !(step > 0) {
		return p.t
	}
	p.t += math.Min(step, longest) / 1000 * p.rate
	if p.t < p.End {
		return p.t
	}
	if p.Loop && p.End > 0 {
		p.t = math.Mod(p.t, p.End)
		return p.t
	}
	p.t, p.playing = p.End, false
	return p.t
}
