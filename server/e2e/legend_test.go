package e2e

import (
	"fmt"
	"testing"
)

// covered lists what of the open legend cannot be seen or pressed.
const covered = `(() => {
	const out = [], body = document.querySelector(".legend-body"), r = body.getBoundingClientRect();
	if (r.left < 0 || r.right > innerWidth + 1 || r.top < 0) out.push("it lies at " + JSON.stringify(r));
	for (const el of body.querySelectorAll("li, button")) {
		el.scrollIntoView({block: "nearest"});
		if (!page.spot(el)) out.push("under something: " + el.innerText);
	}
	return out;
})()`

// TestOpenLegendIsInSight: in every layout and window, above all else, in both
// languages.
func TestOpenLegendIsInSight(t *testing.T) {
	t.Parallel()
	for path, sizes := range map[string][][2]int64{
		"":       {{1440, 900}, {800, 600}, {390, 844}, {320, 640}, {844, 390}, {360, 225}},
		"/embed": {{320, 400}, {510, 400}, {560, 450}, {700, 600}, {930, 500}},
		"/kiosk": {{1024, 768}, {1920, 1080}, {1080, 1920}},
	} {
		for _, lang := range []string{"", "/ko"} {
			t.Run(lang+path, func(t *testing.T) {
				b := newTab(t, the(t, built))
				b.goTo(lang + path + "?known=2017-11-22")
				b.wake()
				if path == "/kiosk" {
					b.touched()
				}
				for _, size := range sizes {
					b.size(size[0], size[1])
					b.wait(fmt.Sprintf(`innerWidth === %d && innerHeight === %d`, size[0], size[1]))
					b.js(`scrollTo({top: 0, behavior: "instant"}); document.querySelector(".legend").open = true`)
					for _, fault := range look[[]string](b, covered) {
						t.Errorf("%s%s at %d by %d: %s", lang, path, size[0], size[1], fault)
					}
				}
			})
		}
	}
}
