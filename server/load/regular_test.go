package load

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"fiftymetres/app/story"
)

// disk is the small invented story in a folder of the disk.
func disk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, file := range minimal(t) {
		if err := os.WriteFile(filepath.Join(dir, name), file.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestWhatIsNoFileIsNotOpened(t *testing.T) {
	secret := filepath.Join(t.TempDir(), "secret.json")
	if err := os.WriteFile(secret, minimal(t)["claims.json"].Data, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		put  func(path string) error
		want string
	}{
		{func(path string) error { return syscall.Mkfifo(path, 0o644) }, "this is a named pipe, not a file; put a regular file in its place"},
		{func(path string) error { return os.Mkdir(path, 0o755) }, "this is a folder, not a file; put a regular file in its place"},
		{func(path string) error { return os.Symlink(os.DevNull, path) }, "this is a link that leads to nothing in the story's folder; put the file itself in its place"},
		{func(path string) error { return os.Symlink(secret, path) }, "this is a link that leads to nothing in the story's folder; put the file itself in its place"},
		{func(path string) error { return os.Symlink("../secret.json", path) }, "this is a link that leads to nothing in the story's folder; put the file itself in its place"},
		{func(path string) error { return os.Symlink("claims.json", path) }, "this is a link that leads to nothing in the story's folder; put the file itself in its place"},
		{func(path string) error { return os.Symlink("pipe", path) }, "this is a named pipe, not a file; put a regular file in its place"},
		{func(path string) error { return os.Symlink("kept.json", path) }, ""},
		{socket, "this is a socket, not a file; put a regular file in its place"},
	} {
		dir := disk(t)
		path := filepath.Join(dir, "claims.json")
		if err := os.Rename(path, filepath.Join(dir, "kept.json")); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o644); err != nil { // no file of a story: nobody minds
			t.Fatal(err)
		}
		if err := c.put(path); err != nil {
			t.Fatal(err)
		}
		root, err := os.OpenRoot(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer root.Close()
		s, problems := Load(root.FS())
		if c.want == "" {
			if s == nil || len(problems) > 0 {
				t.Errorf("a link within the folder: %v", problems)
			}
			continue
		}
		want := story.Problem{File: "claims.json", What: c.want}.String()
		if s != nil || len(problems) != 1 || problems[0].String() != want {
			t.Errorf("want %s\nhave %v", want, problems)
		}
	}
}

// socket listens at a path. The path of a socket may not be long, so it is made
// elsewhere and moved.
func socket(path string) error {
	dir, err := os.MkdirTemp("", "s")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	short := filepath.Join(dir, "s")
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: short, Net: "unix"})
	if err != nil {
		return err
	}
	l.SetUnlinkOnClose(false)
	defer l.Close()
	return os.Rename(short, path)
}

func TestOtherFaultsAreToldBesideIt(t *testing.T) {
	dir := disk(t)
	for name, do := range map[string]func(path string) error{
		"claims.json":  func(path string) error { os.Remove(path); return syscall.Mkfifo(path, 0o644) },
		"sources.json": os.Remove,
		"tracks.json":  func(path string) error { return os.WriteFile(path, []byte("{"), 0o644) },
	} {
		if err := do(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	_, problems := Load(os.DirFS(dir))
	var told []string
	for _, p := range problems {
		told = append(told, p.File)
	}
	if got := strings.Join(told, " "); got != "sources.json claims.json tracks.json" {
		t.Errorf("told of %s: %v", got, problems)
	}
}
