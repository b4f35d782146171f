package check

import "testing"

func TestDidYouMean(t *testing.T) {
	known := []string{"bridge-n", "dash", "ditch", "jeep", "line", "run"}
	tests := []struct{ id, want string }{
		{"bridge-N", `did you mean "bridge-n"?`},
		{"dsah", `did you mean "dash"?`},
		{"jeeps", `did you mean "jeep"?`},
		{"helicopter", ""},
		{"lain", `did you mean "line"?`},
		{"sunk", ""},
		{"x", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := DidYouMean(tt.id, known); got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.id, got, tt.want)
		}
	}
}

func TestEdits(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"kitten", "sitting", 3}, {"dash", "dash", 0}, {"dash", "dahs", 1}, {"", "a", 1}, {"abcd", "badc", 2}}
	for _, tt := range tests {
		if got := edits(tt.a, tt.b); got != tt.want {
			t.Errorf("%q to %q: got %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := edits(tt.b, tt.a); got != tt.want {
			t.Errorf("%q to %q: got %d, want %d", tt.b, tt.a, got, tt.want)
		}
	}
}
