package sidebar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// drag is a card on its way to another place. A line shows where it would go; the
// baseline stays first.
type drag struct {
	view  *View
	layer *fyne.Container
	line  *widgets.Panel
	card  *card // nil while none is dragged
	moved float32
}

const dropLine = 3 // thickness

func newDrag(v *View) *drag {
	d := &drag{view: v, line: widgets.NewPanel(widgets.Space(1, 1), widgets.PanelStyle{Fill: theme.Accent, Radius: 1})}
	d.line.Hide()
	d.layer = container.NewWithoutLayout(d.line)
	return d
}

func (d *drag) by(c *card, dy float32) {
	if d.card != c {
		d.card, d.moved = c, 0
	}
	d.moved += dy
	_, to, y := d.place()
	d.line.Hidden = to < 0
	d.line.Move(fyne.NewPos(0, y-dropLine/2))
	d.line.Resize(fyne.NewSize(d.view.list.Size().Width, dropLine))
	d.line.Refresh()
}

// end puts the card where it was let go.
func (d *drag) end() {
	id, to, _ := d.place()
	d.line.Hide()
	d.card = nil
	if to >= 0 {
		d.view.on.Reorder(id, to)
	}
}

// place returns where the dragged card would go among the scenarios, and the height of
// the gap that it would go into; −1 where it stays.
func (d *drag) place() (id scenario.ScenarioID, to int, y float32) {
	from := -1
	for i, other := range d.view.order {
		if d.card != nil && d.view.cards[other] == d.card {
			id, from = other, i
		}
	}
	objects := d.view.list.Objects
	if from < 1 || from >= len(objects) {
		return id, -1, 0
	}
	middle := objects[from].Position().Y + d.card.Size().Height/2 + d.moved
	at := 1 // before this object
	for at < len(objects) && objects[at].Position().Y+objects[at].Size().Height/2 < middle {
		at++
	}
	if at == from || at == from+1 {
		return id, -1, 0
	}
	last := objects[at-1]
	y = last.Position().Y + last.Size().Height + cardGap/2
	if at > from {
		at-- // the card itself leaves its place
	}
	return id, at - 1, y // the baseline is no scenario
}
