package player

import (
	"math"
	"testing"
)

func TestGlideArrivesExactlyAndInTime(t *testing.T) {
	for seed := range uint64(20) {
		c, p := newClock(seed), New(152)
		p.Seek(30)
		p.Glide(76.3, 900)
		p.Tick(c.now)
		start, last := c.now, 30.0
		for p.Moving() {
			got := p.Tick(c.frame())
			if got < last || got > 76.3 {
				t.Fatalf("seed %d: at %v after %v", seed, got, last)
			}
			last = got
		}
		if last != 76.3 || p.Playing() || c.now-start < 900 || c.now-start > 960 {
			t.Fatalf("seed %d: at %v after %v ms", seed, last, c.now-start)
		}
	}
}

// TestGlideStartsAndEndsAtRest: the first and the last hundredth of the time
// take less than a thousandth of the way.
func TestGlideStartsAndEndsAtRest(t *testing.T) {
	p := New(100)
	p.Seek(90)
	p.Glide(10, 1000)
	p.Tick(0)
	if got := p.Tick(10); 90-got > 0.08 || got >= 90 {
		t.Errorf("after 10 ms at %v", got)
	}
	for now := 20.0; now <= 980; now += 10 {
		p.Tick(now)
	}
	if got := p.Tick(990); got-10 > 0.08 || got <= 10 {
		t.Errorf("10 ms before the end at %v", got)
	}
}

func TestGlideIsEnded(t *testing.T) {
	for name, end := range map[string]func(*Player){
		"pause": (*Player).Pause, "play": (*Player).Play, "seek": func(p *Player) { p.Seek(p.T()) },
	} {
		p := New(100)
		p.Glide(80, 1000)
		p.Tick(0)
		at := p.Tick(90)
		end(p)
		p.Tick(100)
		if p.Tick(116); p.T() < at || p.T() > at+0.05 {
			t.Errorf("%s: from %v on to %v", name, at, p.T())
		}
	}
}

func TestGlideStopsPlay(t *testing.T) {
	p := New(100)
	p.Play()
	p.Tick(0)
	p.Glide(50, 200)
	for now := 10.0; now < 600; now += 10 {
		p.Tick(now)
	}
	if p.T() != 50 || p.Playing() {
		t.Errorf("at %v, playing %v", p.T(), p.Playing())
	}
}

func TestStrangeGlides(t *testing.T) {
	for _, c := range []struct{ to, ms, at float64 }{
		{50, 0, 50}, {50, -5, 50}, {50, math.NaN(), 50}, {math.NaN(), 500, 20}, {math.Inf(1), 100, 100}, {-3, 100, 0},
	} {
		p := New(100)
		p.Seek(20)
		p.Glide(c.to, c.ms)
		for now := 0.0; now < 1000; now += 16 {
			p.Tick(now)
		}
		if p.T() != c.at || p.Moving() {
			t.Errorf("Glide(%v, %v) leads to %v, want %v", c.to, c.ms, p.T(), c.at)
		}
	}
}
