package main

import (
	"context"
	"fmt"
	"time"

	"fiftymetres/app/story/made"
	"fiftymetres/server/encode"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// The budgets of the largest story; the start is beside that of the smallest.
const (
	grownPage   = 60 << 10 // bytes of its page, packed well
	grownStart  = 2.0      // times as long
	grownScript = 1.0      // ms of scripting a frame, p95
)

// growth prints what larger stories cost, on a curve from one like the built-in to the
// largest.
func growth() error {
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), chromium...)
	defer cancel()
	first := 0.0
	for _, size := range []made.Size{{Moments: 10, Claims: 300, Actors: 12}, {Moments: 20, Claims: 1000, Actors: 100}, {Moments: 50, Claims: 3000, Actors: 400}, made.Large} {
		g, err := grown(ctx, size)
		if err != nil {
			return err
		}
		if first == 0 {
			first = g.start
		}
		fmt.Printf("grown to %3d moments, %5d claims, %4d actors: page %5d bytes%s, %4d elements, story %6d bytes; start %4.0f ms, %.2f of the first%s; script p95 %.2f ms a frame%s\n",
			size.Moments, size.Claims, size.Actors, g.page, over(g.page > grownPage), g.elements, g.bundle, g.start, g.start/first, over(g.start > grownStart*first), g.script, over(g.script > grownScript))
	}
	return nil
}

// grownBy is what a story of a size costs.
type grownBy struct {
	page, bundle, elements int     // packed bytes, packed bytes, number
	start                  float64 // ms from when the program runs until the page is live, the median of three
	script                 float64 // ms of scripting a frame while it plays, p95
}

func grown(parent context.Context, size made.Size) (g grownBy, err error) {
	server, assets, err := serve(made.Story(size))
	if err != nil {
		return g, err
	}
	defer server.Close()
	page, err := sent(server.URL+"/", "identity")
	if err != nil {
		return g, err
	}
	g.page = len(encode.PackBrotli(page))
	bundle, err := sent(server.URL+assets.URL("story.en.jsonl"), "br")
	if err != nil {
		return g, err
	}
	g.bundle = len(bundle)
	var starts []float64
	for range 3 {
		ctx, cancel := chromedp.NewContext(parent)
		ctx, stop := context.WithTimeout(ctx, time.Minute)
		var took float64
		var s sample
		err := chromedp.Run(ctx,
			probing,
			emulation.SetDeviceMetricsOverride(1920, 1080, 1, false),
			chromedp.Navigate(server.URL),
			chromedp.Evaluate(`document.querySelectorAll("*").length`, &g.elements),
			chromedp.Evaluate(`dispatchEvent(new Event("scroll"))`, nil),
			chromedp.Poll(`document.documentElement.dataset.app === "live"`, nil),
			chromedp.Evaluate(`probe.live - probe.ran`, &took),
			chromedp.Evaluate(`probe.start(false); document.querySelector("[data-act=play]").click()`, nil),
			chromedp.Poll(`probe.ended(6)`, nil, chromedp.WithPollingInterval(250*time.Millisecond), chromedp.WithPollingTimeout(0)),
			chromedp.Evaluate(`({Script: probe.script, Gap: probe.gap})`, &s),
		)
		stop()
		cancel()
		if err != nil {
			return g, err
		}
		starts = append(starts, took)
		g.script = p(s.Script, .95)
	}
	g.start = p(starts, .5)
	return g, nil
}
