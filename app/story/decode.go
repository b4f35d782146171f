package story

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"slices"
)

// The files of a story's folder.
const (
	StoryFile         = "story.json"
	SourcesFile       = "sources.json"
	ClaimsFile        = "claims.json"
	DiscrepanciesFile = "discrepancies.json"
	TracksFile        = "tracks.json"
	MapFile           = "map.geojson"
	CorrectionsFile   = "corrections.json"
)

// Files are the files of a story's folder, in the order in which problems in
// them are told.
var Files = []string{StoryFile, SourcesFile, ClaimsFile, DiscrepanciesFile, TracksFile, MapFile}

// Optional are those that a folder may have beside them.
var Optional = []string{CorrectionsFile}

// FilesOf are the files of a folder: those that every story has, and the optional
// ones that are there.
func FilesOf(fsys fs.FS) []string {
	files := slices.Clone(Files)
	for _, name := range Optional {
		if _, err := fs.Lstat(fsys, name); err == nil {
			files = append(files, name)
		}
	}
	return files
}

// MaxFile is the size in bytes above which a file is refused.
const MaxFile = 8 << 20

// byteOrderMark is what some editors put before a text. It says nothing in UTF-8.
const byteOrderMark = "\ufeff"

// Decode reads the files in the root of fsys and merges them. It gives no
// story if a file cannot be read as JSON at all; a value of a wrong type is a
// problem too, and left out of the story. Decode passes over unknown keys, and
// says of a problem only what the decoder does: package check says the rest.
func Decode(fsys fs.FS) (*Story, []Problem) {
	var (
		s             Story
		sources       struct{ Sources []Source }
		claims        struct{ Claims []Claim }
		discrepancies struct{ Discrepancies []Discrepancy }
		tracks        struct{ Tracks []Track }
		places        Map
		corrections   struct{ Corrections []Correction }
	)
	into := []any{&s, &sources, &claims, &discrepancies, &tracks, &places, &corrections}
	var problems []Problem
	usable := true
	for i, name := range FilesOf(fsys) {
		err := decodeFile(fsys, name, into[i])
		if err == nil {
			continue
		}
		problems = append(problems, Problem{File: name, What: err.Error(), Remedy: "compare it with the schema in data/schema"})
		_, wrongType := errors.AsType[*json.UnmarshalTypeError](err)
		usable = usable && wrongType
	}
	if !usable {
		return nil, problems
	}
	s.Sources, s.Claims = sources.Sources, claims.Claims
	s.Discrepancies, s.Tracks, s.Map = discrepancies.Discrepancies, tracks.Tracks, places
	if s.Corrections = corrections.Corrections; len(s.Corrections) > 0 {
		last := s.Corrections[len(s.Corrections)-1]
		s.Stamp = Stamp{Version: last.Version, Date: last.Date}
	}
	return &s, problems
}

func decodeFile(fsys fs.FS, name string, into any) error {
	f, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxFile+1))
	if err != nil {
		return err
	}
	if len(data) > MaxFile {
		return errors.New("the file is too large")
	}
	return json.Unmarshal(bytes.TrimPrefix(data, []byte(byteOrderMark)), into)
}
