package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"time"
)

// What we may be of nginx, serving the same compressed bytes with a log.
const (
	pagesShare   = 0.6 // of its pages a second
	programShare = 0.9 // of how often a second it sends the program
)

// rate is what wrk says of it.
var rate = regexp.MustCompile(`Requests/sec:\s+([\d.]+)`)

// besides prints how many pages and bytes a second we send, beside nginx: where it
// is installed, and wrk that asks.
func besides() error {
	for _, tool := range []string{"nginx", "wrk"} {
		if _, err := exec.LookPath(tool); err != nil {
			fmt.Printf("beside nginx: not measured, for %s is not installed\n", tool)
			return nil
		}
	}
	program, err := startProgram()
	if err != nil {
		return err
	}
	defer program.stop()
	dir, err := os.MkdirTemp("", "nginx")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	page, err := sent(program.url+"/", "identity")
	if err != nil {
		return err
	}
	asset := regexp.MustCompile(`data-wasm="([^"]+)"`).FindSubmatch(page)
	if asset == nil {
		return fmt.Errorf("the page names no program")
	}
	for name, path := range map[string]string{"page.html": "/", "app.wasm": string(asset[1])} {
		for ending, coding := range map[string]string{"": "identity", ".gz": "gzip"} {
			data, err := sent(program.url+path, coding)
			if err != nil {
				return err
			}
			if err := os.WriteFile(filepath.Join(dir, name+ending), data, 0o644); err != nil {
				return err
			}
		}
	}
	const at = "127.0.0.1:18099"
	config := fmt.Sprintf(`worker_processes 1;daemon off;pid %[1]s/pid;error_log /dev/null;events{}http{access_log %[1]s/log combined buffer=32k flush=1s;default_type text/html;server{listen %[2]s;root %[1]s;gzip_static on;}}`, dir, at)
	if err := os.WriteFile(filepath.Join(dir, "conf"), []byte(config), 0o644); err != nil {
		return err
	}
	if err := os.Chmod(dir, 0o755); err != nil { // its workers are somebody else
		return err
	}
	other := exec.Command("nginx", "-c", filepath.Join(dir, "conf"))
	if err := other.Start(); err != nil {
		return err
	}
	defer func() { other.Process.Signal(os.Interrupt); other.Wait() }()
	time.Sleep(time.Second)
	for _, of := range []struct {
		name, ours, theirs string
		share              float64
	}{{"pages", "/", "/page.html", pagesShare}, {"the program", string(asset[1]), "/app.wasm", programShare}} {
		var ours, theirs []float64
		for range 3 {
			for _, side := range []struct {
				url  string
				into *[]float64
			}{{"http://" + at + of.theirs, &theirs}, {program.url + of.ours, &ours}} {
				out, err := exec.Command("wrk", "-t1", "-c32", "-d3s", "-H", "Accept-Encoding: gzip", side.url).Output()
				if err != nil {
					return err
				}
				figure := rate.FindSubmatch(out)
				if figure == nil {
					return fmt.Errorf("wrk says %s", out)
				}
				v, _ := strconv.ParseFloat(string(figure[1]), 64)
				*side.into = append(*side.into, v)
			}
		}
		share := p(ours, .5) / p(theirs, .5)
		fmt.Printf("beside nginx: %-12s %7.0f a second, nginx %7.0f: share %.2f  (budget %.1f)%s\n", of.name, p(ours, .5), p(theirs, .5), share, of.share, over(share < of.share))
	}
	return nil
}
