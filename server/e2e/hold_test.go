package e2e

import (
	"context"
	"sync"

	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// held are requests for the WebAssembly program that wait for the test.
type held struct {
	b      *tab
	answer func(fetch.RequestID) func(context.Context) error
	mu     sync.Mutex
	ids    []fetch.RequestID
	open   bool
}

// intercept has every request for the program wait, until release says how it
// is answered.
func (b *tab) intercept() *held {
	b.t.Helper()
	h := &held{b: b}
	chromedp.ListenTarget(b.ctx, func(event any) {
		if e, ok := event.(*fetch.EventRequestPaused); ok {
			h.take(e.RequestID)
		}
	})
	b.run(fetch.Enable().WithPatterns([]*fetch.RequestPattern{{URLPattern: "*.wasm"}}))
	return h
}

func (h *held) take(id fetch.RequestID) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.open {
		h.b.do(h.answer(id))
		return
	}
	h.ids = append(h.ids, id)
}

func (h *held) release(answer func(fetch.RequestID) func(context.Context) error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.open, h.answer = true, answer
	for _, id := range h.ids {
		h.b.do(answer(id))
	}
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
