package check

import (
	"fmt"
	"slices"
	"strings"
)

// ids are the ids of one kind of thing, and where each occurs first.
type ids struct {
	kind, file string
	list       []string
	first      map[string]int
}

func collect[T any](kind, file string, things []T, id func(T) string) *ids {
	set := &ids{kind: kind, file: file, first: map[string]int{}}
	for i, thing := range things {
		set.add(id(thing), i)
	}
	return set
}

func (s *ids) add(id string, i int) {
	if _, ok := s.first[id]; id == "" || ok {
		return
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
		c.wrong(a, "give each its own", "%s number %d, counting from 0, is %q already", set.kind, first, id)
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

// ref judges a reference to a thing of a set.
func (c *checker) ref(a at, set *ids, id string) bool {
	if set.has(id) {
		return true
	}
	if set == c.claimSet && c.everyClaim.has(id) {
		c.wrong(a, "name the claims that it repeats instead", "the claim %q only repeats others", id)
		return false
	}
	remedy := DidYouMean(id, set.list)
	if remedy == "" {
		remedy = fmt.Sprintf("add it to %s, or take this reference out", set.file)
	}
	c.wrong(a, remedy, "there is no %s %q", set.kind, id)
	return false
}

func (c *checker) refs(a at, set *ids, list []string) {
	for i, id := range list {
		c.ref(a.index(i), set, id)
	}
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
