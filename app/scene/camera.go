package scene

import (
	"math"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/track"
)

// cameraKeys are the story's views. One that follows an actor which this
// edition does not know stays at its place.
func (s *Scene) cameraKeys() []camera.Key {
	var keys []camera.Key
	for _, m := range s.Story.Moments {
		for _, v := range m.Camera {
			k := camera.Key{T: v.T, View: camera.View{At: track.Position(v.At, v.LonLat, s.Projection), Span: v.Span}}
			if v.North {
				k.Turn = math.Remainder(-s.Projection.North(), 360)
			}
			if i := s.Actor(v.Follow); i >= 0 && len(s.Actors[i].Track.Legs) > 0 {
				k.Of = ride(&s.Actors[i].Track, v.Lead)
			}
			keys = append(keys, k)
		}
	}
	return keys
}

// ride follows a track so many seconds ahead. It takes the mean of where the
// actor is within a window of seconds, so that a turn of the road does not jerk
// the camera.
func ride(t *track.Track, lead float64) camera.Mover {
	const looks, window = 9, 1.8
	return func(sec float64) geom.Point {
		var sum geom.Point
		for k := range looks {
			sum = sum.Add(t.Place(sec + lead + window*(float64(k)/(looks-1)-0.5)))
		}
		return sum.Scale(1.0 / looks)
	}
}
