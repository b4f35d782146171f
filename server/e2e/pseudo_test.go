package e2e

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"fiftymetres/app/words/catalogue"
	"fiftymetres/data"
	"fiftymetres/server/e2e/whole"
)

// Two languages that there are not: one whose texts are half as long again, with
// marks on their letters, and one that is written from right to left.
var (
	long = sync.OnceValues(func() (*host, error) {
		return invented("ltr", "aeiouyAEIOUcnsz", "äéïöüÿÀÉÎÓÛçñšž", " ~~")
	})
	mirrored = sync.OnceValues(func() (*host, error) {
		return invented("rtl", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "אבגדהוזחטיכלמנסעפצקרשתאבגדאבגדהוזחטיכלמנסעפצקרשתאבגד", "")
	})
)

// invented is the built-in story under an interface whose English has other
// letters.
func invented(dir, from, to, more string) (*host, error) {
	text, err := os.ReadFile("../../app/words/catalogue/en.json")
	if err != nil {
		return nil, err
	}
	var all map[string]any
	if err := json.Unmarshal(text, &all); err != nil {
		return nil, err
	}
	letters := map[rune]rune{}
	after := []rune(to)
	for i, r := range []rune(from) {
		letters[r] = after[i]
	}
	for _, part := range []string{"texts", "notices", "usual"} {
		all[part] = reword(all[part], letters, more)
	}
	all["dir"] = dir
	if text, err = json.Marshal(all); err != nil {
		return nil, err
	}
	set, err := catalogue.Load(fstest.MapFS{"en.json": {Data: text}})
	if err != nil {
		return nil, err
	}
	site, err := whole.Saying(set, data.Story())
	if err != nil {
		return nil, err
	}
	return &host{url: httptest.NewServer(site).URL, story: site.Story, assets: site.Assets}, nil
}

// reword changes the letters of all texts in a JSON value, but not of what
// stands in braces, and makes them longer.
func reword(v any, letters map[rune]rune, more string) any {
	switch v := v.(type) {
	case map[string]any:
		for key, member := range v {
			v[key] = reword(member, letters, more)
		}
	case string:
		var b strings.Builder
		depth := 0
		for _, r := range v {
			switch {
			case r == '{':
				depth++
			case r == '}':
				depth--
			}
			if other := letters[r]; other != 0 && depth == 0 {
				r = other
			}
			b.WriteRune(r)
		}
		for range (len(v)/2 + len(more)) * min(1, len(more)) / max(1, len(more)) {
			b.WriteString(more)
		}
		return b.String()
	}
	return v
}

// escapes lists what leaves the window, and controls that cannot be pressed.
const escapes = `(async () => {
	const out = [];
	await document.fonts.ready;
	await page.frames(3);
	if (document.documentElement.scrollWidth > innerWidth + 1) out.push("the page is " + document.documentElement.scrollWidth + " px wide");
	for (const el of document.querySelectorAll(".play, #scrubber, .known a, .lang a, .legend summary")) {
		if (!el.checkVisibility()) { continue; }
		const r = el.getBoundingClientRect();
		if (r.left < -1 || r.right > innerWidth + 1) out.push(el.className + el.innerText + " lies at " + r.left + " to " + r.right);
		else if (r.top >= 0 && r.bottom <= innerHeight && !page.spot(el)) out.push(el.className + " " + el.innerText + " is covered");
	}
	return out;
})()`

func TestLongWordsFit(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"/?moment=dash", "/embed?moment=dash", "/kiosk"} {
		t.Run(address, func(t *testing.T) { fit(t, newTab(t, the(t, long)), address) })
	}
}

// TestFromRightToLeft: the column is at the right, nothing leaves the window, and
// the map's names are where they were.
func TestFromRightToLeft(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"/?moment=dash", "/embed?moment=dash", "/kiosk"} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, the(t, mirrored))
			fit(t, b, address)
			same(t, "direction", look[string](b, `getComputedStyle(document.body).direction`), "rtl")
			same(t, "of the map", look[string](b, `getComputedStyle(document.querySelector(".layer text")).direction`), "ltr")
			if address == "/?moment=dash" {
				b.size(1440, 900)
				b.wait(`innerWidth === 1440`)
				if x := look[float64](b, `page.article("dash").querySelector(".card").getBoundingClientRect().left`); x < 720 {
					t.Errorf("the column begins %v px from the left", x)
				}
			}
		})
	}
}

func fit(t *testing.T, b *tab, address string) {
	t.Helper()
	b.goTo(address)
	b.wake()
	sizes := [][2]int64{{1440, 900}, {390, 844}, {844, 390}}
	switch {
	case strings.HasPrefix(address, "/embed"):
		sizes = [][2]int64{{930, 500}, {510, 400}, {320, 400}}
	case strings.HasPrefix(address, "/kiosk"):
		sizes = [][2]int64{{1920, 1080}, {1080, 1920}}
		b.touched()
	}
	for _, size := range sizes {
		b.size(size[0], size[1])
		b.wait(fmt.Sprintf(`innerWidth === %d && innerHeight === %d`, size[0], size[1]))
		for _, fault := range look[[]string](b, escapes) {
			t.Errorf("%s at %d by %d: %s", address, size[0], size[1], fault)
		}
	}
}
