package main

import (
	"encoding/json"
	"os"
	"time"
)

// Plan is what one run does; it is written by bench/load_run.py.
type Plan struct {
	// Protocol is what the server speaks: "rostrum", "centrifuge" or "plain".
	Protocol string `json:"protocol"`
	// URL of a socket; "{ticket}" is replaced by the socket's own ticket.
	URL string `json:"url"`
	// Tickets, one for each socket that is opened, then one for each that joins meanwhile.
	Tickets []string `json:"tickets"`
	// Speakers come first among the sockets; the chat messages are theirs.
	Speakers int `json:"speakers"`
	Sockets  int `json:"sockets"`

	RampPerSecond float64 `json:"ramp_per_second"`
	SettleSeconds float64 `json:"settle_seconds"`
	WindowSeconds float64 `json:"window_seconds"`
	DrainSeconds  float64 `json:"drain_seconds"`
	PingSeconds   float64 `json:"ping_seconds"`

	ChatPerSecond    float64 `json:"chat_per_second"`
	ChatBytes        int     `json:"chat_bytes"`
	HandsPerSecond   float64 `json:"hands_per_second"`
	JoinsPerSecond   float64 `json:"joins_per_second"`
	ComeBack         bool    `json:"come_back"`
	ComeBackSpreadMs int     `json:"come_back_spread_ms"`
}

func readPlan(path string) (Plan, error) {
	var plan Plan
	text, err := os.ReadFile(path)
	if err != nil {
		return plan, err
	}
	return plan, json.Unmarshal(text, &plan)
}

func (p Plan) window() time.Duration { return seconds(p.WindowSeconds) }

func seconds(value float64) time.Duration { return time.Duration(value * float64(time.Second)) }
