package data_test

import (
	"slices"
	"testing"

	"fiftymetres/app/story"
)

// documents says of each of the story's documents how many paragraphs it has,
// and which of them state nothing of the story: captions of file photographs,
// names, promotions, lists of links and sources. The documents themselves are
// not ours to publish.
var documents = map[string]struct {
	paragraphs int
	nothing    []int
}{
	"000": {20, []int{8, 20}},
	"001": {17, nil},
	"002": {20, []int{2, 10}},
	"003": {18, []int{2, 8, 13, 17, 18}},
	"004": {6, nil},
}

// TestEveryParagraphHasAClaim: headlines, bullets and captions too; what says
// nothing has none, and a repeat stands in another paragraph than what it
// repeats.
func TestEveryParagraphHasAClaim(t *testing.T) {
	st, claim := record(t)
	source, cited := map[string]story.Source{}, map[string]map[int]bool{}
	for _, s := range st.Sources {
		source[s.ID] = s
		if s.Document != "" {
			cited[s.Document] = map[int]bool{}
		}
	}
	if len(cited) != len(documents) {
		t.Fatalf("%d documents, want %d", len(cited), len(documents))
	}
	for _, c := range st.Claims {
		document := source[c.Source].Document
		if document == "" {
			continue
		}
		cited[document][c.Paragraph] = true
		if d := documents[document]; c.Paragraph > d.paragraphs || slices.Contains(d.nothing, c.Paragraph) {
			t.Errorf("%s: document %s states nothing in ¶%d", c.ID, document, c.Paragraph)
		}
		for _, id := range c.Repeats {
			if claim[id].Paragraph == c.Paragraph {
				t.Errorf("%s repeats %s, of its own ¶%d", c.ID, id, c.Paragraph)
			}
		}
	}
	for document, d := range documents {
		for p := 1; p <= d.paragraphs; p++ {
			if !cited[document][p] && !slices.Contains(d.nothing, p) {
				t.Errorf("document %s: ¶%d has no claim", document, p)
			}
		}
	}
}

// TestEveryClaimBelongs to a moment or a topic, but for repeats, which belong
// where what they repeat does.
func TestEveryClaimBelongs(t *testing.T) {
	st, _ := record(t)
	for _, c := range st.Claims {
		if repeats, belongs := len(c.Repeats) > 0, c.Moment != "" || c.Topic != ""; repeats == belongs {
			t.Errorf("%s repeats: %v, belongs to a moment or a topic: %v", c.ID, repeats, belongs)
		}
	}
}
