// Command load is a crowd of people on sockets. It reads a plan (a JSON file, its only argument) and prints what happens as JSON
// lines: connected, window_opened, window_closed, result. It ends by itself.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"
)

// How long the last sockets may take to arrive after the ramp.
const arrivalLimit = 30 * time.Second

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: load plan.json")
		os.Exit(2)
	}
	plan, err := readPlan(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	run(plan)
}

func run(plan Plan) {
	crowd := newCrowd(plan)
	go crowd.ping()
	began := time.Now()
	crowd.ramp()
	crowd.arrived.wait(plan.Sockets, arrivalLimit)
	report(map[string]any{
		"event": "connected", "sockets": crowd.arrived.count(), "seconds": time.Since(began).Seconds(),
		"problems": crowd.figures.problems(),
	})
	time.Sleep(seconds(plan.SettleSeconds))

	crowd.figures.open.Store(true)
	report(map[string]any{"event": "window_opened"})
	opened := time.Now()
	crowd.drive(opened.Add(plan.window()))
	report(map[string]any{"event": "window_closed"})
	length := time.Since(opened).Seconds()
	// What was sent inside the window is still counted when it arrives now.
	time.Sleep(seconds(plan.DrainSeconds))
	crowd.figures.open.Store(false)

	connected, behind := crowd.standing()
	result := crowd.figures.result(length, behind, connected)
	crowd.stop()
	report(result)
}

func report(value any) {
	line, err := json.Marshal(value)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(string(line))
}
