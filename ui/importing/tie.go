package importing

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/scenario/roster"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// showTie leads step by step from the rows of the files to positions, people and FTE.
func (w *Wizard) showTie() {
	d := &widgets.Dialog{Title: "From the rows to the organisation", Text: linesWords(w.reading.found.Reconciliation), Width: 820}
	d.Content = tieTable(w.reading.found.Reconciliation)
	d.Answers = []widgets.Answer{{Label: "Close"}}
	d.Show(w.surround.Canvas)
}

func linesWords(r roster.Reconciliation) string {
	text := phrase.Counted(r.Lines, "row with text", "rows with text")
	if r.Notes > 0 {
		text += ", less " + phrase.Counted(r.Notes, "note above the headers", "notes above the headers")
	}
	if r.Headers > 0 {
		text += ", less " + phrase.Counted(r.Headers, "row of headers", "rows of headers")
	}
	return text + ", leave " + phrase.Counted(r.Rows, "row of the organisation", "rows of the organisation") + ". Each step adds to those before it."
}

// tieTable is the steps, a line each, and what they come to.
func tieTable(r roster.Reconciliation) fyne.CanvasObject {
	column := widgets.Column(0, tieLine(theme.TextCaption, theme.Quiet, "Step", "Rows", "Positions", "People", "FTE"), widgets.Rule())
	for i, s := range r.Steps {
		words := []string{sentence(s.Words), plot.Count(s.Rows), signed(s.Positions), signed(s.People), signedFTE(s.FTE)}
		if i == 0 {
			words = []string{sentence(s.Words), plot.Count(s.Rows), plot.Count(s.Positions), plot.Count(s.People), decimal(s.FTE)}
		}
		column.Add(tieLine(theme.TextBody, theme.Ink, words...))
	}
	column.Add(widgets.Rule())
	column.Add(tieLine(theme.TextHead, theme.Ink, "The organisation", "", plot.Count(r.Positions), plot.Count(r.People), decimal(r.FTE)))
	return column
}

func tieLine(size float32, ink fyne.ThemeColorName, words ...string) fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(words))
	for i, text := range words {
		style := widgets.Style{Size: size, Color: ink, Bold: size != theme.TextBody, Elide: true, Align: fyne.TextAlignTrailing}
		if i == 0 {
			style.Align = fyne.TextAlignLeading
		}
		objects[i] = widgets.NewText(text, style)
	}
	return widgets.Inset(container.New(tieLayout{}, objects...), 5, 0)
}

// signed writes what a step changes: "+ 12", "− 3", a dash for nothing.
func signed(n int) string {
	switch {
	case n > 0:
		return "+ " + plot.Count(n)
	case n < 0:
		return "− " + plot.Count(-n)
	}
	return "–"
}

func signedFTE(v float64) string {
	switch {
	case v > 0:
		return "+ " + decimal(v)
	case v < 0:
		return "− " + decimal(-v)
	}
	return "–"
}

// tieLayout gives the figures equal widths and the words what is left.
type tieLayout struct{}

const tieFigure = 80

func (tieLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200+4*tieFigure, o[0].MinSize().Height)
}

func (tieLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	words := size.Width - 4*tieFigure
	for i, object := range o {
		x, w := float32(0), words
		if i > 0 {
			x, w = words+float32(i-1)*tieFigure, tieFigure
		}
		object.Resize(fyne.NewSize(w, size.Height))
		object.Move(fyne.NewPos(x, 0))
	}
}

// tieTip says in short what the link to the steps shows.
func tieTip(r roster.Reconciliation) string {
	return fmt.Sprintf("%s lead from the rows to the organisation", phrase.Counted(len(r.Steps), "step", "steps"))
}
