package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"runtime"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
	"spanwise/scenario/picture"
	"spanwise/scenario/roster"
	"spanwise/scenario/roster/grid"
	"spanwise/scenario/sim"
	"spanwise/scenario/store"
	"spanwise/scenario/workbook"
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
		f = misused(at.Name(), flagWords(err), at.CommandPath())
	}
	fmt.Fprintln(c.stderr, f.Error())
	return f.status
}

// flagWords puts a flag that cannot be read into words; Go's own for a bad number
// name a function.
func flagWords(err error) string {
	why, _, number := strings.Cut(err.Error(), ": strconv.")
	var value *pflag.InvalidValueError
	if !number || !errors.As(err, &value) {
		return err.Error()
	}
	switch value.GetFlag().Value.Type() {
	case "int":
		return fmt.Sprintf("%s: it must be a whole number, at most %d", why, math.MaxInt32)
	case "uint64":
		return fmt.Sprintf("%s: it must be a whole number from 0 to %d", why, uint64(math.MaxUint64))
	case "float64":
		return why + ": it must be a number, with a point for decimals"
	}
	return why
}

// hints says what to do about an error that a caller can test for.
var hints = []struct {
	target  error
	why, do string // why is "" where the error's own words are best
}{
	{store.ErrNoFolder, "there is no such folder", "make it first, or choose another one"},
	{fs.ErrNotExist, "there is no such file", "check the name and the folder"},
	{fs.ErrPermission, "you may not read or write it", "change its permissions, or choose another file"},
	{syscall.EISDIR, "is a folder", "give the file in it"},
	{syscall.ENOTDIR, "a part of the path is no folder", "check the name and the folder"},
	{syscall.ENOSPC, "the disk is full; what was there before is untouched", "make room, or choose another disk"},
	{syscall.EROFS, "the disk is read-only", "choose another place"},
	{store.ErrNewer, "", "update Spanwise"},
	{store.ErrNotAProject, "is not a Spanwise project", "a project ends in .spanwise and is made by import, sample or flatten"},
	{store.ErrDamaged, "", "take an earlier copy"},
	{store.ErrEncrypted, "is encrypted with a passphrase", "give a file that holds it with --" + passwordFlag},
	{store.ErrPassphrase, "the passphrase does not open it", "check the first line of the file given with --" + passwordFlag},
	{store.ErrReadable, "", "remove it"},
	{grid.ErrPassword, "is encrypted with a password", "give a file that holds it with --" + passwordFlag},
	{grid.ErrWrongPassword, "the password does not open it", "check the first line of the file given with --" + passwordFlag},
	{workbook.ErrPassword, "", "choose a shorter one"},
	{picture.ErrTooLarge, "the chart is too large for a PNG that can be read", "write a .svg or .pdf, or draw less of it with --branch or --depth"},
	{picture.ErrNoCost, "no position has a cost", "choose another --colour"},
	{picture.ErrCurrencies, "costs are in several currencies and cannot be compared", "choose another --colour"},
	{picture.ErrEmpty, "there are no positions to draw", "check the roster"},
	{context.Canceled, "stopped", "start it again when you are ready; nothing was written"},
	{sim.ErrTooLong, "", "ask for fewer replications or weeks"},
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
	if errors.Is(err, workbook.ErrTemporary) {
		return failed(os.TempDir(), "the folder for temporary files cannot be used: "+systemWords(err), "set "+temporaryVariable()+" to a folder that can be written")
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

// systemWords are those of the operating system behind an error, without the path.
func systemWords(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

// temporaryVariable names the variable that [os.TempDir] goes by.
func temporaryVariable() string {
	if runtime.GOOS == "windows" {
		return "TMP"
	}
	return "TMPDIR"
}

// plainly drops what a message says twice: the file it is about, and sentinels
// behind words that are clearer.
func plainly(what string, err error) string {
	text := strings.TrimPrefix(strings.TrimPrefix(err.Error(), "read "+what+": "), "save "+what+": ")
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
			f.reasons = append(f.reasons, reason{placeOf(p), p.Message, whatToDo(p)})
		}
	}
	return f
}

// whatToDo says what was done about a problem, or what to do, with the flags that
// choose a column. No flag chooses a sheet.
func whatToDo(p roster.Problem) string {
	switch p.Code {
	case roster.CodeNoIDColumn:
		return strings.Replace(p.Repair, "or choose it", "or name it with --map id=Header", 1)
	case roster.CodeNoManagerColumn:
		return strings.Replace(p.Repair, "or choose it", "or name it with --map manager_id=Header", 1)
	case roster.CodeNoRows:
		return strings.TrimSuffix(p.Repair, "; or choose it")
	}
	return p.Repair
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
