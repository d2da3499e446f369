package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"spanwise/scenario/compare"
	"spanwise/scenario/session"
	"spanwise/ui/exporting"
	uiplot "spanwise/ui/plot"
)

// exportCommands write the document for others.
func (w *Window) exportCommands() []*command {
	return []*command{
		{id: cmdExport, label: "Workbook…", tip: "Write baseline and scenarios to an Excel workbook", shortcut: ctrl(fyne.KeyE), blocked: w.whileBusy, run: w.exports.AskWorkbook},
		{id: cmdExportPack, label: "Consultation pack…", tip: "A workbook of sums and alternatives for talks with those concerned: nobody named, nothing on fewer than five", blocked: w.whileBusy, run: w.exports.AskPack},
		{id: cmdExportList, label: "List as text…", tip: "Positions, moves or loads as CSV, for other systems", blocked: w.whileBusy, run: w.exports.AskList},
		{id: cmdExportChart, label: "Chart as picture…", tip: "The chart as a picture, a PDF or slides with boxes that can be edited", blocked: w.nothingToDraw, run: w.exports.AskChart},
		{id: cmdCopyChart, label: "Copy the chart as picture", tip: "The chart on the clipboard, coloured by load, to be pasted into slides or a message", blocked: w.nothingToCopy, run: w.exports.CopyChart},
		{id: cmdExportResults, label: "Results as a page…", tip: "Headline, key figures and plots as a PDF, slides or a picture, without names", blocked: w.whileBusy, run: w.exports.AskResults},
	}
}

// exportMenu lists them, in the menu and under the button of the toolbar.
var exportMenu = []commandID{cmdExport, cmdExportPack, separator, cmdExportList, separator, cmdExportChart, cmdCopyChart, cmdExportResults}

func (w *Window) nothingToDraw() string {
	if why := w.whileBusy(); why != "" {
		return why
	}
	if w.org().Len() == 0 {
		return "there is no position to draw"
	}
	return ""
}

// nothingToCopy also says why the clipboard takes no picture.
func (w *Window) nothingToCopy() string {
	if why := w.nothingToDraw(); why != "" {
		return why
	}
	return w.exports.NoPictures()
}

// CopyPictures says how a picture in PNG is put on the clipboard; nil where that cannot
// be done, and why. It goes before [Window.Start].
func (w *Window) CopyPictures(put func(png []byte) error, why string) {
	w.pictures = exporting.Pictures{Copy: put, Why: why}
}

func (w *Window) newExports() *exporting.Exports {
	return exporting.New(exporting.Surround{
		Canvas: w.win.Canvas(), Clipboard: w.app.Clipboard(), Pictures: func() exporting.Pictures { return w.pictures }, Files: w.files, Version: w.version,
		Now:     func() time.Time { return w.now() },
		Subject: w.exported, Compare: w.comparing, Start: w.start, Doing: w.doing,
		Say: func(words string) { w.status.say(words) }, Fail: w.fail,
	})
}

func (w *Window) plotMenu(f uiplot.Figure, at fyne.Position) { w.showMenu(w.exports.PlotMenu(f), at) }

// exported is what there is to export.
func (w *Window) exported() exporting.Subject {
	baseline, _ := w.session.State(session.Baseline) // the baseline always exists
	s := exporting.Subject{
		Document: w.session.Name(), Origin: w.session.Origin(), Title: w.shownTitle(),
		State: w.state(), Baseline: baseline, Estimate: w.figure().Estimate, Selected: w.selected, Compared: w.compare.OnPage(),
	}
	for _, sc := range w.session.Scenarios() {
		s.Scenarios = append(s.Scenarios, sc.Name)
		if sc.ID == w.active {
			s.Scenario = sc.Name
		}
	}
	return s
}

// comparing returns the last run where nothing changed since, else one of all scenarios
// as they stand.
func (w *Window) comparing() (exporting.Comparing, error) {
	if c, ok := w.freshComparison(); ok {
		return exporting.Comparing{
			Find: func(context.Context, func(done, total int)) (compare.Comparison, error) { return c, nil },
			Keep: func() {},
		}, nil
	}
	ids, named, stamps, err := w.sides()
	if err != nil {
		return exporting.Comparing{}, err
	}
	runs, config, terms, thresholds, ready := w.runs, w.runs.Config, w.session.Terms(), w.session.Thresholds(), w.readinessByName()
	var found compare.Comparison
	simulated := false
	return exporting.Comparing{
		Find: func(ctx context.Context, progress func(done, total int)) (compare.Comparison, error) {
			c, err := compare.Run(ctx, named[0].State, named[1:], config, progress)
			if err == nil {
				found, simulated = c.WithTerms(terms).WithThresholds(thresholds).WithReadiness(ready), true
			}
			return found, err
		},
		Keep: func() {
			if simulated && runs == w.runs { // else another document is open by now
				w.hold(found, config, ids, stamps)
			}
		},
	}, nil
}

// freshComparison returns the last run where nothing changed since.
func (w *Window) freshComparison() (compare.Comparison, bool) {
	c, ok := w.comparison()
	if !ok || w.runs.StaleAny(w.session, w.figures) {
		return compare.Comparison{}, false
	}
	return c, true
}
