package widgets

import "fyne.io/fyne/v2"

// Keep keeps the driver from forgetting on which canvas an object stands. Fyne drops that
// a minute after the object was first painted and learns it again with the next paint; in
// between the object has no canvas and lies at 0, 0, and a menu would open in the corner
// of the window. Renderers of what menus open under, or what asks for its own place, call
// it in MinSize, which is asked with each paint.
func Keep(o fyne.CanvasObject) {
	if a := fyne.CurrentApp(); a != nil {
		a.Driver().CanvasForObject(o) // asking is what keeps it
	}
}
