// Command viewers is one publisher of camera and voice, and people who watch. It reads a plan (a JSON file, its only argument) and
// prints what happens as JSON lines: publishing, connected, window_opened, window_closed, result. It ends by itself.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"
)

// How long the last viewers may take to hear something.
const arrivalLimit = 20 * time.Second

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: viewers plan.json")
		os.Exit(2)
	}
	plan, err := readPlan(os.Args[1])
	if err == nil {
		err = run(plan)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(plan Plan) error {
	engine, err := newEngine()
	if err != nil {
		return err
	}
	if err := publish(plan, engine); err != nil {
		return fmt.Errorf("publishing: %w", err)
	}
	report(map[string]any{"event": "publishing"})
	figures := &Figures{problems: map[string]int{}}
	bring(plan, engine, figures)
	report(map[string]any{"event": "connected", "viewers": figures.heard()})
	time.Sleep(seconds(plan.SettleSeconds))

	report(map[string]any{"event": "window_opened"})
	before, opened := figures.packets.Load(), time.Now()
	time.Sleep(seconds(plan.WindowSeconds))
	packets, length := figures.packets.Load()-before, time.Since(opened)
	report(map[string]any{"event": "window_closed"})

	figures.mutex.Lock()
	defer figures.mutex.Unlock()
	report(map[string]any{
		"event": "result", "seconds": length.Seconds(), "packets": packets, "problems": figures.problems,
		"sound": summarize(figures.sound), "picture": summarize(figures.picture),
	})
	return nil
}

// bring lets the viewers come at the plan's rate, and waits until all hear something.
func bring(plan Plan, engine *Engine, figures *Figures) {
	next := time.Now()
	for _, pass := range plan.Viewers {
		go func() {
			if err := watch(plan, engine, figures, pass); err != nil {
				figures.problem(err)
			}
		}()
		next = next.Add(seconds(1 / plan.JoinsPerSecond))
		time.Sleep(time.Until(next))
	}
	deadline := time.Now().Add(arrivalLimit)
	for figures.heard() < len(plan.Viewers) && time.Now().Before(deadline) {
		time.Sleep(50 * time.Millisecond)
	}
}

func report(value any) {
	line, err := json.Marshal(value)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(string(line))
}
