package ui

import (
	"math"
	"net/url"
	"strconv"

	"fiftymetres/app/story"
)

// State is what a page shows: everything that an address can say, and what the
// reader has done since.
type State struct {
	Layout    string // story, embed or kiosk
	Lang      string
	Edition   string
	Moment    int     // index
	T         float64 // story seconds
	Pin       bool    // the address names the second, not only the moment
	Playing   bool
	Rate      float64
	Loop      bool
	Exploring bool   // the reader looks around on the map
	Only      bool   // only what is filmed is drawn
	Compare   bool   // with something of a known size
	Open      string // what the panel shows: "about:soldier", "source:sofrep"; empty when closed
}

// Layouts by path. Other paths have no page.
var Layouts = map[string]string{"/": "story", "/ko": "story", "/embed": "embed", "/kiosk": "kiosk"}

// Read is the state that an address asks for. Whatever it does not know falls
// back, quietly, to how the story opens.
func Read(st *story.Story, layout, lang string, q url.Values) State {
	s := State{Layout: layout, Lang: st.Languages[0], Rate: 1, Loop: layout == "kiosk"}
	for _, l := range st.Languages {
		if l == lang {
			s.Lang = l
		}
	}
	for _, e := range st.Editions {
		if e.Default {
			s.Edition = e.Date
		}
	}
	for _, e := range st.Editions {
		if e.Date == q.Get("known") {
			s.Edition = e.Date
		}
	}
	t, err := strconv.ParseFloat(q.Get("t"), 64)
	if err == nil && !math.IsNaN(t) && !math.IsInf(t, 0) {
		s.Pin = true
		return s.at(st, t)
	}
	return s.open(st, q.Get("moment"))
}

// at is the state at a story second, which is clamped to the story.
func (s State) at(st *story.Story, t float64) State {
	end := st.Moments[len(st.Moments)-1].Span[1]
	s.T = math.Max(0, math.Min(t, end))
	s.Moment = 0
	for i, m := range st.Moments {
		if s.T >= m.Span[0] {
			s.Moment = i
		}
	}
	return s
}

// open is the state where a reader comes to a moment; an unknown one is the
// story's beginning.
func (s State) open(st *story.Story, slug string) State {
	if i := momentIndex(st, slug); i >= 0 {
		return s.at(st, arrival(st, i))
	}
	return s.at(st, 0)
}

// arrival is the story second at which a reader comes to a moment: some way
// into it, where its card is in sight. The first one opens the story.
func arrival(st *story.Story, i int) float64 {
	const share = 0.2
	if i == 0 {
		return 0
	}
	span := st.Moments[i].Span
	return span[0] + share*(span[1]-span[0])
}

func momentIndex(st *story.Story, slug string) int {
	for i, m := range st.Moments {
		if m.Slug == slug {
			return i
		}
	}
	return -1
}

// Address is the page's own address for its state: short, and the same
// moment when it is opened again.
func (s State) Address(st *story.Story) string {
	path, q := map[string]string{"embed": "/embed", "kiosk": "/kiosk"}[s.Layout], url.Values{}
	if path == "" {
		path = "/"
		if s.Lang != st.Languages[0] {
			path = "/" + s.Lang
		}
	} else if s.Lang != st.Languages[0] {
		q.Set("lang", s.Lang)
	}
	for _, e := range st.Editions {
		if e.Date == s.Edition && !e.Default {
			q.Set("known", e.Date)
		}
	}
	if s.Pin {
		q.Set("t", strconv.Itoa(int(s.T)))
	}
	if len(q) > 0 {
		path += "?" + q.Encode()
	}
	if s.Moment > 0 {
		path += "#" + st.Moments[s.Moment].Slug
	}
	return path
}

// link is an address that a reader without JavaScript can follow: the moment
// goes in the query, where the server sees it, and after the hash, where the
// browser does.
func (s State) link(st *story.Story) string {
	s.Pin = false
	a := s.Address(st)
	slug := st.Moments[s.Moment].Slug
	if s.Moment == 0 {
		return a
	}
	u, err := url.Parse(a)
	if err != nil {
		return a
	}
	q := u.Query()
	q.Set("moment", slug)
	u.RawQuery = q.Encode()
	return u.String()
}
