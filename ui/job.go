package ui

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
)

// job is work off the UI goroutine. There is one at a time. This file is the only
// one that starts goroutines, and crosses back with fyne.Do.
type job struct {
	label  string
	cancel context.CancelFunc
	began  time.Time
	told   time.Time // of the last progress shown
	done   int       // as it said
}

// inBackground runs work on a goroutine of its own.
func inBackground(work func()) { go work() }

// soon runs do on the UI goroutine after the events that wait there.
func (w *Window) soon(do func()) { fyne.Do(do) }

// every calls do on the UI goroutine again and again until stop is called.
func (w *Window) every(period time.Duration, do func()) (stop func()) {
	ticker, over := time.NewTicker(period), make(chan struct{})
	go func() {
		for {
			select {
			case <-ticker.C:
				fyne.Do(do)
			case <-over:
				return
			}
		}
	}()
	return func() {
		ticker.Stop()
		close(over)
	}
}

// progressEvery bounds how often progress is drawn.
const progressEvery = 50 * time.Millisecond

// work is what a job does; it reports how many of total steps are done.
type work = func(ctx context.Context, progress func(done, total int)) error

// start runs work in the background and calls done on the UI goroutine at its end.
// A cancelled job ends with context.Canceled. While a job runs, another is refused.
func (w *Window) start(label string, do work, done func(error)) {
	if w.job != nil {
		w.status.refuse("One thing at a time: " + w.job.label + " is still running")
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	j := &job{label: label, cancel: cancel, began: w.now()}
	w.job = j
	w.status.showJob(label)
	w.refreshCommands()
	w.background(func() {
		err := do(ctx, w.throttled(j))
		fyne.Do(func() { w.finish(j, err, done) })
	})
}

// startOpening is [Window.start] for work that ends in another document. Until then
// nothing can be changed: what is open is about to be replaced.
func (w *Window) startOpening(label string, do work, done func(error)) {
	if w.job == nil { // else it does not start
		w.opening = true
	}
	w.start(label, do, func(err error) {
		w.opening = false
		done(err)
	})
}

// aside runs work that shows its progress in a place of its own, and done at its end
// on the UI goroutine, as what work gives to show.
func (w *Window) aside(work func(show func(func())), done func()) {
	w.background(func() {
		work(fyne.Do)
		fyne.Do(done)
	})
}

func (w *Window) finish(j *job, err error, done func(error)) {
	j.cancel()
	w.job = nil
	w.status.hideJob()
	if errors.Is(err, context.Canceled) {
		w.status.say(j.label + ": cancelled, nothing changed")
	}
	done(err)
	w.refreshCommands()
}

// throttled returns a progress callback that draws at most every progressEvery. It
// is called from one goroutine at a time.
func (w *Window) throttled(j *job) func(done, total int) {
	return func(done, total int) {
		now := w.now()
		if done < j.done {
			j.began = now // of another stage, which goes at its own pace
		}
		j.done = done
		if now.Sub(j.told) < progressEvery && done < total {
			return
		}
		j.told = now
		left := timeLeft(now.Sub(j.began), done, total)
		fyne.Do(func() {
			if w.job == j {
				w.status.progress(done, total, left)
			}
		})
	}
}

// timeLeft assumes that the rest goes on at the pace so far.
func timeLeft(spent time.Duration, done, total int) time.Duration {
	if done <= 0 || total <= done {
		return 0
	}
	return spent / time.Duration(done) * time.Duration(total-done)
}

// doing shows what the job is at now. It may be called from any goroutine.
func (w *Window) doing(words string) {
	fyne.Do(func() {
		if w.job != nil {
			w.status.showDoing(words)
		}
	})
}

func (w *Window) cancelJob() { w.job.cancel() }

func (w *Window) whileBusy() string {
	if w.job != nil {
		return w.job.label + " is still running"
	}
	return ""
}

func (w *Window) notBusy() string {
	if w.job == nil {
		return "nothing is running"
	}
	return ""
}
