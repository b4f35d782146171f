package story

import "testing"

func TestWhereAClaimIsMade(t *testing.T) {
	for want, c := range map[Locator]Claim{
		{}:                  {},
		{ByParagraph, "12"}: {Paragraph: 12},
		{ByPage, "xii"}:     {At: &Locator{ByPage, "xii"}},
		{ByMinute, "3:05"}:  {At: &Locator{ByMinute, "3:05"}},
	} {
		if got := c.Locator(); got != want {
			t.Errorf("%+v is at %v, want %v", c, got, want)
		}
	}
}
