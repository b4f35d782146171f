package story

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
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

// UnmarshalJSON reads a GeoJSON Point, LineString or Polygon, or the Multi form
// of one of them alone, as programs for maps write it. A polygon has one ring,
// closed or not; Line holds it open, without the repeated last position.
// Altitudes are passed over: a story's heights are properties of its places.
// A null geometry stays empty. Anything else, holes included, is an error.
func (g *Geometry) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if kind, line, ok := written(data); ok {
		*g = Geometry{Type: kind, Line: line}
		return nil
	}
	var raw struct {
		Type        string          `json:"type"`
		Coordinates json.RawMessage `json:"coordinates"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return fmt.Errorf("a geometry is an object with type and coordinates")
	}
	kind, at, err := single(raw.Type, raw.Coordinates)
	if err != nil {
		return err
	}
	line, err := coordinates(kind, at)
	if err != nil {
		return err
	}
	*g = Geometry{Type: kind, Line: line}
	return nil
}

// single takes the only member out of a Multi geometry.
func single(kind string, raw json.RawMessage) (string, json.RawMessage, error) {
	of, multi := strings.CutPrefix(kind, "Multi")
	if !multi || of != PointType && of != LineType && of != PolygonType {
		return kind, raw, nil
	}
	var members []json.RawMessage
	if json.Unmarshal(raw, &members) != nil || len(members) != 1 {
		return "", nil, fmt.Errorf("a %s has one %s here, not %d: make each a feature of its own", kind, of, len(members))
	}
	return of, members[0], nil
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

// positions are pairs of degrees, with or without an altitude.
func positions(raw [][]float64) ([]LonLat, error) {
	line := make([]LonLat, 0, len(raw))
	for i, at := range raw {
		switch {
		case len(at) > 3:
			return nil, fmt.Errorf("position %d has %d numbers: it is [longitude, latitude]", i, len(at))
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
