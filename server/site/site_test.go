package site_test

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"

	"fiftymetres/server/asset"
	"fiftymetres/server/site"
	"fiftymetres/server/sitetest"
)

func build(t *testing.T, change func(fstest.MapFS)) (*site.Site, error) {
	t.Helper()
	files := sitetest.Files(true)
	change(files)
	assets, err := asset.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	s := sitetest.Story()
	return site.New(site.Config{Renderer: &sitetest.Renderer{Story: s}, Story: s, Assets: assets})
}

func TestNewRefusesWhatNoPageCanBeMadeOf(t *testing.T) {
	for _, name := range []string{"js/head.js", "js/land.js", "js/boot.js", "js/program.js", "js/frame.js", "js/host.js", "icons/icon.svg", "icons/apple-touch-icon.png"} {
		_, err := build(t, func(files fstest.MapFS) { delete(files, name) })
		if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), name) {
			t.Errorf("without %s: %v", name, err)
		}
	}
	for _, script := range []string{"'</SCRIPT>'", "'<!--'"} {
		_, err := build(t, func(files fstest.MapFS) { files["js/land.js"].Data = []byte(script) })
		if err == nil || !strings.Contains(err.Error(), "cannot stand in a page") {
			t.Errorf("%s: %v", script, err)
		}
	}
}

func TestTwoStartsGiveTheSameTag(t *testing.T) {
	tags := map[string]bool{}
	for range 5 {
		s, err := build(t, func(fstest.MapFS) {})
		if err != nil {
			t.Fatal(err)
		}
		page, err := s.Page(s.Asked("story", "", nil), "")
		if err != nil {
			t.Fatal(err)
		}
		tags[page.ETag("br")] = true
	}
	if len(tags) != 1 {
		t.Errorf("%d tags of one page: %v", len(tags), tags)
	}
}

// TestFloodsWashNothingAway: not seconds, nor widths, nor hosts.
func TestFloodsWashNothingAway(t *testing.T) {
	s, err := build(t, func(fstest.MapFS) {})
	if err != nil {
		t.Fatal(err)
	}
	const most = 10_000 // a few pages
	s.Squeeze(most)
	r := s.Renderer().(*sitetest.Renderer)
	known := func() {
		for _, lang := range s.Languages() {
			for _, moment := range []string{"gate", "tree"} {
				q := url.Values{"lang": {lang}, "moment": {moment}}
				if _, err := s.Page(s.Asked("story", "", q), ""); err != nil {
					t.Error(err)
				}
				if _, _, err := s.Still(moment, site.SVG, q); err != nil {
					t.Error(err)
				}
			}
		}
	}
	known()
	for i := range 30 {
		if i == 13 || i == 14 { // where the renderer fails
			continue
		}
		if _, err := s.Page(s.Asked("story", "", url.Values{"t": {fmt.Sprint(i)}}), fmt.Sprintf("http://h%d.example", i)); err != nil {
			t.Error(err)
		}
		if _, _, err := s.Still("gate", site.SVG, url.Values{"width": {fmt.Sprint(100 * i)}}); err != nil {
			t.Error(err)
		}
		if _, err := s.Page(s.Asked("story", "", nil), fmt.Sprintf("http://h%d.example", i)); err != nil {
			t.Error(err)
		}
	}
	if n := s.Held(); n > 2*most || n < most {
		t.Errorf("the flood left %d bytes; two stores keep %d each", n, most)
	}
	stages, stills := r.Stages.Load(), r.Stills.Load()
	known()
	if r.Stages.Load() != stages || r.Stills.Load() != stills {
		t.Errorf("%d known pages and %d stills were drawn again", r.Stages.Load()-stages, r.Stills.Load()-stills)
	}
}

func TestPathsOfTheLayouts(t *testing.T) {
	s, err := build(t, func(fstest.MapFS) {})
	if err != nil {
		t.Fatal(err)
	}
	for want, of := range map[string][2]string{
		"/": {"story", "en"}, "/ko": {"story", "ko"}, "/embed": {"embed", "en"}, "/ko/embed": {"embed", "ko"}, "/ko/kiosk": {"kiosk", "ko"},
	} {
		if got := s.Path(of[0], of[1]); got != want {
			t.Errorf("%v: %s, want %s", of, got, want)
		}
	}
}
