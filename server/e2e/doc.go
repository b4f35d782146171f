// Package e2e tests the site as a reader meets it: the real handler with the
// built-in story and the built WebAssembly, in Chromium. It holds tests only.
//
// A test opens a tab of its own, with no history, cookies or cache in common
// with another's. It waits for what a reader would see, never for a while, and
// it fails on anything that a tab should never do: an uncaught error, an error
// on the console, a violation of the Content-Security-Policy, a dialog, a
// request to another host.
//
// It needs what "make wasm browser" makes, and says so where that is missing.
package e2e
