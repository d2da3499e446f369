package exporting

import (
	"bytes"
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/picture"
	"spanwise/scenario/plot"
	"spanwise/scenario/store"
	uiplot "spanwise/ui/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
	"spanwise/ui/widgets/files"
)

// PlotMenu is what else can be done with a plot. Where the clipboard takes no picture
// the menu says why.
func (e *Exports) PlotMenu(f uiplot.Figure) *fyne.Menu {
	save := func(format picture.Format) func() { return func() { e.askPlot(f, format) } }
	asPicture := fyne.NewMenuItem("Copy as picture", func() { e.copyPlot(f) })
	if why := e.NoPictures(); why != "" {
		asPicture.Label, asPicture.Disabled = asPicture.Label+": "+why, true
	}
	return fyne.NewMenu("",
		fyne.NewMenuItem("Show the numbers…", func() { e.showNumbers(f) }),
		fyne.NewMenuItem("Copy the numbers", func() { e.copyNumbers(f) }),
		asPicture,
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem("Save as SVG…", save(picture.SVG)),
		fyne.NewMenuItem("Save as PNG…", save(picture.PNG)),
		fyne.NewMenuItem("Save as PDF…", save(picture.PDF)),
	)
}

func (e *Exports) copyNumbers(f uiplot.Figure) {
	e.Clipboard.SetContent(plot.Tabbed(plot.Numbers(f.Plot)))
	e.Say("Copied the numbers of “" + f.Title + "”, to be pasted into a spreadsheet")
}

// askPlot asks where to write the plot as a picture.
func (e *Exports) askPlot(f uiplot.Figure, format picture.Format) {
	suffix := "." + string(format)
	e.Files.Ask(files.Question{
		Title: "Save the plot", Text: f.Title + ", in light colours, with its words and what its colours mean.",
		Name: files.Name(f.Title) + suffix, Suffix: suffix, Answer: "Save",
		Write: func(path string, done func(error)) {
			drawn := e.figure(f)
			var err error
			e.Files.Aside(func() {
				var b bytes.Buffer
				if err = picture.WriteFigure(context.Background(), &b, format, drawn); err == nil {
					err = store.WriteFile(path, b.Bytes())
				}
			}, func() { done(err) })
		},
	})
}

// figure is a plot as it is drawn for a file.
func (e *Exports) figure(f uiplot.Figure) picture.Figure {
	return picture.Figure{Title: f.Title, Subtitle: f.Subtitle, Plot: f.Plot, Footer: e.footer()}
}

const (
	numbersWidth  = 720
	numbersHeight = 420
	numberColumn  = 130 // least width
)

// showNumbers shows the figures of a plot as a table.
func (e *Exports) showNumbers(f uiplot.Figure) {
	numbers := plot.Numbers(f.Plot)
	head, rows := numbers[0], numbers[1:]
	table := widgets.NewTable(
		func() (int, int) { return len(rows), len(head) },
		func() fyne.CanvasObject { return widgets.NewText("", widgets.Style{Elide: true}) },
		nil)
	table.UpdateCell = func(at widget.TableCellID, o fyne.CanvasObject) { o.(*widgets.Text).Set(rows[at.Row][at.Col]) }
	table.ShowHeaderRow = true
	table.CreateHeader = func() fyne.CanvasObject {
		return widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})
	}
	table.UpdateHeader = func(at widget.TableCellID, o fyne.CanvasObject) {
		if at.Col >= 0 {
			o.(*widgets.Text).Set(head[at.Col])
		}
	}
	each := max(numberColumn, (numbersWidth-60)/float32(len(head)))
	for i := range head {
		table.SetColumnWidth(i, each)
	}
	d := &widgets.Dialog{
		Title: f.Title, Text: plot.Under(f.Subtitle, f.Plot), Width: numbersWidth,
		Content: container.NewStack(widgets.Fixed(table, numbersWidth-60, numbersHeight)),
		Answers: []widgets.Answer{
			{Label: "Copy", Do: func() bool { e.copyNumbers(f); return false }},
			{Label: "Close"},
		},
		First: table,
	}
	d.Show(e.Canvas)
}
