package main

import (
	"sync/atomic"
	"time"
)

const (
	step    = 100 * time.Microsecond
	longest = 60 * time.Second
)

// Histogram counts durations in steps of 0.1 ms; many goroutines may add at once.
type Histogram struct {
	counts [longest / step]atomic.Uint32
	total  atomic.Uint64
	max    atomic.Int64
}

// Summary of a histogram, in milliseconds.
type Summary struct {
	Count uint64  `json:"count"`
	P50   float64 `json:"p50_ms"`
	P95   float64 `json:"p95_ms"`
	P99   float64 `json:"p99_ms"`
	Max   float64 `json:"max_ms"`
}

func (h *Histogram) add(took time.Duration) {
	took = min(max(took, 0), longest-step)
	h.counts[took/step].Add(1)
	h.total.Add(1)
	for {
		known := h.max.Load()
		if int64(took) <= known || h.max.CompareAndSwap(known, int64(took)) {
			return
		}
	}
}

func (h *Histogram) quantile(share float64) float64 {
	wanted := uint64(share * float64(h.total.Load()))
	var seen uint64
	for index := range h.counts {
		seen += uint64(h.counts[index].Load())
		if seen > wanted {
			return milliseconds(time.Duration(index+1) * step)
		}
	}
	return milliseconds(time.Duration(h.max.Load()))
}

func (h *Histogram) summary() Summary {
	return Summary{
		Count: h.total.Load(),
		P50:   h.quantile(0.50),
		P95:   h.quantile(0.95),
		P99:   h.quantile(0.99),
		Max:   milliseconds(time.Duration(h.max.Load())),
	}
}

func milliseconds(took time.Duration) float64 {
	return float64(took.Microseconds()) / 1000
}
