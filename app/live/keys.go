package live

import "math"

// key is the action of a key, if it is one of ours. The story takes Space, Home
// and End; in an embed those belong to the article.
func key(name string, embed bool) (a Action, ok bool) {
	switch {
	case name == "ArrowRight":
		return Step{+1}, true
	case name == "ArrowLeft":
		return Step{-1}, true
	case name == "Escape":
		return Escape{}, true
	case embed:
		return nil, false
	case name == "Home":
		return Go{0}, true
	case name == "End":
		return Go{math.MaxInt}, true
	case name == " ":
		return Toggle{}, true
	case name == "?":
		return Open{"display:"}, true
	}
	return nil, false
}

// slide is the action of a key on the slider, as sliders have it: arrows go by
// seconds, the page keys by moments.
func slide(name string) (a Action, ok bool) {
	switch name {
	case "ArrowRight", "ArrowUp":
		return Nudge{+1}, true
	case "ArrowLeft", "ArrowDown":
		return Nudge{-1}, true
	case "PageUp":
		return Step{+1}, true
	case "PageDown":
		return Step{-1}, true
	case "Home":
		return Put{0}, true
	case "End":
		return Put{math.Inf(1)}, true
	}
	return nil, false
}
