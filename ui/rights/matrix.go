package rights

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"spanwise/ui/widgets"
)

// matrix is the table of the decision rights: a row for each class, a column for each
// authority grade. The keys go over its cells.
type matrix struct {
	widget.BaseWidget
	let    func(class, grade int) // a class be decided from a grade on
	choose func(class int)        // the class that is shown beside

	tips    *widgets.Tips
	body    *fyne.Container
	head    *matrixHead
	rows    []*matrixRow
	grades  int // columns
	class   int // where the keys are, and what is shown beside
	grade   int
	focused bool
}

func newMatrix(tips *widgets.Tips) *matrix {
	m := &matrix{tips: tips, body: widgets.Column(0)}
	m.ExtendBaseWidget(m)
	return m
}

// show brings the rows in. The columns are grades 0 to the highest; positions counts
// those of each.
func (m *matrix) show(lines []line, positions []int) {
	grades := len(positions)
	if grades != m.grades || len(lines) != len(m.rows) {
		m.grades = grades
		m.build(len(lines))
	}
	m.class = min(m.class, max(0, len(lines)-1))
	m.grade = min(m.grade, grades-1)
	m.head.show(positions)
	for k, r := range m.rows {
		r.show(lines[k])
	}
	m.mark()
}

func (m *matrix) build(classes int) {
	m.head = newMatrixHead(m)
	m.rows = nil
	objects := []fyne.CanvasObject{m.head.root, widgets.Rule()}
	for k := range classes {
		r := newMatrixRow(m, k)
		m.rows = append(m.rows, r)
		objects = append(objects, r.root, widgets.Rule())
	}
	m.body.Objects = objects
	m.body.Refresh()
}

// mark shows where the keys are and which class is shown beside.
func (m *matrix) mark() {
	for k, r := range m.rows {
		r.mark(k == m.class)
		for g, c := range r.cells {
			c.set(r.line.stateAt(g), r.line.was.OK && r.line.was.Value == g, m.focused && k == m.class && g == m.grade, r.line.tip(g, g == m.grades-1))
		}
	}
}

// tap is a click on a cell.
func (m *matrix) tap(class, grade int) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil {
		c.Focus(m)
	}
	m.goTo(class, grade)
	m.let(class, grade)
}

// goTo moves the keys to a cell.
func (m *matrix) goTo(class, grade int) {
	if class < 0 || class >= len(m.rows) || grade < 0 || grade >= m.grades {
		return
	}
	another := class != m.class
	m.class, m.grade = class, grade
	m.mark()
	m.reveal()
	if another {
		m.choose(class)
	}
}

// FocusGained implements fyne.Focusable.
func (m *matrix) FocusGained() {
	m.focused = true
	m.mark()
	if m.class < len(m.rows) {
		m.reveal()
	}
}

// reveal brings the cell with the keys into view; at the highest grade the figures
// beside it too, which no keys go to.
func (m *matrix) reveal() {
	r := m.rows[m.class]
	if m.grade == m.grades-1 {
		widgets.Reveal(r.hints[restUnaligned])
	}
	widgets.Reveal(r.cells[m.grade])
}

// FocusLost implements fyne.Focusable.
func (m *matrix) FocusLost() { m.focused = false; m.mark() }

// TypedRune implements fyne.Focusable.
func (m *matrix) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: arrows go from cell to cell, Enter and Space let
// the class be decided from that grade on.
func (m *matrix) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		m.goTo(m.class, m.grade-1)
	case fyne.KeyRight:
		m.goTo(m.class, m.grade+1)
	case fyne.KeyUp:
		m.goTo(m.class-1, m.grade)
	case fyne.KeyDown:
		m.goTo(m.class+1, m.grade)
	case fyne.KeyHome:
		m.goTo(m.class, 0)
	case fyne.KeyEnd:
		m.goTo(m.class, m.grades-1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if len(m.rows) > 0 {
			m.let(m.class, m.grade)
		}
	default:
		widgets.HandOn(m, e)
	}
}

// CreateRenderer implements fyne.Widget.
func (m *matrix) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.body) }
