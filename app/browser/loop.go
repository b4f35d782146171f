// Package browser is the only door to JavaScript. What it gives is small and
// plain: one frame loop, events, boxes, scroll, history, media. Natively
// go-app's values do nothing, so what uses this package compiles and renders
// on the server, where nothing of it is ever called.
package browser

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Loop is the page's one animation loop. It asks for a frame only while
// somebody wants one, so a page at rest costs nothing.
type Loop struct {
	frame   func(now float64) bool
	step    app.Func
	pending bool
}

// NewLoop makes a loop around frame, which gets the browser's time in
// milliseconds and tells whether it wants another frame. It never blocks.
func NewLoop(frame func(now float64) (again bool)) *Loop {
	l := &Loop{frame: frame}
	l.step = app.FuncOf(func(_ app.Value, args []app.Value) any {
		l.pending = false
		if l.frame(args[0].Float()) {
			l.Wake()
		}
		return nil
	})
	return l
}

// Wake asks for a frame, once however often it is called before that.
func (l *Loop) Wake() {
	if !l.pending {
		l.pending = true
		app.Window().Call("requestAnimationFrame", l.step)
	}
}

// After calls fn once, ms milliseconds from now, and gives a way to call it off.
func After(ms float64, fn func()) (cancel func()) {
	var f app.Func
	released := false
	release := func() {
		if !released {
			released = true
			f.Release()
		}
	}
	f = app.FuncOf(func(app.Value, []app.Value) any {
		release()
		fn()
		return nil
	})
	id := app.Window().Call("setTimeout", f, ms)
	return func() {
		if !released {
			app.Window().Call("clearTimeout", id)
			release()
		}
	}
}

// Idle calls fn once in a moment in which the browser has nothing else to do, or before long
// where there is none, or it does not tell.
func Idle(fn func()) {
	if w := app.Window(); w.Get("requestIdleCallback").Truthy() {
		w.Call("requestIdleCallback", single(fn), map[string]any{"timeout": unhurried})
		return
	}
	After(unhurried, fn)
}

// unhurried is how long what is done ahead waits at most, milliseconds.
const unhurried = 150

// Painted calls fn once what has been changed is painted: in a task after the next
// frame, or in a page that is not seen, and has no frames, soon.
func Painted(fn func()) {
	done := false
	once := func() {
		if !done {
			done = true
			fn()
		}
	}
	app.Window().Call("requestAnimationFrame", single(func() { After(0, once) }))
	After(unseen, once)
}

// single is fn for JavaScript to call once.
func single(fn func()) (f app.Func) {
	f = app.FuncOf(func(app.Value, []app.Value) any {
		f.Release()
		fn()
		return nil
	})
	return f
}

// unseen is how long a page without frames waits for one, milliseconds.
const unseen = 250

// Every calls fn once in so many milliseconds, for as long as the page lives.
func Every(ms float64, fn func()) {
	app.Window().Call("setInterval", app.FuncOf(func(app.Value, []app.Value) any {
		fn()
		return nil
	}), ms)
}

// Rest lets the browser do what waits: the goroutine goes on in a task of its
// own. It is for the start; nothing that runs in a frame may rest.
func Rest() {
	done := make(chan struct{})
	goOn := func() { close(done) }
	if s := app.Window().Get("scheduler"); s.Truthy() && s.Get("yield").Truthy() {
		s.Call("yield").Call("then", single(goOn))
	} else {
		After(0, goOn)
	}
	<-done
}
