package motion

import (
	"regexp"
	"strconv"
	"strings"
)

// transform declares where something is in a layer, as CSS has it: with units, and
// commas. Not as its transform itself: a browser would make a layer of everything
// whose transform is animated, and draw one that it has at a view of fifty metres,
// on the way to one of fifty kilometres, a thousand times too large.
func transform(attr string) string { return "--at:" + cssTransform(attr) }

var function = regexp.MustCompile(`([a-z]+)\(([^)]*)\)`)

func cssTransform(attr string) string {
	var b strings.Builder
	for _, f := range function.FindAllStringSubmatch(attr, -1) {
		unit := map[string]string{"translate": "px", "rotate": "deg"}[f[1]]
		b.WriteString(f[1] + "(")
		for i, n := range strings.Fields(f[2]) {
			if i > 0 {
				b.WriteByte(',')
			}
			v, _ := strconv.ParseFloat(n, 64)
			if f[1] == "scale" {
				b.WriteString(exactly(v, 3))
			} else {
				b.WriteString(short(v) + unit)
			}
		}
		b.WriteByte(')')
	}
	return b.String()
}

// path declares path data, to a decimetre: two px where the map is closest.
func path(d string) string {
	if d == "" {
		return "d:none"
	}
	return `d:path("` + renumbered(d, brief) + `")`
}
