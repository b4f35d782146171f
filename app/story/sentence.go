package story

import "strings"

// Sentence is what a sentence of a telling rests on; the sentence itself stands in
// the telling's text, in every language.
type Sentence struct {
	Claims []string `json:"claims,omitempty"` // of those that the telling names
	Own    bool     `json:"own,omitempty"`    // the story's own voice: it rests on no report
}

// Sentences splits a text after each sentence. Together they are the text again, the
// spaces between two at the end of the first. A sentence ends in a full stop, a
// question mark or an exclamation mark before a space, or in a wide one before
// anything; a no-break space after an abbreviation's stop keeps a sentence together.
func Sentences(text string) []string {
	const narrow, wide, closing, space = ".?!…", "。？！", "\"'”’»)]」』）", " \n"
	var out []string
	from, ended, at := 0, false, ' '
	for i, r := range text {
		switch {
		case strings.ContainsRune(closing, r) && strings.ContainsRune(narrow+wide, at):
			continue // it closes what the sentence opened
		case strings.ContainsRune(space, r):
			ended = ended || strings.ContainsRune(narrow+wide, at)
		case ended || strings.ContainsRune(wide, at) && !strings.ContainsRune(narrow+wide, r):
			out, from, ended = append(out, text[from:i]), i, false
		}
		at = r
	}
	if from < len(text) {
		out = append(out, text[from:])
	}
	return out
}
