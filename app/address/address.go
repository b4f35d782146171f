// Package address reads and writes the addresses of a story's pages. It is the
// one place that knows them: server, components and scripts ask here.
//
//	/              the story in its first language; /ko in another
//	/embed         for a frame in an article; /ko/embed
//	/kiosk         for a screen in a hall; /ko/kiosk
//	/ledger        all that the story rests on, to be read; /ko/ledger
//	/transcript    the whole story as text; /ko/transcript
//	/embed/guide   for newsrooms: how the story is embedded; /ko/embed/guide
//	/embed/doctor  and what tries it; /ko/embed/doctor
//	/present       from where a room's screens are led; /ko/present
//	/screens       how a site's kiosks are doing, for their operator; /ko/screens
//	/operator      where those log in who may; /ko/operator
//
// The moment is named by ?moment=dash or #dash, the second by ?t=26, ?t=0:26 or
// #t=26, the edition by ?known=2017-11-13, the answer by which it is drawn by
// ?answer=who-crawled.three, the colours by ?theme=dark, and a
// kiosk's patience by ?idle=90. How an embed is dressed stands at Dress, and what a
// kiosk's loop tells at Screen. The ledger of one moment is that with ?moment=dash, and
// of one claim, to be cited, that with ?claim=ID; how it is narrowed stands at Filter. Files for other programs lie under
// /export/.
// All paths may lie under a base path: then the story is at /a/b/ and its embed at
// /a/b/embed. Whatever an address says that nobody knows falls back, quietly, to how
// the story opens.
package address

import (
	"math"
	"net/url"
	"slices"
	"strings"

	"fiftymetres/app/story"
)

// The layouts of the one player.
const (
	Story = "story"
	Embed = "embed"
	Kiosk = "kiosk"
)

// Layouts are all of them.
var Layouts = []string{Story, Embed, Kiosk}

// The pages that are read and play nothing: that of sources and claims, and that of
// the whole story as text.
const (
	Ledger     = "ledger"
	Transcript = "transcript"
)

// The pages for newsrooms, which tell of the story's embed and are no pages of the
// story; and the article that the doctor embeds it in.
const (
	Guide  = "embed/guide"
	Doctor = "embed/doctor"
	Strict = "embed/doctor/article"
)

// The pages of those who lead the rooms and look after the screens: where they log in,
// and what rooms are led from.
const (
	Operator = "operator"
	Present  = "present"
)

// Screens is where those see how the kiosks are doing, and ScreenReport where a kiosk says so.
const (
	Screens      = "screens"
	ScreenReport = "/screens/report"
)

// Manuals are the pages for newsrooms.
var Manuals = []string{Guide, Doctor}

// Pages are all kinds of page.
var Pages = append(slices.Clone(Layouts), Ledger, Transcript)

// Plays tells whether a kind of page has the player.
func Plays(layout string) bool { return slices.Contains(Layouts, layout) }

// Page is what an address asks for.
type Page struct {
	Layout  string
	Lang    string       // one of the story's languages
	Edition string       // date of an edition
	Moment  int          // index
	T       float64      // story seconds, in that moment
	By      story.Choice // the answer by which it is drawn, if another than the story's own
	Pin     bool         // the address names the second, not only the moment
	Theme   string       // light or dark; empty follows the reader's system
	Idle    float64      // seconds without a touch after which a kiosk goes back to its loop
	Dress                // of an embed
	Of      string       // slug of the moment whose claims alone a ledger has; empty for all
	Claim   string       // id of the one claim that a ledger has, to be cited; empty for all
	Filter  Filter       // of the questions that a ledger compares
}

// Version is what a page is drawn of.
func (p *Page) Version() story.Version { return story.Version{Edition: p.Edition, By: p.By} }

// Site knows what the addresses of one story can name, and under which path
// they lie.
type Site struct {
	story *story.Story
	base  string
}

// New is for a story that has been found sound, at the root of its host.
func New(st *story.Story) Site { return Site{story: st} }

// Under is the same site under a base path, "/a/b" or "" for none.
func (s Site) Under(base string) Site {
	s.base = base
	return s
}

// Base is the path that all addresses begin with, "" for none.
func (s Site) Base() string { return s.base }

// Read is the page that an address asks for; ok is false where no page has
// that path. The fragment is the later word: it wins over ?moment= and ?t=,
// unless the second lies in the moment that it names.
func (s Site) Read(u *url.URL) (p Page, ok bool) {
	path, ok := s.route(u.Path)
	if !ok {
		return Page{}, false
	}
	layout, lang, ok := s.readPath(path)
	if !ok {
		return Page{}, false
	}
	return s.Query(layout, lang, u.Query(), u.Fragment), true
}

// route is what a path is under the base.
func (s Site) route(path string) (route string, ok bool) {
	rest, ok := strings.CutPrefix(path, s.base)
	return rest, ok && (s.base == "" || rest == "" || rest[0] == '/')
}

// readPath takes a path apart: an optional language, then an optional layout.
func (s Site) readPath(path string) (layout, lang string, ok bool) {
	layout = Story
	if path = strings.TrimSuffix(strings.TrimPrefix(path, "/"), "/"); path == "" {
		return layout, "", true
	}
	for i, part := range strings.Split(path, "/") {
		switch {
		case i == 0 && slices.Contains(s.story.Languages[1:], part):
			lang = part
		case layout == Story && part != Story && slices.Contains(Pages, part):
			layout = part
		default:
			return "", "", false
		}
	}
	return layout, lang, true
}

// Query is the page of a layout that a query and a fragment ask for. A language
// in the path wins over one in the query.
func (s Site) Query(layout, lang string, q url.Values, fragment string) Page {
	p := Page{Layout: layout, Lang: s.language(append([]string{lang}, list(q.Get("lang"))...)...), Edition: s.edition(q.Get("known")),
		Theme: theme(layout, q.Get("theme")), Idle: idle(layout, q.Get("idle")), Dress: dress(layout, q)}
	if !Plays(layout) {
		if of := s.story.MomentCalled(q.Get("moment")); of >= 0 && layout == Ledger {
			p.Of = s.story.Moments[of].Slug
		}
		if id := q.Get("claim"); layout == Ledger && s.has(id) {
			p.Claim, p.Of = id, ""
		} else if layout == Ledger {
			p.Filter = s.filter(q)
		}
		return p
	}
	p.By = s.story.Choice(p.Edition, q.Get("answer"))
	return s.when(p, q, fragment)
}

// In is a page in another edition: what that does not draw it is not drawn by.
func (s Site) In(p Page, edition string) Page {
	p.Edition = edition
	p.By = s.story.Choice(edition, p.By.String())
	return p
}

// when reads the moment and the second.
func (s Site) when(p Page, q url.Values, fragment string) Page {
	if sec, ok := strings.CutPrefix(fragment, "t="); ok {
		if t, ok := Second(sec); ok {
			return s.pinned(p, t)
		}
	}
	named := s.story.MomentCalled(fragment)
	if t, ok := Second(q.Get("t")); ok {
		if at := s.pinned(p, t); named < 0 || named == at.Moment {
			return at
		}
	}
	if named < 0 {
		named = s.story.MomentCalled(q.Get("moment"))
	}
	if asked := s.story.Asks(p.Edition, p.By.Question); named < 0 && len(asked) > 0 {
		named = asked[0] // where its answer is seen
	}
	return s.Come(p, max(0, named))
}

func (s Site) pinned(p Page, t float64) Page {
	p = s.At(p, t)
	p.Pin = true
	return p
}

// At is a page at a story second, which is clamped to what its edition tells.
func (s Site) At(p Page, t float64) Page {
	course := s.story.Course(p.Edition)
	p.T = course.Clamp(t)
	p.Moment = course.MomentAt(p.T)
	return p
}

// Whole is a page at a whole second, where its address names the second.
func (s Site) Whole(p Page) Page {
	if !p.Pin {
		return p
	}
	return s.At(p, math.Floor(p.T))
}

// Opening is the page that opens where a page's moment does: all that readers of
// an edition and a language are led to, and that of an embed in any colours.
func (s Site) Opening(p Page) Page {
	if !Plays(p.Layout) {
		p.Claim, p.Filter = "", Filter{} // all of them stand in the ledger
		return p
	}
	theme := ""
	if p.Layout == Embed {
		theme = p.Theme
	}
	return s.Come(Page{Layout: p.Layout, Lang: p.Lang, Edition: p.Edition, Theme: theme, Idle: UsualIdle}, p.Moment)
}

// Come is a page where a reader comes to a moment.
func (s Site) Come(p Page, moment int) Page {
	p.Pin = false
	return s.At(p, s.story.Arrival(moment))
}

// has tells whether there is a claim with an id.
func (s Site) has(id string) bool {
	return id != "" && slices.ContainsFunc(s.story.Claims, func(c story.Claim) bool { return c.ID == id })
}

func (s Site) language(wishes ...string) string {
	for _, l := range wishes {
		if slices.Contains(s.story.Languages, l) {
			return l
		}
	}
	return s.story.Languages[0]
}

func (s Site) edition(date string) string {
	usual := ""
	for _, e := range s.story.Editions {
		if e.Date == date {
			return date
		}
		if e.Default {
			usual = e.Date
		}
	}
	return usual
}
