package main

import (
	"sync"
	"time"
)

// Arrivals waits until so many sockets have had their snapshot once.
type Arrivals struct {
	mutex sync.Mutex
	seen  map[*Socket]bool
	more  chan struct{}
}

func newArrivals() *Arrivals {
	return &Arrivals{seen: map[*Socket]bool{}, more: make(chan struct{}, 1)}
}

// Done notes a socket's arrival.
func (a *Arrivals) Done(s *Socket) {
	a.mutex.Lock()
	a.seen[s] = true
	a.mutex.Unlock()
	select {
	case a.more <- struct{}{}:
	default:
	}
}

func (a *Arrivals) count() int {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	return len(a.seen)
}

// wait returns false when fewer than wanted came in time.
func (a *Arrivals) wait(wanted int, limit time.Duration) bool {
	deadline := time.After(limit)
	for a.count() < wanted {
		select {
		case <-a.more:
		case <-deadline:
			return false
		}
	}
	return true
}
