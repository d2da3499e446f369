// Command spanwise-cli is Spanwise without a window: it checks rosters, makes
// projects, flattens, estimates, simulates, compares and exports, for scripts and
// for anyone who wants to check a number.
//
//	spanwise-cli check staff.csv
//	spanwise-cli flatten staff.csv --name "Six layers" --op remove-layer:3 -o plan.spanwise
//	spanwise-cli compare plan.spanwise
//
// It exits with 0 when all is done, 1 when the input or the job failed, 2 for wrong
// usage. Results go to standard output, and only when the command succeeds; errors
// go to standard error as "spanwise-cli: what: why (what to do)".
//
// It holds no logic of its own: every figure comes from the packages under
// scenario, which the window uses too. It must not reach Fyne.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"time"

	"golang.org/x/term"
)

const program = "spanwise-cli"

// collectAt is the garbage collector's percentage where GOGC does not set one: a year of
// 218,819 positions then needs 430 MB at the peak in place of 500 to 560, in much the
// same time.
const collectAt = 50

// collectExporting is that for a workbook, which holds three charts and more at once: two
// scenarios of 102,500 positions, simulated for two weeks, need 385 MB at the peak in
// place of 454, and no more time that could be told from noise. The simulation of a whole
// year takes the peak to 520 MB.
const collectExporting = 20

func collect(at int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(at)
	}
}

func main() {
	collect(collectAt)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	c := &cli{
		ctx: ctx, stdout: os.Stdout, stderr: os.Stderr,
		terminal: term.IsTerminal(int(os.Stderr.Fd())), now: time.Now,
	}
	status := c.run(os.Args[1:])
	stop()
	os.Exit(status)
}
