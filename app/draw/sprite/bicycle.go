package sprite

var bicycle = Form{
	Name: "bicycle", Length: 1, Unit: 1.75, Share: 0.044, Wide: 1400, Over: 1,
	Box: box(-0.6, -1.15, 0.6, 0.1), Beside: Beside{0.72, -0.45, 0.7}, Pace: mounted, Poses: []string{"stand", "ride"}, Tall: 1, Foot: 1.3,
	Defs: `<g id="f-bicycle0">` + wheels + head + `.2 -1` + headEnd + `<path class="torso" d="M-.14-.6.08-.82"/><path class="limb" d="M.1-.82.16-.7.27-.62M-.14-.58.09-.46.04-.14M-.14-.58.02-.52-.03-.3"/></g>` +
		`<g id="f-bicycle1">` + wheels + head + `.2 -1` + headEnd + `<path class="torso" d="M-.14-.6.08-.82"/><path class="limb" d="M.1-.82.16-.7.27-.62M-.14-.58.11-.5.1-.24M-.14-.58.03-.42-.08-.2"/></g>`,
	symbol: func(m *Motion) string { return pedals[m.step(0.7, len(pedals))] },
}

const wheels = `<circle class="wheel" cx="-.33" cy="-.2" r=".2"/><circle class="wheel" cx=".35" cy="-.2" r=".2"/><path class="wheel" d="M-.33-.2-.14-.5.22-.5 0-.2-.33-.2M0-.2-.16-.54M.35-.2.2-.6.29-.62M-.22-.55H-.08"/>`

var pedals = [...]string{"#f-bicycle0", "#f-bicycle1"}

const bicycleSheet = `.wheel{fill:none;stroke-width:.045}
`
