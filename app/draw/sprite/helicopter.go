package sprite

import "math"

// helicopter is about a UH-60, its rotor a disc with two blades that turn.
var helicopter = Form{
	Name: "helicopter", Length: 16.4, Unit: 1, Share: 0.065, Wide: math.Inf(1), Turns: true, Over: 3,
	Box: square(8.4), Beside: Beside{7, -3, 6}, Pace: inFlight, Poses: []string{"stand", "hover", "fly"}, Tall: 2.5,
	Cast:  `<use href="#f-fuselage"/><circle r="8.2"/>`,
	Spins: `<circle class="rotor" r="8.2"/><path class="blade" d="M-8.1 0H8.1M0-8.1V8.1"`,
	Defs: `<path id="f-fuselage" class="solid" d="M0-5.8C1.4-5.8 1.75-3.4 1.6-.6 1.5 1.5.85 2.5.5 4L.3 8.2 1.5 8.9V9.7L0 9.4-1.5 9.7V8.9L-.3 8.2-.5 4C-.85 2.5-1.5 1.5-1.6-.6-1.75-3.4-1.4-5.8 0-5.8Z"/>` +
		`<g id="f-helicopter"><use href="#f-fuselage"/><path class="car-g" d="M-1.1-4.2Q0-5.4 1.1-4.2L.95-3H-.95Z"/></g>`,
}

const helicopterSheet = `.rotor{fill-opacity:.1;stroke:none}.blade{fill:none;stroke-width:.34;stroke-linecap:round;stroke-opacity:.85}
`
