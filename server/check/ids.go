package check

import (
	"slices"
	"strings"
)

// ids are the ids of one kind of thing, and where each occurs first.
type ids struct {
	kind, file string
	list       []string
	first      map[string]int
	path       func(i int) string // of the i-th thing
	nameless   int                // things whose id is missing, malformed or another's: what refers to them cannot be found
}

// collect gathers the ids of the things of a list, which stands in a file under
// a key.
func collect[T any](kind, file, key string, things []T, id func(T) string) *ids {
	set := &ids{kind: kind, file: file, first: map[string]int{}, path: func(i int) string { return PathIndex(key, i) }}
	for i, thing := range things {
		set.add(id(thing), i)
	}
	return set
}

func (s *ids) add(id string, i int) {
	if _, double := s.first[id]; double || !isSlug(id) {
		s.nameless++
		if id == "" || double {
			return
		}
	}
	s.first[id] = i
	s.list = append(s.list, id)
}

func (s *ids) has(id string) bool {
	_, ok := s.first[id]
	return ok
}

func (s *ids) join(other *ids, kind string) *ids {
	all := &ids{kind: kind, file: s.file + " or " + other.file, first: map[string]int{}}
	for _, id := range append(append([]string{}, s.list...), other.list...) {
		all.add(id, 0)
	}
	all.nameless = s.nameless + other.nameless
	return all
}

// id judges the id of the i-th thing of a set: its form, and that no other
// has it.
func (c *checker) id(a at, set *ids, id string, i int) {
	c.slug(a, id)
	c.unique(a, set, id, i)
}

func (c *checker) unique(a at, set *ids, id string, i int) {
	if first := set.first[id]; id != "" && first != i {
		c.wrong(a, "give each its own", "the %s %s is called %q already", set.kind, set.path(first), id)
	}
}

// slug judges an id's form.
func (c *checker) slug(a at, id string) {
	if id == "" {
		c.wrong(a, "give it an id such as \"road-north\"", "the id is empty")
	} else if !isSlug(id) {
		c.wrong(a, "use lower-case letters a-z and digits, in words joined by single hyphens", "%q cannot be an id", id)
	}
}

// isSlug matches ^[a-z0-9]+(-[a-z0-9]+)*$.
func isSlug(s string) bool {
	hyphen := true
	for i := range len(s) {
		switch b := s[i]; {
		case 'a' <= b && b <= 'z' || '0' <= b && b <= '9':
			hyphen = false
		case b == '-' && !hyphen:
			hyphen = true
		default:
			return false
		}
	}
	return !hyphen
}

// oneOf judges a word of a fixed list.
func (c *checker) oneOf(a at, word string, list ...string) {
	if slices.Contains(list, word) {
		return
	}
	list = slices.DeleteFunc(slices.Clone(list), func(w string) bool { return w == "" })
	remedy := DidYouMean(word, list)
	if remedy == "" {
		remedy = "write one of " + strings.Join(list, ", ")
	}
	c.wrong(a, remedy, "%q is not known here", word)
}
