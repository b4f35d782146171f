// Command app is the page's program, compiled to WebAssembly. Everything that
// it does lives in the packages beside it, which the server shares.
package main

import "fiftymetres/app/live"

func main() { live.Run() }
