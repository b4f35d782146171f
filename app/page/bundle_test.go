package page

import (
	"testing"

	"fiftymetres/app/address"
)

// TestWhatIsReadSaysTheSame: a page of a story that was written and read is the
// page of that story, though the record is read only when it is wanted.
func TestWhatIsReadSaysTheSame(t *testing.T) {
	st := builtin(t)
	whole := in(st, "en")
	text, err := whole.Write()
	if err != nil {
		t.Fatal(err)
	}
	if len(st.Claims) == 0 {
		t.Fatal("writing took the story's claims")
	}
	rests := 0
	read, err := Read(string(text), func() { rests++ })
	if rests < 5 {
		t.Errorf("%d rests", rests)
	}
	if err != nil {
		t.Fatal(err)
	}
	b := Index(read, address.New(read.Story))
	if len(read.Story.Claims) > 0 {
		t.Error("the record was read before it was wanted")
	}
	s := known(read.Story, "story", "en", nineDaysLater)
	if got, want := printed(b.Open(s).masthead(s)), printed(Index(whole, address.New(st)).Open(s).masthead(s)); got != want || len(read.Story.Claims) > 0 {
		t.Errorf("before the record is read the mastheads differ:\n%s\n%s", got, want)
	}
	if got, want := b.Open(s).Column(3, false), Index(whole, address.New(st)).Open(s).Column(3, false); got != want || len(want) < 10000 {
		t.Errorf("the columns differ: %d and %d bytes", len(got), len(want))
	}
	for _, open := range []string{"about:soldier", "source:" + st.Sources[0].ID} {
		again, _ := Read(string(text), func() {})
		p, want := &panel{Book: Index(again, address.New(again.Story)).Open(s), Open: open}, &panel{Book: Index(whole, address.New(st)).Open(s), Open: open}
		if printed(p.element()) != printed(want.element()) {
			t.Errorf("the panels of %s differ", open)
		}
	}
	for _, bad := range []string{"", "{}", "{}\n{}", "null\n{}", string(text[:len(text)/4])} {
		if _, err := Read(bad, func() {}); err == nil {
			t.Errorf("%.20q was read", bad)
		}
	}
}
