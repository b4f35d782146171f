package engines

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"
)

// wire carries WebDriver's commands to a browser, by the names that the
// standard gives them without spaces, and reads what comes back.
// https://www.w3.org/TR/webdriver2/
type wire interface {
	call(command string, params, value any) error
}

// asked is how long a browser may take for a command. No check waits for it.
const asked = 2 * time.Minute

// none are the parameters of a command that has none.
var none = struct{}{}

// driver is a session with a driver's HTTP server: its address.
type driver string

// endpoints are the commands that the checks use.
var endpoints = map[string]string{
	"Navigate": "url", "Refresh": "refresh", "ExecuteAsyncScript": "execute/async", "SetTimeouts": "timeouts",
	"PerformActions": "actions", "SwitchToFrame": "frame", "SetWindowRect": "window/rect", "TakeScreenshot": "screenshot",
}

// newDriver opens a session with the driver that listens on a port, once it does.
func newDriver(port string, capabilities any) (wire, error) {
	base := "http://127.0.0.1:" + port + "/session"
	conn, err := dial(port)
	if err != nil {
		return nil, err
	}
	conn.Close()
	var session struct{ SessionID string }
	err = ask(http.MethodPost, base, map[string]any{"capabilities": map[string]any{"alwaysMatch": capabilities}}, &session)
	return driver(base + "/" + session.SessionID), err
}

func (d driver) call(command string, params, value any) error {
	method := http.MethodPost
	if command == "TakeScreenshot" {
		method = http.MethodGet
	}
	return ask(method, string(d)+"/"+endpoints[command], params, value)
}

func ask(method, url string, params, value any) error {
	body, err := json.Marshal(params)
	if err != nil {
		return err
	}
	if method == http.MethodGet {
		body = nil
	}
	req, err := http.NewRequest(method, url, bytes.NewReader(body))
	if err != nil {
		return err
	}
	client := http.Client{Timeout: asked}
	res, err := client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s", url, answer)
	}
	return valueOf(answer, value)
}

// valueOf reads what an answer carries.
func valueOf(answer []byte, value any) error {
	var carrier struct{ Value json.RawMessage }
	if err := json.Unmarshal(answer, &carrier); err != nil || value == nil {
		return err
	}
	return json.Unmarshal(carrier.Value, value)
}
