package story

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// fault is one way to break the valid story, and what must be said about it.
type fault struct {
	name       string
	spoil      func(s *Story)
	file, path string
	words      string // in what is wrong or in the remedy
}

// find gives the problem at a path that speaks of the words.
func find(problems []Problem, f fault) bool {
	for _, p := range problems {
		if p.File == f.file && p.Path == f.path && strings.Contains(p.What+"; "+p.Remedy, f.words) {
			return true
		}
	}
	return false
}

func check(t *testing.T, faults []fault) {
	t.Helper()
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			s := valid()
			f.spoil(s)
			problems := Validate(s)
			if find(problems, f) {
				return
			}
			t.Errorf("nothing at %s: %s with %q; got:", f.file, f.path, f.words)
			for _, p := range problems {
				t.Log(p)
			}
		})
	}
}

func TestEveryProblemAtOnce(t *testing.T) {
	s := valid()
	s.Sources[1].URL = "ftp://example.org"
	s.Tracks[2].Keys[0].Ring = -1
	problems := Validate(s)
	if len(problems) != 2 || problems[0].File != sourcesFile || problems[1].File != tracksFile {
		t.Errorf("got %v", problems)
	}
}

func TestHostileTextIsText(t *testing.T) {
	s := valid()
	hostile := "</script><script>alert(1)</script> \"'\\ \u200f\u05e9 &amp;\n"
	s.Title = Text{"en": hostile, "ko": hostile}
	s.Sources[0].Headline = hostile
	s.Summary = Text{"en": strings.Repeat("long ", 1e5), "ko": "짧은 글"}
	for _, p := range Validate(s) {
		t.Error(p)
	}
}

func TestValidateStory(t *testing.T) {
	check(t, []fault{
		{"no id", func(s *Story) { s.ID = "" }, storyFile, "id", "empty"},
		{"bad id", func(s *Story) { s.ID = "The Park" }, storyFile, "id", "lower-case"},
		{"double hyphen", func(s *Story) { s.ID = "a--b" }, storyFile, "id", "single hyphens"},
		{"hyphen at the end", func(s *Story) { s.ID = "a-" }, storyFile, "id", "single hyphens"},
		{"language missing", func(s *Story) { delete(s.Title, "ko") }, storyFile, "title.ko", "take \"ko\" out"},
		{"text blank", func(s *Story) { s.Method["en"] = " \n" }, storyFile, "method.en", "write it"},
		{"language unknown", func(s *Story) { s.Title["fr"] = "Parc" }, storyFile, "title.fr", "languages"},
		{"no language", func(s *Story) { s.Languages = nil }, storyFile, "languages", "at least one"},
		{"language twice", func(s *Story) { s.Languages = []string{"en", "ko", "en"} }, storyFile, "languages[2]", "twice"},
		{"language malformed", func(s *Story) { s.Languages[1] = "Korean" }, storyFile, "languages[1]", "tag"},
		{"date", func(s *Story) { s.Date = "2001-02-30" }, storyFile, "date", "YYYY-MM-DD"},
		{"zone name", func(s *Story) { s.Zone.Name = "" }, storyFile, "zone.name", "short name"},
		{"zone offset", func(s *Story) { s.Zone.Offset = 15 }, storyFile, "zone.offset", "-12 to 14"},
		{"origin", func(s *Story) { s.Frame.Origin = LonLat{50, 95} }, storyFile, "frame.origin[1]", "latitude"},
		{"up", func(s *Story) { s.Frame.Up = math.NaN() }, storyFile, "frame.up", "ordinary number"},
		{"up too far", func(s *Story) { s.Frame.Up = 1000 }, storyFile, "frame.up", "clockwise"},
		{"bounds too wide", func(s *Story) { s.Frame.Bounds = 1e9 }, storyFile, "frame.bounds", "up to 2e+06"},
		{"control character", func(s *Story) { s.Title["en"] = "A\x00 walk" }, storyFile, "title.en", "U+0000"},
		{"turned direction", func(s *Story) { s.Title["ko"] = "산책\u202e" }, storyFile, "title.ko", "U+202E"},
		{"bounds", func(s *Story) { s.Frame.Bounds = 0 }, storyFile, "frame.bounds", "metres"},
		{"no edition", func(s *Story) { s.Editions = nil }, storyFile, "editions", "at least one"},
		{"edition date", func(s *Story) { s.Editions[0].Date = "4 May" }, storyFile, "editions[0].date", "YYYY-MM-DD"},
		{"editions out of order", func(s *Story) { s.Editions[1].Date = "2001-05-01" }, storyFile, "editions[1].date", "earlier edition first"},
		{"edition twice", func(s *Story) { s.Editions[1].Date = "2001-05-04" }, storyFile, "editions[1].date", "its own"},
		{"no default", func(s *Story) { s.Editions[1].Default = false }, storyFile, "editions", "default"},
		{"two defaults", func(s *Story) { s.Editions[0].Default = true }, storyFile, "editions", "exactly one"},
		{"edition label", func(s *Story) { s.Editions[0].Label = nil }, storyFile, "editions[0].label.en", "write it"},
		{"edition note", func(s *Story) { s.Editions[0].Note = nil }, storyFile, "editions[0].note.ko", "write it"},
		{"topic id", func(s *Story) { s.Topics[0].ID = "-" }, storyFile, "topics[0].id", "lower-case"},
		{"topic label", func(s *Story) { s.Topics[0].Label = nil }, storyFile, "topics[0].label.en", "write it"},
		{"actor twice", func(s *Story) { s.Actors[1].ID = "courier" }, storyFile, "actors[1].id", "its own"},
		{"actor kind", func(s *Story) { s.Actors[0].Kind = "soldeir" }, storyFile, "actors[0].kind", `did you mean "soldier"`},
		{"actor name", func(s *Story) { s.Actors[0].Name = nil }, storyFile, "actors[0].name.en", "write it"},
		{"actor claim", func(s *Story) { s.Actors[0].Claims[0] = "lift" }, storyFile, "actors[0].claims[0]", `did you mean "left"`},
		{"actor without track", func(s *Story) { s.Tracks = s.Tracks[:2] }, storyFile, "actors[1]", "tracks.json"},
	})
}

func TestValidateMeasures(t *testing.T) {
	const at = `moments[1].tellings["2001-05-04"].measures[0]`
	measure := func(change func(*Measure)) func(*Story) {
		return func(s *Story) {
			t := s.Moments[1].Tellings["2001-05-04"]
			m := Measure{From: Point{0, 0}, To: Point{30, 40}, Metres: 52, Certainty: "reported", Claims: t.Claims[:1]}
			change(&m)
			t.Measures = []Measure{m}
			s.Moments[1].Tellings["2001-05-04"] = t
		}
	}
	s := valid()
	measure(func(m *Measure) { m.About, m.Minutes = true, 3 })(s)
	for _, p := range Validate(s) {
		t.Error(p)
	}
	check(t, []fault{
		{"drawn too long", measure(func(m *Measure) { m.Metres = 40 }), storyFile, at, "drawn 50.0 m long"},
		{"no distance", measure(func(m *Measure) { m.Metres = 0 }), storyFile, at + ".metres", "how many metres"},
		{"not a number", measure(func(m *Measure) { m.Metres = math.NaN() }), storyFile, at + ".metres", "ordinary number"},
		{"minutes", measure(func(m *Measure) { m.Minutes = -1 }), storyFile, at + ".minutes", "how many minutes"},
		{"certainty", measure(func(m *Measure) { m.Certainty = "sure" }), storyFile, at + ".certainty", "filmed"},
		{"no claim", measure(func(m *Measure) { m.Claims = nil }), storyFile, at + ".claims", "rests on no claim"},
		{"unknown claim", measure(func(m *Measure) { m.Claims = []string{"lift"} }), storyFile, at + ".claims[0]", `did you mean "left"`},
	})
}

func TestValidateMoments(t *testing.T) {
	const t0 = `moments[1].tellings["2001-05-04"]`
	telling := func(change func(*Telling)) func(*Story) {
		return func(s *Story) {
			t := s.Moments[1].Tellings["2001-05-04"]
			change(&t)
			s.Moments[1].Tellings["2001-05-04"] = t
		}
	}
	check(t, []fault{
		{"no moment", func(s *Story) { s.Moments = nil }, storyFile, "moments", "at least one"},
		{"slug empty", func(s *Story) { s.Moments[0].Slug = "" }, storyFile, "moments[0].slug", "empty"},
		{"slug twice", func(s *Story) { s.Moments[1].Slug = "gate" }, storyFile, "moments[1].slug", "its own"},
		{"label", func(s *Story) { s.Moments[1].Label = nil }, storyFile, "moments[1].label.ko", "write it"},
		{"late start", func(s *Story) { s.Moments[0].Span[0] = 1 }, storyFile, "moments[0].span[0]", "begin it at 0"},
		{"gap", func(s *Story) { s.Moments[1].Span[0] = 11 }, storyFile, "moments[1].span[0]", "gap"},
		{"empty span", func(s *Story) { s.Moments[1].Span[1] = 10 }, storyFile, "moments[1].span[1]", "end after"},
		{"span infinite", func(s *Story) { s.Moments[1].Span[1] = math.Inf(1) }, storyFile, "moments[1].span[1]", "finite"},
		{"no view", func(s *Story) { s.Moments[1].Camera = nil }, storyFile, "moments[1].camera", "at least one view"},
		{"view outside", func(s *Story) { s.Moments[1].Camera[0].T = 9 }, storyFile, "moments[1].camera[0].t", "from 10 to 20"},
		{"views out of order", func(s *Story) { s.Moments[1].Camera[1].T = 10 }, storyFile, "moments[1].camera[1].t", "order of t"},
		{"view's span", func(s *Story) { s.Moments[1].Camera[1].Span = 0 }, storyFile, "moments[1].camera[1].span", "metres"},
		{"view of too much", func(s *Story) { s.Moments[1].Camera[1].Span = 1e300 }, storyFile, "moments[1].camera[1].span", "up to"},
		{"endless", func(s *Story) { s.Moments[len(s.Moments)-1].Span[1] = 1e308 }, storyFile, fmt.Sprintf("moments[%d].span[1]", len(valid().Moments)-1), "3600 seconds"},
		{"question without words", telling(func(t *Telling) { t.Question = &Question{Line: []Point{{0, 0}, {1, 1}}} }), storyFile, t0 + ".question.text.en", "write it"},
		{"question without a line", telling(func(t *Telling) { t.Question = &Question{Text: both("How?"), Line: []Point{{0, 0}}} }), storyFile, t0 + ".question.line", "two or more"},
		{"question off the map", telling(func(t *Telling) { t.Question = &Question{Text: both("How?"), Line: []Point{{0, 0}, {0, 3000}}} }), storyFile, t0 + ".question.line[1]", "frame.bounds"},
		{"view nowhere", func(s *Story) { s.Moments[1].Camera[0].At = nil }, storyFile, "moments[1].camera[0]", "add xy"},
		{"view twice", func(s *Story) { s.Moments[1].Camera[0].LonLat = lonLat(5, 50) }, storyFile, "moments[1].camera[0]", "keep one"},
		{"view follows nobody", func(s *Story) { s.Moments[1].Camera[0].Follow = "curier" }, storyFile, "moments[1].camera[0].follow", `did you mean "courier"`},
		{"view leads nobody", func(s *Story) { s.Moments[1].Camera[0].Lead = 1 }, storyFile, "moments[1].camera[0].lead", "lead an actor"},
		{"view leads too far", func(s *Story) { s.Moments[1].Camera[0].Follow, s.Moments[1].Camera[0].Lead = "courier", 60 }, storyFile, "moments[1].camera[0].lead", "ten seconds"},
		{"view's lead", func(s *Story) { s.Moments[1].Camera[0].Lead = math.NaN() }, storyFile, "moments[1].camera[0].lead", "ordinary number"},
		{"view off the map", func(s *Story) { s.Moments[1].Camera[0].At = xy(0, 3000) }, storyFile, "moments[1].camera[0].xy", "frame.bounds"},
		{"no telling", func(s *Story) { delete(s.Moments[1].Tellings, "2001-05-04") }, storyFile, t0, "every edition"},
		{"telling of no edition", func(s *Story) { s.Moments[1].Tellings["2001-05-05"] = Telling{} }, storyFile, `moments[1].tellings["2001-05-05"]`, "did you mean"},
		{"label in one language", telling(func(t *Telling) { t.Label = Text{"en": "x"} }), storyFile, t0 + ".label.ko", "write it"},
		{"heading", telling(func(t *Telling) { t.Heading = nil }), storyFile, t0 + ".heading.en", "write it"},
		{"text", telling(func(t *Telling) { t.Text = Text{"en": "x"} }), storyFile, t0 + ".text.ko", "write it"},
		{"note in one language", telling(func(t *Telling) { t.Note = Text{"en": "x"} }), storyFile, t0 + ".note.ko", "write it"},
		{"no claim", telling(func(t *Telling) { t.Claims = nil }), storyFile, t0 + ".claims", "rests on"},
		{"claim dangling", telling(func(t *Telling) { t.Claims = []string{"left", "sene"} }), storyFile, t0 + ".claims[1]", `did you mean "seen"`},
		{"claim from the future", telling(func(t *Telling) { t.Claims = []string{"seen"} }), storyFile, t0 + ".claims[0]", "earlier source"},
		{"differ dangling", telling(func(t *Telling) { t.Differ = []string{"whem"} }), storyFile, t0 + ".differ[0]", `did you mean "when"`},
		{"told dangling", telling(func(t *Telling) { t.Told = []string{"pond", "couriers"} }), storyFile, t0 + ".told[1]", `did you mean "courier"`},
		{"tick's time", telling(func(t *Telling) { t.Clock = []Tick{{T: 10, Time: "24:00", Certainty: Inferred}} }), storyFile, t0 + ".clock[0].time", "HH:MM"},
		{"tick outside", telling(func(t *Telling) { t.Clock = []Tick{{T: 9, Time: "14:03", Certainty: Inferred}} }), storyFile, t0 + ".clock[0].t", "from 10 to 20"},
		{"ticks out of order", telling(func(t *Telling) { t.Clock = append(t.Clock, Tick{T: 10, Time: "14:03", Certainty: Inferred}) }), storyFile, t0 + ".clock[1].t", "order of t"},
		{"clock goes back", telling(func(t *Telling) { t.Clock = []Tick{{T: 12, Time: "13:59", Certainty: Inferred}} }), storyFile, t0 + ".clock[0].time", "forward"},
		{"tick's certainty", telling(func(t *Telling) { t.Clock = []Tick{{T: 12, Time: "14:02", Certainty: "sure"}} }), storyFile, t0 + ".clock[0].certainty", "filmed"},
		{"tick's claim", telling(func(t *Telling) {
			t.Clock = []Tick{{T: 12, Time: "14:02", Certainty: Inferred, Claims: []string{"x"}}}
		}), storyFile, t0 + ".clock[0].claims[0]", "no claim"},
		{"tick from the future", telling(func(t *Telling) {
			t.Clock = []Tick{{T: 12, Time: "14:02", Certainty: Filmed, Claims: []string{"seen"}}}
		}), storyFile, t0 + ".clock[0].claims[0]", "2001-05-08"},
		{"tick reported by nobody", telling(func(t *Telling) { t.Clock = []Tick{{T: 12, Time: "14:02", Certainty: Reported}} }), storyFile, t0 + ".clock[0].claims", "inferred"},
	})
}

// repeat is a paragraph of the Gazette that says again that it left.
func repeat() Claim {
	return Claim{ID: "again", Source: "gazette", Paragraph: 3, Repeats: []string{"left"}}
}

func TestRepeatIsAClaimToo(t *testing.T) {
	s := valid()
	s.Claims = append(s.Claims, repeat())
	for _, p := range Validate(s) {
		t.Error(p)
	}
}

// TestLabelIn: a telling's own label wins over the moment's, in its edition alone.
func TestLabelIn(t *testing.T) {
	s := valid()
	m := &s.Moments[0]
	early := m.Tellings["2001-05-04"]
	early.Label = both("Somewhere")
	m.Tellings["2001-05-04"] = early
	for date, want := range map[string]string{"2001-05-04": "Somewhere", "2001-05-09": "gate", "2001-06-01": "gate"} {
		if got := m.LabelIn(date).In("en"); got != want {
			t.Errorf("%s: %q, want %q", date, got, want)
		}
	}
	for _, p := range Validate(s) {
		t.Error(p)
	}
}

func TestValidateSources(t *testing.T) {
	source := func(change func(*Source)) func(*Story) { return func(s *Story) { change(&s.Sources[1]) } }
	claim := func(change func(*Claim)) func(*Story) { return func(s *Story) { change(&s.Claims[1]) } }
	repeats := func(change func(*Claim), cited ...string) func(*Story) {
		return func(s *Story) {
			l := repeat()
			change(&l)
			s.Claims = append(s.Claims, l)
			s.Actors[0].Claims = append(cited, s.Actors[0].Claims...)
		}
	}
	check(t, []fault{
		{"source twice", source(func(o *Source) { o.ID = "gazette" }), sourcesFile, "sources[1].id", "its own"},
		{"short", source(func(o *Source) { o.Short = "" }), sourcesFile, "sources[1].short", "cited"},
		{"publisher", source(func(o *Source) { o.Publisher = "" }), sourcesFile, "sources[1].publisher", NotVerifiable},
		{"headline", source(func(o *Source) { o.Headline = " " }), sourcesFile, "sources[1].headline", NotVerifiable},
		{"date", source(func(o *Source) { o.Date = "2001" }), sourcesFile, "sources[1].date", "YYYY-MM"},
		{"known", source(func(o *Source) { o.Known = "2001-05" }), sourcesFile, "sources[1].known", "YYYY-MM-DD"},
		{"script link", source(func(o *Source) { o.URL = "javascript:alert(1)" }), sourcesFile, "sources[1].url", "https://"},
		{"relative link", source(func(o *Source) { o.URL = "/parcel" }), sourcesFile, "sources[1].url", "https://"},
		{"link without host", source(func(o *Source) { o.URL = "https://:80/" }), sourcesFile, "sources[1].url", "https://"},
		{"language", source(func(o *Source) { o.Language = "" }), sourcesFile, "sources[1].language", "tag"},
		{"note", source(func(o *Source) { delete(o.Note, "en") }), sourcesFile, "sources[1].note.en", "write it"},
		{"claim twice", claim(func(l *Claim) { l.ID = "left" }), claimsFile, "claims[1].id", "its own"},
		{"no source", claim(func(l *Claim) { l.Source = "" }), claimsFile, "claims[1].source", "sources.json"},
		{"source dangling", claim(func(l *Claim) { l.Source = "heralt" }), claimsFile, "claims[1].source", `did you mean "herald"`},
		{"paragraph too much", claim(func(l *Claim) { l.Paragraph = 1 }), claimsFile, "claims[1].paragraph", "take the paragraph out"},
		{"paragraph missing", claim(func(l *Claim) { l.Source = "gazette" }), claimsFile, "claims[1].paragraph", "from 1"},
		{"text", claim(func(l *Claim) { l.Text = nil }), claimsFile, "claims[1].text.en", "write it"},
		{"repeats nothing there is", repeats(func(l *Claim) { l.Repeats = []string{"lefd"} }), claimsFile, "claims[3].repeats[0]", `did you mean "left"`},
		{"repeats another source", repeats(func(l *Claim) { l.Repeats = []string{"left", "seen"} }), claimsFile, "claims[3].repeats[1]", "same source"},
		{"repeats itself", repeats(func(l *Claim) { l.Repeats = []string{"again"} }), claimsFile, "claims[3].repeats[0]", "only repeats"},
		{"repeats and says", repeats(func(l *Claim) { l.Text = both("It left.") }), claimsFile, "claims[3]", "alone"},
		{"repeats with a topic", repeats(func(l *Claim) { l.Topic = "weather" }), claimsFile, "claims[3]", "alone"},
		{"repeats without a paragraph", repeats(func(l *Claim) { l.Paragraph = 0 }), claimsFile, "claims[3].paragraph", "from 1"},
		{"repeat has another's id", repeats(func(l *Claim) { l.ID = "left" }), claimsFile, "claims[3].id", "its own"},
		{"repeat cited", repeats(func(l *Claim) { l.ID = "left-again" }, "left-again"), storyFile, "actors[0].claims[0]", "name the claims that it repeats"},
		{"unit", claim(func(l *Claim) { l.Quantity.Unit = "" }), claimsFile, "claims[1].quantity.unit", "unit"},
		{"value", claim(func(l *Claim) { l.Quantity.Value = math.Inf(-1) }), claimsFile, "claims[1].quantity.value", "finite"},
		{"range", claim(func(l *Claim) { l.Quantity.High = 2 }), claimsFile, "claims[1].quantity.high", "upper end"},
		{"clock", claim(func(l *Claim) { l.Clock = "2pm" }), claimsFile, "claims[1].clock", "HH:MM"},
		{"moment and topic", claim(func(l *Claim) { l.Topic = "weather" }), claimsFile, "claims[1]", "take the other out"},
		{"neither", claim(func(l *Claim) { l.Moment = "" }), claimsFile, "claims[1]", "neither"},
		{"moment dangling", claim(func(l *Claim) { l.Moment = "ponds" }), claimsFile, "claims[1].moment", `did you mean "pond"`},
		{"topic dangling", claim(func(l *Claim) { l.Moment, l.Topic = "", "wether" }), claimsFile, "claims[1].topic", `did you mean "weather"`},
		{"discrepancy id", func(s *Story) { s.Discrepancies[0].ID = "When" }, discrepanciesFile, "discrepancies[0].id", "lower-case"},
		{"question", func(s *Story) { s.Discrepancies[0].Question = nil }, discrepanciesFile, "discrepancies[0].question.en", "write it"},
		{"one answer", func(s *Story) { s.Discrepancies[0].Answers = s.Discrepancies[0].Answers[:1] }, discrepanciesFile, "discrepancies[0].answers", "at least two"},
		{"answer's value", func(s *Story) { s.Discrepancies[0].Answers[1].Value = nil }, discrepanciesFile, "discrepancies[0].answers[1].value.en", "write it"},
		{"answer by nobody", func(s *Story) { s.Discrepancies[0].Answers[1].Claims = nil }, discrepanciesFile, "discrepancies[0].answers[1].claims", "name the claims"},
		{"answer dangling", func(s *Story) { s.Discrepancies[0].Answers[1].Claims[0] = "scene" }, discrepanciesFile, "discrepancies[0].answers[1].claims[0]", "no claim"},
	})
}
