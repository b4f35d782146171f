package check

import (
	"strconv"
	"strings"

	"fiftymetres/app/story"
)

// corrections go forward, by version and by date.
func (c *checker) corrections() {
	version, day := "", ""
	for i, k := range c.s.Corrections {
		a := at{story.CorrectionsFile, ""}.key("corrections").index(i)
		switch {
		case !isVersion(k.Version):
			c.wrong(a.key("version"), "write numbers with points between, as in 1.2", "%q is no version", k.Version)
		case version != "" && !higher(k.Version, version):
			c.wrong(a.key("version"), "write the oldest correction first, and give each a higher version", "version %s is not after %s, the one before it", k.Version, version)
		default:
			version = k.Version
		}
		if c.day(a.key("date"), k.Date) {
			if k.Date < day {
				c.wrong(a.key("date"), "write the oldest correction first", "%s is before %s, the day of the one before it", k.Date, day)
			}
			day = max(day, k.Date)
		}
		c.text(a.key("what"), k.What)
		if k.Known != "" {
			c.ref(a.key("known"), c.editionSet, k.Known)
		}
	}
}

// isVersion tells whether s is numbers with points between.
func isVersion(s string) bool {
	for part := range strings.SplitSeq(s, ".") {
		if _, err := strconv.ParseUint(part, 10, 31); err != nil {
			return false
		}
	}
	return true
}

// higher tells whether version a comes after b: 1.10 after 1.9, 1.1 after 1.
func higher(a, b string) bool {
	of := func(s string) (out []uint64) {
		for part := range strings.SplitSeq(s, ".") {
			n, _ := strconv.ParseUint(part, 10, 31)
			out = append(out, n)
		}
		return out
	}
	x, y := of(a), of(b)
	for i := range max(len(x), len(y)) {
		switch {
		case i == len(y):
			return true
		case i == len(x):
			return false
		case x[i] != y[i]:
			return x[i] > y[i]
		}
	}
	return false
}
