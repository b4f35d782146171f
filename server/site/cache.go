package site

import (
	"math"
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"
)

// cache keeps what was made, the recently used, up to so many bytes.
type cache[V any] struct {
	most int         // bytes of all
	size func(V) int // bytes of one

	mu   sync.Mutex
	held int // bytes
	kept *simplelru.LRU[string, V]
}

func newCache[V any](most int, size func(V) int) *cache[V] {
	c := &cache[V]{most: most, size: size}
	kept, err := simplelru.NewLRU(math.MaxInt, func(key string, v V) { c.held -= c.cost(key, v) })
	if err != nil {
		panic(err) // the number is a constant: bytes are what is counted here
	}
	c.kept = kept
	return c
}

// cost is what one takes, with its key and its place in the list.
func (c *cache[V]) cost(key string, v V) int {
	const place = 128
	return c.size(v) + len(key) + place
}

func (c *cache[V]) get(key string) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.kept.Get(key)
}

// add keeps v, unless it is larger than all may be together.
func (c *cache[V]) add(key string, v V) {
	cost := c.cost(key, v)
	if cost > c.most {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.kept.Remove(key)
	for c.held+cost > c.most {
		c.kept.RemoveOldest()
	}
	c.kept.Add(key, v)
	c.held += cost
}
