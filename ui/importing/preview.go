package importing

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/roster/grid"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// preview shows the first rows of a sheet as a spreadsheet does: numbers at the
// left, letters above, the row of the headers marked. Cells come and go as they are
// scrolled into view.
type preview struct {
	table   *widgets.Table
	sheet   *grid.Sheet
	rows    []grid.Row
	header  int // number of the row that holds the headers
	columns int
	choose  func(row int) // a row was clicked
}

const (
	previewMost = 50 // rows shown
	cellLine    = 25
	cellLeast   = 56
	cellMost    = 230
	cellRoom    = 18 // beside the text
	numberWidth = 46
)

func newPreview(choose func(row int)) *preview {
	p := &preview{choose: choose}
	p.table = widgets.NewTable(p.size, func() fyne.CanvasObject { return newCell() }, p.cell)
	p.table.ShowHeaderRow, p.table.ShowHeaderColumn = true, true
	p.table.CreateHeader = func() fyne.CanvasObject { return newCell() }
	p.table.UpdateHeader = p.heading
	p.table.OnSelected = func(id widget.TableCellID) {
		p.table.UnselectAll()
		if id.Row < len(p.rows) && p.rows[id.Row].Number != p.header {
			p.choose(p.rows[id.Row].Number)
		}
	}
	return p
}

// set shows the first rows of a sheet.
func (p *preview) set(sheet *grid.Sheet, header int) {
	p.sheet = sheet
	p.rows = sheet.Rows[:min(previewMost, len(sheet.Rows))]
	p.header, p.columns = header, 0
	for _, r := range p.rows {
		p.columns = max(p.columns, len(r.Cells))
	}
	p.table.SetColumnWidth(-1, numberWidth)
	p.table.SetRowHeight(-1, cellLine)
	for c := range p.columns {
		p.table.SetColumnWidth(c, p.width(c))
	}
	p.table.Refresh()
}

// mark shows another row as that of the headers.
func (p *preview) mark(header int) {
	if p.header != header {
		p.header = header
		p.table.Refresh()
	}
}

// width is what the longest of the first cells needs, within bounds.
func (p *preview) width(column int) float32 {
	w := float32(cellLeast)
	for _, r := range p.rows[:min(20, len(p.rows))] {
		if column < len(r.Cells) && w < cellMost {
			w = max(w, fyne.MeasureText(oneLine(r.Cells[column]), theme.TextSmall, fyne.TextStyle{}).Width+cellRoom)
		}
	}
	return min(w, cellMost)
}

func (p *preview) size() (rows, columns int) { return len(p.rows), p.columns }

func (p *preview) cell(id widget.TableCellID, o fyne.CanvasObject) {
	c := o.(*cell)
	if id.Row >= len(p.rows) {
		c.set("", theme.Surface, theme.Ink, false)
		return
	}
	row, text := p.rows[id.Row], ""
	if id.Col < len(row.Cells) {
		text = oneLine(row.Cells[id.Col])
	}
	switch {
	case row.Number == p.header:
		c.set(text, theme.AccentSoft, theme.Ink, true)
	case row.Number < p.header:
		c.set(text, theme.Surface, theme.Quiet, false)
	default:
		c.set(text, theme.Surface, theme.Ink, false)
	}
}

// heading writes letters above and numbers at the left.
func (p *preview) heading(id widget.TableCellID, o fyne.CanvasObject) {
	c := o.(*cell)
	switch {
	case id.Row < 0 && id.Col < 0:
		c.set("", theme.Sunken, theme.Quiet, false)
	case id.Row < 0:
		c.set(letters(id.Col), theme.Sunken, theme.Quiet, false)
	case id.Row < len(p.rows):
		number := p.rows[id.Row].Number
		ground, ink := theme.Sunken, theme.Quiet
		if number == p.header {
			ground, ink = theme.Accent, theme.OnAccent
		}
		c.set(strconv.Itoa(number), ground, ink, number == p.header)
	}
}

// letters names a column as a spreadsheet does: 0 is A, 26 is AA.
func letters(column int) string {
	name := ""
	for column++; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// cell is one cell: a text on a ground, cut where it is too long.
type cell struct {
	widget.BaseWidget
	text   string
	ground fyne.ThemeColorName
	ink    fyne.ThemeColorName
	bold   bool
}

func newCell() *cell {
	c := &cell{ground: theme.Surface, ink: theme.Ink}
	c.ExtendBaseWidget(c)
	return c
}

// Value returns the whole text.
func (c *cell) Value() string { return c.text }

func (c *cell) set(text string, ground, ink fyne.ThemeColorName, bold bool) {
	if c.text == text && c.ground == ground && c.ink == ink && c.bold == bold {
		return
	}
	c.text, c.ground, c.ink, c.bold = text, ground, ink, bold
	c.Refresh()
}

func (c *cell) CreateRenderer() fyne.WidgetRenderer {
	r := &cellRenderer{cell: c, ground: canvas.NewRectangle(color.Transparent), text: canvas.NewText("", nil)}
	r.text.TextSize = theme.TextSmall
	r.Refresh()
	return r
}

type cellRenderer struct {
	cell   *cell
	ground *canvas.Rectangle
	text   *canvas.Text
}

func (r *cellRenderer) MinSize() fyne.Size { return fyne.NewSize(cellLeast, cellLine) }

func (r *cellRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.text.Text = widgets.Elide(r.cell.text, size.Width-cellRoom+4, theme.TextSmall, r.cell.bold)
	m := r.text.MinSize()
	r.text.Move(fyne.NewPos(cellRoom/2, (size.Height-m.Height)/2))
	r.text.Resize(m)
}

func (r *cellRenderer) Refresh() {
	c := r.cell
	r.ground.FillColor, r.text.Color = theme.Color(c.ground), theme.Color(c.ink)
	r.text.TextStyle.Bold = c.bold
	r.Layout(c.Size())
	canvas.Refresh(c)
}

func (r *cellRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ground, r.text} }
func (r *cellRenderer) Destroy()                     {}
