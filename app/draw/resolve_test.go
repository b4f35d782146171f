package draw

import (
	"strings"
	"testing"
)

func TestResolve(t *testing.T) {
	values := map[string]string{"ink": "#123456"}
	for css, want := range map[string]string{
		".a{fill:var(--ink)}":                        ".a{fill:#123456}",
		".a{fill:var(--ink);stroke:var(--ink)}.cv{}": ".a{fill:#123456;stroke:#123456}.cv{}",
		".a{font-size:calc(.75em*var(--k,1))}":       ".a{font-size:1.5000em}",
		".a{fill:var(--none);width:calc(1px + 2px)}": ".a{fill:var(--none);width:calc(1px + 2px)}",
		"": "", "calc(": "calc(", "var(--": "var(--",
	} {
		if got := resolve(css, values, 2); got != want {
			t.Errorf("%q is %q, want %q", css, got, want)
		}
	}
}

// TestAStillsStyleIsPlain: whatever rule is added, nothing is left that only
// browsers understand.
func TestAStillsStyleIsPlain(t *testing.T) {
	for _, width := range []int{200, 1200, 3840} {
		css := StillStyle(width, width*5/8)
		for _, dynamic := range []string{"var(", "calc("} {
			if i := strings.Index(css, dynamic); i >= 0 {
				t.Errorf("%d px wide: %.60s", width, css[i:])
			}
		}
	}
}
