package address

import (
	"math"
	"strconv"
	"strings"
)

// The colours that an address can ask for. Auto is the default but in an embed:
// most articles are light whatever their reader's system is, and a dark frame in
// one would be a hole.
const (
	Auto  = "auto"
	Light = "light"
	Dark  = "dark"
)

func theme(layout, wish string) string {
	switch wish = strings.ToLower(wish); {
	case wish == Light, wish == Dark:
		return wish
	case layout == Embed && wish != Auto:
		return Light
	}
	return ""
}

// How long a kiosk waits before it goes back to its loop, seconds.
const (
	UsualIdle              = 60.0
	shortIdle, longestIdle = 1.0, 3600.0
)

// idle reads a kiosk's patience; one that cannot be read is the usual, one out
// of range the nearest.
func idle(layout, wish string) float64 {
	s, err := strconv.ParseFloat(wish, 64)
	if layout != Kiosk || err != nil || math.IsNaN(s) {
		return UsualIdle
	}
	return min(max(s, shortIdle), longestIdle)
}

// Second reads a story second as people write it: 26, 26.5, 26s, 1m26s, 0:26 or
// 1:02:03.
func Second(s string) (t float64, ok bool) {
	if m, rest, minutes := strings.Cut(s, "m"); minutes {
		s = m + ":" + rest
		if rest == "" {
			s += "0"
		}
	}
	s = strings.TrimSuffix(s, "s")
	parts := strings.Split(s, ":")
	if len(parts) > 3 {
		return 0, false
	}
	for i, part := range parts {
		v, err := strconv.ParseFloat(part, 64)
		if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
			return 0, false
		}
		if len(parts) > 1 && (v < 0 || i > 0 && v >= 60) {
			return 0, false
		}
		t = 60*t + v
	}
	return t, true
}
