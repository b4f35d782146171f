package sprite

// horse carries a rider; its unit is the rider's height.
var horse = Form{
	Name: "horse", Length: 1.3, Unit: 1.75, Share: 0.055, Wide: 1400, Over: 1,
	Box: box(-1, -1.8, 1, 0.1), Beside: Beside{1.05, -0.8, 0.7}, Pace: mounted, Poses: []string{"stand", "ride"}, Tall: 1.5, Foot: 2,
	Defs: `<g id="f-horse">` + trunk + `<path class="limb" d="M.38-.6.4-.3.38 0M.28-.6.28-.3.26 0M-.46-.62-.42-.34-.46 0M-.36-.62-.32-.34-.34 0"/></g>` +
		`<g id="f-gallop0">` + trunk + `<path class="limb" d="M.38-.6.62-.42.76-.2M.28-.6.56-.36.62-.1M-.46-.62-.62-.36-.8-.14M-.36-.62-.46-.34-.66-.06"/></g>` +
		`<g id="f-gallop1">` + trunk + `<path class="limb" d="M.38-.6.5-.34.34-.2M.28-.6.3-.3.16-.14M-.46-.62-.3-.36-.3-.04M-.36-.62-.16-.36-.08-.06"/></g>`,
	symbol: func(m *Motion) string {
		if !m.Moves {
			return "#f-horse"
		}
		return gallops[m.step(0.8, len(gallops))]
	},
}

const trunk = `<path class="solid" d="M-.56-.78Q-.5-.96-.26-.92-.02-.86 .24-.94 .4-1 .5-1.2 .56-1.34 .66-1.36L.68-1.44.74-1.36Q.84-1.24 .96-1.1 .98-1 .88-.98L.72-1.06Q.62-.96 .54-.74 .48-.56 .3-.54 0-.5-.26-.56-.4-.58-.5-.56-.58-.64-.56-.78Z"/><path class="limb" d="M-.55-.82-.7-.66-.74-.42"/>` +
	head + `.04 -1.6` + headEnd + `<path class="torso" d="M-.04-1 .0-1.4"/><path class="limb" d="M.02-1.42.14-1.2.36-1.14M-.02-.98.14-.78.06-.52"/>`

var gallops = [...]string{"#f-gallop0", "#f-gallop1"}
