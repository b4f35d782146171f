package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const secret = "sesame, sesame, open"

// TestTheOperatorsToken is given in one way, is long enough, and is said to nobody.
func TestTheOperatorsToken(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, c := range []struct {
		flags operatorFlags
		want  string
		says  string
	}{
		{operatorFlags{}, "", ""},
		{operatorFlags{Token: secret}, secret, ""},
		{operatorFlags{TokenFile: file("good", secret+"\r\n")}, secret, ""},
		{operatorFlags{Token: "오십미터오십미터오십미터오십미터"}, "오십미터오십미터오십미터오십미터", ""},
		{operatorFlags{Token: "sesame, sesame,"}, "", "15 characters"},
		{operatorFlags{Token: strings.Repeat("s", 257)}, "", "at most 256"},
		{operatorFlags{TokenFile: file("short", "sesame\n")}, "", "6 characters"},
		{operatorFlags{TokenFile: file("empty", "\n")}, "", "is empty"},
		{operatorFlags{TokenFile: filepath.Join(dir, "gone")}, "", "--operator-token-file"},
		{operatorFlags{Token: secret, TokenFile: file("other", secret)}, "", "keep one"},
	} {
		o, err := c.flags.read()
		switch {
		case c.says == "":
			if err != nil || o.Token != c.want {
				t.Errorf("%+v: %q, %v", c.flags, o.Token, err)
			}
		case err == nil || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "sesame"):
			t.Errorf("%+v: %v", c.flags, err)
		}
	}
	if code, out, errs := run(t, nil, "serve", "--addr", "127.0.0.1:0", "--operator-token", "sesame"); code != 1 || !strings.Contains(errs, "at least 16") || strings.Contains(out+errs, "sesame") {
		t.Errorf("%d %s%s", code, out, errs)
	}
}
