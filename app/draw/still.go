package draw

import (
	"slices"
	"strconv"

	"fiftymetres/app/draw/ground"
	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// Still is the picture at frame f as an SVG document of its own, width by
// height CSS px, with the light theme's colours written out so that any
// program can show it. Caption and credit are the words under it.
func (p *Picture) Still(f *scene.Frame, width, height int, title, caption, credit string) []byte {
	w := &svg.Writer{}
	foot := stillFoot(height)
	size := func(v int) string { return strconv.Itoa(v) }
	w.Raw(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 `, size(width), ` `, size(height), `" width="`, size(width), `" height="`, size(height), `"`)
	w.Raw(` role="img"><title>`)
	w.Text(title)
	w.Raw(`</title><desc>`)
	w.Text(caption)
	w.Raw(`</desc><style>`, StillStyle(width, height), `</style>`)
	w.Raw(`<rect width="100%" height="100%" class="sea"/><svg x="`, size(foot/2), `" y="`, size(foot/2), `" width="`, size(width-foot), `" height="`, size(height-2*foot), `" overflow="visible">`)
	p.plain[f.Cast]().compose(w, &drawing{Frame: f})
	w.Raw(`</svg><rect y="`, size(height-foot), `" width="100%" height="`, size(foot), `" class="caption-bar"/><text class="caption" x="`, size(foot/2), `" y="`, size(height-foot*36/100), `">`)
	w.Text(caption)
	w.Raw(`</text><text class="credit" text-anchor="end" x="`, size(width-foot/2), `" y="`, size(height-foot*36/100), `">`)
	w.Text(credit)
	w.Raw(`</text></svg>`)
	return w.B
}

// Later is how far into a moment its still is taken, as a share of its span.
const Later = 0.72

// Composed is the second nearest after one at which a still is: between two views that the
// camera comes to the map has no names.
func (p *Picture) Composed(t float64) float64 {
	const step = 0.1
	f := p.scene.NewFrame()
	p.scene.At(t, f)
	for moment, at := f.Moment, t; f.Moment == moment && at <= p.scene.End; at += step {
		if p.scene.At(at, f); f.Moment != moment {
			break
		}
		if s := p.stopAt(f); s != nil && s.serves(f.Camera) {
			return at
		}
	}
	return t
}

func stillFoot(height int) int { return max(28, height/18) }

// StillStyle is the style sheet inside a still of that size: the map's, with every token's value and every size
// computed: renderers outside browsers know neither var() nor calc().
func StillStyle(width, height int) string {
	foot := stillFoot(height)
	return pictureStyle(float64(width-foot), float64(height-2*foot)) + ".caption-bar{fill:#fffdf7}" +
		".caption,.credit{font:" + strconv.Itoa(foot*44/100) + "px Inter,\"Noto Sans KR\",sans-serif;fill:#1f1d19}.credit{fill:#6b665b;font-size:" + strconv.Itoa(foot*30/100) + "px}"
}

// pictureStyle is the map's style sheet in a still, where the map has so many CSS px. Other
// answers are left out: nothing beside a still says what their letters mean.
func pictureStyle(width, height float64) string {
	square := min(width, height)
	light := map[string]string{}
	for _, t := range slices.Concat(ground.Tokens, tokens, sprite.Tokens) {
		light[t[0]] = t[1]
	}
	k := 640 / square * max(1, square/760)
	css := resolve(styles(), light, k)
	return css + ".sea{fill:" + light["sea"] + "}.layer{overflow:visible}.others{display:none}" + hideTiers(square, width/square)
}
