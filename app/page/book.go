package page

import (
	"cmp"
	"slices"
	"sync"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// Book is a story opened at a state, with everything found by its id. It is
// what the parts of a page are written from.
type Book struct {
	State
	*story.Story
	site          address.Site
	words         *words.Words
	tongues       []words.Tongue
	own           words.Own
	edition       story.Edition
	course        story.Course // what the edition tells
	claims        map[string]*story.Claim
	sources       map[string]*story.Source
	claimsOf      map[string][]string // of a source, by their place in it
	discrepancies map[string]*story.Discrepancy
	actors        map[string]*story.Actor
	places        map[string]*story.Properties
	published     []Publication
	doubts        Doubts
	turn          float64           // of the map as the page opened, degrees
	drawn         map[string]bool   // certainties that the edition's tracks have
	choices       []story.Choice    // by which the edition can be drawn
	grounds       func() [][]string // the claims that each moment rests on
	recall        func()            // has what the story rests on at hand; all who write of it call it first
}

// Index finds a story's parts by id, for pages at its addresses; make it once a
// language.
func Index(in *Bundle, at address.Site) *Book {
	st := in.Story
	b := &Book{Story: st, words: &in.Words, tongues: in.Tongues, published: in.Published, doubts: in.Doubts, site: at, own: ownDates(st),
		claims: map[string]*story.Claim{}, sources: map[string]*story.Source{}, claimsOf: map[string][]string{},
		discrepancies: map[string]*story.Discrepancy{}, actors: map[string]*story.Actor{}, places: map[string]*story.Properties{}}
	b.recall = sync.OnceFunc(func() { b.index(in) })
	if in.record == "" {
		b.recall()
	}
	for i := range st.Actors {
		b.actors[st.Actors[i].ID] = &st.Actors[i]
	}
	for i := range st.Map.Features {
		p := &st.Map.Features[i].Properties
		b.places[p.ID] = p
	}
	return b
}

// index has what the story rests on found by its id.
func (b *Book) index(in *Bundle) {
	st := in.Story
	in.read()
	for i := range st.Claims {
		c := &st.Claims[i]
		b.claims[c.ID] = c
		b.claimsOf[c.Source] = append(b.claimsOf[c.Source], c.ID)
	}
	for _, ids := range b.claimsOf {
		slices.SortStableFunc(ids, func(x, y string) int { return cmp.Compare(b.claims[x].Paragraph, b.claims[y].Paragraph) })
	}
	for i := range st.Sources {
		b.sources[st.Sources[i].ID] = &st.Sources[i]
	}
	for i := range st.Discrepancies {
		b.discrepancies[st.Discrepancies[i].ID] = &st.Discrepancies[i]
	}
}

// Open is the book at a state.
func (b *Book) Open(s State) *Book {
	c := *b
	c.State, c.course = s, b.Course(s.Edition)
	for _, e := range b.Editions {
		if e.Date == s.Edition {
			c.edition = e
		}
	}
	c.drawn = map[string]bool{}
	for _, t := range b.Tracks {
		for k := range t.Keys {
			if t.Edition == s.Edition {
				c.drawn[t.Keys[k].Certainty] = true
			}
		}
	}
	c.choices = b.Choices(s.Edition)
	c.grounds = sync.OnceValue(c.ground)
	return &c
}

func (b *Book) claim(id string) (*story.Claim, *story.Source) {
	c := b.claims[id]
	if c == nil {
		return nil, nil
	}
	return c, b.sources[c.Source]
}

// called is what a source is called beside a claim.
func (b *Book) called(s *story.Source) string { return cmp.Or(s.Name.In(b.Lang), s.Short) }

// admits tells whether the edition may show a source.
func (b *Book) admits(s *story.Source) bool {
	return b.edition.Later || story.Knows(b.Edition, s.Known)
}

func (b *Book) admitsAll(d *story.Discrepancy) bool {
	for _, a := range d.Answers {
		if len(b.known(a.Claims)) < len(a.Claims) {
			return false
		}
	}
	return true
}

// telling is a moment as the edition tells it.
func (b *Book) telling(i int) story.Telling { return b.Moments[i].Tellings[b.Edition] }

// Label is a moment's short name in the edition.
func (b *Book) Label(i int) string { return b.Moments[i].LabelIn(b.Edition).In(b.Lang) }

// onMap tells whether the edition's map has a place.
func (b *Book) onMap(p *story.Properties) bool { return story.Knows(b.Edition, p.Known) }

// sure is a verifiable field's value, or the words for a value that is not.
func (b *Book) sure(v string) string {
	if v == story.NotVerifiable {
		return b.words.NotVerifiable
	}
	return v
}

// Site knows the addresses of the story.
func (b *Book) Site() address.Site { return b.site }
