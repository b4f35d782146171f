package load

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// change is an edit of the park's files as JSON trees.
type change func(files map[string]map[string]any)

func (c change) apply(t *testing.T) fstest.MapFS {
	t.Helper()
	fsys := minimal(t)
	files := map[string]map[string]any{}
	for name, file := range fsys {
		var tree map[string]any
		if err := json.Unmarshal(file.Data, &tree); err != nil {
			t.Fatal(err)
		}
		files[name] = tree
	}
	c(files)
	for name, tree := range files {
		data, err := json.Marshal(tree)
		if err != nil {
			t.Fatal(err)
		}
		fsys[name] = &fstest.MapFile{Data: data}
	}
	return fsys
}

// eachPosition calls f for every position in degrees of the story's files.
func eachPosition(files map[string]map[string]any, f func(at []any) []any) {
	var walk func(v any) any
	walk = func(v any) any {
		switch v := v.(type) {
		case map[string]any:
			for k, member := range v {
				if k == "coordinates" || k == "lonlat" || k == "origin" {
					v[k] = each(member, f)
				} else {
					v[k] = walk(member)
				}
			}
		case []any:
			for i := range v {
				v[i] = walk(v[i])
			}
		}
		return v
	}
	for _, tree := range files {
		walk(tree)
	}
}

// each applies f to every position of nested coordinates.
func each(v any, f func(at []any) []any) any {
	list := v.([]any)
	if _, number := list[0].(float64); number {
		return f(list)
	}
	for i := range list {
		list[i] = each(list[i], f)
	}
	return list
}

func feature(files map[string]map[string]any, i int) map[string]any {
	return files["map.geojson"]["features"].([]any)[i].(map[string]any)
}

// TestWhatOtherProgramsWrite: what map editors and spreadsheets make of a story
// is taken as it is meant, and plays.
func TestWhatOtherProgramsWrite(t *testing.T) {
	for name, c := range map[string]change{
		"altitudes": func(files map[string]map[string]any) {
			for i := range 8 {
				g := feature(files, i)["geometry"].(map[string]any)
				g["coordinates"] = each(g["coordinates"], func(at []any) []any { return append(at, 12.5) })
			}
		},
		"a polygon alone among many": func(files map[string]map[string]any) {
			g := feature(files, 0)["geometry"].(map[string]any)
			g["type"], g["coordinates"] = "MultiPolygon", []any{g["coordinates"]}
		},
		"the system of reference": func(files map[string]map[string]any) {
			files["map.geojson"]["crs"] = map[string]any{"type": "name", "properties": map[string]any{"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
			files["map.geojson"]["bbox"] = []any{9.9, 49.9, 10.1, 50.1}
		},
		"every position twice": func(files map[string]map[string]any) {
			for i := range 8 {
				g := feature(files, i)["geometry"].(map[string]any)
				if g["type"] == "Point" {
					continue
				}
				ring := g["coordinates"].([]any)
				if g["type"] == "Polygon" {
					ring = ring[0].([]any)
				}
				var twice []any
				for _, p := range ring {
					twice = append(twice, p, p)
				}
				if g["coordinates"] = any(twice); g["type"] == "Polygon" {
					g["coordinates"] = []any{twice}
				}
			}
		},
		"over the antimeridian": func(files map[string]map[string]any) {
			eachPosition(files, func(at []any) []any {
				lon := at[0].(float64) + 169.9999
				if lon > 180 {
					lon -= 360
				}
				return []any{lon, at[1]}
			})
		},
		"in the far north": func(files map[string]map[string]any) {
			eachPosition(files, func(at []any) []any {
				return []any{10 + (at[0].(float64)-10)*3.0, at[1].(float64) + 28.2}
			})
		},
		"another language": func(files map[string]map[string]any) {
			files["story.json"]["languages"] = []any{"en", "ko", "ar"}
			for _, tree := range files {
				third(tree)
			}
		},
		"forty moments": func(files map[string]map[string]any) {
			moments := files["story.json"]["moments"].([]any)
			for i := range 38 {
				at := 22 + float64(i)
				moments = append(moments, map[string]any{"slug": fmt.Sprint("later-", i), "label": map[string]any{"en": "x", "ko": "x"}, "span": []any{at, at + 1},
					"camera":   []any{map[string]any{"t": at, "xy": []any{0, 0}, "span": 100}},
					"tellings": map[string]any{"2019-05-11": map[string]any{"heading": map[string]any{"en": "x", "ko": "x"}, "text": map[string]any{"en": "x", "ko": "x"}, "claims": []any{"gazette-left"}}}})
			}
			files["story.json"]["moments"] = moments
		},
	} {
		fsys := c.apply(t)
		s, problems := Load(fsys)
		for _, p := range problems {
			t.Errorf("%s: %s", name, p)
		}
		if s != nil {
			plays(t, name, s)
		}
	}
	fsys := minimal(t)
	for name, file := range fsys {
		fsys[name] = &fstest.MapFile{Data: append([]byte("\ufeff"), file.Data...)}
	}
	if s, problems := Load(fsys); s == nil {
		t.Errorf("byte order marks: %v", problems)
	}
}

// third gives every text of a tree a third language, written from the right.
func third(v any) {
	switch v := v.(type) {
	case map[string]any:
		if _, ok := v["ko"].(string); ok {
			v["ar"] = "نص ١٢"
		}
		for _, member := range v {
			third(member)
		}
	case []any:
		for _, member := range v {
			third(member)
		}
	}
}

// plays demands numbers at every second, and a map no larger than its bounds.
func plays(t *testing.T, name string, s *story.Story) {
	t.Helper()
	for _, e := range s.Editions {
		sc, err := scene.Compile(s, e.Date)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, p := range sc.Places {
			for _, q := range p.Points {
				if !(q.Len() <= s.Frame.Bounds) {
					t.Errorf("%s: %s reaches %v", name, p.ID, q)
				}
			}
		}
		f := sc.NewFrame()
		for sec := 0.0; sec <= sc.End; sec += 0.5 {
			sc.At(sec, f)
			sum := f.Camera.At.X + f.Camera.At.Y + f.Camera.Span + sc.LightAt(sec).Cast.X
			for _, p := range f.Poses {
				sum += p.At.X + p.At.Y + p.Heading + p.Ring
			}
			if math.IsNaN(sum) || math.IsInf(sum, 0) {
				t.Fatalf("%s: at %v %+v", name, sec, f)
			}
		}
	}
}

// TestWhatOtherProgramsSpoil is told in one line a fault, with what to do.
func TestWhatOtherProgramsSpoil(t *testing.T) {
	for want, c := range map[string]change{
		"features[6].geometry: there is nothing here but null": func(files map[string]map[string]any) {
			feature(files, 6)["geometry"] = nil
			delete(files["tracks.json"], "$schema")
		},
		`features[7].geometry.coordinates[1]: "50.0003764" is a text; write a number, without quotes`: func(files map[string]map[string]any) {
			at := feature(files, 7)["geometry"].(map[string]any)["coordinates"].([]any)
			at[1] = "50.0003764"
		},
		`the text has a line's end as Windows writes it`: func(files map[string]map[string]any) {
			files["story.json"]["title"].(map[string]any)["en"] = "Across\r\nthe Park"
		},
		`00:10 is before 14:00, which the clock showed earlier; let the clock go forward only; if it is of the next day, write 2019-05-05T00:10`: func(files map[string]map[string]any) {
			moment := files["story.json"]["moments"].([]any)[1].(map[string]any)
			tick := moment["tellings"].(map[string]any)["2019-05-11"].(map[string]any)["clock"].([]any)[0].(map[string]any)
			tick["time"] = "00:10"
		},
		`features[0].geometry.coordinates: there are 2, which is too many; give no more than 1: One of them: make each other a feature of its own`: func(files map[string]map[string]any) {
			g := feature(files, 0)["geometry"].(map[string]any)
			g["type"], g["coordinates"] = "MultiPolygon", []any{g["coordinates"], g["coordinates"]}
		},
		"longitude and latitude are swapped: all 2": func(files map[string]map[string]any) {
			eachPosition(files, func(at []any) []any { return []any{at[1], at[0]} })
			origin := files["story.json"]["frame"].(map[string]any)["origin"].([]any)
			files["story.json"]["frame"].(map[string]any)["origin"] = []any{origin[1], origin[0]}
		},
	} {
		_, problems := Load(c.apply(t))
		if len(problems) != 1 || !strings.Contains(problems[0].String(), want) {
			t.Errorf("want only %q, got %v", want, problems)
		}
	}
}
