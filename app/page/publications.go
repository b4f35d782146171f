package page

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"fiftymetres/app/date"
	"fiftymetres/app/story"
	"fiftymetres/app/svg"
)

// Publication is how many sources came out on a day that one edition is the first to
// know. The switch draws them, and needs nothing else of the record.
type Publication struct {
	Day  int `json:"day"` // since 0000-01-01
	Many int `json:"many"`
	From int `json:"from"` // index of that edition, or of one more than there are
}

// Publications are all of a story's, in order of their days.
func Publications(st *story.Story) []Publication {
	many := map[Publication]int{}
	for i := range st.Sources {
		s := &st.Sources[i]
		d, err := date.Parse(s.Date)
		if err != nil || d.Precision < date.Day { // the day by which it was known, and at the latest
			if d, err = date.Parse(s.Known); err != nil {
				continue
			}
		}
		many[Publication{Day: dayOf(d), From: since(st, s)}]++
	}
	var out []Publication
	for p, n := range many {
		out = append(out, Publication{p.Day, n, p.From})
	}
	slices.SortFunc(out, func(a, b Publication) int { return cmp.Or(a.Day-b.Day, a.From-b.From) })
	return out
}

// dayOf is the last day of a date.
func dayOf(d date.Date) int { return int(math.Floor(float64(d.End()-1) / (24 * 3600))) }

// since is the first edition that knows a source, or one more than there are.
func since(st *story.Story, s *story.Source) int {
	for i := range st.Editions {
		if story.Knows(st.Editions[i].Date, s.Known) {
			return i
		}
	}
	return len(st.Editions)
}

// knownBy is how many sources an edition knows, and how many there are.
func (b *Book) knownBy(edition int) (n, all int) {
	for _, p := range b.published {
		all += p.Many
		if p.From <= edition {
			n += p.Many
		}
	}
	return n, all
}

// The picture of the switch, in units of its own: each edition's link is as wide. A
// source is a mark, one over the other, in columns a pitch apart.
const (
	linked = 100.0
	pitch  = 2.5
	lead   = 5 * pitch // room before the first edition
	most   = 3         // columns that a day has there, and what stands apart
	high   = 8         // marks that a column has, unless there are more to be drawn
	markUp = 2
)

// timeline is when the sources came out beside the editions. Days are as long
// everywhere, and what came out on one stands where it ends: so that an edition, which
// stands at the end of its day, has all that it knows before it. The first edition and
// the last stand where their links begin, and what came out about as long after the last as
// its link is wide is seen. What came out earlier or later stands at the end, apart.
type timeline struct {
	stops   []float64 // the editions
	columns []column
	high    int // marks that a column has room for
}

// column is some sources, one over the other: those that an edition knows, and over them
// those still to come.
type column struct {
	at       float64
	had, yet int
}

// timelineOf lays out what was published beside the last days of editions, in order, as
// one of them knows it.
func timelineOf(editions []int, published []Publication, edition int) timeline {
	t := timeline{high: high}
	if len(editions) == 0 {
		return t
	}
	first, last := editions[0], editions[len(editions)-1]
	width, day := linked*float64(len(editions)), linked
	if last > first {
		day = (width - linked) / float64(last-first)
	} else if n := len(published); n > 0 && published[n-1].Day > first {
		day = linked / float64(published[n-1].Day-first)
	}
	place := func(d int) float64 { return float64(d-first) * day }
	for _, e := range editions {
		t.stops = append(t.stops, place(e))
	}
	wide := math.Max(day, pitch) // days that are narrower than a column share one
	var days []column
	for _, p := range published {
		at := math.Ceil(place(p.Day)/wide-1e-9) * wide
		if at <= -lead+pitch {
			at = pitch - lead
		} else if at > width-(most+1)*pitch {
			at = width
		}
		if n := len(days); n == 0 || days[n-1].at < at {
			days = append(days, column{at: at})
		}
		if d := &days[len(days)-1]; p.From <= edition {
			d.had += p.Many
		} else {
			d.yet += p.Many
		}
	}
	abreast := func(at float64) int { // columns that a day has
		switch n := int(wide / pitch); {
		case at < 0:
			return 1
		case at == 0 || at == width:
			return min(n, most)
		default:
			return n
		}
	}
	for _, d := range days {
		t.high = max(t.high, (d.had+d.yet+abreast(d.at)-1)/abreast(d.at))
	}
	for _, d := range days {
		for x := d.at - pitch/2; d.had+d.yet > 0; x -= pitch {
			had := min(d.had, t.high)
			yet := min(d.yet, t.high-had)
			t.columns = append(t.columns, column{x, had, yet})
			d.had, d.yet = d.had-had, d.yet-yet
		}
	}
	return t
}

// picture draws the timeline: the sources, and a line from each edition's link to where it
// stands.
func (t *timeline) picture() string {
	top := t.high * markUp
	var had, yet, axis []byte
	for _, c := range t.columns {
		had = stack(had, c.at, top, c.had)
		yet = stack(yet, c.at, top-c.had*markUp, c.yet)
	}
	for i, at := range t.stops {
		from := linked * float64(i)
		axis = svg.Tenth(append(axis, 'M'), from)
		axis = append(axis, " 0"...)
		if math.Abs(at-from) >= 0.5 { // its link stands where there is room for it
			axis = svg.Tenth(append(axis, 'L'), at)
			axis = append(axis, " 4"...)
		}
		axis = strconv.AppendInt(append(axis, 'V'), int64(top), 10)
	}
	w := &svg.Writer{}
	w.Raw(`<svg class="days" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 `, strconv.Itoa(int(linked)*len(t.stops)), ` `, strconv.Itoa(top),
		`"><path d="`, string(axis), `"/><path class="yet" d="`, string(yet), `"/><path class="had" d="`, string(had), `"/></svg>`)
	return string(w.B)
}

// stack appends a line up from a height that is as long as so many marks are high; the
// style sheet breaks it into them.
func stack(b []byte, x float64, from, marks int) []byte {
	if marks == 0 {
		return b
	}
	b = svg.Tenth(append(b, 'M'), x)
	b = strconv.AppendInt(append(b, ' '), int64(from), 10)
	return strconv.AppendInt(append(b, 'v'), -int64(marks*markUp), 10)
}
