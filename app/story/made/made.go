// Package made makes stories of any size, for tests and measurements of growth:
// sound stories that say nothing, the same always.
package made

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"fiftymetres/app/story"
)

// Size is how large a story is.
type Size struct{ Moments, Claims, Actors int }

// Large is as large a story as the engine has to bear.
var Large = Size{Moments: 100, Claims: 10_000, Actors: 1000}

// What a made story is like: each moment is so long, an actor is on the stage for so
// many, and so many claims are made of one source.
const (
	seconds = 10.0 // story seconds
	onStage = 3    // moments
	cited   = 200  // claims
)

const date = "2001-05-04"

// Story makes one.
func Story(size Size) *story.Story {
	m := maker{rand.New(rand.NewPCG(1, 2)), size}
	st := &story.Story{
		ID: "made", Title: m.text(2), Subtitle: m.text(5), Summary: m.text(30), Method: m.text(60), Languages: []string{"en"}, Date: date,
		Zone: story.Zone{Name: "UTC"}, Frame: story.Frame{Origin: story.LonLat{10, 50}, Bounds: 5000},
		Editions: []story.Edition{{Date: date, Label: m.text(2), Note: m.text(12), Default: true}},
		Topics:   []story.Topic{{ID: "rest", Label: m.text(1)}},
		Map:      story.Map{Type: "FeatureCollection", Credit: m.text(8)},
	}
	for i := range max(1, size.Claims/cited) {
		st.Sources = append(st.Sources, story.Source{ID: fmt.Sprintf("source-%d", i), Short: m.words(2), Publisher: story.NotVerifiable, Headline: m.words(8),
			Date: date, Known: date, URL: fmt.Sprintf("https://example.org/%d", i), Language: "en"})
	}
	for i := range size.Claims {
		st.Claims = append(st.Claims, story.Claim{ID: claim(i), Source: st.Sources[i/cited%len(st.Sources)].ID, Text: m.text(12), Moment: moment(i * size.Moments / size.Claims)})
	}
	for i := range size.Actors {
		st.Actors = append(st.Actors, story.Actor{ID: actor(i), Form: "person", Role: [...]string{"opponent", "helper", "bystander"}[i%3], Name: m.text(2), About: m.text(8), Claims: []string{}})
		st.Tracks = append(st.Tracks, m.track(i))
	}
	if size.Actors > 0 {
		st.Actors[0].Role = "subject"
	}
	for i := range size.Moments {
		st.Moments = append(st.Moments, m.moment(i))
	}
	for i := range 20 {
		at := m.place(0)
		st.Map.Features = append(st.Map.Features, house(fmt.Sprintf("house-%d", i), m.text(1), at))
	}
	return st
}

type maker struct {
	*rand.Rand
	size Size
}

func claim(i int) string  { return fmt.Sprintf("claim-%d", i) }
func actor(i int) string  { return fmt.Sprintf("actor-%d", i) }
func moment(i int) string { return fmt.Sprintf("moment-%d", i) }

// moment has its share of the claims, and tells of those who come on in it.
func (m *maker) moment(i int) story.Moment {
	from := float64(i) * seconds
	t := story.Telling{Heading: m.text(4), Text: m.text(45), Claims: []string{}}
	for c := range m.size.Claims {
		if c*m.size.Moments/m.size.Claims == i {
			t.Claims = append(t.Claims, claim(c))
		}
	}
	for a := range m.size.Actors {
		if m.comes(a) == i && len(t.Told) < 3 {
			t.Told = append(t.Told, actor(a))
		}
	}
	at := middle(i)
	return story.Moment{Slug: moment(i), Label: m.text(1), Span: [2]float64{from, from + seconds},
		Camera:   []story.View{{T: from + 0.3*seconds, At: &at, Span: 100}, {T: from + 0.8*seconds, At: &at, Span: 80}},
		Tellings: map[string]story.Telling{date: t}}
}

// comes is the moment in which an actor comes on.
func (m *maker) comes(a int) int { return a * m.size.Moments / m.size.Actors }

// middle is where a moment happens: near the one before it, to and fro.
func middle(i int) story.Point {
	x, y := i%10, i/10%10
	if y%2 == 1 {
		x = 9 - x
	}
	return story.Point{float64(x) * 60, float64(y) * 60}
}

// place is somewhere about a moment's.
func (m *maker) place(i int) story.Point {
	at := middle(i)
	return story.Point{round(at[0] + 60*m.Float64() - 30), round(at[1] + 60*m.Float64() - 30)}
}

func round(v float64) float64 { return float64(int(v*10)) / 10 }

func (m *maker) track(a int) story.Track {
	i := m.comes(a)
	t := story.Track{Actor: actor(a), Edition: date}
	from, to := m.place(i), m.place(min(i+1, m.size.Moments-1))
	for k, at := range []*story.Point{&from, &from, &to, &to} {
		sec := (float64(i) + float64(k)*onStage/3) * seconds
		if sec > float64(m.size.Moments)*seconds {
			break // the story is over
		}
		t.Keys = append(t.Keys, story.Key{T: sec, At: at, Move: [...]string{"hold", "", "hold", ""}[k], Pose: [...]string{"stand", "run", "stand", "gone"}[k],
			Certainty: "schematic", Ring: 5, Claims: []string{}})
	}
	return t
}

func house(id string, name story.Text, at story.Point) story.Place {
	const lon, lat = 1 / 71_700.0, 1 / 111_200.0 // degrees a metre, at 50 degrees north
	x, y := 10+at[0]*lon, 50-at[1]*lat
	return story.Place{Type: "Feature", Properties: story.Properties{ID: id, Kind: "building", Name: name, Height: 6, Rank: 3, Certainty: "schematic", Credit: name},
		Geometry: story.Geometry{Type: story.PolygonType, Line: []story.LonLat{{x, y}, {x + 9*lon, y}, {x + 9*lon, y + 6*lat}, {x, y + 6*lat}}}}
}

// text is a sentence of so many words.
func (m *maker) text(n int) story.Text { return story.Text{"en": m.words(n)} }

// words are of a language of 900 words, of which, as in any, few make up half a text.
func (m *maker) words(n int) string {
	const many = 900
	var out []string
	for range n {
		r := m.Float64()
		out = append(out, word(int(many*r*r*r)))
	}
	s := strings.Join(out, " ")
	return strings.ToUpper(s[:1]) + s[1:]
}

var syllables = strings.Fields("ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gru sta tre spi sho plu")

func word(i int) string {
	n := len(syllables)
	return syllables[i%n] + syllables[(i/n+7*i)%n]
}
