package check

import "strconv"

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
