package site

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// policy is the Content-Security-Policy of a page: our own files, and the
// inline scripts named by their hashes. 'wasm-unsafe-eval' lets WebAssembly be
// compiled and nothing else be evaluated.
func policy(frameAncestors string, scripts ...string) string {
	sources := []string{"'self'", "'wasm-unsafe-eval'"}
	for _, s := range scripts {
		sources = append(sources, hash(s))
	}
	return strings.Join([]string{
		"default-src 'none'",
		"script-src " + strings.Join(sources, " "),
		"style-src 'self'",
		"font-src 'self'",
		"img-src 'self' data:",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors " + frameAncestors,
	}, "; ")
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// stillPolicy lets a picture that is opened by itself be drawn with its own
// style sheet, and nothing else: no script, no file.
func stillPolicy(style string) string {
	return "default-src 'none'; style-src " + hash(style) + "; frame-ancestors *; sandbox"
}
