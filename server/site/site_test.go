package site_test

import (
	"errors"
	"io/fs"
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
	for _, name := range []string{"js/head.js", "js/land.js", "js/boot.js", "js/frame.js", "icons/icon.svg", "icons/apple-touch-icon.png"} {
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
		page, err := s.Page(s.View("story", nil))
		if err != nil {
			t.Fatal(err)
		}
		tags[page.ETag("br")] = true
	}
	if len(tags) != 1 {
		t.Errorf("%d tags of one page: %v", len(tags), tags)
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
