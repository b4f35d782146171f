package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/alecthomas/kong"
)

// folder is a folder that an argument names. What is read from it lies in it:
// links that lead out are not followed.
type folder struct{ files fs.FS }

// UnmarshalText opens the folder.
func (f *folder) UnmarshalText(text []byte) error {
	dir := kong.ExpandPath(string(text))
	info, err := os.Stat(dir) // first: to open a named pipe would wait for ever
	switch {
	case errors.Is(err, fs.ErrNotExist), len(text) == 0:
		return fmt.Errorf("there is no folder %q; give one that is there", text)
	case err == nil && !info.IsDir():
		return fmt.Errorf("%q is no folder; give the one that the files are in", text)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("the folder %q cannot be opened: %w; make it readable", text, err)
	}
	f.files = root.FS() // it is read as long as the program runs
	return nil
}

// or is the folder, or where none is named, another.
func (f folder) or(other fs.FS) fs.FS {
	if f.files == nil {
		return other
	}
	return f.files
}
