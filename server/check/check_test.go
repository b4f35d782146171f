package check

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"fiftymetres/app/story"
)

// fault is one way to break the valid story, and what must be said about it.
type fault struct {
	name       string
	spoil      func(s *story.Story)
	file, path string
	words      string // in what is wrong or in the remedy
}

// find gives the problem at a path that speaks of the words.
func find(problems []story.Problem, f fault) bool {
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
			problems := Story(s)
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
	problems := Story(s)
	if len(problems) != 2 || problems[0].File != story.SourcesFile || problems[1].File != story.TracksFile {
		t.Errorf("got %v", problems)
	}
}

func TestHostileTextIsText(t *testing.T) {
	s := valid()
	hostile := "</script><script>alert(1)</script> \"'\\ \u200f\u05e9 &amp;\n"
	s.Title = story.Text{"en": hostile, "ko": hostile}
	s.Sources[0].Headline = hostile
	s.Summary = story.Text{"en": strings.Repeat("long ", 1e5), "ko": "짧은 글"}
	for _, p := range Story(s) {
		t.Error(p)
	}
}

// TestAMomentMayBeToldInSomeEditionsOnly, which an edition that knows nothing of it does not.
func TestAMomentMayBeToldInSomeEditionsOnly(t *testing.T) {
	s := valid()
	delete(s.Moments[1].Tellings, "2001-05-04")
	for _, p := range Story(s) {
		t.Error(p)
	}
}

func TestValidateStory(t *testing.T) {
	check(t, []fault{
		{"no id", func(s *story.Story) { s.ID = "" }, story.StoryFile, "id", "empty"},
		{"bad id", func(s *story.Story) { s.ID = "The Park" }, story.StoryFile, "id", "lower-case"},
		{"double hyphen", func(s *story.Story) { s.ID = "a--b" }, story.StoryFile, "id", "single hyphens"},
		{"hyphen at the end", func(s *story.Story) { s.ID = "a-" }, story.StoryFile, "id", "single hyphens"},
		{"language missing", func(s *story.Story) { delete(s.Title, "ko") }, story.StoryFile, "title.ko", "take \"ko\" out"},
		{"summary of no claim", func(s *story.Story) { s.SummaryClaims = []string{"left", "lift"} }, story.StoryFile, "summaryClaims[1]", `did you mean "left"`},
		{"text blank", func(s *story.Story) { s.Method["en"] = " \n" }, story.StoryFile, "method.en", "write it"},
		{"language unknown", func(s *story.Story) { s.Title["fr"] = "Parc" }, story.StoryFile, "title.fr", "languages"},
		{"no language", func(s *story.Story) { s.Languages = nil }, story.StoryFile, "languages", "at least one"},
		{"language twice", func(s *story.Story) { s.Languages = []string{"en", "ko", "en"} }, story.StoryFile, "languages[2]", "twice"},
		{"language malformed", func(s *story.Story) { s.Languages[1] = "Korean" }, story.StoryFile, "languages[1]", "tag"},
		{"date", func(s *story.Story) { s.Date = "2001-02-30" }, story.StoryFile, "date", "1628-08-10"},
		{"zone name", func(s *story.Story) { s.Zone.Name = "" }, story.StoryFile, "zone.name", "short name"},
		{"zone offset", func(s *story.Story) { s.Zone.Offset = 15 }, story.StoryFile, "zone.offset", "-12 to 14"},
		{"origin", func(s *story.Story) { s.Frame.Origin = story.LonLat{50, 95} }, story.StoryFile, "frame.origin", "write the longitude first: [95, 50]"},
		{"origin off the globe", func(s *story.Story) { s.Frame.Origin = story.LonLat{200, 50} }, story.StoryFile, "frame.origin[0]", "200° is no longitude"},
		{"origin over the pole", func(s *story.Story) { s.Frame.Origin = story.LonLat{120, 170} }, story.StoryFile, "frame.origin[1]", "170° is no latitude"},
		{"over the pole", func(s *story.Story) { s.Frame.Origin, s.Frame.Bounds = story.LonLat{15, 78}, 1e6 }, story.StoryFile, "frame.bounds", "nearer to the pole"},
		{"up", func(s *story.Story) { s.Frame.Up = math.NaN() }, story.StoryFile, "frame.up", "ordinary number"},
		{"up too far", func(s *story.Story) { s.Frame.Up = 1000 }, story.StoryFile, "frame.up", "clockwise"},
		{"bounds too wide", func(s *story.Story) { s.Frame.Bounds = 1e9 }, story.StoryFile, "frame.bounds", "up to 5e+06"},
		{"control character", func(s *story.Story) { s.Title["en"] = "A\x00 walk" }, story.StoryFile, "title.en", "U+0000"},
		{"line's end of Windows", func(s *story.Story) { s.Title["en"] = "A\r\nwalk" }, story.StoryFile, "title.en", "take the \\r out"},
		{"turned direction", func(s *story.Story) { s.Title["ko"] = "산책\u202e" }, story.StoryFile, "title.ko", "U+202E"},
		{"bounds", func(s *story.Story) { s.Frame.Bounds = 0 }, story.StoryFile, "frame.bounds", "metres"},
		{"edition without sources", func(s *story.Story) { s.Sources = s.Sources[1:] }, story.StoryFile, "editions[0]", "add to sources.json what was known by then"},
		{"no edition", func(s *story.Story) { s.Editions = nil }, story.StoryFile, "editions", "at least one"},
		{"edition date", func(s *story.Story) { s.Editions[0].Date = "4 May" }, story.StoryFile, "editions[0].date", "YYYY-MM-DD"},
		{"editions out of order", func(s *story.Story) { s.Editions[1].Date = "2001-05-01" }, story.StoryFile, "editions[1].date", "earlier edition first"},
		{"edition twice", func(s *story.Story) { s.Editions[1].Date = "2001-05-04" }, story.StoryFile, "editions[1].date", "its own"},
		{"no default", func(s *story.Story) { s.Editions[1].Default = false }, story.StoryFile, "editions", "default"},
		{"two defaults", func(s *story.Story) { s.Editions[0].Default = true }, story.StoryFile, "editions", "exactly one"},
		{"edition of nothing", func(s *story.Story) {
			delete(s.Moments[0].Tellings, "2001-05-04")
			delete(s.Moments[1].Tellings, "2001-05-04")
		}, story.StoryFile, "editions[0]", "tells no moment"},
		{"edition label", func(s *story.Story) { s.Editions[0].Label = nil }, story.StoryFile, "editions[0].label", "write it"},
		{"edition note", func(s *story.Story) { s.Editions[0].Note = nil }, story.StoryFile, "editions[0].note", "write it"},
		{"topic id", func(s *story.Story) { s.Topics[0].ID = "-" }, story.StoryFile, "topics[0].id", "lower-case"},
		{"topic label", func(s *story.Story) { s.Topics[0].Label = nil }, story.StoryFile, "topics[0].label", "write it"},
		{"actor twice", func(s *story.Story) { s.Actors[1].ID = "courier" }, story.StoryFile, "actors[1].id", "its own"},
		{"actor form", func(s *story.Story) { s.Actors[0].Form = "persno" }, story.StoryFile, "actors[0].form", `did you mean "person"`},
		{"actor role", func(s *story.Story) { s.Actors[0].Role = "helpr" }, story.StoryFile, "actors[0].role", `did you mean "helper"`},
		{"actor name", func(s *story.Story) { s.Actors[0].Name = nil }, story.StoryFile, "actors[0].name", "write it"},
		{"actor claim", func(s *story.Story) { s.Actors[0].Claims[0] = "lift" }, story.StoryFile, "actors[0].claims[0]", `did you mean "left"`},
		{"actor without track", func(s *story.Story) { s.Tracks = s.Tracks[:2] }, story.StoryFile, "actors[1]", "tracks.json"},
	})
}

func TestValidateMeasures(t *testing.T) {
	const at = `moments[1].tellings["2001-05-04"].measures[0]`
	measure := func(change func(*story.Measure)) func(*story.Story) {
		return func(s *story.Story) {
			t := s.Moments[1].Tellings["2001-05-04"]
			m := story.Measure{From: story.Position{At: xy(0, 0)}, To: story.Position{At: xy(30, 40)}, Metres: 52, Certainty: "reported", Claims: t.Claims[:1]}
			change(&m)
			t.Measures = []story.Measure{m}
			s.Moments[1].Tellings["2001-05-04"] = t
		}
	}
	s := valid()
	measure(func(m *story.Measure) { m.About, m.Minutes = true, 3 })(s)
	for _, p := range Story(s) {
		t.Error(p)
	}
	check(t, []fault{
		{"drawn too long", measure(func(m *story.Measure) { m.Metres = 40 }), story.StoryFile, at, "drawn 50.0 m long"},
		{"drawn too long in degrees", measure(func(m *story.Measure) { m.From.At, m.From.LonLat = nil, lonLat(5.001, 50) }), story.StoryFile, at, "it says 52 m and is drawn"},
		{"from nowhere", measure(func(m *story.Measure) { m.From = story.Position{} }), story.StoryFile, at + ".from", "add xy in metres, or lonlat"},
		{"to two places", measure(func(m *story.Measure) { m.To.LonLat = lonLat(5, 50) }), story.StoryFile, at + ".to", "keep one"},
		{"no distance", measure(func(m *story.Measure) { m.Metres = 0 }), story.StoryFile, at + ".metres", "how many metres"},
		{"not a number", measure(func(m *story.Measure) { m.Metres = math.NaN() }), story.StoryFile, at + ".metres", "ordinary number"},
		{"minutes", measure(func(m *story.Measure) { m.Minutes = -1 }), story.StoryFile, at + ".minutes", "how many minutes"},
		{"certainty", measure(func(m *story.Measure) { m.Certainty = "sure" }), story.StoryFile, at + ".certainty", "filmed"},
		{"no claim", measure(func(m *story.Measure) { m.Claims = nil }), story.StoryFile, at + ".claims", "rests on no claim"},
		{"unknown claim", measure(func(m *story.Measure) { m.Claims = []string{"lift"} }), story.StoryFile, at + ".claims[0]", `did you mean "left"`},
	})
}

// TestNumbersOnTheMapRestOnClaims, and names that have a figure are no numbers.
func TestNumbersOnTheMapRestOnClaims(t *testing.T) {
	question := func(detail string) func(*story.Story) {
		return func(s *story.Story) {
			t := s.Moments[1].Tellings["2001-05-04"]
			t.Question = &story.Question{Line: []story.Position{{At: xy(0, 0)}, {At: xy(5, 5)}}, Text: both("Which way?"), Detail: both(detail)}
			s.Moments[1].Tellings["2001-05-04"] = t
		}
	}
	place := func(detail string) func(*story.Story) {
		return func(s *story.Story) {
			s.Map.Features[0].Properties.Detail, s.Map.Features[0].Properties.Claims = both(detail), nil
		}
	}
	s := valid()
	question("by gate G2")(s)
	place("T1 · T2")(s)
	for _, p := range Story(s) {
		t.Error(p)
	}
	check(t, []fault{
		{"open way", question("some 20 m"), story.StoryFile, `moments[1].tellings["2001-05-04"].question`, "a number, which rests on no claim"},
		{"place", place("20 m deep"), story.MapFile, "features[0].properties.claims", "a number that rests on no claim"},
	})
}

func TestValidateMoments(t *testing.T) {
	const t0 = `moments[1].tellings["2001-05-04"]`
	telling := func(change func(*story.Telling)) func(*story.Story) {
		return func(s *story.Story) {
			t := s.Moments[1].Tellings["2001-05-04"]
			change(&t)
			s.Moments[1].Tellings["2001-05-04"] = t
		}
	}
	check(t, []fault{
		{"no moment", func(s *story.Story) { s.Moments = nil }, story.StoryFile, "moments", "at least one"},
		{"slug empty", func(s *story.Story) { s.Moments[0].Slug = "" }, story.StoryFile, "moments[0].slug", "empty"},
		{"slug twice", func(s *story.Story) { s.Moments[1].Slug = "gate" }, story.StoryFile, "moments[1].slug", "its own"},
		{"label", func(s *story.Story) { s.Moments[1].Label = nil }, story.StoryFile, "moments[1].label", "write it"},
		{"late start", func(s *story.Story) { s.Moments[0].Span[0] = 1 }, story.StoryFile, "moments[0].span[0]", "begin it at 0"},
		{"gap", func(s *story.Story) { s.Moments[1].Span[0] = 11 }, story.StoryFile, "moments[1].span[0]", "gap"},
		{"empty span", func(s *story.Story) { s.Moments[1].Span[1] = 10 }, story.StoryFile, "moments[1].span[1]", "end after"},
		{"span infinite", func(s *story.Story) { s.Moments[1].Span[1] = math.Inf(1) }, story.StoryFile, "moments[1].span[1]", "finite"},
		{"no view", func(s *story.Story) { s.Moments[1].Camera = nil }, story.StoryFile, "moments[1].camera", "at least one view"},
		{"view outside", func(s *story.Story) { s.Moments[1].Camera[0].T = 9 }, story.StoryFile, "moments[1].camera[0].t", "from 10 to 20"},
		{"views out of order", func(s *story.Story) { s.Moments[1].Camera[1].T = 10 }, story.StoryFile, "moments[1].camera[1].t", "order of t"},
		{"view's span", func(s *story.Story) { s.Moments[1].Camera[1].Span = 0 }, story.StoryFile, "moments[1].camera[1].span", "metres"},
		{"view of too much", func(s *story.Story) { s.Moments[1].Camera[1].Span = 1e300 }, story.StoryFile, "moments[1].camera[1].span", "up to"},
		{"endless", func(s *story.Story) { s.Moments[len(s.Moments)-1].Span[1] = 1e308 }, story.StoryFile, fmt.Sprintf("moments[%d].span[1]", len(valid().Moments)-1), "3600 seconds"},
		{"question without words", telling(func(t *story.Telling) {
			t.Question = &story.Question{Line: []story.Position{{At: xy(0, 0)}, {At: xy(1, 1)}}}
		}), story.StoryFile, t0 + ".question.text", "write it"},
		{"question without a line", telling(func(t *story.Telling) {
			t.Question = &story.Question{Text: both("How?"), Line: []story.Position{{At: xy(0, 0)}}}
		}), story.StoryFile, t0 + ".question.line", "two or more"},
		{"question off the map", telling(func(t *story.Telling) {
			t.Question = &story.Question{Text: both("How?"), Line: []story.Position{{At: xy(0, 0)}, {At: xy(0, 3000)}}}
		}), story.StoryFile, t0 + ".question.line[1].xy", "frame.bounds"},
		{"view nowhere", func(s *story.Story) { s.Moments[1].Camera[0].At = nil }, story.StoryFile, "moments[1].camera[0]", "add xy"},
		{"view twice", func(s *story.Story) { s.Moments[1].Camera[0].LonLat = lonLat(5, 50) }, story.StoryFile, "moments[1].camera[0]", "keep one"},
		{"view follows nobody", func(s *story.Story) { s.Moments[1].Camera[0].Follow = "curier" }, story.StoryFile, "moments[1].camera[0].follow", `did you mean "courier"`},
		{"view leads nobody", func(s *story.Story) { s.Moments[1].Camera[0].Lead = 1 }, story.StoryFile, "moments[1].camera[0].lead", "lead an actor"},
		{"view leads too far", func(s *story.Story) { s.Moments[1].Camera[0].Follow, s.Moments[1].Camera[0].Lead = "courier", 60 }, story.StoryFile, "moments[1].camera[0].lead", "ten seconds"},
		{"view's lead", func(s *story.Story) { s.Moments[1].Camera[0].Lead = math.NaN() }, story.StoryFile, "moments[1].camera[0].lead", "ordinary number"},
		{"view turned too close", func(s *story.Story) { s.Moments[1].Camera[0].North = true }, story.StoryFile, "moments[1].camera[0].northUp", "60 km"},
		{"view off the map", func(s *story.Story) { s.Moments[1].Camera[0].At = xy(0, 3000) }, story.StoryFile, "moments[1].camera[0].xy", "frame.bounds"},
		{"no telling", func(s *story.Story) { s.Moments[1].Tellings = nil }, story.StoryFile, "moments[1].tellings", "in one edition at least"},
		{"telling of no edition", func(s *story.Story) { s.Moments[1].Tellings["2001-05-05"] = story.Telling{} }, story.StoryFile, `moments[1].tellings["2001-05-05"]`, "did you mean"},
		{"label in one language", telling(func(t *story.Telling) { t.Label = story.Text{"en": "x"} }), story.StoryFile, t0 + ".label.ko", "write it"},
		{"heading", telling(func(t *story.Telling) { t.Heading = nil }), story.StoryFile, t0 + ".heading", "write it"},
		{"text", telling(func(t *story.Telling) { t.Text = story.Text{"en": "x"} }), story.StoryFile, t0 + ".text.ko", "write it"},
		{"note in one language", telling(func(t *story.Telling) { t.Note = story.Text{"en": "x"} }), story.StoryFile, t0 + ".note.ko", "write it"},
		{"no claim", telling(func(t *story.Telling) { t.Claims = nil }), story.StoryFile, t0 + ".claims", "rests on"},
		{"claim dangling", telling(func(t *story.Telling) { t.Claims = []string{"left", "sene"} }), story.StoryFile, t0 + ".claims[1]", `did you mean "seen"`},
		{"claim from the future", telling(func(t *story.Telling) { t.Claims = []string{"seen"} }), story.StoryFile, t0 + ".claims[0]", "earlier source"},
		{"differ dangling", telling(func(t *story.Telling) { t.Differ = []string{"whem"} }), story.StoryFile, t0 + ".differ[0]", `did you mean "when"`},
		{"told dangling", telling(func(t *story.Telling) { t.Told = []string{"pond", "couriers"} }), story.StoryFile, t0 + ".told[1]", `did you mean "courier"`},
		{"tick's time", telling(func(t *story.Telling) { t.Clock = []story.Tick{{T: 10, Time: "24:00", Certainty: story.Inferred}} }), story.StoryFile, t0 + ".clock[0].time", "16:00 or 16:00:30"},
		{"tick outside", telling(func(t *story.Telling) { t.Clock = []story.Tick{{T: 9, Time: "14:03", Certainty: story.Inferred}} }), story.StoryFile, t0 + ".clock[0].t", "from 10 to 20"},
		{"ticks out of order", telling(func(t *story.Telling) {
			t.Clock = append(t.Clock, story.Tick{T: 10, Time: "14:03", Certainty: story.Inferred})
		}), story.StoryFile, t0 + ".clock[1].t", "order of t"},
		{"clock goes back", telling(func(t *story.Telling) { t.Clock = []story.Tick{{T: 12, Time: "13:59", Certainty: story.Inferred}} }), story.StoryFile, t0 + ".clock[0].time", "forward"},
		{"tick's certainty", telling(func(t *story.Telling) { t.Clock = []story.Tick{{T: 12, Time: "14:02", Certainty: "sure"}} }), story.StoryFile, t0 + ".clock[0].certainty", "filmed"},
		{"tick's claim", telling(func(t *story.Telling) {
			t.Clock = []story.Tick{{T: 12, Time: "14:02", Certainty: story.Inferred, Claims: []string{"x"}}}
		}), story.StoryFile, t0 + ".clock[0].claims[0]", "no claim"},
		{"tick from the future", telling(func(t *story.Telling) {
			t.Clock = []story.Tick{{T: 12, Time: "14:02", Certainty: story.Filmed, Claims: []string{"seen"}}}
		}), story.StoryFile, t0 + ".clock[0].claims[0]", "2001-05-08"},
		{"tick reported by nobody", telling(func(t *story.Telling) { t.Clock = []story.Tick{{T: 12, Time: "14:02", Certainty: story.Reported}} }), story.StoryFile, t0 + ".clock[0].claims", "inferred"},
	})
}

// TestPlacesInASource: any source may be cited by its own counting.
func TestPlacesInASource(t *testing.T) {
	for _, at := range []story.Locator{{Kind: story.ByPage, N: "12–14"}, {Kind: story.ByPage, N: "xii"}, {Kind: story.ByFolio, N: "7r"},
		{Kind: story.ByMinute, N: "3:05"}, {Kind: story.ByMinute, N: "1:03:05"}, {Kind: story.ByFrame, N: "1204"}, {Kind: story.ByParagraph, N: "3"}} {
		for i := range 2 { // of the Gazette, a document, and of the Herald
			s := valid()
			s.Claims[i].Paragraph, s.Claims[i].At = 0, &at
			for _, p := range Story(s) {
				t.Errorf("%v: %s", at, p)
			}
		}
	}
}

// repeat is a paragraph of the Gazette that says again that it left.
func repeat() story.Claim {
	return story.Claim{ID: "again", Source: "gazette", Paragraph: 3, Repeats: []string{"left"}}
}

func TestRepeatIsAClaimToo(t *testing.T) {
	s := valid()
	s.Claims = append(s.Claims, repeat())
	for _, p := range Story(s) {
		t.Error(p)
	}
}

func TestValidateSources(t *testing.T) {
	source := func(change func(*story.Source)) func(*story.Story) {
		return func(s *story.Story) { change(&s.Sources[1]) }
	}
	claim := func(change func(*story.Claim)) func(*story.Story) {
		return func(s *story.Story) { change(&s.Claims[1]) }
	}
	repeats := func(change func(*story.Claim), cited ...string) func(*story.Story) {
		return func(s *story.Story) {
			l := repeat()
			change(&l)
			s.Claims = append(s.Claims, l)
			s.Actors[0].Claims = append(cited, s.Actors[0].Claims...)
		}
	}
	check(t, []fault{
		{"source twice", source(func(o *story.Source) { o.ID = "gazette" }), story.SourcesFile, "sources[1].id", "its own"},
		{"short", source(func(o *story.Source) { o.Short = "" }), story.SourcesFile, "sources[1].short", "cited"},
		{"publisher", source(func(o *story.Source) { o.Publisher = "" }), story.SourcesFile, "sources[1].publisher", story.NotVerifiable},
		{"headline", source(func(o *story.Source) { o.Headline = " " }), story.SourcesFile, "sources[1].headline", story.NotVerifiable},
		{"date", source(func(o *story.Source) { o.Date = "201" }), story.SourcesFile, "sources[1].date", "1628-08"},
		{"known", source(func(o *story.Source) { o.Known = "May" }), story.SourcesFile, "sources[1].known", "1628-08"},
		{"script link", source(func(o *story.Source) { o.URL = "javascript:alert(1)" }), story.SourcesFile, "sources[1].url", "https://"},
		{"relative link", source(func(o *story.Source) { o.URL = "/parcel" }), story.SourcesFile, "sources[1].url", "https://"},
		{"link without host", source(func(o *story.Source) { o.URL = "https://:80/" }), story.SourcesFile, "sources[1].url", "https://"},
		{"language", source(func(o *story.Source) { o.Language = "" }), story.SourcesFile, "sources[1].language", "tag"},
		{"note", source(func(o *story.Source) { delete(o.Note, "en") }), story.SourcesFile, "sources[1].note.en", "write it"},
		{"claim twice", claim(func(l *story.Claim) { l.ID = "left" }), story.ClaimsFile, "claims[1].id", "its own"},
		{"no source", claim(func(l *story.Claim) { l.Source = "" }), story.ClaimsFile, "claims[1].source", "sources.json"},
		{"source dangling", claim(func(l *story.Claim) { l.Source = "heralt" }), story.ClaimsFile, "claims[1].source", `did you mean "herald"`},
		{"paragraph too much", claim(func(l *story.Claim) { l.Paragraph = 1 }), story.ClaimsFile, "claims[1].paragraph", `write "at": {"kind": "paragraph", "n": "1"} instead`},
		{"place given twice", claim(func(l *story.Claim) { l.Paragraph, l.At = 1, &story.Locator{Kind: story.ByPage, N: "3"} }), story.ClaimsFile, "claims[1].at", "given twice"},
		{"place of no kind", claim(func(l *story.Claim) { l.At = &story.Locator{Kind: "pgae", N: "3"} }), story.ClaimsFile, "claims[1].at.kind", `did you mean "page"`},
		{"page of no number", claim(func(l *story.Claim) { l.At = &story.Locator{Kind: story.ByPage, N: " "} }), story.ClaimsFile, "claims[1].at.n", "as the source counts"},
		{"page of too much", claim(func(l *story.Claim) { l.At = &story.Locator{Kind: story.ByPage, N: strings.Repeat("1", 50)} }), story.ClaimsFile, "claims[1].at.n", "number alone"},
		{"minute", claim(func(l *story.Claim) { l.At = &story.Locator{Kind: story.ByMinute, N: "three"} }), story.ClaimsFile, "claims[1].at.n", "3:05"},
		{"frame", claim(func(l *story.Claim) { l.At = &story.Locator{Kind: story.ByFrame, N: "0:12"} }), story.ClaimsFile, "claims[1].at.n", "120-144"},
		{"paragraph missing", claim(func(l *story.Claim) { l.Source = "gazette" }), story.ClaimsFile, "claims[1].paragraph", "from 1"},
		{"text", claim(func(l *story.Claim) { l.Text = nil }), story.ClaimsFile, "claims[1].text", "write it"},
		{"repeats nothing there is", repeats(func(l *story.Claim) { l.Repeats = []string{"lefd"} }), story.ClaimsFile, "claims[3].repeats[0]", `did you mean "left"`},
		{"repeats another source", repeats(func(l *story.Claim) { l.Repeats = []string{"left", "seen"} }), story.ClaimsFile, "claims[3].repeats[1]", "same source"},
		{"repeats itself", repeats(func(l *story.Claim) { l.Repeats = []string{"again"} }), story.ClaimsFile, "claims[3].repeats[0]", "only repeats"},
		{"repeats and says", repeats(func(l *story.Claim) { l.Text = both("It left.") }), story.ClaimsFile, "claims[3]", "alone"},
		{"repeats with a topic", repeats(func(l *story.Claim) { l.Topic = "weather" }), story.ClaimsFile, "claims[3]", "alone"},
		{"repeats without a paragraph", repeats(func(l *story.Claim) { l.Paragraph = 0 }), story.ClaimsFile, "claims[3].paragraph", "from 1"},
		{"repeat has another's id", repeats(func(l *story.Claim) { l.ID = "left" }), story.ClaimsFile, "claims[3].id", "its own"},
		{"repeat cited", repeats(func(l *story.Claim) { l.ID = "left-again" }, "left-again"), story.StoryFile, "actors[0].claims[0]", "name the claims that it repeats"},
		{"unit", claim(func(l *story.Claim) { l.Quantity.Unit = "" }), story.ClaimsFile, "claims[1].quantity.unit", "unit"},
		{"value", claim(func(l *story.Claim) { l.Quantity.Value = math.Inf(-1) }), story.ClaimsFile, "claims[1].quantity.value", "finite"},
		{"range", claim(func(l *story.Claim) { l.Quantity.High = 2 }), story.ClaimsFile, "claims[1].quantity.high", "upper end"},
		{"clock", claim(func(l *story.Claim) { l.Clock = "2pm" }), story.ClaimsFile, "claims[1].clock", "16:00 or 16:00:30"},
		{"moment and topic", claim(func(l *story.Claim) { l.Topic = "weather" }), story.ClaimsFile, "claims[1]", "take the other out"},
		{"neither", claim(func(l *story.Claim) { l.Moment = "" }), story.ClaimsFile, "claims[1]", "neither"},
		{"moment dangling", claim(func(l *story.Claim) { l.Moment = "ponds" }), story.ClaimsFile, "claims[1].moment", `did you mean "pond"`},
		{"topic dangling", claim(func(l *story.Claim) { l.Moment, l.Topic = "", "wether" }), story.ClaimsFile, "claims[1].topic", `did you mean "weather"`},
		{"discrepancy id", func(s *story.Story) { s.Discrepancies[0].ID = "When" }, story.DiscrepanciesFile, "discrepancies[0].id", "lower-case"},
		{"question", func(s *story.Story) { s.Discrepancies[0].Question = nil }, story.DiscrepanciesFile, "discrepancies[0].question", "write it"},
		{"one answer", func(s *story.Story) { s.Discrepancies[0].Answers = s.Discrepancies[0].Answers[:1] }, story.DiscrepanciesFile, "discrepancies[0].answers", "at least two"},
		{"answer's value", func(s *story.Story) { s.Discrepancies[0].Answers[1].Value = nil }, story.DiscrepanciesFile, "discrepancies[0].answers[1].value", "write it"},
		{"answer by nobody", func(s *story.Story) { s.Discrepancies[0].Answers[1].Claims = nil }, story.DiscrepanciesFile, "discrepancies[0].answers[1].claims", "name the claims"},
		{"claim for two answers", func(s *story.Story) { s.Discrepancies[0].Answers[1].Claims = []string{"seen", "left"} }, story.DiscrepanciesFile, "discrepancies[0].answers[1].claims[1]", "stands behind the answer answers[0] too"},
		{"claim twice for one answer", func(s *story.Story) { s.Discrepancies[0].Answers[0].Claims = []string{"left", "left"} }, story.DiscrepanciesFile, "discrepancies[0].answers[0].claims[1]", "name it once"},
		{"answers of one id", func(s *story.Story) { s.Discrepancies[0].Answers[0].ID, s.Discrepancies[0].Answers[1].ID = "a", "a" }, story.DiscrepanciesFile, "discrepancies[0].answers[1].id", "an id of its own"},
		{"drawn beside nothing", func(s *story.Story) { s.Discrepancies[0].Answers[0].Drawn = true }, story.DiscrepanciesFile, "discrepancies[0].answers[0].drawn", "no track follows another"},
		{"about", func(s *story.Story) { s.Discrepancies[0].About = "tme" }, story.DiscrepanciesFile, "discrepancies[0].about", "time"},
		{"state", func(s *story.Story) { s.Discrepancies[0].Settled = "closed" }, story.DiscrepanciesFile, "discrepancies[0].settled", "write one of open, settled, apparent"},
		{"settled, and by nothing", func(s *story.Story) { s.Discrepancies[0].Settled = story.Settled }, story.DiscrepanciesFile, "discrepancies[0].settled", `"holds": true`},
		{"settled, and nothing says why", func(s *story.Story) {
			s.Discrepancies[0].Settled, s.Discrepancies[0].Answers[0].Holds, s.Discrepancies[0].Note = story.Settled, true, nil
		}, story.DiscrepanciesFile, "discrepancies[0].note", "what settles it"},
		{"all answers hold", func(s *story.Story) {
			d := &s.Discrepancies[0]
			d.Settled, d.Answers[0].Holds, d.Answers[1].Holds = story.Settled, true, true
		}, story.DiscrepanciesFile, "discrepancies[0].settled", "only seem to differ"},
		{"open, and an answer holds", func(s *story.Story) { s.Discrepancies[0].Answers[1].Holds = true }, story.DiscrepanciesFile, "discrepancies[0].answers[1].holds", "said to be open"},
		{"what explains it", func(s *story.Story) { s.Discrepancies[0].Explains = story.Text{"en": "A slip"} }, story.DiscrepanciesFile, "discrepancies[0].explains.ko", "write it"},
		{"answer dangling", func(s *story.Story) { s.Discrepancies[0].Answers[1].Claims[0] = "scene" }, story.DiscrepanciesFile, "discrepancies[0].answers[1].claims[0]", "no claim"},
	})
}
