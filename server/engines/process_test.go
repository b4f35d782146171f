package engines

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// supervisor runs a program in the background, and ends it with all that it
// started as soon as its own input ends: when the test closes it, and when the
// test is gone, however that came.
const supervisor = `"$@" </dev/null & exec 3>&-; read -r line; kill -9 0`

// start starts a program for as long as the test lasts. Its home is a folder
// of the test's own, where also what it prints is kept.
func start(t *testing.T, home string, environment []string, extra *os.File, name string, args ...string) error {
	path, err := exec.LookPath(name)
	if err != nil {
		return fmt.Errorf(`%s is not installed: run "make browser"`, name)
	}
	said, err := os.Create(filepath.Join(home, filepath.Base(name)+".log"))
	if err != nil {
		return err
	}
	cmd := exec.Command("sh", append([]string{"-c", supervisor, "sh", path}, args...)...)
	cmd.Env = append(append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME=", "XDG_CACHE_HOME=", "XDG_DATA_HOME="), environment...)
	cmd.Stdout, cmd.Stderr = said, said
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if extra != nil {
		cmd.ExtraFiles = []*os.File{extra}
	}
	alive, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	t.Cleanup(func() {
		alive.Close()
		_ = cmd.Wait() // killed, as it should be
		if t.Failed() {
			tail(t, said)
		}
		said.Close()
	})
	return nil
}

// tail logs the end of what a program printed.
func tail(t *testing.T, said *os.File) {
	const length = 2000
	if size, err := said.Seek(0, io.SeekEnd); err == nil {
		text, _ := io.ReadAll(io.NewSectionReader(said, max(0, size-length), length))
		t.Logf("%s:\n%s", filepath.Base(said.Name()), text)
	}
}

// freePort is a port that nothing listens on.
func freePort() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	return port, err
}

// dial connects to a port as soon as something listens there.
func dial(port string) (net.Conn, error) {
	for until := time.Now().Add(asked); ; time.Sleep(20 * time.Millisecond) {
		conn, err := net.Dial("tcp", "127.0.0.1:"+port)
		if err == nil || !errors.Is(err, syscall.ECONNREFUSED) || time.Now().After(until) {
			return conn, err
		}
	}
}
