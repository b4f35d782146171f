package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestNoPathsOfAMachine: the repository is for everybody's machine, so no file
// of it names a place on one of them.
func TestNoPathsOfAMachine(t *testing.T) {
	top, err := exec.Command("git", "rev-parse", "--show-toplevel").Output()
	if err != nil {
		t.Skip("not a git checkout")
	}
	root := strings.TrimSpace(string(top))
	list := exec.Command("git", "ls-files", "-z")
	list.Dir = root
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	files := strings.Split(strings.TrimRight(string(out), "\x00"), "\x00")
	if len(files) < 50 {
		t.Fatalf("%d files; the repository has more", len(files))
	}
	for _, name := range files {
		data, err := os.ReadFile(filepath.Join(root, name))
		if os.IsNotExist(err) { // taken out, and not yet committed
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, place := range []string{"root", "work", "tmp", "home", "Users"} {
			if i := bytes.Index(data, []byte("/"+place+"/")); i >= 0 && !partOfAnAddress(data, i) {
				t.Errorf("%s: line %d names a place on one machine: %q", name, 1+bytes.Count(data[:i], []byte("\n")), data[i:min(i+40, len(data))])
			}
		}
	}
}

// partOfAnAddress tells whether the slash at i continues a word, as in
// "https://example.org/work/": a path on a machine begins with it.
func partOfAnAddress(data []byte, i int) bool {
	return i > 0 && (data[i-1] >= 'a' && data[i-1] <= 'z' || data[i-1] >= 'A' && data[i-1] <= 'Z' || data[i-1] >= '0' && data[i-1] <= '9' || data[i-1] == '.' || data[i-1] == '-' || data[i-1] == '_')
}
