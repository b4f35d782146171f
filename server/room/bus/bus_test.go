package bus

import (
	"fmt"
	"io"
	"log/slog"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"
)

const secret = "a secret of them all"

// free is an address that nobody listens at.
func free(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// ear is a bus, and what it has heard.
type ear struct {
	*Bus
	heard chan string
	back  chan bool
}

func open(t *testing.T, c Config) *ear {
	t.Helper()
	c.Log = slog.New(slog.DiscardHandler)
	if c.Story == "" {
		c.Story = "walk"
	}
	b, err := Open(c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.Close)
	e := &ear{b, make(chan string, 100), make(chan bool, 100)}
	b.Hear(func(data []byte) { e.heard <- string(data) }, func() { e.back <- true })
	return e
}

// reach has one tell another until that has heard, as hubs do.
func reach(t *testing.T, from, to *ear, what string) {
	t.Helper()
	again := time.NewTicker(20 * time.Millisecond)
	defer again.Stop()
	for {
		from.Tell([]byte(what))
		select {
		case got := <-to.heard:
			if got == what {
				return
			}
		case <-again.C:
		}
		if t.Context().Err() != nil {
			t.Fatal("it is never heard")
		}
	}
}

// TestServersOfOneStoryHearEachOther, the third by way of the first, and not themselves.
func TestServersOfOneStoryHearEachOther(t *testing.T) {
	at := []string{free(t), free(t), free(t)}
	a := open(t, Config{Listen: at[0], Peers: []string{at[1]}, Secret: secret})
	b := open(t, Config{Listen: at[1], Peers: []string{at[0]}, Secret: secret})
	reach(t, a, b, "a to b")
	reach(t, b, a, "b to a")
	<-a.back
	c := open(t, Config{Listen: at[2], Peers: []string{at[0]}, Secret: secret})
	reach(t, c, a, "c to a")
	reach(t, b, c, "b to c")
	a.Close() // the others know each other by now
	reach(t, b, c, "b to c again")
	reach(t, c, b, "c to b")
	for _, e := range []*ear{b, c} {
		for len(e.heard) > 0 {
			if got := <-e.heard; strings.HasPrefix(got, map[*ear]string{b: "b", c: "c"}[e]) {
				t.Errorf("it hears itself: %s", got)
			}
		}
	}
}

// TestNothingOnTheWireCanBeRead of what servers with a secret tell each other.
func TestNothingOnTheWireCanBeRead(t *testing.T) {
	at := []string{free(t), free(t)}
	a := open(t, Config{Listen: at[0], Secret: secret})
	between, wire := tapped(t, at[0])
	b := open(t, Config{Listen: at[1], Peers: []string{between}, Secret: secret})
	const told = "what is told, and by nobody else read"
	reach(t, b, a, told)
	reach(t, a, b, told)
	heard := wire()
	if len(heard) < 2*len(told) {
		t.Fatalf("%d bytes went by", len(heard))
	}
	for _, plain := range []string{told, secret, a.subject, "CONNECT "} {
		if strings.Contains(heard, plain) {
			t.Errorf("%q can be read", plain)
		}
	}
}

// tapped is an address that leads on to another, and all that goes by.
func tapped(t *testing.T, to string) (at string, wire func() string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	var tap tap
	go func() {
		for {
			here, err := l.Accept()
			if err != nil {
				return
			}
			there, err := net.Dial("tcp", to)
			if err != nil {
				here.Close()
				continue
			}
			for _, way := range [][2]net.Conn{{here, there}, {there, here}} {
				go func() {
					io.Copy(io.MultiWriter(way[0], &tap), way[1])
					way[0].Close()
				}()
			}
		}
	}()
	return l.Addr().String(), tap.String
}

type tap struct {
	mu  sync.Mutex
	all strings.Builder
}

func (t *tap) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.all.Write(p)
}

func (t *tap) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.all.String()
}

// TestOtherStoriesAndStrangersAreNotHeard.
func TestOtherStoriesAndStrangersAreNotHeard(t *testing.T) {
	at := []string{free(t), free(t), free(t), free(t)}
	a := open(t, Config{Listen: at[0], Secret: secret})
	other := open(t, Config{Listen: at[1], Peers: at[:1], Secret: secret, Story: "another"})
	stranger := open(t, Config{Listen: at[2], Peers: at[:1], Secret: "another secret of theirs"})
	b := open(t, Config{Listen: at[3], Peers: at[:1], Secret: secret})
	for range 10 {
		other.Tell([]byte("other"))
		stranger.Tell([]byte("stranger"))
		reach(t, b, a, "b")
	}
	for len(a.heard) > 0 {
		if got := <-a.heard; got != "b" {
			t.Error(got)
		}
	}
	if stranger.own.NumRoutes() != 0 {
		t.Error("a stranger is let in")
	}
}

// TestAClusterThatIsThere, and one that is not, and comes.
func TestAClusterThatIsThere(t *testing.T) {
	at := free(t)
	host, port, _ := net.SplitHostPort(at)
	url := "nats://" + at
	a := open(t, Config{URL: url}) // nobody is there, and that is no error
	a.Tell([]byte("lost"))
	cluster := func() *server.Server {
		options := &server.Options{Host: host, NoSigs: true, NoLog: true}
		fmt.Sscan(port, &options.Port)
		s, err := server.NewServer(options)
		if err != nil {
			t.Fatal(err)
		}
		s.Start()
		t.Cleanup(s.Shutdown)
		return s
	}
	s := cluster()
	<-a.back
	b := open(t, Config{URL: url})
	reach(t, a, b, "a to b")
	s.Shutdown()
	s.WaitForShutdown()
	a.Tell([]byte("lost"))
	cluster()
	<-a.back
	<-b.back
	reach(t, b, a, "b to a")
}

func TestWhatIsNoWay(t *testing.T) {
	if b, err := Open(Config{}); b != nil || err != nil {
		t.Errorf("none: %v %v", b, err)
	}
	for says, c := range map[string]Config{
		"keep one":       {Listen: "127.0.0.1:6222", URL: "nats://a:4222"},
		"nats://host":    {URL: "http://me:password@host"},
		"no address":     {Peers: []string{"a:6222"}},
		"or a secret":    {Secret: secret},
		`"6222" is no`:   {Listen: "6222"},
		`"a" is no`:      {Listen: "127.0.0.1:6222", Peers: []string{"a"}},
		`"a:0" is no`:    {Listen: "a:0", Secret: secret},
		"one secret":     {Listen: "10.0.0.1:6222"},
		"at least 16":    {Listen: ":6222", Secret: "short"},
		"other servers:": {Listen: "256.0.0.1:6222", Secret: secret},
	} {
		if b, err := Open(c); b != nil || err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), "password") {
			t.Errorf("%s: %v", says, err)
		}
	}
	for _, c := range []Config{{Listen: "127.0.0.1:6222"}, {Listen: "[::1]:6222", Peers: []string{"[::1]:6223"}}, {Listen: ":6222", Secret: secret}, {URL: "tls://me:pass@a,b:4222"}} {
		if err := c.Check(); err != nil && c.URL == "" {
			t.Errorf("%+v: %v", c, err)
		}
	}
	for story, want := range map[string]string{"walk-2001": "fiftymetres.rooms.walk-2001_", "a.b *>": "fiftymetres.rooms.a-b_", "": "fiftymetres.rooms._"} {
		if got := subject(story); got != want {
			t.Errorf("%q: %s", story, got)
		}
	}
}
