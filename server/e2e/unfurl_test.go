package e2e

import (
	"encoding/json"
	"os/exec"
	"testing"
)

// card is what those who make a card of a link saw of it.
type card struct {
	Unfurl struct {
		Title  string
		OEmbed struct {
			Type, Version, Title, HTML string
			Width, Height              int
			Provider                   string `json:"provider_name"`
			Thumbnails                 []picture
		} `json:"oEmbed"`
		OpenGraph struct {
			Title, Type, URL string
			Images           []picture
		} `json:"open_graph"`
		Twitter   struct{ Card string } `json:"twitter_card"`
		Canonical string                `json:"canonical_url"`
	}
	OGS struct {
		Title  string                            `json:"ogTitle"`
		URL    string                            `json:"ogUrl"`
		Locale string                            `json:"ogLocale"`
		Card   string                            `json:"twitterCard"`
		Images []struct{ URL, Alt, Type string } `json:"ogImage"`
	}
}

type picture struct {
	URL           string
	Width, Height json.Number
}

// TestOthersMakeACardOfALink: two programs that others use find title, picture and embed of
// a deep link, in its language and edition.
func TestOthersMakeACardOfALink(t *testing.T) {
	t.Parallel()
	site := the(t, built)
	for _, c := range []struct{ address, title, still, locale string }{
		{"/?moment=dash", "He gets out and runs – Fifty Metres", "/stills/dash.png?shape=card", "en_GB"},
		{"/ko?known=2017-11-13&moment=crawl", "", "/stills/crawl.png?known=2017-11-13&lang=ko&shape=card", "ko_KR"},
		{"/?t=80", "Over the line – Fifty Metres", "/stills/line.png?shape=card", "en_GB"},
	} {
		out, err := exec.CommandContext(within(t), "node", "npm/unfurl.mjs", site.url+c.address).Output()
		if err != nil {
			t.Fatalf("%s: %v\n%s", c.address, err, stderr(err))
		}
		var got card
		if err := json.Unmarshal(out, &got); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		u, o := got.Unfurl, got.OGS
		if c.title == "" {
			c.title = o.Title
		}
		for what, pair := range map[string][2]string{
			"title": {u.OpenGraph.Title, c.title}, "title too": {o.Title, c.title}, "oEmbed's title": {u.OEmbed.Title, c.title},
			"address": {o.URL, site.url + c.address}, "card": {o.Card, "summary_large_image"}, "locale": {o.Locale, c.locale},
			"type": {u.OEmbed.Type, "rich"}, "version": {u.OEmbed.Version, "1.0"},
		} {
			if pair[0] != pair[1] {
				t.Errorf("%s: the %s is %q, want %q", c.address, what, pair[0], pair[1])
			}
		}
		if len(o.Images) != 1 || o.Images[0].URL != site.url+c.still || o.Images[0].Type != "image/png" || o.Images[0].Alt == "" {
			t.Errorf("%s: its picture is %+v", c.address, o.Images)
		}
		if len(u.OEmbed.Thumbnails) != 1 || u.OEmbed.Thumbnails[0].URL != site.url+c.still {
			t.Errorf("%s: oEmbed's picture is %+v", c.address, u.OEmbed.Thumbnails)
		}
		if u.OEmbed.HTML == "" || u.OEmbed.Width < 300 || u.OEmbed.Height < 300 {
			t.Errorf("%s: the embed is %+v", c.address, u.OEmbed)
		}
	}
}

func stderr(err error) string {
	if e, ok := err.(*exec.ExitError); ok {
		return string(e.Stderr)
	}
	return ""
}
