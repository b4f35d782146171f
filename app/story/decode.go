package story

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
)

// The files of a story's folder.
const (
	StoryFile         = "story.json"
	SourcesFile       = "sources.json"
	ClaimsFile        = "claims.json"
	DiscrepanciesFile = "discrepancies.json"
	TracksFile        = "tracks.json"
	MapFile           = "map.geojson"
)

// Files are the files of a story's folder, in the order in which problems in
// them are told.
var Files = []string{StoryFile, SourcesFile, ClaimsFile, DiscrepanciesFile, TracksFile, MapFile}

// MaxFile is the size in bytes above which a file is refused.
const MaxFile = 8 << 20

// byteOrderMark is what some editors put before a text. It says nothing in UTF-8.
const byteOrderMark = "\ufeff"

// Decode reads the six files in the root of fsys and merges them. It gives no
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
	)
	into := []any{&s, &sources, &claims, &discrepancies, &tracks, &places}
	var problems []Problem
	usable := true
	for i, name := range Files {
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
