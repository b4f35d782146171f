package address

import (
	"net/url"
	"testing"
)

// TestDress: in the words of players and charts, and back.
func TestDress(t *testing.T) {
	for query, want := range map[string]Dress{
		"":                                     {},
		"ui=plain&controls=0":                  {UI: Plain, Bare: true},
		"ui=STATIC&autoplay=1&transparent":     {UI: Static, Clear: true}, // nothing plays in a picture
		"static=true":                          {UI: Static},
		"plain=1&static=0":                     {UI: Plain},
		"ui=full&plain=1":                      {},
		"autoplay&loop=yes&motion=reduce":      {Autoplay: true, Loop: true, Stills: true},
		"autoplay=false&controls=maybe&ui=<b>": {},
	} {
		q, err := url.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		p := New(walkStory).Query(Embed, "en", q, "")
		if p.Dress != want {
			t.Errorf("%s is %+v, want %+v", query, p.Dress, want)
		}
		if again := read(t, New(walkStory).Link(p)); again.Dress != want {
			t.Errorf("%s is written as %s, which is %+v", query, New(walkStory).Link(p), again.Dress)
		}
		if other := New(walkStory).Query(Story, "en", q, ""); other.Dress != (Dress{}) {
			t.Errorf("%s dresses the story", query)
		}
		// The pages that all readers are led to are few: those that somebody has dressed
		// are none of them.
		if opening := New(walkStory).Opening(p); opening.Dress != (Dress{}) {
			t.Errorf("%s is an opening page", query)
		}
	}
}
