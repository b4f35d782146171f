package main_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	module = "fiftymetres/"
	goApp  = "github.com/maxence-charriere/go-app/v9/pkg/app"
)

// pure are the packages that know no page, no clock, no disk and no network.
var pure = []string{"address", "camera", "chart", "date", "draw", "draw/ground", "draw/sprite", "geom", "label", "player", "scene", "snippet", "story", "sun", "svg", "track", "words"}

// mayImport is which packages of ours a package may use.
var mayImport = map[string][]string{
	"date": {}, "geom": {}, "label": {"camera", "geom"}, "words": {"date"}, "words/catalogue": {"words"}, "svg": {"geom"}, "chart": {"svg"}, "sun": {}, "player": {}, "snippet": {}, "story": {"date", "geom"}, "story/made": {"story"},
	"address": {"story"},
	"track":   {"geom", "story"}, "camera": {"geom"},
	"scene":       {"camera", "date", "geom", "story", "sun", "track"},
	"draw/ground": {"geom", "scene", "story", "svg"}, "draw/sprite": {"geom", "svg"},
	"draw":    {"camera", "draw/ground", "draw/sprite", "geom", "label", "scene", "story", "svg", "track", "words"},
	"browser": {},
	"page":    {"address", "chart", "date", "draw/ground", "geom", "scene", "snippet", "story", "svg", "words"},
	"live":    {"address", "browser", "camera", "draw", "geom", "page", "player", "scene", "snippet", "story", "words"},
	"":        {"live"},
}

type pkg struct {
	ImportPath    string
	Imports, Deps []string
}

// list is what the go tool knows of packages and, with deps, of all they need.
func list(t *testing.T, env []string, args ...string) []pkg {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json=ImportPath,Imports,Deps"}, args...)...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []pkg
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

var browserBuild = []string{"GOOS=js", "GOARCH=wasm"}

// TestImportDirections: natively and in the browser's build alike.
func TestImportDirections(t *testing.T) {
	for _, env := range [][]string{nil, browserBuild} {
		found := list(t, env, "./...")
		if len(found) != len(mayImport) {
			t.Errorf("%d packages under app, %d in the list above", len(found), len(mayImport))
		}
		for _, p := range found {
			name := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module+"app"), "/")
			may, known := mayImport[name]
			if !known {
				t.Errorf("say in the list above what %s may import", p.ImportPath)
			}
			for _, i := range p.Imports {
				if ours, ok := strings.CutPrefix(i, module); ok && !slices.Contains(may, strings.TrimPrefix(ours, "app/")) {
					t.Errorf("%s imports %s", p.ImportPath, i)
				}
				if i == goApp && !slices.Contains([]string{"browser", "page", "live"}, name) {
					t.Errorf("%s imports go-app; that is for browser, page and live", p.ImportPath)
				}
			}
		}
	}
}

// TestPurePackages need nothing of the outside, not even by way of others.
// The standard library's own needs are its own affair: only what is asked for
// by a package of ours counts.
func TestPurePackages(t *testing.T) {
	banned := []string{goApp, "syscall/js", "net", "net/http", "os", "os/exec", "syscall", "unsafe", "math/rand", "math/rand/v2", "crypto/rand"}
	for _, env := range [][]string{nil, browserBuild} {
		for _, name := range pure {
			p := list(t, env, "./"+name)[0]
			for _, i := range p.Imports {
				if slices.Contains(banned, i) || strings.Contains(i, ".") {
					t.Errorf("%s imports %s", p.ImportPath, i)
				}
			}
			for _, d := range p.Deps {
				ours, ok := strings.CutPrefix(d, module+"app/")
				if ok && !slices.Contains(pure, ours) || !ok && strings.HasPrefix(d, module) || strings.Contains(d, ".") && !strings.HasPrefix(d, "vendor/") {
					t.Errorf("%s needs %s", p.ImportPath, d)
				}
				if d == "net/http" || d == "syscall/js" && env == nil {
					t.Errorf("%s needs %s", p.ImportPath, d)
				}
			}
		}
	}
}

// TestProgramHoldsNoServer: what readers download has nothing of the server in
// it. net/http comes with go-app, which speaks of it in every build; nothing of
// ours may ask for it, and no package but go-app itself.
func TestProgramHoldsNoServer(t *testing.T) {
	found := list(t, browserBuild, "-deps", ".")
	for _, p := range found {
		for _, bad := range []string{module + "server", module + "app/words/catalogue", module + "data", module + "web", "github.com/labstack/", "github.com/andybalholm/brotli", "github.com/prometheus/", "github.com/klauspost/", "github.com/alecthomas/"} {
			if strings.HasPrefix(p.ImportPath, bad) {
				t.Errorf("the program holds %s", p.ImportPath)
			}
		}
		outside := strings.Contains(strings.Split(p.ImportPath, "/")[0], ".") || strings.HasPrefix(p.ImportPath, module)
		if outside && p.ImportPath != goApp && slices.Contains(p.Imports, "net/http") {
			t.Errorf("%s brings net/http into the program", p.ImportPath)
		}
	}
	if !slices.ContainsFunc(found, func(p pkg) bool { return p.ImportPath == module+"app/live" }) {
		t.Error("the program has no page; was the right build listed?")
	}
}

// TestTimeIsAnArgument: no pure package reads a clock or waits for one.
func TestTimeIsAnArgument(t *testing.T) {
	clocks := []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer", "Local", "LoadLocation"}
	eachSource(t, func(file string, tree *ast.File) {
		ast.Inspect(tree, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains(clocks, sel.Sel.Name) {
					t.Errorf("%s reads a clock: time.%s", file, sel.Sel.Name)
				}
			}
			if _, ok := n.(*ast.GoStmt); ok {
				t.Errorf("%s starts a goroutine: what is drawn must not depend on who is first", file)
			}
			return true
		})
	})
}

// eachSource parses the files of the pure packages, tests left out.
func eachSource(t *testing.T, do func(file string, tree *ast.File)) {
	t.Helper()
	files := 0
	for _, name := range pure {
		err := filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			tree, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err == nil {
				files++
				do(path, tree)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 30 {
		t.Errorf("%d files looked at; the pure packages have more", files)
	}
}
