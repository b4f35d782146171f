package live

import "fiftymetres/app/browser"

// domClock is the browser's clock and its frames.
type domClock struct{ loop *browser.Loop }

func (c *domClock) now() float64 { return browser.Now() }
func (c *domClock) wake()        { c.loop.Wake() }

func (c *domClock) painted(fn func()) { browser.Painted(fn) }
func (c *domClock) idle(fn func())    { browser.Idle(fn) }

func (c *domClock) after(ms float64, fn func()) (cancel func()) { return browser.After(ms, fn) }
func (c *domClock) every(ms float64, fn func())                 { browser.Every(ms, fn) }
