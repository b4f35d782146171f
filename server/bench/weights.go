package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/andybalholm/brotli"

	"fiftymetres/server/asset"
	"fiftymetres/server/encode"
)

// The budgets of the design.
const (
	pageBudget   = 45 << 10 // bytes of the server's page, packed well
	motionBudget = 25 << 10 // of the sheet that plays the story
	wasmBudget   = 1.15     // of the bare go-app page's program, brotli
)

// weights prints what crosses the wire.
func weights(url string, assets *asset.Set) error {
	for _, path := range []string{"/", "/ko", "/embed", "/kiosk"} {
		text, err := sent(url+path, "identity")
		if err != nil {
			return err
		}
		first, err := sent(url+path, "br")
		if err != nil {
			return err
		}
		well := len(encode.PackBrotli(text))
		fmt.Printf("page %-8s %7d bytes brotli, and %7d once it is packed well  (budget %d)%s\n", path, len(first), well, pageBudget, over(well > pageBudget))
	}
	for _, name := range assets.Match("motion.*.css") {
		text, err := assets.Body(name).Plain()
		if err != nil {
			return err
		}
		n := len(encode.PackBrotli(text))
		fmt.Printf("%-24s %7d bytes once it is packed well  (budget %d)%s\n", name, n, motionBudget, over(n > motionBudget))
	}
	program, err := sent(url+assets.URL("app.wasm"), "br")
	if err != nil {
		return err
	}
	bare, err := bareSize()
	if err != nil {
		return err
	}
	ours := len(program)
	ratio := float64(ours) / float64(bare)
	fmt.Printf("wasm %7d bytes brotli, bare go-app page %7d: ratio %.3f  (budget %.2f)%s\n", ours, bare, ratio, wasmBudget, over(ratio > wasmBudget))
	return nil
}

func over(is bool) string {
	if is {
		return "  OVER"
	}
	return ""
}

// sent is what an address sends in a coding.
func sent(url, coding string) ([]byte, error) {
	request, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Accept-Encoding", coding)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	return io.ReadAll(response.Body)
}

// bareSize builds the bare page as "make wasm" builds ours, and packs it alike.
func bareSize() (int, error) {
	dir, err := os.MkdirTemp("", "bare")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "bare.wasm")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", file, "./server/bench/bare")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return 0, fmt.Errorf("the bare page does not build: %w", err)
	}
	program, err := os.ReadFile(file)
	if err != nil {
		return 0, err
	}
	var packed bytes.Buffer
	w := brotli.NewWriterLevel(&packed, brotli.BestCompression)
	if _, err := w.Write(program); err != nil {
		return 0, err
	}
	err = w.Close()
	return packed.Len(), err
}
