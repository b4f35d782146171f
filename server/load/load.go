// Package load reads a story's folder and judges it: first each file against
// its schema, then the story as a whole. Everything that is wrong is told at
// once, so that an editor can put it right in one go.
package load

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/server/check"
)

// Load gives the story in the root of fsys, or else its problems, in the order
// of the files and of what stands in them. It never gives both: a story that
// does not hold is not to be shown.
func Load(fsys fs.FS) (*story.Story, []story.Problem) {
	if problem := noStory(fsys); problem != nil {
		return nil, []story.Problem{*problem}
	}
	files := story.FilesOf(fsys)
	problems, fsys := regular(fsys)
	for _, name := range files {
		problems = append(problems, shape(fsys, name)...)
	}
	for _, name := range files {
		problems = append(problems, without(check.File(fsys, name), problems, related)...)
	}
	s, found := story.Decode(fsys)
	problems = append(problems, without(found, problems, related)...)
	if s != nil {
		problems = append(problems, without(check.Story(s), problems, below)...)
	}
	if s != nil && len(problems) == 0 {
		problems = compile(s)
	}
	if s != nil && len(problems) == 0 {
		var err error
		if s.Stamp.Hash, err = hash(fsys); err != nil {
			problems = append(problems, story.Problem{What: err.Error(), Remedy: "make the story's files readable"})
		}
	}
	if len(problems) > 0 {
		arrange(fsys, problems)
		return nil, slices.Compact(problems)
	}
	return s, nil
}

// compile readies every edition as the engine will: what it cannot play is a
// problem of the tracks.
func compile(s *story.Story) []story.Problem {
	var problems []story.Problem
	for _, v := range s.Versions() {
		if _, err := scene.CompileBy(s, v); err != nil {
			problems = append(problems, story.Problem{File: "tracks.json", Path: "tracks", What: err.Error(),
				Remedy: "change the track, or the map's line that it follows"})
		}
	}
	return problems
}

// without leaves out what an earlier judgement has told already, in its words.
func without(problems, told []story.Problem, same func(path, told string) bool) []story.Problem {
	var rest []story.Problem
	for _, p := range problems {
		if !slices.ContainsFunc(told, func(q story.Problem) bool { return p.File == q.File && same(p.Path, q.Path) }) {
			rest = append(rest, p)
		}
	}
	return rest
}

// below tells whether path is told, or a part of what stands there.
func below(path, told string) bool {
	rest, ok := strings.CutPrefix(path, told)
	return ok && (rest == "" || told == "" || rest[0] == '.' || rest[0] == '[')
}

// related tells whether one of the two is a part of the other.
func related(path, told string) bool {
	return below(path, told) || below(told, path)
}

// arrange gives problems their lines, and sorts them by file, by where they
// stand in it, and by path.
func arrange(fsys fs.FS, problems []story.Problem) {
	at := map[string]map[string]int{}
	text := map[string][]byte{}
	order := slices.Concat(story.Files, story.Optional)
	for i := range problems {
		p := &problems[i]
		if at[p.File] == nil {
			at[p.File], text[p.File] = positions(fsys, p.File)
		}
		if p.Line == 0 && p.Path != "" && text[p.File] != nil {
			p.Line, p.Column = check.LineColumn(text[p.File], where(at[p.File], p.Path))
		}
	}
	slices.SortStableFunc(problems, func(a, b story.Problem) int {
		return cmp.Or(
			cmp.Compare(slices.Index(order, a.File), slices.Index(order, b.File)),
			cmp.Compare(where(at[a.File], a.Path), where(at[b.File], b.Path)),
			cmp.Compare(a.Path, b.Path),
			cmp.Compare(a.What, b.What),
			cmp.Compare(a.Remedy, b.Remedy),
		)
	})
}

func positions(fsys fs.FS, name string) (map[string]int, []byte) {
	data, problem := check.Read(fsys, name)
	if problem != nil {
		return map[string]int{}, nil
	}
	return check.Positions(data), data
}

// where is the byte at which a path's value stands, or what it would be in.
func where(at map[string]int, path string) int {
	for path != "" {
		if i, ok := at[path]; ok {
			return i
		}
		path = path[:max(0, strings.LastIndexAny(path, ".["))]
	}
	return at[""]
}
