package player

import (
	"math"
	"math/rand/v2"
	"testing"
)

// clock gives the times of frames as a browser does: about every 16.7 ms, some
// late, some twice, some dropped.
type clock struct {
	now float64 // milliseconds
	r   *rand.Rand
}

func newClock(seed uint64) *clock {
	return &clock{now: 1e6, r: rand.New(rand.NewPCG(seed, 1))}
}

func (c *clock) frame() float64 {
	step := 1000.0/60 + (c.r.Float64()-0.5)*8
	switch c.r.IntN(20) {
	case 0:
		step = 0 // two frames of one time
	case 1:
		step += 1000.0 / 60 // a dropped frame
	}
	c.now += step
	return c.now
}

// playFor ticks for so many milliseconds of the clock.
func (c *clock) playFor(p *Player, ms float64) float64 {
	for end := c.now + ms; c.now < end; {
		p.Tick(min(c.frame(), end))
		c.now = min(c.now, end)
	}
	return p.T()
}

func alike(a, b float64) bool { return math.Abs(a-b) < 1e-6 }

func TestPlaysAtItsRateWhateverTheFrames(t *testing.T) {
	for seed := range uint64(20) {
		for _, rate := range Rates {
			c, p := newClock(seed), New(1000)
			p.SetRate(rate)
			p.Play()
			p.Tick(c.now) // sets the clock
			if got := c.playFor(p, 20000); !alike(got, 20*rate) {
				t.Fatalf("seed %d: after 20 s at rate %v at %v s", seed, rate, got)
			}
		}
	}
}

func TestNeverRunsBack(t *testing.T) {
	c, p := newClock(3), New(500)
	p.Play()
	last := 0.0
	for range 3000 {
		now := c.frame()
		if c.r.IntN(30) == 0 {
			now -= 500 // a clock that is set back
		}
		if got := p.Tick(now); got < last {
			t.Fatalf("at %v after %v", got, last)
		} else {
			last = got
		}
	}
}

func TestPauseKeepsItsPlace(t *testing.T) {
	c, p := newClock(4), New(100)
	p.Play()
	p.Tick(c.now)
	at := c.playFor(p, 3000)
	p.Pause()
	if got := c.playFor(p, 5000); got != at || p.Playing() || p.Moving() {
		t.Fatalf("paused at %v, went to %v", at, got)
	}
	p.Play()
	p.Tick(c.now) // the time of the pause is not made up for
	if got := p.T(); got != at {
		t.Fatalf("went on at %v, not %v", got, at)
	}
	if got := c.playFor(p, 1000); !alike(got, at+1) {
		t.Errorf("a second later at %v", got)
	}
}

// TestPlayTwice: a second Play while playing changes nothing, no frame is lost.
func TestPlayTwice(t *testing.T) {
	p := New(100)
	p.Play()
	p.Tick(0)
	p.Tick(50)
	p.Play()
	if got := p.Tick(100); !alike(got, 0.1) {
		t.Errorf("at %v, want 0.1", got)
	}
}

func TestLongGapsAreCut(t *testing.T) {
	p := New(1e6)
	p.Play()
	p.Tick(0)
	for i, now := range []float64{3600e3, 7200e3, math.MaxFloat64} {
		before := p.T()
		if got := p.Tick(now) - before; got > 0.1+1e-9 || got <= 0 {
			t.Errorf("gap %d: a step of %v s", i, got)
		}
	}
	p.Seek(0)
	p.SetRate(4)
	p.Tick(0)
	if got := p.Tick(1e9); !alike(got, 0.4) {
		t.Errorf("at rate 4 a step of %v s, want 0.4", got)
	}
}

func TestStopsExactlyAtTheEnd(t *testing.T) {
	for seed := range uint64(20) {
		c, p := newClock(seed), New(152)
		p.Seek(150.3)
		p.Play()
		c.playFor(p, 10000)
		if p.T() != 152 || p.Playing() || p.Moving() {
			t.Fatalf("seed %d: at %v, playing %v", seed, p.T(), p.Playing())
		}
		p.Play()
		if p.T() != 0 || !p.Playing() {
			t.Fatalf("played again at %v", p.T())
		}
	}
}

func TestLoopGoesRound(t *testing.T) {
	c, p := newClock(6), New(3)
	p.Loop = true
	p.Play()
	p.Tick(c.now)
	for range 2000 {
		if got := p.Tick(c.frame()); !(got >= 0 && got < 3) || !p.Playing() {
			t.Fatalf("at %v, playing %v", got, p.Playing())
		}
	}
	p.Seek(0)
	p.Tick(c.now)
	if got := c.playFor(p, 10000); !alike(got, 1) { // 10 s in rounds of 3
		t.Errorf("after 10 s at %v", got)
	}
}

func TestSeek(t *testing.T) {
	p := New(100)
	for to, want := range map[float64]float64{-1: 0, 0: 0, 33.3: 33.3, 100: 100, 101: 100, math.Inf(1): 100, math.Inf(-1): 0} {
		if p.Seek(to); p.T() != want || p.Moving() {
			t.Errorf("Seek(%v) leads to %v", to, p.T())
		}
	}
	p.Seek(40)
	if p.Seek(math.NaN()); p.T() != 40 {
		t.Errorf("what is not a number leads to %v", p.T())
	}
	// Playing goes on from there, and the time since the last frame does not count.
	p.Play()
	p.Tick(0)
	p.Tick(20)
	p.Seek(70)
	if got := p.Tick(90); got != 70 {
		t.Errorf("sought 70, at %v", got)
	}
	if got := p.Tick(110); !alike(got, 70.02) {
		t.Errorf("20 ms after 70 at %v", got)
	}
}

func TestSetRate(t *testing.T) {
	p := New(100)
	for to, want := range map[float64]float64{0: 0.5, -3: 0.5, 1: 1, 3: 3, 99: 4, math.Inf(1): 4} {
		if p.SetRate(to); p.Rate() != want {
			t.Errorf("rate %v becomes %v", to, p.Rate())
		}
	}
	p.SetRate(2)
	if p.SetRate(math.NaN()); p.Rate() != 2 {
		t.Errorf("what is not a number sets rate %v", p.Rate())
	}
}

// TestClockThatIsNoNumber: such frames pass by, and the next good ones count.
func TestClockThatIsNoNumber(t *testing.T) {
	p := New(100)
	p.Play()
	p.Tick(0)
	for _, now := range []float64{math.NaN(), math.NaN(), math.Inf(1), math.Inf(-1), math.NaN()} {
		if got := p.Tick(now); !(got >= 0 && got <= 0.2) {
			t.Fatalf("Tick(%v) = %v", now, got)
		}
	}
	p.Tick(1000)
	before := p.T()
	if got := p.Tick(1016) - before; !alike(got, 0.016) {
		t.Errorf("16 ms later %v s on", got)
	}
}

func TestEmptyStory(t *testing.T) {
	for _, loop := range []bool{false, true} {
		p := New(0)
		p.Loop = loop
		p.Play()
		for i := range 5 {
			if got := p.Tick(float64(i) * 16); got != 0 {
				t.Fatalf("at %v", got)
			}
		}
		if p.Playing() {
			t.Error("a story without length plays for ever")
		}
	}
}

// TestWhatIsPassedOverTakesNoTime: neither played, nor sought, nor glided to.
func TestWhatIsPassedOverTakesNoTime(t *testing.T) {
	p := New(30)
	p.Told = func(t float64) float64 { // the seconds from 10 to 20 are not told
		if t >= 10 && t < 20 {
			return 20
		}
		return t
	}
	p.Play()
	p.Tick(0)
	played, ms := 0.0, 0.0
	for p.Playing() {
		ms += 16
		if at := p.Tick(ms); at > 10 && at < 20 {
			t.Fatalf("at %v", at)
		}
		played += 0.016
	}
	if played < 19.9 || played > 20.1 || p.T() != 30 {
		t.Errorf("it took %v seconds, to %v", played, p.T())
	}
	p.Seek(15)
	if p.T() != 20 {
		t.Errorf("sought: at %v", p.T())
	}
	p.Glide(12, 100)
	if to, _ := p.Gliding(); to != 20 {
		t.Errorf("it glides to %v", to)
	}
}
