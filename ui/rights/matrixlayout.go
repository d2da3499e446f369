package rights

import "fyne.io/fyne/v2"

// matrixLayout sets a row of the matrix: name, share, the cells of the grades, and the
// figures; under name and cells the example, where there is one, which comes last. All
// rows of one width have the same columns.
type matrixLayout struct {
	height  float32
	example bool
}

const (
	rowHeight   = 58
	headHeight  = 38
	rowPad      = 12
	nameLeast   = 106
	cellLeast   = 28
	cellMost    = 46
	exampleLine = 18 // of the row
)

// restLeast and restMost are the widths of the columns beside the cells. At the least
// the six default classes are seen whole in a window 1280 wide with both side columns.
var (
	restLeast = [restColumns]float32{restShare: 60, restFrom: 48, restMay: 52, restEscalated: 68, restDelegated: 68, restUnaligned: 68}
	restMost  = [restColumns]float32{restShare: 66, restFrom: 84, restMay: 78, restEscalated: 90, restDelegated: 90, restUnaligned: 90}
)

// columnsOf returns the widths of name, a cell, and the others, for so many grades.
func columnsOf(width float32, grades int) (name, cell float32, rest [restColumns]float32) {
	least := float32(2*rowPad+nameLeast) + cellLeast*float32(grades)
	wanted := cellMost * float32(grades)
	for i := range rest {
		least += restLeast[i]
		wanted += restMost[i] - restLeast[i]
	}
	wanted -= cellLeast * float32(grades)
	spare := max(0, width-least)
	share := min(1, spare*0.6/wanted) // the name gets the rest
	cell = cellLeast + share*(cellMost-cellLeast)
	name = width - 2*rowPad - cell*float32(grades)
	for i := range rest {
		rest[i] = restLeast[i] + share*(restMost[i]-restLeast[i])
		name -= rest[i]
	}
	return max(nameLeast, name), cell, rest
}

// MinSize implements fyne.Layout.
func (l matrixLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	width := float32(2*rowPad+nameLeast) + cellLeast*float32(l.grades(o))
	for _, w := range restLeast {
		width += w
	}
	return fyne.NewSize(width, l.height)
}

// Layout implements fyne.Layout.
func (l matrixLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	grades := l.grades(o)
	name, cell, rest := columnsOf(size.Width, grades)
	x, line := float32(rowPad), size.Height
	if l.example {
		line -= exampleLine
	}
	put := func(part fyne.CanvasObject, width, inset float32) {
		h := part.MinSize().Height
		part.Move(fyne.NewPos(x, (line-h)/2))
		part.Resize(fyne.NewSize(max(0, width-inset), h))
		x += width
	}
	put(o[0], name, 10)
	put(o[1+restShare], rest[restShare], 10)
	for _, c := range o[1+restColumns : 1+restColumns+grades] {
		h := max(c.MinSize().Height, min(cell, line-8))
		c.Move(fyne.NewPos(x, (line-h)/2))
		c.Resize(fyne.NewSize(cell, h))
		x += cell
	}
	if l.example {
		e := o[len(o)-1]
		e.Move(fyne.NewPos(rowPad, line-2))
		e.Resize(fyne.NewSize(x-rowPad, e.MinSize().Height))
	}
	x += 10
	put(o[1+restFrom], rest[restFrom]-10, 0)
	for i := restMay; i < restColumns; i++ {
		put(o[1+i], rest[i], 0)
	}
}

func (l matrixLayout) grades(o []fyne.CanvasObject) int {
	if l.example {
		return len(o) - 2 - restColumns
	}
	return len(o) - 1 - restColumns
}
