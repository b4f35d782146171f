package address

import (
	"net/url"
	"strings"
)

// Dress is how an embed is dressed, and how it behaves by itself.
type Dress struct {
	UI       string // Plain, Static, or "" for all of it
	Bare     bool   // without its controls
	Stills   bool   // moments as stills, as for readers who want less motion
	Autoplay bool   // plays once half of it is in view
	Loop     bool   // and again from the beginning
	Clear    bool   // without a background of its own
}

// How much of an embed is shown.
const (
	Plain  = "plain"  // the map with caption and controls, no heading over it
	Static = "static" // a picture with its caption: nothing moves, no program is fetched
)

// dress reads an embed's ui, controls, motion, autoplay, loop and transparent, in the
// words that players and charts of others know too. What is not understood is as usual.
func dress(layout string, q url.Values) Dress {
	if layout != Embed {
		return Dress{}
	}
	d := Dress{Bare: !flag(q, "controls", true), Autoplay: flag(q, "autoplay", false), Loop: flag(q, "loop", false),
		Clear: flag(q, "transparent", false), Stills: strings.ToLower(q.Get("motion")) == "reduce"}
	switch ui := strings.ToLower(q.Get("ui")); {
	case ui == Plain, ui == Static:
		d.UI = ui
	case ui != "":
	case flag(q, "static", false):
		d.UI = Static
	case flag(q, "plain", false):
		d.UI = Plain
	}
	if d.UI == Static {
		return Dress{UI: Static, Clear: d.Clear}
	}
	return d
}

// flag reads a switch: there without a value, 1, true, yes and on are on, and 0, false, no
// and off are off.
func flag(q url.Values, name string, usual bool) bool {
	if !q.Has(name) {
		return usual
	}
	switch strings.ToLower(q.Get(name)) {
	case "", "1", "true", "yes", "on":
		return true
	case "0", "false", "no", "off":
		return false
	}
	return usual
}

// write puts what differs from the usual into a query.
func (d Dress) write(q url.Values) {
	if d.UI != "" {
		q.Set("ui", d.UI)
	}
	if d.Bare {
		q.Set("controls", "0")
	}
	if d.Stills {
		q.Set("motion", "reduce")
	}
	for name, on := range map[string]bool{"autoplay": d.Autoplay, "loop": d.Loop, "transparent": d.Clear} {
		if on {
			q.Set(name, "1")
		}
	}
}
