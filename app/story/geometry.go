package story

import (
	"encoding/json"
	"fmt"
	"slices"
)

// The geometries that a place may have.
const (
	PointType   = "Point"
	LineType    = "LineString"
	PolygonType = "Polygon"
)

// MarshalJSON writes standard GeoJSON; a polygon's ring is closed.
func (g Geometry) MarshalJSON() ([]byte, error) {
	var at any
	switch {
	case g.Type == PointType && len(g.Line) == 1:
		at = g.Line[0]
	case g.Type == PointType:
		return nil, fmt.Errorf("a Point has one position, not %d", len(g.Line))
	case g.Type == LineType:
		at = g.line()
	case g.Type == PolygonType:
		at = [][]LonLat{closed(g.line())}
	default:
		return nil, fmt.Errorf("geometry type %q is not Point, LineString or Polygon", g.Type)
	}
	return json.Marshal(struct {
		Type        string `json:"type"`
		Coordinates any    `json:"coordinates"`
	}{g.Type, at})
}

// line is never nil: an empty line is [] in JSON, not null.
func (g Geometry) line() []LonLat {
	if g.Line == nil {
		return []LonLat{}
	}
	return g.Line
}

// UnmarshalJSON reads a GeoJSON Point, LineString or Polygon. A polygon has
// one ring, closed or not; Line holds it open, without the repeated last
// position. Anything else, altitudes and holes included, is an error.
func (g *Geometry) UnmarshalJSON(data []byte) error {
	var raw struct {
		Type        string          `json:"type"`
		Coordinates json.RawMessage `json:"coordinates"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return fmt.Errorf("a geometry is an object with type and coordinates")
	}
	line, err := coordinates(raw.Type, raw.Coordinates)
	if err != nil {
		return err
	}
	*g = Geometry{Type: raw.Type, Line: line}
	return nil
}

func coordinates(kind string, raw json.RawMessage) ([]LonLat, error) {
	switch kind {
	case PointType:
		var at []float64
		if json.Unmarshal(raw, &at) != nil {
			return nil, fmt.Errorf("a Point's coordinates are [longitude, latitude]")
		}
		return positions([][]float64{at})
	case LineType:
		var line [][]float64
		if json.Unmarshal(raw, &line) != nil {
			return nil, fmt.Errorf("a LineString's coordinates are [[longitude, latitude], …]")
		}
		return positions(line)
	case PolygonType:
		return ring(raw)
	}
	return nil, fmt.Errorf("geometry type %q is not Point, LineString or Polygon", kind)
}

func ring(raw json.RawMessage) ([]LonLat, error) {
	var rings [][][]float64
	if json.Unmarshal(raw, &rings) != nil {
		return nil, fmt.Errorf("a Polygon's coordinates are [[[longitude, latitude], …]]")
	}
	if len(rings) != 1 {
		return nil, fmt.Errorf("a Polygon has one ring here, without holes, not %d", len(rings))
	}
	line, err := positions(rings[0])
	return open(line), err
}

// positions refuses altitudes rather than losing them.
func positions(raw [][]float64) ([]LonLat, error) {
	line := make([]LonLat, 0, len(raw))
	for i, at := range raw {
		switch {
		case len(at) > 2:
			return nil, fmt.Errorf("position %d has %d numbers: it is [longitude, latitude], without an altitude", i, len(at))
		case len(at) < 2:
			return nil, fmt.Errorf("position %d has too few numbers: it is [longitude, latitude]", i)
		}
		line = append(line, LonLat{at[0], at[1]})
	}
	return line, nil
}

func open(line []LonLat) []LonLat {
	for len(line) > 1 && line[0] == line[len(line)-1] {
		line = line[:len(line)-1]
	}
	return line
}

func closed(line []LonLat) []LonLat {
	if len(line) == 0 || len(line) > 1 && line[0] == line[len(line)-1] {
		return line
	}
	return append(slices.Clip(line), line[0])
}
