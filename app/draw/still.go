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

func stillFoot(height int) int { return max(28, height/18) }

// StillStyle is the style sheet inside a still of that size: the map's, with every token's value and every size
// computed: renderers outside browsers know neither var() nor calc().
func StillStyle(width, height int) string {
	foot := stillFoot(height)
	square := min(width-foot, height-2*foot)
	light := map[string]string{}
	for _, t := range slices.Concat(ground.Tokens, tokens, sprite.Tokens) {
		light[t[0]] = t[1]
	}
	k := 640 / float64(square) * max(1, float64(square)/760)
	css := resolve(styles(), light, k)
	return css + ".sea{fill:" + light["sea"] + "}.layer{overflow:visible}" + hideTiers(float64(square)) + ".caption-bar{fill:#fffdf7}" +
		".caption,.credit{font:" + strconv.Itoa(foot*44/100) + "px Inter,\"Noto Sans KR\",sans-serif;fill:#1f1d19}.credit{fill:#6b665b;font-size:" + strconv.Itoa(foot*30/100) + "px}"
}
