package main

import (
	"context"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
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
		for _, hand := range []hand{{"wheel", wheel}, {"touch", swipe}} {
			gaps, err := scroll(parent, url+"/?moment=jeep"+b.query, b.w, b.h, hand, b.query == "")
			if err != nil {
				return err
			}
			fmt.Printf("%dx%d scroll by %-5s %-12s frame p50 %5.1f p95 %5.1f p99 %5.1f ms  (budget %g, %g)%s\n", b.w, b.h, hand.name, b.who, p(gaps, .5), p(gaps, .95), p(gaps, .99),
				b.p95, b.p99, over(p(gaps, .95) > b.p95 || p(gaps, .99) > b.p99))
		}
	}
	return nil
}

// How far a scroll goes, and how fast: CSS px, and CSS px a second.
const far, speed = 5200, 900

// hand is what scrolls, in a window of a size.
type hand struct {
	name   string
	scroll func(ctx context.Context, w, h float64) error
}

func wheel(ctx context.Context, w, h float64) error {
	return input.SynthesizeScrollGesture(w/4, h/2).WithYDistance(-far).WithSpeed(speed).WithGestureSourceType(input.GestureMouse).Do(ctx)
}

// swipe is stroke after stroke of a finger. (The gesture that Chromium makes up for
// touch scrolls nothing without a window.)
func swipe(ctx context.Context, w, h float64) error {
	const tick = time.Second / 60
	step, stroke := float64(speed)*tick.Seconds(), 0.6*h
	beat := time.NewTicker(tick)
	defer beat.Stop()
	for gone := 0.0; gone < far; gone += stroke {
		at := &input.TouchPoint{X: w / 4, Y: 0.8 * h}
		for kind := input.TouchStart; at.Y > 0.2*h; kind = input.TouchMove {
			if err := input.DispatchTouchEvent(kind, []*input.TouchPoint{at}).Do(ctx); err != nil {
				return err
			}
			at.Y -= step
			<-beat.C
		}
		if err := input.DispatchTouchEvent(input.TouchEnd, []*input.TouchPoint{}).Do(ctx); err != nil {
			return err
		}
	}
	return nil
}

func scroll(parent context.Context, url string, w, h int64, hand hand, live bool) (gaps []float64, err error) {
	ctx, cancel := chromedp.NewContext(parent)
	defer cancel()
	ctx, stop := context.WithTimeout(ctx, 2*time.Minute)
	defer stop()
	moved := 0.0
	there := `document.documentElement.dataset.app === "live"`
	if !live {
		there = `document.getAnimations().length > 100`
	}
	err = chromedp.Run(ctx,
		probing,
		emulation.SetDeviceMetricsOverride(w, h, 1, false),
		emulation.SetTouchEmulationEnabled(true),
		chromedp.Navigate(url),
		chromedp.Evaluate(`dispatchEvent(new Event("scroll"))`, nil),
		chromedp.Poll(there, nil, chromedp.WithPollingTimeout(time.Minute)),
		chromedp.Evaluate(`probe.watch(); self.from = scrollY`, nil),
		chromedp.ActionFunc(func(ctx context.Context) error { return hand.scroll(ctx, float64(w), float64(h)) }),
		chromedp.Evaluate(`probe.gap`, &gaps),
		chromedp.Evaluate(`scrollY - self.from`, &moved),
	)
	if err == nil && moved < far/2 {
		err = fmt.Errorf("a scroll by %s moved the page by %g px of %d", hand.name, moved, far)
	}
	return gaps, err
}
