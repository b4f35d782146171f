package draw

import (
	"slices"
	"strings"

	"fiftymetres/app/draw/ground"
	"fiftymetres/app/draw/sprite"
)

// tokens are the colours of what is neither ground nor actor.
var tokens = []sprite.Token{
	{"tracer", "#e0a03a", "#ffc65c"}, {"differ", "#8f5500", "#f0b34a"},
	{"ink", "#1f1d19", "#f1ecdf"}, {"ink-2", "#4b473e", "#c9c3b4"}, {"halo", "#fbf8ee", "#1b1a18"},
}

// rules are the map's style rules over the tokens. Nothing has opacity, only
// fills and strokes have: an element with opacity costs the browser an effect
// node in every frame, and there are hundreds of trees. Nothing keeps its stroke by
// vector-effect: one such line has its whole layer painted anew in every frame
// that moves it. Lengths without a unit are
// metres; sizes in em scale with the picture, and --k undoes that for type, so
// that names keep one size on screen.
const rules = `.` + VariantClass + `{display:none}.ring.group{display:none}
.comparison{display:none}[data-compare] .comparison{display:inline}.comparison .part{fill:var(--silver-1);stroke:var(--ink-2);stroke-width:.14}.comparison .inner{fill:var(--silver-3);stroke:none}
[data-only] #over :is(.route:not(.surest),.actor:not([data-sure~=surest]),.tracer,.measure,#question,.others),[data-only] .name[data-sure]:not([data-sure~=surest]){display:none}
.hit{fill:transparent;stroke:none}
.foot{fill:var(--shadow);stroke:none;fill-opacity:.28}
.ring{fill:none;stroke-opacity:.28;stroke-dasharray:.12em .42em;stroke-linecap:round;stroke-width:.09em}.ring.lead{fill:var(--subject);fill-opacity:.08;stroke-opacity:.8;stroke-dasharray:.4em .3em;stroke-linecap:butt;stroke-width:.1em}
.route{fill:none;stroke-linejoin:round;stroke-width:.34em}
.route.bystander{stroke:var(--bystander);stroke-width:.16em;stroke-opacity:.6}.route.opponent{stroke:var(--opponent);stroke-width:.16em;stroke-opacity:.6}.route.helper{stroke:var(--helper);stroke-width:.2em;stroke-opacity:.8}
.route.subject{stroke:var(--subject);stroke-width:.3em}.route:is(.car,.truck){stroke:var(--car);stroke-width:.2em;stroke-opacity:.75}.route.helicopter{stroke:var(--helicopter);stroke-width:.34em;stroke-opacity:1}.route.aircraft{stroke:var(--aircraft);stroke-width:.34em;stroke-opacity:1}
.route.lead{stroke:var(--subject);stroke-width:.42em;stroke-opacity:1}
.line-solid{stroke-linecap:round}.line-dashed{stroke-dasharray:.95em .55em}.line-dotted{stroke-dasharray:.02em .72em;stroke-linecap:round}
.line-sparse{stroke-dasharray:.02em 1.1em;stroke-linecap:round;stroke-opacity:.55}
path.question{fill:none;stroke:var(--ink-2);stroke-width:.2em;stroke-dasharray:.02em .5em;stroke-linecap:round}.name.asked text{fill:var(--ink-2)}
.others :is(.way,.rim,.disc,.touch){fill:none;stroke:var(--differ);stroke-linecap:round}.others .touch{stroke:transparent;stroke-width:calc(2.8em*var(--k,1))}.others .way{stroke-width:calc(.1em*var(--k,1))}.others .rim{stroke-width:calc(.6em*var(--k,1))}.others .disc{stroke:var(--halo);stroke-width:calc(.36em*var(--k,1))}.name.other text{fill:var(--differ)}
.measure path{fill:none;stroke:var(--ink);stroke-width:.07em}.measure .line-dotted,.measure .line-dashed{stroke-dasharray:none}.thermal{fill:none;stroke:var(--helper);stroke-width:.14em}
.tracer{fill:none;stroke:var(--tracer);stroke-width:.13em;stroke-linecap:round;stroke-dasharray:1.1em .9em}
.name,.scale text{font-family:Inter,"Noto Sans KR",system-ui,sans-serif;paint-order:stroke;stroke:var(--halo);stroke-linejoin:round}
.name text,.scale text{stroke-width:.3em;fill:var(--ink)}.name .detail{fill:var(--ink-2)}
.name.lead,.name.lead :is(text,.detail){fill:var(--subject-ink)}
.leader{fill:none;stroke:var(--ink-2);stroke-width:calc(.0625em*var(--k,1))}
.name:is(.country,.zone) text{fill:var(--ink-2)}.name.line text{fill:var(--frontier)}
.scale path{fill:none;stroke:var(--ink);stroke-width:calc(.085em*var(--k,1))}
.scale text{font-size:calc(.8125em*var(--k,1));font-weight:400;font-variant-numeric:tabular-nums}
`

// CSS is the map's style sheet: the tokens, light and dark, and the rules over
// them. The page takes it as a file, a still carries it inside.
func CSS() string {
	var b strings.Builder
	b.WriteString(":root{color-scheme:light dark;" + values(false) + "}\n")
	b.WriteString("@media(prefers-color-scheme:dark){:root:not([data-theme=light]){" + values(true) + "}}\n")
	b.WriteString(":root[data-theme=dark]{" + values(true) + "}")
	b.WriteString(styles() + tierRules())
	return b.String()
}

// styles are the rules of all that is drawn, over the tokens.
func styles() string { return ground.Rules + rules + settingRules() + sprite.Sheet() }

func values(dark bool) string {
	var b strings.Builder
	for _, t := range slices.Concat(ground.Tokens, tokens, sprite.Tokens) {
		v := t[1]
		if dark {
			v = t[2]
		}
		b.WriteString("--" + t[0] + ":" + v + ";")
	}
	return b.String()
}
