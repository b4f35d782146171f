package encode

import (
	"context"
	"time"
)

// Packer packs bodies well while nobody waits for it: one at a time, and of the
// processor's time no more than a quarter.
type Packer struct{ queue chan *Body }

// queued is how many bodies wait at most; what comes then stays as it is.
const queued = 256

// NewPacker makes a packer that works until its context ends.
func NewPacker(ctx context.Context) *Packer {
	p := &Packer{queue: make(chan *Body, queued)}
	go p.work(ctx)
	return p
}

// Add has a body packed some time, if there is room in the queue.
func (p *Packer) Add(b *Body) {
	select {
	case p.queue <- b:
	default:
	}
}

func (p *Packer) work(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case b := <-p.queue:
			began := time.Now()
			_ = b.Pack() // it was made from what it is now read from
			select {
			case <-ctx.Done():
				return
			case <-time.After(3 * time.Since(began)):
			}
		}
	}
}
