package story

// Certainty is how sure it is where something was, or when: a name that the
// story gives to a kind of evidence.
type Certainty struct {
	ID    string `json:"id"`
	Label Text   `json:"label"`          // in a word or two
	About Text   `json:"about"`          // what it rests on
	Only  Text   `json:"only,omitempty"` // on the switch that shows nothing else, for the surest
	Line  string `json:"line"`           // how it is drawn: solid, dashed, dotted, sparse
	Own   bool   `json:"own,omitempty"`  // placed by the story's makers: it needs no claim
}

// The styles of line that tell certainties apart.
const (
	SolidLine  = "solid"
	DashedLine = "dashed"
	DottedLine = "dotted"
	SparseLine = "sparse"
)

// The certainties of a story that names none, from the surest.
const (
	Filmed    = "filmed"
	Reported  = "reported"
	Inferred  = "inferred"
	Schematic = "schematic"
)

// Their words are the interface's.
var usual = []Certainty{
	{ID: Filmed, Line: SolidLine}, {ID: Reported, Line: DashedLine},
	{ID: Inferred, Line: DottedLine, Own: true}, {ID: Schematic, Line: SparseLine, Own: true},
}

// Degrees are the story's certainties, from the surest: those that it names, or
// else the usual four. The caller does not change them.
func (s *Story) Degrees() []Certainty {
	if len(s.Certainties) > 0 {
		return s.Certainties
	}
	return usual
}

// Sure is the certainty with an id.
func (s *Story) Sure(id string) (Certainty, bool) {
	for _, c := range s.Degrees() {
		if c.ID == id {
			return c, true
		}
	}
	return Certainty{}, false
}
