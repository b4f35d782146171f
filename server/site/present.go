package site

import (
	"fmt"
	"net/url"

	"fiftymetres/app/address"
	"fiftymetres/server/guide"
	"fiftymetres/server/room"
)

// Loop are the slugs of the moments that a kiosk's address has its loop tell; nil for all.
func (s *Site) Loop(q url.Values) (slugs []string) {
	for _, i := range s.addresses.Screen(q, "").Moments {
		slugs = append(slugs, s.config.Story.Moments[i].Slug)
	}
	return slugs
}

// Desk is what a presenter has in front of her.
type Desk struct {
	Rooms []guide.Room
	Room  string     // "" where she has chosen none
	View  *room.View // nil where no screen is in it
}

// RoomOf is a room as the page lists it.
func RoomOf(r room.Summary) guide.Room { return guide.Room{Name: r.Name, Screens: r.Screens} }

// Seen is what her script is told of a room.
type Seen struct {
	Screens  int    `json:"screens"`
	Moment   string `json:"moment"`
	Clock    string `json:"clock"`    // how far into the story it is
	Does     string `json:"does"`     // guide.Loops, Plays or Rests
	Edition  string `json:"edition"`  // date
	Language string `json:"language"` // tag, "" for each screen's own
	Now      string `json:"now"`      // ids of the buttons that say how it is, space between
}

// Seen is a room as a presenter sees it.
func (s *Site) Seen(v room.View) Seen {
	st := s.config.Story
	seen := Seen{Screens: v.Screens, Moment: st.Moments[st.Course(v.Edition).MomentAt(v.Second)].Slug,
		Clock: fmt.Sprintf("%d:%02d", int(v.Second)/60, int(v.Second)%60), Edition: v.Edition, Language: v.Language}
	seen.Now = "go-" + seen.Moment + " edition-" + v.Edition
	switch {
	case !v.Led:
		seen.Does = guide.Loops
		seen.Now += " release"
	case v.Playing && !v.Over:
		seen.Does = guide.Plays
		seen.Now += " play"
	default:
		seen.Does = guide.Rests
		seen.Now += " pause"
	}
	if v.Language != "" {
		seen.Now += " language-" + v.Language
	}
	return seen
}

// Presenter is the page from which rooms are led.
func (s *Site) Presenter(lang, origin string, d Desk) ([]byte, error) {
	facts, here := s.facts(address.Present, lang, origin), s.Path(address.Present, lang)
	facts.Leave, facts.Beside = s.Path(address.Operator, lang)+"/out", s.Path(address.Screens, lang)
	facts.Desk = guide.Desk{Here: here, Rooms: d.Rooms, Room: d.Room, Act: here + "/act", Events: here + "/events?room=" + url.QueryEscape(d.Room), There: d.View != nil}
	if d.Room != "" {
		for i := range facts.Tongues {
			facts.Tongues[i].Href += "?room=" + url.QueryEscape(d.Room)
		}
	}
	if d.View != nil {
		s.set(&facts, lang, *d.View)
	}
	body, err := guide.Present(guide.For(lang), facts)
	if err != nil {
		return nil, err
	}
	return s.operated(address.Present, lang, origin, body, s.fixed.PresentScript)
}

// set puts on a desk what a room can be told to do, and what it does.
func (s *Site) set(f *guide.Facts, lang string, v room.View) {
	st, seen := s.config.Story, s.Seen(v)
	desk := &f.Desk
	desk.Screens, desk.Clock, desk.Does, desk.Now = seen.Screens, seen.Clock, seen.Does, seen.Now
	for _, i := range st.Told(v.Edition) {
		m := &st.Moments[i]
		heading := m.Tellings[v.Edition].Heading.In(lang, st.Languages...)
		if heading == "" {
			heading = m.Slug
		}
		desk.Moments = append(desk.Moments, guide.Choice{ID: "go-" + m.Slug, Act: room.Go + ":" + m.Slug, Label: heading})
		if m.Slug == seen.Moment {
			desk.Heading = heading
		}
	}
	for _, e := range st.Editions {
		label := e.Label.In(lang, st.Languages...)
		if label == "" {
			label = e.Date
		}
		desk.Editions = append(desk.Editions, guide.Choice{ID: "edition-" + e.Date, Act: room.Edition + ":" + e.Date, Label: label})
	}
	for _, l := range st.Languages {
		desk.Languages = append(desk.Languages, guide.Choice{ID: "language-" + l, Act: room.Language + ":" + l, Label: s.config.Words.For(l).Name, Lang: l})
	}
}
