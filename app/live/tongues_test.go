package live

import (
	"slices"
	"testing"
)

// TestALanguageComesOnce: the page stays in its own until the other is there,
// and goes back without asking again.
func TestALanguageComesOnce(t *testing.T) {
	w := open(t, walk(), "/")
	w.session.Do(Go{1})
	w.rest(t)
	w.session.Do(Language{"ko"})
	if w.state().Lang != "en" || w.lang == "ko" {
		t.Error("it is in Korean before the Korean is there")
	}
	second := w.session.player.T()
	w.rest(t)
	if w.state().Lang != "ko" || w.lang != "ko" || w.page.Book().Words().Lang != "ko" {
		t.Errorf("the page is in %s, the document in %s", w.state().Lang, w.lang)
	}
	if now := w.session.player.T(); now != second {
		t.Errorf("it was at %v, and is at %v", second, now)
	}
	w.session.Do(Language{"en"})
	w.rest(t)
	w.session.Do(Language{"ko"})
	w.rest(t)
	if !slices.Equal(w.fetched, []string{"ko"}) || w.state().Lang != "ko" {
		t.Errorf("fetched %v; the page is in %s", w.fetched, w.state().Lang)
	}
}

// TestTheLastLanguageAskedForIsShown, whichever comes first.
func TestTheLastLanguageAskedForIsShown(t *testing.T) {
	w := open(t, walk(), "/")
	w.rest(t)
	w.session.Do(Language{"ko"})
	w.session.Do(Language{"en"})
	w.rest(t)
	if w.state().Lang != "en" {
		t.Errorf("the page is in %s", w.state().Lang)
	}
}

// TestALanguageThatDoesNotCome: the server's page has it.
func TestALanguageThatDoesNotCome(t *testing.T) {
	w := open(t, walk(), "/")
	w.session.Do(Go{1})
	w.rest(t)
	w.offline = true
	w.session.Do(Language{"ko"})
	w.rest(t)
	if w.left != "/ko?moment=square" || w.state().Lang != "en" {
		t.Errorf("it went to %q, in %s", w.left, w.state().Lang)
	}
}

// TestAKioskHasAllLanguages, and never leaves its page for one.
func TestAKioskHasAllLanguages(t *testing.T) {
	w := open(t, walk(), "/kiosk")
	w.pass(1)
	if !slices.Equal(w.fetched, []string{"ko"}) {
		t.Errorf("fetched %v", w.fetched)
	}
	w.offline = true
	w.session.Do(Language{"ko"})
	w.pass(0.1)
	if w.state().Lang != "ko" || w.left != "" {
		t.Errorf("it is in %s, left for %q", w.state().Lang, w.left)
	}
}
