package draw

import (
	"strconv"
	"strings"
)

// resolve writes a style sheet out for programs that know neither var() nor
// calc(): a token's value for each var(--token), and for each size of type, which
// is calc(SHAREem*var(--k,1)), the size with that k.
func resolve(css string, values map[string]string, k float64) string {
	const token, size, times = "var(--", "calc(", "em*var(--k,1))"
	var b strings.Builder
	for css != "" {
		at := strings.IndexAny(css, "vc")
		if at < 0 {
			break
		}
		b.WriteString(css[:at])
		css = css[at:]
		if rest, is := strings.CutPrefix(css, size); is {
			if share, after, found := strings.Cut(rest, times); found {
				if v, err := strconv.ParseFloat(share, 64); err == nil {
					b.WriteString(strconv.FormatFloat(v*k, 'f', 4, 64) + "em")
					css = after
					continue
				}
			}
		}
		if rest, is := strings.CutPrefix(css, token); is {
			if name, after, found := strings.Cut(rest, ")"); found && values[name] != "" {
				b.WriteString(values[name])
				css = after
				continue
			}
		}
		b.WriteByte(css[0])
		css = css[1:]
	}
	b.WriteString(css)
	return b.String()
}
