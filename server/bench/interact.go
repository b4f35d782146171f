package main

import (
	"context"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// The budgets of what a reader feels: of the program's taking over, and of acts, on a
// processor so many times slower.
const (
	slow         = 4.0
	longestHere  = 50.0  // ms, of one task
	longestSlow  = 200.0 // ms
	togetherHere = 150.0 // ms, of all long tasks
	answered     = 100.0 // ms from an act until it is seen
)

// acts are what a reader does, each with what tells that it is done.
var acts = []act{
	{"play", `[data-act=play]`, `document.querySelector(".play").ariaLabel === "Pause"`},
	{"pause", `[data-act=play]`, `document.querySelector(".play").ariaLabel === "Play"`},
	{"panel", `[data-now] .ref`, `document.getElementById("panel")`},
	{"close", `#panel .close`, `!document.getElementById("panel")`},
	{"edition", `.known a:not([aria-current])`, `document.documentElement.dataset.edition === "2017-11-13"`},
	{"language", `.lang a:not([aria-current])`, `document.documentElement.lang === "ko"`},
}

type act struct{ name, click, done string }

// wait does it, and is how long a reader waits until its answer is seen, ms.
func (a act) wait(ctx context.Context, rate float64) (ms float64, err error) {
	at := fmt.Sprintf("document.querySelector(%q)", a.click)
	err = chromedp.Run(ctx,
		chromedp.Poll(at, nil),
		chromedp.Evaluate(`probe.acts.length = 0; `+at+`.scrollIntoView({block: "center", behavior: "instant"})`, nil),
		chromedp.Sleep(500*time.Millisecond),
		chromedp.Click(a.click, chromedp.ByQuery),
		chromedp.Poll(a.done, nil),
		chromedp.Sleep(time.Duration(rate)*500*time.Millisecond), // until all of it is done, and told
		chromedp.Evaluate(`Math.max(0, ...probe.acts)`, &ms))
	if err != nil {
		err = fmt.Errorf("%s: %w", a.name, err)
	}
	return ms, err
}

// interact prints how long the program keeps a reader waiting who scrolls and acts
// while it takes over, and how soon acts are answered once it has.
func interact(parent context.Context, url string) error {
	for _, rate := range []float64{1, slow} {
		ctx, cancel := chromedp.NewContext(parent)
		ctx, stop := context.WithTimeout(ctx, 2*time.Minute)
		tasks := []float64{}
		steps := []chromedp.Action{
			probing,
			emulation.SetDeviceMetricsOverride(390, 844, 1, true),
			emulation.SetCPUThrottlingRate(rate),
			chromedp.Navigate(url + "/?moment=dash"),
			chromedp.Evaluate(`probe.tasks.length = 0; scrollBy(0, 40)`, nil),
			chromedp.Poll(`document.documentElement.dataset.app === "live"`, nil),
			chromedp.Sleep(time.Second), // what comes after it is its doing too
			chromedp.Evaluate(`probe.tasks`, &tasks),
		}
		waits := make([]float64, len(acts))
		err := chromedp.Run(ctx, steps...)
		for i := range acts {
			if err == nil {
				waits[i], err = acts[i].wait(ctx, rate)
			}
		}
		stop()
		cancel()
		if err != nil {
			return fmt.Errorf("acting at %gx: %w", rate, err)
		}
		sum := 0.0
		for _, t := range tasks {
			sum += t
		}
		late := p(tasks, 1) > longestHere || sum > togetherHere
		if rate == slow {
			late = p(tasks, 1) > longestSlow
		}
		fmt.Printf("taking over at %gx: longest task %.0f ms, together %.0f ms%s; acts are answered in", rate, p(tasks, 1), sum, over(late))
		for i, a := range acts {
			fmt.Printf(" %s %.0f%s", a.name, waits[i], over(waits[i] > answered))
		}
		fmt.Println(" ms")
	}
	return nil
}
