package svg

import (
	"math"
	"math/rand/v2"
	"regexp"
	"strconv"
	"testing"

	"fiftymetres/app/geom"
)

func TestPen(t *testing.T) {
	at := func(x, y float64) geom.Point { return geom.Point{X: x, Y: y} }
	var p Pen
	p.Move(at(1, 2))
	p.Line(at(1.5, 2))
	p.Line(at(1.25, -2.004))
	p.Close()
	p.Move(at(2, 3)) // from where the part began
	p.Shape("h1v1")
	p.Move(at(2, 4))
	p.Line(at(3, 5)) // without saying so
	p.Line(at(3, 5))
	p.Curve(at(4, 5), at(4, 6))
	p.Curve(at(4, 7), at(3, 7))
	p.Swing(at(2, 7))
	p.Move(at(0, math.NaN()))
	if have, want := string(p.B), "M1 2l.5 0-.25-4zm1 1h1v1zm0 1 1 1 0 0q1 0 1 1 0 1-1 1t-1 0m-2-7"; have != want {
		t.Errorf("have %s\nwant %s", have, want)
	}
}

// TestPenComesWhereItIsSaidTo: however long the way, a place is as Num would write it.
func TestPenComesWhereItIsSaidTo(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	token := regexp.MustCompile(`[MmlzZ]|-?(?:\d+(?:\.\d+)?|\.\d+)`)
	for range 200 {
		var p Pen
		var want, have, parts []geom.Point
		for range 60 {
			reach := math.Pow(10, r.Float64()*6-1)
			q := geom.Point{X: (r.Float64() - 0.5) * reach, Y: (r.Float64() - 0.5) * reach}
			if len(want) == 0 || r.IntN(6) == 0 {
				if len(want) > 0 && r.IntN(2) == 0 {
					p.Close()
				}
				p.Move(q)
			} else {
				p.Line(q)
			}
			want = append(want, q)
		}
		var pen geom.Point
		var command string
		tokens := token.FindAllString(string(p.B), -1)
		number := func(s string) float64 {
			v, err := strconv.ParseFloat(s, 64)
			if err != nil {
				t.Fatalf("%s: %v", p.B, err)
			}
			return v
		}
		for len(tokens) > 0 {
			moves := false
			switch tokens[0] {
			case "M", "m", "l":
				command, tokens = tokens[0], tokens[1:]
				moves = command != "l"
			case "z":
				pen, tokens = parts[len(parts)-1], tokens[1:]
				continue
			}
			q := geom.Point{X: number(tokens[0]), Y: number(tokens[1])}
			if tokens = tokens[2:]; command != "M" {
				q = pen.Add(q)
			}
			if pen = q; moves {
				parts = append(parts, q)
			}
			have = append(have, q)
		}
		if len(have) != len(want) {
			t.Fatalf("%d places, want %d, in %s", len(have), len(want), p.B)
		}
		for i := range want {
			if math.Abs(have[i].X-want[i].X) > allowed(want[i].X) || math.Abs(have[i].Y-want[i].Y) > allowed(want[i].Y) {
				t.Fatalf("place %d is %v, want %v", i, have[i], want[i])
			}
		}
	}
}
