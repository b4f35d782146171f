package sun

import (
	"math"
	"testing"
	"time"
)

// The check values are those of the story's fact sheet, computed apart from
// this code with NOAA's calculator for the Joint Security Area.
func TestSunOverTheYardThatAfternoon(t *testing.T) {
	kst := time.FixedZone("KST", 9*3600)
	for _, c := range []struct{ h, m, el10, az int }{
		{15, 11, 208, 224}, {15, 15, 202, 225}, {15, 43, 161, 231}, {15, 55, 143, 233},
	} {
		p := At(126.67714, 37.9561, time.Date(2017, 11, 13, c.h, c.m, 0, 0, kst))
		if math.Abs(p.Elevation-float64(c.el10)/10) > 0.15 {
			t.Errorf("%02d:%02d: elevation %.2f°, want %.1f°", c.h, c.m, p.Elevation, float64(c.el10)/10)
		}
		if math.Abs(p.Azimuth-float64(c.az)) > 0.8 {
			t.Errorf("%02d:%02d: azimuth %.2f°, want %d°", c.h, c.m, p.Azimuth, c.az)
		}
	}
}

func TestShadowIsMoreThanTwiceTheHeightAtTheDash(t *testing.T) {
	if s := (Position{Elevation: 20.2}).Shadow(); s < 2.6 || s > 2.8 {
		t.Errorf("shadow of one metre is %.2f m, want about 2.72", s)
	}
	for _, e := range []float64{-30, 0, 0.4} {
		if s := (Position{Elevation: e}).Shadow(); s != 0 {
			t.Errorf("with the sun at %v° the shadow is %.1f m long", e, s)
		}
	}
}
