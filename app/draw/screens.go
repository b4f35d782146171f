package draw

import "fiftymetres/app/label"

// Screens are the sizes of screen that something is drawn for: one tier's, or all, for those
// who do not know yet on what it will be seen. What is seen is the same, but what is for all
// of them takes as much longer to find.
type Screens int

const AllScreens Screens = 0

// OnTierAlone is one tier's; on all where there is no such tier.
func OnTierAlone(tier int) Screens {
	if tier < 0 || tier >= len(label.Tiers) {
		return AllScreens
	}
	return Screens(tier + 1)
}

// tiers are the first and the last.
func (s Screens) tiers() (first, last int) {
	if s == AllScreens {
		return 0, len(label.Tiers) - 1
	}
	return int(s) - 1, int(s) - 1
}
