package page

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// Bundle is what a page is made of: a story with its texts in one language, and
// the interface's words in that. A page carries no other; the program gets
// another when the reader switches.
type Bundle struct {
	Words   words.Words    `json:"words"`
	Tongues []words.Tongue `json:"tongues"` // the story's languages, in its order
	Story   *story.Story   `json:"story"`
	// When the sources came out: the switch draws it before they are read.
	Published []Publication `json:"published"`
	// What the clock says that sources say otherwise.
	Doubts Doubts `json:"doubts"`

	record string // what the story lacks still, as JSON
}

// NewBundle is a story in one language, with the words of the interface in that.
func NewBundle(st *story.Story, w words.Words, tongues []words.Tongue) *Bundle {
	in := &Bundle{Words: w, Tongues: tongues, Story: st, Published: Publications(st)}
	in.Doubts = doubts(in)
	return in
}

// record is what a story rests on. It is half of a story, and nothing of it moves:
// so the program reads it when it is first wanted, and starts the sooner.
type record struct {
	Sources       []story.Source      `json:"sources"`
	Claims        []story.Claim       `json:"claims"`
	Discrepancies []story.Discrepancy `json:"discrepancies"`
}

// apart are the large parts of a story, which a bundle has on lines of their own.
var apart = []string{"moments", "actors", "tracks", "map"}

// Write is a bundle as the program gets it: lines of JSON, each with a part of it,
// so that a page answers between two; the last is what the program reads later.
func (in Bundle) Write() ([]byte, error) {
	moving := *in.Story
	rest := record{moving.Sources, moving.Claims, moving.Discrepancies}
	moving.Sources, moving.Claims, moving.Discrepancies = nil, nil, drawn(in.Story)
	moving.Corrections, moving.Charts = nil, nil // which the ledger alone has
	text, err := json.Marshal(moving)
	if err != nil {
		return nil, err
	}
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(text, &parts); err != nil {
		return nil, err
	}
	in.Story = nil
	lines := []any{in}
	for _, name := range apart {
		lines = append(lines, map[string]any{"story": map[string]any{name: parts[name]}})
		delete(parts, name)
	}
	for name := range parts {
		if string(parts[name]) == "null" {
			delete(parts, name)
		}
	}
	lines = append(lines, map[string]any{"story": parts}, rest)
	var out bytes.Buffer
	for _, line := range lines {
		if err := json.NewEncoder(&out).Encode(line); err != nil { // which ends it
			return nil, err
		}
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}

// drawn are the questions whose answers are drawn, and of those no more than which answers
// they have, by whose claims: the map wants to know before the record is read.
func drawn(st *story.Story) []story.Discrepancy {
	var out []story.Discrepancy
	for i := range st.Discrepancies {
		d := &st.Discrepancies[i]
		if d.Drawn() < 0 {
			continue
		}
		few := story.Discrepancy{ID: d.ID}
		for _, a := range d.Answers {
			few.Answers = append(few.Answers, story.Answer{ID: a.ID, Drawn: a.Drawn, Claims: a.Claims})
		}
		out = append(out, few)
	}
	return out
}

// Read reads what Write wrote, but for the record, and rests between two lines.
func Read(text string, rest func()) (*Bundle, error) {
	in := &Bundle{Story: &story.Story{}}
	lines := strings.Split(text, "\n")
	if len(lines) != len(apart)+3 {
		return nil, errors.New("the story is not whole")
	}
	for i, line := range lines[:len(lines)-1] {
		whole := in.Story
		if err := json.Unmarshal([]byte(line), in); err != nil {
			return nil, err
		}
		if i == 0 { // it says that there is none
			in.Story = whole
		}
		rest()
	}
	in.record = lines[len(lines)-1]
	return in, nil
}

// read gives the story its record, where that was left for later.
func (in *Bundle) read() {
	if in.record == "" {
		return
	}
	var r record
	if json.Unmarshal([]byte(in.record), &r) == nil { // else there is nothing to cite
		in.Story.Sources, in.Story.Claims, in.Story.Discrepancies = r.Sources, r.Claims, r.Discrepancies
	}
	in.record = ""
}
