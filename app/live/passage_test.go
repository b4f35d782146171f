package live

import (
	"testing"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw"
	"fiftymetres/app/geom"
	"fiftymetres/app/page"
)

// TestAnotherEditionPasses: the map comes from one telling to the other, where it stands;
// while it plays, what both have does not move by itself; and whatever is done then ends it.
func TestAnotherEditionPasses(t *testing.T) {
	w := open(t, walk(), "/")
	w.rest(t)
	from := w.session.scenes.frame.Camera
	w.session.Do(Edition{earlier})
	if w.passing {
		t.Error("it passes before the switch has answered")
	}
	w.session.pay()
	if len(w.passages) != 1 || w.passages[0] != (passage{from: from, moves: true}) || !w.passing {
		t.Fatalf("%+v", w.passages)
	}
	w.rest(t)
	if !w.passing {
		t.Error("what the page does by itself has ended it")
	}
	if w.news == "" || w.news != w.page.Book().Turned(0) {
		t.Errorf("said aloud is %q", w.news)
	}
	w.session.Do(Play{})
	w.pass(0.5)
	if w.passing {
		t.Error("an act has not ended it")
	}
	w.session.Do(Edition{later})
	w.session.pay()
	if len(w.passages) != 2 || w.passages[1].moves {
		t.Errorf("while it plays: %+v", w.passages)
	}
	w.handScroll(w.scroll + 300)
	w.pass(0.1)
	if w.passing {
		t.Error("a hand on the column has not ended it")
	}
}

// TestWhatDoesNotPass: for who wants less motion, in another language, on a look around,
// and on a screen that nobody touches the other picture is there at once.
func TestWhatDoesNotPass(t *testing.T) {
	for name, do := range map[string]func(w *world){
		"less motion": func(w *world) { w.lessMotion(true); w.session.Do(Edition{earlier}) },
		"stills":      func(w *world) { w.session.Do(Motion{page.Stills}); w.session.Do(Edition{earlier}) },
		"language":    func(w *world) { w.session.Do(Language{"ko"}) },
		"looking":     func(w *world) { w.session.Do(Look{camera.View{Span: 20}}); w.session.Do(Edition{earlier}) },
		"the same":    func(w *world) { w.session.Do(Edition{later}) },
	} {
		w := open(t, walk(), "/")
		w.rest(t)
		do(w)
		w.rest(t)
		if len(w.passages) != 0 {
			t.Errorf("%s: %+v", name, w.passages)
		}
	}
	w := open(t, walk(), "/kiosk")
	w.pass(1)
	w.session.turn(func(p *page.State) { p.Edition = earlier })
	if len(w.passages) != 0 {
		t.Errorf("a loop that nobody touches: %+v", w.passages)
	}
	w.session.kiosk.press(1)
	w.session.Do(Edition{later})
	w.session.pay()
	if len(w.passages) != 1 {
		t.Errorf("a visitor's: %+v", w.passages)
	}
}

// TestRides: the layers come along from a view next to the other, and from no other.
func TestRides(t *testing.T) {
	var layers []*layer
	for i := range draw.Layers {
		layers = append(layers, &layer{Layer: &draw.Layers[i]})
	}
	here := camera.View{At: geom.Point{X: 10}, Span: 100}
	for _, c := range []struct {
		from camera.View
		want bool
	}{
		{here, true},
		{camera.View{At: geom.Point{X: 90}, Span: 120}, true},
		{camera.View{At: geom.Point{X: 900}, Span: 100}, false},
		{camera.View{At: geom.Point{X: 10}, Span: 1000}, false},
		{camera.View{At: geom.Point{X: 10}, Span: 300e3}, false},
		{camera.View{}, false},
	} {
		how := passage{from: c.from, moves: true}
		if got := how.rides(layers, here); got != c.want {
			t.Errorf("from %+v: %v", c.from, got)
		}
		if how.moves = false; how.rides(layers, here) {
			t.Errorf("from %+v in motion", c.from)
		}
	}
}

// TestSeenFrom: a layer that is moved to another view is turned, moved and scaled as that
// sees it.
func TestSeenFrom(t *testing.T) {
	l := &draw.Layers[1]
	for _, c := range []struct {
		drawn, view camera.View
		want        string
	}{
		{camera.View{Span: 100}, camera.View{Span: 100}, "translate(0.00px,0.00px) scale(1.000000)"},
		{camera.View{Span: 100}, camera.View{At: geom.Point{X: 10, Y: -5}, Span: 50}, "translate(-80.00px,40.00px) scale(2.000000)"},
		{camera.View{At: geom.Point{X: 10}, Span: 100}, camera.View{Span: 100, Turn: 90}, "translate(0.00px,80.00px) rotate(90.000deg) scale(1.000000)"},
	} {
		if got := string(seenFrom(nil, l, c.drawn, c.view, 8)); got != c.want {
			t.Errorf("%+v from %+v: %s, want %s", c.drawn, c.view, got, c.want)
		}
	}
}

func TestTranslated(t *testing.T) {
	for text, want := range map[string]geom.Point{"translate(-74.4 -2.1)": {X: -74.4, Y: -2.1}, "translate(0 10)": {Y: 10}} {
		if at, ok := translated(text); !ok || at != want {
			t.Errorf("%s is %v, %v", text, at, ok)
		}
	}
	for _, text := range []string{"", "translate(1 2) scale(3)", "translate(1)", "scale(1 2)", "translate(a b)", "translate(1 2"} {
		if _, ok := translated(text); ok {
			t.Errorf("%q was read", text)
		}
	}
	if got := atPoint(geom.Point{X: -74.4, Y: 2}); got != "translate(-74.400px,2.000px)" {
		t.Error(got)
	}
}
