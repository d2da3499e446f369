package exporting

import (
	"bytes"
	"context"
	"slices"

	"spanwise/scenario/compare"
	"spanwise/scenario/workbook"
	"spanwise/ui/widgets"
	"spanwise/ui/widgets/files"
)

const listSuffix = ".csv"

// listWords are the lists as they are offered, in the order of workbook.Tables.
var listWords = []string{"Positions of what is shown", "Moves of every scenario", "Load of every manager"}

// AskList asks which list is to be written, and for its file.
func (e *Exports) AskList() {
	s := e.Subject()
	o := newOptions(s)
	what := widgets.NewSelect(listWords, nil)
	what.SetSelectedIndex(0)
	more := widgets.Column(8,
		widgets.Labelled("List", optionLabel, widgets.Fixed(widgets.Framed(what), optionWide, 0)), o.hide,
		widgets.Labelled("Pay", optionLabel, widgets.Fixed(widgets.Framed(o.pay), optionWide, 0)))
	e.Files.Ask(files.Question{
		Title: "Export a list as text", Text: "Comma-separated values in UTF-8, with columns that an import knows. Text that a spreadsheet would take for a formula begins with an apostrophe.",
		Name: files.Name(s.Document) + listSuffix, Suffix: listSuffix, Answer: "Export", More: more,
		Check: writable, Write: func(path string, done func(error)) {
			done(nil)
			e.list(path, workbook.Tables[max(slices.Index(listWords, what.Selected), 0)], o.workbook())
		},
	})
}

// list writes a list of what was compared.
func (e *Exports) list(path string, what workbook.Table, options workbook.Options) {
	var text bytes.Buffer
	s := e.Subject()
	e.compared(makingList, path, func(ctx context.Context, c compare.Comparison, _ func(done, total int)) error {
		shown := 1 + slices.IndexFunc(c.Scenarios, func(a compare.Against) bool { return a.Name == s.Scenario }) // 0 for the baseline
		return workbook.WriteCSV(ctx, &text, e.input(s, c, options), what, shown)
	}, &text)
}
