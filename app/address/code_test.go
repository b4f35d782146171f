package address

import "testing"

// TestLocal names are a machine's own, and nothing that somebody else could register is.
func TestLocal(t *testing.T) {
	for origin, want := range map[string]bool{
		"http://localhost": true, "http://LOCALHOST:8080": true, "https://a.localhost": true, "http://localhost.": true, "http://127.0.0.1:1": true, "http://127.1.2.3": true, "http://[::1]:8080": true,
		"": false, "https://example.org": false, "http://127.example.org": false, "http://localhost.example.org": false, "http://10.0.0.1": false, "http://[::2]": false, "http://%": false, "notlocalhost": false,
	} {
		if got := Local(origin); got != want {
			t.Errorf("%q: %v", origin, got)
		}
	}
}
