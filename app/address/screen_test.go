package address

import (
	"fmt"
	"net/url"
	"testing"
)

// TestScreens: what an operator writes, and what becomes of what is no such thing.
func TestScreens(t *testing.T) {
	usual := Screen{Tongues: []string{"en"}, Attract: Full, Shift: true}
	for query, change := range map[string]func(*Screen){
		"":                           func(*Screen) {},
		"lang=en,ko":                 func(s *Screen) { s.Tongues = []string{"en", "ko"} },
		"lang=ko, en ,ko":            func(s *Screen) { s.Tongues = []string{"ko", "en"} },
		"lang=en,fr":                 func(s *Screen) { s.Wrong = []string{"lang"} },
		"lang=fr,de":                 func(s *Screen) { s.Wrong = []string{"lang"} },
		"attract=Still":              func(s *Screen) { s.Attract = StillLoop },
		"attract=off&shift=0":        func(s *Screen) { s.Attract, s.Shift = Off, false },
		"attract=party":              func(s *Screen) { s.Wrong = []string{"attract"} },
		"moments=house,gate,house":   func(s *Screen) { s.Moments = []int{0, 2} },
		"moments=house,nowhere,":     func(s *Screen) { s.Moments, s.Wrong = []int{2}, []string{"moments"} },
		"sensitive=ask":              func(s *Screen) { s.Ask = true },
		"sensitive=1":                func(s *Screen) { s.Wrong = []string{"sensitive"} },
		"screen=Hall 2&room=west":    func(s *Screen) { s.Name, s.Room = "Hall 2", "west" },
		"screen=홀&room=<b>":          func(s *Screen) { s.Name, s.Wrong = "홀", []string{"room"} },
		"idle=1e9":                   func(s *Screen) { s.Wrong = []string{"idle"} },
		"idle=soon&idle=5&attract=x": func(s *Screen) { s.Wrong = []string{"attract", "idle"} },
		"idle=90":                    func(*Screen) {},
	} {
		want := usual
		change(&want)
		q, err := url.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		if got := New(walkStory).Screen(q, "en"); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s is %+v, want %+v", query, got, want)
		}
	}
	if p := read(t, "/kiosk?lang=ko,en"); p.Lang != "ko" {
		t.Errorf("the first of its languages is %s", p.Lang)
	}
}
