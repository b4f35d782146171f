package main

import (
	"context"
	"fmt"
	"math"
	"time"

	"github.com/chromedp/chromedp"

	"fiftymetres/app/story"
	"fiftymetres/server/e2e/whole"
)

// How far two screens of a room may be apart, ms; a frame comes on top of it.
const apartBudget = 50.0

// seen is the second that a frame has told, and when that was by the machine's own clock,
// which the screens do not go by: seconds.
type seen struct{ Told, At float64 }

const seeing = `new Promise((done) => requestAnimationFrame((now) => done({Told: fiftymetresRoom.told(), At: (performance.timeOrigin + now) / 1000})))`

// rooms prints how far apart two screens of a room are, each in a browser of its own.
func rooms(url string, st *story.Story) error {
	var screens []context.Context
	for range 2 {
		all, stopAll := chromedp.NewExecAllocator(context.Background(), chromium...)
		defer stopAll()
		ctx, stop := chromedp.NewContext(all)
		defer stop()
		ctx, late := context.WithTimeout(ctx, 3*time.Minute)
		defer late()
		err := chromedp.Run(ctx, chromedp.Navigate(url+"/kiosk?room=bench"),
			chromedp.Poll(`document.documentElement.dataset.app === "live" && fiftymetresRoom.time() > 0`, nil))
		if err != nil {
			return fmt.Errorf("a screen of a room: %w", err)
		}
		screens = append(screens, ctx)
	}
	var apart []float64
	for range 40 {
		var all [2]seen
		for i, ctx := range screens {
			if err := chromedp.Run(ctx, chromedp.Evaluate(seeing, &all[i], whole.Awaited)); err != nil {
				return fmt.Errorf("a screen of a room: %w", err)
			}
		}
		apart = append(apart, 1000*math.Abs(math.Remainder((all[0].Told-all[0].At)-(all[1].Told-all[1].At), st.End())))
	}
	worst := p(apart, 1)
	fmt.Printf("two screens of a room: %.1f ms apart, at most %.1f ms%s\n", p(apart, 0.5), worst, over(worst > apartBudget))
	return nil
}
