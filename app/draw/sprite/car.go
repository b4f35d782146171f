package sprite

// car is open and square, about a BJ2020.
var car = Form{
	Name: "car", Length: 3.9, Unit: 1, Share: 0.06, Wide: 1400, Turns: true, Over: 0,
	Box: square(2.1), Beside: Beside{2.6, -1.2, 2.4}, Pace: onWheels, Poses: []string{"stand", "drive", "rev", "stuck"},
	Tall: 1.9, Foot: 5, Trail: "dust", trail: dust(3.9),
	// with its doors shut, and one open
	Defs: `<g id="f-car">` + body + `</g><g id="f-car-open">` + body + `<path class="car-d" d="M-.85-.3-1.75-.02"/></g>`,
	symbol: func(m *Motion) string {
		if m.Pose == "stuck" {
			return "#f-car-open"
		}
		return "#f-car"
	},
}

const body = `<path class="car-e" d="M-.9-1.35V-.75M.9-1.35V-.75M-.9.95V1.55M.9.95V1.55"/><rect class="car-b" x="-.82" y="-1.95" width="1.64" height="3.9" rx=".24"/>` +
	`<path class="car-t" d="M-.72-.32H.72V1.62Q0 1.86-.72 1.62Z"/><path class="car-g" d="M-.68-.88Q0-1.02 .68-.88L.62-.42H-.62Z"/><path class="car-l" d="M-.5-1.82V-1.08M.5-1.82V-1.08M-.72.3H.72M-.72.95H.72"/>`

const carSheet = `.car-e{fill:none;stroke:var(--car);stroke-width:.34}.car-b{stroke:var(--car-edge);stroke-width:.1}.car-t{fill:var(--car-top);stroke:none}.car-g{fill:var(--car-glass);stroke:none}.car-l{fill:none;stroke:var(--car-edge);stroke-width:.06;stroke-opacity:.45}.car-d{fill:none;stroke:var(--car);stroke-width:.14;stroke-linecap:round}
`
