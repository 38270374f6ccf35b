package main

import (
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// What the crowd does while the window is open.

var lastCommand atomic.Int64

// Long enough for Rostrum's ids and still a number, as the peer wants it.
func newCommandID() string {
	return strconv.FormatInt(100_000_000+lastCommand.Add(1), 10)
}

func (c *Crowd) drive(until time.Time) {
	var busy sync.WaitGroup
	sockets := c.all()
	busy.Go(func() {
		speakers := sockets[:max(1, min(c.plan.Speakers, len(sockets)))]
		repeat(c.plan.ChatPerSecond, until, func(turn int) { c.say(speakers[turn%len(speakers)]) })
	})
	busy.Go(func() {
		repeat(c.plan.HandsPerSecond, until, func(turn int) {
			round, who := turn/len(sockets), turn%len(sockets)
			c.ask(sockets[who], func(id string) []byte { return c.protocol.hand(id, round%2 == 0) })
		})
	})
	busy.Go(func() { repeat(c.plan.JoinsPerSecond, until, func(int) { c.enter(true) }) })
	busy.Wait()
	time.Sleep(time.Until(until))
}

func repeat(perSecond float64, until time.Time, act func(turn int)) {
	if perSecond <= 0 {
		return
	}
	pace := newPace(perSecond)
	for turn := 0; pace.next.Before(until); turn++ {
		pace.wait()
		act(turn)
	}
}

func (c *Crowd) say(s *Socket) {
	c.ask(s, func(id string) []byte { return c.protocol.chat(id, stamped(c.plan.ChatBytes)) })
}

func (c *Crowd) ask(s *Socket, message func(id string) []byte) {
	if !s.ready.Load() {
		return
	}
	id := newCommandID()
	s.asked.Store(id, time.Now())
	_ = s.write(message(id))
}

// ping keeps every socket's ticket fresh, as browsers do, spread over the period.
func (c *Crowd) ping() {
	if c.plan.PingSeconds <= 0 {
		return
	}
	for turn := 0; !c.isStopping(); turn++ {
		sockets := c.all()
		if len(sockets) == 0 {
			c.pause(seconds(c.plan.PingSeconds))
			continue
		}
		s := sockets[turn%len(sockets)]
		if message := c.protocol.ping(turn); message != nil && s.ready.Load() {
			_ = s.write(message)
		}
		c.pause(seconds(c.plan.PingSeconds) / time.Duration(len(sockets)))
	}
}
