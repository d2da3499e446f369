package tour

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Step is one stop of the walk.
type Step struct {
	Title, Text string
	At          fyne.CanvasObject // the part that is lit; nil is none, the words stand in the middle
}

// walk is a tour that is under way.
type walk struct {
	canvas   fyne.Canvas
	steps    []Step
	at       int
	stage    *stage
	giveBack func() // the keys
	ended    func()
}

// Show walks over the steps, of which there is one at least. Escape ends the walk at
// any of them, as calling end does; ended runs once after that, nil for nothing.
func Show(over fyne.Canvas, steps []Step, ended func()) (end func()) {
	w := &walk{canvas: over, steps: steps, ended: ended}
	w.stage = newStage()
	w.stage.Resize(over.Size())
	w.giveBack = widgets.TakeKeys(over, w.typed)
	over.Overlays().Add(w.stage)
	w.show()
	return w.end
}

func (w *walk) show() {
	step := w.steps[w.at]
	w.stage.set(step.At, w.card(step))
}

// card says what is lit, how far the walk is, and where it can go from here.
func (w *walk) card(step Step) fyne.CanvasObject {
	last := w.at == len(w.steps)-1
	buttons := widgets.Row(8)
	if w.at > 0 {
		buttons.Add(widgets.NewButton("Back", nil, nil, func() { w.turn(-1) }))
	}
	next := "Next"
	if last {
		next = "Start"
	}
	buttons.Add(widgets.NewPrimaryButton(next, nil, nil, func() { w.turn(+1) }))
	line := widgets.Frame{Right: buttons}
	if !last {
		line.Left = widgets.NewButton("Skip the tour", nil, nil, w.end)
	}
	return widgets.NewPanel(widgets.Column(8,
		widgets.NewText(fmt.Sprintf("%d of %d", w.at+1, len(w.steps)), widgets.Style{Size: theme.TextCaption, Color: theme.Quiet}),
		widgets.NewText(step.Title, widgets.Style{Size: theme.TextHead, Bold: true}),
		widgets.NewParagraph(step.Text, widgets.Style{Color: theme.Ink}),
		widgets.Space(1, 2),
		line.Object(),
	), cardStyle)
}

// turn goes on or back by some steps; beyond the last one the walk ends.
func (w *walk) turn(by int) {
	to := w.at + by
	switch {
	case to < 0:
		return
	case to == len(w.steps):
		w.end()
		return
	}
	w.at = to
	w.show()
}

func (w *walk) end() {
	if w.stage == nil {
		return
	}
	w.canvas.Overlays().Remove(w.stage)
	w.giveBack()
	w.stage = nil
	if w.ended != nil {
		w.ended()
	}
}

func (w *walk) typed(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		w.end()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyRight, fyne.KeyDown:
		w.turn(+1)
	case fyne.KeyLeft, fyne.KeyUp, fyne.KeyBackspace:
		w.turn(-1)
	}
}
