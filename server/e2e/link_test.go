package e2e

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestDeepLinkLandsOnFirstPaint, before there is a program, and stays where it
// is when the program takes over.
func TestDeepLinkLandsOnFirstPaint(t *testing.T) {
	t.Parallel()
	for address, moment := range map[string]string{"/#dash": "dash", "/?t=80": "line", "/?t=5": "place", "/?t=9": "place"} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, the(t, built))
			program := b.intercept()
			b.goTo(address)
			b.wait(`document.documentElement.dataset.at === ` + quote(moment) + ` && document.readyState === "complete" && document.fonts.status === "loaded"`)
			b.settle()
			first := look[landing](b, landed)
			same(t, "data-app", look[string](b, `document.documentElement.dataset.app`), "server")
			if card := look[bool](b, `Boolean(page.spot(page.article(`+quote(moment)+`).querySelector(".card")))`); !card {
				t.Error("the moment's card is not in sight")
			}
			view := look[[]float64](b, viewNow)
			program.release(letThrough)
			b.wait(`page.live() && page.moment() === ` + quote(moment))
			b.settle()
			then := look[landing](b, landed)
			if d := then.Y - first.Y; d < -2 || d > 2 {
				t.Errorf("the page scrolled from %g to %g", first.Y, then.Y)
			}
			near(t, "view", look[[]float64](b, viewNow), view, 3)
			if d := then.Second - first.Second; d < -1 || d > 1 {
				t.Errorf("it was second %d, now it is %d", first.Second, then.Second)
			}
		})
	}
}

// landing is where a link led: the page and the map.
type landing struct {
	Y      float64
	Second int
}

const landed = `({Y: scrollY, Second: page.second()})`

// TestDeepLinkShowsTheMapOfItsMoment: the server's map at a link is the map
// that a reader sees who scrolls there.
func TestDeepLinkShowsTheMapOfItsMoment(t *testing.T) {
	b := openBare(t, the(t, built), "/")
	b.click(`.stops [data-id="dash"]`)
	b.wait(`page.moment() === "dash"`)
	b.settle()
	walked := look[[]float64](b, viewNow)
	b.goTo("/?moment=dash")
	b.wait(`page.live() && page.moment() === "dash"`)
	b.settle()
	near(t, "view", look[[]float64](b, viewNow), walked, 1)
}

func TestUnknownAddressesFallBack(t *testing.T) {
	h := the(t, built)
	for _, address := range []string{"/?moment=nowhere&known=1999-01-01&lang=xx", "/?t=soon", "/?t=-5", "/#nowhere", "/ko?moment=%3Cscript%3E"} {
		answer, err := http.Get(h.url + address)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		same(t, address, answer.StatusCode, http.StatusOK)
	}
	b := openBare(t, h, "/?moment=nowhere&known=1999-01-01&lang=xx&t=never#nowhere")
	same(t, "moment", look[string](b, `page.moment()`), "place")
	same(t, "edition", look[string](b, `document.documentElement.dataset.edition`), "2017-11-22")
	same(t, "language", look[string](b, `document.documentElement.lang`), "en")
	same(t, "scroll", look[float64](b, `scrollY`), 0)
}

func TestBackAndForwardFollowTheReader(t *testing.T) {
	b := openBare(t, the(t, built), "/")
	for _, moment := range []string{"dash", "crawl"} {
		b.click(`.stops [data-id="` + moment + `"]`)
		b.wait(`page.moment() === ` + quote(moment) + ` && location.hash === ` + quote("#"+moment))
		b.settle()
	}
	for _, step := range []struct{ way, moment, hash string }{
		{"back", "dash", "#dash"}, {"back", "place", ""}, {"forward", "dash", "#dash"},
	} {
		b.js(`history.` + step.way + `()`)
		b.wait(`page.moment() === ` + quote(step.moment) + ` && location.hash === ` + quote(step.hash))
		b.settle()
		same(t, step.way+" to "+step.moment, look[string](b, `page.moment() + location.hash`), step.moment+step.hash)
	}
}

// TestComesBackToTheSecond: who reloads in the middle of a moment, or goes to
// another page and back, is where he was.
func TestComesBackToTheSecond(t *testing.T) {
	b := openLive(t, the(t, built), "/#crawl")
	b.settle()
	b.js(`scrollTo({top: scrollY + 200, behavior: "instant"})`)
	b.settle()
	b.wait(`history.state?.t > 0`)
	y, second := look[float64](b, `scrollY`), look[float64](b, `page.second()`)
	for name, leave := range map[string]func(){
		"reload": func() {
			b.js(`self.left = true`)
			b.run(chromedp.ActionFunc(func(ctx context.Context) error { return page.Reload().Do(ctx) }))
			b.wait(`!self.left`)
		},
		"back": func() {
			b.goTo("/embed")
			b.js(`setTimeout(() => history.back())`) // the page may go before it can answer
		},
	} {
		leave()
		b.wait(`location.pathname === "/" && document.readyState === "complete"`)
		b.wait(`page.live() && page.moment() === "crawl"`)
		b.settle()
		if d := look[float64](b, `scrollY`) - y; d < -60 || d > 60 {
			t.Errorf("%s: %g px from where it was", name, d)
		}
		if d := look[float64](b, `page.second()`) - second; d < -1 || d > 1 {
			t.Errorf("%s: %g seconds from where it was", name, d)
		}
	}
}

// TestHashThatNobodyCanRead is as good as none: before the program and after.
func TestHashThatNobodyCanRead(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"/?moment=dash#50%", "/?known=2017-11-13#%E0%A4%A", "/embed?t=26#%"} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.goTo(address)
			b.wake()
			b.wait(`page.live()`)
			at := look[string](b, `page.moment()`)
			b.js(`location.hash = "%%"`)
			b.click(`[data-act=play]`)
			b.wait(`page.playing()`)
			same(t, "edition", look[string](b, `document.documentElement.dataset.edition`) == "2017-11-13", strings.Contains(address, "13"))
			if now := look[string](b, `page.moment()`); now != at {
				t.Errorf("%s: it was at %s, and is at %s", address, at, now)
			}
		})
	}
}
