// Command spanwise is the desktop app: it opens the roster or project named on
// the command line, else what was open last.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"

	"fyne.io/fyne/v2/app"

	"spanwise/cmd/internal/release"
	"spanwise/scenario/journal"
	"spanwise/ui"
)

const appID = "app.spanwise.desktop"

// collectAt is how much garbage, in per cent of what is in use, may lie about. Opening
// a large roster turns over several times what is kept of it; at the usual 100 that is
// a tenth more memory at the peak, for no time that could be felt.
const collectAt = 50

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "Usage: spanwise [FILE]\n\nFILE is a roster (.csv, .tsv, .txt, .xlsx, .xlsm) or a project (.spanwise).")
	}
	flag.Parse()
	if flag.NArg() > 1 {
		flag.Usage()
		os.Exit(2)
	}
	a := app.NewWithID(appID)
	w := ui.New(a, release.Version)
	w.CopyPictures(pictureClipboard())
	// Where there is no folder for it, work without a file is not kept, and the window goes on.
	if folder, err := journal.StateFolder(runtime.GOOS, os.Getenv, os.UserHomeDir); err == nil {
		w.KeepStateIn(folder)
	}
	a.Lifecycle().SetOnStarted(func() { w.Start(flag.Arg(0)) })
	w.ShowAndRun()
}
