package sprite

var person = Form{
	Name: "person", Length: 1, Unit: 1.75, Share: 0.044, Wide: 1400, Says: true, Over: 1,
	Box: box(-0.5, -1.05, 0.5, 0.1), Low: box(-0.65, -0.4, 0.65, 0.15),
	Beside: Beside{0.62, -0.45, 0.7}, Pace: onFoot,
	Poses: []string{"stand", "walk", "run", "fire", "prone", "lie", "crawl", "drag"},
	Tall:  0.95, Foot: 1, symbol: stepping, Rare: []Rare{{"walk", walk}},
	Defs: // standing
	`<g id="f-stand">` + head + `0 -.9` + headEnd + `<path class="solid" d="M-.15-.75Q0-.82 .15-.75L.19-.43.12-.41.1 0H.02L0-.36-.02 0H-.1L-.12-.41-.19-.43Z"/></g>` +
		// running, the four steps of a stride
		`<g id="f-run0">` + head + `.13 -.9` + headEnd + `<path class="solid" d="M-.01-.79.18-.76.08-.36-.1-.38Z"/><path class="limb" d="M.12-.71.26-.56.37-.64M.04-.71-.14-.6-.2-.43M.03-.38.2-.24.13-.02M-.04-.38-.14-.2-.37-.15"/></g>` +
		`<g id="f-run1">` + head + `.13 -.87` + headEnd + `<path class="solid" d="M-.01-.76.18-.73.08-.33-.1-.35Z"/><path class="limb" d="M.12-.68.19-.52.31-.53M.04-.68-.07-.54-.06-.4M.02-.35.1-.19.02-.01M-.04-.35-.01-.18-.18-.09"/></g>` +
		`<g id="f-run2">` + head + `.13 -.9` + headEnd + `<path class="solid" d="M-.01-.79.18-.76.08-.36-.1-.38Z"/><path class="limb" d="M.12-.71-.01-.58-.09-.46M.04-.71.2-.58.33-.66M.03-.38-.1-.22-.34-.2M-.04-.38.17-.25.2-.02"/></g>` +
		`<g id="f-run3">` + head + `.13 -.87` + headEnd + `<path class="solid" d="M-.01-.76.18-.73.08-.33-.1-.35Z"/><path class="limb" d="M.12-.68.04-.53.08-.4M.04-.68.16-.54.27-.58M.02-.35.08-.17-.1-.1M-.04-.35.05-.2 0 0"/></g>` +
		// stumbling, and lying
		`<g id="f-stumble">` + head + `.34 -.72` + headEnd + `<path class="solid" d="M.18-.66.34-.54.02-.28-.13-.36Z"/><path class="limb" d="M.28-.56.42-.36.52-.22M.2-.6.44-.46.58-.5M-.02-.32.1-.14-.04-.02M-.08-.34-.28-.26-.42-.12"/></g>` +
		`<g id="f-lie">` + head + `.41 -.1` + headEnd + `<path class="torso" d="M-.15-.1.21-.11"/><path class="limb" d="M-.15-.1-.36-.06-.56-.07M-.13-.11-.3-.22-.46-.15M.15-.11.3.02M.17-.12.02-.24"/></g>` +
		// shooting, standing and prone
		`<g id="f-fire">` + head + `.03 -.9` + headEnd + `<path class="solid" d="M-.14-.77.15-.77.09-.38-.12-.38Z"/><path class="limb" d="M.1-.7.26-.65M.05-.38.16-.2.18-.02M-.06-.38-.15-.2-.21-.02"/><path class="gun" d="M.06-.71H.62"/></g>` +
		`<g id="f-prone">` + head + `.3 -.19` + headEnd + `<path class="torso" d="M-.2-.1.17-.14"/><path class="limb" d="M-.2-.09-.6-.03M-.2-.11-.58-.15"/><path class="gun" d="M.2-.15H.8"/></g>` +
		// crawling low, two pulls
		`<g id="f-crawl0">` + head + `.41 -.24` + headEnd + `<path class="torso" d="M-.18-.13.22-.17"/><path class="limb" d="M-.18-.13-.4-.02-.6-.07M-.18-.14-.36-.2-.55-.15M.2-.16.46-.03"/></g>` +
		`<g id="f-crawl1">` + head + `.4 -.23` + headEnd + `<path class="torso" d="M-.2-.13.2-.16"/><path class="limb" d="M-.2-.13-.46-.06-.66-.03M-.2-.14-.32-.24-.44-.08M.18-.15.3-.02.44-.06"/></g>` +
		// dragging, walking backwards and bent
		`<g id="f-drag0">` + head + `.17 -.64` + headEnd + `<path class="torso" d="M-.12-.36.08-.53"/><path class="limb" d="M.08-.5-.16-.2M-.12-.35.1-.22.08-.02M-.12-.35-.24-.18-.32-.02"/></g>` +
		`<g id="f-drag1">` + head + `.18 -.62` + headEnd + `<path class="torso" d="M-.11-.34.09-.51"/><path class="limb" d="M.09-.48-.16-.19M-.11-.33.02-.17.15-.02M-.11-.33-.17-.16-.19-.01"/></g>`,
}

// A head is a line of no length with round ends: a dot of the line's width.
const head, headEnd = `<path class="head" d="M`, `h0"/>`

// walk is the two steps of who walks.
const walk = `<g id="f-walk0">` + head + `.03 -.9` + headEnd + `<path class="solid" d="M-.1-.78.13-.77.1-.38-.1-.38Z"/><path class="limb" d="M.08-.72.18-.56.23-.42M-.05-.72-.14-.57-.15-.42M.04-.39.14-.2.2-.02M-.04-.39-.08-.2-.22-.03"/></g>` +
	`<g id="f-walk1">` + head + `.03 -.91` + headEnd + `<path class="solid" d="M-.1-.79.13-.78.1-.39-.1-.39Z"/><path class="limb" d="M.08-.73.08-.57.12-.43M-.05-.73-.03-.57.02-.43M.03-.4.04-.2.02 0M-.03-.4.06-.22-.04-.09"/></g>`

// stride is how far a figure goes between two of its steps, in its heights.
const stride = 0.42

var (
	runs   = [...]string{"#f-run0", "#f-run1", "#f-run2", "#f-run3"}
	walks  = [...]string{"#f-walk0", "#f-walk1"}
	crawls = [...]string{"#f-crawl0", "#f-crawl1"}
	drags  = [...]string{"#f-drag0", "#f-drag1"}
)

func stepping(m *Motion) string {
	switch m.Pose {
	case "run":
		if m.Falls && m.Share > 0.9 {
			return "#f-stumble"
		}
		return runs[m.step(stride, len(runs))]
	case "walk":
		return walks[m.step(stride, len(walks))]
	case "crawl":
		return crawls[m.step(stride, len(crawls))]
	case "drag":
		return drags[m.step(stride, len(drags))]
	case "fire":
		return "#f-fire"
	case "prone":
		return "#f-prone"
	case "lie":
		return "#f-lie"
	}
	return "#f-stand"
}
