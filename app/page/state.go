package page

import "fiftymetres/app/address"

// State is what a page shows: what its address asks for, and what the reader
// has done since.
type State struct {
	address.Page
	Playing   bool
	Rate      float64
	Loop      bool
	Exploring bool   // the reader looks around on the map
	Only      bool   // only what is surest is drawn
	Compare   bool   // with something of a known size
	Colours   string // Light, Dark, or as the system has them
	Motion    string // Stills, or as the system asks
	Open      string // what the panel shows: as panel.Open says; empty when closed
	Large     bool   // a visitor has chosen larger type
	Warning   bool   // a kiosk asks before what is sensitive
	Asking    int    // seconds in which a kiosk goes back to its loop; 0 while it does not ask
	Origin    string // scheme and host of the site, where it is known
	Sharing   Sharing
	Shared    address.Page // what is shared, while the sheet or the code is open
	Below     bool         // there is another under it
	Aside     bool         // it is of what the map is read beside, or lies on such a panel
}

// Opened is the state in which a page opens.
func Opened(p address.Page) State {
	return State{Page: p, Rate: 1, Loop: p.Layout == address.Kiosk || p.Loop}
}
