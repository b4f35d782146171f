// Command contactsheet draws every moment of the built-in story, in both
// editions and at the sizes of a phone, a desk and a wall, and its motion as a
// strip of pictures, and puts them on one page, so that a person can judge
// them at a glance.
package main

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"

	"fiftymetres/app/draw"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/words/catalogue"
	"fiftymetres/data"
	"fiftymetres/server/load"
)

type size struct{ w, h int } // CSS px

var sizes = []size{{390, 480}, {1440, 900}, {3840, 2160}}

// share of a moment's span at which its picture is taken, as the stills'.
const share = 0.72

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: contactsheet DIR")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("Open", filepath.Join(os.Args[1], "index.html"))
}

func write(dir string) error {
	st, problems := load.Load(data.Story())
	if len(problems) > 0 {
		return fmt.Errorf("the story has %d problems; the first: %s", len(problems), problems[0])
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	var page strings.Builder
	page.WriteString("<!doctype html><meta charset=utf-8><title>Contact sheet</title><style>body{font:14px sans-serif;background:#555;color:#fff;margin:1rem}" +
		"div{display:flex;gap:4px;margin-bottom:4px;align-items:flex-start}img{display:block}.s0{width:15%}.s1{width:40%}.s2{width:44%}.strip{width:12.3%}</style>")
	for _, e := range st.Editions {
		if err := edition(&page, dir, st, e.Date); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(dir, "index.html"), []byte(page.String()), 0o644)
}

func edition(page *strings.Builder, dir string, st *story.Story, date string) error {
	s, err := scene.Compile(st, date)
	if err != nil {
		return err
	}
	lang := st.Languages[0]
	picture, f := draw.New(s, lang, &catalogue.Builtin().For(lang).Words), s.NewFrame()
	fmt.Fprintf(page, "<h2>%s</h2>", html.EscapeString(date))
	for i, m := range st.Moments {
		s.At(m.Span[0]+share*(m.Span[1]-m.Span[0]), f)
		page.WriteString("<div>")
		for k, z := range sizes {
			name := fmt.Sprintf("%s-%02d-%s-%d.svg", date, i, m.Slug, z.w)
			svg := picture.Still(f, z.w, z.h, m.Slug, m.Tellings[date].Heading.In(lang), "")
			if err := os.WriteFile(filepath.Join(dir, name), svg, 0o644); err != nil {
				return err
			}
			fmt.Fprintf(page, `<img class=s%d src=%q alt=%q>`, k, name, m.Slug)
		}
		page.WriteString("</div>")
	}
	return strips(page, dir, st, s, picture)
}

// frames is how many pictures of a moment a strip has, and their size.
const frames = 8

var frameSize = size{480, 320}

// strips puts the motion of each moment in a row of pictures.
func strips(page *strings.Builder, dir string, st *story.Story, s *scene.Scene, picture *draw.Picture) error {
	f := s.NewFrame()
	for i, m := range st.Moments {
		page.WriteString("<div>")
		for k := range frames {
			t := m.Span[0] + (float64(k)+0.5)/frames*(m.Span[1]-m.Span[0])
			s.At(t, f)
			name := fmt.Sprintf("%s-%02d-%s-strip-%d.svg", s.Edition, i, m.Slug, k)
			svg := picture.Still(f, frameSize.w, frameSize.h, m.Slug, fmt.Sprintf("%.1f s", t), "")
			if err := os.WriteFile(filepath.Join(dir, name), svg, 0o644); err != nil {
				return err
			}
			fmt.Fprintf(page, `<img class=strip src=%q alt=%q>`, name, m.Slug)
		}
		page.WriteString("</div>")
	}
	return nil
}
