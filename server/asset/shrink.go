package asset

import (
	"fmt"
	"path"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
)

// asWritten is the folder whose files are served as they are: what articles take in is
// read by those who build them.
const asWritten = "embed/"

// es is the edition of JavaScript that shrinking may rewrite to, no newer than what the
// scripts that run before anything is painted are written in.
const es = 2009

// shrinker leaves out what only those need who work on a file: comments, space, long names.
// It goes by a file's extension.
var shrinker = func() *minify.M {
	m := minify.New()
	m.AddFunc(".css", css.Minify)
	m.Add(".js", &js.Minifier{Version: es})
	return m
}()

// shrink makes a style sheet or a script as short as it can be. It fails on what is neither.
func shrink(file string, data []byte) ([]byte, error) {
	kind := path.Ext(file)
	if kind != ".css" && kind != ".js" || strings.HasPrefix(file, asWritten) {
		return data, nil
	}
	out, err := shrinker.Bytes(kind, data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return out, nil
}
