package main

import (
	"context"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// The budgets of a scroll through the story, ms from frame to frame.
var scrollBudgets = []struct {
	who      string
	query    string
	w, h     int64
	p95, p99 float64
}{
	{"the program", "", 1920, 1080, 17, 34},
	{"the program", "", 3840, 2160, 34, 1000},
	{"style alone", "&wasm=false", 1920, 1080, 34, 1000},
}

// scrolls prints what frames cost while a reader scrolls from the jeep to the
// crawl, with the program and without it.
func scrolls(parent context.Context, url string) error {
	for _, b := range scrollBudgets {
		for _, source := range []input.GestureSourceType{input.GestureMouse, input.GestureTouch} {
			gaps, err := scroll(parent, url+"/?moment=jeep"+b.query, b.w, b.h, source, b.query == "")
			if err != nil {
				return err
			}
			fmt.Printf("%dx%d scroll by %-5s %-12s frame p50 %5.1f p95 %5.1f p99 %5.1f ms  (budget %g, %g)%s\n", b.w, b.h, source, b.who, p(gaps, .5), p(gaps, .95), p(gaps, .99),
				b.p95, b.p99, over(p(gaps, .95) > b.p95 || p(gaps, .99) > b.p99))
		}
	}
	return nil
}

func scroll(parent context.Context, url string, w, h int64, source input.GestureSourceType, live bool) (gaps []float64, err error) {
	ctx, cancel := chromedp.NewContext(parent)
	defer cancel()
	ctx, stop := context.WithTimeout(ctx, 2*time.Minute)
	defer stop()
	const far, speed = 5200, 900 // CSS px, and CSS px a second
	there := `document.documentElement.dataset.app === "live"`
	if !live {
		there = `document.getAnimations().length > 100`
	}
	err = chromedp.Run(ctx,
		chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := page.AddScriptToEvaluateOnNewDocument(probe).Do(ctx)
			return err
		}),
		emulation.SetDeviceMetricsOverride(w, h, 1, false),
		emulation.SetTouchEmulationEnabled(true),
		chromedp.Navigate(url),
		chromedp.Evaluate(`dispatchEvent(new Event("scroll"))`, nil),
		chromedp.Poll(there, nil, chromedp.WithPollingTimeout(time.Minute)),
		chromedp.Evaluate(`probe.watch()`, nil),
		chromedp.ActionFunc(func(ctx context.Context) error {
			return input.SynthesizeScrollGesture(float64(w)/4, float64(h)/2).WithYDistance(-far).WithSpeed(speed).WithGestureSourceType(source).Do(ctx)
		}),
		chromedp.Evaluate(`probe.gap`, &gaps),
	)
	return gaps, err
}
