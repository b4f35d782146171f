package sprite

// ship is a square-rigged ship of three masts, fifty metres over her hull. She
// lies with furled sails, sails, heels under the wind, and sinks.
var ship = Form{
	Name: "ship", Length: 50, Unit: 1, Share: 0.13, Wide: 30e3, Turns: true, Over: 0,
	Box: square(34), Beside: Beside{21, -7, 18}, Pace: afloat, Poses: []string{"stand", "drive", "sail", "heel", "sink"},
	Trail: "wake", trail: wake(50, 9),
	Defs: `<g id="f-ship-hull"><path class="spar" d="M0-23V-33M-2.6-29.4H2.6"/><path class="hull" d="` + shipPlan + `"/><path class="deck-in" d="M0-22C3-18.4 4.4-11.6 4.6-2 4.6 9 3.9 17 2.9 23.6H-2.9C-3.9 17-4.6 9-4.6-2-4.4-11.6-3-18.4 0-22Z"/>` +
		`<path class="seams" d="M-1.5-19.6V23M1.5-19.6V23M-3-15V22M3-15V22"/><path class="hatch" d="M-1.3-8.6H1.3V-5.6H-1.3ZM-1.3 6H1.3V9H-1.3Z"/><path class="rail" d="M-4.3 10.5H4.3M-3.7 17H3.7M-3.9-14.4H3.9"/></g>` +
		`<g id="f-ship"><use href="#f-ship-hull"/><path class="spar" d="M-8-13H8M-9.4 1H9.4M-6 14.6H6"/><path class="furled" d="M-7-13H7M-8.4 1H8.4M-5 14.6H5"/>` + masts + `</g>` +
		`<g id="f-ship-sail"><use href="#f-ship-hull"/><path class="sail" d="M-8.6-12.4Q0-21 8.6-12.4Q0-16-8.6-12.4ZM-10 1.6Q0-7.6 10 1.6Q0-2.2-10 1.6ZM-6.4 15.2Q0 9.2 6.4 15.2Q0 12.6-6.4 15.2ZM-2.8-29Q0-32.2 2.8-29Q0-30.2-2.8-29Z"/><path class="spar" d="M-8.8-12.4H8.8M-10.2 1.6H10.2M-6.6 15.2H6.6"/>` + masts + `</g>` +
		// her side comes out of the water, and her masts lean over it
		`<g id="f-ship-heel"><path class="spar" d="M-.6-23-2.2-33"/><path class="hull" d="` + shipPlan + `"/><path class="strake" d="M0-24.4C4.2-20 5.8-12 6-2 6 10 5 18.4 3.8 24.6H1.4C2.4 18.4 3 10 3-2 2.8-12 1.8-20 0-24.4Z"/><path class="deck-in" d="M-.6-21.6C1-18.4 1.8-11.6 1.9-2 1.9 9 1.4 17 .6 23.6H-3.6C-4.6 17-5.2 9-5.2-2-5-11.6-3.4-18.4-.6-21.6Z"/>` +
		`<path class="seams" d="M-2.4-16V22.6M-.6-17V22.6"/><path class="sail" d="M-17.4-10.6Q-12.4-20-3.4-14Q-9.6-15.4-17.4-10.6ZM-19.6 3.6Q-13.6-6.6-3.6-.2Q-10.6-1.4-19.6 3.6ZM-14 16.4Q-9.6 9.6-2.6 13.6Q-7.6 13-14 16.4Z"/><path class="spar" d="M-1-13-13.4-13.4M-1 1-15 .4M-1 14.6-10.4 14.4M-17.4-10.6-3.4-14M-19.6 3.6-3.6-.2M-14 16.4-2.6 13.6"/></g>` +
		// the deck is under, masts and tops stand out
		`<g id="f-ship-sink"><path class="hull awash" d="` + shipPlan + `"/><path class="seams" d="M-8.6-20Q-10.8-4-8.4 18M8.2-18Q10.4-2 8 19M-12-12Q-13.6-1 12 12"/><path class="spar" d="M-.6-13-8.6-13.4M-.6 1-10 .4M-.6 14.6-6.6 14.4M-10.4-9.8-6.6-17M-12.2 4.8-7.6-4M-8.2 17.6-5-11.4"/></g>`,
	symbol: func(m *Motion) string {
		switch m.Pose {
		case "sail":
			return "#f-ship-sail"
		case "heel":
			return "#f-ship-heel"
		case "sink":
			return "#f-ship-sink"
		}
		return "#f-ship"
	},
}

const (
	shipPlan = "M0-24.4C4.2-20 5.8-12 6-2 6 10 5 18.4 3.8 24.6H-3.8C-5 18.4-6 10-6-2-5.8-12-4.2-20 0-24.4Z"
	masts    = `<path class="mast" d="M0-13h0M0 1h0M0 14.6h0"/>`
)

const shipSheet = `.seams,.rail{fill:none;stroke:var(--hull-edge);stroke-width:.16;stroke-opacity:.4}.rail{stroke-width:.4;stroke-opacity:.8}.hatch{fill:var(--hull-edge);stroke:none;fill-opacity:.6}.mast{fill:none;stroke:var(--hull-edge);stroke-width:1.5;stroke-linecap:round}.furled{fill:none;stroke:var(--sail);stroke-width:1;stroke-linecap:round}.strake{fill:var(--hull-side);stroke:none}
`
