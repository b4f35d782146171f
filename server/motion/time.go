package motion

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw"
	"fiftymetres/app/geom"
)

// part is a stretch of the story in which time goes evenly with the scroll.
type part struct {
	from, to int    // looks
	line     string // the timeline of its moment's article
	reach    string // how much of that is the part's
	t        [2]float64
}

// landing is how far an article's top is above the reading line where those arrive who
// come to its moment.
const landing = "calc(var(--reading) - var(--landing))"

// partsOf ties story time to the scroll, as live's column does: an article takes its
// moment's span while the reading line crosses it, and those who come to the moment
// find its top at the landing line.
func partsOf(r *record) []part {
	var out []part
	for k, i := range r.scene.Course.Moments {
		m := &r.scene.Story.Moments[i]
		add := func(from, to float64, reach string) {
			p := part{from: int(math.Round(from * rate)), to: int(math.Round(to * rate)), line: "--m" + strconv.Itoa(i), reach: reach, t: [2]float64{from, to}}
			if p.to = min(p.to, len(r.views)-1); p.to > p.from {
				out = append(out, p)
			}
		}
		arrival := r.scene.Story.Arrival(i)
		share := m.Share(arrival)
		switch {
		case k == 0: // the page opens with its top at the landing line
			add(m.Span[0], m.Span[1], "cover "+landing+" cover 100%")
		case share > 0:
			reach := fmt.Sprintf("cover min(%s%%,%s)", short(share*100), landing)
			add(m.Span[0], arrival, "cover 0% "+reach)
			add(arrival, m.Span[1], reach+" cover 100%")
		default:
			add(m.Span[0], m.Span[1], "cover 0% cover 100%")
		}
	}
	return out
}

// time names the articles' timelines and the parts of them, and has the map say which
// second of the story it shows, in --t.
func (s *sheet) time() {
	var scope, ranges []string
	for k, i := range s.scene.Course.Moments {
		line := "--m" + strconv.Itoa(i)
		scope = append(scope, line)
		s.rule(`.moment[data-moment="%s"]{view-timeline-name:%s,--told}`, s.scene.Story.Moments[i].Slug, line)
		s.rule(".stops li:nth-child(%d),.stops li:nth-child(%[1]d) a{animation-timeline:%s}", k+1, line)
	}
	seconds := animation{since: "--t:" + short(s.parts[0].t[0]), timing: blends}
	for k, p := range s.parts {
		ranges = append(ranges, fmt.Sprintf("--p%d:%s", k, p.reach))
		seconds.pieces = append(seconds.pieces, piece{s.named(fmt.Sprintf("from{--t:%s}to{--t:%s}", short(p.t[0]), short(p.t[1]))), k})
	}
	s.rule("&{%s}", strings.Join(ranges, ";"))
	s.rule("body{timeline-scope:%s}", strings.Join(scope, ","))
	s.rule(".moment{view-timeline-axis:block;view-timeline-inset:var(--reading) calc(100%% - var(--reading))}")
	s.rule("[id]{%s}", s.steady())
	s.rule("#clear{%s}", s.run(seconds))
}

// meter has the scrubber filled, and the told moment's name stand out.
func (s *sheet) meter() {
	s.keyframes.WriteString("@keyframes stop{from,to{color:var(--text);font-weight:700;visibility:visible}}\n")
	for _, i := range s.scene.Course.Moments {
		m := &s.scene.Story.Moments[i]
		fill := animation{since: "transform:scaleX(0)", timing: blends}
		for k, p := range s.parts {
			if p.line == "--m"+strconv.Itoa(i) {
				fill.pieces = append(fill.pieces, piece{s.named(fmt.Sprintf("from{transform:scaleX(%s)}to{transform:scaleX(%s)}", short(m.Share(p.t[0])), short(m.Share(p.t[1])))), k})
			}
		}
		s.animate("fill-"+strconv.Itoa(i), fill)
	}
	s.rule(".stops a[aria-current]{color:var(--text-3);font-weight:400}.stops li:has([aria-current]){flex:1}")
	s.rule(".stops :is(li,a){animation-name:stop}")
	// Where there is room for one name they stand in one place: what has no box is not animated.
	s.rule("@media(max-width:60em),(max-aspect-ratio:4/5),(max-height:30em){.stops{display:grid!important}.stops li,.stops li:has([aria-current]){display:block;grid-area:1/1;visibility:hidden}}")
}

// tell has the clock say what it says: over its text, which it cannot change.
func (s *sheet) tell(clock Clock) {
	faces, notes, marks := make([]string, len(s.views)), make([]string, len(s.views)), make([]string, len(s.views))
	var all []string
	for look := range s.views {
		face, note, mark := clock(s.second(look))
		faces[look], notes[look], marks[look] = quoted(face), quoted(note), mark
		if mark != "" && !slices.Contains(all, mark) {
			all = append(all, mark)
		}
	}
	says := func(v string) string { return "--says:" + v }
	s.rule(".clock span{visibility:hidden;position:relative}.clock span::after{content:var(--says);visibility:visible;position:absolute;inset-inline-start:0;top:0}")
	s.animate("clock-face", s.stepped(faces, says))
	s.animate("clock-note", s.stepped(notes, says))
	if len(all) > 0 {
		s.rule(".clock .differs{display:grid;visibility:hidden}")
	}
	for _, mark := range all {
		s.animate(mark, s.shown(func(look int) bool { return marks[look] == mark }))
	}
}

// quoted is text as a string of CSS: what could end it, or the sheet, is escaped
// (https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point).
func quoted(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		if r < ' ' || r == '"' || r == '\\' || r == '<' || r == '>' || r == 0x7f {
			fmt.Fprintf(&b, "\\%x ", r)
			continue
		}
		b.WriteRune(r)
	}
	b.WriteByte('"')
	return b.String()
}

// toUnits is a place on the ground in a layer that shows a view.
func toUnits(v camera.View, p geom.Point) (x, y float64) {
	q := p.Sub(v.At).Scale(draw.ViewUnits / v.Span)
	return q.X, q.Y
}

// brief writes a number to one digit after its point: in a layer's units a px or
// two.
func brief(v float64) string { return short(math.Round(v*10) / 10) }
