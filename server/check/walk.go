package check

import (
	"bytes"
	"encoding/json"
)

// step is one level of nesting in a JSON document, with where the walk is in it.
type step struct {
	array  bool
	index  int    // in an array
	key    string // in an object
	wants  bool   // the next token of the object is a key
	keys   map[string]bool
	double bool // key occurred before
}

// walk calls visit for every value of a valid JSON document in the order of
// the text, with the steps that lead to it and the byte at which it starts,
// until visit returns false. It is iterative: nesting costs no stack.
func walk(data []byte, visit func(steps []step, start int) bool) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var steps []step
	for {
		start := afterSpace(data, int(dec.InputOffset()))
		token, err := dec.Token()
		if err != nil {
			return
		}
		delim, _ := token.(json.Delim)
		if delim == '}' || delim == ']' {
			steps = steps[:len(steps)-1]
			continue
		}
		if len(steps) > 0 && steps[len(steps)-1].enter(token) {
			continue
		}
		if !visit(steps, start) {
			return
		}
		switch delim {
		case '{':
			steps = append(steps, step{wants: true, keys: map[string]bool{}})
		case '[':
			steps = append(steps, step{array: true, index: -1})
		}
	}
}

// enter moves on by one token, and tells whether that was only a key.
func (s *step) enter(token json.Token) bool {
	if s.array {
		s.index++
		return false
	}
	if !s.wants {
		s.wants = true
		return false
	}
	s.key, _ = token.(string)
	s.double = s.keys[s.key]
	s.keys[s.key] = true
	s.wants = false
	return true
}

func afterSpace(data []byte, at int) int {
	for at < len(data) && bytes.IndexByte([]byte(" \t\r\n,:"), data[at]) >= 0 {
		at++
	}
	return at
}

func pathOf(steps []step) string {
	path := ""
	for _, s := range steps {
		if s.array {
			path = PathIndex(path, s.index)
		} else {
			path = PathKey(path, s.key)
		}
	}
	return path
}

// Positions gives for each path of a valid JSON document the byte at which its
// value starts.
func Positions(data []byte) map[string]int {
	at := map[string]int{}
	walk(data, func(steps []step, start int) bool {
		at[pathOf(steps)] = start
		return true
	})
	return at
}
