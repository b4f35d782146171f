package browser

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Fetch calls fn with the text at an address of this site, or with ok false
// where it does not come.
func Fetch(url string, fn func(text string, ok bool)) {
	var answered, read, failed app.Func
	end := func(text string, ok bool) {
		for _, f := range []app.Func{answered, read, failed} {
			f.Release()
		}
		fn(text, ok)
	}
	answered = app.FuncOf(func(_ app.Value, args []app.Value) any {
		if !args[0].Get("ok").Bool() {
			end("", false)
			return nil
		}
		args[0].Call("text").Call("then", read, failed)
		return nil
	})
	read = app.FuncOf(func(_ app.Value, args []app.Value) any {
		end(args[0].String(), true)
		return nil
	})
	failed = app.FuncOf(func(app.Value, []app.Value) any {
		end("", false)
		return nil
	})
	app.Window().Call("fetch", url).Call("then", answered, failed)
}

// Go leads the browser to another page of this site: in a frame in the place of
// this one, for the article's Back is not ours.
func Go(url string, replace bool) {
	how := "assign"
	if replace {
		how = "replace"
	}
	app.Window().Get("location").Call(how, url)
}
