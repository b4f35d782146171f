package browser

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Beat is what the screens of a room do, as web/js/room.js hands it.
type Beat struct {
	T, At, Rate                float64 // story second, and when it was told: milliseconds of Now
	Playing, Loop              bool
	Led                        bool // by a presenter
	Act                        bool // who has just acted
	Edition, Language, Moments string
}

// JoinRoom has hear told what a room's screens do, and with false once nobody has been
// there to tell for long. told is asked for the second that is on the screen.
func JoinRoom(name string, hear func(b Beat, there bool), told func() float64) {
	c := app.Window().Get("fiftymetresRoom")
	if !c.Truthy() {
		return
	}
	c.Set("told", app.FuncOf(func(app.Value, []app.Value) any { return told() }))
	c.Call("join", name, app.FuncOf(func(_ app.Value, a []app.Value) any {
		if len(a) < 10 {
			hear(Beat{}, false)
			return nil
		}
		hear(Beat{a[0].Float(), a[1].Float(), a[2].Float(), a[3].Bool(), a[4].Bool(), a[5].Bool(), a[6].Bool(), a[7].String(), a[8].String(), a[9].String()}, true)
		return nil
	}))
}
