package inspector

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"spanwise/ui/widgets"
)

// actions are the edits that need a question first.
type actions struct {
	root   *fyne.Container
	add    *widgets.Button
	unseat *widgets.Button
	move   *widgets.Button
	remove *widgets.Button
}

func newActions(v *View) *actions {
	a := &actions{
		move:   widgets.NewButton("Move…", fynetheme.NavigateNextIcon(), v.tips, func() { v.on.Move(v.subject.Position.ID) }),
		remove: widgets.NewButton("Remove…", fynetheme.DeleteIcon(), v.tips, func() { v.on.Remove(v.subject.Position.ID) }),
		unseat: widgets.NewButton("Unseat person", fynetheme.AccountIcon(), v.tips, func() { v.on.Unseat(v.subject.Holder.ID) }),
	}
	a.add = widgets.NewButton("Add report…", fynetheme.ContentAddIcon(), v.tips, func() { v.on.Add(v.subject.Position.ID) })
	a.root = widgets.Column(2, widgets.Caption("CHANGE"), widgets.Row(2, a.move, a.add), widgets.Row(2, a.unseat, a.remove))
	return a
}

func (a *actions) set(s Subject) {
	if s.Frozen != "" {
		for _, b := range []*widgets.Button{a.add, a.move, a.remove, a.unseat} {
			b.Enable(false, s.Frozen)
		}
		return
	}
	const protected = "The position is protected"
	a.add.Enable(true, "A new position under this one")
	a.move.Enable(!s.Position.Protected, tipOr(s.Position.Protected, protected, "Give it and its team another manager"))
	a.remove.Enable(!s.Position.Protected, tipOr(s.Position.Protected, protected, "Take the position out; you are asked what becomes of its reports and work"))
	a.unseat.Enable(s.Filled, tipOr(!s.Filled, "Nobody sits here", "The person waits in the tray of unplaced people"))
}

func tipOr(refused bool, why, tip string) string {
	if refused {
		return why
	}
	return tip
}
