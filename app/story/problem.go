package story

import (
	"strconv"
	"strings"
)

// Problem is one thing an editor has to put right.
type Problem struct {
	File   string // of the story's folder
	Path   string // as in moments[3].tellings["2017-11-22"].claims[2]; empty for the whole file
	What   string // what is wrong
	Remedy string // what would be right
}

// String is the problem on one line: file: path: what is wrong; remedy.
func (p Problem) String() string {
	var b strings.Builder
	b.WriteString(p.File)
	b.WriteString(": ")
	if p.Path != "" {
		b.WriteString(p.Path)
		b.WriteString(": ")
	}
	b.WriteString(p.What)
	if p.Remedy != "" {
		b.WriteString("; ")
		b.WriteString(p.Remedy)
	}
	return strings.Map(printable, b.String())
}

// printable keeps a hostile value from breaking the line or steering a
// terminal.
func printable(r rune) rune {
	if !strconv.IsPrint(r) {
		return ' '
	}
	return r
}

// PathKey is the path to an object's member.
func PathKey(path, key string) string {
	if !isName(key) {
		return path + "[" + strconv.Quote(key) + "]"
	}
	if path == "" {
		return key
	}
	return path + "." + key
}

// PathIndex is the path to an array's element, counting from 0.
func PathIndex(path string, i int) string {
	return path + "[" + strconv.Itoa(i) + "]"
}

// isName tells whether a key can stand in a path without quotes.
func isName(key string) bool {
	for i, r := range key {
		letter := r == '_' || r == '$' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
		if !letter && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return key != ""
}
