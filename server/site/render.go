package site

import (
	"cmp"
	"fmt"
	"html"
	"strings"
	"sync"

	"fiftymetres/app/address"
	"fiftymetres/app/draw"
	"fiftymetres/app/page"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/words/catalogue"
	"fiftymetres/server/motion"
)

// renderer makes pages from the components and the drawing that the browser's
// program uses too.
type renderer struct {
	story    *story.Story
	words    catalogue.Set
	index    map[string]*page.Book // by language
	scenes   map[story.Version]*scene.Scene
	books    map[string]*page.Book           // by edition and language
	pictures map[string]func() *draw.Picture // by kind
	measure  Measure
}

// Measure tells how far a text runs that is set in a family, in the units of its size.
type Measure func(text, family string, size float64, weight int) float64

// NewRenderer compiles a story's scenes, one an edition, for pages under a base
// path, in the languages of a set; nil is that which comes with the engine. Texts on cards
// are measured by measure. It fails where one cannot be compiled.
func NewRenderer(st *story.Story, set catalogue.Set, base string, measure Measure) (Renderer, error) {
	if set == nil {
		set = catalogue.Builtin()
	}
	r := &renderer{story: st, words: set, measure: measure, index: map[string]*page.Book{},
		scenes: map[story.Version]*scene.Scene{}, books: map[string]*page.Book{}, pictures: map[string]func() *draw.Picture{}}
	for _, lang := range st.Languages {
		r.index[lang] = page.Index(page.NewBundle(st, set.For(lang).Words, set.Tongues(st.Languages)), address.New(st).Under(base))
	}
	for _, v := range st.Versions() {
		if err := r.ready(v); err != nil {
			return nil, fmt.Errorf("the story cannot be played: %w", err)
		}
	}
	for _, e := range st.Editions {
		for _, lang := range st.Languages {
			p := address.Page{Edition: e.Date, Lang: lang}
			r.pictures[kind(p)]()
			r.books[kind(p)] = r.index[lang].Open(page.Opened(p))
		}
	}
	return r, nil
}

// ready compiles a version. What an answer is drawn by few will ask for: its picture is made
// when it is.
func (r *renderer) ready(v story.Version) error {
	s, err := scene.CompileBy(r.story, v)
	if err != nil {
		return err
	}
	r.scenes[v] = s
	for _, lang := range r.story.Languages {
		r.pictures[kind(address.Page{Edition: v.Edition, Lang: lang, By: v.By})] = sync.OnceValue(func() *draw.Picture {
			return draw.New(s, lang, &r.words.For(lang).Words)
		})
	}
	return nil
}

// kind is what pages of one picture have in common.
func kind(p address.Page) string {
	return strings.TrimSpace(p.Edition + " " + p.Lang + " " + p.By.String())
}

func (r *renderer) scene(p address.Page) *scene.Scene { return r.scenes[p.Version()] }

func (r *renderer) picture(p address.Page) *draw.Picture { return r.pictures[kind(p)]() }

func (r *renderer) book(p address.Page) *page.Book {
	p.By = story.Choice{}
	return r.books[kind(p)]
}

func (r *renderer) Head(p address.Page) Head {
	w := r.words.For(p.Lang)
	head := Head{Title: page.Title(r.story, p), Description: r.story.Summary.In(p.Lang), Locale: w.Locale}
	switch of := " – " + r.story.Title.In(p.Lang, r.story.Languages...); p.Layout {
	case address.Ledger:
		head.Title, head.Description = w.Ledger+of, w.LedgerAbout
	case address.Transcript:
		head.Title, head.Description = w.Transcript+of, w.TranscriptAbout
	}
	if p.Moment > 0 || p.Pin {
		head.Description = r.story.Moments[p.Moment].Tellings[p.Edition].Text.In(p.Lang)
	}
	return head
}

func (r *renderer) Body(p address.Page, origin string) (string, error) {
	switch p.Layout {
	case address.Ledger:
		opened := page.Opened(p)
		opened.Origin = origin
		return r.index[p.Lang].Open(opened).Ledger(), nil
	case address.Transcript:
		return r.index[p.Lang].Open(page.Opened(p)).Transcript(), nil
	}
	return page.New(r.index[p.Lang], page.Opened(p), r.frame(p)).Print(), nil
}

func (r *renderer) frame(p address.Page) *scene.Frame {
	s := r.scene(p)
	f := s.NewFrame()
	s.At(p.T, f)
	return f
}

func (r *renderer) Stage(p address.Page) (string, error) {
	f := r.frame(p)
	b, svg := r.book(p), r.picture(p).Playable(f)
	return `<section id="stage" class="stage" aria-label="` + html.EscapeString(b.MapName()) +
		`"><div class="clear" id="clear" role="img" aria-label="` + html.EscapeString(b.MapAt(f.Moment)) + `">` + svg + `</div></section>`, nil
}

func (r *renderer) Motion(p address.Page) string {
	s, b := r.scene(p), r.book(p)
	if !r.picture(p).Plays() {
		return ""
	}
	f := s.NewFrame()
	return motion.Sheet(r.picture(p), func(t float64) (face, note, mark string) {
		s.At(t, f)
		face, note = b.Reading(f.Clock)
		return face, note, page.ClockMark(f.Clock.Differ)
	})
}

func (r *renderer) Still(p address.Page, s Shape) ([]byte, error) {
	f := r.frame(p)
	span := r.story.Moments[f.Moment].Span
	r.scene(p).At(r.picture(p).Composed(span[0]+draw.Later*(span[1]-span[0])), f)
	if s.Name != "" {
		return r.picture(p).Card(f, r.card(p, f.Moment, s)), nil
	}
	heading := r.book(p).Heading(f.Moment)
	return r.picture(p).Still(f, s.Width, s.Height, page.Title(r.story, p), heading, credit(r.story, p.Lang)), nil
}

func (r *renderer) StillStyle(s Shape) string {
	if s.Name != "" {
		return draw.CardStyle(s.Width, s.Height)
	}
	return draw.StillStyle(s.Width, s.Height)
}

// credit is what may not be left out of the map's: a still has little room.
func credit(st *story.Story, lang string) string {
	first, _, _ := strings.Cut(st.Map.Credit.In(lang), ". ")
	return cmp.Or(st.Map.Short.In(lang), first)
}
