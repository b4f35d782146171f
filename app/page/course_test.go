package page

import (
	"strings"
	"testing"

	"fiftymetres/app/address"

	"golang.org/x/net/html"
)

// TestAMomentThatIsNotTold is in no part of its edition's page.
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
		if n := called(strings.Join(all, ""), b.Label(2)); n > 0 != told {
			t.Errorf("%s: %d are called %s", edition, n, gone.Slug)
		}
		if n := called(strings.Join(all, ""), b.Label(3)); n != 3 {
			t.Errorf("%s: %d of caption, stop and card are called %s", edition, n, b.Label(3))
		}
		if to := b.course.Beside(1, 1); told && to != 2 || !told && to != 3 {
			t.Errorf("%s: after moment 1 comes %d", edition, to)
		}
	}
}
