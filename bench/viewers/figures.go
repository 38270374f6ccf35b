package main

import (
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/pion/webrtc/v4"
)

// Figures is what the viewers noted.
type Figures struct {
	packets atomic.Int64

	mutex    sync.Mutex
	sound    []time.Duration // from coming to the first packet of sound
	picture  []time.Duration
	problems map[string]int
}

// Summary of durations, in milliseconds.
type Summary struct {
	Count int     `json:"count"`
	P50   float64 `json:"p50_ms"`
	P95   float64 `json:"p95_ms"`
	P99   float64 `json:"p99_ms"`
	Max   float64 `json:"max_ms"`
}

func (f *Figures) first(kind webrtc.RTPCodecType, took time.Duration) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if kind == webrtc.RTPCodecTypeAudio {
		f.sound = append(f.sound, took)
	} else {
		f.picture = append(f.picture, took)
	}
}

func (f *Figures) problem(err error) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	f.problems[err.Error()]++
}

func (f *Figures) heard() int {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	return len(f.sound)
}

func summarize(values []time.Duration) Summary {
	if len(values) == 0 {
		return Summary{}
	}
	sorted := slices.Sorted(slices.Values(values))
	at := func(share float64) float64 { return milliseconds(sorted[int(share*float64(len(sorted)-1))]) }
	return Summary{Count: len(sorted), P50: at(0.50), P95: at(0.95), P99: at(0.99), Max: at(1)}
}

func milliseconds(took time.Duration) float64 { return float64(took.Microseconds()) / 1000 }
