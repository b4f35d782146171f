package sprite

// group is some people, and in the pose crowd many: no more than that, and no
// number to be counted.
var group = Form{
	Name: "group", Length: 1, Unit: 1.75, Share: 0.044, Wide: 1400, Over: 1, Needs: "person",
	Box: box(-1.9, -1.6, 1.9, 0.3), Beside: Beside{2.1, -0.6, 0.7}, Pace: onFoot, Poses: []string{"stand", "crowd"}, Tall: 0.95, Rare: []Rare{{"crowd", crowd}},
	Defs: `<g id="f-group"><use href="#f-stand" x="-.95" y="-.3"/><use href="#f-stand" x=".1" y="-.42"/><use href="#f-stand" x="1.05" y="-.28"/><use href="#f-stand" x="-.45" y="-.06"/><use href="#f-stand" x=".55"/><use href="#f-stand" x="-1.4" y=".12"/><use href="#f-stand" x="1.5" y=".1"/></g>`,
	symbol: func(m *Motion) string {
		if m.Pose == "crowd" {
			return "#f-crowd"
		}
		return "#f-group"
	},
}

const crowd = `<g id="f-crowd"><use href="#f-stand" x="-1.04" y="-.46"/><use href="#f-stand" x="-.34" y="-.5"/><use href="#f-stand" x=".46" y="-.48"/><use href="#f-stand" x="1.12" y="-.44"/>` +
	`<use href="#f-stand" x="-1.44" y="-.22"/><use href="#f-stand" x="-.72" y="-.26"/><use href="#f-stand" x=".05" y="-.24"/><use href="#f-stand" x=".78" y="-.27"/><use href="#f-stand" x="1.49" y="-.2"/>` +
	`<use href="#f-stand" x="-1.68" y=".06"/><use href="#f-stand" x="-1.07" y=".02"/><use href="#f-stand" x="-.4"/><use href="#f-stand" x=".37" y=".05"/><use href="#f-stand" x="1.1" y=".03"/><use href="#f-stand" x="1.68" y=".08"/></g>`
