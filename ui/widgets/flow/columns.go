package flow

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Cell is a block in a row: it asks for Least units of width and shares what is
// left by Weight (0 counts as 1).
type Cell struct {
	Block
	Least  float32
	Weight float32
}

// Columns sets cells side by side and breaks the row where they would become
// narrower than they ask; every row fills the width and its cells are equally high.
type Columns struct {
	widget.BaseWidget
	cells []Cell
}

// NewColumns returns cells in a row.
func NewColumns(cells ...Cell) *Columns {
	c := &Columns{cells: cells}
	c.ExtendBaseWidget(c)
	return c
}

// Set replaces the cells.
func (c *Columns) Set(cells ...Cell) {
	c.cells = cells
	c.Refresh()
}

// HeightFor implements Block.
func (c *Columns) HeightFor(width float32) float32 {
	h := float32(0)
	for _, row := range c.rows(width) {
		h += heightOf(row, width) + gap
	}
	return max(0, h-gap)
}

// rows breaks the visible cells into rows, each as full as fits: the last one may
// hold fewer cells, which then share its width.
func (c *Columns) rows(width float32) [][]Cell {
	var shown []Cell
	for _, cell := range c.cells {
		if cell.Visible() {
			shown = append(shown, cell)
		}
	}
	var rows [][]Cell
	for len(shown) > 0 {
		n, used := 1, shown[0].Least
		for n < len(shown) && used+gap+shown[n].Least <= width {
			used += gap + shown[n].Least
			n++
		}
		rows = append(rows, shown[:n])
		shown = shown[n:]
	}
	return rows
}

func widths(row []Cell, width float32) []float32 {
	least, weight := float32(0), float32(0)
	for _, cell := range row {
		least += cell.Least
		weight += cell.weight()
	}
	spare := width - gap*float32(len(row)-1)
	out := make([]float32, len(row))
	for i, cell := range row {
		share := spare * cell.weight() / weight
		if spare > least { // everybody gets what was asked for, the rest by weight
			share = cell.Least + (spare-least)*cell.weight()/weight
		}
		out[i] = share
	}
	return out
}

func (c Cell) weight() float32 {
	if c.Weight == 0 {
		return 1
	}
	return c.Weight
}

func heightOf(row []Cell, width float32) float32 {
	h := float32(0)
	for i, w := range widths(row, width) {
		h = max(h, row[i].HeightFor(w))
	}
	return h
}

func (c *Columns) place(size fyne.Size) {
	y := float32(0)
	for _, row := range c.rows(size.Width) {
		h, x := heightOf(row, size.Width), float32(0)
		for i, w := range widths(row, size.Width) {
			row[i].Move(fyne.NewPos(x, y))
			row[i].Resize(fyne.NewSize(w, h))
			x += w + gap
		}
		y += h + gap
	}
}

// CreateRenderer implements fyne.Widget.
func (c *Columns) CreateRenderer() fyne.WidgetRenderer {
	return &blocksRenderer{of: c, place: c.place, blocks: c.blocks}
}

func (c *Columns) blocks() []Block {
	out := make([]Block, len(c.cells))
	for i, cell := range c.cells {
		out[i] = cell.Block
	}
	return out
}
