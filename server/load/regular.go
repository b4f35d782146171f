package load

import (
	"io/fs"

	"fiftymetres/app/story"
)

// regular looks at a story's files before any is opened. To open what is no
// file may wait for ever (a pipe), do something (a device), or read what the
// story's author was never shown (a link to elsewhere). It gives what is wrong,
// and the folder without such files.
func regular(fsys fs.FS) ([]story.Problem, fs.FS) {
	var problems []story.Problem
	rest := hiding{fsys, map[string]bool{}}
	for _, name := range story.FilesOf(fsys) {
		if what, remedy := irregular(fsys, name); what != "" {
			problems = append(problems, story.Problem{File: name, What: what, Remedy: remedy})
			rest.hidden[name] = true
		}
	}
	return problems, rest
}

// hiding is a folder in which some files cannot be opened.
type hiding struct {
	fs.FS
	hidden map[string]bool
}

func (h hiding) Open(name string) (fs.File, error) {
	if h.hidden[name] {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return h.FS.Open(name)
}

// irregular says why a file must not be opened, or "". One that is not there is
// for others to tell.
func irregular(fsys fs.FS, name string) (what, remedy string) {
	const remedyFile = "put a regular file in its place"
	info, err := fs.Lstat(fsys, name)
	if err != nil {
		return "", ""
	}
	if info.Mode().Type() == fs.ModeSymlink {
		if info, err = fs.Stat(fsys, name); err != nil {
			return "this is a link that leads to nothing in the story's folder", "put the file itself in its place"
		}
	}
	switch mode := info.Mode(); {
	case mode.IsRegular():
		return "", ""
	case mode.IsDir():
		return "this is a folder, not a file", remedyFile
	case mode&fs.ModeNamedPipe != 0:
		return "this is a named pipe, not a file", remedyFile
	case mode&fs.ModeSocket != 0:
		return "this is a socket, not a file", remedyFile
	case mode&fs.ModeDevice != 0:
		return "this is a device, not a file", remedyFile
	}
	return "this is no regular file", remedyFile
}
