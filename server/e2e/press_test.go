package e2e

import (
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

const (
	space            = " "
	right            = kb.ArrowRight
	left             = kb.ArrowLeft
	up               = kb.ArrowUp
	down             = kb.ArrowDown
	home             = kb.Home
	end              = kb.End
	escape           = kb.Escape
	enter            = kb.Enter
	tabKey           = kb.Tab
	pageUp, pageDown = kb.PageUp, kb.PageDown
)

// press presses keys one after another: characters, or keys of package kb.
func (b *tab) press(keys ...string) {
	b.t.Helper()
	for _, k := range keys {
		b.strike(k, input.ModifierNone)
	}
}

// strike presses one key. The text goes with the key down, as a keyboard's
// does: where a page prevents that, no text may come. (chromedp.KeyEvent sends
// the text apart, and so it would scroll a page that took Space.)
func (b *tab) strike(key string, held input.Modifier) {
	b.t.Helper()
	k := kb.Keys[[]rune(key)[0]]
	if k == nil {
		b.t.Fatalf("no key is called %q", key)
	}
	down := input.DispatchKeyEvent(input.KeyDown).WithKey(k.Key).WithCode(k.Code).WithModifiers(held).
		WithNativeVirtualKeyCode(k.Native).WithWindowsVirtualKeyCode(k.Windows)
	up := *down
	up.Type = input.KeyUp
	if k.Print && held == input.ModifierNone {
		down = down.WithText(k.Text).WithUnmodifiedText(k.Unmodified)
	}
	b.run(down, &up)
}
