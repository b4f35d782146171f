package httpd

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestScripts runs the requests of testdata/*.txt against the handler. A
// script is cases, each of lines:
//
//	GET /path                  begins a case; any method
//	with Accept-Encoding: br   a header of the request
//	code == 200
//	header ETag != ""
//	body contains some text
//	save tag header ETag       for {tag} in later lines of the file
//	save css body ~ "(.+css)"  what the brackets find
//
// A check is a thing (code, body, header NAME), an operator (==, !=, contains,
// !contains, ~) and a value, in quotes if it is empty.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			h, _ := handler(t)
			runScript(t, h, file)
		})
	}
}

type scriptCase struct {
	h     http.Handler
	req   *http.Request
	res   *httptest.ResponseRecorder
	saved map[string]string
}

func runScript(t *testing.T, h http.Handler, file string) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := &scriptCase{h: h, saved: map[string]string{}}
	for i, line := range strings.Split(string(text), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := c.line(line); err != nil {
			t.Errorf("%s:%d: %s: %v", file, i+1, line, err)
		}
	}
}

var request = regexp.MustCompile(`^([A-Z]+) (/\S*)$`)

func (c *scriptCase) line(line string) error {
	for name, value := range c.saved {
		line = strings.ReplaceAll(line, "{"+name+"}", value)
	}
	if m := request.FindStringSubmatch(line); m != nil {
		c.req, c.res = httptest.NewRequest(m[1], m[2], nil), nil
		return nil
	}
	if header, ok := strings.CutPrefix(line, "with "); ok {
		name, value, _ := strings.Cut(header, ":")
		if value = strings.TrimSpace(value); name == "Host" {
			c.req.Host = value
		} else {
			c.req.Header.Add(name, value)
		}
		return nil
	}
	if c.res == nil {
		c.res = httptest.NewRecorder()
		c.h.ServeHTTP(c.res, c.req)
	}
	if rest, ok := strings.CutPrefix(line, "save "); ok {
		return c.save(rest)
	}
	return c.check(line)
}

func (c *scriptCase) save(line string) error {
	name, thing, _ := strings.Cut(line, " ")
	got, rest, err := c.thing(thing + " ")
	if err != nil {
		return err
	}
	if find, ok := strings.CutPrefix(rest, "~ "); ok {
		if found := regexp.MustCompile(strings.TrimSpace(find)).FindStringSubmatch(got); len(found) == 2 {
			got, rest = found[1], ""
		}
	}
	if got == "" || rest != "" {
		return fmt.Errorf("nothing to save")
	}
	c.saved[name] = got
	return nil
}

func (c *scriptCase) check(line string) error {
	got, rest, err := c.thing(line)
	if err != nil {
		return err
	}
	operator, want, _ := strings.Cut(rest, " ")
	if want == `""` {
		want = ""
	}
	holds := false
	switch operator {
	case "==":
		holds = got == want
	case "!=":
		holds = got != want
	case "contains":
		holds = strings.Contains(got, want)
	case "!contains":
		holds = !strings.Contains(got, want)
	case "~":
		holds = regexp.MustCompile(want).MatchString(got)
	default:
		return fmt.Errorf("no operator %q", operator)
	}
	if !holds {
		return fmt.Errorf("have %.2000q", got)
	}
	return nil
}

// thing gives what a line is about, and the rest of the line.
func (c *scriptCase) thing(line string) (got, rest string, err error) {
	word, rest, _ := strings.Cut(line, " ")
	switch word {
	case "code":
		return fmt.Sprint(c.res.Code), rest, nil
	case "body":
		return c.res.Body.String(), rest, nil
	case "header":
		name, rest, _ := strings.Cut(rest, " ")
		return strings.Join(c.res.Header().Values(name), ", "), rest, nil
	}
	return "", "", fmt.Errorf("no thing %q", word)
}
