package exporting

import (
	"bytes"
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/escalation"
	"spanwise/scenario/picture"
	"spanwise/ui/widgets/files"
)

// Surround is what the exports ask of the window.
type Surround struct {
	Canvas    fyne.Canvas
	Clipboard fyne.Clipboard
	Pictures  func() Pictures
	Files     *files.Place
	Now       func() time.Time
	Version   string
	Subject   func() Subject
	Compare   func() (Comparing, error)
	// Start runs work in the background and then done.
	Start func(label string, do Work, done func(error))
	Doing func(words string)           // what the work is at now, from any goroutine
	Say   func(string)                 // in a line, what happened
	Fail  func(what string, err error) // in a dialog, what did not
}

// Work is done off the UI goroutine; it reports how many of total steps are done.
type Work = func(ctx context.Context, progress func(done, total int)) error

// Subject is what is open, and what of it is shown.
type Subject struct {
	Document  string
	Origin    scenario.Origin
	Scenarios []string
	Compared  []string // those on the page that compares, none before the first run
	Scenario  string   // that is shown, "" for the baseline
	Title     string   // of what is shown: a scenario, or one of its waves
	State     scenario.State
	Baseline  scenario.State
	Estimate  escalation.Estimate
	Selected  scenario.PositionID // "" for none
}

// Comparing is a comparison of all scenarios as they stood when it was asked for.
type Comparing struct {
	// Find may be called off the UI goroutine; it simulates what was not simulated.
	Find func(ctx context.Context, progress func(done, total int)) (compare.Comparison, error)
	// Keep lets the views show what was simulated, if anything was.
	Keep func()
}

// Exports asks for and writes files. It belongs to the UI goroutine.
type Exports struct{ Surround }

// New returns the exports of a window.
func New(s Surround) *Exports { return &Exports{s} }

// The stages of an export, as they are told.
const (
	simulating = "Simulating"
	saving     = "Saving the file"
	makingBook = "Making the workbook"
	makingList = "Making the list"
	makingPage = "Drawing the page"
)

// compared makes a file of a comparison of all scenarios; label is what is made of it.
func (e *Exports) compared(label, path string, do func(context.Context, compare.Comparison, func(done, total int)) error, file *bytes.Buffer) {
	comparing, err := e.Compare()
	if err != nil {
		e.Fail(notWritten, err)
		return
	}
	var made []byte
	e.Start(label, func(ctx context.Context, progress func(done, total int)) error {
		e.Doing(simulating)
		found, err := comparing.Find(ctx, progress)
		if err != nil {
			return err
		}
		e.Doing(label)
		if err := do(ctx, found, progress); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		e.Doing(saving)
		made = file.Bytes()
		return write(path, made)
	}, func(err error) {
		comparing.Keep()
		e.ended(path, made, err)
	})
}

// only leaves the chosen scenarios in a comparison; their differences are made
// again, since their half-widths depend on how many are compared.
func only(c compare.Comparison, chosen []string) compare.Comparison {
	var sides []compare.Side
	for _, s := range c.Scenarios {
		if slices.Contains(chosen, s.Name) {
			sides = append(sides, s.Side)
		}
	}
	return compare.Of(c.Baseline, sides).WithTerms(c.Terms).WithThresholds(c.Thresholds)
}

// footer says under a picture when and from what it was made.
func (e *Exports) footer() string {
	return picture.Footer(e.Version, e.Now(), compare.ChangedAssumptions(e.Subject().Baseline.Model))
}
