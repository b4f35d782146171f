package export

import (
	"encoding/json"
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
)

func linked(t *testing.T, st *story.Story, p address.Page) (of thing, size int) {
	t.Helper()
	data, err := New(st, nil, address.New(st)).Linked(p, origin)
	if err != nil {
		t.Fatal(err)
	}
	if data == nil {
		return of, 0
	}
	if err := json.Unmarshal(data, &of); err != nil {
		t.Fatal(err)
	}
	return of, len(data)
}

func TestWhatPagesSayOfThemselves(t *testing.T) {
	st := builtIn(t)
	first := address.Page{Layout: address.Ledger, Lang: "ko", Edition: "2017-11-13"}
	if of, size := linked(t, st, address.Page{Layout: address.Story, Lang: "ko", Edition: "2017-11-22"}); size > 400 || of.Headline != st.Title["ko"] ||
		of.URL != origin+"/ko" || of.Version != st.Stamp.Version || of.About.Start != st.Date {
		t.Errorf("the story says, in %d bytes, %+v", size, of)
	}
	for _, layout := range []string{address.Embed, address.Kiosk, address.Transcript} {
		if _, size := linked(t, st, address.Page{Layout: layout, Lang: "en", Edition: "2017-11-22"}); size > 0 {
			t.Errorf("%s says something of itself", layout)
		}
	}
	of, _ := linked(t, st, first)
	for _, g := range of.Graph {
		for i := range st.Sources {
			if s := &st.Sources[i]; g.ID == "#source-"+s.ID && (s.Known > first.Edition || (g.Date != "") != (s.Date != story.NotVerifiable) || (g.URL != "") != (s.URL != story.NotVerifiable)) {
				t.Errorf("the first day's ledger says of %s: %+v", s.ID, g)
			}
		}
	}
	if len(of.Graph) < 50 || of.Graph[0].Type != "Dataset" || len(of.Graph[0].Files) != len(Whole) {
		t.Errorf("the ledger has %d things, the first %+v", len(of.Graph), of.Graph[0])
	}
	first.Claim = "newsflash-wounds"
	if of, _ := linked(t, st, first); len(of.Graph) != 2 || of.Graph[1].ID != "#claim-newsflash-wounds" || of.Graph[1].Text != claimText(st, "newsflash-wounds", "ko") || of.Graph[1].In.ID != of.Graph[0].ID {
		t.Errorf("one claim's ledger says %+v", of.Graph)
	}
	first.Claim, first.Of = "", "dash"
	if _, size := linked(t, st, first); size > 0 {
		t.Error("the ledger of a moment says what the whole one says")
	}
}

func claimText(st *story.Story, id, lang string) string {
	for _, c := range st.Claims {
		if c.ID == id {
			return c.Text[lang]
		}
	}
	return ""
}

func TestDatesThatHaveAForm(t *testing.T) {
	for text, want := range map[string]string{"2017-11-13": "2017-11-13", "2017-11": "2017-11", "1628": "1628", "162X": "", "16XX": "", "not verifiable": "", "2017-11-13T15:11": ""} {
		if got := isoDate(text); got != want {
			t.Errorf("%s is %q", text, got)
		}
	}
}
