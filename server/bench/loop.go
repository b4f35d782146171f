package main

import (
	"context"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/systeminfo"
	"github.com/chromedp/chromedp"

	"fiftymetres/app/story"
)

// How much of a processor a kiosk's loop may take at 1080p without a GPU, of one.
const loopBudget = 0.6

// How long a frame of the loop may be seen at any size, ms: it is drawn thirty times a
// second.
const loopGap = 34.0

// loops prints what of a processor a kiosk's loop takes, moment by moment.
func loops(ctx context.Context, url string, st *story.Story) error {
	for _, size := range [][2]int64{{1920, 1080}, {3840, 2160}} {
		if err := loop(ctx, url, st, size[0], size[1]); err != nil {
			return fmt.Errorf("a loop at %dx%d: %w", size[0], size[1], err)
		}
	}
	return nil
}

func loop(parent context.Context, url string, st *story.Story, w, h int64) error {
	ctx, stop := chromedp.NewContext(parent)
	defer stop()
	ctx, late := context.WithTimeout(ctx, time.Duration(st.End())*time.Second+3*time.Minute)
	defer late()
	err := chromedp.Run(ctx, probing, chromedp.EmulateViewport(w, h), chromedp.Navigate(url+"/kiosk"),
		chromedp.Poll(`document.documentElement.dataset.app === "live" && document.documentElement.hasAttribute("data-attract")`, nil, chromedp.WithPollingTimeout(0)),
		chromedp.Evaluate(`probe.watch()`, nil))
	if err != nil {
		return err
	}
	spent, took := map[string]float64{}, map[string]float64{} // processor seconds and seconds, by moment
	var told string
	work, at := 0.0, time.Now()
	for begun := at; time.Since(begun).Seconds() < st.End(); {
		var next string
		if err := chromedp.Run(ctx, chromedp.Sleep(time.Second), chromedp.Evaluate(`document.querySelector("[data-now]").dataset.moment`, &next)); err != nil {
			return err
		}
		done, err := processorTime(ctx)
		if err != nil {
			return err
		}
		if told != "" {
			spent[told] += done - work
			took[told] += time.Since(at).Seconds()
		}
		told, work, at = next, done, time.Now()
	}
	var gaps []float64
	if err := chromedp.Run(ctx, chromedp.Evaluate(`probe.gap`, &gaps)); err != nil {
		return err
	}
	sum, seconds := 0.0, 0.0
	fmt.Printf("a kiosk's loop at %dx%d takes of a processor:", w, h)
	for _, m := range st.Moments {
		if s := took[m.Slug]; s > 0 {
			fmt.Printf(" %s %.0f%%", m.Slug, 100*spent[m.Slug]/s)
			sum, seconds = sum+spent[m.Slug], seconds+s
		}
	}
	share := sum / seconds
	fmt.Printf("; all of it %.0f%%  (budget at 1080p %.0f%%)%s", 100*share, 100*loopBudget, over(h == 1080 && share > loopBudget))
	fmt.Printf("; from frame to frame p50 %.1f p95 %.1f p99 %.1f ms  (budget at p95 %g)%s\n", p(gaps, .5), p(gaps, .95), p(gaps, .99), loopGap, over(p(gaps, .95) > loopGap))
	return nil
}

// processorTime is what all of a browser's processes have taken, seconds.
func processorTime(ctx context.Context) (sum float64, err error) {
	all, err := systeminfo.GetProcessInfo().Do(cdp.WithExecutor(ctx, chromedp.FromContext(ctx).Browser))
	for _, p := range all {
		sum += p.CPUTime
	}
	return sum, err
}
