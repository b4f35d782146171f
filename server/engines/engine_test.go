package engines

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// engine is a browser that readers have.
type engine struct {
	name  string
	start func(t *testing.T, home, port string) (wire, error)
}

// all are the engines, the slower first: the other runs beside it.
var all = []engine{{"WebKit", webkit}, {"Firefox", firefox}}

// Windows are no wider than this, nor higher, CSS px.
const screenWidth, screenHeight = 1600, 1200

func firefox(t *testing.T, home, port string) (wire, error) {
	for name, text := range map[string]string{
		// A phone is narrower than the window's own parts.
		"chrome/userChrome.css": "*{min-width:0!important}",
		"user.js": `user_pref("toolkit.legacyUserProfileCustomizations.stylesheets", true);
user_pref("marionette.port", ` + port + `);`,
	} {
		if err := write(filepath.Join(home, name), text); err != nil {
			return nil, err
		}
	}
	size := []string{fmt.Sprint("MOZ_HEADLESS_WIDTH=", screenWidth), fmt.Sprint("MOZ_HEADLESS_HEIGHT=", screenHeight)}
	if err := start(t, home, size, nil, "firefox-esr", "--headless", "--marionette", "--no-remote", "--profile", home); err != nil {
		return nil, err
	}
	return newMarionette(port)
}

func webkit(t *testing.T, home, port string) (wire, error) {
	display, err := screen(t, home)
	if err != nil {
		return nil, err
	}
	// A phone is narrower than the window's own parts.
	if err := write(filepath.Join(home, ".config/gtk-3.0/gtk.css"), "window *{min-width:0;min-height:0;margin:0;padding:0;border:none;font-size:1px}"); err != nil {
		return nil, err
	}
	// Its sandbox is for pages of strangers, and containers lack what it needs.
	environment := []string{"DISPLAY=" + display, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1"}
	if err := start(t, home, environment, nil, "WebKitWebDriver", "--port="+port); err != nil {
		return nil, err
	}
	return newDriver(port, none)
}

// screen starts an X server, and gives its name.
func screen(t *testing.T, home string) (string, error) {
	told, tell, err := os.Pipe()
	if err != nil {
		return "", err
	}
	defer told.Close()
	defer tell.Close()
	if err := start(t, home, nil, tell, "Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", screenWidth, screenHeight)); err != nil {
		return "", err
	}
	tell.Close()
	if err := told.SetReadDeadline(time.Now().Add(asked)); err != nil {
		return "", err
	}
	number, err := bufio.NewReader(told).ReadString('\n')
	return ":" + strings.TrimSpace(number), err
}

func write(name, text string) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, []byte(text), 0o644)
}
