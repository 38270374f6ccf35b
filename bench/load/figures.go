package main

import (
	"sync"
	"sync/atomic"
	"time"
)

// Figures is everything one run counts. Frames and messages count only while the window is open.
type Figures struct {
	open atomic.Bool

	frames    atomic.Int64
	bytes     atomic.Int64
	gaps      atomic.Int64
	refused   atomic.Int64
	turnedOff atomic.Int64
	dropped   atomic.Int64

	frameAge  Histogram // from the time that the frame carries to its arrival here
	spread    Histogram // from the frame's arrival at the first socket to its arrival at each
	firsts    sync.Map  // number of a frame → its first arrival anywhere
	messages  Histogram // from writing a chat message to its arrival at each socket
	answers   Histogram // from giving a command to its answer
	snapshots Histogram // from dialling to the room's snapshot, joins in the window only
	returns   Histogram // from losing a socket to being current again
	last      atomic.Int64
	largest   atomic.Int64 // bytes of a room's snapshot

	noted Problems
}

// Result is what the run prints at its end.
type Result struct {
	Event     string         `json:"event"`
	Seconds   float64        `json:"seconds"`
	Frames    int64          `json:"frames"`
	Bytes     int64          `json:"bytes"`
	Gaps      int64          `json:"gaps"`
	Behind    int            `json:"behind"`
	Refused   int64          `json:"refused"`
	TurnedOff int64          `json:"turned_off"`
	Dropped   int64          `json:"dropped"`
	Connected int            `json:"connected"`
	Problems  map[string]int `json:"problems"`
	// LastReturnAt is the wall clock in seconds when the last lost socket was current again.
	LastReturnAt  float64 `json:"last_return_at"`
	SnapshotBytes int64   `json:"snapshot_bytes"`
	FrameAge      Summary `json:"frame_age"`
	Spread        Summary `json:"spread"`
	Messages      Summary `json:"messages"`
	Answers       Summary `json:"answers"`
	Snapshots     Summary `json:"snapshots"`
	Returns       Summary `json:"returns"`
}

func newFigures() *Figures {
	figures := &Figures{}
	figures.noted.counts = map[string]int{}
	return figures
}

func (f *Figures) frame(size int, news News, now time.Time) {
	if !f.open.Load() {
		return
	}
	f.frames.Add(1)
	f.bytes.Add(int64(size))
	f.frameAge.add(now.Sub(news.at))
	f.spread.add(now.Sub(f.firstArrival(news.seq, now)))
}

func (f *Figures) firstArrival(seq int64, now time.Time) time.Time {
	first, known := f.firsts.Load(seq)
	if !known {
		first, _ = f.firsts.LoadOrStore(seq, now)
	}
	return first.(time.Time)
}

func (f *Figures) snapshot(size int) {
	for {
		known := f.largest.Load()
		if int64(size) <= known || f.largest.CompareAndSwap(known, int64(size)) {
			return
		}
	}
}

func (f *Figures) message(age time.Duration) {
	if f.open.Load() {
		f.messages.add(age)
	}
}

func (f *Figures) answer(took time.Duration) {
	if f.open.Load() {
		f.answers.add(took)
	}
}

func (f *Figures) returned(took time.Duration) {
	f.returns.add(took)
	f.last.Store(time.Now().UnixMicro())
}

func (f *Figures) result(seconds float64, behind, connected int) Result {
	return Result{
		Event: "result", Seconds: seconds,
		Frames: f.frames.Load(), Bytes: f.bytes.Load(), Gaps: f.gaps.Load(), Behind: behind,
		Refused: f.refused.Load(), TurnedOff: f.turnedOff.Load(), Dropped: f.dropped.Load(), Connected: connected,
		Problems:      f.problems(),
		LastReturnAt:  float64(f.last.Load()) / 1e6,
		SnapshotBytes: f.largest.Load(), Spread: f.spread.summary(),
		FrameAge: f.frameAge.summary(), Messages: f.messages.summary(), Answers: f.answers.summary(),
		Snapshots: f.snapshots.summary(), Returns: f.returns.summary(),
	}
}
