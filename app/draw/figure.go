package draw

// figures are the silhouettes, once each; actors are uses of them. People are
// one metre high with their feet at the origin, facing right, and are scaled
// to size; vehicles are in metres, seen from above, heading up the picture.
// Fill and stroke are inherited from the actor, so one silhouette serves all.
const figures = `<defs>` +
	`<g id="f-stand"><circle stroke="none" cy="-.89" r=".105"/><path stroke="none" d="M-.16-.74Q0-.81 .16-.74L.18-.44.11-.42.1 0H.02L0-.36-.02 0H-.1L-.11-.42-.18-.44Z"/></g>` +
	`<g id="f-run"><circle stroke="none" cx=".14" cy="-.89" r=".105"/><path stroke="none" d="M-.01-.78.18-.75.09-.36-.1-.38Z"/>` +
	`<path class="limb" d="M.12-.7.27-.55.38-.64M.04-.71-.14-.6-.19-.43M.04-.38.2-.24.12-.03M-.04-.38-.14-.2-.36-.14"/></g>` +
	`<g id="f-fire"><circle stroke="none" cx=".02" cy="-.89" r=".105"/><path stroke="none" d="M-.15-.76.15-.76.1-.38-.12-.38Z"/>` +
	`<path class="limb" d="M.04-.69.28-.66M.06-.38.16-.2.18-.02M-.06-.38-.14-.2-.2-.02"/><path class="gun" d="M.06-.71H.6"/></g>` +
	`<g id="f-prone"><circle stroke="none" cx=".3" cy="-.2" r=".1"/><path class="torso" d="M-.22-.1.18-.15"/><path class="limb" d="M-.22-.1-.62-.04M-.22-.1-.6-.14"/><path class="gun" d="M.2-.15H.78"/></g>` +
	`<g id="f-lie"><circle stroke="none" cx=".4" cy="-.1" r=".1"/><path class="torso" d="M-.16-.09.2-.1"/><path class="limb" d="M-.16-.09-.55-.05M-.14-.1-.42-.19M.14-.1.3.02"/></g>` +
	`<g id="f-crawl"><circle stroke="none" cx=".4" cy="-.27" r=".1"/><path class="torso" d="M-.2-.15.22-.19"/><path class="limb" d="M-.2-.15-.42-.03-.62-.08M-.2-.15-.36-.2-.56-.16M.2-.18.44-.03"/></g>` +
	`<g id="f-drag"><circle stroke="none" cx=".16" cy="-.62" r=".1"/><path class="torso" d="M-.14-.34.08-.52"/><path class="limb" d="M.08-.5-.14-.16M-.14-.33.08-.2.06-.02M-.14-.33-.26-.18-.34-.02"/></g>` +
	`<g id="f-jeep"><path class="jeep-e" d="M-.95-1.5H.95M-.95 1.35H.95" stroke-width=".55"/><rect class="jeep-b" x="-.85" y="-1.95" width="1.7" height="3.9" rx=".28"/>` +
	`<rect class="jeep-t" x="-.72" y="-.35" width="1.44" height="2.1" rx=".16"/><path class="jeep-g" d="M-.7-.85H.7L.62-.4H-.62Z"/><path class="jeep-l" d="M-.6-1.8V-1.05M.6-1.8V-1.05"/></g>` +
	`<g id="f-helicopter"><path class="heli-s" d="M-2.2 2.2 6.5 6.5 3 9.5Z" opacity="0"/><circle class="rotor" r="8.2"/><path stroke="none" d="M0-5.6C1.5-5.6 1.7-3 1.5-.5 1.4 1.6.7 2.6.45 4.2L.3 9.4H-.3L-.45 4.2C-.7 2.6-1.4 1.6-1.5-.5-1.7-3-1.5-5.6 0-5.6Z"/>` +
	`<path class="blade" d="M-8.1-.6 8.1.6M-.6 8.1 .6-8.1M-1.6 9H1.6"/></g>` +
	`</defs>`

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

// symbol is the silhouette for a kind of actor in a pose.
func symbol(kind, pose string) string {
	switch kind {
	case "jeep", "helicopter":
		return "#f-" + kind
	}
	switch pose {
	case "run", "fire", "prone", "lie", "crawl", "drag":
		return "#f-" + pose
	}
	return "#f-stand"
}

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
