// Command spanwise is the desktop app: it opens the roster or project named on
// the command line, else what was open last.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"

	"fyne.io/fyne/v2/app"

	"spanwise/cmd/internal/release"
	"spanwise/scenario/journal"
	"spanwise/ui"
)

const appID = "app.spanwise.desktop"

func main() {
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
	// Where there is no folder for it, work without a file is not kept, and the window goes on.
	if folder, err := journal.StateFolder(runtime.GOOS, os.Getenv, os.UserHomeDir); err == nil {
		w.KeepStateIn(folder)
	}
	a.Lifecycle().SetOnStarted(func() { w.Start(flag.Arg(0)) })
	w.ShowAndRun()
}
