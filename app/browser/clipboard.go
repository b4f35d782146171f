package browser

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Copy puts an element's text on the clipboard and says whether that went well. Where the
// browser keeps the clipboard from pages, as outside of secure contexts, it copies what is
// selected.
func Copy(el app.Value, fn func(ok bool)) {
	bySelection := func() bool {
		selection := app.Window().Call("getSelection")
		selection.Call("selectAllChildren", el)
		return Document().Call("execCommand", "copy").Bool()
	}
	clipboard := app.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		fn(bySelection())
		return
	}
	var done, failed app.Func
	release := func() { done.Release(); failed.Release() }
	done = app.FuncOf(func(app.Value, []app.Value) any {
		release()
		fn(true)
		return nil
	})
	failed = app.FuncOf(func(app.Value, []app.Value) any {
		release()
		fn(bySelection())
		return nil
	})
	clipboard.Call("writeText", el.Get("textContent")).Call("then", done, failed)
}
