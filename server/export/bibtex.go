package export

import (
	"bytes"
	"strconv"
	"strings"

	"fiftymetres/app/date"
)

// bibTeX writes entries of the type misc, which every style knows, in UTF-8. The
// year and month stand there only where they are known; what is known to be out
// by a day has no year, and its note says so. Titles and names are braced twice:
// styles are not to change their letters, nor to take names apart, and "Stars and
// Stripes" is one publisher.
func bibTeX(_ *work, refs []reference) ([]byte, error) {
	var out bytes.Buffer
	for i, r := range refs {
		if i > 0 {
			out.WriteString("\n")
		}
		out.WriteString("@misc{" + bibKey(r.id))
		field := func(name, value string) {
			if value != "" {
				out.WriteString(",\n  " + name + " = {" + value + "}")
			}
		}
		field("title", braced(r.title))
		field("author", braced(r.author))
		field("publisher", braced(r.publisher))
		y, m, d, _, _, _ := r.published.Civil()
		if p := r.published.Precision; p >= date.Year && y > 0 {
			field("year", strconv.Itoa(y))
			if p >= date.Month {
				field("month", strconv.Itoa(m))
			}
			if p >= date.Day {
				field("day", strconv.Itoa(d))
			}
		}
		field("pages", bibText(r.page))
		field("url", bibURL(r.url))
		field("language", bibText(r.language))
		field("version", bibText(r.version))
		note := r.note
		if p := r.published.Precision; p > 0 && (p < date.Year || y <= 0) {
			note = r.published.String() + ". " + note
		}
		field("note", bibText(note))
		out.WriteString("\n}\n")
	}
	return out.Bytes(), nil
}

// braced is a text that styles leave as it is.
func braced(s string) string {
	if s == "" {
		return ""
	}
	return "{" + bibText(s) + "}"
}

// bibSigns are the signs that mean something to TeX or to BibTeX. A brace is
// written by its name: BibTeX counts those with a backslash too, and one without
// its other would swallow the rest of the file.
var bibSigns = strings.NewReplacer(
	`\`, `{\textbackslash}`, "{", `{\textbraceleft}`, "}", `{\textbraceright}`,
	"&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`, "^", `{\textasciicircum}`, "~", `{\textasciitilde}`,
	`"`, `{\textquotedbl}`)

// bibText is a text as BibTeX reads it: on one line, its signs escaped, and those
// kept apart that TeX would make one of.
func bibText(s string) string {
	s = bibSigns.Replace(line(s))
	for range 2 { // of three, the first pass leaves two together
		s = ligatures.Replace(s)
	}
	return s
}

var ligatures = strings.NewReplacer("--", "-{}-", "``", "`{}`", "''", "'{}'", "?`", "?{}`", "!`", "!{}`")

// bibURL is an address, which is read as it stands: what would end the field, or
// begin a comment, is written as its bytes (RFC 3986 §2.1).
func bibURL(s string) string {
	return strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C", " ", "%20", `"`, "%22").Replace(line(s))
}

// bibKey leaves of an id what a key may have.
func bibKey(id string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '.' || r == ':' {
			return r
		}
		return '-'
	}, id)
}
