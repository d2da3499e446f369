package importing

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"spanwise/scenario/phrase"
	"spanwise/scenario/roster/grid"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// fileStep shows how the file was taken apart: which sheet, which row holds the
// headers, how text is written, and the first rows.
type fileStep struct {
	wizard                       *Wizard
	root                         *fyne.Container
	files                        *fileLine
	remove                       *widgets.Button // the file shown, of several
	sheet                        *widgets.Select
	header                       *widgets.Stepper
	encoding                     *widgets.Select
	separator                    *widgets.Select
	sheetPart, textPart, sepPart fyne.CanvasObject
	said                         *widgets.Text
	preview                      *preview
}

func newFileStep(w *Wizard) *fileStep {
	s := &fileStep{wizard: w, said: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})}
	s.files = newFileLine(w)
	s.sheet = widgets.NewSelect(nil, nil)
	s.encoding = widgets.NewSelect(encodingWords(), nil)
	s.separator = widgets.NewSelect(separatorWords(), nil)
	s.header = widgets.NewStepper(1, 1, 1, 112, func(row int) { w.reading.setHeader(w.file(), row) })
	s.preview = newPreview(func(row int) { w.reading.setHeader(w.file(), row) })
	s.sheetPart = captioned("Sheet", widgets.Fixed(widgets.Framed(s.sheet), 220, 0))
	s.textPart = captioned("Encoding", widgets.Fixed(widgets.Framed(s.encoding), 250, 0))
	s.sepPart = captioned("Separator", widgets.Fixed(widgets.Framed(s.separator), 130, 0))
	add := widgets.NewLink("Add another file…", w.tips, w.addFile)
	add.Tip = "For a roster that comes in parts, such as senior and junior posts; they become one organisation"
	s.remove = widgets.NewLink("Remove this file", w.tips, func() { w.reading.removeFile(w.file()) })
	s.remove.Tip = "The roster is read without it; the file itself stays"
	high := widgets.Framed(s.separator).MinSize().Height // all in one line, though a stepper is lower
	fields := widgets.Row(16, s.sheetPart, captioned("Row of the headers", widgets.Fixed(s.header, 0, high)), s.textPart, s.sepPart)
	controls := container.NewBorder(nil, nil, fields, container.NewVBox(layout.NewSpacer(), widgets.Row(12, s.remove, add)))
	table := widgets.NewPanel(s.preview.table, widgets.PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: 6, Padding: 1})
	top := widgets.Column(10, s.files.root, controls, s.said)
	s.root = container.NewBorder(widgets.Column(0, top, widgets.Space(1, 8)), nil, nil, nil, table)
	return s
}

// captioned sets a small word above a field.
func captioned(word string, field fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Column(4, widgets.NewText(word, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}), field)
}

func (s *fileStep) object() fyne.CanvasObject { return s.root }

func (s *fileStep) release() { s.preview.sheet, s.preview.rows = nil, nil }

func (s *fileStep) show() {
	r, at := s.wizard.reading, s.wizard.file()
	s.files.show()
	s.remove.Hidden = !r.several()
	file, sheet := r.file(at), r.sheet(at)
	s.showSheets(file, sheet)
	s.showText(file)
	last := 1
	if n := len(sheet.Rows); n > 0 {
		last = sheet.Rows[min(n, previewMost)-1].Number
	}
	header := r.header(at)
	s.header.Set(header, 1, max(last, header))
	s.said.Set(s.words(sheet))
	if s.preview.sheet == sheet {
		s.preview.mark(header)
	} else {
		s.preview.set(sheet, header)
	}
	s.root.Refresh()
}

func (s *fileStep) words(sheet *grid.Sheet) string {
	rows := len(sheet.Rows)
	if rows == 0 {
		return "Nothing is written here."
	}
	text := "The marked row holds the names of the columns; click another row if it is not the right one."
	if rows > previewMost {
		text += fmt.Sprintf(" The first %d of %s are shown.", previewMost, phrase.Counted(rows, "row", "rows"))
	}
	return text
}

// showSheets lists the sheets of a workbook; hidden ones say so.
func (s *fileStep) showSheets(file *grid.File, shown *grid.Sheet) {
	s.sheetPart.Hide()
	if file.Kind != grid.Workbook {
		return
	}
	s.sheetPart.Show()
	names := make([]string, len(file.Sheets))
	chosen := 0
	for i := range file.Sheets {
		names[i] = sheetWords(&file.Sheets[i])
		if &file.Sheets[i] == shown {
			chosen = i
		}
	}
	at := s.wizard.file()
	offer(s.sheet, names, names[chosen], func(word string) {
		s.wizard.reading.setSheet(at, file.Sheets[slices.Index(names, word)].Name)
	})
}

func sheetWords(sheet *grid.Sheet) string {
	if sheet.Hidden {
		return sheet.Name + " (hidden)"
	}
	return sheet.Name
}

// showText offers encoding and separator of a text.
func (s *fileStep) showText(file *grid.File) {
	if file.Kind != grid.Text {
		s.textPart.Hide()
		s.sepPart.Hide()
		return
	}
	s.textPart.Show()
	s.sepPart.Show()
	at := s.wizard.file()
	offer(s.encoding, encodingWords(), wordsOfEncoding(file.Encoding), func(word string) {
		s.wizard.reading.setEncoding(at, encodingOf(word))
	})
	offer(s.separator, separatorWords(), wordsOfSeparator(file.Separator), func(word string) {
		s.wizard.reading.setSeparator(at, separatorOf(word))
	})
}

// offer fills a drop-down without calling what a choice calls.
func offer(s *widgets.Select, options []string, chosen string, changed func(string)) {
	s.OnChanged = nil
	s.SetOptions(options)
	s.SetSelected(chosen)
	s.OnChanged = func(word string) {
		if word != chosen {
			changed(word)
		}
	}
}
