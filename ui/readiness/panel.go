package readiness

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Panel is the checks over the window, with the form of the foundations beside them.
type Panel struct {
	over   fyne.Canvas
	cover  *widgets.Cover
	closed func()
}

const (
	padX = 24
	padY = 14
)

// Show opens the panel; beside may be nil. Closed, which may be nil, is called once it
// is gone.
func Show(over fyne.Canvas, title string, v *View, beside fyne.CanvasObject, closed func()) *Panel {
	p := &Panel{over: over, closed: closed}
	head := widgets.Column(3, widgets.NewText(title, widgets.Style{Size: theme.TextTitle, Bold: true, Elide: true}), v.summary)
	done := widgets.NewPrimaryButton("Close", nil, nil, p.Close)
	foot := widgets.Row(12, done, widgets.NewText("Every change is a step, which undo takes back. What is judged is the plan, never a person.", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
	centre := v.Object()
	if beside != nil {
		centre = widgets.Halves(v.Object(), widgets.Frame{Left: widgets.Rule(), Centre: beside}.Object())
	}
	p.cover = &widgets.Cover{Typed: p.typed, Content: widgets.Frame{
		Top:    widgets.Column(0, widgets.Inset(head, padY, padX), widgets.Rule()),
		Bottom: widgets.Column(0, widgets.Rule(), widgets.Inset(foot, 10, padX)),
		Centre: widgets.NewPanel(centre, widgets.PanelStyle{Fill: theme.Ground}),
	}.Object()}
	p.cover.Show(over)
	return p
}

// Close takes the panel away. What is being typed is taken over first.
func (p *Panel) Close() {
	if !p.cover.Shown() {
		return
	}
	if field, ok := p.over.Focused().(interface{ CommitNow() }); ok {
		field.CommitNow()
	}
	p.cover.Close()
	if p.closed != nil {
		p.closed()
	}
}

// Shown reports whether the panel is over the window.
func (p *Panel) Shown() bool { return p.cover.Shown() }

func (p *Panel) typed(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		p.Close()
	}
}
