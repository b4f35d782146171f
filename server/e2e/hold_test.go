package e2e

import (
	"context"
	"sync"

	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// answer is how a request is answered.
type answer = func(fetch.RequestID) func(context.Context) error

// held are requests that wait for the test.
type held struct {
	b      *tab
	mu     sync.Mutex
	answer answer
	early  []answer // of the first ones
	ids    []fetch.RequestID
	open   bool
	n      int
}

// intercept has every request for the program wait, until release says how it
// is answered.
func (b *tab) intercept() *held {
	b.t.Helper()
	return b.interceptWhat("*.wasm")
}

// interceptWhat has requests for addresses that match a pattern wait.
func (b *tab) interceptWhat(pattern string) *held {
	b.t.Helper()
	h := &held{b: b}
	chromedp.ListenTarget(b.ctx, func(event any) {
		if e, ok := event.(*fetch.EventRequestPaused); ok {
			h.take(e.RequestID)
		}
	})
	b.run(fetch.Enable().WithPatterns([]*fetch.RequestPattern{{URLPattern: pattern}}))
	return h
}

func (h *held) take(id fetch.RequestID) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.n++
	switch {
	case len(h.early) > 0:
		h.b.do(h.early[0](id))
		h.early = h.early[1:]
	case h.open:
		h.b.do(h.answer(id))
	default:
		h.ids = append(h.ids, id)
	}
}

// first says how the first n requests are answered.
func (h *held) first(n int, a answer) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for range n {
		h.early = append(h.early, a)
	}
}

// asked is how many requests there were.
func (h *held) asked() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.n
}

func (h *held) release(answer answer) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.open, h.answer = true, answer
	for _, id := range h.ids {
		h.b.do(answer(id))
	}
	h.ids = nil
}

// The ways to answer.
func letThrough(id fetch.RequestID) func(context.Context) error {
	return fetch.ContinueRequest(id).Do
}

func cutOff(id fetch.RequestID) func(context.Context) error {
	return fetch.FailRequest(id, network.ErrorReasonConnectionReset).Do
}

func notThere(id fetch.RequestID) func(context.Context) error {
	return fetch.FulfillRequest(id, 404).Do
}

// mistype has the program come whole, but under another content type.
func (b *tab) mistype(kind string) {
	b.t.Helper()
	chromedp.ListenTarget(b.ctx, func(event any) {
		if e, ok := event.(*fetch.EventRequestPaused); ok {
			b.do(fetch.ContinueResponse(e.RequestID).WithResponseCode(200).
				WithResponseHeaders([]*fetch.HeaderEntry{{Name: "Content-Type", Value: kind}}).Do)
		}
	})
	b.run(fetch.Enable().WithPatterns([]*fetch.RequestPattern{{URLPattern: "*.wasm", RequestStage: fetch.RequestStageResponse}}))
}
