// Package snippet writes what an editor pastes into an article to embed the story: an
// element, a plain frame, AMP. It knows no page and no server; addresses come whole.
package snippet

import (
	"fmt"
	"html"
	"strings"
)

// Embed is what an article shows.
type Embed struct {
	Title  string
	Page   string // address of the whole story at the moment
	Src    string // address of the embed there
	Still  string // address of a picture of it
	Tall   string // and of one for narrow windows
	Script string // address of embed.js
	Width  int    // CSS px
	Height int    // CSS px, where nobody listens to the frame

	Attributes [][2]string // of the element: name and value
}

// Usual is the width of a frame that nobody limits, CSS px: an article's column.
const Usual = 660

// The size of a card, which is shown where a link is passed on: Open Graph's, px.
const CardWidth, CardHeight = 1200, 630

// Height is about how high an embed would be best at a width, CSS px. It tells the
// article itself, once it is there, and fits any frame till then.
func Height(width int) int {
	switch {
	case width < 480:
		return 800
	case width < 700:
		return 780
	}
	return 600
}

// Element is the line that makes the element, and one, which has what is seen where
// scripts are stripped.
func (e Embed) Element() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<script async src="%s"></script>`+"\n<fifty-metres", attr(e.Script))
	for _, a := range e.Attributes {
		fmt.Fprintf(&b, ` %s="%s"`, a[0], attr(a[1]))
	}
	fmt.Fprintf(&b, `><a href="%s"><picture><source media="(max-width:600px)" srcset="%s"><img loading="lazy" src="%s" alt="%s" width="%d" height="%d" style="max-width:100%%;height:auto"></picture></a></fifty-metres>`,
		attr(e.Page), attr(e.Tall), attr(e.Still), attr(e.Title), CardWidth, CardHeight)
	return b.String()
}

// Iframe is a frame alone, for those who strip scripts or listen themselves.
func (e Embed) Iframe() string {
	return fmt.Sprintf(`<iframe title="%s" src="%s" width="%d" height="%d" style="border:0;max-width:100%%" loading="lazy" scrolling="no" allow="fullscreen" allowfullscreen></iframe>`,
		attr(e.Title), attr(e.Src), e.Width, e.Height)
}

// AMP is a frame in an AMP page, which has the still until it is loaded, and grows when
// the reader asks it to.
func (e Embed) AMP(more string) string {
	return fmt.Sprintf(`<amp-iframe title="%[1]s" src="%[2]s" width="%[3]d" height="%[4]d" layout="responsive" sandbox="allow-scripts allow-same-origin allow-popups" frameborder="0" resizable>
  <amp-img placeholder layout="fill" src="%[5]s" alt="%[1]s"></amp-img>
  <div overflow tabindex="0" role="button" aria-label="%[6]s">%[6]s</div>
</amp-iframe>`, attr(e.Title), attr(e.Src), e.Width, e.Height, attr(e.Still), attr(more))
}

// Link is the address alone, on a line of its own: WordPress and others make an embed of
// it, by oEmbed.
func (e Embed) Link() string { return e.Page }

func attr(s string) string { return html.EscapeString(s) }
