package scene

import "fiftymetres/app/story"

const first, later = "2001-05-04", "2001-05-09"

func xy(x, y float64) *story.Point { return &story.Point{x, y} }

// park is a small story: a courier rides through a park in three moments. The
// van is known from the second edition on, and so is the pond. Its times are
// not binary fractions of its end, so that rounding would show.
func park() *story.Story {
	moment := func(slug string, from, to float64) story.Moment {
		return story.Moment{Slug: slug, Span: [2]float64{from, to}, Tellings: map[string]story.Telling{},
			Camera: []story.View{{T: from, At: xy(from, 0), Span: 100}, {T: to, At: xy(to, 0), Span: 80}}}
	}
	place := func(id, kind, shape string, line ...story.LonLat) story.Place {
		return story.Place{Properties: story.Properties{ID: id, Kind: kind}, Geometry: story.Geometry{Type: shape, Line: line}}
	}
	st := &story.Story{
		ID: "park", Date: first, Zone: story.Zone{Name: "CET", Offset: 1}, Frame: story.Frame{Origin: story.LonLat{5, 50}, Up: 41},
		Languages: []string{"en"}, Editions: []story.Edition{{Date: first}, {Date: later, Default: true}},
		Actors:  []story.Actor{{ID: "courier", Form: "person"}, {ID: "van", Form: "car"}},
		Moments: []story.Moment{moment("gate", 0, 12.3), moment("oak", 12.3, 30.7), moment("pond", 30.7, 49.1)},
	}
	ride := func(edition string) story.Track {
		return story.Track{Actor: "courier", Edition: edition, Keys: []story.Key{
			{T: 3.1, At: xy(0, 0), Move: "along", Along: "lane"}, {T: 17.7, At: xy(60, 20)}, {T: 48.9, At: xy(0, 90), Pose: "gone"},
		}}
	}
	st.Tracks = []story.Track{ride(first), ride(later), {Actor: "van", Edition: later, Keys: []story.Key{{T: 0, At: xy(5, 5)}}}}
	st.Map.Features = []story.Place{
		place("lane", "road", story.LineType, story.LonLat{5, 50}, story.LonLat{5.001, 50}),
		place("water", "ground", story.PolygonType, story.LonLat{5, 50.001}, story.LonLat{5.001, 50.001}, story.LonLat{5.001, 50.002}),
		place("oak", "tree", story.PointType, story.LonLat{5.0005, 50.0005}),
	}
	st.Map.Features[1].Properties.Known = later
	return st
}

// ticked is park with a clock in the first edition: ticks go to the moments by their time.
func ticked(ticks ...story.Tick) *story.Story {
	st := park()
	for _, k := range ticks {
		for _, m := range st.Moments {
			if k.T >= m.Span[0] && k.T < m.Span[1] {
				t := m.Tellings[first]
				t.Clock = append(t.Clock, k)
				m.Tellings[first] = t
			}
		}
	}
	return st
}
