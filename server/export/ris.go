package export

import (
	"bytes"
	"fmt"

	"fiftymetres/app/date"
)

// ris writes records of RIS as reference managers read it (Research Information
// Systems' format of 2001, with the tags that Zotero and EndNote share): lines of
// two letters, "  - " and a value, each ended as Windows does. A year stands there
// only where one is known.
func ris(_ *work, refs []reference) ([]byte, error) {
	var out bytes.Buffer
	for _, r := range refs {
		tag := func(name, value string) {
			if value = line(value); value != "" {
				out.WriteString(name + "  - " + value + "\r\n")
			}
		}
		tag("TY", risType(r))
		tag("ID", r.id)
		tag("TI", r.title)
		tag("AU", r.author)
		tag("PB", r.publisher)
		y, m, d, _, _, _ := r.published.Civil()
		if p := r.published.Precision; p >= date.Year && y > 0 && y < 10_000 {
			tag("PY", fmt.Sprintf("%04d", y))
			switch {
			case p >= date.Day:
				tag("DA", fmt.Sprintf("%04d/%02d/%02d", y, m, d))
			case p == date.Month:
				tag("DA", fmt.Sprintf("%04d/%02d", y, m))
			}
		} else if p > 0 {
			tag("N1", r.published.String())
		}
		tag("SP", r.page)
		tag("UR", r.url)
		tag("LA", r.language)
		tag("ET", r.version)
		tag("N1", r.note)
		out.WriteString("ER  - \r\n")
	}
	return out.Bytes(), nil
}

func risType(r reference) string {
	switch {
	case r.data:
		return "DATA"
	case r.url != "":
		return "ELEC"
	}
	return "GEN"
}
