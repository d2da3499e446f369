package operating

import (
	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/presets"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// showSteps lists what the preset changes: what, from what to what, and why.
func (p *presetPanel) showSteps() {
	objects := []fyne.CanvasObject{}
	for _, s := range p.steps {
		objects = append(objects, stepLine(called(s.Do.Parameter, p.view.subject.State.Model.Classes), stepChange(s), s.Why), widgets.Rule())
	}
	p.table.Objects = objects
	p.table.Refresh()
}

const stepName = 190

func stepLine(name, change, why string) fyne.CanvasObject {
	text := widgets.Column(2,
		widgets.NewText(change, widgets.Style{Bold: true, Elide: true}),
		widgets.NewParagraph(why, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
	return widgets.Inset(widgets.Labelled(name, stepName, text), 6, 0)
}

// stepChange is a step's values as the user reads them.
func stepChange(s presets.Step) string {
	if mix, ok := scenario.MixParameterNamed(s.Do.Parameter); ok {
		return "a new mix, “" + mix + "”"
	}
	if s.Do.Parameter == mixParameter {
		return mixName(s.From) + " → " + mixName(s.Do.Value)
	}
	return s.From + " → " + s.Do.Value
}
