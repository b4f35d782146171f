// Package scene is the whole stage at a story second: who is where, what the
// camera sees, what the clock says, which moment is told.
//
// A Scene is compiled from a story for one edition; At fills a Frame that the
// caller keeps, and allocates nothing.
package scene

import (
	"fmt"
	"slices"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/story"
	"fiftymetres/app/track"
)

// Scene is a story as one edition knows it, ready to be asked.
type Scene struct {
	Story      *story.Story
	Edition    string       // its date
	By         story.Choice // the answer by which it is drawn, if another than the story's own
	Projection geom.Projection
	Places     []Place
	Actors     []Actor
	Course     story.Course // what the edition tells
	End        float64      // of the course, story seconds
	camera     camera.Camera
	clock      clock
	byID       map[string]int // places
	actors     map[string]int
	casts      [][]int   // actors that are on the stage together
	castOf     []int     // which of them, by moment
	others     [][]Other // by moment: ways that are not drawn
	tellings   []story.Telling
}

// Place is a place of the map in metres.
type Place struct {
	*story.Properties
	Shape  string // Point, LineString, Polygon
	Points []geom.Point
}

// Actor is one actor and its track; in an edition that does not know it the
// track is empty and it is never visible.
type Actor struct {
	*story.Actor
	Track track.Track
}

// Compile readies a story for one edition. Places that the edition does not
// know yet are left out. It fails where a track cannot be compiled.
func Compile(st *story.Story, edition string) (*Scene, error) {
	return CompileBy(st, story.Version{Edition: edition})
}

// CompileBy readies it as it goes by a chosen answer.
func CompileBy(st *story.Story, v story.Version) (*Scene, error) {
	edition := v.Edition
	s := &Scene{Story: st, Edition: edition, By: v.By, byID: map[string]int{}, actors: map[string]int{}}
	s.Projection = st.Frame.Projection()
	for i := range st.Map.Features {
		s.addPlace(&st.Map.Features[i])
	}
	for i := range st.Actors {
		s.actors[st.Actors[i].ID] = i
		s.Actors = append(s.Actors, Actor{Actor: &st.Actors[i]})
	}
	for _, t := range st.TracksBy(v) {
		a, ok := s.actors[t.Actor]
		if !ok {
			continue
		}
		var err error
		if s.Actors[a].Track, err = track.Compile(t, s.Projection, s.Line); err != nil {
			return nil, fmt.Errorf("edition %s: %w", edition, err)
		}
	}
	s.Course = st.Course(edition)
	s.End = s.Course.End()
	s.findTellings()
	if err := s.findOthers(); err != nil {
		return nil, fmt.Errorf("edition %s: %w", edition, err)
	}
	s.castAll()
	s.camera = camera.New(s.cameraKeys())
	s.clock = newClock(st, edition)
	return s, nil
}

func (s *Scene) addPlace(f *story.Place) {
	if !story.Knows(s.Edition, f.Properties.Known) {
		return
	}
	p := Place{Properties: &f.Properties, Shape: f.Geometry.Type}
	for _, q := range f.Geometry.Line {
		p.Points = append(p.Points, s.Projection.Point(q.Globe()))
	}
	s.byID[p.ID] = len(s.Places)
	s.Places = append(s.Places, p)
}

// Place finds a place by id.
func (s *Scene) Place(id string) (*Place, bool) {
	i, ok := s.byID[id]
	if !ok {
		return nil, false
	}
	return &s.Places[i], true
}

// Line finds a line of the map by its place's id.
func (s *Scene) Line(id string) (geom.Path, bool) {
	p, ok := s.Place(id)
	if !ok || p.Shape != "LineString" {
		return geom.Path{}, false
	}
	return geom.NewPath(p.Points), true
}

// Actor finds an actor's index by id, or -1.
func (s *Scene) Actor(id string) int {
	if i, ok := s.actors[id]; ok {
		return i
	}
	return -1
}

// Telling is a moment in this scene's edition. By a chosen answer it measures nothing that
// other answers to its question say.
func (s *Scene) Telling(moment int) *story.Telling { return &s.tellings[moment] }

func (s *Scene) findTellings() {
	disputed := map[string]bool{}
	if d := s.Story.Discrepancy(s.By.Question); d != nil {
		for i := range d.Answers {
			for _, id := range d.Answers[i].Claims {
				disputed[id] = d.Answers[i].ID != s.By.Answer
			}
		}
	}
	for i := range s.Story.Moments {
		t := s.Story.Moments[i].Tellings[s.Edition]
		if len(disputed) > 0 {
			t.Measures = slices.DeleteFunc(slices.Clone(t.Measures), func(m story.Measure) bool {
				return slices.ContainsFunc(m.Claims, func(id string) bool { return disputed[id] })
			})
		}
		s.tellings = append(s.tellings, t)
	}
}
