package story

// Map is the GeoJSON of the places.
type Map struct {
	Type     string  `json:"type"` // FeatureCollection
	Credit   Text    `json:"credit"`
	Short    Text    `json:"short,omitempty"` // the part of the credit that is never left out, where there is little room
	Features []Place `json:"features"`
}

// Place is a building, road, line or area: a GeoJSON feature.
type Place struct {
	Type       string     `json:"type"` // Feature
	Properties Properties `json:"properties"`
	Geometry   Geometry   `json:"geometry"`
}

// Properties of a place.
type Properties struct {
	ID        string   `json:"id"` // the page's data-place
	Kind      string   `json:"kind"`
	Name      Text     `json:"name,omitempty"`
	Detail    Text     `json:"detail,omitempty"` // the label's second line
	About     Text     `json:"about,omitempty"`
	Height    float64  `json:"height,omitempty"`  // metres above ground; negative for a ditch
	Base      float64  `json:"base,omitempty"`    // metres above ground where it begins
	Width     float64  `json:"width,omitempty"`   // metres, for lines
	Spacing   float64  `json:"spacing,omitempty"` // metres between trees, or between the banks of a field
	Parts     int      `json:"parts,omitempty"`   // how many things of one length, end to end, make a comparison
	Roof      string   `json:"roof,omitempty"`    // flat, ridge, hip
	Colour    string   `json:"colour,omitempty"`  // blue, silver, stone, …
	Ground    string   `json:"ground,omitempty"`  // of land: soil, gravel
	Rank      int      `json:"rank,omitempty"`    // label priority, 1 wins; 0 has no label
	Known     string   `json:"known,omitempty"`   // the edition from which it is on the map
	Certainty string   `json:"certainty"`
	Credit    Text     `json:"credit"`
	Claims    []string `json:"claims,omitempty"`
	Differ    string   `json:"differ,omitempty"` // the question that sources answer otherwise than the label's second line
}

// Geometry of a place: Point, LineString or Polygon in WGS84 degrees.
// Polygons have one ring.
type Geometry struct {
	Type string
	Line []LonLat // one position for a Point
}
