package motion

import (
	"math"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw"
	"fiftymetres/app/scene"
)

// rate is how many times in a story second the picture is looked at.
const rate = draw.Looks

// record is how a picture changes over its story.
type record struct {
	picture *draw.Picture
	scene   *scene.Scene
	end     float64           // story seconds
	views   []camera.View     // what the camera sees, by look
	series  map[draw.Of][]set // of what changes
	first   map[draw.Of]string
}

// set is a value that a cell has from a look on.
type set struct {
	look  int
	value string
}

func (r *record) second(look int) float64 { return min(float64(look)/rate, r.end) }

// record plays a picture's story from beginning to end.
func newRecord(p *draw.Picture) *record {
	s := p.Scene()
	r := &record{picture: p, scene: s, end: s.End, series: map[draw.Of][]set{}}
	f := s.NewFrame()
	s.At(0, f)
	q := p.Patcher(f, draw.AllScreens)
	r.first = q.Values()
	for look := range int(math.Ceil(s.End*rate)) + 1 {
		s.At(r.second(look), f)
		r.views = append(r.views, f.Camera)
		for _, c := range q.Next(f) {
			of := draw.Of{ID: c.ID, Attr: c.Attr}
			if r.series[of] == nil {
				r.series[of] = []set{{0, r.first[of]}}
			}
			r.series[of] = append(r.series[of], set{look, string(c.Value)})
		}
	}
	return r
}

// values are a cell's, one a look.
func (r *record) values(of draw.Of) []string {
	out := make([]string, len(r.views))
	sets := r.series[of]
	if sets == nil {
		sets = []set{{0, r.first[of]}}
	}
	for i, s := range sets {
		to := len(out)
		if i+1 < len(sets) {
			to = sets[i+1].look
		}
		for k := s.look; k < to; k++ {
			out[k] = s.value
		}
	}
	return out
}
