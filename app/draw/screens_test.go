package draw

import (
	"regexp"
	"strings"
	"testing"

	"fiftymetres/app/label"
	"fiftymetres/app/scene"
)

// TestPatchesForOneSizeOfScreen make the picture that is drawn whole for it.
func TestPatchesForOneSizeOfScreen(t *testing.T) {
	s := compiled(t, builtin(t), "2017-11-22")
	tieOn(t, s, New(s, "en", wordsOf("en")), OnTierAlone(3))
}

// TestOneSizeOfScreenShowsWhatAllHaveForIt: on a screen of a tier it cannot be seen whether
// the picture was drawn for all screens or for that tier's alone, nor whether it has always
// been that tier's.
func TestOneSizeOfScreenShowsWhatAllHaveForIt(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, s *scene.Scene, p *Picture) {
		times := seconds(s, 3)
		f := frameAt(s, times[0])
		turned := p.Patcher(f, AllScreens) // whose screen is another each time
		for i, sec := range times {
			s.At(sec, f)
			all := p.Patcher(f, AllScreens).Values()
			tier := i % len(label.Tiers)
			alone := p.Patcher(f, OnTierAlone(tier)).Values()
			turned.Show(OnTierAlone(tier))
			turned.Next(f)
			after := turned.Values()
			for of, whole := range all {
				want := seenOn(of, whole, tier)
				if got := seenOn(of, alone[of], tier); got != want {
					t.Errorf("at %v, %s: %s of %s is\n%s\nand for all\n%s", sec, label.Tiers[tier].Class, of.Attr, of.ID, got, want)
				}
				if after[of] != alone[of] {
					t.Errorf("at %v, %s: %s of %s is another after a screen of another size", sec, label.Tiers[tier].Class, of.Attr, of.ID)
				}
			}
		}
	})
}

var oneGroup = regexp.MustCompile(`<g class="([^"]*)" transform="[^"]*"[^>]*><text[^>]*>[^<]*</text></g>`)

// seenOn is what a value has for a tier's screen.
func seenOn(of Of, value string, tier int) string {
	switch {
	case of.Attr == "class":
		base, _, _ := strings.Cut(value, " tier-")
		if !OnTier(value, tier) {
			return base + ", hidden"
		}
		return base
	case of.ID == "places":
		for part := range strings.SplitSeq(value, `<g class="tier-`) {
			if rest, ok := strings.CutPrefix(part, strings.TrimPrefix(label.Tiers[tier].Class, "tier-")+`">`); ok {
				return rest
			}
		}
		return ""
	case of.ID == "measures" && of.Attr == Markup:
		return oneGroup.ReplaceAllStringFunc(value, func(group string) string {
			classes := oneGroup.FindStringSubmatch(group)[1]
			if !OnTier(classes, tier) {
				return ""
			}
			return strings.Replace(group, classes, "shown", 1)
		})
	}
	return value
}

// TestWhatIsForOneScreenOnly has nothing for others.
func TestWhatIsForOneScreenOnly(t *testing.T) {
	s := compiled(t, builtin(t), "2017-11-22")
	p := New(s, "en", wordsOf("en"))
	f := frameAt(s, s.Story.Moments[0].Span[1]-1)
	places := Of{"places", Markup}
	for tier := range label.Tiers {
		got := p.Patcher(f, OnTierAlone(tier)).Values()[places]
		if n := strings.Count(got, `<g class="tier-`); n != 1 {
			t.Errorf("%s: names for %d sizes of screen", label.Tiers[tier].Class, n)
		}
		if strings.Count(got, "<text") == 0 {
			t.Errorf("%s: no names", label.Tiers[tier].Class)
		}
	}
	for _, none := range []int{-1, len(label.Tiers)} {
		if got := OnTierAlone(none); got != AllScreens {
			t.Errorf("tier %d: %d", none, got)
		}
	}
}
