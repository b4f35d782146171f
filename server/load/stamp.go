package load

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"

	"fiftymetres/app/story"
)

// hash is the SHA-256 of a story's files: of the list of their own hashes, as
// anybody can make it in a folder that holds nothing else:
//
//	sha256sum * | sha256sum
func hash(fsys fs.FS) (string, error) {
	names := story.FilesOf(fsys)
	slices.Sort(names)
	all := sha256.New()
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(all, "%x  %s\n", sha256.Sum256(data), name)
	}
	return hex.EncodeToString(all.Sum(nil)), nil
}
