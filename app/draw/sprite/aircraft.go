package sprite

import "math"

// aircraft has two engines and straight wings, as small airliners have.
var aircraft = Form{
	Name: "aircraft", Length: 20, Unit: 1, Share: 0.065, Wide: math.Inf(1), Turns: true, Over: 3,
	Box: square(11.2), Beside: Beside{9, -4, 8}, Pace: inFlight, Poses: []string{"stand", "drive", "fly"}, Tall: 2.5,
	Cast: `<use href="#f-airframe"/>`,
	Defs: `<path id="f-airframe" class="solid" d="M0-10C.7-10 1.2-8.4 1.25-6.6L1.3-3.2 10.6-1.4Q11-1.2 10.9-.2L1.3.6 1 6 .85 7.4 4.3 8.6V9.6L.5 9.3 0 10-.5 9.3-4.3 9.6V8.6L-.85 7.4-1 6-1.3.6-10.9-.2Q-11-1.2-10.6-1.4L-1.3-3.2-1.25-6.6C-1.2-8.4-.7-10 0-10Z"/>` +
		`<g id="f-aircraft"><path class="engine" d="M-4.2-4.4V-1.4M4.2-4.4V-1.4"/><use href="#f-airframe"/><path class="car-g" d="M-.75-8.1Q0-9 .75-8.1L.8-7.3H-.8Z"/><path class="seam" d="M-1.3-2.9V.4M1.3-2.9V.4M0 6.4V9.6"/></g>`,
}

const aircraftSheet = `.engine{fill:none;stroke-width:1.1;stroke-linecap:round}.seam{fill:none;stroke:var(--halo);stroke-width:.12;stroke-opacity:.4}
`
