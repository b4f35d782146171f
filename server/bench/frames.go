package main

import (
	"context"
	_ "embed"
	"fmt"
	"slices"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

//go:embed probe.js
var probe string

// probing has the probe run before everything else on the pages to come.
var probing = chromedp.ActionFunc(func(ctx context.Context) error {
	_, err := page.AddScriptToEvaluateOnNewDocument(probe).Do(ctx)
	return err
})

// The budgets of the design, for 1920x1080 on two cores without a GPU.
const (
	scriptBudget = 2.0  // ms of scripting a frame, p95
	frameBudget  = 20.0 // ms from frame to frame, p95
)

// sample is what the probe counted: milliseconds of scripting in each frame,
// and from each frame to the next.
type sample struct{ Script, Gap []float64 }

// part is a stretch of the story that is played: from a story second, for so
// many seconds.
type part struct {
	name, at string
	long     int
}

// parts are what the camera does: it rides along, holds still, flies.
var parts = []part{{"jeep, camera moves", "26", 6}, {"dash, camera holds", "67", 6}, {"airlift, camera flies", "123", 6}}

// chromium is how the browser is started that all is measured in: without a GPU, and
// without business of its own. Its window holds the largest page that is measured: of a
// page that is larger than the window, what lies outside is not put on the screen, and an
// act that changes only that is told as answered at the next frame that changes more.
var chromium = append(chromedp.DefaultExecAllocatorOptions[:],
	chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(3840, 2160), chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-quic", true))

// toEnd is more than any story: it is played to its end.
const toEnd = 600

// frames plays the story in a browser and prints what its frames cost, as it
// is and with the ground repainted whole every frame.
func frames(ctx context.Context, url string) error {
	for _, size := range []struct{ w, h int64 }{{1920, 1080}, {3840, 2160}} {
		for _, part := range parts {
			moved, err := play(ctx, url, part, size.w, size.h, false)
			if err != nil {
				return err
			}
			repainted, err := play(ctx, url, part, size.w, size.h, true)
			if err != nil {
				return err
			}
			report(size.w, size.h, part.name, moved)
			fmt.Printf("  repainted whole: frame p50 %5.1f p95 %5.1f ms, ratio p95 %.2f\n", p(repainted.Gap, .5), p(repainted.Gap, .95), p(moved.Gap, .95)/p(repainted.Gap, .95))
		}
	}
	all, err := play(ctx, url, part{"", "0", toEnd}, 1920, 1080, false)
	if err != nil {
		return err
	}
	report(1920, 1080, "the whole story", all)
	fmt.Println()
	return nil
}

// report prints a part's frames; the budgets are for 1920x1080.
func report(w, h int64, part string, s sample) {
	fmt.Printf("%dx%d %-22s script p95 %5.2f ms  frame p50 %5.1f p95 %5.1f p99 %5.1f ms", w, h, part, p(s.Script, .95), p(s.Gap, .5), p(s.Gap, .95), p(s.Gap, .99))
	if h == 1080 {
		fmt.Print(over(p(s.Script, .95) > scriptBudget || p(s.Gap, .95) > frameBudget))
	}
}

// play plays one part at the given size, to its end or the story's.
func play(parent context.Context, url string, part part, w, h int64, repaint bool) (sample, error) {
	ctx, cancel := chromedp.NewContext(parent)
	defer cancel()
	ctx, stop := context.WithTimeout(ctx, time.Minute+time.Duration(part.long)*time.Second)
	defer stop()
	var s sample
	err := chromedp.Run(ctx,
		probing,
		emulation.SetDeviceMetricsOverride(w, h, 1, false),
		chromedp.Navigate(url+"/?t="+part.at),
		chromedp.Poll(`document.documentElement.dataset.app === "live"`, nil),
		chromedp.Evaluate(fmt.Sprintf(`probe.start(%t); document.querySelector("[data-act=play]").click()`, repaint), nil),
		chromedp.Poll(fmt.Sprintf(`probe.ended(%d)`, part.long), nil, chromedp.WithPollingInterval(250*time.Millisecond), chromedp.WithPollingTimeout(0)),
		chromedp.Evaluate(`({Script: probe.script, Gap: probe.gap})`, &s),
	)
	return s, err
}

// start prints for how long the program's start keeps the main thread busy.
func start(parent context.Context, url string) error {
	ctx, cancel := chromedp.NewContext(parent)
	defer cancel()
	var tasks []float64
	err := chromedp.Run(ctx,
		probing,
		chromedp.Navigate(url),
		chromedp.Poll(`document.documentElement.dataset.app === "live"`, nil),
		chromedp.Evaluate(`probe.tasks`, &tasks),
	)
	sum := 0.0
	for _, t := range tasks {
		sum += t
	}
	fmt.Printf("start: main thread blocked in %d long tasks, %.0f ms together, longest %.0f ms\n", len(tasks), sum, p(tasks, 1))
	return err
}

// p is a percentile of values; 0 of none.
func p(values []float64, share float64) float64 {
	if len(values) == 0 {
		return 0
	}
	v := slices.Clone(values)
	slices.Sort(v)
	return v[min(len(v)-1, int(share*float64(len(v))))]
}
