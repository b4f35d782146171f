package label

import (
	"math"
	"strings"
	"testing"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
)

var plain = Style{Size: 0.8125, Weight: 600}

func TestWidths(t *testing.T) {
	for _, c := range []struct {
		what       string
		wide, thin float64
	}{
		{"a bolder text", Style{Size: 1, Weight: 700}.Width("Harbour"), Style{Size: 1, Weight: 400}.Width("Harbour")},
		{"a larger one", Style{Size: 2, Weight: 400}.Width("a"), Style{Size: 1, Weight: 400}.Width("a")},
		{"capitals", Style{Size: 1, Weight: 400, Upper: true}.Width("harbour"), Style{Size: 1, Weight: 400}.Width("harbour")},
		{"wide letters", plain.Width("mmm"), plain.Width("iii")},
		{"a spaced text", Style{Size: 1, Weight: 400, Spacing: 0.1}.Width("abc"), Style{Size: 1, Weight: 400}.Width("abc")},
	} {
		if !(c.wide > c.thin) || !(c.thin > 0) {
			t.Errorf("%s is %v wide, the other %v", c.what, c.wide, c.thin)
		}
	}
	// Space goes between letters, and a Korean letter is one of them.
	spaced, close := Style{Size: 1, Weight: 400, Spacing: 0.1}, Style{Size: 1, Weight: 400}
	if d := spaced.Width("군사분계선") - close.Width("군사분계선"); math.Abs(d-5*0.1*16) > 1e-9 {
		t.Errorf("five letters are spaced by %v px", d)
	}
	for _, text := range []string{"", "ä\u0301", "漢字", "🙂", "שלום", string(rune(0x10FFFF)), "\x00", strings.Repeat("x", 1000)} {
		if w := plain.Width(text); math.IsNaN(w) || w < 0 || text != "" && len([]rune(text)) > 1 && w == 0 {
			t.Errorf("%q is %v wide", text, w)
		}
	}
}

// TestEveryLetterHasAWidth: of those that Latin texts are written in, but for
// the few that the font does not have.
func TestEveryLetterHasAWidth(t *testing.T) {
	for i, column := range columns {
		missing := 0
		for r := rune(first); int(r)-first < len(column); r++ {
			if column[int(r)-first] == 0 && (r < 0x7F || r > 0xA0) {
				missing++
			}
		}
		if missing > 2 {
			t.Errorf("weight %d: %d letters have no width", 400+100*i, missing)
		}
	}
}

func TestBoxes(t *testing.T) {
	l := Set("Quay", "built in 1620", plain, Style{Size: 0.75, Weight: 400})
	at := geom.Point{X: 100, Y: 50}
	for side, want := range map[byte]func(geom.Box) bool{
		'r': func(b geom.Box) bool { return b.Min.X > at.X },
		'l': func(b geom.Box) bool { return b.Max.X < at.X },
		'a': func(b geom.Box) bool { return b.Max.Y < at.Y },
		'b': func(b geom.Box) bool { return b.Min.Y > at.Y },
		'c': func(b geom.Box) bool { return b.Min.X < at.X && b.Max.X > at.X && b.Min.Y < at.Y && b.Max.Y > at.Y },
	} {
		if b := l.Box(Spot{At: at, Side: side}, Beside, 0.5); !want(b) {
			t.Errorf("%c: it covers %+v", side, b)
		}
	}
	one := l.Alone()
	if a, b := one.Box(Spot{At: at, Side: 'r'}, 0, 1), l.Box(Spot{At: at, Side: 'r'}, 0, 1); !(b.Max.Y > a.Max.Y) || !(b.Max.X > a.Max.X) {
		t.Errorf("a second line takes no room: %+v, %+v", a, b)
	}
}

func TestTiersGrow(t *testing.T) {
	v := camera.View{At: geom.Point{X: 5, Y: 6}, Span: 100}
	for i := range Tiers {
		tier := &Tiers[i]
		sight := tier.Sight(v)
		if !sight.Contains(v.At) || !sight.Intersects(tier.Covered(v)) {
			t.Errorf("%s: sight %+v, covered %+v", tier.Class, sight, tier.Covered(v))
		}
		if i > 0 && (tier.Square <= Tiers[i-1].Square || tier.Most < Tiers[i-1].Most || tier.Wide < Tiers[i-1].Wide) {
			t.Errorf("%s is no larger than %s", tier.Class, Tiers[i-1].Class)
		}
	}
}
