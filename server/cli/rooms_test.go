package cli

import (
	"strings"
	"testing"

	"fiftymetres/server/sitetest"
)

// TestRoomsAreSharedInOneWay, and what is half said is refused before anything is opened.
func TestRoomsAreSharedInOneWay(t *testing.T) {
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"--rooms-peers", "10.0.0.2:6222"}, "no address"},
		{[]string{"--rooms-listen", ":6222"}, "at least 16"},
		{[]string{"--rooms-listen", "127.0.0.1:6222", "--rooms-nats", "nats://host:4222"}, "keep one"},
		{[]string{"--rooms-nats", "host"}, "nats://host:4222"},
	} {
		code, out, errs := run(t, nil, append([]string{"serve", "--addr", "127.0.0.1:0"}, c.args...)...)
		if code != 1 || !strings.Contains(errs, c.says) || strings.Contains(out, "Listening") {
			t.Errorf("%v: %d\n%s%s", c.args, code, out, errs)
		}
	}
	got := roomFlags{Listen: "a:1", Peers: []string{" b:2", "", "c:3 "}, Secret: secret}.config(sitetest.Story(), nil)
	if len(got.Peers) != 2 || got.Peers[0] != "b:2" || got.Peers[1] != "c:3" || got.Story != "test" {
		t.Errorf("%+v", got)
	}
}

// TestTheRoomsClockIsSteady: it begins at the machine's, and never runs back.
func TestTheRoomsClockIsSteady(t *testing.T) {
	now := steady()
	for was, i := now(), 0; i < 1000; i++ {
		is := now()
		if is < was || is < 1e12 {
			t.Fatalf("from %d to %d", was, is)
		}
		was = is
	}
}
