package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// asServer has this very test be the program: its processes are the real ones.
const asServer = "FIFTYMETRES_TEST_SERVES"

func TestMain(m *testing.M) {
	if os.Getenv(asServer) != "" {
		main()
	}
	os.Exit(m.Run())
}

const token = "sesame, sesame, open"

// process is a server of its own, with an operator.
type process struct {
	*exec.Cmd
	url string
}

func start(t *testing.T, args ...string) *process {
	t.Helper()
	p := &process{Cmd: exec.Command(os.Args[0], append([]string{"serve", "--addr", "127.0.0.1:0", "--no-wasm", "--drain", "0s"}, args...)...)}
	p.Env = append(os.Environ(), asServer+"=1", "OPERATOR_TOKEN="+token)
	out, err := p.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Process.Kill(); p.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal("it does not listen: ", err)
	}
	p.url = strings.Replace(strings.TrimSpace(strings.TrimPrefix(line, "Listening on ")), "127.0.0.1", "localhost", 1)
	return p
}

// screen is one in the room "hall" at a server, which tells its states until that goes.
func (p *process) screen(t *testing.T) chan map[string]any {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), "GET", p.url+"/rooms/hall/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatal(res, err)
	}
	states := make(chan map[string]any)
	go func() {
		defer res.Body.Close()
		defer close(states)
		for in := bufio.NewReader(res.Body); ; {
			line, err := in.ReadString('\n')
			if err != nil {
				return
			}
			var state map[string]any
			if data, ok := strings.CutPrefix(line, "data: {"); ok && json.Unmarshal([]byte("{"+data), &state) == nil {
				select {
				case states <- state:
				case <-t.Context().Done():
					return
				}
			}
		}
	}()
	return states
}

// presenter logs in at a server, and acts.
func (p *process) presenter(t *testing.T) func(act string) {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	client := &http.Client{Jar: jar}
	post := func(path string, form url.Values) string {
		t.Helper()
		res, err := client.PostForm(p.url+path, form)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		body, err := io.ReadAll(res.Body)
		if err != nil || res.StatusCode != http.StatusOK {
			t.Fatalf("%s: %d %s %v", path, res.StatusCode, body, err)
		}
		return string(body)
	}
	post("/operator", url.Values{"token": {token}, "to": {"present"}})
	return func(act string) {
		t.Helper()
		if page := post("/present/act", url.Values{"room": {"hall"}, "act": {act}}); !strings.Contains(page, `id="desk"`) {
			t.Fatalf("%s: %s", act, page)
		}
	}
}

// until waits for a state of which something holds.
func until(t *testing.T, states chan map[string]any, what string, holds func(map[string]any) bool) map[string]any {
	t.Helper()
	for s := range states {
		if holds(s) {
			return s
		}
	}
	t.Fatalf("the stream ended before: %s", what)
	return nil
}

func is(name string, want any) func(map[string]any) bool {
	return func(s map[string]any) bool { return fmt.Sprint(s[name]) == fmt.Sprint(want) }
}

func free(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// TestTwoServersHaveOneRoom: what a presenter does at one, the screens at both do. One is
// killed; the other's screen is led still. It comes back, and its screen is where the
// other's is.
func TestTwoServersHaveOneRoom(t *testing.T) {
	at, other := free(t), free(t)
	a := start(t, "--rooms-listen", at, "--rooms-peers", other)
	b := start(t, "--rooms-listen", other, "--rooms-peers", at)
	onA, onB := a.screen(t), b.screen(t)
	first, second := until(t, onA, "a state", is("led", false)), until(t, onB, "a state", is("led", false))
	// The room of the one is the other's, once they have found each other.
	if first["by"] != second["by"] {
		until(t, onB, "the older room", is("by", first["by"]))
	}
	leadA, leadB := a.presenter(t), b.presenter(t)
	leadA("go:dash")
	seen := until(t, onA, "an act here", is("led", true))
	until(t, onB, "an act there", func(s map[string]any) bool { return s["led"] == true && s["t"] == seen["t"] && s["by"] == seen["by"] })
	leadB("pause")
	until(t, onB, "a pause here", is("playing", false))
	until(t, onA, "a pause there", is("playing", false))

	a.Process.Kill()
	a.Wait()
	for range onA { // its screen is told by the line that ends
	}
	leadB("go:line")
	line := until(t, onB, "an act, alone", func(s map[string]any) bool {
		return s["t"] != seen["t"] && s["playing"] == false && s["seq"].(float64) > 2
	})

	again := start(t, "--rooms-listen", at, "--rooms-peers", other)
	until(t, again.screen(t), "what was missed", func(s map[string]any) bool { return s["t"] == line["t"] && s["led"] == true })
	again.presenter(t)("language:ko")
	until(t, onB, "an act at the new one", is("language", "ko"))
}

// TestOneServerNeedsNothingElse, and stops though a screen listens.
func TestOneServerNeedsNothingElse(t *testing.T) {
	p := start(t)
	s := p.screen(t)
	until(t, s, "a state", is("led", false))
	p.presenter(t)("pause")
	until(t, s, "an act", is("playing", false))
	p.Process.Signal(os.Interrupt)
	for range s { // it ends by itself
	}
	if err := p.Wait(); err != nil {
		t.Error(err)
	}
}
