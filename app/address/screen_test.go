package address

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
)

// TestScreens: what an operator writes, and what becomes of what is no such thing.
func TestScreens(t *testing.T) {
	usual := Screen{Tongues: []string{"en"}, Attract: Full, FPS: 30}
	for query, change := range map[string]func(*Screen){
		"":                                func(*Screen) {},
		"lang=en,ko":                      func(s *Screen) { s.Tongues = []string{"en", "ko"} },
		"lang=ko, en ,ko":                 func(s *Screen) { s.Tongues = []string{"ko", "en"} },
		"lang=en,fr":                      func(*Screen) {},
		"lang=fr,de":                      func(*Screen) {},
		"attract=Still":                   func(s *Screen) { s.Attract = StillLoop },
		"attract=off":                     func(s *Screen) { s.Attract = Off },
		"attract=party":                   func(*Screen) {},
		"moments=house,gate,house":        func(s *Screen) { s.Moments = []int{0, 2} },
		"moments=house,nowhere,<b>,":      func(s *Screen) { s.Moments = []int{2} },
		"moments=nowhere&attract=full":    func(*Screen) {},
		"room=Hall-2.a_b":                 func(s *Screen) { s.Room = "hall-2.a_b" },
		"room=" + strings.Repeat("r", 65): func(*Screen) {},
		"room=a/b":                        func(*Screen) {},
		"room=..":                         func(*Screen) {},
		"room=홀":                          func(*Screen) {},
		"fps=20":                          func(s *Screen) { s.FPS = 20 },
		"fps=-1":                          func(s *Screen) { s.FPS = 15 },
		"fps=1e9":                         func(*Screen) {},
		"fps=99999":                       func(s *Screen) { s.FPS = 60 },
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
