package site

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// policy is the Content-Security-Policy of a page: our own files, and the
// inline scripts named by their hashes. 'wasm-unsafe-eval' lets WebAssembly be
// compiled and nothing else be evaluated.
func policy(own, frameAncestors, scripts string) string {
	return strings.Join([]string{
		"default-src 'none'",
		"script-src " + own + " 'wasm-unsafe-eval'" + scripts,
		"style-src " + own,
		"font-src " + own,
		"img-src " + own + " data:",
		"connect-src " + own,
		"manifest-src " + own,
		"worker-src " + own,
		"frame-src " + own,
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors " + frameAncestors,
	}, "; ")
}

// manualPolicy is the policy of the pages for newsrooms: their own files and scripts, the
// embed in a frame, and stills. The doctor asks itself what an address answers, and is
// told of others by its form.
func manualPolicy(scripts string) string {
	return strings.Join([]string{
		"default-src 'none'",
		"script-src 'self'" + scripts,
		"style-src 'self'",
		"font-src 'self'",
		"img-src 'self' data:",
		"connect-src 'self'",
		"manifest-src 'self'",
		"frame-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	}, "; ")
}

// StrictPolicy is the policy of an article that lets in what the guide asks for, at an
// origin, and nothing else; our own page alone may frame it.
func StrictPolicy(origin string) string {
	own := cmp.Or(origin, "'self'")
	return "default-src 'none'; script-src " + own + "; frame-src " + own + "; img-src " + own + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
}

// named are scripts by their hashes, as sources of a policy.
func named(scripts []string) string {
	all := ""
	for _, s := range scripts {
		all += " " + hash(s)
	}
	return all
}

// framed is the source of our own files for a page that may be framed, and is
// of an origin. In a frame with a sandbox that page has an origin of its own,
// and by that WebKit takes 'self': there no file is let in but by name.
func framed(origin string) string { return strings.TrimSpace("'self' " + origin) }

func hash(text string) string { return "'" + integrity([]byte(text)) + "'" }

// integrity is the hash of a content as browsers compare it.
func integrity(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// pixelPolicy is that of a picture that draws nothing itself.
const pixelPolicy = "default-src 'none'; frame-ancestors *; sandbox"

// stillPolicy lets a picture that is opened by itself be drawn with its own
// style sheet, and nothing else: no script, no file.
func stillPolicy(style string) string {
	return "default-src 'none'; style-src " + hash(style) + "; frame-ancestors *; sandbox"
}
