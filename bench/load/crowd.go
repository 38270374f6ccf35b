package main

import (
	"math/rand/v2"
	"sync"
	"time"
)

// Crowd is all sockets of a run.
type Crowd struct {
	plan     Plan
	protocol Protocol
	figures  *Figures
	arrived  *Arrivals
	stopping chan struct{}

	mutex   sync.Mutex
	sockets []*Socket
}

func newCrowd(plan Plan) *Crowd {
	return &Crowd{
		plan: plan, protocol: protocolFor(plan.Protocol),
		figures: newFigures(), arrived: newArrivals(), stopping: make(chan struct{}),
	}
}

// ramp opens the crowd's sockets at the plan's rate.
func (c *Crowd) ramp() {
	every := newPace(c.plan.RampPerSecond)
	for range c.plan.Sockets {
		every.wait()
		c.enter(false)
	}
}

func (c *Crowd) enter(joining bool) *Socket {
	c.mutex.Lock()
	ticket := ""
	if len(c.sockets) < len(c.plan.Tickets) {
		ticket = c.plan.Tickets[len(c.sockets)]
	}
	socket := &Socket{crowd: c, ticket: ticket, joining: joining}
	c.sockets = append(c.sockets, socket)
	c.mutex.Unlock()
	go c.keep(socket)
	return socket
}

// keep holds a socket open; a lost one comes back after a random while, as browsers do.
func (c *Crowd) keep(s *Socket) {
	for {
		reader, err := s.open()
		if err == nil {
			err = s.listen(reader)
		}
		s.close()
		if c.isStopping() || s.over {
			return
		}
		if s.lostAt.IsZero() {
			s.lostAt = time.Now()
		}
		c.figures.drop(err)
		if !c.plan.ComeBack {
			return
		}
		c.pause(time.Duration(rand.IntN(max(1, c.plan.ComeBackSpreadMs))) * time.Millisecond)
	}
}

func (c *Crowd) pause(length time.Duration) {
	select {
	case <-c.stopping:
	case <-time.After(length):
	}
}

func (c *Crowd) isStopping() bool {
	select {
	case <-c.stopping:
		return true
	default:
		return false
	}
}

func (c *Crowd) all() []*Socket {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return append([]*Socket(nil), c.sockets...)
}

// standing says how many sockets are current, and how many of those have not seen the room's last number.
func (c *Crowd) standing() (connected, behind int) {
	var newest int64
	for _, s := range c.all() {
		newest = max(newest, s.seen.Load())
	}
	for _, s := range c.all() {
		if !s.ready.Load() {
			continue
		}
		connected++
		if seen := s.seen.Load(); seen != anywhere && seen < newest {
			behind++
		}
	}
	return connected, behind
}

func (c *Crowd) stop() {
	close(c.stopping)
	for _, s := range c.all() {
		s.close()
	}
}
