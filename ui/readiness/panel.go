package readiness

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/widgets"
)

// Show opens the checks over the window, with the form of the foundations beside them;
// beside may be nil. Closed, which may be nil, is called once it is gone.
func Show(over fyne.Canvas, title string, v *View, beside fyne.CanvasObject, closed func()) *widgets.Sheet {
	page := v.Object()
	if beside != nil {
		page = widgets.Halves(page, widgets.Frame{Left: widgets.Rule(), Centre: beside}.Object())
	}
	s := &widgets.Sheet{
		Title: title, Head: []fyne.CanvasObject{v.summary}, Page: page, Closed: closed,
		Foot: "Every change is a step, which undo takes back. What is judged is the plan, never a person.",
	}
	s.Show(over)
	return s
}
