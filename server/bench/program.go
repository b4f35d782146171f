package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// program is the real one, in a process of its own, so that its memory can be
// told from ours.
type program struct {
	url  string
	proc *os.Process
	dir  string
}

// startProgram builds the program and has it serve the built-in story.
func startProgram() (*program, error) {
	dir, err := os.MkdirTemp("", "flood")
	if err != nil {
		return nil, err
	}
	p := &program{dir: dir}
	if err := p.start(); err != nil {
		p.stop()
		return nil, err
	}
	return p, nil
}

func (p *program) start() error {
	file := filepath.Join(p.dir, "fiftymetres")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", file, "./server")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("the program does not build: %w", err)
	}
	serve := exec.Command(file, "serve", "--addr", "127.0.0.1:0") // its log, a line a request, is thrown away
	out, err := serve.StdoutPipe()
	if err != nil {
		return err
	}
	if err := serve.Start(); err != nil {
		return err
	}
	p.proc = serve.Process
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		return fmt.Errorf("the program does not listen: %w", err)
	}
	_, p.url, _ = strings.Cut(strings.TrimSpace(line), "http://")
	p.url = "http://" + p.url
	return nil
}

func (p *program) stop() {
	if p.proc != nil {
		p.proc.Kill()
		p.proc.Wait()
	}
	os.RemoveAll(p.dir)
}

// memory is what the process holds, MB (resident set size), or 0 where the
// system does not say, as only Linux does.
func (p *program) memory() float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.proc.Pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	var kB float64
	fmt.Sscan(rest, &kB)
	return kB / 1024
}
