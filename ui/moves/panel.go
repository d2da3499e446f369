package moves

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

const (
	padX = 24
	padY = 14
)

// Panel is the list over the window.
type Panel struct {
	over   fyne.Canvas
	cover  *widgets.Cover
	closed func()
}

// Show opens the panel. Closed, which may be nil, is called once it is gone.
func Show(over fyne.Canvas, title string, v *View, closed func()) *Panel {
	p := &Panel{over: over, closed: closed}
	head := widgets.Column(3,
		widgets.NewText(title, widgets.Style{Size: theme.TextTitle, Bold: true, Elide: true}),
		widgets.NewText("What is planned for a wave or a day can be looked at as a structure of its own, in the list of scenarios.", widgets.Style{Color: theme.Quiet, Elide: true}))
	foot := widgets.Row(0, widgets.NewPrimaryButton("Close", nil, nil, p.Close))
	p.cover = &widgets.Cover{Typed: p.typed, Content: widgets.Frame{
		Top:    widgets.Column(0, widgets.Inset(head, padY, padX), widgets.Rule()),
		Bottom: widgets.Column(0, widgets.Rule(), widgets.Inset(foot, 10, padX)),
		Centre: widgets.NewPanel(v.Object(), widgets.PanelStyle{Fill: theme.Ground}),
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
