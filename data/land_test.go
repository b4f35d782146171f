package data_test

import (
	"strings"
	"testing"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

// onLand tells whether any of the story's land holds a point: the even-odd rule.
func onLand(places []scene.Place, at geom.Point) bool {
	for _, p := range places {
		in := false
		for i, a := range p.Points {
			b := p.Points[(i+1)%len(p.Points)]
			if (a.Y > at.Y) != (b.Y > at.Y) && at.X < a.X+(at.Y-a.Y)*(b.X-a.X)/(b.Y-a.Y) {
				in = !in
			}
		}
		if in && p.Kind == "land" {
			return true
		}
	}
	return false
}

// TestCoastsAreWhereTheyAre: the land goes on beyond the edges of every window, a wall of
// screens four times as wide as high among them, and ends at coasts only.
func TestCoastsAreWhereTheyAre(t *testing.T) {
	s := edition(t, nineDaysLater)
	for name, c := range map[string]struct {
		lon, lat float64
		land     bool
	}{
		"Panmunjom": {126.677, 37.956, true}, "Seoul": {126.98, 37.56, true}, "Pyongyang": {125.75, 39.02, true}, "the Yalu": {126.2, 41.6, true},
		"Beijing": {116.4, 39.9, true}, "Harbin": {126.6, 45.8, true}, "Xi'an": {108.9, 34.3, true}, "Lanzhou": {103.8, 36.1, true}, "Lhasa": {91.1, 29.7, true},
		"Ulaanbaatar": {106.9, 47.9, true}, "Irkutsk": {104.3, 52.3, true}, "Vladivostok": {132, 43.2, true}, "Khabarovsk": {135.1, 48.5, true},
		"Fukuoka": {130.45, 33.5, true}, "Osaka": {135.55, 34.7, true}, "Sendai": {140.8, 38.2, true}, "Aomori": {140.7, 40.7, true}, "Sapporo": {141.4, 43, true},
		"Sakhalin": {142.7, 47, true}, "Taichung": {120.8, 24.2, true}, "Hanoi": {105.8, 21, true},
		"Yellow Sea": {123, 36, false}, "Bohai": {119.5, 38.8, false}, "East Sea": {133, 40, false}, "Korea Strait": {128.8, 34.4, false},
		"Tsugaru Strait": {140.3, 41.3, false}, "Tatar Strait": {140.8, 48.5, false}, "Okhotsk": {148, 54, false}, "Pacific": {148, 36, false}, "East China Sea": {125, 29, false},
	} {
		if got := onLand(s.Places, s.Projection.Point(geom.LonLat{Lon: c.lon, Lat: c.lat})); got != c.land {
			t.Errorf("%s: land %v", name, got)
		}
	}
	for _, p := range s.Places {
		if strings.HasPrefix(p.ID, "abroad-") && p.Credit["en"] == "" {
			t.Errorf("%s has no credit", p.ID)
		}
	}
}
