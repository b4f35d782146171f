package cli

import (
	"fmt"
	"regexp"
	"strings"
)

// framer is a place that may frame the embed: scheme and host, as a
// Content-Security-Policy has them.
var framer = regexp.MustCompile(`^https?://(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?$`)

// framers are the places that --frame-ancestors names, space between; "" lets everybody.
// The site itself may always: it shows editors what they embed.
func framers(given string) (string, error) {
	if given == "" || given == "*" {
		return "", nil
	}
	all := strings.Fields(given)
	for _, place := range all {
		if !framer.MatchString(place) {
			return "", fmt.Errorf("--frame-ancestors: %q is no place on the web, as are https://example.org and https://*.example.org; write several with a space between, or * for all", place)
		}
	}
	return strings.Join(append([]string{"'self'"}, all...), " "), nil
}
