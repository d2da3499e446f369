package ui

import (
	"bytes"
	"context"
	"slices"

	"spanwise/scenario/compare"
	"spanwise/scenario/session"
	"spanwise/scenario/workbook"
	"spanwise/ui/widgets"
)

const listSuffix = ".csv"

// listWords are the lists as they are offered, in the order of workbook.Tables.
var listWords = []string{"Positions of what is shown", "Moves of every scenario", "Load of every manager"}

// askExportList asks which list is to be written, and for its file.
func (w *Window) askExportList() {
	o := newExportOptions(w)
	what := widgets.NewSelect(listWords, nil)
	what.SetSelectedIndex(0)
	more := widgets.Column(8,
		widgets.Labelled("List", optionLabel, widgets.Fixed(what, optionWide, 0)), o.hide,
		widgets.Labelled("Pay", optionLabel, widgets.Fixed(o.pay, optionWide, 0)))
	w.askPath(pathQuestion{
		title: "Export a list as text", text: "Comma-separated values in UTF-8, with columns that an import knows. Text that a spreadsheet would take for a formula begins with an apostrophe.",
		name: fileName(w.session.Name()) + listSuffix, suffix: listSuffix, answer: "Export", more: more,
		write: func(path string, done func(error)) {
			done(nil)
			w.exportList(path, workbook.Tables[max(slices.Index(listWords, what.Selected), 0)], o.options())
		},
	})
}

// exportList writes a list of what was compared.
func (w *Window) exportList(path string, what workbook.Table, options workbook.Options) {
	var text bytes.Buffer
	shown := w.session.Title(w.active)
	w.compared("Exporting", path, func(ctx context.Context, c compare.Comparison, _ func(done, total int)) error {
		side := 0
		if shown != w.session.Title(session.Baseline) {
			side = 1 + slices.IndexFunc(c.Scenarios, func(s compare.Against) bool { return s.Name == shown })
		}
		return workbook.WriteCSV(ctx, &text, w.exported(c, options), what, side)
	}, &text)
}
