package guide

import (
	"fmt"
	"html"
	"strings"
)

// Stepped is an article whose text drives the story.
func (f Facts) Stepped() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<script async src="%s"></script>`+"\n"+`<fifty-metres id="map" height="480" lang="%s" style="position:sticky;top:0"></fifty-metres>`+"\n", html.EscapeString(f.Script), f.lang())
	for _, m := range f.Steps() {
		fmt.Fprintf(&b, `<p data-fifty-metres="%s" data-for="map">%s</p>`+"\n", m.Slug, html.EscapeString(m.Heading))
	}
	last := f.Steps()[len(f.Steps())-1]
	fmt.Fprintf(&b, `<p data-fifty-metres="t=%s" data-for="map">…</p>`, seconds(last.To-1))
	return b.String()
}

// Talk is how an article speaks with a plain frame.
func (f Facts) Talk() string {
	return fmt.Sprintf(`const frame = document.querySelector("iframe");
addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || data?.source !== "fiftymetres") return;
  if (data.type === "ready") {
    const wish = { target: "fiftymetres", version: 1, type: "go", moment: %q };
    frame.contentWindow.postMessage(wish, %q);
  }
  if (data.type === "moment") console.log(data.moment, data.t);
  if (data.type === "size") frame.style.height = data.height + "px";
});`, f.Next().Slug, f.Origin)
}

// Play is the same with the element.
func (f Facts) Play() string {
	return fmt.Sprintf(`const map = document.querySelector("fifty-metres");
map.addEventListener("moment", ({ detail }) => console.log(detail.moment, detail.t));
map.addEventListener("ready", () => map.go(%q));`, f.Next().Slug)
}

// Picture is the address of a still of a shape, in a format.
func (f Facts) Picture(shape, format string) string {
	return fmt.Sprintf("%s%s.%s?shape=%s&lang=%s&known=%s", f.Stills, f.Example().Slug, format, shape, f.lang(), f.Usual())
}

// Usual is the edition that is told where none is asked for.
func (f Facts) Usual() string {
	for _, e := range f.Editions {
		if e.Usual {
			return e.Date
		}
	}
	return ""
}

func (f Facts) lang() string {
	for _, t := range f.Tongues {
		if t.Now {
			return t.Lang
		}
	}
	return f.Languages[0]
}
