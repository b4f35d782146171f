package sprite

// ship is a square-rigged ship of three masts, fifty metres over her hull. She
// lies with furled sails, is towed, sails, heels under the wind, sinks, and is a
// wreck. The ensign at her stern has the colour of her role.
var ship = Form{
	Name: "ship", Length: 50, Unit: 1, Share: 0.11, Wide: 30e3, Turns: true, Over: 0,
	Box: square(34), Beside: Beside{21, -10, 20}, Pace: afloat, Poses: []string{"stand", "drive", "moored", "tow", "sail", "heel", "sink", "wreck"},
	Rare:  []Rare{{"wreck", wreck}},
	Trail: "wake", trail: wake(50, 9),
	Defs: `<g id="f-ship-hull"` + shipLine + `<path class="spar" d="M0-23V-33M-1.8-30H1.8"/><path class="hull" d="` + shipPlan + `"/><path class="deck-in" d="M0-22C3-18.4 4.4-11.6 4.6-2 4.6 9 3.9 17 2.9 23.6H-2.9C-3.9 17-4.6 9-4.6-2-4.4-11.6-3-18.4 0-22Z"/>` +
		`<path class="seams" d="M-1.5-19.6V23M1.5-19.6V23M-3-15V22M3-15V22"/><path class="hatch" d="M-1.3-8.6H1.3V-5.6H-1.3ZM-1.3 6H1.3V9H-1.3Z"/><path class="rail" d="M-4.3 10.5H4.3M-3.7 17H3.7M-3.9-14.4H3.9"/><path class="solid" d="M-.25 24.4H.25L1.5 29.2.2 28.6-.7 29.6Z"/></g>` +
		`<g id="f-ship"` + shipLine + `<use href="#f-ship-hull"/><path class="spar" d="M-8-13H8M-9.4 1H9.4M-6 14.6H6"/><path class="furled" d="M-7-13H7M-8.4 1H8.4M-5 14.6H5"/>` + masts + `</g>` +
		`<g id="f-ship-sail"` + shipLine + `<use href="#f-ship-hull"/><path class="sail" d="M-8.6-12.4Q0-21 8.6-12.4Q0-16-8.6-12.4ZM-10 1.6Q0-7.6 10 1.6Q0-2.2-10 1.6ZM-6.4 15.2Q0 9.2 6.4 15.2Q0 12.6-6.4 15.2ZM-2.8-29Q0-32.2 2.8-29Q0-30.2-2.8-29Z"/><path class="spar" d="M-8.8-12.4H8.8M-10.2 1.6H10.2M-6.6 15.2H6.6"/>` + masts + `</g>` +
		// her side comes out of the water, and her masts lean over it
		`<g id="f-ship-heel"` + shipLine + `<path class="spar" d="M-.6-23-2.2-33"/><path class="hull" d="` + shipPlan + `"/>` + strake + `<path class="deck-in" d="M-.6-21.6C1-18.4 1.8-11.6 1.9-2 1.9 9 1.4 17 .6 23.6H-3.6C-4.6 17-5.2 9-5.2-2-5-11.6-3.4-18.4-.6-21.6Z"/>` +
		`<path class="seams" d="M-2.4-16V22.6M-.6-17V22.6"/><path class="solid" d="M-1.6 24.4H-1.1L-1.4 29.2-2.8 28.3-4.2 28.6Z"/><path class="spar" d="M-1-13-13.4-13.4M-1 1-15 .4M-1 14.6-10.4 14.4"/><path class="sail" d="M-17.4-10.6Q-12.4-20-3.4-14Q-9.6-15.4-17.4-10.6ZM-19.6 3.6Q-13.6-6.6-3.6-.2Q-10.6-1.4-19.6 3.6ZM-14 16.4Q-9.6 9.6-2.6 13.6Q-7.6 13-14 16.4Z"/><path class="spar" d="M-17.4-10.6-3.4-14M-19.6 3.6-3.6-.2M-14 16.4-2.6 13.6"/></g>` +
		// she lies over, her deck is under, and masts and yards stand out
		`<g id="f-ship-sink"` + shipLine + `<path class="ripple" d="M-10-22C-20-10-21 10-11 22M10-22C15-9 15 9 10 22M-16-24C-27-10-28 9-18 24M15-24C21-9 21 9 15 24"/><path class="hull awash" d="` + shipPlan + `"/>` + strake +
		`<path class="spar" d="M-1-13H-13.4M-1 1H-15M-1 14.6H-10.4M-9.4-17.6-9.8-9M-10.6-4.2-11 6M-7.6 11.2-7.8 17.8"/></g>`,
	symbol: func(m *Motion) string {
		switch m.Pose {
		case "sail":
			return "#f-ship-sail"
		case "heel":
			return "#f-ship-heel"
		case "sink":
			return "#f-ship-sink"
		case "wreck":
			return "#f-ship-wreck"
		}
		return "#f-ship"
	},
}

// wreck is her bare hull: no masts, no yards, no ensign, seams open.
const wreck = `<g id="f-ship-wreck"` + shipLine + `<path class="ripple" d="M-9-20C-13-8-13 9-9 22M9-20C13-8 13 9 9 22"/><path class="hull" d="` + shipPlan + `"/><path class="hatch" d="M0-21C2.6-17.6 3.8-11 4-2 4 8.4 3.4 16 2.4 22.6H-2.4C-3.4 16-4 8.4-4-2-3.8-11-2.6-17.6 0-21Z"/>` +
	`<path class="rail" d="M-3.1-14H3.1M-3.8-8H3.8M-4-2H4M-3.9 4H3.9M-3.6 10H3.6M-3.2 16H3.2"/></g>`

const (
	shipLine = ` stroke-width=".5">` // of spars and edges, metres
	shipPlan = "M0-24.4C4.2-20 5.8-12 6-2 6 10 5 18.4 3.8 24.6H-3.8C-5 18.4-6 10-6-2-5.8-12-4.2-20 0-24.4Z"
	strake   = `<path class="strake" d="M0-24.4C4.2-20 5.8-12 6-2 6 10 5 18.4 3.8 24.6H1.4C2.4 18.4 3 10 3-2 2.8-12 1.8-20 0-24.4Z"/>`
	masts    = `<path class="mast" d="M0-13h0M0 1h0M0 14.6h0"/>`
)

const shipSheet = `.seams,.rail{fill:none;stroke:var(--hull-edge);stroke-width:.16;stroke-opacity:.4}.rail{stroke-width:.4;stroke-opacity:.8}.hatch{fill:var(--hull-edge);stroke:none;fill-opacity:.6}.mast{fill:none;stroke:var(--hull-edge);stroke-width:1.5;stroke-linecap:round}.furled{fill:none;stroke:var(--sail);stroke-width:1;stroke-linecap:round}.strake{fill:var(--hull-side);stroke:none}
`
