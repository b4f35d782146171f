package check

import (
	"strings"
	"testing"

	"fiftymetres/app/story"
)

func TestCorrections(t *testing.T) {
	one := func(version, date string) story.Correction {
		return story.Correction{Version: version, Date: date, What: both("It was five, not four.")}
	}
	for name, tt := range map[string]struct {
		list []story.Correction
		want string // in the only problem; "" for none
	}{
		"none":              {nil, ""},
		"in order":          {[]story.Correction{one("1", "2001-05-09"), one("1.1", "2001-05-09"), one("1.9", "2001-05-10"), one("1.10", "2001-05-10"), one("2.0", "2001-06-01")}, ""},
		"version again":     {[]story.Correction{one("1.1", "2001-05-09"), one("1.1", "2001-05-10")}, `corrections.json: corrections[1].version: version 1.1 is not after 1.1, the one before it; write the oldest correction first`},
		"version back":      {[]story.Correction{one("1.10", "2001-05-09"), one("1.9", "2001-05-10")}, "version 1.9 is not after 1.10"},
		"version of none":   {[]story.Correction{one("v1", "2001-05-09")}, `"v1" is no version; write numbers with points between, as in 1.2`},
		"empty version":     {[]story.Correction{one("", "2001-05-09")}, `"" is no version`},
		"version with sign": {[]story.Correction{one("1.+2", "2001-05-09")}, `"1.+2" is no version`},
		"date back":         {[]story.Correction{one("1", "2001-05-10"), one("2", "2001-05-09")}, "corrections[1].date: 2001-05-09 is before 2001-05-10"},
		"no day":            {[]story.Correction{one("1", "2001-02-30")}, `"2001-02-30" is not a day`},
		"a language short":  {[]story.Correction{{Version: "1", Date: "2001-05-09", What: story.Text{"en": "Five."}}}, `corrections[0].what.ko: there is no text in "ko"`},
	} {
		s := valid()
		s.Corrections = tt.list
		problems := Story(s)
		if tt.want == "" && len(problems) > 0 || tt.want != "" && (len(problems) != 1 || !strings.Contains(problems[0].String(), tt.want)) {
			t.Errorf("%s: got %v, want %q", name, problems, tt.want)
		}
	}
}
