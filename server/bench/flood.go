package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"sync"
	"time"
)

// The budgets of the server: what a reader waits for a page that many read
// while others ask for what nobody has asked for, and what it holds after.
const (
	knownBudget = 150 // ms, p98
	rssBudget   = 160 // MB
)

// A flood, as it is made here.
const (
	floodTime   = 10 * time.Second
	floodWidth  = 80 // connections
	readers     = 4  // connections that ask for known pages meanwhile
	readersRest = 5 * time.Millisecond
	restTime    = 3 * time.Second // after it
)

// known are pages that many read.
var known = []string{"/", "/ko", "/embed", "/?moment=dash", "/stills/dash.svg"}

// floods are requests of which each is new, by what is new in it.
var floods = []struct {
	of  string
	ask func() (path, host string)
}{
	{"seconds", func() (string, string) {
		return fmt.Sprintf("%s?t=%.3f&lang=%s&known=%s", oneOf("/", "/embed", "/kiosk"), 156*rand.Float64(), oneOf("en", "ko"), oneOf("2017-11-13", "2017-11-22")), ""
	}},
	{"widths", func() (string, string) {
		return fmt.Sprintf("/stills/%s.svg?width=%d&lang=%s", oneOf("post", "dash", "line", "crawl"), 200+rand.IntN(3640), oneOf("en", "ko")), ""
	}},
	{"hosts", func() (string, string) { return oneOf(known...), fmt.Sprintf("h%d.example", rand.Uint64()) }},
}

func oneOf(these ...string) string { return these[rand.IntN(len(these))] }

// flood prints how long known pages take in each flood, and what memory the
// program holds after it.
func flood() error {
	program, err := startProgram()
	if err != nil {
		return err
	}
	defer program.stop()
	for _, path := range known {
		if _, _, err := ask(http.DefaultClient, program.url+path, ""); err != nil {
			return err
		}
	}
	fmt.Printf("the program at rest holds %.0f MB\n", program.memory())
	for _, f := range floods {
		c := count{codes: map[int]int{}}
		c.run(program.url, f.ask)
		time.Sleep(restTime)
		p98, held := p(c.waits, .98), program.memory()
		fmt.Printf("flood of %-7s answered %v; %d known pages p50 %.1f p98 %.1f ms (budget %d)%s; %.0f MB held after it (budget %d)%s\n",
			f.of, c.codes, len(c.waits), p(c.waits, .5), p98, knownBudget, over(p98 > knownBudget), held, rssBudget, over(held > rssBudget))
		if c.err != nil {
			return c.err
		}
	}
	return nil
}

// count is what came of a flood.
type count struct {
	mu    sync.Mutex
	codes map[int]int // answers to the flood by their status
	waits []float64   // ms, for known pages
	err   error       // the last request that got no answer, or a known page that was refused
}

func (c *count) run(base string, new func() (path, host string)) {
	end := time.Now().Add(floodTime)
	var all sync.WaitGroup
	for range floodWidth {
		all.Go(func() {
			client := &http.Client{Transport: &http.Transport{}}
			for time.Now().Before(end) {
				path, host := new()
				_, code, err := ask(client, base+path, host)
				c.add(func() { c.codes[code]++; c.fail(err) })
			}
		})
	}
	for i := range readers {
		all.Go(func() {
			client := &http.Client{Transport: &http.Transport{}}
			for n := i; time.Now().Before(end); n++ {
				path := known[n%len(known)]
				took, code, err := ask(client, base+path, "")
				if err == nil && code != http.StatusOK {
					err = fmt.Errorf("%s: %d", path, code)
				}
				c.add(func() { c.waits = append(c.waits, float64(took)/float64(time.Millisecond)); c.fail(err) })
				time.Sleep(readersRest)
			}
		})
	}
	all.Wait()
}

func (c *count) add(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	f()
}

func (c *count) fail(err error) {
	if err != nil {
		c.err = err
	}
}

// ask gives how long it takes until an answer is here in full.
func ask(client *http.Client, url, host string) (time.Duration, int, error) {
	request, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		return 0, 0, err
	}
	request.Host = host
	request.Header.Set("Accept-Encoding", "br")
	from := time.Now()
	response, err := client.Do(request)
	if err != nil {
		return 0, 0, err
	}
	defer response.Body.Close()
	_, err = io.Copy(io.Discard, response.Body)
	return time.Since(from), response.StatusCode, err
}
