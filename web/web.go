// Package web holds the static files of the site: styles, fonts, icons, the
// small scripts, what articles embed the story by, and in dist what "make wasm" puts there.
package web

import (
	"embed"
	"io/fs"
)

//go:embed css embed fonts icons js all:dist
var files embed.FS

// FS gives the files, by their paths in this folder.
func FS() fs.FS { return files }
