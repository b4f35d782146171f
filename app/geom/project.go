package geom

import "math"

// LonLat is a WGS84 position, degrees.
type LonLat struct{ Lon, Lat float64 }

// Projection turns longitude and latitude into the level-line frame of a
// story: metres from an origin, turned so that a chosen azimuth points up.
//
// Distances from the origin follow the mid-latitude formula of 47 CFR
// § 73.208(c) (Clarke 1866 there; WGS84 differs by less than one part in ten
// thousand), which holds to 475 km: a courtyard and a country share one frame.
// Longitudes are taken the shorter way round from the origin. Near a pole, where
// meridians run together, the frame is as good as it is small: at 78° N a map of
// 20 km is true to half a per cent.
type Projection struct {
	origin   LonLat
	up       float64 // degrees clockwise from true north
	sin, cos float64 // of up
}

// NewProjection has origin at (0, 0) and the azimuth up, in degrees clockwise
// from true north, pointing up the picture.
func NewProjection(origin LonLat, up float64) Projection {
	s, c := math.Sincos(up * math.Pi / 180)
	return Projection{origin: origin, up: up, sin: s, cos: c}
}

// North is the heading of true north in the picture, degrees clockwise from up.
func (p Projection) North() float64 { return math.Mod(360-math.Mod(p.up, 360), 360) }

// Heading turns a true azimuth into a heading in the picture, degrees.
func (p Projection) Heading(azimuth float64) float64 {
	return math.Mod(math.Mod(azimuth-p.up, 360)+360, 360)
}

// metresPerDegree of latitude and of longitude at a latitude, 47 CFR § 73.208(c)(2).
func metresPerDegree(lat float64) (lonM, latM float64) {
	ml := lat * math.Pi / 180
	latM = 1000 * (111.13209 - 0.56605*math.Cos(2*ml) + 0.00120*math.Cos(4*ml))
	lonM = 1000 * (111.41513*math.Cos(ml) - 0.09455*math.Cos(3*ml) + 0.00012*math.Cos(5*ml))
	return lonM, latM
}

// Point is where a position falls in the level-line frame, metres.
func (p Projection) Point(q LonLat) Point {
	kLon, kLat := metresPerDegree((q.Lat + p.origin.Lat) / 2)
	e := turn(q.Lon-p.origin.Lon) * kLon
	n := (q.Lat - p.origin.Lat) * kLat
	// Up is (sin, cos) in east and north; right is up turned a quarter clockwise.
	return Point{X: e*p.cos - n*p.sin, Y: -(e*p.sin + n*p.cos)}
}

// LonLat is the position of a point of the level-line frame: the inverse of Point.
func (p Projection) LonLat(q Point) LonLat {
	e := q.X*p.cos - q.Y*p.sin
	n := -q.X*p.sin - q.Y*p.cos
	lat := p.origin.Lat
	// The scale depends on the mid latitude, which the answer gives: a few
	// rounds settle it to below a millimetre within 475 km.
	for range 6 {
		_, kLat := metresPerDegree((lat + p.origin.Lat) / 2)
		lat = p.origin.Lat + n/kLat
	}
	kLon, _ := metresPerDegree((lat + p.origin.Lat) / 2)
	return LonLat{Lon: turn(p.origin.Lon + e/kLon), Lat: lat}
}

// turn brings a difference of longitudes to the shorter way round, and a
// longitude into [-180, 180]: a map may lie on both sides of the antimeridian.
func turn(lon float64) float64 {
	if lon >= -180 && lon <= 180 {
		return lon
	}
	return math.Remainder(lon, 360)
}
