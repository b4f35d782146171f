package page

import (
	"slices"
	"strconv"
	"strings"

	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// told is the text of a telling, with a mark after each sentence that rests on claims,
// which opens them. A story that does not say what its sentences rest on has one mark,
// on paper, for all of them.
func (b *Book) told(i int) []node {
	t := b.telling(i)
	said := t.Text.In(b.Lang)
	all := story.Sentences(said)
	if len(all) != len(t.Sentences) {
		return []node{text(said), b.refs(i)}
	}
	var out []node
	for k, s := range all {
		short := strings.TrimRight(s, " \n")
		out = append(out, text(short))
		if len(t.Sentences[k].Claims) > 0 {
			out = append(out, b.ref(i, k))
		}
		if short != s {
			out = append(out, text(s[len(short):]))
		}
	}
	return out
}

// ref is the mark after a sentence, which on paper is the numbers of its notes.
func (b *Book) ref(i, k int) node {
	t, n := b.telling(i), strconv.Itoa(k+1)
	before, notes := b.before(i), []string{}
	for _, id := range t.Sentences[k].Claims {
		if at := slices.Index(t.Claims, id); at < few {
			notes = append(notes, strconv.Itoa(before+at+1))
		}
	}
	return link(b.site.Claims(b.Page, i)+"#s"+n).Class("ref").DataSet("act", "claims").DataSet("id", b.Moments[i].Slug+"."+n).
		DataSet("n", strings.Join(notes, ",")).Aria("label", words.Fill(b.words.SentenceSources, "n", n))
}

// summary is the id of what the story's summary rests on, as a sentence has one.
const summary = "."

// summaryRef is the mark after the summary; it leads to the first of its claims, and the
// program opens all.
func (b *Book) summaryRef() node {
	claims := b.known(b.SummaryClaims)
	if len(claims) == 0 {
		return nil
	}
	return b.toEntry("claim-"+claims[0]).Class("ref").DataSet("act", "claims").DataSet("id", summary).Aria("label", b.words.Sources)
}

// sentence is what a sentence of a moment rests on, for the panel: "dash.2" is the
// second of the dash, "dash" all of it.
func (b *Book) sentence(id string) (title string, body []node) {
	if id == summary && len(b.SummaryClaims) > 0 {
		return b.Title.In(b.Lang), []node{tag("p").Class("telling").Text(b.Summary.In(b.Lang)), b.claimList(b.known(b.SummaryClaims), "")}
	}
	slug, n, _ := strings.Cut(id, ".")
	i := b.MomentCalled(slug)
	if i < 0 {
		return "", nil
	}
	t := b.telling(i)
	all := story.Sentences(t.Text.In(b.Lang))
	if k, err := strconv.Atoi(n); err == nil && k > 0 && k <= len(all) && len(all) == len(t.Sentences) {
		return b.Label(i), b.rested(all[k-1], t.Sentences[k-1])
	}
	return b.Label(i), []node{b.claimList(b.restsOn(i), "")}
}

// rested is a sentence and what it rests on.
func (b *Book) rested(said string, s story.Sentence) []node {
	under := b.claimList(s.Claims, "")
	if s.Own {
		under = tag("p").Class("facts").Text(b.words.OwnVoice)
	}
	return []node{tag("p").Class("telling").Text(said), under}
}

// sentences are those of a telling, each with what it rests on, and the claims of its moment
// on which none does; of a story that does not say it, all claims.
func (b *Book) sentences(i int) []node {
	t := b.telling(i)
	all := story.Sentences(t.Text.In(b.Lang))
	if len(all) != len(t.Sentences) {
		return []node{b.claimList(b.restsOn(i), "")}
	}
	var out []node
	rest := slices.Clone(b.restsOn(i))
	for k, s := range t.Sentences {
		out = append(out, tag("section").Class("sentence").ID("s"+strconv.Itoa(k+1)).Body(b.rested(all[k], s)...))
		rest = slices.DeleteFunc(rest, func(id string) bool { return slices.Contains(s.Claims, id) })
	}
	if len(rest) > 0 {
		out = append(out, tag("section").Class("sentence").Body(b.claimList(rest, "")))
	}
	return out
}

// refs are the numbers of a telling's claims, which are notes on paper: they count
// through all that is told.
func (b *Book) refs(i int) node {
	before, n := b.before(i), min(len(b.telling(i).Claims), few)
	if n == 0 {
		return nil
	}
	return tag("sup").Class("refs").Text(words.Fill(b.words.Between, "from", strconv.Itoa(before+1), "to", strconv.Itoa(before+n)))
}

// before is how many notes stand on paper before those of a moment.
func (b *Book) before(i int) (n int) {
	for _, m := range b.course.Moments {
		if m == i {
			break
		}
		n += min(len(b.telling(m).Claims), few)
	}
	return n
}
