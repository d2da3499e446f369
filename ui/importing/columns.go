package importing

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/phrase"
	"spanwise/scenario/roster"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// columnStep says for every column which field is read from it.
type columnStep struct {
	wizard  *Wizard
	root    *fyne.Container
	files   *fileLine
	missing *notice
	recall  *fyne.Container // as last time, and the way back
	kept    *widgets.Text
	list    *widgets.List
	columns []column
}

// column is a column of a file as it is read now.
type column struct {
	name    string // by which it is chosen
	letter  string
	samples []string
	field   roster.Field // "" for a column that is not kept
	also    []roster.Field
	sure    sureness
}

func newColumnStep(w *Wizard) *columnStep {
	s := &columnStep{wizard: w, missing: newNotice(), kept: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})}
	s.files = newFileLine(w)
	back := widgets.NewLink("Back to the guess", w.tips, func() { w.reading.forget() })
	s.recall = widgets.Row(8, widgets.NewText("Read as you chose last time for these headers.", widgets.Style{Size: theme.TextSmall, Color: theme.Accent, Bold: true}), back)
	load := widgets.NewButton("Load a mapping…", nil, w.tips, w.loadProfile)
	load.Tip = "Read the columns as a mapping says that was saved to a file"
	save := widgets.NewButton("Save the mapping…", nil, w.tips, w.saveProfile)
	save.Tip = "Save which column is which, pay grades and privacy to a file, to be used again or by others"
	s.list = widgets.NewList(func() int { return len(s.columns) },
		func() fyne.CanvasObject { return newColumnRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) { s.fill(i, o.(*columnRow)) })
	words := widgets.Column(4, s.kept, s.recall)
	line := container.NewBorder(nil, nil, widgets.Row(0, words), widgets.Row(4, load, save))
	table := widgets.NewPanel(widgets.Frame{Top: widgets.Column(0, columnHead(), widgets.Rule()), Centre: s.list}.Object(),
		widgets.PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: 8, Padding: 1})
	s.root = container.NewBorder(widgets.Column(8, s.files.root, s.missing.root, line), nil, nil, nil, table)
	return s
}

func (s *columnStep) object() fyne.CanvasObject { return s.root }

func (s *columnStep) release() { s.columns = nil }

func (s *columnStep) show() {
	r, at := s.wizard.reading, s.wizard.file()
	s.files.show()
	s.columns = r.columns(at)
	s.kept.Set(keptWords(s.columns))
	s.recall.Hidden = !r.remembered
	s.missing.set(r.missing())
	s.list.Refresh()
	s.root.Refresh()
}

// keptWords says how much of the file is kept, and what becomes of the rest.
func keptWords(columns []column) string {
	left := 0
	for _, c := range columns {
		if c.field == "" {
			left++
		}
	}
	kept := fmt.Sprintf("%d of %s are read", len(columns)-left, phrase.Counted(len(columns), "column", "columns"))
	switch left {
	case 0:
		return kept + "."
	case 1:
		return kept + "; the other one is never stored."
	}
	return fmt.Sprintf("%s; the other %d are never stored.", kept, left)
}

func (s *columnStep) fill(i int, row *columnRow) {
	c := s.columns[i]
	at := s.wizard.file()
	row.set(c, func(f roster.Field) { s.wizard.reading.setField(at, c.name, f) })
}

// fieldOptions are the words of a drop-down of fields, what is not kept first.
func fieldOptions() []string {
	out := []string{notKept}
	for _, f := range roster.Fields {
		out = append(out, wordsOfField(f))
	}
	return out
}

func wordsOfField(f roster.Field) string {
	if f == "" {
		return notKept
	}
	if words, ok := fieldWords[f]; ok {
		return words
	}
	return string(f)
}

func fieldOf(words string) roster.Field {
	at := slices.IndexFunc(roster.Fields, func(f roster.Field) bool { return wordsOfField(f) == words })
	if at < 0 {
		return ""
	}
	return roster.Fields[at]
}

// columnRow is a column in the list: header and samples, the field, how sure.
type columnRow struct {
	widget.BaseWidget
	letter, name, samples *widgets.Text
	arrow                 *widgets.Text
	field                 *widgets.Select
	dot                   *widgets.Panel
	sure                  *widgets.Text
	content               fyne.CanvasObject
}

const (
	letterWide = 34
	arrowWide  = 26
	fieldWide  = 260
	sureWide   = 170
	columnLine = 46
	headMost   = 760
)

func newColumnRow() *columnRow {
	r := &columnRow{
		letter:  widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Bold: true, Align: fyne.TextAlignCenter}),
		name:    widgets.NewText("", widgets.Style{Bold: true, Elide: true}),
		samples: widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true}),
		arrow:   widgets.NewText("→", widgets.Style{Color: theme.Connector, Size: theme.TextHead}),
		sure:    widgets.NewText("", widgets.Style{Size: theme.TextSmall, Elide: true}),
		field:   widgets.NewSelect(fieldOptions(), nil),
		dot:     widgets.NewPanel(widgets.Space(8, 8), widgets.PanelStyle{Fill: theme.Connector, Radius: 4}),
	}
	head := widgets.Column(2, r.name, r.samples)
	sure := container.NewBorder(nil, nil, widgets.Row(0, r.dot), nil, r.sure)
	r.content = container.New(columnLayout{}, r.letter, head, r.arrow, widgets.Framed(r.field), sure)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *columnRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.content) }

func (r *columnRow) set(c column, choose func(roster.Field)) {
	r.letter.Set(c.letter)
	r.name.Set(c.name)
	r.samples.Set(strings.Join(c.samples, " · "))
	if len(c.samples) == 0 {
		r.samples.Set("blank")
	}
	r.name.SetColor(theme.Ink)
	r.arrow.SetColor(theme.Accent)
	if c.field == "" {
		r.name.SetColor(theme.Quiet)
		r.arrow.SetColor(theme.Connector)
	}
	offer(r.field, fieldOptions(), wordsOfField(c.field), func(words string) { choose(fieldOf(words)) })
	words, fill, ink := c.sure.look()
	r.sure.Set(words)
	r.sure.SetColor(ink)
	r.dot.SetStyle(widgets.PanelStyle{Fill: fill, Radius: 4})
}

// columnHead names the parts of the rows.
func columnHead() fyne.CanvasObject {
	word := func(text string) fyne.CanvasObject {
		return widgets.NewText(text, widgets.Style{Size: theme.TextCaption, Color: theme.Quiet, Bold: true})
	}
	return container.New(headLayout{}, container.New(columnLayout{}, word(""), word("Column in the file, and what it holds"), word(""), word("Is read as"), word("How sure")))
}

// headLayout gives the names above a list the height of a line, whatever that of the
// rows is.
type headLayout struct{}

const headLine = 28

func (headLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, headLine)
}

func (headLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[0].Move(fyne.Position{})
}

// columnLayout gives the last parts their widths and the header what is left.
type columnLayout struct{}

func (columnLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(640, columnLine) }

func (columnLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const pad, gap = 8, 14
	head := min(size.Width-2*pad-letterWide-arrowWide-fieldWide-sureWide-3*gap, headMost)
	x := float32(pad)
	for i, w := range []float32{letterWide, head, arrowWide, fieldWide, sureWide} {
		h := min(o[i].MinSize().Height, size.Height)
		o[i].Resize(fyne.NewSize(w, h))
		o[i].Move(fyne.NewPos(x, (size.Height-h)/2))
		x += w
		if i != 0 {
			x += gap
		}
	}
}
