package main

import (
	"fmt"
	"io"
	"math"
	"time"

	"spanwise/scenario/sim"
)

// meter shows on a terminal how far long work has come. Anywhere else it is silent.
type meter struct {
	w     io.Writer // nil when silent
	what  string
	of    string // what is counted
	now   func() time.Time
	start time.Time
	last  time.Time
}

// every is how often the line is drawn again.
const every = 100 * time.Millisecond

func (c *cli) meter(what string) *meter {
	m := &meter{what: what, of: "replications", now: c.now, start: c.now()}
	if c.terminal {
		m.w = c.stderr
	}
	return m
}

// progress returns the callback, nil when nobody would see it.
func (m *meter) progress() sim.Progress {
	if m.w == nil {
		return nil
	}
	return func(done, total int) {
		now := m.now()
		if now.Sub(m.last) < every && done < total {
			return
		}
		m.last = now
		fmt.Fprintf(m.w, "\r\x1b[K%s: %d of %d %s%s", m.what, done, total, m.of, m.left(now, done, total))
	}
}

// left guesses the time to go from the time gone.
func (m *meter) left(now time.Time, done, total int) string {
	if done == 0 || done == total {
		return ""
	}
	gone := now.Sub(m.start).Seconds()
	return fmt.Sprintf(", about %.0f s left", math.Ceil(gone/float64(done)*float64(total-done)))
}

func (m *meter) clear() {
	if m.w != nil {
		fmt.Fprint(m.w, "\r\x1b[K")
	}
}
