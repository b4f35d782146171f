package site

import (
	"fmt"
	"html"
	"net/url"
	"strings"
	"sync"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"fiftymetres/app/address"
	"fiftymetres/app/draw"
	"fiftymetres/app/page"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// renderer makes pages from the components and the drawing that the browser's
// program uses too.
type renderer struct {
	story    *story.Story
	site     address.Site
	index    *page.Book
	scenes   map[string]*scene.Scene // by edition
	pictures map[string]*picture     // by edition and language
}

// picture is a drawing that one writer uses at a time: it fills buffers of its own.
type picture struct {
	mu sync.Mutex
	*draw.Picture
}

// NewRenderer compiles a story's scenes, one an edition, and fails where one
// cannot be compiled.
func NewRenderer(st *story.Story) (Renderer, error) {
	r := &renderer{story: st, site: address.New(st), index: page.Index(st), scenes: map[string]*scene.Scene{}, pictures: map[string]*picture{}}
	for _, e := range st.Editions {
		s, err := scene.Compile(st, e.Date)
		if err != nil {
			return nil, fmt.Errorf("the story cannot be played: %w", err)
		}
		r.scenes[e.Date] = s
		for _, lang := range st.Languages {
			r.pictures[e.Date+" "+lang] = &picture{Picture: draw.New(s, lang)}
		}
	}
	return r, nil
}

func (r *renderer) View(layout string, q url.Values) View {
	p := r.site.Query(layout, "", q, "")
	return View{Layout: layout, Lang: p.Lang, Edition: p.Edition, Moment: r.story.Moments[p.Moment].Slug, T: p.T, Pin: p.Pin, Theme: p.Theme, Idle: p.Idle}
}

func (r *renderer) Head(v View) Head {
	locale := map[string]string{"en": "en_GB", "ko": "ko_KR"}[v.Lang]
	p := r.state(v).Page
	head := Head{Title: page.Title(r.story, p), Description: r.story.Summary.In(v.Lang), Locale: locale}
	if p.Moment > 0 || p.Pin {
		head.Description = r.story.Moments[p.Moment].Tellings[v.Edition].Text.In(v.Lang)
	}
	return head
}

// state is a view as the page's components know it.
func (r *renderer) state(v View) page.State {
	p := address.Page{Layout: v.Layout, Lang: v.Lang, Edition: v.Edition, Theme: v.Theme, Idle: v.Idle}
	p = r.site.At(p, v.T)
	p.Pin = v.Pin
	return page.Opened(p)
}

func (r *renderer) Body(v View) (string, error) {
	s := r.state(v)
	s.T = Second
	return app.HTMLString(page.New(r.index, s, r.frame(v).Clock)), nil
}

// Now is what the clock shows.
func (r *renderer) Now(v View) []Change {
	face, note := page.Reading(r.story, v.Lang, r.frame(v).Clock)
	return []Change{{"clock-face", face}, {"clock-note", note}}
}

func (r *renderer) frame(v View) *scene.Frame {
	s := r.scenes[v.Edition]
	f := s.NewFrame()
	s.At(v.T, f)
	return f
}

func (r *renderer) Stage(v View) (string, error) {
	f := r.frame(v)
	label := page.In(v.Lang).Map + ": " + r.heading(v, f)
	return `<section id="stage" class="stage" aria-label="` + html.EscapeString(page.In(v.Lang).Map) +
		`"><div class="clear" id="clear" role="img" aria-label="` + html.EscapeString(label) + `">` + r.draw(v, func(p *draw.Picture) string { return p.Stage(f) }) + `</div></section>`, nil
}

func (r *renderer) heading(v View, f *scene.Frame) string {
	return r.scenes[v.Edition].Telling(f.Moment).Heading.In(v.Lang)
}

// draw has a picture write something.
func (r *renderer) draw(v View, write func(*draw.Picture) string) string {
	p := r.pictures[v.Edition+" "+v.Lang]
	p.mu.Lock()
	defer p.mu.Unlock()
	return write(p.Picture)
}

// stillShape is how high a still is, as a share of its width.
const stillShape = 0.625

// later is how far into a moment its still is taken, as a share of its span.
const later = 0.72

func (r *renderer) Still(v View) ([]byte, error) {
	f := r.frame(v)
	span := r.story.Moments[f.Moment].Span
	r.scenes[v.Edition].At(span[0]+later*(span[1]-span[0]), f)
	heading := r.heading(v, f)
	svg := r.draw(v, func(p *draw.Picture) string {
		return string(p.Still(f, v.Width, stillHeight(v.Width), page.Title(r.story, r.state(v).Page), heading, credit(r.story)))
	})
	return []byte(svg), nil
}

func (r *renderer) StillStyle(width int) string { return draw.StillStyle(width, stillHeight(width)) }

func stillHeight(width int) int { return int(float64(width) * stillShape) }

// credit is the first sentence of the map's credit: a still has little room.
func credit(st *story.Story) string {
	first, _, _ := strings.Cut(st.Map.Credit, ". ")
	return first
}
