package page

import (
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/address"

	"golang.org/x/net/html"
)

// TestAMomentThatIsNotTold is in no part of its edition's page, and the others
// are counted without it.
func TestAMomentThatIsNotTold(t *testing.T) {
	st := builtin(t)
	gone := st.Moments[2]
	delete(gone.Tellings, firstDay)
	for edition, told := range map[string]bool{firstDay: false, nineDaysLater: true} {
		b := Index(in(st, "en"), address.New(st)).Open(known(st, "embed", "en", edition))
		var all []string
		for _, part := range []*html.Node{document(t, &captions{Book: b}), document(t, &bar{Book: b}), document(t, b.moment(3))} {
			all = append(all, textOf(part))
			walk(part, func(n *html.Node) {
				id, _ := valueOf(n, "data-moment")
				stop, _ := valueOf(n, "data-id")
				fill, _ := valueOf(n, "id")
				if !told && (id == gone.Slug || stop == gone.Slug || fill == "fill-2") {
					t.Errorf("%s: the page has %s, which is not told", edition, gone.Slug)
				}
			})
		}
		if has := strings.Contains(strings.Join(all, ""), "2 · "+b.Label(2)+"\n"); has != told {
			t.Errorf("%s: %s is numbered: %v", edition, gone.Slug, has)
		}
		want := map[bool]string{true: "3 · ", false: "2 · "}[told] + b.Label(3)
		if lines := strings.Split(strings.Join(all, ""), "\n"); !slices.Contains(lines, want) {
			t.Errorf("%s: nothing is called %q", edition, want)
		}
		if to := b.course.Beside(1, 1); told && to != 2 || !told && to != 3 {
			t.Errorf("%s: after moment 1 comes %d", edition, to)
		}
	}
}
