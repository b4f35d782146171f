// Package guide writes the pages for newsrooms: how the story is embedded, and a doctor
// that tries it in the reader's own browser. What they say is in files of their own, one a
// language, that no reader of the story is sent.
package guide

import (
	"bytes"
	_ "embed"
	"html/template"
	"strings"

	"fiftymetres/app/snippet"
)

// Facts are what a page says of one site and one story, in one language. Addresses are
// whole where the site knows its origin.
type Facts struct {
	Name      string // of the story
	Home      string
	Tongues   []Tongue
	Origin    string // scheme and host, or "" where nobody has said
	Script    string // address of embed.js
	Types     string // and of its types
	OEmbed    string
	Stills    string // where all stills lie
	Guide     string // the pages' own addresses
	Doctor    string
	Moments   []Moment
	Now       int // the moment of the examples, an index of those
	Editions  []Edition
	Languages []string
	Element   snippet.Embed // that moment, as it is pasted
	Shown     snippet.Embed // and as it is shown here
	More      string        // what a cut text is unfolded by
	Copy      string
	Copied    string
	Language  string  // what the switch is called
	Shapes    []Shape // that stills come in
	Licence   string  // the story's
	Credit    string  // the map's
	Short     string  // what of that may not be left out
	Framers   string  // who may frame the embed: "" for everybody
	Patient   Patient
	Door      Door
	Desk      Desk
	Screens   []Screen
	Leave     string // where an operator logs out
	Beside    string // the other page for operators
}

// Screen is a kiosk as its operator sees it.
type Screen struct {
	Name, Room, Version    string
	State                  string // a key of labels: well, ill, late
	Seen, Since, LastVisit string // times of the server's clock, "" for never
	Loops, Visits, Idle    int
	Starts                 int
	Error                  string
	Notes                  []string // what of its address is not done as it is said, in English
}

// Tongue is the page in another language.
type Tongue struct {
	Lang, Short, Href string
	Now               bool
}

// Moment is one that the story tells, in story seconds; At is where a reader comes to it.
type Moment struct {
	Slug, Heading, Href string
	From, To, At        float64
}

// Shape is one of stills, px.
type Shape struct {
	Name          string
	Width, Height int
}

// Edition is what was known on a day.
type Edition struct {
	Date, Label string
	Usual       bool
}

// Patient is what the doctor looks at.
type Patient struct {
	Lang    string // what the embed speaks
	Embed   string // address of the embed, without a host
	Article string // and of the article with a strict policy
	Refused bool   // it is no page of this site, and nothing is looked at
}

// Door is where an operator logs in.
type Door struct {
	Action string // address
	To     string // the page that it leads to
	Wrong  string // what was, a key of texts; "" for nothing
	Shut   bool   // nobody can log in this way
}

//go:embed guide.html
var guideHTML string

//go:embed doctor.html
var doctorHTML string

//go:embed door.html
var doorHTML string

//go:embed screens.html
var screensHTML string

//go:embed present.html
var presentHTML string

//go:embed masthead.html
var mastheadHTML string

//go:embed article.html
var articleHTML string

// The templates are made once; each language has copies that know its texts.
var (
	guidePage   = parsed(guideHTML)
	doctorPage  = parsed(doctorHTML)
	doorPage    = parsed(doorHTML)
	screenPage  = parsed(screensHTML)
	presentPage = parsed(presentHTML)
	strictPage  = template.Must(template.New("article").Parse(articleHTML))
)

func parsed(text string) *template.Template {
	return template.Must(template.Must(template.New("page").Funcs((&Texts{}).funcs()).Parse(mastheadHTML)).Parse(text))
}

// Guide is the body of the page that tells how to embed.
func Guide(t *Texts, f Facts) ([]byte, error) { return made(guidePage, t, f) }

// Doctor is the body of the page that tries it.
func Doctor(t *Texts, f Facts) ([]byte, error) { return made(doctorPage, t, f) }

// Login is the body of the page where an operator logs in.
func Login(t *Texts, f Facts) ([]byte, error) { return made(doorPage, t, f) }

// Screens is the body of the page that tells how the kiosks are doing.
func Screens(t *Texts, f Facts) ([]byte, error) { return made(screenPage, t, f) }

// Article is an article that lets in what the guide says it must, and nothing else: the
// doctor puts the element into it.
func Article(f Facts) ([]byte, error) {
	var out bytes.Buffer
	err := strictPage.Execute(&out, f)
	return out.Bytes(), err
}

func foreign(t *Texts, f Facts) string {
	if base, _, _ := strings.Cut(f.lang(), "-"); base == t.Lang || f.lang() == t.Lang {
		return ""
	}
	return t.Lang
}

func made(page *template.Template, t *Texts, f Facts) ([]byte, error) {
	own, err := page.Clone()
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = own.Funcs(t.funcs()).Execute(&out, struct {
		Facts
		Words   map[string]string // that the doctor's script says
		Foreign string            // the texts' language, where it is another than the page's
	}{f, t.words(), foreign(t, f)})
	return out.Bytes(), err
}
