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
	// Told, where it is set, is the second that is told at another: what is passed
	// over takes no time. It has to give what it gives again.
	Told    func(t float64) float64
	Stepped bool // while it plays, time goes in steps that whoever drives it makes

	t       float64
	rate    float64
	playing bool
	glide   *glide
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
		p.t = p.told(0)
	}
	if !p.playing {
		p.playing, p.fresh, p.glide = true, true, nil
	}
}

// Pause stops time.
func (p *Player) Pause() { p.playing, p.glide = false, nil }

// Seek goes to a story second, clamped to the story; what is not a number
// goes nowhere. Playing goes on from there.
func (p *Player) Seek(t float64) {
	if math.IsNaN(t) {
		return
	}
	p.t = p.told(t)
	p.fresh, p.glide = true, nil
}

// told is the nearest second of the story that is told.
func (p *Player) told(t float64) float64 {
	t = math.Min(math.Max(t, 0), p.End)
	if p.Told != nil {
		t = p.Told(t)
	}
	return t
}

// Tick advances to now, in milliseconds of any steady clock, and gives the
// position in story seconds. At the end it stops, or with Loop starts over.
func (p *Player) Tick(now float64) float64 {
	step := now - p.last
	p.last = now
	if !p.Moving() {
		return p.t
	}
	if p.fresh {
		p.fresh = false
		return p.t
	}
	if !(step > 0) {
		return p.t
	}
	step = math.Min(step, longest)
	if p.glide != nil {
		return p.glideOn(step)
	}
	next := p.t + step/1000*p.rate
	if next < p.End {
		p.t = p.told(next)
		return p.t
	}
	if p.Loop && p.End > 0 {
		p.t = p.told(math.Mod(next, p.End))
		return p.t
	}
	p.t, p.playing = p.End, false
	return p.t
}

// Glide leads to story second t in so many milliseconds, starting and ending
// at rest; a pause, a seek or play ends it.
func (p *Player) Glide(t, ms float64) {
	if math.IsNaN(t) || !(ms > 0) {
		p.Seek(t)
		return
	}
	p.Pause()
	p.glide = &glide{from: p.t, to: p.told(t), ms: ms}
	p.fresh = true
}

// Gliding gives the story second that a glide leads to.
func (p *Player) Gliding() (to float64, ok bool) {
	if p.glide == nil {
		return 0, false
	}
	return p.glide.to, true
}

// Moving tells whether the position changes by itself: playing, or gliding.
func (p *Player) Moving() bool { return p.playing && !p.Stepped || p.glide != nil }

// glide is a way in story time that takes a while of the reader's.
type glide struct{ from, to, ms, gone float64 }

func (p *Player) glideOn(step float64) float64 {
	g := p.glide
	g.gone += step
	if g.gone >= g.ms {
		p.t, p.glide = g.to, nil
		return p.t
	}
	s := g.gone / g.ms
	s = s * s * (3 - 2*s)
	p.t = p.told(g.from*(1-s) + g.to*s)
	return p.t
}
