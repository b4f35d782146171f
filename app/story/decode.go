package story

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"unicode/utf8"
)

// The files of a story's folder.
const (
	storyFile         = "story.json"
	sourcesFile       = "sources.json"
	claimsFile        = "claims.json"
	discrepanciesFile = "discrepancies.json"
	tracksFile        = "tracks.json"
	mapFile           = "map.geojson"
)

// Files are the files of a story's folder, in the order in which problems in
// them are told.
var Files = []string{storyFile, sourcesFile, claimsFile, discrepanciesFile, tracksFile, mapFile}

// maxFile is the size in bytes above which a file is refused.
const maxFile = 8 << 20

// Decode reads the six files in the root of fsys and merges them. It gives no
// story if a file cannot be read as JSON at all; a value of a wrong type is a
// problem too, and left out of the story. Decode passes over unknown keys:
// the schemas in data/schema say which keys there are. A story that decodes
// may still not hold: see Validate.
func Decode(fsys fs.FS) (*Story, []Problem) {
	var (
		s             Story
		sources       struct{ Sources []Source }
		claims        struct{ Claims []Claim }
		discrepancies struct{ Discrepancies []Discrepancy }
		tracks        struct{ Tracks []Track }
		places        Map
	)
	into := []any{&s, &sources, &claims, &discrepancies, &tracks, &places}
	var all []Problem
	usable := true
	for i, name := range Files {
		problems, ok := decodeFile(fsys, name, into[i])
		all = append(all, problems...)
		usable = usable && ok
	}
	if !usable {
		return nil, all
	}
	s.Sources, s.Claims = sources.Sources, claims.Claims
	s.Discrepancies, s.Tracks, s.Map = discrepancies.Discrepancies, tracks.Tracks, places
	return &s, all
}

// decodeFile tells whether into can be used, its problems apart.
func decodeFile(fsys fs.FS, name string, into any) ([]Problem, bool) {
	data, problem := Read(fsys, name)
	if problem != nil {
		return []Problem{*problem}, false
	}
	problems := doubles(name, data)
	err := json.Unmarshal(data, into)
	if err == nil {
		return problems, true
	}
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return append(problems, wrongType(name, data, wrong)), true
	}
	return append(problems, geometries(name, data, err)...), false
}

// Read gives a file's content, which is then valid JSON in UTF-8 of no more
// than 8 MiB, or says why not.
func Read(fsys fs.FS, name string) ([]byte, *Problem) {
	f, err := fsys.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &Problem{name, "", "there is no such file", "add it to the story's folder; a story has six files"}
	}
	if err != nil {
		return nil, &Problem{name, "", "the file cannot be opened: " + err.Error(), "make it readable"}
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, &Problem{name, "", "the file cannot be read: " + err.Error(), "make it a readable file"}
	}
	if len(data) > maxFile {
		return nil, &Problem{name, "", "the file is larger than 8 MiB", "leave out what the story does not need"}
	}
	return data, syntax(name, data)
}

// syntax finds where a file stops being JSON.
func syntax(name string, data []byte) *Problem {
	if bytes.HasPrefix(data, []byte("\ufeff")) {
		return &Problem{name, "1:1", "the file begins with a byte order mark", "save it as plain UTF-8"}
	}
	if i := notUTF8(data); i >= 0 {
		return &Problem{name, lineColumn(data, i), "this is not UTF-8", "save the file as UTF-8"}
	}
	var whole json.RawMessage
	err := json.Unmarshal(data, &whole)
	if err == nil {
		return nil
	}
	at := len(data)
	if wrong, ok := errors.AsType[*json.SyntaxError](err); ok {
		at = max(0, int(wrong.Offset)-1) // Offset is after the byte that broke it
	}
	return &Problem{name, lineColumn(data, at), "broken JSON: " + err.Error(),
		"look here, and just before, for a missing comma, quote or bracket"}
}

// notUTF8 is the first byte that is not UTF-8, or -1.
func notUTF8(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// lineColumn is a position as an editor's window shows it, both from 1, the
// column in characters.
func lineColumn(data []byte, at int) string {
	before := data[:min(at, len(data))]
	line := bytes.Count(before, []byte("\n")) + 1
	column := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	return fmt.Sprintf("%d:%d", line, column)
}
