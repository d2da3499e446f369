package ui

import (
	"bytes"
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"spanwise/scenario/compare"
	"spanwise/scenario/workbook"
)

const workbookSuffix = ".xlsx"

// exportCommands write the document for others.
func (w *Window) exportCommands() []*command {
	return []*command{
		{id: cmdExport, label: "Workbook…", tip: "Write baseline and scenarios to an Excel workbook", shortcut: ctrl(fyne.KeyE), blocked: w.whileBusy, run: w.askExport},
		{id: cmdExportPack, label: "Consultation pack…", tip: "A workbook of sums and alternatives for talks with those concerned: nobody named, nothing on fewer than five", blocked: w.whileBusy, run: w.askExportPack},
		{id: cmdExportList, label: "List as text…", tip: "Positions, moves or loads as CSV, for other systems", blocked: w.whileBusy, run: w.askExportList},
		{id: cmdExportChart, label: "Chart as picture…", tip: "The chart as a picture, a PDF or slides with boxes that can be edited", blocked: w.nothingToDraw, run: w.askExportChart},
		{id: cmdExportResults, label: "Results as a page…", tip: "Headline, key figures and plots as a PDF, slides or a picture, without names", blocked: w.whileBusy, run: w.askExportResults},
	}
}

// exportMenu lists them, in the menu and under the button of the toolbar.
var exportMenu = []commandID{cmdExport, cmdExportPack, separator, cmdExportList, separator, cmdExportChart, cmdExportResults}

// askExport asks for what the workbook is to hold, and for its file.
func (w *Window) askExport() {
	o := newExportOptions(w)
	w.askPath(pathQuestion{
		title: "Export a workbook", text: "Every sheet that HR needs, with live formulas and charts. What was not simulated since its last change is simulated first.",
		name: fileName(w.session.Name()) + workbookSuffix, suffix: workbookSuffix, answer: "Export", more: o.content(), instead: besideOpen,
		write: func(path string, done func(error)) {
			if err := workbook.CheckFree(path); err != nil {
				done(err)
				return
			}
			done(nil) // the dialog is in the way of what follows
			w.exportWith(path, o.chosen(), o.options())
		},
	})
}

// askExportPack asks for the scenarios and the file of the pack for consultation.
func (w *Window) askExportPack() {
	o := newExportOptions(w)
	o.pack = true
	w.askPath(pathQuestion{
		title: "Export a consultation pack", text: "Purpose, alternatives tried, assumptions and sums, for talks with those concerned. Nobody is named, pay is left out, and nothing is said of fewer than five positions.",
		name: fileName(w.session.Name()) + " - consultation" + workbookSuffix, suffix: workbookSuffix, answer: "Export", more: o.content(), instead: besideOpen,
		write: func(path string, done func(error)) {
			if err := workbook.CheckFree(path); err != nil {
				done(err)
				return
			}
			done(nil)
			w.exportWith(path, o.chosen(), o.options())
		},
	})
}

// export writes a workbook that tells all.
func (w *Window) export(path string, chosen []string) {
	w.exportWith(path, chosen, workbook.Options{})
}

// exportWith simulates what is missing and writes the workbook, in the background.
func (w *Window) exportWith(path string, chosen []string, options workbook.Options) {
	var book bytes.Buffer
	w.compared("Exporting", path, func(ctx context.Context, c compare.Comparison, progress func(done, total int)) error {
		input := w.exported(only(c, chosen), options)
		input.Progress = progress
		return workbook.Write(ctx, &book, input)
	}, &book)
}

// exported is what an export is made of.
func (w *Window) exported(c compare.Comparison, options workbook.Options) workbook.Input {
	input := workbook.Input{
		Document: w.session.Name(), Comparison: c, Origin: w.session.Origin(),
		Generated: w.now(), Version: w.version, Options: options,
	}
	for _, s := range c.Scenarios {
		input.Edits = append(input.Edits, s.Edits)
	}
	return input
}

// compared makes a file of a comparison of all scenarios as they stand. It runs what
// was not simulated since its last change, and keeps that for the views.
func (w *Window) compared(label, path string, do func(context.Context, compare.Comparison, func(done, total int)) error, file *bytes.Buffer) {
	const failed = "The file was not written"
	ids, named, stamps, err := w.sides()
	if err != nil {
		w.fail(failed, err)
		return
	}
	fresh, isFresh := w.freshComparison()
	runs, simulated := w.runs, false
	config, baseline, terms := w.runs.config, named[0].State, w.session.Terms()
	w.start(label, func(ctx context.Context, progress func(done, total int)) (err error) {
		if !isFresh {
			if fresh, err = compare.Run(ctx, baseline, named[1:], config, progress); err != nil {
				return err
			}
			fresh, simulated = fresh.WithTerms(terms), true
		}
		if err := do(ctx, fresh, progress); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		return write(path, file.Bytes())
	}, func(err error) {
		if simulated && runs == w.runs { // else another document is open by now
			w.hold(fresh, config, ids, stamps)
		}
		w.exportedTo(path, file.Bytes(), err)
	})
}

// freshComparison returns the last run where nothing changed since.
func (w *Window) freshComparison() (compare.Comparison, bool) {
	c, ok := w.runs.comparison(w.session)
	if !ok || w.runs.staleAny(w.session, w.figures) {
		return compare.Comparison{}, false
	}
	return c, true
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
	return compare.Of(c.Baseline, sides).WithTerms(c.Terms)
}
