package site

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"fiftymetres/data"
	"fiftymetres/server/asset"
	"fiftymetres/server/load"
	"fiftymetres/web"
)

func TestAStillIsDrawnWithItsStyle(t *testing.T) {
	st, problems := load.Load(data.Story())
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	r, err := NewRenderer(st, nil, "")
	if err != nil {
		t.Fatal(err)
	}
	assets, err := asset.Load(web.FS())
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(Config{Story: st, Renderer: r, Assets: assets})
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{200, 640, 1200, 3840} {
		body, policy, err := s.Still(st.Moments[1].Slug, url.Values{"width": {fmt.Sprint(width)}})
		if err != nil {
			t.Fatal(err)
		}
		svg, err := body.Plain()
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(svg), "<style>")
		style, _, _ := strings.Cut(rest, "</style>")
		if style == "" || !strings.Contains(policy, hash(style)) {
			t.Errorf("at %d px the policy does not name the style: %s", width, policy)
		}
	}
}
