package operating

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario/presets"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// presetPanel is the panel in which a preset is looked at before it is applied: which
// values it changes and why, and what that makes of the estimate.
type presetPanel struct {
	view   *View
	cover  *widgets.Cover
	items  []*widgets.Item
	at     int
	steps  []presets.Step
	says   *widgets.Paragraph
	left   *widgets.Paragraph
	table  *fyne.Container
	effect *effect
	failed *widgets.Paragraph
	status *widgets.Text
	apply  *widgets.Button
}

const (
	panelPadX   = 24
	panelPadY   = 14
	presetsWide = 252
	effectWide  = 300
)

// openPresets opens the panel with the first preset chosen.
func (v *View) openPresets() {
	if v.subject.Fixed != "" || v.subject.State.Model == nil {
		return
	}
	p := &presetPanel{
		view: v, effect: newEffect(), table: widgets.Column(0),
		says:   widgets.NewParagraph("", widgets.Style{Bold: true}),
		left:   widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.StretchedText}),
		failed: widgets.NewParagraph("", widgets.Style{Color: theme.OverloadedText}),
		status: widgets.NewText("", widgets.Style{Color: theme.Quiet, Elide: true}),
	}
	p.apply = widgets.NewPrimaryButton("Apply to “"+v.subject.Title+"”", nil, nil, p.finish)
	p.cover = &widgets.Cover{Content: p.build(), Typed: p.typed}
	v.presets = p
	p.cover.Show(v.on.Canvas())
	p.choose(0)
	v.on.Canvas().Focus(p.items[0])
}

func (p *presetPanel) build() fyne.CanvasObject {
	names := widgets.Column(2)
	for i, preset := range presets.Presets {
		if i == 0 || presets.Presets[i-1].Family != preset.Family {
			names.Add(widgets.Inset(widgets.Caption(strings.ToUpper(string(preset.Family))), 6, 8))
		}
		item := widgets.NewItem(preset.Name, preset.Says, func() { p.choose(i) })
		item.Step = func(by int) { p.step(i + by) }
		p.items = append(p.items, item)
		names.Add(item)
	}
	head := widgets.Column(3,
		widgets.NewText("Presets for “"+p.view.subject.Title+"”", widgets.Style{Size: theme.TextTitle, Bold: true, Elide: true}),
		widgets.NewText(scopeName(p.view.subject.State.Org, p.view.scope)+". A preset is a starting point, and one step, which undo takes back. Reasons that name no source are assumptions.", widgets.Style{Color: theme.Quiet, Elide: true}))
	values := widgets.NewPage(widgets.Inset(widgets.Column(12, p.says, p.table, p.left), panelPadY, panelPadX))
	effect := widgets.Fixed(widgets.NewPage(widgets.Inset(p.effect.root, panelPadY, 14)), effectWide, 0)
	p.failed.Hide()
	buttons := widgets.Row(8, widgets.NewButton("Cancel", nil, nil, p.close), p.apply)
	foot := container.NewBorder(nil, nil, nil, buttons, widgets.Inset(p.status, 7, 0))
	return widgets.Frame{
		Top:    widgets.Column(0, widgets.Inset(head, panelPadY, panelPadX), widgets.Rule()),
		Bottom: widgets.Column(0, widgets.Rule(), widgets.Inset(widgets.Column(8, p.failed, foot), 10, panelPadX)),
		Left:   widgets.Frame{Right: widgets.Rule(), Centre: widgets.Fixed(widgets.NewPage(widgets.Inset(names, 10, 14)), presetsWide, 0)}.Object(),
		Right:  widgets.Frame{Left: widgets.Rule(), Centre: effect}.Object(),
		Centre: widgets.NewPanel(values, widgets.PanelStyle{Fill: theme.Ground}),
	}.Object()
}

func (p *presetPanel) typed(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		p.close()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.finish()
	}
}

func (p *presetPanel) close() {
	p.cover.Close()
	p.view.presets = nil
}

// step goes to the preset above or below.
func (p *presetPanel) step(to int) {
	if to >= 0 && to < len(p.items) {
		p.choose(to)
		p.view.on.Canvas().Focus(p.items[to])
	}
}

// choose shows what a preset would change.
func (p *presetPanel) choose(at int) {
	p.at = at
	for i, item := range p.items {
		item.Choose(i == at)
	}
	s := &p.view.subject
	preset := presets.Presets[at]
	steps, left := preset.Steps(s.State, p.view.scope)
	p.steps = steps
	p.says.Set(preset.Says)
	p.failed.Hide()
	p.showSteps()
	p.left.Set(p.leftWords(left))
	p.left.Hidden = len(left) == 0
	p.apply.Enable(len(steps) > 0, "")
	p.status.Set("")
	if len(steps) == 0 {
		p.status.Set("Nothing to change: it is so already.")
	}
	p.preview(preset)
}

// leftWords names what the preset sets besides for the whole organisation only.
func (p *presetPanel) leftWords(left []string) string {
	var names []string
	for _, name := range left {
		names = append(names, called(name, p.view.subject.State.Model.Classes))
	}
	return "Left as it is, since it cannot be set below a position: " + strings.Join(names, ", ") + "."
}

func (p *presetPanel) preview(preset presets.Preset) {
	v := p.view
	now := measure(v.subject.Estimate, v.limit())
	e, err := v.on.Try(preset.Edit(p.steps).Do)
	if err != nil {
		p.effect.show("", v.compared(now, now), "")
		p.fail(v.on.Words(err))
		return
	}
	lines := v.compared(now, measure(e, v.limit()))
	note := ""
	if len(p.steps) > 0 && alike(lines) {
		note = "No difference in the estimate; it may show in a simulation."
	}
	p.effect.show("From now to “"+preset.Name+"”.", lines, note)
}

func (p *presetPanel) fail(why string) {
	p.apply.Enable(false, why)
	p.failed.Set(why)
	p.failed.Show()
}

// finish applies the preset as one step and closes the panel.
func (p *presetPanel) finish() {
	if len(p.steps) == 0 || p.apply.Disabled() {
		return
	}
	if why := p.view.on.Apply(presets.Presets[p.at].Edit(p.steps)); why != "" {
		p.failed.Set(why)
		p.failed.Show()
		return
	}
	p.close()
}
