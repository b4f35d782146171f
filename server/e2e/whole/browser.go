package whole

import "github.com/chromedp/cdproto/runtime"

// Windowless is the Chromium that has no windows of its own to draw around the pages: for
// the same pages it takes a quarter less of the processor. By its name in PATH a script
// starts it, which leaves it behind when the tests are broken off. It may be missing.
const Windowless = "/usr/lib/chromium/chromium-headless-shell"

// Awaited has a script's promise waited for.
func Awaited(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
