package load

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

const sound = `{"corrections": [
 {"version": "1.1", "date": "2019-06-01", "what": {"en": "The pond, not the lake.", "ko": "호수가 아니라 연못."}},
 {"version": "1.2", "date": "2019-06-02", "what": {"en": "Five minutes.", "ko": "5분."}, "known": "2019-05-11"}]}`

// TestCorrectionsMayBeLeftOut, and what is wrong in them is told like all else.
func TestCorrectionsMayBeLeftOut(t *testing.T) {
	fsys := minimal(t)
	s, problems := Load(fsys)
	if s == nil || s.Stamp.Version != "" || len(s.Stamp.Hash) != 64 {
		t.Fatalf("without corrections: %v", problems)
	}
	without := s.Stamp.Hash
	fsys["corrections.json"] = &fstest.MapFile{Data: []byte(sound)}
	s, problems = Load(fsys)
	if s == nil || len(s.Corrections) != 2 || s.Stamp.Version != "1.2" || s.Stamp.Date != "2019-06-02" || s.Stamp.Hash == without {
		t.Fatalf("with corrections: %+v %v", s, problems)
	}
	for old, tt := range map[string]struct{ new, want string }{
		`"version": "1.2"`:      {`"version": "1.0"`, `corrections.json:3:14: corrections[1].version: version 1.0 is not after 1.1, the one before it; write the oldest correction first, and give each a higher version`},
		`"version": "1.1"`:      {`"version": 1.1`, `corrections.json:2:14: corrections[0].version: 1.1 is a number; write a text`},
		`"what": {"en": "Five`:  {`"why": {"en": "Five`, `corrections.json:3:2: corrections[1].what: the key "what" is missing; add it: What was said before, and what is said now`},
		`, "ko": "5분."`:         {``, `corrections[1].what.ko: there is no text in "ko"`},
		`"known": "2019-05-11"`: {`"known": "2019-05-12"`, `corrections[1].known: there is no edition "2019-05-12"`},
		`"date": "2019-06-02"`:  {`"date": "2019-06-31"`, `"2019-06-31" is not a day`},
		`]}`:                    {`]`, `corrections.json:3:`},
	} {
		fsys["corrections.json"] = &fstest.MapFile{Data: []byte(strings.Replace(sound, old, tt.new, 1))}
		s, problems := Load(fsys)
		if s != nil || len(problems) == 0 || !strings.Contains(fmt.Sprint(problems), tt.want) {
			t.Errorf("%s: want %q, got %v", tt.new, tt.want, problems)
		}
	}
	fsys["corrections.json"] = &fstest.MapFile{Mode: fs.ModeDir}
	if s, problems := Load(fsys); s != nil || len(problems) != 1 || !strings.Contains(problems[0].String(), "corrections.json: this is a folder, not a file") {
		t.Errorf("a folder: %v", problems)
	}
}

// TestTheHashIsAnybodys: what sha256sum makes of the folder.
func TestTheHashIsAnybodys(t *testing.T) {
	dir := t.TempDir()
	for name, file := range minimal(t) {
		if err := os.WriteFile(filepath.Join(dir, name), file.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "corrections.json"), []byte(sound), 0o600); err != nil {
		t.Fatal(err)
	}
	s, problems := Load(os.DirFS(dir))
	if s == nil {
		t.Fatal(problems)
	}
	cmd := exec.Command("sh", "-c", "sha256sum * | sha256sum")
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "LC_ALL=C")
	out, err := cmd.Output()
	if err != nil {
		t.Skipf("no sha256sum: %v", err)
	}
	if got := strings.Fields(string(out))[0]; got != s.Stamp.Hash {
		t.Errorf("sha256sum has %s, the story %s", got, s.Stamp.Hash)
	}
	if s.Stamp.Hash == fmt.Sprintf("%x", sha256.Sum256(nil)) {
		t.Error("it is the hash of nothing")
	}
}
