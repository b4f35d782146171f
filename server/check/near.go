package check

import "fmt"

// DidYouMean proposes the known id nearest to one that is not known:
// `did you mean "dash"?`, or nothing if none is near. A slip is one edit in
// every four letters, and one more where the words begin alike and are as long.
func DidYouMean(id string, known []string) string {
	if len(id) > 64 {
		return ""
	}
	best, least := "", len(id) // fewer edits than letters, or the one has nothing of the other
	for _, k := range known {
		if len(k) > 2*len(id)+2 || k == "" || id == "" {
			continue
		}
		slips := max(1, len(id)/4)
		if k[0] == id[0] && len(k) == len(id) && len(id) > 3 {
			slips++
		}
		if d := edits(id, k); d <= slips && d < least {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("did you mean %q?", best)
}

// edits is the distance of two ids in bytes: letters put in, left out, replaced,
// or exchanged with the next (optimal string alignment).
func edits(a, b string) int {
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		next[0] = i + 1
		for j := range len(b) {
			swap := row[j]
			if a[i] != b[j] {
				swap++
			}
			next[j+1] = min(swap, next[j]+1, row[j+1]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
