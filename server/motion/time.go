package motion

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
)

// late is how far into a moment its still is taken for readers who want less
// motion, as in the program.
const late = 0.8

// time ties story time to the scroll, as live's column does: an article takes its
// moment's span while the reading line crosses it, and those who come to the
// moment find its top at the landing line.
func (s *sheet) time() {
	var scope, names, still, lines, ranges []string
	for k, i := range s.scene.Course.Moments {
		m := &s.scene.Story.Moments[i]
		line := "--m" + strconv.Itoa(i)
		scope = append(scope, line)
		s.rule(`.moment[data-moment="%s"]{view-timeline-name:%s,--told}`, m.Slug, line)
		fmt.Fprintf(&s.keyframes, "@keyframes s%d{from,to{--t:%s}}\n", i, short(m.Second(late)))
		part := func(name string, from, to float64, reach string) {
			fmt.Fprintf(&s.keyframes, "@keyframes %s{from{--t:%s}to{--t:%s}}\n", name, short(from), short(to))
			fill := "forwards"
			if len(names) == 0 {
				fill = "both"
			}
			names = append(names, fmt.Sprintf("%s linear %s", name, fill))
			still, lines, ranges = append(still, "s"+strconv.Itoa(i)), append(lines, line), append(ranges, reach)
		}
		arrival := s.scene.Story.Arrival(i)
		share, name := m.Share(arrival), "t"+strconv.Itoa(i)
		const landing = "calc(var(--line) - var(--landing))"
		switch {
		case k == 0: // the page opens with its top at the landing line
			part(name, m.Span[0], m.Span[1], "cover "+landing+" cover 100%")
		case share > 0:
			reach := fmt.Sprintf("cover min(%s%%,%s)", short(share*100), landing)
			part(name, m.Span[0], arrival, "cover 0% "+reach)
			part(name+"b", arrival, m.Span[1], reach+" cover 100%")
		default:
			part(name, m.Span[0], m.Span[1], "cover 0% cover 100%")
		}
		s.rule(".stops li:nth-child(%d),.stops li:nth-child(%[1]d) a{animation-timeline:%s}", k+1, line)
	}
	s.rule("body{timeline-scope:%s}", strings.Join(scope, ","))
	s.rule(".moment{view-timeline-axis:block;view-timeline-inset:var(--line) calc(100%% - var(--line))}")
	s.rule("#clear,.bar{--d:calc(var(--t)*-1s);animation:%s;animation-timeline:%s;animation-range:%s}", strings.Join(names, ","), strings.Join(lines, ","), strings.Join(ranges, ","))
	s.rule("@media(prefers-reduced-motion:reduce){#clear,.bar{animation-name:%s}}", strings.Join(still, ","))
}

// meter has the scrubber filled, and the told moment's name stand out.
func (s *sheet) meter() {
	s.keyframes.WriteString("@keyframes fill{from{transform:scaleX(0)}to{transform:scaleX(1)}}\n@keyframes stop{from,to{color:var(--text);font-weight:700;display:block}}\n")
	for _, i := range s.scene.Course.Moments {
		span := s.scene.Story.Moments[i].Span
		s.rule("#fill-%d{animation:fill %ss calc(%ss + var(--d)) linear both paused}", i, short(span[1]-span[0]), short(span[0]))
	}
	s.rule(".stops a[aria-current]{color:var(--text-3);font-weight:400}.stops li:has([aria-current]){flex:1}")
	s.rule(".stops a{animation-name:stop;animation-timing-function:linear}")
	s.rule("@media(max-width:60em),(max-aspect-ratio:4/5){.stops li:has([aria-current]){display:none}.stops li{animation-name:stop}}")
}

// tell has the clock say what it says: over its text, which it cannot change.
func (s *sheet) tell(clock Clock) {
	faces, notes := make([]string, len(s.views)), make([]string, len(s.views))
	for look := range s.views {
		face, note := clock(s.second(look))
		faces[look], notes[look] = quoted(face), quoted(note)
	}
	says := func(v string) string { return "--says:" + v }
	s.rule(".clock span{visibility:hidden;position:relative}.clock span::after{content:var(--says);visibility:visible;position:absolute;inset-inline-start:0;top:0}")
	s.animate("clock-face", s.stepped(steps(faces), says))
	s.animate("clock-note", s.stepped(steps(notes), says))
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
	q := p.Sub(v.At).Scale(40 / v.Span)
	return q.X, q.Y
}

// brief writes a number to one digit after its point: in a layer's units a px or
// two.
func brief(v float64) string { return short(math.Round(v*10) / 10) }
