package browser

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Kept is what a reader did to a page before another tree of the same shape
// took its place: what had the focus, which details were open.
type Kept struct {
	focus []int
	open  []bool
}

// Keep notes it.
func Keep() Kept {
	k := Kept{focus: path(Active())}
	for _, d := range All("details") {
		k.open = append(k.open, d.Get("open").Bool())
	}
	return k
}

// Restore does it again.
func (k Kept) Restore() {
	for i, d := range All("details") {
		if i < len(k.open) && k.open[i] {
			d.Set("open", true)
		}
	}
	el := Document().Get("body")
	if len(k.focus) == 0 {
		return
	}
	for _, i := range k.focus {
		if el = el.Get("children").Index(i); !el.Truthy() {
			return
		}
	}
	Focus(el)
}

// path is the way from the body to an element, by the index of each child;
// nothing for the body itself.
func path(el app.Value) []int {
	var out []int
	body := Document().Get("body")
	for el.Truthy() && !el.Equal(body) {
		i := 0
		for s := el.Get("previousElementSibling"); s.Truthy(); s = s.Get("previousElementSibling") {
			i++
		}
		out = append([]int{i}, out...)
		el = el.Get("parentElement")
	}
	return out
}
