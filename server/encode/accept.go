package encode

import (
	"strconv"
	"strings"
)

// Coding is a content coding, as it stands in Content-Encoding. The empty
// string is the identity.
type Coding string

// The codings that are made, the preferred first.
const (
	Brotli   Coding = "br"
	Gzip     Coding = "gzip"
	Identity Coding = ""
)

// Negotiate picks the coding that an Accept-Encoding header asks for, out of
// those on offer: the highest quality wins, and at equal quality the earlier
// offer. The identity is never refused, even by "identity;q=0": RFC 9110
// §12.5.3 lets a server send what it has, and a readable page beats a 406. A
// client that sends no header gets the identity, which every client can read.
func Negotiate(header string, offers ...Coding) Coding {
	best, bestQ := Identity, 0.0
	wishes := parseAccept(header)
	for _, offer := range offers {
		if q := wishes.quality(offer); q > bestQ {
			best, bestQ = offer, q
		}
	}
	if q, named := wishes["identity"]; named && q > bestQ {
		return Identity
	}
	return best
}

// wishes are qualities from 0 to 1 by lower-case coding name.
type wishes map[string]float64

func (w wishes) quality(c Coding) float64 {
	if q, ok := w[string(c)]; ok {
		return q
	}
	return w["*"]
}

func parseAccept(header string) wishes {
	w := wishes{}
	for part := range strings.SplitSeq(header, ",") {
		name, params, _ := strings.Cut(part, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "x-gzip" { // RFC 9110 §8.4.1.3: the same coding
			name = string(Gzip)
		}
		if name != "" {
			w[name] = parseQuality(params)
		}
	}
	return w
}

// parseQuality reads "q=0.5". Without a q the quality is 1; one that cannot be
// read is 0, so that a doubtful wish is never granted.
func parseQuality(params string) float64 {
	for param := range strings.SplitSeq(params, ";") {
		key, value, _ := strings.Cut(strings.TrimSpace(param), "=")
		if !strings.EqualFold(strings.TrimSpace(key), "q") {
			continue
		}
		q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
		if err != nil || !(q >= 0 && q <= 1) {
			return 0
		}
		return q
	}
	return 1
}
