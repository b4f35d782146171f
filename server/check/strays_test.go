package check

import (
	"strings"
	"testing"

	"fiftymetres/app/story"
)

// only demands one problem, at a path and with these words.
func only(t *testing.T, s *story.Story, file, path, words string) {
	t.Helper()
	problems := Story(s)
	if len(problems) != 1 || !find(problems, fault{file: file, path: path, words: words}) {
		t.Errorf("want only %s: %s with %q; got:", file, path, words)
		for _, p := range problems {
			t.Log(p)
		}
	}
}

// swapAll exchanges the numbers of every position in degrees.
func swapAll(s *story.Story) {
	for i := range s.Map.Features {
		for k, p := range s.Map.Features[i].Geometry.Line {
			s.Map.Features[i].Geometry.Line[k] = swap(p)
		}
	}
	for _, t := range s.Tracks {
		for _, k := range t.Keys {
			if k.LonLat != nil {
				*k.LonLat = swap(*k.LonLat)
			}
		}
	}
	for _, m := range s.Moments {
		for _, v := range m.Camera {
			if v.LonLat != nil {
				*v.LonLat = swap(*v.LonLat)
			}
		}
	}
}

// TestSwappedIsToldOnce, and told as what it is, wherever it was done.
func TestSwappedIsToldOnce(t *testing.T) {
	s := valid()
	swapAll(s)
	only(t, s, story.StoryFile, "frame.origin", "swapped: all 12 positions")

	s = valid() // all but the origin, and one position as well
	swapAll(s)
	s.Map.Features[2].Geometry.Line[0] = swap(s.Map.Features[2].Geometry.Line[0])
	only(t, s, story.StoryFile, "moments[0].camera[1].lonlat", "swapped here, as they are in 10 more positions; write the longitude first: [5.001, 50]")

	s = valid()
	s.Frame.Origin = swap(s.Frame.Origin)
	only(t, s, story.StoryFile, "frame.origin", "write the longitude first: [5, 50]")

	s = valid()
	s.Map.Features[2].Geometry.Line[0] = swap(s.Map.Features[2].Geometry.Line[0])
	only(t, s, story.MapFile, "features[2].geometry.coordinates", "longitude and latitude are swapped here; write the longitude first")

	s = valid() // where the longitude is no latitude
	s.Frame.Origin = story.LonLat{127, 38}
	s.Tracks = s.Tracks[2:]
	s.Actors = s.Actors[1:]
	for i := range s.Map.Features {
		for k, p := range s.Map.Features[i].Geometry.Line {
			s.Map.Features[i].Geometry.Line[k] = story.LonLat{p[1] - 12, p[0] + 122}
		}
	}
	for i := range s.Moments {
		s.Moments[i].Camera = s.Moments[i].Camera[:1]
		for date, told := range s.Moments[i].Tellings {
			told.Told = nil
			s.Moments[i].Tellings[date] = told
		}
	}
	only(t, s, story.MapFile, "features[0].geometry.coordinates[0]", "swapped here, as they are in 5 more positions; write the longitude first: [127, 38]")
}

// TestAnOutlineOffTheMapIsToldOnce.
func TestAnOutlineOffTheMapIsToldOnce(t *testing.T) {
	s := valid()
	for i := range s.Map.Features[1].Geometry.Line {
		s.Map.Features[1].Geometry.Line[i][0]++
	}
	only(t, s, story.MapFile, "features[1].geometry.coordinates[0][0]", "off the map; so do 2 more positions of this outline; correct it, or raise frame.bounds (2000 m)")
}

// TestAWrongFrameIsNotThePositionsFault.
func TestAWrongFrameIsNotThePositionsFault(t *testing.T) {
	s := valid()
	s.Frame.Bounds = 0
	only(t, s, story.StoryFile, "frame.bounds", "make no map")
	s = valid()
	s.Frame.Origin = story.LonLat{200, 50}
	only(t, s, story.StoryFile, "frame.origin[0]", "no longitude")
}

// TestAMapOverTheAntimeridian is one map.
func TestAMapOverTheAntimeridian(t *testing.T) {
	s := valid()
	over := func(p story.LonLat) story.LonLat {
		if p[0] += 174.9995; p[0] > 180 {
			p[0] -= 360
		}
		return p
	}
	s.Frame.Origin = over(s.Frame.Origin)
	for i := range s.Map.Features {
		for k, p := range s.Map.Features[i].Geometry.Line {
			s.Map.Features[i].Geometry.Line[k] = over(p)
		}
	}
	for _, track := range s.Tracks {
		for _, k := range track.Keys {
			if k.LonLat != nil {
				*k.LonLat = over(*k.LonLat)
			}
		}
	}
	for _, m := range s.Moments {
		*m.Camera[1].LonLat = over(*m.Camera[1].LonLat)
	}
	for _, p := range Story(s) {
		t.Error(p)
	}
}

// TestAMissingIdIsToldOnce, with how often it is named; and what is only named
// wrongly because another's id is wrong is that one's fault.
func TestAMissingIdIsToldOnce(t *testing.T) {
	s := valid()
	s.Claims = s.Claims[:2:2]
	for i := range 4 {
		s.Actors[i%2].Claims = append(s.Actors[i%2].Claims, "thunder")
	}
	only(t, s, story.StoryFile, "actors[0].claims[1]", `no claim "thunder", which is named 4 times; add it to claims.json`)

	s = valid()
	s.Claims[0].ID = "Left"
	only(t, s, story.ClaimsFile, "claims[0].id", "lower-case")

	s = valid()
	s.Editions[0].Date = ""
	if problems := Story(s); len(problems) != 1 || !strings.Contains(problems[0].String(), "editions[0].date") {
		t.Errorf("a date that is missing: %v", problems)
	}
}
