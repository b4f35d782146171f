package draw

import "fiftymetres/app/story"

// sureness is how a certainty is written: as a line's class, and in the data of
// an actor. The surest of a story says so.
type sureness struct{ class, data string }

func surenesses(st *story.Story) map[string]sureness {
	all := map[string]sureness{}
	for i, d := range st.Degrees() {
		s := sureness{class: "line-" + d.Line, data: d.ID}
		if i == 0 {
			s.class, s.data = s.class+" surest", s.data+" surest"
		}
		all[d.ID] = s
	}
	return all
}
