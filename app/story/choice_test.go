package story

import (
	"slices"
	"testing"
)

// parted is a story with a track that an answer leaves for a while.
func parted() *Story {
	keys := func(at ...float64) (out []Key) {
		for _, t := range at {
			out = append(out, Key{T: t, At: &Point{t, 0}})
		}
		return out
	}
	return &Story{
		Discrepancies: []Discrepancy{{ID: "who", Answers: []Answer{{ID: "one", Drawn: true}, {ID: "two"}}}},
		Tracks: []Track{
			{Actor: "a", Edition: "x", Keys: keys(0, 10, 20, 30)}, {Actor: "b", Edition: "x", Keys: keys(0, 30)},
			{Actor: "a", Edition: "x", Question: "who", Answer: "two", Keys: keys(10, 15, 19)},
			{Actor: "a", Edition: "y", Keys: keys(0, 30)},
		},
	}
}

func TestATrackGoesAnotherWayForAWhile(t *testing.T) {
	st := parted()
	for by, want := range map[Choice][]float64{{}: {0, 10, 20, 30}, {"who", "two"}: {0, 10, 15, 19, 20, 30}, {"who", "one"}: {0, 10, 20, 30}} {
		tracks := st.TracksBy(Version{"x", by})
		var got []float64
		for _, k := range tracks[0].Keys {
			got = append(got, k.T)
		}
		if len(tracks) != 2 || !slices.Equal(got, want) || len(tracks[1].Keys) != 2 {
			t.Errorf("by %q: %v, want %v", by, got, want)
		}
	}
	if len(st.Tracks[0].Keys) != 4 || st.Tracks[0].Keys[2].T != 20 {
		t.Error("the story's own track is another one now")
	}
	whole := Track{Keys: keysAt(5, 6)}.With(&Track{Keys: keysAt(0, 9)})
	if len(whole.Keys) != 2 || whole.Keys[0].T != 0 {
		t.Errorf("one that says all is %+v", whole.Keys)
	}
}

func keysAt(from, to float64) []Key { return []Key{{T: from}, {T: to}} }

func TestOnlyWhatCanBeDrawnIsAChoice(t *testing.T) {
	st := parted()
	if got := st.Choices("x"); !slices.Equal(got, []Choice{{"who", "two"}}) {
		t.Errorf("%v", got)
	}
	for said, want := range map[string]Choice{"who.two": {"who", "two"}, "who.one": {}, "who": {}, "who.": {}, "": {}, ".": {}, "who.two.": {}, "\x00.<b>": {}} {
		if got := st.Choice("x", said); got != want {
			t.Errorf("%q is %+v", said, got)
		}
	}
	if st.Choice("y", "who.two") != (Choice{}) || (Choice{}).String() != "" || (Choice{"who", "two"}).String() != "who.two" {
		t.Error("another edition draws it, or it is called otherwise")
	}
	d := st.Discrepancy("who")
	if d.Drawn() != 0 || d.Called("two") != 1 || d.Called("") != -1 || st.Discrepancy("why") != nil {
		t.Error("its answers are not found")
	}
}
