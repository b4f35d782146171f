package check

import (
	"testing"

	"fiftymetres/app/story/made"
)

// TestMadeStoriesAreSound: what growth is measured on is a story like any other.
func TestMadeStoriesAreSound(t *testing.T) {
	for _, size := range []made.Size{{Moments: 1, Claims: 1, Actors: 1}, {Moments: 12, Claims: 300, Actors: 30}, made.Large} {
		problems := Story(made.Story(size))
		for _, p := range problems[:min(5, len(problems))] {
			t.Errorf("%v: %s", size, p)
		}
	}
}
