package scene

import (
	"fiftymetres/app/camera"
	"fiftymetres/app/track"
)

// Frame is the stage at one story second. Make it once, fill it often.
type Frame struct {
	T      float64 // story seconds, on the course
	Moment int     // index of the moment that is told
	Camera camera.View
	Look   camera.View // where the reader's own camera last came to rest; no span while the story's tells
	Rest   bool        // the camera has come to rest where it is, be it on its way
	Clock  Clock
	Cast   int          // index of who is on the stage, in the scene's casts
	On     []int        // they: indices of actors
	Poses  []track.Pose // one an actor, in the scene's order; of who is not on the stage, nothing
}

// NewFrame makes a frame for a scene.
func (s *Scene) NewFrame() *Frame { return &Frame{Poses: make([]track.Pose, len(s.Actors))} }

// At fills f with the stage at story second t, which is clamped to the course of
// the edition; what is not a number counts as its beginning.
func (s *Scene) At(t float64, f *Frame) {
	f.T = s.Course.Clamp(t)
	f.Moment = s.Course.MomentAt(f.T)
	f.Camera = s.camera.At(f.T)
	f.Clock = s.clock.at(f.T)
	if cast := s.castOf[f.Moment]; cast != f.Cast || f.On == nil {
		for _, i := range f.On {
			f.Poses[i] = track.Pose{}
		}
		f.Cast, f.On = cast, s.casts[cast]
	}
	for _, i := range f.On {
		f.Poses[i] = s.Actors[i].Track.At(f.T)
	}
}

// CameraAt is what is in sight at story second t.
func (s *Scene) CameraAt(t float64) camera.View { return s.camera.At(t) }
