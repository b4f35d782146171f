package motion

import (
	"strings"
	"testing"

	"fiftymetres/app/camera"
)

// TestWhatIsShownOnSmallScreensOnly is not shown on larger ones, and what is always shown
// on those is.
func TestWhatIsShownOnSmallScreensOnly(t *testing.T) {
	const looks = 40
	s := &sheet{record: &record{views: make([]camera.View, looks)}, names: map[string]string{},
		parts: []part{{from: 0, to: looks / 2, line: "--m0"}, {from: looks / 2, to: looks - 1, line: "--m1"}}}
	second := func(look int) bool { return look > looks*3/4 }
	s.animateByTier("x", nil, func(tier int) animation {
		return s.shown(func(look int) bool { return tier == 1 || tier == 0 && second(look) })
	})
	if got, want := s.rules.String(), "#x{visibility:hidden;animation-name:_,k0}\n"; got != want {
		t.Errorf("on the smallest: %s, not %s", got, want)
	}
	if got, want := s.tiers[1].String(), "#x{visibility:inherit;animation-name:_}"; got != want {
		t.Errorf("where it is always shown: %s, not %s", got, want)
	}
	if got, want := s.tiers[2].String(), "#x{visibility:hidden;animation-name:_}"; got != want {
		t.Errorf("where it never is: %s, not %s", got, want)
	}
	if got := s.tiers[3].String(); got != "" {
		t.Errorf("on still larger ones it is as before, and they have %s", got)
	}
	if k := s.keyframes.String(); strings.Count(k, "@keyframes") != 1 {
		t.Errorf("keyframes: %s", k)
	}
}
