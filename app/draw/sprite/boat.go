package sprite

// boat is open, with thwarts; it is rowed, sails, is towed, or goes by itself.
// The board at its stern has the colour of its role.
var boat = Form{
	Name: "boat", Length: 6, Unit: 1, Share: 0.055, Wide: 3000, Turns: true, Over: 0,
	Box: square(3.4), Beside: Beside{3.2, -1.4, 2.8}, Pace: afloat, Poses: []string{"stand", "drive", "moored", "tow", "row", "sail", "sink"},
	Trail: "wake", trail: wake(6, 1.7),
	Defs: `<g id="f-boat"` + boatLine + `<path class="hull" d="` + boatPlan + `"/><path class="deck-in" d="M0-2.5C.5-1.9.66-.9.68.2.68 1.4.6 2.1.5 2.55H-.5C-.6 2.1-.68 1.4-.68.2-.66-.9-.5-1.9 0-2.5Z"/><path class="plank" d="M-.7-.9H.7M-.8.4H.8M-.7 1.7H.7"/><path class="solid" d="M-.62 2.55H.62L.56 2.9H-.56Z"/></g>` +
		`<g id="f-row0"><use href="#f-boat"/><path class="oar" d="M-.8-.1-3-1.6M.8-.1 3-1.6"/></g><g id="f-row1"><use href="#f-boat"/><path class="oar" d="M-.8-.1-3 1M.8-.1 3 1"/></g>` +
		`<g id="f-dinghy"` + boatLine + `<use href="#f-boat"/><path class="sail" d="M0-1.5Q1.9.4 1 2.5Q.9.4 0-1.5Z"/><path class="spar" d="M0-1.5 1 2.5"/></g>` +
		`<g id="f-swamped"` + boatLine + `<path class="ripple" d="M-1.7-2.4C-2.6-1-2.6 1.2-1.7 2.6M1.7-2.4C2.6-1 2.6 1.2 1.7 2.6"/><path class="hull awash" d="` + boatPlan + `"/><path class="oar" d="M-1.5-1.2-1.1 2.2M1.7-.4 1.25 2.4"/></g>`,
	symbol: func(m *Motion) string {
		switch m.Pose {
		case "row":
			return rows[m.step(2.4, len(rows))]
		case "sail":
			return "#f-dinghy"
		case "sink":
			return "#f-swamped"
		}
		return "#f-boat"
	},
}

const (
	boatLine = ` stroke-width=".1">` // of spars and edges, metres
	boatPlan = "M0-3C.7-2.2.92-1.1.95.1.95 1.5.85 2.4.7 3H-.7C-.85 2.4-.95 1.5-.95.1-.92-1.1-.7-2.2 0-3Z"
)

var rows = [...]string{"#f-row0", "#f-row1"}

const boatSheet = `.hull{fill:var(--hull);stroke:var(--hull-edge)}.deck-in{fill:var(--deck);stroke:none}.plank{fill:none;stroke:var(--hull-edge);stroke-width:.16;stroke-opacity:.8}.oar{fill:none;stroke:var(--spar);stroke-width:.14;stroke-linecap:round}
.sail{fill:var(--sail);stroke:var(--sail-edge)}.spar{fill:none;stroke:var(--spar);stroke-linecap:round}.awash{fill-opacity:.35;stroke-opacity:.5}.ripple{fill:none;stroke:var(--wake);stroke-opacity:.6;stroke-linecap:round}
`
