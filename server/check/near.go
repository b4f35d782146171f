package check

import "fmt"

// DidYouMean proposes the known id nearest to one that is not known:
// `did you mean "dash"?`, or nothing if none is near.
func DidYouMean(id string, known []string) string {
	best, least := "", len(id)/3+2 // nearer than this, in edits
	if len(id) > 64 {
		return ""
	}
	for _, k := range known {
		if len(k) > 2*len(id)+2 {
			continue
		}
		if d := edits(id, k); d < least {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("did you mean %q?", best)
}

// edits is the Levenshtein distance of two ids in bytes.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			swap := diagonal
			if a[i] != b[j] {
				swap++
			}
			diagonal = row[j+1]
			row[j+1] = min(swap, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
