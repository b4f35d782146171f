package cli

import (
	"bytes"
	"embed"
	"fmt"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"

	"github.com/alecthomas/kong"

	"fiftymetres/app/address"
	"fiftymetres/server/screens"
)

//go:embed units
var unitFiles embed.FS

var units = template.Must(template.ParseFS(unitFiles, "units/*.service"))

// kioskCmd writes what a machine needs to be a screen: a systemd unit with Chromium's
// command line, and one for the server where that runs there too.
type kioskCmd struct {
	URL     string `default:"http://localhost:8080/kiosk" help:"What the screen shows, with its parameters: as in http://localhost:8080/kiosk?lang=en,ko&idle=90."`
	Screen  string `placeholder:"NAME" help:"The screen's name: it reports to the server by that."`
	Room    string `placeholder:"NAME" help:"The room whose screens tell the same second."`
	User    string `default:"kiosk" help:"Who the screen runs as."`
	Out     string `placeholder:"DIR" help:"Folder to write the units to, as in /etc/systemd/system. Without it they are printed."`
	Force   bool   `help:"Write over units that are there."`
	Command bool   `help:"Print Chromium's command line and nothing else."`
	Program string `default:"/usr/local/bin/fiftymetres" help:"Where this program lies on that machine."`
}

// unit is what the units are filled with.
type unit struct {
	Program, User string
	Addr          string // that the server on the same machine listens on; "" where it is elsewhere
	Host, Port    string // where the server is
	Command       string // Chromium's, as systemd reads it
}

// account is a name that a unit can have as its user.
var account = regexp.MustCompile(`^[a-z_][a-z0-9_-]{0,31}$`)

// Run prints the units, or writes them: all or none.
func (c *kioskCmd) Run(deps Deps) error {
	u, err := c.address()
	if err != nil {
		return err
	}
	if !account.MatchString(c.User) {
		return fmt.Errorf("--user %q is no account's name, as is kiosk", c.User)
	}
	if !filepath.IsAbs(c.Program) || strings.ContainsAny(c.Program, " \t\n\"'%$\\") {
		return fmt.Errorf("--program %q is no path from / on without spaces", c.Program)
	}
	command := chromium(u)
	if c.Command {
		fmt.Fprintln(deps.Stdout, shellLine(command))
		return nil
	}
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	fill := unit{Program: c.Program, User: c.User, Host: u.Hostname(), Port: port, Command: unitLine(command)}
	names := []string{"fiftymetres-kiosk.service"}
	if u.Scheme == "http" && address.Local(u.String()) {
		fill.Addr = net.JoinHostPort("localhost", port)
		names = append([]string{"fiftymetres.service"}, names...)
	}
	made := map[string][]byte{}
	for _, name := range names {
		var out bytes.Buffer
		if err := units.ExecuteTemplate(&out, name, fill); err != nil {
			return err
		}
		made[name] = out.Bytes()
	}
	if c.Out == "" {
		for _, name := range names {
			fmt.Fprintf(deps.Stdout, "# /etc/systemd/system/%s\n%s\n", name, made[name])
		}
		return nil
	}
	return c.write(deps, names, made)
}

func (c *kioskCmd) write(deps Deps, names []string, made map[string][]byte) error {
	dir := kong.ExpandPath(c.Out)
	for _, name := range names {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil && !c.Force {
			return fmt.Errorf("%s is there already: give another folder, or --force to write over it", filepath.Join(dir, name))
		}
	}
	for _, name := range names {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, made[name], 0o644); err != nil {
			return fmt.Errorf("%w; give a folder that is there and can be written to", err)
		}
		fmt.Fprintln(deps.Stdout, path)
	}
	return nil
}

// address is what the screen opens, with its name and its room.
func (c *kioskCmd) address() (*url.URL, error) {
	u, err := url.Parse(c.URL)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil || !hostName.MatchString(u.Hostname()) {
		return nil, fmt.Errorf("--url %q is no page of a server, as is http://localhost:8080/kiosk", c.URL)
	}
	q := u.Query()
	for name, value := range map[string]string{"screen": c.Screen, "room": c.Room} {
		if value == "" {
			continue
		}
		named, ok := screens.Name(value)
		if !ok {
			return nil, fmt.Errorf("--%s %q: %w", name, value, screens.ErrName)
		}
		q.Set(name, named)
	}
	u.RawQuery, u.Fragment = strings.ReplaceAll(q.Encode(), "%2C", ","), ""
	return u, nil
}

// hostName is a host that a unit and its shell can name without quotes.
var hostName = regexp.MustCompile(`^[A-Za-z0-9.:-]+$`)

// chromium is the command of a screen that shows one page and nothing of a browser.
func chromium(u *url.URL) []string {
	out := []string{"/usr/bin/chromium", "--kiosk", "--ozone-platform=wayland", "--user-data-dir=/var/lib/fiftymetres-kiosk",
		"--no-first-run", "--noerrdialogs", "--disable-session-crashed-bubble", "--disable-infobars", "--password-store=basic",
		"--disable-pinch", "--overscroll-history-navigation=0", "--disable-features=Translate", "--touch-events=enabled"}
	if u.Scheme == "http" && !address.Local(u.String()) { // or nothing could be kept for when the network is away
		out = append(out, "--unsafely-treat-insecure-origin-as-secure="+u.Scheme+"://"+u.Host)
	}
	return append(out, u.String())
}

// unitLine is a command as systemd reads it: percent signs and dollars are its own.
func unitLine(command []string) string {
	for i, word := range command {
		word = strings.NewReplacer("%", "%%", "$", "$$", `\`, `\\`, `"`, `\"`).Replace(word)
		if i > 0 && strings.ContainsAny(word, " '\"&;?") {
			word = `"` + word + `"`
		}
		command[i] = word
	}
	return strings.Join(command, " ")
}

// shellLine is a command as a shell reads it.
func shellLine(command []string) string {
	for i, word := range command {
		if strings.ContainsAny(word, " '\"&;?$*\\()<>|#~`!%") {
			command[i] = "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
		}
	}
	return strings.Join(command, " ")
}
