package address

import (
	"net/url"
	"testing"

	"fiftymetres/app/story"
)

// TestFilters are read as they are written; what nobody knows is no filter.
func TestFilters(t *testing.T) {
	st := *walkStory
	st.Sources = []story.Source{{ID: "gazette"}}
	st.Claims = []story.Claim{{ID: "left", Source: "gazette"}}
	site := New(&st)
	for address, want := range map[string]Filter{
		"/ledger":                       {},
		"/ledger?source=gazette":        {Source: "gazette"},
		"/ledger?source=nobody":         {},
		"/ledger?about=time&open=1":     {About: "time", Open: true},
		"/ledger?about=weather&open=no": {},
		"/ledger?sort=answers":          {Sort: ByAnswers},
		"/ledger?sort=length":           {},
		"/ledger?moment=tree&about=place&source=gazette&open=1&sort=question": {"gazette", "place", true, ByQuestion},
		"/?source=gazette&about=time":                                         {},
		"/ledger?claim=left&open=1":                                           {},
	} {
		u, _ := url.Parse(address)
		p, ok := site.Read(u)
		if !ok || p.Filter != want {
			t.Errorf("%s has %+v, want %+v", address, p.Filter, want)
		}
		again, _ := url.Parse(site.Link(p))
		if q, _ := site.Read(again); q != p {
			t.Errorf("%s is written as %s", address, again)
		}
		if site.Opening(p).Filter != (Filter{}) {
			t.Errorf("%s opens narrowed", address)
		}
	}
}

// TestBeside is read as it is written; what nobody knows is no filter.
func TestBeside(t *testing.T) {
	st := *walkStory
	st.Sources = []story.Source{{ID: "gazette"}}
	site := New(&st)
	for text, want := range map[string]Beside{
		"tree":                                {At: "tree"},
		"":                                    {},
		"tree?about=time&moment=house&open=1": {At: "tree", Of: "house", Filter: Filter{About: "time", Open: true}},
		"?sort=answers&source=gazette":        {Filter: Filter{Source: "gazette", Sort: ByAnswers}},
		"tree?about=weather&moment=nowhere&%": {At: "tree"},
	} {
		if got := site.Beside(text); got != want {
			t.Errorf("%s is %+v, want %+v", text, got, want)
		} else if again := site.Beside(got.String()); again != want {
			t.Errorf("%s is written as %s", text, got)
		}
	}
}
