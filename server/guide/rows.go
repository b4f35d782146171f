package guide

import (
	"fmt"
	"math"
	"strconv"

	"fiftymetres/app/snippet"
)

// Parameter is one of an embed's address or of the element. What it does is in the texts,
// by its name.
type Parameter struct {
	Name   string
	Values []string // as they are written
	Said   bool     // what it takes is said in words, by its name
	Usual  string   // without it; "" where nothing is to be said
}

// Parameters are those of an embed's address, which are attributes of the element too.
func (f Facts) Parameters() []Parameter {
	var dates []string
	usual := ""
	for _, e := range f.Editions {
		dates = append(dates, e.Date)
		if e.Usual {
			usual = e.Date
		}
	}
	now := f.Example()
	return []Parameter{
		{Name: "moment", Values: []string{now.Slug}, Usual: f.Moments[0].Slug},
		{Name: "t", Values: []string{strconv.Itoa(int(now.At)), clock(now.At)}},
		{Name: "known", Values: dates, Usual: usual},
		{Name: "lang", Values: f.Languages, Usual: f.Languages[0]},
		{Name: "theme", Values: []string{"light", "dark", "auto"}, Usual: "light"},
		{Name: "ui", Values: []string{"plain", "static"}},
		{Name: "controls", Values: []string{"0"}, Usual: "1"},
		{Name: "autoplay", Values: []string{"1"}, Usual: "0"},
		{Name: "loop", Values: []string{"1"}, Usual: "0"},
		{Name: "motion", Values: []string{"reduce"}},
		{Name: "transparent", Values: []string{"1"}, Usual: "0"},
	}
}

// Attributes are the element's own.
func (f Facts) Attributes() []Parameter {
	return []Parameter{
		{Name: "height", Values: []string{"480"}},
		{Name: "hash", Values: []string{"off", "map"}},
		{Name: "title", Said: true, Usual: "Fifty Metres"},
	}
}

// Message is one between an article and the frame, with its fields.
type Message struct {
	Name   string
	Fields string
}

// Out are those that the frame sends, and the element's events.
func (f Facts) Out() []Message {
	return []Message{
		{"ready", "moment, t, language, known, moments"}, {"moment", "moment, t"}, {"time", "t"}, {"play", "t"}, {"pause", "t"}, {"ended", "t"},
		{"language", "language, t"}, {"known", "known, t"}, {"claim", "of, t"}, {"size", "height"}, {"error", "message"},
	}
}

// In are those that it takes.
func (f Facts) In() []Message {
	return []Message{{"play", ""}, {"pause", ""}, {"seek", "t"}, {"go", "moment"}, {"setLanguage", "language"}, {"setKnown", "known"}, {"setTheme", "theme"}}
}

// Methods are the element's, and Properties what can be read of it, and set.
func (f Facts) Methods() []string {
	return []string{"play()", "pause()", "seek(t)", "go(moment)"}
}

func (f Facts) Properties() []string {
	return []string{"moment", "currentTime", "known", "language", "theme", "paused", "moments"}
}

// Dialect is how a host is told the frame's height.
type Dialect struct {
	Name    string // in the texts
	Host    string
	Message string
}

// Dialects are those that the frame speaks.
func (f Facts) Dialects() []Dialect {
	return []Dialect{
		{"amp", "AMP, @newswire/frames", `{ sentinel: "amp", type: "embed-size", height: 780 }`},
		{"datawrapper", "Datawrapper", `{ "datawrapper-height": { "fifty-metres": 780 } }`},
		{"pym", "pym.js", `"pymxPYMxmapxPYMxheightxPYMx780"`},
		{"resizer", "iframe-resizer 4", `"[iFrameSizer]map:780:660:size"`},
		{"wordpress", "WordPress", `{ message: "height", value: 780, secret: "aB3xYz" }`},
		{"own", "<fifty-metres>", `{ source: "fiftymetres", version: 1, type: "size", height: 780 }`},
	}
}

// Steps are the moments of the example whose text drives the story: some that follow one
// another, from the middle.
func (f Facts) Steps() []Moment {
	const most = 4
	n := len(f.Moments)
	first := max(0, (n-most)/2)
	return f.Moments[first:min(n, first+most)]
}

// Heights are about what suits a frame, by its least width, CSS px.
func (f Facts) Heights() [][2]int {
	return [][2]int{{320, snippet.Height(320)}, {480, snippet.Height(480)}, {700, snippet.Height(700)}}
}

// Policy is what an article with a Content-Security-Policy has to let in: by the element,
// or by a frame alone.
func (f Facts) Policy() string {
	return fmt.Sprintf("script-src %[1]s; frame-src %[1]s; img-src %[1]s", f.origin())
}

func (f Facts) FramePolicy() string { return "frame-src " + f.origin() }

func (f Facts) origin() string {
	if f.Origin == "" {
		return "'self'"
	}
	return f.Origin
}

// Seconds is a span of story time.
func (m Moment) Seconds() string { return seconds(m.From) + "–" + seconds(m.To) }

func (m Moment) Second() string { return seconds(m.At) }

func seconds(t float64) string { return strconv.FormatFloat(math.Round(10*t)/10, 'f', -1, 64) }

func clock(t float64) string { return fmt.Sprintf("%d:%02d", int(t)/60, int(t)%60) }

// Example is the moment that the examples show, and Next that to which they go: the one
// after it, if there is one.
func (f Facts) Example() Moment { return f.Moments[f.Now] }

func (f Facts) Next() Moment { return f.Moments[(f.Now+1)%len(f.Moments)] }
