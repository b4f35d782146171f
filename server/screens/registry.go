package screens

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"fiftymetres/app/story"
)

// Status is a screen as it last was.
type Status struct {
	Report
	Seen   time.Time // when it last reported
	Since  time.Time // its page was loaded
	Known  time.Time // when it first reported to this server
	Visits int       // since then
	Idle   int       // visits that nobody ended
	Last   time.Time // end of the last visit; zero for none
	Late   bool      // it has not reported for a while
}

// Every is how often a screen reports. One that has left out three is late.
const (
	Every = 30 * time.Second
	late  = 3*Every + 5*time.Second
)

// Registry keeps the last report of each screen, in memory: what is to be kept for longer
// is in the log.
type Registry struct {
	now   func() time.Time
	story *story.Story

	mu   sync.Mutex
	seen map[string]*Status
}

// The most screens that are known at a time, and how long one that is silent is among them.
const (
	manyScreens = 200
	forgotten   = 7 * 24 * time.Hour
)

// NewRegistry is an empty one for the screens of a story. It reads the time from now.
func NewRegistry(st *story.Story, now func() time.Time) *Registry {
	return &Registry{now: now, story: st, seen: map[string]*Status{}}
}

// Report takes a report, and gives it back as it was kept. It fails with ErrName or ErrMany.
func (g *Registry) Report(r Report) (Report, error) {
	if err := r.clean(g.story); err != nil {
		return Report{}, err
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	now := g.now()
	s := g.seen[r.Screen]
	if s == nil {
		if len(g.seen) >= manyScreens {
			g.forget(now)
		}
		if len(g.seen) >= manyScreens {
			return Report{}, ErrMany
		}
		s = &Status{Known: now}
		g.seen[r.Screen] = s
	}
	said := r.Error
	if said == "" {
		r.Error = s.Error // the last stays in sight
	}
	s.Report, s.Seen, s.Since = r, now, now.Add(-time.Duration(r.Up*float64(time.Second)))
	for _, v := range r.Visits {
		s.Visits++
		if v.Idle {
			s.Idle++
		}
		s.Last = now
	}
	r.Error = said
	return r, nil
}

// forget drops the screens that have been silent for long; the lock is held.
func (g *Registry) forget(now time.Time) {
	for name, s := range g.seen {
		if now.Sub(s.Seen) > forgotten {
			delete(g.seen, name)
		}
	}
}

// List is every screen, by name.
func (g *Registry) List() []Status {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := g.now()
	g.forget(now)
	out := make([]Status, 0, len(g.seen))
	for _, s := range g.seen {
		one := *s
		one.Late = now.Sub(s.Seen) > late
		out = append(out, one)
	}
	slices.SortFunc(out, func(a, b Status) int { return cmp.Compare(a.Screen, b.Screen) })
	return out
}
