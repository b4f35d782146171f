package address

import (
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fiftymetres/app/story"
)

var walkStory = &story.Story{
	Languages: []string{"en", "ko", "ar"},
	Editions:  []story.Edition{{Date: "2001-01-01"}, {Date: "2001-01-03", Default: true}},
	Moments: []story.Moment{
		{Slug: "gate", Span: [2]float64{0, 10}}, {Slug: "tree", Span: [2]float64{10, 60}}, {Slug: "house", Span: [2]float64{60, 90}},
	},
}

func parse(t testing.TB, address string) *url.URL {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func read(t testing.TB, address string) Page {
	t.Helper()
	p, ok := New(walkStory).Read(parse(t, address))
	if !ok {
		t.Fatalf("%s has no page", address)
	}
	return p
}

func TestPaths(t *testing.T) {
	for path, want := range map[string]Page{
		"/": {Layout: Story, Lang: "en"}, "": {Layout: Story, Lang: "en"}, "/ko": {Layout: Story, Lang: "ko"}, "/ar/": {Layout: Story, Lang: "ar"},
		"/embed": {Layout: Embed, Lang: "en"}, "/ko/embed": {Layout: Embed, Lang: "ko"}, "/kiosk": {Layout: Kiosk, Lang: "en"}, "/ko/kiosk": {Layout: Kiosk, Lang: "ko"},
		"/?lang=ko": {Layout: Story, Lang: "ko"}, "/embed?lang=ar": {Layout: Embed, Lang: "ar"}, "/ko/embed?lang=ar": {Layout: Embed, Lang: "ko"}, "/?lang=de": {Layout: Story, Lang: "en"},
	} {
		if got := read(t, path); got.Layout != want.Layout || got.Lang != want.Lang {
			t.Errorf("%q is %+v", path, got)
		}
	}
	for _, path := range []string{"/en", "/de", "/embed/ko", "/ko/ko", "/embed/kiosk", "/story", "/KO", "//embed", "/embed/x", "/ko//embed"} {
		if got, ok := New(walkStory).Read(&url.URL{Path: path}); ok {
			t.Errorf("%q is %+v, and should be no page", path, got)
		}
	}
}

// TestWhen: which moment and second an address opens, and in which edition.
// Whatever it says, it opens something.
func TestWhen(t *testing.T) {
	const tree = 20 // where a reader comes to the second moment
	for address, want := range map[string]struct {
		slug string
		t    float64
		pin  bool
	}{
		"/":                          {"gate", 0, false},
		"/?moment=tree":              {"tree", tree, false},
		"/?moment=Tree":              {"tree", tree, false},
		"/#tree":                     {"tree", tree, false},
		"/#Tree":                     {"tree", tree, false},
		"/?moment=nowhere":           {"gate", 0, false},
		"/#nowhere":                  {"gate", 0, false},
		"/?moment=%3Cscript%3E":      {"gate", 0, false},
		"/?moment=tree#house":        {"house", 66, false},
		"/?moment=tree#nowhere":      {"tree", tree, false},
		"/?t=26":                     {"tree", 26, true},
		"/?t=0:26":                   {"tree", 26, true},
		"/?t=26s":                    {"tree", 26, true},
		"/#t=0m26s":                  {"tree", 26, true},
		"/?t=1:05.5":                 {"house", 65.5, true},
		"/?t=0:01:10":                {"house", 70, true},
		"/#t=26":                     {"tree", 26, true},
		"/#t=0:26":                   {"tree", 26, true},
		"/?t=70#t=26":                {"tree", 26, true},
		"/?t=26#tree":                {"tree", 26, true},
		"/?t=26#house":               {"house", 66, false},
		"/?t=70&moment=tree":         {"house", 70, true},
		"/?t=0":                      {"gate", 0, true},
		"/?t=-5":                     {"gate", 0, true},
		"/?t=1e9":                    {"house", 90, true},
		"/?t=NaN&moment=tree":        {"tree", tree, false},
		"/?t=Inf&moment=tree":        {"tree", tree, false},
		"/?t=1e400&moment=tree":      {"tree", tree, false},
		"/?t=soon&moment=tree":       {"tree", tree, false},
		"/?t=&moment=tree":           {"tree", tree, false},
		"/?t=0:75&moment=tree":       {"tree", tree, false},
		"/?t=1:-5&moment=tree":       {"tree", tree, false},
		"/?t=1:2:3:4&moment=tree":    {"tree", tree, false},
		"/?t=:&moment=tree":          {"tree", tree, false},
		"/#t=soon":                   {"gate", 0, false},
		"/?x=1&pym=2&childId=3#tree": {"tree", tree, false},
	} {
		p := read(t, address)
		if slug := walkStory.Moments[p.Moment].Slug; slug != want.slug || math.Abs(p.T-want.t) > 1e-9 || p.Pin != want.pin {
			t.Errorf("%s opens %s at %v, pinned %t, want %+v", address, slug, p.T, p.Pin, want)
		}
	}
}

// TestWhatAnEditionDoesNotTell is at no address of it: who asks for it comes to
// what is told next, or to the end.
func TestWhatAnEditionDoesNotTell(t *testing.T) {
	st := story.Story{Languages: []string{"en"}, Editions: []story.Edition{{Date: "2001-01-01"}, {Date: "2001-01-03", Default: true}}}
	for i, slug := range []string{"gate", "tree", "house", "well"} {
		m := story.Moment{Slug: slug, Span: [2]float64{float64(i) * 10, float64(i)*10 + 10}, Tellings: map[string]story.Telling{"2001-01-03": {}}}
		if slug == "gate" || slug == "house" {
			m.Tellings["2001-01-01"] = story.Telling{}
		}
		st.Moments = append(st.Moments, m)
	}
	for address, want := range map[string]string{
		"/?known=2001-01-01&moment=tree": "house 20", "/?known=2001-01-01&t=15": "house 20", "/?known=2001-01-01&t=5": "gate 5",
		"/?known=2001-01-01&moment=well": "house 30", "/?known=2001-01-01#well": "house 30", "/?known=2001-01-01&t=99": "house 30",
		"/?moment=well": "well 32", "/?t=15": "tree 15",
	} {
		p, _ := New(&st).Read(parse(t, address))
		if got := st.Moments[p.Moment].Slug + " " + strconv.FormatFloat(p.T, 'g', -1, 64); got != want {
			t.Errorf("%s opens %s, want %s", address, got, want)
		}
	}
}

func TestOptions(t *testing.T) {
	for address, want := range map[string]Page{
		"/":                   {Edition: "2001-01-03", Idle: 60},
		"/?known=2001-01-01":  {Edition: "2001-01-01", Idle: 60},
		"/?known=2001-01-02":  {Edition: "2001-01-03", Idle: 60},
		"/?theme=dark":        {Edition: "2001-01-03", Theme: Dark, Idle: 60},
		"/?theme=LIGHT":       {Edition: "2001-01-03", Theme: Light, Idle: 60},
		"/?theme=auto":        {Edition: "2001-01-03", Idle: 60},
		"/?theme=red":         {Edition: "2001-01-03", Idle: 60},
		"/embed":              {Edition: "2001-01-03", Theme: Light, Idle: 60},
		"/embed?theme=auto":   {Edition: "2001-01-03", Idle: 60},
		"/embed?theme=dark":   {Edition: "2001-01-03", Theme: Dark, Idle: 60},
		"/embed?theme=red":    {Edition: "2001-01-03", Theme: Light, Idle: 60},
		"/kiosk?idle=90":      {Edition: "2001-01-03", Idle: 90},
		"/kiosk?idle=0.1":     {Edition: "2001-01-03", Idle: 1},
		"/kiosk?idle=1e9":     {Edition: "2001-01-03", Idle: 3600},
		"/kiosk?idle=-1":      {Edition: "2001-01-03", Idle: 1},
		"/kiosk?idle=NaN":     {Edition: "2001-01-03", Idle: 60},
		"/kiosk?idle=forever": {Edition: "2001-01-03", Idle: 60},
	} {
		if p := read(t, address); p.Edition != want.Edition || p.Theme != want.Theme || p.Idle != want.Idle {
			t.Errorf("%s: %+v, want %+v", address, p, want)
		}
	}
}

func eachPage(do func(Page)) {
	for _, layout := range Layouts {
		for _, lang := range walkStory.Languages {
			for _, e := range walkStory.Editions {
				for _, theme := range []string{"", Light, Dark} {
					for _, m := range walkStory.Moments {
						for _, sec := range []float64{m.Span[0], m.Span[0] + 0.7, m.Span[1] - 0.01} {
							for _, pin := range []bool{false, true} {
								p := New(walkStory).At(Page{Layout: layout, Lang: lang, Edition: e.Date, Theme: theme, Pin: pin, Idle: 90}, sec)
								do(p)
							}
						}
					}
				}
			}
		}
	}
}

// same tells whether two pages show the same, to the second where it is pinned.
func same(a, b Page) bool {
	if a.Layout != Kiosk {
		a.Idle = b.Idle
	}
	if math.Abs(a.T-b.T) < 1 || !a.Pin {
		a.T = b.T
	}
	return a == b
}

// TestAddressLeadsBack: a page's address opens the same page at the same
// moment, and with a pinned second at the same second: for the browser, which
// sees the hash, and by a link for the server, which does not.
func TestAddressLeadsBack(t *testing.T) {
	s := New(walkStory)
	eachPage(func(p Page) {
		if got := read(t, s.Short(p)); !same(p, got) {
			t.Errorf("%+v is %s, which is %+v", p, s.Short(p), got)
		}
		if u := parse(t, s.Link(p)); u.Fragment != "" || !same(p, read(t, u.String())) {
			t.Errorf("%+v is linked as %s, which is %+v", p, u, read(t, u.String()))
		}
	})
}

// TestAddressesAreShort: how the story opens is the bare address.
func TestAddressesAreShort(t *testing.T) {
	s := New(walkStory)
	for _, address := range []string{
		"/", "/ko", "/embed", "/ko/kiosk", "/#tree", "/ko?known=2001-01-01#house", "/embed?known=2001-01-01#tree", "/?t=26#tree", "/kiosk?idle=90", "/embed?theme=auto",
	} {
		if got := s.Short(read(t, address)); got != address {
			t.Errorf("%s becomes %s", address, got)
		}
	}
	for address, want := range map[string]string{
		"/?moment=tree": "/?moment=tree", "/#tree": "/?moment=tree", "/ko?t=26": "/ko?t=26", "/embed?lang=ko": "/ko/embed", "/?moment=gate": "/",
	} {
		if got := s.Link(read(t, address)); got != want {
			t.Errorf("%s is linked as %s, want %s", address, got, want)
		}
	}
}

// FuzzRead: no address makes a page that cannot be shown, or that its own
// address does not lead back to.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"/?t=80", "/ko/embed?moment=dash&known=2001-01-01", "/?t=NaN", "/?t=0x1p-2", "/?t=1_0", "/?known=%ff", "/?moment=%00#t=:::", "/kiosk?idle=1e-9"} {
		f.Add(seed)
	}
	s := New(walkStory)
	f.Fuzz(func(t *testing.T, raw string) {
		u, err := url.Parse(raw)
		if err != nil {
			return
		}
		p, ok := s.Read(u)
		if !ok {
			return
		}
		if p.Moment < 0 || p.Moment > 2 || !(p.T >= 0 && p.T <= 90) || !slices.Contains(walkStory.Languages, p.Lang) || !(p.Idle >= 1 && p.Idle <= 3600) {
			t.Fatalf("%q: %+v", raw, p)
		}
		if got := read(t, s.Short(p)); !same(p, got) {
			t.Fatalf("%q: %s leads to %+v, not %+v", raw, s.Short(p), got, p)
		}
	})
}

// TestUnderABasePath: what is written is read again, and nothing else.
func TestUnderABasePath(t *testing.T) {
	s := New(walkStory).Under("/interactives/walk")
	for address, want := range map[string]string{
		"/interactives/walk/": "/interactives/walk/", "/interactives/walk": "/interactives/walk/",
		"/interactives/walk/ko/embed?t=26": "/interactives/walk/ko/embed?t=26", "/interactives/walk/kiosk#tree": "/interactives/walk/kiosk?moment=tree",
	} {
		p, ok := s.Read(parse(t, address))
		if got := s.Link(p); !ok || got != want {
			t.Errorf("%s: %t, its link is %s", address, ok, got)
		}
		if again, ok := s.Read(parse(t, s.Short(p))); !ok || again != p {
			t.Errorf("%s: %s is %+v, not %+v", address, s.Short(p), again, p)
		}
	}
	for _, address := range []string{"/", "/ko", "/interactives", "/interactives/walking", "/interactives/walkko", "/interactives/walk/interactives/walk"} {
		if p, ok := s.Read(parse(t, address)); ok {
			t.Errorf("%s is %+v", address, p)
		}
	}
}

// TestEveryOpeningHasAnAddressOfItsOwn: a store keeps pages by it.
func TestEveryOpeningHasAnAddressOfItsOwn(t *testing.T) {
	s, seen := New(walkStory), map[string]Page{}
	for _, layout := range Layouts {
		for _, q := range []string{"", "t=26", "t=26.7", "t=0", "moment=tree", "moment=gate", "theme=dark", "theme=light", "theme=auto", "idle=9", "idle=60", "known=2001-01-01", "lang=ko", "moment=house&theme=dark&t=61"} {
			values, err := url.ParseQuery(q)
			if err != nil {
				t.Fatal(err)
			}
			p := s.Whole(s.Query(layout, "", values, ""))
			if other, ok := seen[s.Link(p)]; ok && other != p {
				t.Errorf("%+v and %+v are both at %s", p, other, s.Link(p))
			}
			seen[s.Link(p)] = p
			if again, ok := s.Read(parse(t, s.Link(p))); !ok || again != p {
				t.Errorf("%+v is at %s, which is %+v", p, s.Link(p), again)
			}
			if o := s.Opening(p); s.Opening(o) != o || o.Moment != p.Moment || o.Pin {
				t.Errorf("%+v opens at %+v", p, o)
			}
		}
	}
}

// TestOneClaim is what a ledger may have alone; nothing else of an address does.
func TestOneClaim(t *testing.T) {
	st := &story.Story{Languages: []string{"en", "ko"}, Editions: []story.Edition{{Date: "2001-05-04"}, {Date: "2001-05-09", Default: true}},
		Moments: []story.Moment{{Slug: "gate", Span: [2]float64{0, 10}}}, Claims: []story.Claim{{ID: "left"}, {}}}
	s := New(st).Under("/a")
	for link, want := range map[string]string{
		"/a/ledger?claim=left": "/a/ledger?claim=left", "/a/ko/ledger?claim=left&known=2001-05-04&moment=gate": "/a/ko/ledger?claim=left&known=2001-05-04",
		"/a/ledger?claim=": "/a/ledger", "/a/ledger?claim=right": "/a/ledger", "/a/ledger?claim=%3Cscript%3E": "/a/ledger",
		"/a/transcript?claim=left": "/a/transcript", "/a/?claim=left": "/a", "/a/ledger?moment=gate": "/a/ledger?moment=gate",
	} {
		u, err := url.Parse(link)
		if err != nil {
			t.Fatal(err)
		}
		p, ok := s.Read(u)
		if got := s.Link(p); !ok || strings.TrimSuffix(got, "/") != want {
			t.Errorf("%s is %s", link, got)
		}
		if o := s.Opening(p); o.Claim != "" {
			t.Errorf("%s opens as %+v", link, o)
		}
	}
	p := Page{Lang: "ko", Edition: "2001-05-04"}
	if got := s.Citation(p, "left"); got != "?claim=left&known=2001-05-04" {
		t.Errorf("it is cited at %s", got)
	}
	if got := s.Export(p, "claims/left.bib"); got != "/a/export/claims/left.bib?known=2001-05-04&lang=ko" {
		t.Errorf("its file is at %s", got)
	}
	if got := s.Export(Page{Lang: "en", Edition: "2001-05-09"}, "park.csv"); got != "/a/export/park.csv" {
		t.Errorf("a file is at %s", got)
	}
}

// TestAnAddressNamesAnAnswer that its edition can be drawn by; another edition has it if it
// can.
func TestAnAddressNamesAnAnswer(t *testing.T) {
	st := *walkStory
	st.Tracks = []story.Track{{Actor: "a", Edition: "2001-01-03", Question: "who", Answer: "two"}}
	st.Moments = slices.Clone(st.Moments)
	st.Moments[1].Tellings = map[string]story.Telling{"2001-01-03": {Differ: []string{"who"}}}
	site := New(&st)
	who := story.Choice{Question: "who", Answer: "two"}
	for address, want := range map[string]story.Choice{
		"/?answer=who.two": who, "/ko/embed?answer=who.two&moment=tree": who, "/kiosk?answer=who.two": who, "/?answer=who.two#t=20": who,
		"/?answer=who.one": {}, "/?answer=who": {}, "/?answer=": {}, "/?known=2001-01-01&answer=who.two": {}, "/ledger?answer=who.two": {}, "/?answer=%00%3Cb%3E.": {},
	} {
		p, ok := site.Read(parse(t, address))
		if !ok || p.By != want || want == who && st.Moments[p.Moment].Slug != "tree" {
			t.Errorf("%s is drawn by %q, in moment %d", address, p.By, p.Moment)
		}
		for _, again := range []string{site.Link(p), site.Short(p)} {
			if q, ok := site.Read(parse(t, again)); !ok || q.By != want || q.Moment != p.Moment {
				t.Errorf("%s is written %s, which is drawn by %q", address, again, q.By)
			}
		}
		if still := site.Still(p, 640); strings.Contains(still, "answer=who.two") != (want == who) {
			t.Errorf("%s has the still %s", address, still)
		}
		if site.In(p, "2001-01-01").By != (story.Choice{}) || site.In(p, "2001-01-03").By != want || site.Opening(p).By != (story.Choice{}) {
			t.Errorf("%s in other editions", address)
		}
	}
}
