package geom

import "testing"

func TestCross(t *testing.T) {
	for _, c := range []struct {
		what       string
		a, b, c, d Point
		want       bool
	}{
		{"a cross", Point{X: -1}, Point{X: 1}, Point{Y: -1}, Point{Y: 1}, true},
		{"side by side", Point{X: -1}, Point{X: 1}, Point{X: -1, Y: 1}, Point{X: 1, Y: 1}, false},
		{"one too short", Point{X: -1}, Point{X: 1}, Point{Y: 1}, Point{Y: 2}, false},
		{"the other too short", Point{X: 1}, Point{X: 2}, Point{Y: -1}, Point{Y: 1}, false},
		{"an end on the other", Point{X: -1}, Point{X: 1}, Point{}, Point{Y: 1}, false},
		{"one after the other", Point{X: -1}, Point{X: 0}, Point{X: 1}, Point{X: 2}, false},
	} {
		if got := Cross(c.a, c.b, c.c, c.d); got != c.want {
			t.Errorf("%s: %v", c.what, got)
		}
	}
}
