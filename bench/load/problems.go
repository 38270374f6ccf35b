package main

import (
	"maps"
	"sync"
)

// Problems counts refusals and lost connections by what was said.
type Problems struct {
	mutex  sync.Mutex
	counts map[string]int // never nil: it is printed
}

func (p *Problems) note(what string) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.counts[what]++
}

func (p *Problems) all() map[string]int {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return maps.Clone(p.counts)
}

func (f *Figures) refuse(code string) {
	f.refused.Add(1)
	f.noted.note("refused: " + code)
}

func (f *Figures) drop(err error) {
	f.dropped.Add(1)
	if err != nil {
		f.noted.note(err.Error())
	}
}

func (f *Figures) problems() map[string]int { return f.noted.all() }
