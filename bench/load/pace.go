package main

import "time"

// Pace keeps to a schedule made at its start, so that a late step does not slow the later ones.
type Pace struct {
	next time.Time
	gap  time.Duration
}

func newPace(perSecond float64) *Pace {
	return &Pace{next: time.Now(), gap: time.Duration(float64(time.Second) / perSecond)}
}

func (p *Pace) wait() {
	p.next = p.next.Add(p.gap)
	time.Sleep(time.Until(p.next))
}
