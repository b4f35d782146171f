package draw

import (
	"strconv"
	"strings"

	"fiftymetres/app/label"
)

// setting is how names of a class are set: their first line and their second.
// What places them measures by it, and the style sheet is written from it.
type setting struct {
	class       string
	first, then label.Style
}

var (
	usual = label.Style{Size: 0.75, Weight: 400}
	quiet = label.Style{Size: 0.75, Weight: 500}
)

// settings are all of them. Of those whose class a name has, the first counts;
// the last is for all names.
var settings = [...]setting{
	{"country", label.Style{Size: 0.8125, Weight: 600, Spacing: 0.14, Upper: true}, usual},
	{"zone", label.Style{Size: 0.8125, Weight: 500, Spacing: 0.06}, usual},
	{"line", label.Style{Size: 0.8125, Weight: 700, Spacing: 0.04, Upper: true}, usual},
	{"other", label.Style{Size: 0.75, Weight: 600}, label.Style{Size: 0.75, Weight: 600}},
	{"asked", label.Style{Size: 0.8125, Weight: 500}, label.Style{Size: 0.75, Weight: 500}},
	{"lead", label.Style{Size: 0.9, Weight: 600}, label.Style{Size: 0.9, Weight: 400}},
	{"person", quiet, quiet},
	{"group", quiet, quiet},
	{"", label.Style{Size: 0.8125, Weight: 600}, usual},
}

// set measures a name's lines as those of its classes are set.
func set(class, text, detail string) label.Lines {
	for _, s := range settings {
		if s.class == "" || hasClass(class, s.class) {
			return label.Set(text, detail, s.first, s.then)
		}
	}
	return label.Lines{}
}

// marked is a line of a label with the sign that sources differ on it, if they do.
func marked(line, differ string) string {
	if line == "" || differ == "" {
		return line
	}
	return line + " ≠"
}

// broken is a name of one line on two, as its classes are set. Only one in capitals is
// read as one name then: others would be taken for two, or for a name and a detail.
func broken(class string, l label.Lines) (label.Lines, bool) {
	for _, s := range settings {
		if s.first.Upper && hasClass(class, s.class) {
			return l.Break(s.first)
		}
	}
	return l, false
}

// hasClass tells whether a class is one of those in a list, space between.
func hasClass(list, class string) bool {
	for list != "" {
		var one string
		if one, list, _ = strings.Cut(list, " "); one == class {
			return true
		}
	}
	return false
}

// settingRules are the settings as style rules, the last first, so that of
// several the first counts here too. Capitals are none of them: they are in the
// text.
func settingRules() string {
	var b strings.Builder
	for i := range settings {
		s := &settings[len(settings)-1-i]
		name := ".name"
		if s.class != "" {
			name += "." + s.class
		}
		b.WriteString(name + " text{" + typeRule(s.first) + "}" + name + " .detail{" + typeRule(s.then) + "}")
	}
	return b.String() + "\n"
}

func typeRule(s label.Style) string {
	num := func(v float64) string { return strings.TrimPrefix(strconv.FormatFloat(v, 'f', -1, 64), "0") }
	spacing := "0"
	if s.Spacing > 0 {
		spacing = num(s.Spacing) + "em"
	}
	return "font-size:calc(" + num(s.Size) + "em*var(--k,1));font-weight:" + strconv.Itoa(s.Weight) + ";letter-spacing:" + spacing
}
