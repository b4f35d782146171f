// Package web holds the static files of the site: styles, fonts, icons, the
// small scripts, and in dist what "make wasm" puts there.
package web

import (
	"embed"
	"io/fs"
)

//go:embed css fonts icons js all:dist
var files embed.FS

// FS gives the files, by their paths in this folder.
func FS() fs.FS { return files }
