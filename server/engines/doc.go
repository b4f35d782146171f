// Package engines tests the site in two engines that readers have: Gecko (as
// Firefox) and WebKit (as WebKitGTK), with the real handler, the built-in story
// and the built WebAssembly. It holds tests only.
//
// What one engine can show, Blink (as Chromium), stands in package e2e, in depth.
// Here are the few things that have to hold in each of them, as one list of checks: names that
// can be read, a map that agrees with the scroll, play, switches, a reload, an
// embed in its sandbox, a kiosk's loop. A check waits for what a reader would
// see, never for a while, and fails on anything that a page should never do: an
// uncaught error, an error on the console, a violation of the
// Content-Security-Policy.
//
// It needs what "make wasm browser" makes, and says so where that is missing.
package engines
