package moves

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Show opens the list over the window. Closed, which may be nil, is called once it is
// gone.
func Show(over fyne.Canvas, title string, v *View, closed func()) *widgets.Sheet {
	s := &widgets.Sheet{Title: title, Page: v.Object(), Closed: closed, First: v.list, Head: []fyne.CanvasObject{
		widgets.NewText("What is planned for a wave or a day can be looked at as a structure of its own, in the list of scenarios.", widgets.Style{Color: theme.Quiet, Elide: true}),
	}}
	s.Show(over)
	return s
}
