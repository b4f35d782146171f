package story

import (
	"bytes"
	"strconv"
)

// written reads a geometry as MarshalJSON writes it. A program that starts reads hundreds,
// and encoding/json goes over each of them several times. What is written in another way, or
// wrong, is not ok: it is for encoding/json to read, and to say what is the matter. Data is
// sound JSON.
func written(data []byte) (kind string, line []LonLat, ok bool) {
	data, ok = bytes.CutPrefix(data, []byte(`{"type":"`))
	name, data, found := bytes.Cut(data, []byte(`","coordinates":`))
	data, whole := bytes.CutSuffix(data, []byte(`}`))
	if !ok || !found || !whole {
		return "", nil, false
	}
	switch string(name) {
	case PointType:
		at, rest, ok := position(data)
		return PointType, []LonLat{at}, ok && len(rest) == 0
	case LineType:
		line, ok = row(data)
		return LineType, line, ok
	case PolygonType:
		data, ok = bytes.CutPrefix(data, []byte(`[`))
		data, whole = bytes.CutSuffix(data, []byte(`]`))
		if !ok || !whole {
			return "", nil, false
		}
		line, ok = row(data) // which two rings are not
		return PolygonType, open(line), ok
	}
	return "", nil, false
}

// row reads one position after another.
func row(data []byte) (line []LonLat, ok bool) {
	data, ok = bytes.CutPrefix(data, []byte(`[`))
	if !ok {
		return nil, false
	}
	line = make([]LonLat, 0, bytes.Count(data, []byte(`[`)))
	for len(data) > 0 && data[0] == '[' {
		var at LonLat
		if at, data, ok = position(data); !ok {
			return nil, false
		}
		line = append(line, at)
		if more, comma := bytes.CutPrefix(data, []byte(`,`)); comma {
			data = more
		}
	}
	return line, string(data) == "]"
}

// position reads a pair of numbers.
func position(data []byte) (at LonLat, rest []byte, ok bool) {
	pair, rest, found := bytes.Cut(data, []byte(`]`))
	lon, lat, two := bytes.Cut(pair, []byte(`,`))
	lon, first := bytes.CutPrefix(lon, []byte(`[`))
	if !found || !two || !first {
		return at, nil, false
	}
	for i, number := range [2][]byte{lon, lat} {
		v, err := strconv.ParseFloat(string(number), 64)
		if err != nil {
			return at, nil, false
		}
		at[i] = v
	}
	return at, rest, true
}
