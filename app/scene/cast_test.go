package scene

import (
	"slices"
	"testing"

	"fiftymetres/app/story/made"
	"fiftymetres/app/track"
)

// TestEverybodyInSightIsOnTheStage: whatever second is asked for, and in whatever
// order, each actor's pose is its track's, or it is not to be seen.
func TestEverybodyInSightIsOnTheStage(t *testing.T) {
	s := compiled(t, made.Story(made.Large), "2001-05-04")
	if n := len(s.Casts()); n < 20 {
		t.Errorf("%d casts", n)
	}
	f := s.NewFrame()
	for _, sec := range []float64{0, 500, 12.5, 999.99, 1000, 30, 29.999, 505, 504.9, 0} {
		s.At(sec, f)
		if len(f.On) > mostCast {
			t.Errorf("at %v s %d actors are on the stage", sec, len(f.On))
		}
		for i := range s.Actors {
			want := s.Actors[i].Track.At(f.T)
			switch {
			case slices.Contains(f.On, i):
				if f.Poses[i] != want {
					t.Errorf("at %v s %s is %+v, not %+v", sec, s.Actors[i].ID, f.Poses[i], want)
				}
			case want.Visible:
				t.Errorf("at %v s %s is in sight and not on the stage", sec, s.Actors[i].ID)
			case f.Poses[i] != track.Pose{}:
				t.Errorf("at %v s %s, who is not on the stage, is %+v", sec, s.Actors[i].ID, f.Poses[i])
			}
		}
	}
}

// TestAFewAreOnTheStageAlways: who plays a small story does not change its cast.
func TestAFewAreOnTheStageAlways(t *testing.T) {
	s := compiled(t, made.Story(made.Size{Moments: 30, Claims: 60, Actors: mostCast}), "2001-05-04")
	if n := len(s.Casts()); n != 1 || len(s.Casts()[0]) != mostCast {
		t.Errorf("%d casts, the first of %d", n, len(s.Casts()[0]))
	}
}
