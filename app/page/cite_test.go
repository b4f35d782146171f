package page

import (
	"html"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
)

// ledger is the ledger that a query asks for, at an origin.
func ledger(st *story.Story, lang, query, origin string) string {
	q, err := url.ParseQuery(query)
	if err != nil {
		panic(err) // the tests' own
	}
	s := Opened(address.New(st).Query(address.Ledger, lang, q, ""))
	s.Origin = origin
	return Index(in(st, lang), address.New(st)).Open(s).Ledger()
}

func TestHowAClaimIsCited(t *testing.T) {
	st := builtin(t)
	for _, tt := range []struct{ lang, query, origin, want string }{
		{"en", "claim=yahoo-leaves", "https://example.org",
			`<p class="reference">Andy Wells: “North Korea soldier shot five times by former comrades as he races for the border to defect”, Yahoo News UK, by 22 Nov 2017, ¶8. ` +
				`https://uk.news.yahoo.com/north-korea-soldier-shot-five-times-former-comrades-races-border-defect-093941663.html – “He fell, wounded, in a heap of leaves.” ` +
				`(in the words of Fifty Metres) https://example.org/ledger#claim-yahoo-leaves (Data version 1.8, 27 Nov 2026)</p>`},
		// What is not verifiable is left out, and a site that does not know where it is names itself not.
		{"en", "claim=text003-at-least-five", "", `<p class="reference">“North Korean Soldier Shot While Defecting To South (Video)”, by 22 Nov 2017, ¶`},
		{"ko", "claim=yahoo-leaves", "https://example.org", `2017년 11월 22일 이전, ¶8.`},
		{"ko", "claim=yahoo-leaves", "https://example.org", `<a href="/export/claims/yahoo-leaves.csl.json?lang=ko" download="">.csl.json</a>`},
		{"en", "claim=mail-p1", "https://example.org", `<h2>says the same as ¶3</h2>`},
	} {
		got := ledger(st, tt.lang, tt.query, tt.origin)
		if !strings.Contains(got, tt.want) {
			t.Errorf("%s in %s lacks %s:\n%s", tt.query, tt.lang, tt.want, got)
		}
		if strings.Contains(got, "data-source=\"mail-express-digest\"") && !strings.Contains(tt.query, "mail") {
			t.Errorf("%s has other sources", tt.query)
		}
	}
}

// TestNoSuchClaim: a claim that nobody made, or that an edition does not know, is the
// whole ledger.
func TestNoSuchClaim(t *testing.T) {
	st := builtin(t)
	for _, lang := range st.Languages {
		if ledger(st, lang, "claim=nothing", "") != ledger(st, lang, "", "") {
			t.Errorf("a claim that nobody made has a page in %s", lang)
		}
		if got := ledger(st, lang, "claim=yahoo-leaves&known="+firstDay, ""); !strings.Contains(got, `<section id="sources">`) || strings.Contains(got, `data-claim="yahoo-leaves"`) {
			t.Errorf("the first day cites what came later, in %s", lang)
		}
	}
}

// TestEveryEntryCanBeCited: each claim of the ledger leads to its citation, each source
// has its own, and all files have the edition and the language of the page.
func TestEveryEntryCanBeCited(t *testing.T) {
	st := builtin(t)
	got := ledger(st, "ko", "known="+firstDay, "https://example.org")
	claims := regexp.MustCompile(`id="claim-([^"]+)"`).FindAllStringSubmatch(got, -1)
	if len(claims) < 50 {
		t.Fatalf("%d claims", len(claims))
	}
	for _, c := range claims {
		if want := `<a href="?claim=` + c[1] + `&amp;known=2017-11-13" class="cite">`; !strings.Contains(got, want) {
			t.Errorf("no %s", want)
		}
	}
	for i := range st.Sources {
		s := &st.Sources[i]
		for _, end := range references {
			if has := strings.Contains(got, `href="/export/sources/`+s.ID+end+`?known=2017-11-13&amp;lang=ko"`); has != (s.Known <= firstDay) {
				t.Errorf("%s%s is there: %v", s.ID, end, has)
			}
		}
	}
	for _, end := range []string{".csv", ".json", ".geojson", ".gpx", ".kml", ".bib", ".ris", ".csl.json"} {
		if !strings.Contains(got, `href="/export/panmunjom-2017`+end+`?known=2017-11-13&amp;lang=ko"`) {
			t.Errorf("no %s of the story", end)
		}
	}
}

// TestCorrectionsAreTold, the latest first, and of what an edition does not know yet
// it is told nothing.
func TestCorrectionsAreTold(t *testing.T) {
	st := builtin(t)
	for _, lang := range st.Languages {
		whole, first := html.UnescapeString(ledger(st, lang, "", "")), html.UnescapeString(ledger(st, lang, "known="+firstDay, ""))
		before := len(whole)
		for _, c := range st.Corrections {
			at := strings.Index(whole, c.What[lang])
			if at < 0 || at > before {
				t.Errorf("%s of version %s stands at %d, the one before it at %d", lang, c.Version, at, before)
			}
			before = at
			if strings.Contains(first, c.What[lang]) != (c.Known <= firstDay) {
				t.Errorf("%s: the first day's ledger and version %s", lang, c.Version)
			}
		}
	}
	st.Corrections, st.Stamp = nil, story.Stamp{}
	if got := ledger(st, "en", "", ""); strings.Contains(got, "corrections") || strings.Contains(got, "SHA-256") {
		t.Error("a story without corrections speaks of them")
	}
}

// TestTheFooterSaysWhichData: and leads to the corrections, but from a kiosk.
func TestTheFooterSaysWhichData(t *testing.T) {
	st := builtin(t)
	st.Stamp.Hash = "0123456789abcdef"
	for layout, want := range map[string]string{
		address.Story: `<p>Data version 1.8, 27 Nov 2026 · SHA-256 01234567 · <a href="/ledger#corrections">Corrections</a></p>`,
		address.Kiosk: `<p>Data version 1.8, 27 Nov 2026 · SHA-256 01234567</p>`,
	} {
		b := Index(in(st, "en"), address.New(st)).Open(known(st, layout, "en", nineDaysLater))
		if got := printed(b.credits()); !strings.Contains(got, want) {
			t.Errorf("%s: %s", layout, got)
		}
	}
}
