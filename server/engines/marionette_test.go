package engines

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"time"
)

// marionette is Firefox's own wire, over which its driver would talk to it:
// messages with their length before them.
// https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
type marionette struct {
	conn net.Conn
	in   *bufio.Reader
	sent int
}

func newMarionette(port string) (wire, error) {
	conn, err := dial(port)
	if err != nil {
		return nil, err
	}
	m := &marionette{conn: conn, in: bufio.NewReader(conn)}
	if _, err := m.read(); err != nil { // it greets
		return nil, err
	}
	return m, m.call("NewSession", map[string]any{}, nil)
}

func (m *marionette) call(command string, params, value any) error {
	m.sent++
	message, err := json.Marshal([]any{0, m.sent, "WebDriver:" + command, params})
	if err != nil {
		return err
	}
	if err := m.conn.SetDeadline(time.Now().Add(asked)); err != nil {
		return err
	}
	if _, err := fmt.Fprintf(m.conn, "%d:%s", len(message), message); err != nil {
		return err
	}
	answer, err := m.read()
	if err != nil {
		return err
	}
	var parts [4]json.RawMessage // 1, the message's number, an error or null, the result
	if err := json.Unmarshal(answer, &parts); err != nil {
		return err
	}
	if string(parts[2]) != "null" {
		return fmt.Errorf("%s: %s", command, parts[2])
	}
	if value == nil {
		return nil
	}
	return valueOf(parts[3], value)
}

func (m *marionette) read() ([]byte, error) {
	length, err := m.in.ReadString(':')
	if err != nil {
		return nil, err
	}
	n, err := strconv.Atoi(strings.TrimSuffix(length, ":"))
	if err != nil {
		return nil, err
	}
	message := make([]byte, n)
	_, err = io.ReadFull(m.in, message)
	return message, err
}
