package main

import (
	"encoding/json"
	"os"
	"time"
)

// Plan is what one run does; it is written by bench/viewers_run.py.
type Plan struct {
	// Media is where the signalling is asked for: the front, or the media server itself.
	Media string `json:"media"`
	// Live is the address of a room's socket, "{pass}" replaced by the person's ticket. Without it passes are media tokens.
	Live      string   `json:"live"`
	Publisher string   `json:"publisher"`
	Viewers   []string `json:"viewers"`

	Picture string `json:"picture"` // VP8 in IVF, beginning with a key frame
	Sound   string `json:"sound"`   // Opus in Ogg, 20 ms a page
	// SmallPicture is the same a quarter as large, sent beside it, as browsers do. Without it there is one size.
	SmallPicture string `json:"small_picture"`

	JoinsPerSecond float64 `json:"joins_per_second"`
	SettleSeconds  float64 `json:"settle_seconds"`
	WindowSeconds  float64 `json:"window_seconds"`
}

func readPlan(path string) (Plan, error) {
	var plan Plan
	text, err := os.ReadFile(path)
	if err != nil {
		return plan, err
	}
	return plan, json.Unmarshal(text, &plan)
}

func seconds(value float64) time.Duration { return time.Duration(value * float64(time.Second)) }
