package page

import (
	"slices"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
)

// chooser makes what chooses a filter, and says where that is the one of now.
type chooser func(of string, f address.Filter, now bool) *element

// byLink leads to the ledger under a filter.
func (b *Book) byLink(of string, f address.Filter, now bool) *element {
	a := link(b.site.Filtered(b.Page, of, f))
	if now {
		a.Aria("current", "true")
	}
	return a
}

// filters are the ways to narrow what is compared, and to sort it where that is asked
// for: each keeps what the others say.
func (b *Book) filters(of string, f address.Filter, choose chooser, sorted bool) *element {
	w, every := b.words, b.compared("", address.Filter{})
	out := tag("div").Class("filters").Role("group").Aria("label", w.FilterBy)
	row := func(name string, choices ...node) {
		if len(choices) > 1 {
			out.Body(tag("p").Body(tag("span").Class("filter-name").Text(name + " ")).Body(spaced(choices)...))
		}
	}
	pick := func(name string, now bool, change func(of *string, f *address.Filter)) node {
		of, f := of, f
		change(&of, &f)
		return choose(of, f, now).Text(name)
	}
	all := func(change func(of *string, f *address.Filter), now bool) []node {
		return []node{pick(w.FilterAll, now, change)}
	}

	if s := b.sources[f.Source]; s != nil {
		row(w.FilterSource, append(all(func(_ *string, f *address.Filter) { f.Source = "" }, false),
			pick(b.called(s)+" "+b.when(s), true, func(*string, *address.Filter) {}))...)
	}
	any := func(so func(d *story.Discrepancy) bool) bool { return slices.ContainsFunc(every, so) }
	abouts := all(func(_ *string, f *address.Filter) { f.About = "" }, f.About == "")
	for _, about := range story.Abouts {
		if about == f.About || any(func(d *story.Discrepancy) bool { return d.About == about }) {
			abouts = append(abouts, pick(w.Abouts[about], about == f.About, func(_ *string, f *address.Filter) { f.About = about }))
		}
	}
	row(w.FilterAbout, abouts...)
	moments := all(func(of *string, _ *address.Filter) { *of = "" }, of == "")
	for _, i := range b.course.Moments {
		slug := b.Moments[i].Slug
		if slug == of || any(func(d *story.Discrepancy) bool { return slices.Contains(b.telling(i).Differ, d.ID) }) {
			moments = append(moments, pick(b.Label(i), slug == of, func(of *string, _ *address.Filter) { *of = slug }))
		}
	}
	row(w.FilterMoment, moments...)
	row(w.FilterState, append(all(func(_ *string, f *address.Filter) { f.Open = false }, !f.Open),
		pick(w.StateOpen, f.Open, func(_ *string, f *address.Filter) { f.Open = true }))...)
	if !sorted {
		return out
	}
	var sorts []node
	for _, s := range []struct{ by, name string }{{"", w.SortStory}, {address.ByQuestion, w.SortQuestion}, {address.ByAnswers, w.SortAnswers}, {address.BySettled, w.SortSettled}} {
		sorts = append(sorts, pick(s.name, s.by == f.Sort, func(_ *string, f *address.Filter) { f.Sort = s.by }))
	}
	row(w.SortBy, sorts...)
	return out
}

// spaced are parts with a space before each but the first.
func spaced(parts []node) []node {
	var out []node
	for i, p := range parts {
		if i > 0 {
			out = append(out, text(" "))
		}
		out = append(out, p)
	}
	return out
}
