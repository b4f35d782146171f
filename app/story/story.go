// Package story is one event told as data: its sources, claims, moments,
// places and tracks, as an editor writes them. It holds types, decoding and
// the arithmetic of moments; it judges nothing, draws nothing and knows no story
// by name.
//
// A story is a folder of six files:
//
//	story.json          title, editions, actors, topics, moments
//	sources.json        what was published
//	claims.json         one statement each, in our own words
//	discrepancies.json  questions that sources answer differently
//	tracks.json         where each actor is over story time, per edition
//	map.geojson         the places
//
// and, where there is something to put right, of a seventh:
//
//	corrections.json    what was corrected, and in which version of the data
//
// Two frames of reference occur. WGS84 longitude and latitude in degrees, and
// the level-line frame in metres: the origin is Frame.Origin, x grows to the
// right of the picture and y grows down the picture, whose up is Frame.Up.
package story

import (
	"unicode"

	"fiftymetres/app/geom"
)

// Text is a sentence or a name in several languages, by BCP 47 tag.
type Text map[string]string

// In gives the text in lang, else in the first language that has it, in the
// order of the fallbacks given.
func (t Text) In(lang string, fallback ...string) string {
	if s := t[lang]; s != "" {
		return s
	}
	for _, l := range fallback {
		if s := t[l]; s != "" {
			return s
		}
	}
	return t["en"]
}

// Counts tells whether the text has a number in figures, in some language. A figure after a
// letter, as in T1, is part of a name.
func (t Text) Counts() bool {
	for _, said := range t {
		before := ' '
		for _, r := range said {
			if unicode.IsDigit(r) && !unicode.Is(unicode.Latin, before) && !unicode.IsDigit(before) {
				return true
			}
			before = r
		}
	}
	return false
}

// NotVerifiable is the value of a source's field that the record does not
// settle. The page shows it in words; nothing is ever guessed in its place.
const NotVerifiable = "not verifiable"

// Verified is such a field's value, and nothing where the record does not settle it.
func Verified(v string) string {
	if v == NotVerifiable {
		return ""
	}
	return v
}

// Story is the whole of one event.
type Story struct {
	Schema        string      `json:"$schema,omitempty"`
	ID            string      `json:"id"`
	Title         Text        `json:"title"`
	Subtitle      Text        `json:"subtitle"`
	Summary       Text        `json:"summary"`
	SummaryClaims []string    `json:"summaryClaims,omitempty"` // that it rests on; an edition shows those that it may
	Method        Text        `json:"method"`                  // how the telling was made, and what it does not know
	Primary       Text        `json:"primary,omitempty"`       // what the sources that it rests on, those with a document number, are called together
	Others        Text        `json:"others,omitempty"`        // and what the rest are called beside them
	Licence       Text        `json:"licence,omitempty"`       // of its texts, data and map
	Languages     []string    `json:"languages"`               // the first is the default
	Date          string      `json:"date"`                    // when it happened, local: a day, or as far as it is known (see package date)
	Zone          Zone        `json:"zone"`
	Frame         Frame       `json:"frame"`
	Editions      []Edition   `json:"editions"`              // in order of date
	Topics        []Topic     `json:"topics"`                // what claims outside the moments are about
	Certainties   []Certainty `json:"certainties,omitempty"` // from the surest; see Degrees
	Actors        []Actor     `json:"actors"`
	Moments       []Moment    `json:"moments"`

	Charts []Chart `json:"charts,omitempty"` // numbers behind it, as pictures

	Sources       []Source      `json:"sources,omitempty"`
	Claims        []Claim       `json:"claims,omitempty"`
	Discrepancies []Discrepancy `json:"discrepancies,omitempty"`
	Tracks        []Track       `json:"tracks,omitempty"`
	Map           Map           `json:"map,omitzero"`
	Corrections   []Correction  `json:"corrections,omitempty"` // the oldest first
	Stamp         Stamp         `json:"stamp,omitzero"`
}

// Correction is a change of what the data says, as readers are told of it.
type Correction struct {
	Version string `json:"version"`         // of the data that has it: numbers with points between, each higher than the last
	Date    string `json:"date"`            // the day on which it was made
	What    Text   `json:"what"`            // what was said before, and what is said now
	Known   string `json:"known,omitempty"` // the edition from which it is told, since it may speak of what an earlier one does not know
}

// Stamp says which state of its data a story is: the version and the day of the
// last correction, and the hash of the files. What is not known is empty.
type Stamp struct {
	Version string `json:"version,omitempty"`
	Date    string `json:"date,omitempty"`
	Hash    string `json:"hash,omitempty"` // hex SHA-256, of all the files
}

// Short is as much of the hash as people compare.
func (s Stamp) Short() string { return s.Hash[:min(len(s.Hash), 8)] }

// Zone is the time zone of the story's clocks.
type Zone struct {
	Name   string  `json:"name"`   // as shown, "KST"
	Offset float64 `json:"offset"` // hours east of UTC
}

// Frame fixes the level-line frame: where its origin is, and which way is up.
type Frame struct {
	Origin LonLat  `json:"origin"`
	Up     float64 `json:"up"`     // true azimuth of the picture's up, degrees clockwise from north
	Bounds float64 `json:"bounds"` // no place or key lies further from the origin than this, metres
}

// Projection is the way from longitude and latitude into the frame.
func (f Frame) Projection() geom.Projection { return geom.NewProjection(f.Origin.Globe(), f.Up) }

// LonLat is a WGS84 position in degrees: longitude, latitude.
type LonLat [2]float64

// Globe is the position as geometry has it, degrees.
func (p LonLat) Globe() geom.LonLat { return geom.LonLat{Lon: p[0], Lat: p[1]} }

// Edition is what was known on a date.
type Edition struct {
	Date    string `json:"date"`  // YYYY-MM-DD
	Label   Text   `json:"label"` // on the switch
	Note    Text   `json:"note"`  // what this edition rests on
	Default bool   `json:"default,omitempty"`
	Later   bool   `json:"later,omitempty"` // may cite sources published after its date; they are shown as later reports
	// Changes are what this edition knows otherwise than the one before it.
	Changes []Change `json:"changes,omitempty"`
}

// Change is what became known from one edition to the next, or turned out otherwise.
type Change struct {
	Moment string   `json:"moment"` // slug of the one that tells it
	Text   Text     `json:"text"`
	Claims []string `json:"claims"` // what was said before, where something was, and what is said now
}

// Topic is what a claim is about that belongs to no moment.
type Topic struct {
	ID    string `json:"id"`
	Label Text   `json:"label"`
}

// Actor is somebody or something that moves.
type Actor struct {
	ID     string   `json:"id"`   // the page's data-actor
	Form   string   `json:"form"` // how it is drawn: person, car, ship, ...; see draw/sprite
	Role   string   `json:"role"` // its colours: subject, opponent, helper, bystander
	Name   Text     `json:"name"`
	About  Text     `json:"about"`
	Claims []string `json:"claims"`
}

// Moment is one step of the telling.
type Moment struct {
	Slug     string             `json:"slug"`
	Label    Text               `json:"label"` // on the scrubber
	Span     [2]float64         `json:"span"`  // story seconds; moments follow each other without a gap
	Camera   []View             `json:"camera"`
	Tellings map[string]Telling `json:"tellings"` // by edition date; an edition that tells nothing of it passes over the moment, see Course
	// Sensitive is what a hall with children may want to be asked for first: violence.
	Sensitive bool `json:"sensitive,omitempty"`
}

// LabelIn is the moment's label in an edition: the telling's own, where it has
// one, since a label may name what an earlier day did not know.
func (m *Moment) LabelIn(edition string) Text {
	if label := m.Tellings[edition].Label; len(label) > 0 {
		return label
	}
	return m.Label
}

// View is a camera key: at story second T the square of Span metres around At
// is sure to be in sight. One that follows an actor has it in the middle
// instead, in the editions that have a track of it.
type View struct {
	T      float64 `json:"t"`
	At     *Point  `json:"xy,omitempty"`
	LonLat *LonLat `json:"lonlat,omitempty"`
	Span   float64 `json:"span"`              // metres
	North  bool    `json:"northUp,omitempty"` // with north up the picture: for views of a country
	Follow string  `json:"follow,omitempty"`  // an actor's id
	Lead   float64 `json:"lead,omitempty"`    // seconds that the camera is ahead of it
}

// Position is where something is, said in one of two ways: in metres of the
// level-line frame, or in degrees.
type Position struct {
	At     *Point  `json:"xy,omitempty"`
	LonLat *LonLat `json:"lonlat,omitempty"`
}

// In is the position in the level-line frame, metres; one that is not given is
// the origin.
func (p Position) In(project geom.Projection) geom.Point {
	switch {
	case p.At != nil:
		return p.At.Plane()
	case p.LonLat != nil:
		return project.Point(p.LonLat.Globe())
	}
	return geom.Point{}
}

// Point is a position in the level-line frame, metres: right, down.
type Point [2]float64

// Plane is the point as geometry has it, metres.
func (p Point) Plane() geom.Point { return geom.Point{X: p[0], Y: p[1]} }

// Telling is a moment in one edition.
type Telling struct {
	Label     Text       `json:"label,omitempty"` // instead of the moment's
	Heading   Text       `json:"heading"`
	Text      Text       `json:"text"`
	Sentences []Sentence `json:"sentences,omitempty"` // of the text, in its order; a story that has some has all
	Clock     []Tick     `json:"clock,omitempty"`     // in order of T; empty where no clock is known
	Claims    []string   `json:"claims"`
	Differ    []string   `json:"differ,omitempty"`   // discrepancies shown on the spot
	Note      Text       `json:"note,omitempty"`     // an editor's remark, shown like a discrepancy
	Told      []string   `json:"told,omitempty"`     // places and actors that the text speaks of; their labels win
	Measures  []Measure  `json:"measures,omitempty"` // distances that are drawn as measured lines
	Question  *Question  `json:"question,omitempty"`
}

// Question is a way that the sources leave open: drawn as a dotted line, with
// what is not known of it.
type Question struct {
	Line   []Position `json:"line"`
	Text   Text       `json:"text"`
	Detail Text       `json:"detail,omitempty"`
}

// Measure is a distance that the telling speaks of, drawn between two points
// that lie that far apart, with the minutes that it took where they are told.
type Measure struct {
	From      Position `json:"from"`
	To        Position `json:"to"`
	Metres    float64  `json:"metres"`
	About     bool     `json:"about,omitempty"` // the sources say "about"
	Minutes   float64  `json:"minutes,omitempty"`
	Certainty string   `json:"certainty"`
	Claims    []string `json:"claims"`
	Differ    string   `json:"differ,omitempty"` // the question that sources answer otherwise than this
}

// Tick ties story time to the clock and the calendar.
type Tick struct {
	T         float64  `json:"t"`    // story seconds
	Time      string   `json:"time"` // as Story.Time reads it, local
	Certainty string   `json:"certainty"`
	Gap       bool     `json:"gap,omitempty"` // from here to the next tick nothing is on record
	Claims    []string `json:"claims,omitempty"`
	Differ    string   `json:"differ,omitempty"` // the question that sources answer with other times
}

// Source is a published document.
type Source struct {
	ID        string `json:"id"`
	Short     string `json:"short"`          // as cited beside a claim
	Name      Text   `json:"name,omitempty"` // instead of it, where it is called by what it is and not by its own name
	Publisher string `json:"publisher"`      // or NotVerifiable
	Headline  string `json:"headline"`
	Byline    string `json:"byline,omitempty"`
	Date      string `json:"date"`  // as far as it is known (see package date), or NotVerifiable
	Known     string `json:"known"` // from when an edition may use it, see Knows
	URL       string `json:"url"`   // or NotVerifiable
	Language  string `json:"language"`
	Document  string `json:"document,omitempty"` // the number of the source document, where it is one that the story rests on; empty for the others
	Note      Text   `json:"note,omitempty"`     // what was verified and how, what was not
}

// Claim is one statement of one source, in our own words, or a paragraph that
// only says again what others of its source say. Such a repeat has no text of
// its own, belongs where those belong, and is cited by nobody.
type Claim struct {
	ID        string    `json:"id"`
	Source    string    `json:"source"`
	Paragraph int       `json:"paragraph,omitempty"` // ¶, short for a locator by paragraph; only in sources with a document number
	At        *Locator  `json:"at,omitempty"`        // where in the source, in other words; see Locator
	Repeats   []string  `json:"repeats,omitempty"`   // ids of the claims that the paragraph says again
	Text      Text      `json:"text,omitempty"`      // of all but repeats
	Quantity  *Quantity `json:"quantity,omitempty"`
	Clock     string    `json:"clock,omitempty"`  // where the claim is of a time, as Story.Time reads it
	Moment    string    `json:"moment,omitempty"` // exactly one of Moment and Topic
	Topic     string    `json:"topic,omitempty"`
}

// Quantity is a number that a claim states.
type Quantity struct {
	Value     float64 `json:"value"`
	High      float64 `json:"high,omitempty"`      // upper end, where the claim gives a range
	Unit      string  `json:"unit"`                // m, km, s, min, h, shots, wounds, people, cm, kg, …
	Qualifier string  `json:"qualifier,omitempty"` // about, at least, more than, up to
}

// Discrepancy is a question that sources answer differently.
type Discrepancy struct {
	ID       string   `json:"id"`
	Question Text     `json:"question"`
	About    string   `json:"about,omitempty"`    // what kind of thing is asked for, one of Abouts
	Settled  string   `json:"settled,omitempty"`  // settled, apparent, or open, which it is where nothing is said
	Explains Text     `json:"explains,omitempty"` // in a few words, why they differ; nothing where that is not known
	Answers  []Answer `json:"answers"`
	Note     Text     `json:"note,omitempty"` // what we make of it, and why
}

// Whether a question is settled.
const (
	Settled  = "settled"  // an answer holds
	Open     = "open"     // it cannot be told which
	Apparent = "apparent" // the answers only seem to differ
)

// States are these, the open ones first.
var States = []string{Open, Settled, Apparent}

// Abouts are what questions ask for.
var Abouts = []string{"time", "place", "number", "person", "deed", "thing"}

// State is whether the question is settled.
func (d *Discrepancy) State() string {
	if d.Settled == "" {
		return Open
	}
	return d.Settled
}

// Answer is one answer, and who gives it.
type Answer struct {
	ID     string   `json:"id,omitempty"` // where tracks follow it
	Value  Text     `json:"value"`
	Drawn  bool     `json:"drawn,omitempty"` // it is drawn, unless another one is chosen that tracks follow
	Holds  bool     `json:"holds,omitempty"` // of a settled question
	Claims []string `json:"claims"`
}

// Track is where one actor is over story time in one edition. One that follows an answer
// which is not drawn says for a while only how the actor's own track would go instead.
type Track struct {
	Actor    string `json:"actor"`
	Edition  string `json:"edition"`            // its date
	Question string `json:"question,omitempty"` // id of a discrepancy
	Answer   string `json:"answer,omitempty"`   // id of one of its answers
	Keys     []Key  `json:"keys"`
}

// Key is a track's knot. What it says holds from here to the next key.
type Key struct {
	T         float64  `json:"t"` // story seconds
	At        *Point   `json:"xy,omitempty"`
	LonLat    *LonLat  `json:"lonlat,omitempty"`
	Move      string   `json:"move,omitempty"`  // to the next key: straight (the default), along, hold
	Along     string   `json:"along,omitempty"` // the line on the map that "along" follows
	Ease      string   `json:"ease,omitempty"`  // linear (the default), in, out, in-out
	Pose      string   `json:"pose,omitempty"`  // stand, run, fire, prone, lie, crawl, drag, drive, rev, stuck, hover, fly, gone
	Aim       string   `json:"aim,omitempty"`   // the actor fired at, while the pose is fire or prone
	Certainty string   `json:"certainty"`
	Ring      float64  `json:"ring"`             // how far off it may really have been, metres
	Across    float64  `json:"across,omitempty"` // how far off up or down the picture, metres, where that is known better than Ring
	Claims    []string `json:"claims"`
	Note      Text     `json:"note,omitempty"`    // shown under the actor's name
	Differ    string   `json:"differ,omitempty"`  // the question that sources answer otherwise than the note
	Thermal   bool     `json:"thermal,omitempty"` // seen by a thermal camera
}
