package page

import (
	"strings"
	"testing"

	"fiftymetres/app/draw/ground"
	"fiftymetres/app/words/catalogue"

	"golang.org/x/net/html"
)

// TestEverySignHasAWord in each of the interface's languages, and no word is of a
// sign that there is none of.
func TestEverySignHasAWord(t *testing.T) {
	set := catalogue.Builtin()
	for _, tag := range set.Tags() {
		words := set.For(tag).Kinds
		for _, s := range ground.Signs() {
			if words[s.Kind] == "" {
				t.Errorf("%s has no word for %q", tag, s.Kind)
			}
		}
		if len(words) != len(ground.Signs()) {
			t.Errorf("%s has %d words for %d signs", tag, len(words), len(ground.Signs()))
		}
	}
}

// TestTheLegendShowsWhatTheMapHas: one sign for each kind, drawn, and none of a kind
// that the story's map has not.
func TestTheLegendShowsWhatTheMapHas(t *testing.T) {
	st := builtin(t)
	var rows []string
	walk(document(t, opened(t, st, known(st, "story", "en", nineDaysLater))), func(n *html.Node) {
		if class, _ := valueOf(n, "class"); class == "legend-body" {
			walk(n, func(n *html.Node) {
				if n.Data == "li" {
					rows = append(rows, strings.TrimSpace(textOf(n)))
				}
			})
		}
	})
	all := strings.Join(rows, "\n")
	for _, want := range []string{"Ditch", "Zone", "Border", "Stream", "Boundary as the ground bears it", "thermal camera", "those who help"} {
		if strings.Count(all, want) != 1 {
			t.Errorf("%q stands %d times in %q", want, strings.Count(all, want), rows)
		}
	}
	for _, other := range []string{"Runway", "Quay", "Crater"} {
		if strings.Contains(all, other) {
			t.Errorf("there is no %s on this map", other)
		}
	}
}

// TestTheLegendHasNoCameraOfAnotherEdition: on the first day nobody had seen the film.
func TestTheLegendHasNoCameraOfAnotherEdition(t *testing.T) {
	st := builtin(t)
	walk(document(t, opened(t, st, known(st, "story", "en", firstDay))), func(n *html.Node) {
		if n.Data == "li" && strings.Contains(textOf(n), "thermal camera") {
			t.Errorf("the legend has %q", textOf(n))
		}
	})
}
