package e2e

import (
	"context"
	"net/url"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// watch notes what a tab should never do.
func (b *tab) watch(event any) {
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		b.trouble("uncaught: " + e.ExceptionDetails.Error())
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.APITypeError || e.Type == runtime.APITypeAssert {
			b.trouble("on the console: " + said(e.Args))
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.LevelError {
			b.trouble("in the log: " + e.Entry.Text + " " + e.Entry.URL)
		}
	case *page.EventJavascriptDialogOpening:
		b.trouble("a dialog: " + e.Message)
		b.do(page.HandleJavaScriptDialog(false).Do)
	case *runtime.EventExecutionContextCreated:
		b.noteContext(e.Context)
	case *network.EventRequestWillBeSent:
		b.judgeRequest(e.Request.URL)
	}
}

func (b *tab) judgeRequest(address string) {
	u, err := url.Parse(address)
	if err != nil {
		b.trouble("a request to " + address)
		return
	}
	if u.Scheme == "data" || u.Scheme == "blob" || strings.HasPrefix(u.String()+"/", b.host.url+"/") {
		return
	}
	for _, h := range b.hosts {
		if u.Scheme+"://"+u.Host == h {
			return
		}
	}
	b.trouble("a request to another host: " + address)
}

func said(args []*runtime.RemoteObject) string {
	var parts []string
	for _, a := range args {
		if a.Description != "" {
			parts = append(parts, a.Description)
			continue
		}
		parts = append(parts, string(a.Value))
	}
	return strings.Join(parts, " ")
}

func (b *tab) trouble(what string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.troubles = append(b.troubles, what)
}

// judge fails the test for what went wrong in the tab and was not allowed.
func (b *tab) judge() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, what := range b.troubles {
		if !contains(b.allowed, what) {
			b.t.Error(what)
		}
	}
}

func contains(parts []string, whole string) bool {
	for _, p := range parts {
		if strings.Contains(whole, p) {
			return true
		}
	}
	return false
}

// count is how many troubles of a kind there were.
func (b *tab) count(kind string) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	n := 0
	for _, what := range b.troubles {
		if strings.HasPrefix(what, kind) {
			n++
		}
	}
	return n
}

// do runs commands of the debugger from inside a handler of its events, where
// waiting for an answer would wait for ever. That a page has taken back the request that
// is to be answered is no trouble.
func (b *tab) do(command func(context.Context) error) {
	go func() {
		c := chromedp.FromContext(b.ctx)
		if err := command(cdp.WithExecutor(b.ctx, c.Target)); err != nil && b.ctx.Err() == nil && !strings.Contains(err.Error(), "Invalid InterceptionId") {
			b.trouble("the debugger: " + err.Error())
		}
	}()
}
