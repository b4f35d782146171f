package page

import (
	"net/url"
	"strings"
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/app/story"

	"golang.org/x/net/html"
)

// known is the state of an edition.
func known(st *story.Story, layout, lang, edition string) State {
	return Opened(address.New(st).Query(layout, lang, url.Values{"known": {edition}}, ""))
}

// TestFirstDayKnowsNothingLater: the page of the first day cites no source that
// came later, shows nothing that one says, and names no place known later.
func TestFirstDayKnowsNothingLater(t *testing.T) {
	st := builtin(t)
	source := map[string]*story.Source{}
	for i := range st.Sources {
		source[st.Sources[i].ID] = &st.Sources[i]
	}
	claim := map[string]*story.Claim{}
	for i := range st.Claims {
		claim[st.Claims[i].ID] = &st.Claims[i]
	}
	for _, layout := range []string{"story", "embed", "kiosk"} {
		for _, lang := range st.Languages {
			s := known(st, layout, lang, firstDay)
			doc := document(t, opened(t, st, s))
			walk(doc, func(n *html.Node) {
				if id, ok := valueOf(n, "data-source"); ok && source[id].Known > firstDay {
					t.Errorf("%s %s cites %s, of %s", layout, lang, id, source[id].Known)
				}
				if id, ok := valueOf(n, "data-claim"); ok && source[claim[id].Source].Known > firstDay {
					t.Errorf("%s %s has claim %s, of %s", layout, lang, id, source[claim[id].Source].Known)
				}
			})
			all := textOf(doc)
			for _, c := range st.Claims {
				if source[c.Source].Known > firstDay && saysAlone(st, source, c, lang) && strings.Contains(all, c.Text.In(lang)) {
					t.Errorf("%s %s says what %s says, of %s", layout, lang, c.ID, source[c.Source].Known)
				}
			}
			for _, f := range st.Map.Features {
				if p := f.Properties; p.Known > firstDay && p.About != nil && strings.Contains(all, p.About.In(lang)) {
					t.Errorf("%s %s tells of %s, known from %s", layout, lang, p.ID, p.Known)
				}
			}
		}
	}
}

// saysAlone tells whether no source of the first day says the same.
func saysAlone(st *story.Story, source map[string]*story.Source, c story.Claim, lang string) bool {
	for _, o := range st.Claims {
		if source[o.Source].Known <= firstDay && strings.Contains(o.Text.In(lang), c.Text.In(lang)) {
			return false
		}
	}
	return true
}

// TestPanelsOfTheFirstDay: a panel opens for nothing that the edition does not know.
func TestPanelsOfTheFirstDay(t *testing.T) {
	st := builtin(t)
	old, now := Index(in(st, "en"), address.New(st)).Open(known(st, "story", "en", firstDay)), Index(in(st, "en"), address.New(st)).Open(known(st, "story", "en", nineDaysLater))
	for _, s := range st.Sources {
		if title, _ := old.about("source", s.ID); (title != "") != (s.Known <= firstDay) {
			t.Errorf("on the first day source %s, of %s, opens as %q", s.ID, s.Known, title)
		}
	}
	for id, knownThen := range map[string]bool{"jeep": false, "pursuer-1": false, "ditch": false, "leaves": false, "soldier": true, "mdl": true, "guard-post": true} {
		if title, _ := old.about("about", id); (title != "") != knownThen {
			t.Errorf("on the first day %s opens as %q", id, title)
		}
		if title, _ := now.about("about", id); title == "" {
			t.Errorf("nine days later nothing is known of %s", id)
		}
	}
	for _, open := range []string{"", "nobody", "about:", "about:nobody", "source:", "source:nobody", "jeep:about"} {
		kind, id, _ := strings.Cut(open, ":")
		if title, _ := now.about(kind, id); title != "" {
			t.Errorf("%q opens as %q", open, title)
		}
	}
}

// TestDifferNeedsTwoAnswers: where an edition knows one answer only, nothing differs.
func TestDifferNeedsTwoAnswers(t *testing.T) {
	st := builtin(t)
	shown := map[string]int{}
	for _, e := range []string{firstDay, nineDaysLater} {
		b := Index(in(st, "en"), address.New(st)).Open(known(st, "story", "en", e))
		for _, d := range st.Discrepancies {
			answers := 0
			for _, a := range d.Answers {
				if len(b.known(a.Claims)) > 0 {
					answers++
				}
			}
			question, body := b.answers(d.ID)
			if (body != nil) != (answers >= 2) {
				t.Errorf("%s: %s has %d answers, shown: %v", e, d.ID, answers, body != nil)
			}
			if body == nil {
				continue
			}
			shown[e]++
			items, all := 0, ""
			doc := document(t, tag("div").Body(append(body, text(question))...))
			walk(doc, func(n *html.Node) {
				if class, _ := valueOf(n, "class"); class == "answer" {
					items++
				}
			})
			if items != answers {
				t.Errorf("%s: %s shows %d of %d answers", e, d.ID, items, answers)
			}
			if all = textOf(doc); !strings.Contains(all, d.Question.In("en")) {
				t.Errorf("%s: %s does not ask its question", e, d.ID)
			}
			if note := d.Note.In("en"); note != "" && strings.Contains(all, note) && !b.admitsAll(&d) {
				t.Errorf("%s: %s judges answers that it does not show", e, d.ID)
			}
		}
		if _, body := b.answers("nothing"); body != nil || b.questions([]string{"nothing"}) != nil {
			t.Error("a question that nobody asks is shown")
		}
	}
	if shown[firstDay] == 0 || shown[nineDaysLater] <= shown[firstDay] {
		t.Errorf("questions shown: %v", shown)
	}
}

// TestEveryMomentCites: each card shows all the claims of its telling with
// source and ¶, and in the later edition marks what was reported after its day.
func TestEveryMomentCites(t *testing.T) {
	st := builtin(t)
	for _, e := range []string{firstDay, nineDaysLater} {
		b := Index(in(st, "en"), address.New(st)).Open(known(st, "story", "en", e))
		for i, m := range st.Moments {
			found := map[string]string{}
			walk(document(t, b.card(i)), func(n *html.Node) {
				if id, ok := valueOf(n, "data-claim"); ok {
					found[id] = textOf(n)
				}
			})
			for _, id := range b.telling(i).Claims {
				c, s := b.claim(id)
				said := found[id]
				if !strings.Contains(said, c.Text.In("en")) || !strings.Contains(said, s.Short) || !strings.Contains(said, b.when(s)) {
					t.Errorf("%s, %s: claim %s is shown as %q", e, m.Slug, id, said)
				}
				if marked := strings.Contains(said, b.words.LaterReport); marked != (s.Known > e) {
					t.Errorf("%s, %s: claim %s, of %s, is marked as later: %v", e, m.Slug, id, s.Known, marked)
				}
				if c.Paragraph > 0 && !strings.Contains(said, "¶") {
					t.Errorf("%s, %s: claim %s has no ¶", e, m.Slug, id)
				}
			}
		}
	}
}

// TestFirstDayHasNoJeep: no text of the first day has a jeep, a ditch, a
// sergeant or an age, but for the remarks that point to the later one and the
// account of the method.
func TestFirstDayHasNoJeep(t *testing.T) {
	st := builtin(t)
	later := map[string][]string{
		"en": {"jeep", "ditch", "sergeant", "twenty-four", "volunteered", "medevac", "Black Hawk", "UH-60"},
		"ko": {"지프", "배수로", "도랑", "중사", "스물네", "UH-60"},
	}
	for _, lang := range st.Languages {
		s := known(st, "story", lang, firstDay)
		doc := document(t, opened(t, st, s))
		walk(doc, func(n *html.Node) {
			if n.Type != html.TextNode || inRemark(n) || n.Data == st.Method.In(lang) {
				return
			}
			for _, word := range later[lang] {
				if strings.Contains(strings.ToLower(n.Data), strings.ToLower(word)) {
					t.Errorf("%s: %q is in %q", lang, word, n.Data)
				}
			}
		})
	}
}

// inRemark tells whether a text belongs to an editor's remark.
func inRemark(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if class, _ := valueOf(n, "class"); strings.Contains(class, "remark") {
			return true
		}
	}
	return false
}

// TestLegendOfWhatIsDrawn: the first day drew nothing from film.
func TestLegendOfWhatIsDrawn(t *testing.T) {
	st := builtin(t)
	for edition, want := range map[string]bool{firstDay: false, nineDaysLater: true} {
		s := known(st, "story", "en", edition)
		all := textOf(document(t, opened(t, st, s)))
		for _, words := range []string{"Filmed: seen on the released film", "Show only what was filmed"} {
			if got := strings.Contains(all, words); got != want {
				t.Errorf("edition %s says %q: %v", edition, words, got)
			}
		}
	}
}
