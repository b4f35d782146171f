package e2e

import (
	"strings"
	"testing"
)

// TestTheShareSheet: the moment's link, what embeds it in each dialect, its citation: what
// is copied is what stands there, and it is said that it was.
func TestTheShareSheet(t *testing.T) {
	// The browser's own clipboard asks whoever reads it.
	b := newTab(t, the(t, built), `navigator.clipboard.writeText = async (text) => void (self.clip = text)`)
	b.bare()
	b.goTo("/ko?known=2017-11-13#crawl")
	b.wake()
	b.click("[data-act=share]")
	b.wait(`document.activeElement?.id === "panel"`)
	press := func(control string) {
		b.js(`document.querySelector("` + control + `").scrollIntoView({block: "center"})`)
		b.click(control)
	}
	link := b.host.url + "/ko?known=2017-11-13&moment=crawl"
	for id, want := range map[string]string{"share-link": link, "share-code": `<fifty-metres moment="crawl" known="2017-11-13" lang="ko">`, "share-cite": link} {
		press("[data-act=copy][data-id=" + id + "]")
		b.wait(`document.querySelector(".copied").textContent !== "" && document.querySelector("[data-act=copy][data-id=` + id + `]").textContent.includes("✓")`)
		got := look[string](b, `clip`)
		if shown := look[string](b, `document.getElementById("`+id+`").textContent`); got != shown || !strings.Contains(got, want) {
			t.Errorf("%s: copied %q; shown is %q, which is to have %q", id, got, shown, want)
		}
	}
	for as, want := range map[string]string{"iframe": "<iframe title=", "amp": "<amp-iframe ", "wordpress": link} {
		press("[data-act=share-as][data-id=" + as + "]")
		b.wait(`document.getElementById("share-code").textContent.startsWith(` + "`" + want + "`" + `)`)
	}
	for _, width := range []string{"330", "1200"} {
		press("[data-act=share-width][data-id='" + width + "']")
		b.wait(`document.querySelector(".preview iframe")?.width === "` + width + `"`)
		// The whole of the embed is in the sheet, no larger and no smaller.
		b.wait(`(() => {
			const sheet = document.querySelector(".preview").getBoundingClientRect(), frame = document.querySelector(".preview iframe").getBoundingClientRect();
			return Math.abs(sheet.width - frame.width) < 1 && Math.abs(sheet.height - frame.height) < 2;
		})()`)
	}
	b.press(escape)
	b.wait(`document.activeElement?.matches("[data-act=share]")`)
}

// TestNothingIsSharedFromAKioskOrAnEmbed: the one leads nowhere, and the other is its
// article's.
func TestNothingIsSharedFromAKioskOrAnEmbed(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"/kiosk", "/embed"} {
		t.Run(address, func(t *testing.T) {
			b := openBare(t, the(t, built), address)
			same(t, "buttons", look[int](b, `document.querySelectorAll("[data-act=share]").length`), 0)
		})
	}
}
