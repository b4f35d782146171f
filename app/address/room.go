package address

import "strings"

// longestRoom is how many characters the name of a room has at most.
const longestRoom = 64

// Room is the name of a room as it is known everywhere: in small letters, of English
// letters, digits, - _ and dots. Whatever else is written is "", and no room.
func Room(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	if len(name) > longestRoom || strings.Trim(name, ".") == "" { // a browser reads dots alone as a way up
		return ""
	}
	for _, r := range name {
		if !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '_' || r == '.') {
			return ""
		}
	}
	return name
}
