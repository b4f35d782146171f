// Package data holds the built-in story and the schemas of a story's files.
// There is no engine code here: an editor may change all of it.
package data

import (
	"embed"
	"io/fs"
)

//go:embed panmunjom-2017 schema
var files embed.FS

// Story is the folder of the built-in story.
func Story() fs.FS { return folder("panmunjom-2017") }

// Schema is the folder of the JSON Schemas, one for each file of a story:
// claims.schema.json for claims.json, and so on.
func Schema() fs.FS { return folder("schema") }

func folder(name string) fs.FS {
	sub, err := fs.Sub(files, name)
	if err != nil { // the names above are valid paths
		panic(err)
	}
	return sub
}
