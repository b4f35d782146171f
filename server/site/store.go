package site

import (
	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/sync/singleflight"

	"fiftymetres/server/encode"
)

// storeSize bounds the finished pages and stills that are kept. A page is
// about 0.2 MB in its two compressed forms; a story has some 120 views of its
// moments, and one per second besides.
const storeSize = 256

// store keeps finished bodies, the recently used ones.
type store struct {
	kept   *lru.Cache[string, *encode.Body]
	making singleflight.Group
}

func newStore(size int) *store {
	kept, err := lru.New[string, *encode.Body](size)
	if err != nil {
		panic(err) // the size is a constant
	}
	return &store{kept: kept}
}

// get gives the body of that key, and makes it if need be: once, however many
// ask at the same time. What fails is not kept.
func (s *store) get(key string, make func() (*encode.Body, error)) (*encode.Body, error) {
	if body, ok := s.kept.Get(key); ok {
		return body, nil
	}
	made, err, _ := s.making.Do(key, func() (any, error) {
		if body, ok := s.kept.Get(key); ok { // made since we looked
			return body, nil
		}
		body, err := make()
		if err == nil {
			s.kept.Add(key, body)
		}
		return body, err
	})
	body, _ := made.(*encode.Body)
	return body, err
}
