// Command soak runs the kiosk's loop on a fast clock in a real Chromium, with visits,
// languages, a network that fails and a server that starts anew, and tells whether
// anything grows: "make soak". It exits with 1 where something does, or went wrong.
package main

import (
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/layertree"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"

	"fiftymetres/data"
	"fiftymetres/server/e2e/whole"
)

//go:embed fast.js
var fast string

// plan is what happens in how many loops.
type plan struct {
	loops, sample, visit, cut, restart int
	broken                             <-chan struct{} // closed when it is to end before its time, with a report
}

func main() {
	var p plan
	flag.IntVar(&p.loops, "loops", 2000, "rounds of the loop")
	flag.IntVar(&p.sample, "sample", 5, "rounds from one sample to the next")
	flag.IntVar(&p.visit, "visit", 10, "rounds from one visit to the next")
	flag.IntVar(&p.cut, "cut", 35, "rounds from one loss of the network to the next")
	flag.IntVar(&p.restart, "restart", 60, "rounds from one restart of the server to the next")
	flag.Parse()
	if p.loops < 1 || min(p.sample, p.visit, p.cut, p.restart) < 1 {
		fmt.Fprintln(os.Stderr, "soak: every number is at least 1")
		os.Exit(2)
	}
	broken, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	p.broken = broken.Done()
	if err := run(p); err != nil {
		fmt.Fprintln(os.Stderr, "soak:", err)
		os.Exit(1)
	}
}

// box is a server that can be shut and opened again at the same address.
type box struct {
	handler http.Handler
	addr    string
	srv     *http.Server
}

func (b *box) open() error {
	l, err := net.Listen("tcp", b.addr)
	if err != nil {
		return err
	}
	b.addr = l.Addr().String()
	b.srv = &http.Server{Handler: b.handler, ReadHeaderTimeout: 5 * time.Second}
	go b.srv.Serve(l)
	return nil
}

func run(p plan) error {
	site, err := whole.New(data.Story())
	if err != nil {
		return err
	}
	server := &box{handler: site, addr: "127.0.0.1:0"}
	if err := server.open(); err != nil {
		return err
	}
	defer func() { server.srv.Close() }()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-timer-throttling", true))
	if _, err := os.Stat(whole.Windowless); err == nil {
		options = append(options, chromedp.ExecPath(whole.Windowless))
	}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	defer cancel()
	ctx, cancel = chromedp.NewContext(ctx)
	defer cancel()
	k := &kiosk{ctx: ctx, server: server}
	if err := k.start(); err != nil {
		return err
	}
	return k.soak(p)
}

// kiosk is the page under test.
type kiosk struct {
	ctx    context.Context
	server *box
	layers int
	begun  time.Time
}

func (k *kiosk) start() error {
	chromedp.ListenTarget(k.ctx, func(event any) {
		if e, ok := event.(*layertree.EventLayerTreeDidChange); ok {
			k.layers = len(e.Layers)
		}
	})
	return chromedp.Run(k.ctx,
		chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := page.AddScriptToEvaluateOnNewDocument(fast).Do(ctx)
			return err
		}),
		performance.Enable(), network.Enable(), layertree.Enable(),
		emulation.SetDeviceMetricsOverride(1280, 800, 1, false),
		chromedp.Navigate("http://"+k.server.addr+"/kiosk?idle=20&lang=en,ko&screen=soak"),
		chromedp.Poll(`document.documentElement.dataset.app === "live" && soak.attracts()`, nil, chromedp.WithPollingTimeout(time.Minute)),
		chromedp.Evaluate(`soak.hurry()`, nil),
	)
}

// soak runs the plan, and prints a line now and then and what came of it.
func (k *kiosk) soak(p plan) error {
	k.begun = time.Now()
	var samples []sample
	var visits []visited
	for loop := 1; loop <= p.loops; loop++ {
		select {
		case <-p.broken:
			fmt.Printf("broken off after %d of %d rounds\n", loop-1, p.loops)
			return k.report(samples, visits)
		default:
		}
		if err := k.round(loop); err != nil {
			return fmt.Errorf("round %d: %w", loop, err)
		}
		switch {
		case loop%p.restart == 0:
			k.server.srv.Close()
			if err := k.round(loop); err != nil { // it plays on meanwhile
				return fmt.Errorf("without its server: %w", err)
			}
			if err := k.server.open(); err != nil {
				return err
			}
		case loop%p.cut == 0:
			if err := k.offline(loop); err != nil {
				return err
			}
		case loop%p.visit == 0:
			v, err := k.visit(loop / p.visit)
			if err != nil {
				return fmt.Errorf("visit %d: %w", loop/p.visit, err)
			}
			visits = append(visits, v)
		}
		if loop%p.sample == 0 {
			s, err := k.sample()
			if err != nil {
				return err
			}
			samples = append(samples, s)
			if len(samples)%10 == 1 {
				fmt.Printf("%5d rounds, %s: %v\n", loop, time.Since(k.begun).Round(time.Second), s)
			}
		}
	}
	return k.report(samples, visits)
}

// round waits until the loop has begun anew once more.
func (k *kiosk) round(loop int) error {
	ctx, cancel := context.WithTimeout(k.ctx, 3*time.Minute)
	defer cancel()
	return chromedp.Run(ctx,
		chromedp.Evaluate(`soak.from = soak.loops`, nil),
		chromedp.Poll(`soak.loops > soak.from`, nil, chromedp.WithPollingInterval(50*time.Millisecond), chromedp.WithPollingTimeout(0)))
}

func (k *kiosk) offline(loop int) error {
	cut := func(off bool) chromedp.Action { return network.EmulateNetworkConditions(off, 0, -1, -1) }
	if err := chromedp.Run(k.ctx, cut(true)); err != nil {
		return err
	}
	if err := k.round(loop); err != nil {
		return fmt.Errorf("without a network: %w", err)
	}
	return chromedp.Run(k.ctx, cut(false))
}

// visited is how many nodes there were before a visit and after it.
type visited struct{ before, after float64 }

func (k *kiosk) visit(n int) (v visited, err error) {
	before, err := k.sample()
	if err != nil {
		return v, err
	}
	ctx, cancel := context.WithTimeout(k.ctx, 3*time.Minute)
	defer cancel()
	if err := chromedp.Run(ctx, chromedp.Evaluate(fmt.Sprintf(`soak.done = false; soak.visit(%d).then(() => soak.done = true, (e) => soak.errors.push(String(e))); undefined`, n), nil), // a promise would be kept for the debugger
		chromedp.Poll(`soak.done`, nil, chromedp.WithPollingInterval(50*time.Millisecond), chromedp.WithPollingTimeout(0))); err != nil {
		return v, err
	}
	if err := k.round(0); err != nil { // its language is the first one's again
		return v, err
	}
	const tidied = 5000 // milliseconds of the page's time, after which it has collected what was left
	if err := chromedp.Run(ctx, chromedp.Evaluate(fmt.Sprintf(`soak.passes(%d)`, tidied), nil, whole.Awaited)); err != nil {
		return v, err
	}
	after, err := k.sample()
	return visited{before[nodes], after[nodes]}, err
}

// Kinds of what is counted.
const (
	heap = iota
	wasm
	nodes
	listeners
	refs
	layers
	kinds
)

var names = [kinds]string{"heap MB", "wasm MB", "DOM nodes", "listeners", "references", "layers"}

type sample [kinds]float64

func (s sample) String() (out string) {
	for i, v := range s {
		out += fmt.Sprintf("%s %.4g  ", names[i], v)
	}
	return out
}

// sample counts after garbage was collected, JavaScript's and so the program's references.
func (k *kiosk) sample() (s sample, err error) {
	var counts struct{ Wasm, Refs float64 }
	err = chromedp.Run(k.ctx,
		chromedp.ActionFunc(func(ctx context.Context) error { return heapprofiler.CollectGarbage().Do(ctx) }),
		chromedp.ActionFunc(func(ctx context.Context) error {
			all, err := performance.GetMetrics().Do(ctx)
			for _, m := range all {
				switch m.Name {
				case "JSHeapUsedSize":
					s[heap] = m.Value / 1e6
				case "Nodes":
					s[nodes] = m.Value
				case "JSEventListeners":
					s[listeners] = m.Value
				}
			}
			return err
		}),
		chromedp.Evaluate(`soak.counts()`, &counts))
	s[wasm], s[refs], s[layers] = counts.Wasm/1e6, counts.Refs, float64(k.layers)
	return s, err
}

// enough samples tell a trend from noise.
const enough = 20

// report prints each count's trend over the last three quarters, and fails where one grows.
func (k *kiosk) report(samples []sample, visits []visited) error {
	grown := 0
	last := samples[len(samples)/4:]
	fmt.Printf("\n%d samples of the last three quarters, %s in all\n", len(last), time.Since(k.begun).Round(time.Second))
	for kind := range kinds {
		values := make([]float64, len(last))
		for i, s := range last {
			values[i] = s[kind]
		}
		ok, added := flat(values)
		verdict := "flat"
		switch {
		case len(values) < enough:
			verdict = "too few samples to tell"
		case !ok:
			verdict = "GROWS"
			grown++
		}
		fmt.Printf("%-11s median %9.4g, trend adds %+.3g, noise %.3g: %s\n", names[kind], median(values), added, noise(values, slope(values)), verdict)
	}
	left := 0
	for _, v := range visits {
		if v.after > 1.02*v.before {
			left++
			fmt.Printf("after a visit there were %.0f nodes where there had been %.0f\n", v.after, v.before)
		}
	}
	fmt.Printf("%d visits, after %d of them more than 2 %% of nodes were left\n", len(visits), left)
	var wrong []string
	if err := chromedp.Run(k.ctx, chromedp.Evaluate(`soak.errors`, &wrong)); err != nil {
		return err
	}
	for _, w := range wrong {
		fmt.Println("error:", w)
	}
	if grown > 0 || left > 0 || len(wrong) > 0 {
		return errors.New("not all is well")
	}
	return nil
}
