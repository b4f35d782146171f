package check

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"fiftymetres/app/story"
)

// Read gives a file's content, which is then valid JSON in UTF-8 of no more
// than 8 MiB, or says why not.
func Read(fsys fs.FS, name string) ([]byte, *story.Problem) {
	problem := func(what, remedy string) *story.Problem {
		return &story.Problem{File: name, What: what, Remedy: remedy}
	}
	f, err := fsys.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, problem("there is no such file", "add it to the story's folder; a story has six files")
	}
	if err != nil {
		return nil, problem("the file cannot be opened: "+err.Error(), "make it readable")
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, story.MaxFile+1))
	if err != nil {
		return nil, problem("the file cannot be read: "+err.Error(), "make it a readable file")
	}
	if len(data) > story.MaxFile {
		return nil, problem("the file is larger than 8 MiB", "leave out what the story does not need")
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // which some editors put before a text
	return data, syntax(name, data)
}

// syntax finds where a file stops being JSON.
func syntax(name string, data []byte) *story.Problem {
	problem := func(at int, what, remedy string) *story.Problem {
		line, column := LineColumn(data, at)
		return &story.Problem{File: name, Line: line, Column: column, What: what, Remedy: remedy}
	}
	if i := notUTF8(data); i >= 0 {
		return problem(i, "this is not UTF-8", "save the file as UTF-8")
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
	if i := ofPrint(data, at); i >= 0 {
		r, _ := utf8.DecodeRune(data[i:])
		return problem(i, "broken JSON: "+string(r)+" is a quotation mark of print, which JSON does not know",
			"write the straight \" around keys and texts; a word processor or a chat turns it into "+string(r))
	}
	if at >= 2 && at < len(data) && data[at-1] == ',' && digit(data[at-2]) && digit(data[at]) {
		return problem(at-1, "broken JSON: a comma ends a number", "write its decimals after a point")
	}
	return problem(at, "broken JSON: "+err.Error(), "look here, and just before, for a missing comma, quote or bracket")
}

// curly are the quotation marks that programs for prose put in the place of ".
const curly = "“”„‟«»‘’‚‛＂「」"

// ofPrint is where the quotation mark of print stands that broke a file at a byte,
// or -1: there, or as the end of a text that so goes on to the end of its line.
func ofPrint(data []byte, at int) int {
	if r, _ := utf8.DecodeRune(data[at:]); strings.ContainsRune(curly, r) {
		return at
	}
	if at == len(data) || data[at] != '\n' {
		return -1
	}
	line := data[bytes.LastIndexByte(data[:at], '\n')+1 : at]
	if i := bytes.LastIndexAny(line, curly); i >= 0 {
		return at - len(line) + i
	}
	return -1
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

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

// LineColumn is a position as an editor's window shows it, both from 1, the
// column in characters.
func LineColumn(data []byte, at int) (line, column int) {
	before := data[:min(at, len(data))]
	return bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
}
