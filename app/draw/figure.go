package draw

import "fiftymetres/app/track"

// figures are the silhouettes, once each; actors are uses of them. People are
// one metre high with their feet at the origin, facing right, and are scaled
// to size; vehicles are in metres, seen from above, heading up the picture.
// Fill and stroke are inherited from the actor, so one silhouette serves all.
const figures = `<defs>` +
	// standing
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
	// crawling low, two strokes
	`<g id="f-crawl0">` + head + `.41 -.24` + headEnd + `<path class="torso" d="M-.18-.13.22-.17"/><path class="limb" d="M-.18-.13-.4-.02-.6-.07M-.18-.14-.36-.2-.55-.15M.2-.16.46-.03"/></g>` +
	`<g id="f-crawl1">` + head + `.4 -.23` + headEnd + `<path class="torso" d="M-.2-.13.2-.16"/><path class="limb" d="M-.2-.13-.46-.06-.66-.03M-.2-.14-.32-.24-.44-.08M.18-.15.3-.02.44-.06"/></g>` +
	// dragging, walking backwards and bent
	`<g id="f-drag0">` + head + `.17 -.64` + headEnd + `<path class="torso" d="M-.12-.36.08-.53"/><path class="limb" d="M.08-.5-.16-.2M-.12-.35.1-.22.08-.02M-.12-.35-.24-.18-.32-.02"/></g>` +
	`<g id="f-drag1">` + head + `.18 -.62` + headEnd + `<path class="torso" d="M-.11-.34.09-.51"/><path class="limb" d="M.09-.48-.16-.19M-.11-.33.02-.17.15-.02M-.11-.33-.17-.16-.19-.01"/></g>` +
	// a group: no more than that, and no number to be counted
	`<g id="f-squad"><use href="#f-stand" x="-.95" y="-.3"/><use href="#f-stand" x=".1" y="-.42"/><use href="#f-stand" x="1.05" y="-.28"/><use href="#f-stand" x="-.45" y="-.06"/><use href="#f-stand" x=".55"/><use href="#f-stand" x="-1.4" y=".12"/><use href="#f-stand" x="1.5" y=".1"/></g>` +
	// a jeep with its door shut and open; a helicopter without its rotor
	`<g id="f-jeep">` + jeep + `</g><g id="f-jeep-open">` + jeep + `<path class="jeep-d" d="M-.85-.3-1.75-.02"/></g>` +
	`<path id="f-fuselage" class="solid" d="M0-5.8C1.4-5.8 1.75-3.4 1.6-.6 1.5 1.5.85 2.5.5 4L.3 8.2 1.5 8.9V9.7L0 9.4-1.5 9.7V8.9L-.3 8.2-.5 4C-.85 2.5-1.5 1.5-1.6-.6-1.75-3.4-1.4-5.8 0-5.8Z"/><g id="f-helicopter"><use href="#f-fuselage"/><path class="jeep-g" d="M-1.1-4.2Q0-5.4 1.1-4.2L.95-3H-.95Z"/></g>` +
	`</defs>`

// A head is a line of no length with round ends: a dot of the line's width.
const head, headEnd = `<path class="head" d="M`, `h0"/>`

const jeep = `<path class="jeep-e" d="M-.9-1.35V-.75M.9-1.35V-.75M-.9.95V1.55M.9.95V1.55"/><rect class="jeep-b" x="-.82" y="-1.95" width="1.64" height="3.9" rx=".24"/>` +
	`<path class="jeep-t" d="M-.72-.32H.72V1.62Q0 1.86-.72 1.62Z"/><path class="jeep-g" d="M-.68-.88Q0-1.02 .68-.88L.62-.42H-.62Z"/><path class="jeep-l" d="M-.5-1.82V-1.08M.5-1.82V-1.08M-.72.3H.72M-.72.95H.72"/>`

// sizes: people and vehicles are drawn true to scale, and never smaller than
// these shares of the view, so that they can be read on a phone.
const (
	personHeight = 1.75 // metres
	personShare  = 0.044
	jeepLength   = 3.9 // metres, about a BJ2020
	jeepShare    = 0.06
	heliLength   = 16.4 // metres, a UH-60's fuselage with tail
	heliShare    = 0.1
)

// stride is how far a figure goes between two of its steps, in its heights.
const stride = 0.42

// symbol is the silhouette of an actor in a pose: running, crawling and
// dragging go through their steps with the way covered, so a figure that
// stands still does not move its legs.
func symbol(kind string, leg *track.Leg, pose *track.Pose, span float64) string {
	what := leg.Key.Pose
	switch {
	case kind == "helicopter":
		return "#f-helicopter"
	case kind == "jeep" && what == "stuck":
		return "#f-jeep-open"
	case kind == "squad":
		return "#f-squad"
	case kind == "jeep":
		return "#f-jeep"
	}
	step := int(pose.Gone / (stride * scaleOf(kind, span)))
	switch what {
	case "run":
		if leg.Falls && pose.Share > 0.9 {
			return "#f-stumble"
		}
		return runs[step%len(runs)]
	case "crawl":
		return crawls[step%len(crawls)]
	case "drag":
		return drags[step%len(drags)]
	case "fire", "prone", "lie":
		return poses[what]
	}
	return "#f-stand"
}

var (
	runs   = [...]string{"#f-run0", "#f-run1", "#f-run2", "#f-run3"}
	crawls = [...]string{"#f-crawl0", "#f-crawl1"}
	drags  = [...]string{"#f-drag0", "#f-drag1"}
	poses  = map[string]string{"fire": "#f-fire", "prone": "#f-prone", "lie": "#f-lie"}
)

// scaleOf is how many metres one unit of a kind's silhouette is drawn as, in
// a view of span metres.
func scaleOf(kind string, span float64) float64 {
	switch kind {
	case "jeep":
		return max(1, jeepShare*span/jeepLength)
	case "helicopter":
		return max(1, heliShare*span/heliLength)
	}
	return max(personHeight, personShare*span)
}

func vehicle(kind string) bool { return kind == "jeep" || kind == "helicopter" }
