package ui

import (
	"math"
	"net/url"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/story"
)

func query(t testing.TB, s string) url.Values {
	t.Helper()
	q, err := url.ParseQuery(s)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// TestReadFallsBackQuietly: whatever an address says, there is a state.
func TestReadFallsBackQuietly(t *testing.T) {
	st := builtin(t)
	for q, want := range map[string]struct{ edition, slug string }{
		"":                                   {nineDaysLater, "place"},
		"known=2017-11-13":                   {firstDay, "place"},
		"known=2017-11-22":                   {nineDaysLater, "place"},
		"known=2017-11-14":                   {nineDaysLater, "place"},
		"known=":                             {nineDaysLater, "place"},
		"known=2017-11-13&known=2017-11-22":  {firstDay, "place"},
		"moment=dash":                        {nineDaysLater, "dash"},
		"moment=after":                       {nineDaysLater, "after"},
		"moment=Dash":                        {nineDaysLater, "place"},
		"moment=nowhere":                     {nineDaysLater, "place"},
		"moment=%22%3E%3Cscript%3E":          {nineDaysLater, "place"},
		"t=80":                               {nineDaysLater, "line"},
		"t=76":                               {nineDaysLater, "line"},
		"t=75.999":                           {nineDaysLater, "dash"},
		"t=-5":                               {nineDaysLater, "place"},
		"t=1e9":                              {nineDaysLater, "after"},
		"t=80&moment=dash":                   {nineDaysLater, "line"},
		"t=NaN&moment=dash":                  {nineDaysLater, "dash"},
		"t=Inf&moment=dash":                  {nineDaysLater, "dash"},
		"t=-inf":                             {nineDaysLater, "place"},
		"t=soon&moment=dash":                 {nineDaysLater, "dash"},
		"t=&moment=jeep":                     {nineDaysLater, "jeep"},
		"t=1e400&moment=jeep":                {nineDaysLater, "jeep"},
		"moment=leaves&known=2017-11-13&x=1": {firstDay, "leaves"},
	} {
		s := Read(st, "story", "en", query(t, q))
		if got := st.Moments[s.Moment].Slug; got != want.slug || s.Edition != want.edition {
			t.Errorf("?%s opens %s as known on %s, want %s, %s", q, got, s.Edition, want.slug, want.edition)
		}
		if span := st.Moments[s.Moment].Span; math.IsNaN(s.T) || s.T < span[0] || s.T > span[1] {
			t.Errorf("?%s is at %v, outside the moment", q, s.T)
		}
		if s.Rate != 1 || s.Playing || s.Open != "" {
			t.Errorf("?%s opens as %+v", q, s)
		}
	}
}

func TestReadLanguages(t *testing.T) {
	st := builtin(t)
	for lang, want := range map[string]string{"en": "en", "ko": "ko", "": "en", "de": "en", "KO": "en", "ko\x00": "en"} {
		if got := Read(st, "embed", lang, nil).Lang; got != want {
			t.Errorf("%q is read as %q", lang, got)
		}
	}
	if Read(st, "story", "en", nil).Loop || !Read(st, "kiosk", "en", nil).Loop {
		t.Error("a kiosk loops, a story does not")
	}
}

// TestDeepLinkShowsItsMoment: whoever follows a link to a moment sees it told,
// and not its edge.
func TestDeepLinkShowsItsMoment(t *testing.T) {
	st := builtin(t)
	for i, m := range st.Moments {
		s := Read(st, "story", "en", url.Values{"moment": {m.Slug}})
		if s.Moment != i || s.T >= m.Span[0]+0.5*(m.Span[1]-m.Span[0]) || i > 0 && s.T <= m.Span[0] {
			t.Errorf("%s opens at %v of %v", m.Slug, s.T, m.Span)
		}
	}
}

// reopened is the state that an address gives: as the program reads it, from
// the query and the hash; or as the server does, from the query alone.
func reopened(t *testing.T, st *story.Story, address string, withHash bool) State {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatalf("%q: %v", address, err)
	}
	layout := Layouts[u.Path]
	if layout == "" {
		t.Fatalf("%q has no page", address)
	}
	q, lang := u.Query(), u.Query().Get("lang")
	if layout == "story" {
		lang = strings.TrimPrefix(u.Path, "/")
	}
	if withHash && u.Fragment != "" && !q.Has("t") {
		q.Set("moment", u.Fragment)
	}
	return Read(st, layout, lang, q)
}

func eachState(st *story.Story, do func(State)) {
	layouts := []string{}
	for _, l := range Layouts {
		if !slices.Contains(layouts, l) {
			layouts = append(layouts, l)
		}
	}
	for _, layout := range layouts {
		for _, lang := range st.Languages {
			for _, e := range st.Editions {
				for _, m := range st.Moments {
					for _, sec := range []float64{m.Span[0], m.Span[0] + 0.7, m.Span[1] - 0.01} {
						for _, pin := range []bool{false, true} {
							do(State{Layout: layout, Lang: lang, Edition: e.Date, Pin: pin, Rate: 1}.at(st, sec))
						}
					}
				}
			}
		}
	}
}

// TestAddressLeadsBack: a state's address opens the same page at the same
// moment, and with ?t= at the same second.
func TestAddressLeadsBack(t *testing.T) {
	st := builtin(t)
	eachState(st, func(s State) {
		a := s.Address(st)
		got := reopened(t, st, a, true)
		if got.Layout != s.Layout || got.Lang != s.Lang || got.Edition != s.Edition || got.Moment != s.Moment || got.Pin != s.Pin {
			t.Errorf("%+v is %s, which is %+v", s, a, got)
		}
		if s.Pin && math.Abs(got.T-s.T) >= 1 {
			t.Errorf("second %v is %s, which is second %v", s.T, a, got.T)
		}
	})
}

// TestLinkLeadsBackWithoutAProgram: the server sees no hash.
func TestLinkLeadsBackWithoutAProgram(t *testing.T) {
	st := builtin(t)
	eachState(st, func(s State) {
		a := s.link(st)
		got := reopened(t, st, a, false)
		if got.Layout != s.Layout || got.Lang != s.Lang || got.Edition != s.Edition || got.Moment != s.Moment {
			t.Errorf("%+v is linked as %s, which is %+v", s, a, got)
		}
		if same := reopened(t, st, a, true); same.Moment != got.Moment {
			t.Errorf("%s is one moment for the server and another for the program", a)
		}
	})
}

// TestAddressesAreShort: how the story opens is the bare address.
func TestAddressesAreShort(t *testing.T) {
	st := builtin(t)
	for want, s := range map[string]State{
		"/":                            Read(st, "story", "en", nil),
		"/ko":                          Read(st, "story", "ko", nil),
		"/embed":                       Read(st, "embed", "en", nil),
		"/kiosk?lang=ko":               Read(st, "kiosk", "ko", nil),
		"/#dash":                       Read(st, "story", "en", query(t, "moment=dash")),
		"/ko?known=2017-11-13#line":    Read(st, "story", "ko", query(t, "moment=line&known=2017-11-13")),
		"/embed?known=2017-11-13#line": Read(st, "embed", "en", query(t, "moment=line&known=2017-11-13")),
		"/?t=80#line":                  Read(st, "story", "en", query(t, "t=80")),
	} {
		if got := s.Address(st); got != want {
			t.Errorf("%+v is %s, want %s", s, got, want)
		}
	}
}

// FuzzRead: no query makes a state that cannot be shown, or an address that does not lead back.
func FuzzRead(f *testing.F) {
	st := builtin(f)
	for _, s := range []string{"t=80", "moment=dash&known=2017-11-13", "t=NaN", "t=0x1p-2", "t=1_0", "known=%ff", "moment=\x00"} {
		f.Add("story", "ko", s)
	}
	f.Fuzz(func(t *testing.T, layout, lang, raw string) {
		q, err := url.ParseQuery(raw)
		if err != nil {
			return
		}
		s := Read(st, layout, lang, q)
		if s.Moment < 0 || s.Moment >= len(st.Moments) || !(s.T >= 0 && s.T <= 152) || !slices.Contains(st.Languages, s.Lang) {
			t.Fatalf("%q: %+v", raw, s)
		}
		if got := reopened(t, st, s.Address(st), true); got.Moment != s.Moment || got.Edition != s.Edition || got.Lang != s.Lang {
			t.Fatalf("%q: %s leads to %+v", raw, s.Address(st), got)
		}
	})
}
