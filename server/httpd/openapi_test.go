package httpd

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"mime"
	"net/http"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"fiftymetres/app/story"
	"fiftymetres/data"
	"fiftymetres/server/load"
	"fiftymetres/server/openapi"
	"fiftymetres/server/site"
	"fiftymetres/server/sitetest"
)

// telling is the handler of a story's site, drawn by the stand-in.
func telling(t *testing.T, st *story.Story) http.Handler {
	t.Helper()
	assets := sitetest.Assets(false)
	pages, err := site.New(site.Config{Renderer: &sitetest.Renderer{Story: st}, Story: st, Assets: assets})
	if err != nil {
		t.Fatal(err)
	}
	h, err := New(Deps{Site: pages, Story: st, Assets: assets, Health: &Health{}, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// TestAnswersAreAsDescribed: every path of the description is asked for, and its answer
// has the status, the type and the form that stand there, in each edition.
func TestAnswersAreAsDescribed(t *testing.T) {
	for name, files := range map[string]func() (*story.Story, []story.Problem){
		"panmunjom": func() (*story.Story, []story.Problem) { return load.Load(data.Story()) },
		"vasa":      func() (*story.Story, []story.Problem) { return load.Load(os.DirFS("../../data/vasa-1628")) },
		"minimal":   func() (*story.Story, []story.Problem) { return load.Load(os.DirFS("../load/testdata/minimal")) },
		"hostile":   func() (*story.Story, []story.Problem) { return load.Load(os.DirFS("../load/testdata/hostile")) },
	} {
		st, problems := files()
		for _, p := range problems {
			t.Fatal(p)
		}
		t.Run(name, func(t *testing.T) { asDescribed(t, telling(t, st), st) })
	}
}

func asDescribed(t *testing.T, h http.Handler, st *story.Story) {
	document := ask(h, "GET", "/api/v1/openapi.json").Body.Bytes()
	root, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	const at = "schema:///openapi.json"
	schemas := jsonschema.NewCompiler()
	if err := schemas.AddResource(at, root); err != nil {
		t.Fatal(err)
	}
	type response struct{ Content map[string]json.RawMessage }
	var d struct {
		Paths map[string]struct {
			Get struct{ Responses map[string]response }
		}
		Components struct {
			Parameters map[string]struct{ Example string }
		}
	}
	if err := json.Unmarshal(document, &d); err != nil {
		t.Fatal(err)
	}
	queries := []string{""}
	for _, e := range st.Editions {
		queries = append(queries, "?known="+e.Date+"&lang="+st.Languages[len(st.Languages)-1])
	}
	for path, item := range d.Paths {
		url := path
		for name, p := range d.Components.Parameters {
			url = strings.ReplaceAll(url, "{"+name+"}", p.Example)
		}
		for i, query := range queries {
			w := ask(h, "GET", url+query)
			described, ok := item.Get.Responses[strconv.Itoa(w.Code)]
			if !ok || i == 0 && w.Code != http.StatusOK {
				t.Errorf("%s%s: %d", url, query, w.Code)
				continue
			}
			if w.Code != http.StatusOK {
				continue
			}
			kind, _, err := mime.ParseMediaType(w.Header().Get("Content-Type"))
			if _, said := described.Content[kind]; err != nil || !said || len(described.Content) != 1 {
				t.Errorf("%s%s is %q, which is not described: %v", url, query, kind, err)
				continue
			}
			if !strings.HasSuffix(kind, "json") {
				continue
			}
			pointer := "#/paths/" + escaped(path) + "/get/responses/200/content/" + escaped(kind) + "/schema"
			schema, err := schemas.Compile(at + pointer)
			if err != nil {
				t.Errorf("%s: %v", pointer, err)
				continue
			}
			body, err := jsonschema.UnmarshalJSON(w.Body)
			if err != nil {
				t.Errorf("%s%s is no JSON: %v", url, query, err)
				continue
			}
			if err := schema.Validate(body); err != nil {
				t.Errorf("%s%s is not as described: %.1000v", url, query, err)
			}
		}
	}
}

// escaped is a key in a JSON pointer (RFC 6901) that stands in an address.
func escaped(key string) string {
	return strings.NewReplacer("~", "~0", "/", "~1", "{", "%7B", "}", "%7D").Replace(key)
}

// TestEveryRouteIsDescribed: whoever adds one under /api/ or /export/ says what it answers.
func TestEveryRouteIsDescribed(t *testing.T) {
	st := sitetest.Story()
	e := telling(t, st).(*echo.Echo)
	document, err := openapi.Document(st, "")
	if err != nil {
		t.Fatal(err)
	}
	paths, err := openapi.Paths(document)
	if err != nil {
		t.Fatal(err)
	}
	routes := 0
	for _, r := range e.Routes() {
		if !strings.HasPrefix(r.Path, "/api/") && !strings.HasPrefix(r.Path, "/export/") {
			continue
		}
		routes++
		form := regexp.MustCompile("^" + regexp.MustCompile(`:[a-z]+`).ReplaceAllString(regexp.QuoteMeta(r.Path), "[^/]+") + "$")
		found := false
		for _, p := range paths {
			found = found || form.MatchString(p)
		}
		if !found {
			t.Errorf("%s is not described", r.Path)
		}
	}
	if routes < 9 {
		t.Errorf("%d routes", routes)
	}
}
