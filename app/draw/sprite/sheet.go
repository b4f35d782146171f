package sprite

// Roles are what actors are in a story, and decide their colours.
var Roles = []string{"subject", "opponent", "helper", "bystander"}

// Defs are the silhouettes of forms, each once, with those that they are made
// of; poses that few stories have are written where a story has them.
func Defs(forms, poses map[string]bool) string {
	out := ""
	for _, f := range Forms {
		needed := forms[f.Name]
		for _, o := range Forms {
			needed = needed || o.Needs == f.Name && forms[o.Name]
		}
		if needed || f == Point {
			out += f.Defs
		}
	}
	for _, f := range Forms {
		for _, r := range f.Rare {
			if forms[f.Name] && poses[r.Pose] {
				out += r.Defs
			}
		}
	}
	return "<defs>" + out + "</defs>"
}

// Token is a colour: its name, and its value in the light and the dark theme.
type Token = [3]string

// Tokens are the colours of roles, and of what has paint of its own.
var Tokens = []Token{
	{"subject", "#d9381e", "#ff5a3c"}, {"subject-ink", "#b0260f", "#ff7a60"},
	{"opponent", "#4a3826", "#cdb898"}, {"helper", "#1f6f78", "#55b3bd"}, {"bystander", "#5d6470", "#a9b1bd"},
	{"car", "#23241f", "#7f7c72"}, {"car-top", "#34362f", "#9b978b"}, {"car-glass", "#5f7f86", "#24363b"}, {"car-edge", "#23241f", "#0e0f0c"},
	{"helicopter", "#5d6140", "#8f9566"}, {"aircraft", "#6d747c", "#a7afb8"},
	{"hull", "#7b5b3a", "#8d6c48"}, {"hull-edge", "#3f2d1b", "#2a1e12"}, {"spar", "#54402a", "#b3946a"}, {"hull-side", "#5c4128", "#6b4f33"}, {"deck", "#c2a273", "#a98a5e"},
	{"sail", "#f4ecd8", "#ddd2b8"}, {"sail-edge", "#a99a78", "#6b6048"}, {"wake", "#ffffff", "#7f959e"},
}

// Sheet is the style of actors by role and form.
func Sheet() string {
	return `.actor{fill:var(--bystander);stroke:var(--bystander)}.actor.opponent{fill:var(--opponent);stroke:var(--opponent)}.actor.subject{fill:var(--subject);stroke:var(--subject)}.actor.helper{fill:var(--helper);stroke:var(--helper)}.actor:is(.car,.truck){fill:var(--car);stroke:var(--car)}.actor.helicopter{fill:var(--helicopter);stroke:var(--helicopter)}.actor.aircraft{fill:var(--aircraft);stroke:var(--aircraft)}
.solid{stroke:none}.head{fill:none;stroke-width:.22;stroke-linecap:round}
.limb{fill:none;stroke-width:.09;stroke-linecap:round;stroke-linejoin:round}.torso{fill:none;stroke-width:.18;stroke-linecap:round}.gun{fill:none;stroke-width:.045;stroke-linecap:round}
` + carSheet + truckSheet + boatSheet + shipSheet + aircraftSheet + bicycleSheet + helicopterSheet + pointSheet +
		`.dust{fill:var(--soil-speck);fill-opacity:.3}.wake{fill:none;stroke:var(--wake);stroke-width:.11em;stroke-linecap:round;stroke-opacity:.6}
`
}
