package page

import (
	"testing"

	"fiftymetres/app/address"
)

// TestChartsStandOnClaims: the later edition has every chart, each number a row of its
// table that leads to a claim; the first day has those alone of whose numbers it knows.
func TestChartsStandOnClaims(t *testing.T) {
	st := builtin(t)
	rows := map[string]int{}
	for _, e := range []string{firstDay, nineDaysLater} {
		b := Index(in(st, "en"), address.New(st)).Open(known(st, address.Ledger, "en", e))
		for _, figure := range b.charts() {
			shown := map[string]bool{}
			doc := document(t, figure)
			for _, c := range b.Charts {
				for _, bar := range c.Bars {
					if citesAll(doc, []string{bar.Claim}) {
						shown[bar.Claim] = true
						if _, s := b.claim(bar.Claim); !b.admits(s) {
							t.Errorf("%s draws %s, of %s", e, bar.Claim, s.Known)
						}
					}
				}
			}
			rows[e] += len(shown)
		}
	}
	all := 0
	for _, c := range st.Charts {
		all += len(c.Bars)
	}
	if rows[nineDaysLater] != all || rows[firstDay] == 0 || rows[firstDay] >= all {
		t.Errorf("of %d numbers %v are drawn", all, rows)
	}
}
