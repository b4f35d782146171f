// Command pack compresses a file once and for all, as well as can be, for the
// server to send as it is: pack FILE DIR writes DIR/FILE.br and DIR/FILE.gz.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"fiftymetres/server/encode"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: pack FILE DIR")
		os.Exit(2)
	}
	if err := pack(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func pack(file, dir string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	br, gz := encode.PackBrotli(data), encode.PackGzip(data)
	fmt.Printf("%s: %d bytes, brotli %d, gzip %d\n", filepath.Base(file), len(data), len(br), len(gz))
	out := filepath.Join(dir, filepath.Base(file))
	if err := os.WriteFile(out+".br", br, 0o644); err != nil {
		return err
	}
	return os.WriteFile(out+".gz", gz, 0o644)
}
