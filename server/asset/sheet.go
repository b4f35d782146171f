package asset

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

// reference finds url(…) of CSS, with or without quotes. A quoted address may
// hold brackets, so quotes are tried first.
var reference = regexp.MustCompile(`url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)`)

// sheet reads a style sheet and points its references at hashed addresses. They
// are relative, so that they hold under any base path.
func (s *Set) sheet(file string) ([]byte, error) {
	data, err := fs.ReadFile(s.files, file)
	if err != nil {
		return nil, err
	}
	var wrong error
	out := reference.ReplaceAllFunc(data, func(match []byte) []byte {
		groups := reference.FindSubmatch(match)
		ref := string(groups[1]) + string(groups[2]) + string(groups[3])
		url, err := s.resolve(file, ref)
		if err != nil && wrong == nil {
			wrong = err
		}
		return []byte(`url("` + url + `")`)
	})
	if wrong != nil {
		return nil, wrong
	}
	return shrink(file, out) // which writes addresses in another way, and so comes last
}

func (s *Set) resolve(file, ref string) (string, error) {
	switch {
	case strings.HasPrefix(ref, "data:"), strings.HasPrefix(ref, "#"):
		return ref, nil
	case strings.Contains(ref, "//"):
		return "", fmt.Errorf("%s: %s is on another host; the page contacts none", file, ref)
	}
	target, fragment, _ := strings.Cut(ref, "#")
	url := s.URL(name(path.Join(path.Dir(file), target)))
	if url == "" {
		return "", fmt.Errorf("%s: there is no file %s", file, ref)
	}
	up := strings.Repeat("../", strings.Count(name(file), "/"))
	url = up + strings.TrimPrefix(url, Prefix)
	if fragment != "" {
		url += "#" + fragment
	}
	return url, nil
}
