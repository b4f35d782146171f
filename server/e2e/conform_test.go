package e2e

import (
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// conformance is a checker's configuration: what the HTML standard asks, and nothing of
// taste.
const conformance = `{"root": true, "elements": ["html5"], "extends": ["html-validate:standard"]}`

// TestPagesConform to the HTML standard, as html-validate reads it: as the server sends
// them, and as the program has changed them.
func TestPagesConform(t *testing.T) {
	b := newTab(t, the(t, built))
	b.bare()
	dir := t.TempDir()
	write := func(name, html string) {
		if err := os.WriteFile(filepath.Join(dir, strings.NewReplacer("/", "_", "?", "_", "&", "_").Replace(name)+".html"), []byte(html), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, address := range []string{"/", "/ko?known=2017-11-13", "/embed?moment=dash", "/ko/kiosk", "/ledger", "/ko/ledger", "/ledger?source=ytn14&moment=line&sort=answers", "/ledger?claim=yahoo-leaves", "/transcript", "/ko/transcript", "/embed/guide", "/ko/embed/guide", "/embed/doctor", "/ko/embed/doctor", "/embed/doctor?url=x", "/embed/doctor/article", "/nothing"} {
		res, err := http.Get(b.host.url + address)
		if err != nil {
			t.Fatal(err)
		}
		html, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil {
			t.Fatal(err)
		}
		write("sent"+address, string(html))
	}
	for _, address := range []string{"/?moment=dash", "/ko/embed", "/kiosk"} {
		b.goTo(address)
		b.wake()
		b.js(`document.querySelector("[data-actor=soldier]").dispatchEvent(new MouseEvent("click", {bubbles: true}))`)
		b.wait(`document.getElementById("panel")`)
		write("live"+address, look[string](b, `"<!doctype html>" + document.documentElement.outerHTML`))
		b.js(`for (const d of document.querySelectorAll("details.differ")) d.open = true`)
		b.wait(`document.querySelector("[data-act=questions]")`)
		b.js(`document.querySelector("[data-act=questions]").click()`)
		b.wait(`document.querySelector("#panel .compared")`)
		write("compared"+address, look[string](b, `"<!doctype html>" + document.documentElement.outerHTML`))
	}
	write("bad", `<!doctype html><html lang="en"><head><title>x</title></head><body><ul><p></p></ul></body></html>`)
	for file, problems := range conform(t, dir) {
		if file = filepath.Base(file); file == "bad.html" {
			if len(problems) == 0 {
				t.Error("the checker finds nothing where there is something")
			}
			continue
		}
		for _, p := range problems {
			t.Errorf("%s: %s", file, p)
		}
	}
}

// conform gives what html-validate finds in a folder's pages, by file.
func conform(t *testing.T, dir string) map[string][]string {
	t.Helper()
	config := filepath.Join(dir, "conformance.json")
	if err := os.WriteFile(config, []byte(conformance), 0o600); err != nil {
		t.Fatal(err)
	}
	report := filepath.Join(dir, "report.json")
	cmd := exec.CommandContext(within(t), "node", "npm/node_modules/html-validate/bin/html-validate.mjs", "-c", config, "-f", "json="+report, dir)
	said, err := cmd.CombinedOutput() // with 1 for what it has found
	out, _ := os.ReadFile(report)
	var found []struct {
		FilePath string
		Messages []struct {
			RuleID, Message string
			Line, Column    int
		}
	}
	if jsonErr := json.Unmarshal(out, &found); jsonErr != nil {
		t.Fatalf(`%v, %v: %s; run "make npm"`, err, jsonErr, said)
	}
	problems := map[string][]string{}
	for _, f := range found {
		problems[f.FilePath] = nil
		for _, m := range f.Messages {
			problems[f.FilePath] = append(problems[f.FilePath], m.RuleID+": "+m.Message)
		}
	}
	if _, there := problems[filepath.Join(dir, "bad.html")]; !there {
		t.Fatalf("the checker read %d pages and not the bad one", len(problems))
	}
	return problems
}
