package page

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/date"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// matrix compares sources: a row for each question that a filter lets through, a column
// for each source that answers one of them, in order of date, and in a cell the letters
// of the answers that a source gives. Each leads to its claim. An empty cell is a source
// that says nothing of it.
func (b *Book) matrix(of string, f address.Filter) []node {
	rows := b.sorted(b.compared(of, f), f.Sort)
	body := []node{tag("p").Class("lead").Text(b.words.ComparedAbout), b.filters(of, f, b.byLink, true).Class("wide").
		DataSet("name", b.words.FilterSource).DataSet("none", b.words.ComparedNone)} // which compare.js says without a network
	if len(rows) == 0 {
		return append(body, tag("p").Class("facts").Text(b.words.ComparedNone))
	}
	columns := b.columns(rows, f.Source)
	heads, spans := tag("tr"), tag("tr").Body(tag("th").Attr("scope", "col").Attr("rowspan", "2").Text(b.words.ComparedQuestion))
	for i := 0; i < len(columns); {
		name, to := b.period(columns[i]), i+1
		for to < len(columns) && b.period(columns[to]) == name {
			to++
		}
		spans.Body(tag("th").Attr("scope", "colgroup").Attr("colspan", strconv.Itoa(to-i)).Body(tag("span").Text(name)))
		i = to
	}
	for _, s := range columns {
		narrowed := f
		narrowed.Source = s.ID
		heads.Body(tag("th").Attr("scope", "col").Class(b.rank(s)).Body(
			link(b.site.Filtered(b.Page, of, narrowed)).Body(tag("small").Text(b.when(s)), text(" "+b.called(s)))))
	}
	table := tag("table").Class("matrix").Body(
		tag("caption").Class("unseen").Text(b.words.Compared+": "+words.Fill(b.words.ComparedSize, "questions", b.words.Count(b.words.DifferOn, len(rows)), "sources", b.words.Count(b.words.SourceCount, len(columns)))),
		tag("thead").Body(spans, heads))
	all := tag("tbody")
	for _, d := range rows {
		all.Body(b.row(d, columns))
	}
	return append(body, tag("div").Class("matrix-box", "wide").Role("region").Aria("label", b.words.Compared).TabIndex(0).Body(table.Body(all)))
}

// row is a question with its answers, and who gives them.
func (b *Book) row(d *story.Discrepancy, columns []*story.Source) node {
	answers, cells := tag("span").Class("key"), map[string][]node{}
	for i, a := range b.shown(d) {
		answers.Body(tag("span").Body(b.lettered(d, a, tag("b"), i), text("\u00a0"+a.Value.In(b.Lang))))
		for _, id := range b.known(a.Claims) {
			of := b.claims[id].Source
			cells[of] = append(cells[of], b.lettered(d, a, link(b.inLedger("claim-"+id)).DataSet("claim", id), i))
		}
	}
	tr := tag("tr").DataSet("about", d.About).DataSet("moments", strings.Join(b.askedIn(d), " ")).Body(tag("th").Attr("scope", "row").Body(
		link("#question-"+d.ID).Class("asks").Text(d.Question.In(b.Lang)), markup(" "), answers, markup(" "), b.verdict(d)))
	for _, s := range columns {
		td := tag("td")
		if all := cells[s.ID]; all != nil {
			td.DataSet("of", b.called(s)).Body(all...)
		}
		tr.Body(td)
	}
	return tr
}

// askedIn are the moments of the edition whose sources differ on a question, by their slugs.
func (b *Book) askedIn(d *story.Discrepancy) (out []string) {
	for _, i := range b.Asks(b.Edition, d.ID) {
		out = append(out, b.Moments[i].Slug)
	}
	return out
}

// lettered is an element with the letter of a question's i-th answer, filled where that is
// the one that holds.
func (b *Book) lettered(d *story.Discrepancy, a *story.Answer, in *element, i int) *element {
	if b.holds(d, a) {
		in.Class("holds")
	}
	return in.Text(story.Letter(i))
}

// verdict is whether a question is settled, and in a few words why its answers differ.
func (b *Book) verdict(d *story.Discrepancy) node {
	state := b.state(d)
	out := tag("span").Class("state", state).Text(b.stateName(state))
	if why := d.Explains.In(b.Lang); why != "" && b.admitsAll(d) {
		out.Text(" · " + why)
	}
	return out
}

// state is whether a question is settled as far as the edition knows: what it does not know
// all answers to is open.
func (b *Book) state(d *story.Discrepancy) string {
	if !b.admitsAll(d) {
		return story.Open
	}
	return d.State()
}

func (b *Book) stateName(state string) string {
	return map[string]string{story.Open: b.words.StateOpen, story.Settled: b.words.StateSettled, story.Apparent: b.words.StateApparent}[state]
}

// holds tells whether the edition knows that an answer is the one that holds.
func (b *Book) holds(d *story.Discrepancy, a *story.Answer) bool {
	return a.Holds && b.state(d) == story.Settled
}

// shown are the answers that the edition knows.
func (b *Book) shown(d *story.Discrepancy) []*story.Answer {
	var out []*story.Answer
	for i := range d.Answers {
		if len(b.known(d.Answers[i].Claims)) > 0 {
			out = append(out, &d.Answers[i])
		}
	}
	return out
}

// compared are the questions that a filter lets through and that the edition knows two
// answers to, in the order of the story.
func (b *Book) compared(of string, f address.Filter) []*story.Discrepancy {
	var out []*story.Discrepancy
	for i := range b.Story.Discrepancies {
		d := &b.Story.Discrepancies[i]
		if b.contested(d) && b.lets(d, of, f) {
			out = append(out, d)
		}
	}
	return out
}

// sorted has questions in one of the orders of a filter.
func (b *Book) sorted(out []*story.Discrepancy, by string) []*story.Discrepancy {
	switch by {
	case address.ByQuestion:
		slices.SortStableFunc(out, func(x, y *story.Discrepancy) int {
			return strings.Compare(x.Question.In(b.Lang), y.Question.In(b.Lang))
		})
	case address.ByAnswers:
		slices.SortStableFunc(out, func(x, y *story.Discrepancy) int { return cmp.Compare(len(b.shown(y)), len(b.shown(x))) })
	case address.BySettled:
		at := func(d *story.Discrepancy) int { return slices.Index(story.States, b.state(d)) }
		slices.SortStableFunc(out, func(x, y *story.Discrepancy) int { return cmp.Compare(at(x), at(y)) })
	}
	return out
}

// lets tells whether a filter lets a question through.
func (b *Book) lets(d *story.Discrepancy, of string, f address.Filter) bool {
	if f.About != "" && d.About != f.About || f.Open && b.state(d) != story.Open {
		return false
	}
	if i := b.MomentCalled(of); i >= 0 && !slices.Contains(b.telling(i).Differ, d.ID) {
		return false
	}
	return f.Source == "" || slices.ContainsFunc(b.shown(d), func(a *story.Answer) bool { return b.answered(a, f.Source) })
}

// answered tells whether a source gives an answer.
func (b *Book) answered(a *story.Answer, source string) bool {
	return slices.ContainsFunc(a.Claims, func(id string) bool { return b.claims[id] != nil && b.claims[id].Source == source })
}

// columns are the sources that answer any of the questions, in order of date; the one that
// is asked for stands before all others.
func (b *Book) columns(rows []*story.Discrepancy, first string) []*story.Source {
	there := map[string]bool{}
	for _, d := range rows {
		for _, a := range d.Answers {
			for _, id := range b.known(a.Claims) {
				there[b.claims[id].Source] = true
			}
		}
	}
	var out []*story.Source
	for i := range b.Sources {
		if s := &b.Sources[i]; there[s.ID] {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(x, y *story.Source) int {
		if x.ID == first || y.ID == first {
			return cmp.Compare(btoi(y.ID == first), btoi(x.ID == first))
		}
		return cmp.Or(cmp.Compare(b.since(x), b.since(y)), cmp.Compare(end(x), end(y)))
	})
	return out
}

// since is the first edition that knows a source, or none's index.
func (b *Book) since(s *story.Source) int { return since(b.Story, s) }

// period is what the columns of sources that came by the same edition are called.
func (b *Book) period(s *story.Source) string {
	if i := b.since(s); i < len(b.Editions) {
		return words.Fill(b.words.By, "what", b.day(b.Editions[i].Date))
	}
	return b.words.LaterReport
}

// rank marks the sources that the story rests on.
func (b *Book) rank(s *story.Source) string {
	if s.Document != "" {
		return "primary"
	}
	return ""
}

// end is the second from which a source is known.
func end(s *story.Source) int64 {
	d, _ := date.Parse(s.Known)
	return d.End()
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
