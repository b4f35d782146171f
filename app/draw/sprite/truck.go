package sprite

// truck has a cab and a covered bed, on three axles.
var truck = Form{
	Name: "truck", Length: 7.6, Unit: 1, Share: 0.075, Wide: 1400, Turns: true, Over: 0,
	Box: square(4.1), Beside: Beside{4.6, -2, 4.2}, Pace: onWheels, Poses: []string{"stand", "drive", "rev", "stuck"},
	Tall: 3, Foot: 9, Trail: "dust", trail: dust(7.6),
	Defs: `<g id="f-truck"><path class="car-e" d="M-1.2-2.9V-2M1.2-2.9V-2M-1.2 1V1.9M1.2 1V1.9M-1.2 2.3V3.2M1.2 2.3V3.2"/><rect class="car-b" x="-.3" y="-1.6" width=".6" height="1.2"/>` +
		`<rect class="car-b" x="-1.15" y="-3.8" width="2.3" height="2.3" rx=".3"/><path class="car-g" d="M-1-3.05Q0-3.35 1-3.05L.92-2.5H-.92Z"/><rect class="car-b truck-t" x="-1.25" y="-1.15" width="2.5" height="4.95" rx=".14"/>` +
		`<path class="car-l" d="M-1.25.1H1.25M-1.25 1.35H1.25M-1.25 2.6H1.25M-.7-3.6V-3.2M.7-3.6V-3.2"/></g>`,
}

const truckSheet = `.truck-t{fill:var(--car-top)}
`
