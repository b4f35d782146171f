package httpd

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"fiftymetres/server/room"
	"fiftymetres/server/site"
	"fiftymetres/server/sitetest"
)

// halls is a whole site with rooms, at a time that a test sets, and with an operator.
type halls struct {
	http.Handler
	hub *room.Hub
	ms  atomic.Int64
}

func newHalls(t *testing.T) *halls {
	t.Helper()
	st := sitetest.Story()
	assets := sitetest.Assets(true)
	s, err := site.New(site.Config{Renderer: &sitetest.Renderer{Story: st}, Story: st, Assets: assets})
	if err != nil {
		t.Fatal(err)
	}
	h := &halls{}
	h.ms.Store(1e12)
	h.hub = room.New(room.Config{Story: st, Now: h.ms.Load, By: "me"})
	h.Handler, err = New(Deps{Site: s, Story: st, Assets: assets, Health: &Health{}, Log: slog.New(slog.DiscardHandler), Rooms: h.hub, Operator: Operator{Token: token}})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// screen hears a room's events.
type screen struct {
	t   *testing.T
	res *http.Response
	in  *bufio.Reader
}

func listen(t *testing.T, url string, headers ...string) *screen {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), "GET", url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	res, err := (&http.Client{Transport: &http.Transport{DisableCompression: true}}).Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { res.Body.Close() })
	return &screen{t, res, bufio.NewReader(res.Body)}
}

// next is the data of the next event; "" where the stream has ended.
func (s *screen) next() string {
	s.t.Helper()
	for {
		line, err := s.in.ReadString('\n')
		if err != nil {
			return ""
		}
		if data, ok := strings.CutPrefix(line, "data: "); ok && data != "1\n" {
			return strings.TrimSpace(data)
		}
	}
}

func (s *screen) state() (out struct {
	room.State
	Age int64
	Of  string
}) {
	s.t.Helper()
	if err := json.Unmarshal([]byte(s.next()), &out); err != nil {
		s.t.Fatal(err)
	}
	return out
}

// TestScreensHearTheirRoom: at first what it does, and then what a presenter has it do.
func TestScreensHearTheirRoom(t *testing.T) {
	h := newHalls(t)
	srv := httptest.NewServer(h)
	t.Cleanup(srv.Close)
	a := listen(t, srv.URL+"/rooms/Hall/events?moments=tree,nowhere&known=2001-01-01", "Accept-Encoding", "gzip, br")
	for name, want := range map[string]string{"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no", "Content-Encoding": "", "Set-Cookie": "", "Access-Control-Allow-Origin": ""} {
		if got := a.res.Header.Get(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	if s := a.state(); s.Edition != "2001-01-01" || len(s.Moments) != 1 || s.Moments[0] != "tree" || s.Led || !s.Playing || s.Age != 0 || s.Of != "me" {
		t.Errorf("%+v", s)
	}
	h.ms.Add(2500)
	b := listen(t, srv.URL+"/rooms/hall/events")
	if s := b.state(); s.Age != 2500 || s.Moments[0] != "tree" {
		t.Errorf("%+v", s)
	}
	if _, err := h.hub.Act("hall", room.Act{Do: room.Seek, Value: "7"}); err != nil {
		t.Fatal(err)
	}
	for _, s := range []*screen{a, b} { // that another has come is no event to the first
		if s := s.state(); s.T != 7 || !s.Led || s.Seq != 1 {
			t.Errorf("%+v", s)
		}
	}
	// A screen that goes gives its place back.
	watch, err := h.hub.Watch("hall")
	if err != nil {
		t.Fatal(err)
	}
	b.res.Body.Close()
	for watch.Look().Screens != 1 {
		<-watch.News()
	}
	// A server that has forgotten the room is told where its screens are.
	if s := listen(t, srv.URL+"/rooms/other/events?from=12.5&age=3000").state(); s.T != 12.5 || s.Age != 3000 || s.Led {
		t.Errorf("%+v", s)
	}
}

func TestTheClockIsTold(t *testing.T) {
	h := newHalls(t)
	w := ask(h, "GET", "/rooms/clock")
	if w.Code != 200 || w.Body.String() != `{"now":1000000000000,"of":"me"}` || w.Header().Get("Cache-Control") != "no-store" {
		t.Errorf("%d %s %v", w.Code, w.Body, w.Header())
	}
}

func TestWhatIsNoRoom(t *testing.T) {
	h := newHalls(t)
	for path, code := range map[string]int{"/rooms/a%20b/events": 404, "/rooms/%2e%2e/events": 404, "/rooms/" + strings.Repeat("a", 65) + "/events": 404, "/rooms//events": 404, "/rooms": 404, "/rooms/hall": 404} {
		if w := ask(h, "GET", path); w.Code != code {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
	for _, method := range []string{"POST", "HEAD"} {
		if w := ask(h, method, "/rooms/hall/events"); w.Code != 405 {
			t.Errorf("%s: %d", method, w.Code)
		}
	}
	if w := ask(h, "GET", "/rooms/hall/events", "Sec-Fetch-Site", "cross-site"); w.Code != 403 {
		t.Errorf("another site's page: %d", w.Code)
	}
	h.hub.Close()
	if w := ask(h, "GET", "/rooms/hall/events"); w.Code != 503 || w.Header().Get("Retry-After") == "" {
		t.Errorf("a server that stops: %d", w.Code)
	}
}

// TestOneClientHasNotAllStreams.
func TestOneClientHasNotAllStreams(t *testing.T) {
	c := &counter{of: map[string]int{}, most: 2}
	for what, got := range map[string]bool{"a": c.add("a"), "a again": c.add("a"), "not a third": !c.add("a"), "b": c.add("b")} {
		if !got {
			t.Error(what)
		}
	}
	c.take("a")
	c.take("b")
	if len(c.of) != 1 || !c.add("a") {
		t.Errorf("%v", c.of)
	}
}

// TestStreamsOutliveTheLimitsOfAnswers: those are of half a second here. A
// connection on which nothing is said ends by them; the stream that began before goes on.
func TestStreamsOutliveTheLimitsOfAnswers(t *testing.T) {
	h := newHalls(t)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.DiscardHandler)
	srv := limited(h, log)
	const short = 500 * time.Millisecond
	srv.ReadHeaderTimeout, srv.ReadTimeout, srv.WriteTimeout = short, short, short
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- run(ctx, l, srv, log, time.Hour, time.Hour, h.hub.Close) }()
	s := listen(t, "http://"+l.Addr().String()+"/rooms/hall/events")
	s.state()
	for range 2 {
		quiet, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(quiet, "GET / HTTP/1.1\r\n")
		io.Copy(io.Discard, quiet) // until the server has had enough
		quiet.Close()
	}
	if _, err := h.hub.Act("hall", room.Act{Do: room.Pause}); err != nil {
		t.Fatal(err)
	}
	if got := s.state(); got.Seq != 1 || got.Playing {
		t.Errorf("%+v", got)
	}
	// Who listens does not keep the server from stopping, and is told at once.
	stop()
	if got := s.next(); got != "" {
		t.Error(got)
	}
	if err := <-done; err != nil { // long before the hour is over
		t.Error(err)
	}
}

// TestRoomsAreCounted for those who run the server.
func TestRoomsAreCounted(t *testing.T) {
	h := newHalls(t)
	srv := httptest.NewServer(h)
	t.Cleanup(srv.Close)
	listen(t, srv.URL+"/rooms/hall/events").state()
	listen(t, srv.URL+"/rooms/foyer/events").state()
	v := newVisitor(h)
	v.login(token)
	v.send("POST", "/present/act", map[string][]string{"room": {"hall"}, "act": {"pause"}})
	text := ask(h, "GET", "/metrics").Body.String()
	for _, want := range []string{"fiftymetres_rooms 2\n", "fiftymetres_room_screens 2\n", `fiftymetres_room_acts_total{act="pause"} 1` + "\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s", want)
		}
	}
}

// TestAPresenterLeads a room by the page alone.
func TestAPresenterLeads(t *testing.T) {
	h := newHalls(t)
	srv := httptest.NewServer(h)
	t.Cleanup(srv.Close)
	v := newVisitor(h)
	if w := v.send("GET", "/ko/present", nil); w.Code != 303 || w.Header().Get("Location") != "/ko/operator?to=present" {
		t.Fatalf("a stranger: %d %v", w.Code, w.Header())
	}
	if w := v.send("POST", "/operator", map[string][]string{"token": {token}, "to": {"present"}}); w.Header().Get("Location") != "/present" {
		t.Fatalf("%d %v", w.Code, w.Header())
	}
	page := func(path string) string { return v.send("GET", path, nil).Body.String() }
	if got := page("/present"); !strings.Contains(got, "<code>/kiosk?room=hall</code>") {
		t.Errorf("without rooms: %s", got)
	}
	s := listen(t, srv.URL+"/rooms/hall/events")
	s.state()
	if got := page("/present"); !strings.Contains(got, `<a href="/present?room=hall"><b>hall</b> <span>Screens: 1</span></a>`) {
		t.Errorf("with a room: %s", got)
	}
	desk := page("/present?room=hall")
	for _, want := range []string{
		`<button id="go-tree" name="act" value="go:tree" aria-pressed="false">tree</button>`, `value="edition:2001-01-01"`, `<button id="language-ko" name="act" value="language:ko" lang="ko"`,
		`<button id="release" name="act" value="release" aria-pressed="true">`, `action="/present/act"`, `href="/ko/present?room=hall"`,
	} {
		if !strings.Contains(desk, want) {
			t.Errorf("no %s in %s", want, desk)
		}
	}
	for act, check := range map[string]func(room.State) bool{
		"go:tree": func(s room.State) bool { return s.T == 14 && s.Led }, "pause": func(s room.State) bool { return !s.Playing }, "play": func(s room.State) bool { return s.Playing },
		"edition:2001-01-01": func(s room.State) bool { return s.Edition == "2001-01-01" }, "language:ko": func(s room.State) bool { return s.Language == "ko" }, "seek:0:07": func(s room.State) bool { return s.T == 7 },
	} {
		id := strings.ReplaceAll(act, ":", "-")
		w := v.send("POST", "/present/act", map[string][]string{"room": {"hall"}, "act": {act}})
		if got := w.Header().Get("Location"); w.Code != 303 || got != "/present?room=hall#"+id && !strings.HasPrefix(act, "seek") {
			t.Errorf("%s: %d %s", act, w.Code, got)
		}
		if got := s.state(); !check(got.State) {
			t.Errorf("%s: %+v", act, got)
		}
	}
	v.headers = map[string]string{"Accept": "application/json"}
	for act, code := range map[string]int{"pause": 204, "go:nowhere": 400, "dance": 400, "": 400} {
		if w := v.send("POST", "/present/act", map[string][]string{"room": {"hall"}, "act": {act}}); w.Code != code {
			t.Errorf("%q by a script: %d", act, w.Code)
		}
	}
	if w := v.send("POST", "/present/act", map[string][]string{"room": {"gone"}, "act": {"pause"}}); w.Code != 404 {
		t.Errorf("a room that is not there: %d", w.Code)
	}
	v.headers = nil
	w := v.send("POST", "/present/act", map[string][]string{"room": {"gone"}, "act": {"pause"}})
	if got := page(w.Header().Get("Location")); w.Code != 303 || !strings.Contains(got, "No screen is in the room <code>gone</code>") {
		t.Errorf("%d %s", w.Code, got)
	}
	if w := v.send("POST", "/present/act", map[string][]string{"room": {"hall"}, "act": {"go:nowhere"}}); w.Code != 400 {
		t.Errorf("%d", w.Code)
	}
	stranger := newVisitor(h)
	stranger.headers = map[string]string{"Accept": "application/json"}
	if w := stranger.send("POST", "/present/act", map[string][]string{"room": {"hall"}, "act": {"play"}}); w.Code != 403 {
		t.Errorf("a stranger acts: %d", w.Code)
	}
	if v, _ := h.hub.Look("hall"); v.Playing {
		t.Error("a stranger has done something")
	}
}

// TestAPresenterSeesWhatARoomDoes, and is no screen.
func TestAPresenterSeesWhatARoomDoes(t *testing.T) {
	h := newHalls(t)
	srv := httptest.NewServer(h)
	t.Cleanup(srv.Close)
	listen(t, srv.URL+"/rooms/hall/events").state()
	v := newVisitor(h)
	v.at = srv.URL
	v.login(token)
	cookie := fmt.Sprintf("%s=%s", v.cookies[0].Name, v.cookies[0].Value)
	if s := listen(t, srv.URL+"/present/events?room=hall", "Accept", "text/event-stream"); s.res.StatusCode != 403 {
		t.Errorf("a stranger hears it: %d", s.res.StatusCode)
	}
	if s := listen(t, srv.URL+"/present/events?room=gone", "Cookie", cookie); s.res.StatusCode != 404 {
		t.Errorf("%d", s.res.StatusCode)
	}
	s := listen(t, srv.URL+"/present/events?room=hall", "Cookie", cookie)
	see := func() (seen site.Seen) {
		t.Helper()
		if err := json.Unmarshal([]byte(s.next()), &seen); err != nil {
			t.Fatal(err)
		}
		return seen
	}
	if got := see(); got.Screens != 1 || got.Does != "loops" || got.Moment != "gate" || got.Clock != "0:00" {
		t.Errorf("%+v", got)
	}
	if _, err := h.hub.Act("hall", room.Act{Do: room.Go, Value: "tree"}); err != nil {
		t.Fatal(err)
	}
	if got := see(); got.Does != "plays" || got.Moment != "tree" || got.Clock != "0:14" || got.Now != "go-tree edition-2001-01-02 play" {
		t.Errorf("%+v", got)
	}
	h.ms.Add(60_000)
	if got := see(); got.Does != "rests" || got.Clock != "0:30" { // seen without anybody's act
		t.Errorf("%+v", got)
	}
	listen(t, srv.URL+"/rooms/hall/events").state()
	if got := see(); got.Screens != 2 {
		t.Errorf("%+v", got)
	}
}
