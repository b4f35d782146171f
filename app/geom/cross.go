package geom

// Cross tells whether two segments cross: each has the other's ends on its two sides.
// Where an end lies on the other segment, they do not.
func Cross(a, b, c, d Point) bool {
	return cross(a, b, c)*cross(a, b, d) < 0 && cross(c, d, a)*cross(c, d, b) < 0
}
