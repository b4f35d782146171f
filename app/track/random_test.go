package track

import (
	"math"
	"math/rand/v2"
	"testing"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

// steepest is the greatest slope of each easing.
var steepest = map[string]float64{"": 1, "linear": 1, "in": 2, "out": 2, "in-out": 1.5}

var easings = []string{"", "linear", "in", "out", "in-out"}

func lines(id string) (geom.Path, bool) {
	if id != "lane" {
		return geom.Path{}, false
	}
	return geom.NewPath([]geom.Point{{X: -80, Y: 5}, {X: 0, Y: 0}, {X: 30, Y: 40}, {X: 30, Y: 40}, {X: 90, Y: 35}}), true
}

var frame = geom.NewProjection(geom.LonLat{Lon: 5, Lat: 50}, 30)

// anyTrack is a random track that compiles: every move, easing and pose, keys
// in metres and in degrees.
func anyTrack(r *rand.Rand) story.Track {
	out := story.Track{Actor: "a"}
	sec, at := r.Float64()*10, geom.Point{}
	for range 1 + r.IntN(9) {
		if len(out.Keys) == 0 || out.Keys[len(out.Keys)-1].Move != "hold" {
			at = geom.Point{X: r.Float64()*200 - 100, Y: r.Float64()*200 - 100}
		}
		k := story.Key{T: sec, Ease: easings[r.IntN(5)], Ring: r.Float64() * 50, Pose: []string{"run", "run", "gone"}[r.IntN(3)]}
		switch r.IntN(4) {
		case 0:
			k.Move = "hold"
		case 1:
			k.Move, k.Along = "along", "lane"
		case 2:
			k.Move = "straight"
		}
		if r.IntN(2) == 0 {
			k.Across = k.Ring * r.Float64()
		}
		if r.IntN(2) == 0 {
			k.At = &story.Point{at.X, at.Y}
		} else {
			ll := frame.LonLat(at)
			k.LonLat = &story.LonLat{ll.Lon, ll.Lat}
		}
		out.Keys = append(out.Keys, k)
		sec += 0.05 + r.Float64()*8
	}
	return out
}

func compiled(t testing.TB, keys story.Track) Track {
	t.Helper()
	c, err := Compile(keys, frame, lines)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// eachTrack runs a property over many random tracks.
func eachTrack(t *testing.T, property func(t *testing.T, r *rand.Rand, keys story.Track, c Track)) {
	t.Helper()
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 1))
		keys := anyTrack(r)
		if property(t, r, keys, compiled(t, keys)); t.Failed() {
			t.Fatalf("the track of seed %d: %+v", seed, keys.Keys)
		}
	}
}

// sound demands a pose of numbers, for any t at all.
func sound(t testing.TB, c *Track, sec float64) {
	t.Helper()
	p := c.At(sec)
	for _, v := range []float64{p.At.X, p.At.Y, p.Heading, p.Share, p.Ring, p.Travelled} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			t.Fatalf("At(%v) = %+v", sec, p)
		}
	}
	if p.Leg < 0 || p.Leg > 0 && p.Leg >= len(c.Legs) || p.Share < 0 || p.Share > 1 || !(p.Heading >= 0 && p.Heading < 360) || p.Ring < 0 {
		t.Fatalf("At(%v) = %+v", sec, p)
	}
}

var strange = []float64{math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64, -math.MaxFloat64, 5e-324, 0, math.Copysign(0, -1), -1}
