package encode

import "testing"

func TestNegotiate(t *testing.T) {
	for _, c := range []struct {
		header string
		want   Coding
	}{
		{"", Identity},
		{"br", Brotli},
		{"gzip", Gzip},
		{"x-gzip", Gzip},
		{"gzip, deflate, br, zstd", Brotli},
		{"gzip;q=1.0, br;q=0.5", Gzip},
		{"br;q=0, gzip", Gzip},
		{"br;q=0, gzip;q=0", Identity},
		{"br;q=0.000", Identity},
		{"*", Brotli},
		{"*;q=0", Identity},
		{"br;q=0, *", Gzip},
		{"gzip, *;q=0", Gzip},
		{"identity", Identity},
		{"identity, br;q=0.2", Identity},
		{"identity;q=0.2, br;q=0.2", Brotli},
		{"identity;q=0", Identity},
		{"identity;q=0, gzip;q=0.1", Gzip},
		{"BR ; Q=0.4 , GZIP;q=0.3", Brotli},
		{"br;q=oops, gzip;q=0.1", Gzip},
		{"br;q=NaN", Identity},
		{"br;q=2", Identity},
		{"deflate, zstd", Identity},
		{",,;q=1,", Identity},
	} {
		if got := Negotiate(c.header, Brotli, Gzip); got != c.want {
			t.Errorf("Negotiate(%q) = %q, want %q", c.header, got, c.want)
		}
	}
}
