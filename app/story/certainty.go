package story

// Certainty is how sure it is where something was, or when: a name that the
// story gives to a kind of evidence.
type Certainty struct {
	ID    string `json:"id"`
	Label Text   `json:"label"`         // in a word or two
	About Text   `json:"about"`         // what it rests on
	Line  string `json:"line"`          // how it is drawn: solid, dashed, dotted, sparse
	Own   bool   `json:"own,omitempty"` // placed by the story's makers: it needs no claim
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

var usual = []Certainty{
	{Filmed, Text{"en": "Filmed", "ko": "촬영됨"}, Text{"en": "seen on film or in a photograph", "ko": "영상이나 사진에 보임"}, SolidLine, false},
	{Reported, Text{"en": "Reported", "ko": "보도됨"}, Text{"en": "a source says so", "ko": "출처가 그렇게 전함"}, DashedLine, false},
	{Inferred, Text{"en": "Inferred", "ko": "추정"}, Text{"en": "placed by us from reports", "ko": "보도를 바탕으로 우리가 놓음"}, DottedLine, true},
	{Schematic, Text{"en": "Schematic", "ko": "개략"}, Text{"en": "drawn so that the picture can be read", "ko": "그림을 읽을 수 있도록 그림"}, SparseLine, true},
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
