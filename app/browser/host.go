package browser

import (
	"sync"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// carrier is the script of an embed that speaks with the page around it.
var carrier = sync.OnceValue(func() app.Value { return app.Window().Get("fiftymetresHost") })

// TellHost tells the page around an embed of an event; t is a story second.
func TellHost(event, what string, t float64) {
	if c := carrier(); c.Truthy() {
		c.Call("tell", event, what, t)
	}
}

// HostAsks has fn answer what that page asks for: with what is wrong, or "".
func HostAsks(fn func(what, value string) (wrong string)) {
	c := carrier()
	if !c.Truthy() {
		return
	}
	c.Set("ask", app.FuncOf(func(_ app.Value, args []app.Value) any {
		return fn(args[0].String(), args[1].String())
	}))
}
