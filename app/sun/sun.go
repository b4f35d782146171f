// Package sun tells where the sun stands, so that shadows fall as they fell.
package sun

import (
	"math"
	"time"
)

// Position is where the sun is in the sky, degrees. Elevation is above the
// horizon, with no refraction; azimuth is clockwise from true north.
type Position struct{ Elevation, Azimuth float64 }

// At is the sun's position over a place at an instant, after the NOAA Solar
// Calculator's formulas (Meeus, Astronomical Algorithms, low accuracy: good to
// about a hundredth of a degree in this century).
func At(lon, lat float64, when time.Time) Position {
	jd := float64(when.Unix())/86400 + 2440587.5
	c := (jd - 2451545) / 36525 // Julian centuries since J2000

	l0 := math.Mod(280.46646+c*(36000.76983+c*0.0003032), 360) // mean longitude
	m := 357.52911 + c*(35999.05029-0.0001537*c)               // mean anomaly
	e := 0.016708634 - c*(0.000042037+0.0000001267*c)          // eccentricity of the orbit
	centre := sin(m)*(1.914602-c*(0.004817+0.000014*c)) +
		sin(2*m)*(0.019993-0.000101*c) + sin(3*m)*0.000289
	omega := 125.04 - 1934.136*c
	apparent := l0 + centre - 0.00569 - 0.00478*sin(omega)
	obliquity := 23 + (26+(21.448-c*(46.815+c*(0.00059-c*0.001813)))/60)/60 + 0.00256*cos(omega)
	declination := deg(math.Asin(sin(obliquity) * sin(apparent)))

	y := math.Pow(math.Tan(rad(obliquity/2)), 2)
	equation := 4 * deg(y*sin(2*l0)-2*e*sin(m)+4*e*y*sin(m)*cos(2*l0)-
		0.5*y*y*sin(4*l0)-1.25*e*e*sin(2*m)) // of time, minutes

	utc := when.UTC()
	minutes := float64(utc.Hour()*60+utc.Minute()) + float64(utc.Second())/60
	hour := math.Mod(minutes+equation+4*lon, 1440)/4 - 180 // hour angle
	if hour < -180 {
		hour += 360
	}

	up := sin(lat)*sin(declination) + cos(lat)*cos(declination)*cos(hour)
	azimuth := deg(math.Atan2(sin(hour), cos(hour)*sin(lat)-math.Tan(rad(declination))*cos(lat))) + 180
	return Position{Elevation: deg(math.Asin(up)), Azimuth: math.Mod(azimuth, 360)}
}

// Shadow is the length of the shadow of something one metre high, metres. It
// stops growing when the sun is seven degrees up: longer ones lose themselves
// in the ground's unevenness. With the sun on the horizon there is none.
func (p Position) Shadow() float64 {
	const lowest, horizon = 7, 0.5
	if p.Elevation < horizon {
		return 0
	}
	return 1 / math.Tan(rad(math.Max(lowest, p.Elevation)))
}

func rad(d float64) float64 { return d * math.Pi / 180 }
func deg(r float64) float64 { return r * 180 / math.Pi }
func sin(d float64) float64 { return math.Sin(rad(d)) }
func cos(d float64) float64 { return math.Cos(rad(d)) }
