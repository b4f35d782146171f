package story

import (
	"strconv"
	"strings"
)

// Problem is one thing an editor has to put right.
type Problem struct {
	File         string // of the story's folder; empty for the folder itself
	Line, Column int    // where it stands in the file, both from 1, the column in characters; 0 where that is not known
	Path         string // as in moments[3].tellings["2017-11-22"].claims[2]; empty for the whole file
	What         string // what is wrong
	Remedy       string // what would be right
}

// String is the problem on one line, as compilers write it and editors follow
// it: file:line:column: path: what is wrong; remedy.
func (p Problem) String() string {
	var b strings.Builder
	if p.File != "" {
		b.WriteString(p.File)
		if p.Line > 0 {
			b.WriteString(":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Column))
		}
		b.WriteString(": ")
	}
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
