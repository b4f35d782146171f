package engines

// size gives the page a size, CSS px: its window is larger by what the
// browser needs for itself.
func (b *browser) size(width, height int) {
	b.t.Helper()
	for range 5 {
		now := look[[4]int](b, `[innerWidth, innerHeight, outerWidth, outerHeight]`)
		if now[0] == width && now[1] == height {
			return
		}
		b.do("SetWindowRect", map[string]any{"x": 0, "y": 0, "width": now[2] + width - now[0], "height": now[3] + height - now[1]}, nil)
		b.js(`for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame)`) // no page may be open yet
	}
	b.t.Fatalf("the page does not become %d by %d: %s", width, height, b.state())
}

// click clicks with the mouse on what a selector finds first, as soon as that
// can be clicked on.
func (b *browser) click(selector string) {
	b.t.Helper()
	element := `page.spot(document.querySelector("` + selector + `"))`
	b.wait(element)
	at := look[struct{ X, Y float64 }](b, element)
	b.do("PerformActions", map[string]any{"actions": []any{map[string]any{
		"type": "pointer", "id": "mouse", "parameters": map[string]any{"pointerType": "mouse"},
		"actions": []any{
			map[string]any{"type": "pointerMove", "x": int(at.X), "y": int(at.Y), "duration": 0, "origin": "viewport"},
			map[string]any{"type": "pointerDown", "button": 0},
			map[string]any{"type": "pointerUp", "button": 0},
		},
	}}}, nil)
}

// press presses a key.
func (b *browser) press(key string) {
	b.t.Helper()
	b.do("PerformActions", map[string]any{"actions": []any{map[string]any{
		"type": "key", "id": "keyboard",
		"actions": []any{map[string]any{"type": "keyDown", "value": key}, map[string]any{"type": "keyUp", "value": key}},
	}}}, nil)
}

// inside has the browser look into the page's frame, and act there, while f runs.
func (b *browser) inside(f func()) {
	b.t.Helper()
	b.do("SwitchToFrame", map[string]any{"id": 0}, nil)
	f()
	b.do("SwitchToFrame", map[string]any{"id": nil}, nil)
}
