package e2e

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// look evaluates a JavaScript expression in the tab's page, a promise's value
// where it gives one, and reads it as a T.
func look[T any](b *tab, expression string) T {
	b.t.Helper()
	var out T
	if err := b.evaluate(expression, &out); err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return out
}

// js runs a statement.
func (b *tab) js(statement string) {
	b.t.Helper()
	look[bool](b, "(async () => { "+statement+"; return true })()")
}

func (b *tab) evaluate(expression string, out any) error {
	return chromedp.Run(b.ctx, chromedp.Evaluate(expression, out, func(p *runtime.EvaluateParams) *runtime.EvaluateParams {
		if b.frame != "" {
			b.mu.Lock()
			defer b.mu.Unlock()
			p = p.WithContextID(b.frames[b.frame])
		}
		return p.WithAwaitPromise(true)
	}))
}

// waiting looks at a condition a hundred times a second, inside the page:
// chromedp.Poll builds its predicate from text, which the page's
// Content-Security-Policy rightly forbids.
const waiting = `new Promise((done) => {
	const until = Date.now() + %d;
	const look = () => {
		let met = false, why = "it is false";
		try { met = %s } catch (e) { why = String(e) }
		if (met || Date.now() > until) done(met ? "" : why);
		else setTimeout(look, 10);
	};
	look();
})`

// wait waits until a condition holds, through navigations too, and fails the
// test if it never does.
func (b *tab) wait(condition string) {
	b.t.Helper()
	if b.still {
		b.t.Fatal("without scripts there is nothing to wait for")
	}
	for {
		var why string
		err := b.evaluate(fmt.Sprintf(waiting, patience.Milliseconds()/2, condition), &why)
		switch {
		case err == nil && why == "":
			return
		case err == nil:
			b.t.Fatalf("never came: %s (%s)\n%s", condition, why, b.state())
		case b.ctx.Err() != nil || !navigated(err):
			b.t.Fatalf("waiting for %s: %v\n%s", condition, err, b.trail())
		}
	}
}

// navigated tells whether the page went away while it was looked at.
func navigated(err error) bool {
	for _, s := range []string{"navigated or closed", "context was destroyed", "Cannot find context", "Cannot find default execution context", "uniqueContextId not found"} {
		if strings.Contains(err.Error(), s) {
			return true
		}
	}
	return false
}

// state describes the page for a failure's report.
func (b *tab) state() string {
	var s string
	err := b.evaluate(`JSON.stringify({at: location.href, app: document.documentElement.dataset.app, moment: self.page?.moment(), second: self.page?.second(),
		clock: self.page?.clock(), playing: self.page?.playing(), scrollY, height: document.documentElement.scrollHeight, focus: document.activeElement?.outerHTML.slice(0, 120)})`, &s)
	if err != nil {
		s = err.Error()
	}
	return s + "\n" + b.trail()
}

func (b *tab) trail() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return strings.Join(b.troubles, "\n")
}

// same fails the test where what is seen is not what is wanted.
func same[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: have %v, want %v", what, got, want)
	}
}

// viewNow is what the map shows: left, top, width, height, metres.
const viewNow = `page.view().split(" ").map(Number)`

// near fails the test where numbers differ by more than a tolerance.
func near(t *testing.T, what string, got, want []float64, tolerance float64) {
	t.Helper()
	for i := range want {
		if len(got) != len(want) || math.Abs(got[i]-want[i]) > tolerance {
			t.Errorf("%s: have %v, want %v", what, got, want)
			return
		}
	}
}

// quote makes a Go string a JavaScript one.
func quote(s string) string {
	out, err := json.Marshal(s)
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(out)
}
