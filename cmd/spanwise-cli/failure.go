package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
	"spanwise/scenario/roster"
	"spanwise/scenario/sim"
	"spanwise/scenario/store"
)

// House rules of this file: it is the one place that turns errors into words.
// Every message says what it is about, why it failed and what to do; a job with
// several reasons names them all.

// failure is why a command did not do its work.
type failure struct {
	status  int
	reasons []reason
	printed bool // the output is wanted all the same
}

type reason struct{ what, why, do string }

func (r reason) String() string { return fmt.Sprintf("%s: %s: %s (%s)", program, r.what, r.why, r.do) }

func (f *failure) Error() string {
	lines := make([]string, len(f.reasons))
	for i, r := range f.reasons {
		lines[i] = r.String()
	}
	return strings.Join(lines, "\n")
}

// errPrinted marks a failure whose output goes to stdout all the same.
var errPrinted = errors.New("failed with output")

func (f *failure) Is(target error) bool { return target == errPrinted && f.printed }

func failed(what, why, do string) *failure {
	return &failure{status: jobFailed, reasons: []reason{{what, why, do}}}
}

func misused(what, why, command string) *failure {
	return &failure{status: wrongUsage, reasons: []reason{{what, why, "see " + command + " --help"}}}
}

// report writes an error to stderr and returns the exit status. Errors that no
// command has put into words come from the command line itself.
func (c *cli) report(at *cobra.Command, err error) int {
	if err == nil {
		return done
	}
	var f *failure
	if !errors.As(err, &f) {
		why, _, _ := strings.Cut(err.Error(), ": strconv.") // Go's own words for a bad number
		f = misused(at.Name(), why, at.CommandPath())
	}
	fmt.Fprintln(c.stderr, f.Error())
	return f.status
}

// hints says what to do about an error that a caller can test for.
var hints = []struct {
	target  error
	why, do string // why is "" where the error's own words are best
}{
	{fs.ErrNotExist, "there is no such file", "check the name and the folder"},
	{fs.ErrPermission, "you may not read or write it", "change its permissions, or choose another file"},
	{syscall.EISDIR, "is a folder", "give the file in it"},
	{syscall.ENOTDIR, "a part of the path is no folder", "check the name and the folder"},
	{syscall.ENOSPC, "the disk is full; what was there before is untouched", "make room, or choose another disk"},
	{syscall.EROFS, "the disk is read-only", "choose another place"},
	{store.ErrNewer, "", "update Spanwise"},
	{store.ErrNotAProject, "is not a Spanwise project", "a project ends in .spanwise and is made by import, sample or flatten"},
	{store.ErrDamaged, "", "take an earlier copy"},
	{context.Canceled, "stopped", "start it again when you are ready; nothing was written"},
	{sim.ErrTooLarge, "", "check FTE and decisions_per_fte_week"},
	{flatten.ErrNothing, "", "choose another operation, or leave it out"},
	{flatten.ErrLayer, "", "see the layers with spanwise-cli check"},
	{scenario.ErrUnknownPosition, "", "check the id; ids are case-sensitive"},
}

// explained puts an error about a thing, mostly a file, into words.
func explained(what string, err error) *failure {
	var f *failure
	if errors.As(err, &f) {
		return f
	}
	var unreadable *roster.UnreadableError
	if errors.As(err, &unreadable) {
		return failed(what, unreadable.Reason, unreadable.Advice)
	}
	var choice *roster.MapError
	if errors.As(err, &choice) {
		return failed(what, choice.Reason, choice.Advice)
	}
	for _, h := range hints {
		if errors.Is(err, h.target) {
			if h.why == "" {
				return failed(what, plainly(what, err), h.do)
			}
			return failed(what, h.why, h.do)
		}
	}
	return failed(what, plainly(what, err), "mend it and try again")
}

// plainly drops what a message says twice: the file it is about, and sentinels
// behind words that are clearer.
func plainly(what string, err error) string {
	text := strings.TrimPrefix(err.Error(), "read "+what+": ")
	for _, sentinel := range []error{scenario.ErrInvalid, flatten.ErrLayer} {
		text = strings.TrimSuffix(text, ": "+sentinel.Error())
	}
	return text
}

// blocked names every error of a roster that cannot become an organisation.
func blocked(i *roster.Import) *failure {
	f := &failure{status: jobFailed}
	for _, p := range i.Problems {
		if p.Severity == roster.Error {
			f.reasons = append(f.reasons, reason{placeOf(p), p.Message, p.Repair})
		}
	}
	return f
}

// placeOf says where a problem stands: "staff.csv, row 4, Manager ID".
func placeOf(p roster.Problem) string {
	place := p.File
	if p.Row > 0 {
		place += fmt.Sprintf(", row %d", p.Row)
	}
	if p.Column != "" {
		place += ", " + p.Column
	}
	return place
}
