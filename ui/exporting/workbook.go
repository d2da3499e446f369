package exporting

import (
	"bytes"
	"context"

	"spanwise/scenario/compare"
	"spanwise/scenario/workbook"
	"spanwise/ui/widgets"
	"spanwise/ui/widgets/files"
)

const workbookSuffix = ".xlsx"

// AskWorkbook asks for what the workbook is to hold, and for its file.
func (e *Exports) AskWorkbook() {
	s := e.Subject()
	e.askBook(newOptions(s), files.Question{
		Title: "Export a workbook", Text: "Every sheet that HR needs, with live formulas and charts. What was not simulated since its last change is simulated first.",
		Name: files.Name(s.Document) + workbookSuffix,
	})
}

// AskPack asks for the scenarios and the file of the pack for consultation.
func (e *Exports) AskPack() {
	s := e.Subject()
	o := newOptions(s)
	o.pack = true
	e.askBook(o, files.Question{
		Title: "Export a consultation pack", Text: "Purpose, alternatives tried, assumptions and sums, for talks with those concerned. Nobody is named, pay is left out, and nothing is said of fewer than five positions.",
		Name: files.Name(s.Document) + " - consultation" + workbookSuffix,
	})
}

func (e *Exports) askBook(o *options, q files.Question) {
	q.Suffix, q.Answer, q.More, q.Instead = workbookSuffix, "Export", o.content(), besideOpen
	q.Fields = []*widgets.Entry{o.password}
	q.Check, q.Write = writable, func(path string, done func(error)) {
		done(nil)
		e.Workbook(path, o.chosen(), o.workbook())
	}
	e.Files.Ask(q)
}

// Workbook simulates what is missing and writes the workbook of the chosen scenarios,
// in the background.
func (e *Exports) Workbook(path string, chosen []string, options workbook.Options) {
	var book bytes.Buffer
	s := e.Subject()
	e.compared(makingBook, path, func(ctx context.Context, c compare.Comparison, progress func(done, total int)) error {
		input := e.input(s, only(c, chosen), options)
		input.Progress, input.Begins = progress, e.writing
		return workbook.Write(ctx, &book, input)
	}, &book)
}

// writing says which sheet is being written.
func (e *Exports) writing(sheet string) {
	if sheet == "" {
		e.Doing("Putting it together")
		return
	}
	e.Doing("Writing " + sheet)
}

// input is what a workbook or a list is made of.
func (e *Exports) input(s Subject, c compare.Comparison, options workbook.Options) workbook.Input {
	input := workbook.Input{
		Document: s.Document, Comparison: c, Origin: s.Origin,
		Generated: e.Now(), Version: e.Version, Options: options,
	}
	for _, s := range c.Scenarios {
		input.Edits = append(input.Edits, s.Edits)
	}
	return input
}
