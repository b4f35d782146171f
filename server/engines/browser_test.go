package engines

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// patience ends a check that waits for what does not come. It is no measure of
// speed: a machine under load may take most of it.
const patience = 2 * time.Minute

// browser is an engine's one window, and the site that it is pointed at.
type browser struct {
	t *testing.T
	wire
	*site
}

// crash is what a browser leaves behind whose page process went down: no fault
// of a page's that the engine has no word for.
type crash struct{ error }

// call gives the browser a command. It panics with a crash if there is no
// window any more to take it.
func (b *browser) call(command string, params, value any) error {
	err := b.wire.call(command, params, value)
	if err != nil && strings.Contains(err.Error(), "invalid session id") {
		panic(crash{err})
	}
	return err
}

// do gives the browser a command that it must be able to follow.
func (b *browser) do(command string, params, value any) {
	b.t.Helper()
	if err := b.call(command, params, value); err != nil {
		b.t.Fatal(err)
	}
}

// open opens an address of the site.
func (b *browser) open(address string) {
	b.t.Helper()
	b.openURL(b.url + address)
}

// openLive opens an address of the site and waits until the program has taken
// over.
func (b *browser) openLive(address string) {
	b.t.Helper()
	b.open(address)
	b.live()
}

func (b *browser) openURL(address string) {
	b.t.Helper()
	b.do("Navigate", map[string]any{"url": address}, nil)
	b.wait(`document.readyState === "complete"`) // WebKit comes back earlier
}

// live waits until the program has taken over and all is at rest.
func (b *browser) live() {
	b.t.Helper()
	b.wait(`page.live()`)
	b.settle()
}

// settle waits until two looks, some frames apart, see the same.
func (b *browser) settle() {
	b.t.Helper()
	b.wait(`document.fonts.status === "loaded" && (async () => { const seen = page.sight(); await page.frames(6); return seen === page.sight() })()`)
}

// look evaluates a JavaScript expression, a promise's value where it gives
// one, and reads it as a T.
func look[T any](b *browser, expression string) T {
	b.t.Helper()
	var out T
	if err := b.evaluate(expression, &out); err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return out
}

func (b *browser) evaluate(expression string, out any) error {
	script := `const done = arguments[arguments.length - 1];
		(async () => (` + expression + `))().then((value) => done({value}), (error) => done({error: String(error)}))`
	var answer struct {
		Value json.RawMessage
		Error string
	}
	if err := b.call("ExecuteAsyncScript", map[string]any{"script": script, "args": []any{}}, &answer); err != nil {
		return err
	}
	if answer.Error != "" {
		return fmt.Errorf("%s", answer.Error)
	}
	if answer.Value == nil {
		return nil // undefined
	}
	return json.Unmarshal(answer.Value, out)
}

// js runs statements.
func (b *browser) js(statements string) {
	b.t.Helper()
	look[bool](b, `(async () => { `+statements+`; return true })()`)
}

// wait waits until a condition holds, through navigations too, and fails the
// test if it never does.
func (b *browser) wait(condition string) {
	b.t.Helper()
	for until := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		met := false
		err := b.evaluate(`Boolean(await (`+condition+`))`, &met)
		if met {
			return
		}
		if time.Now().After(until) {
			b.t.Fatalf("never came: %s (%v)\n%s", condition, err, b.state())
		}
	}
}

// state describes the page for a failure's report.
func (b *browser) state() string {
	var s string
	err := b.evaluate(`JSON.stringify({at: location.href, app: document.documentElement.dataset.app, moment: self.page?.moment(), second: self.page?.second(), playing: self.page?.playing(), scrollY, innerWidth, innerHeight})`, &s)
	if err != nil {
		return err.Error()
	}
	return s
}

// see takes a picture of the window, PNG.
func (b *browser) see() []byte {
	b.t.Helper()
	var picture []byte
	b.do("TakeScreenshot", map[string]any{"full": false}, &picture)
	return picture
}

// judge fails the test for whatever went wrong in the pages that it opened,
// and keeps a picture of the last one if it failed.
func (b *browser) judge() {
	b.t.Helper()
	for _, trouble := range b.takeTroubles() {
		b.t.Error(trouble)
	}
	if b.t.Failed() {
		name := filepath.Join(b.t.ArtifactDir(), "window.png")
		if err := os.WriteFile(name, b.see(), 0o644); err != nil {
			b.t.Error(err)
		}
	}
}
