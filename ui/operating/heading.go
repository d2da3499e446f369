package operating

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// heading is the strip over the page: for whom the settings hold, how far they are
// assumptions, presets, and why nothing can be changed where that is so.
type heading struct {
	view    *View
	root    *fyne.Container
	scope   *scopeChoice
	counted *widgets.Text
	links   *fyne.Container
	presets *widgets.Button
	fixed   *fyne.Container
	why     *widgets.Text
	remedy  *widgets.Button
	few     *fyne.Container
	shown   scenario.PositionID // the scope that the links are for
}

const scopeWidth = 300

func newHeading(v *View) *heading {
	h := &heading{view: v, scope: newScopeChoice(v)}
	h.counted = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Elide: true})
	h.presets = widgets.NewButton("Presets…", nil, v.tips, v.openPresets)
	h.links = widgets.Row(10)
	first := widgets.Frame{
		Left:   widgets.Row(10, widgets.NewText("For", widgets.Style{Color: theme.Quiet}), widgets.Fixed(widgets.Framed(h.scope.choice), scopeWidth, 0)),
		Right:  h.presets,
		Centre: widgets.Inset(h.counted, 9, 14),
	}.Object()
	h.why = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.StretchedText, Elide: true})
	h.remedy = widgets.NewLink("New scenario…", v.tips, v.on.NewScenario)
	h.fixed = strip(widgets.Frame{Right: h.remedy, Centre: widgets.Inset(h.why, 7, 0)}.Object())
	h.few = strip(widgets.NewText("Fewer than five managers: what is set here says something about single people. It is for planning only, never for judging anybody, and stays in the list of changes.",
		widgets.Style{Size: theme.TextSmall, Color: theme.StretchedText, Elide: true}))
	bar := widgets.NewPanel(widgets.Inset(widgets.Column(2, first, h.links), 6, pagePad), widgets.PlainStyle)
	h.root = widgets.Column(0, bar, widgets.Rule(), h.fixed, h.few)
	return h
}

func strip(content fyne.CanvasObject) *fyne.Container {
	return widgets.Column(0, widgets.NewPanel(widgets.Inset(content, 3, pagePad), widgets.PanelStyle{Fill: theme.StretchedSoft}), widgets.Rule())
}

// show reports whether a strip came or went.
func (h *heading) show() (strips bool) {
	v := h.view
	fixed, few := h.fixed.Hidden, h.few.Hidden
	h.scope.show()
	assumed, all := counts(v.subject.State.Model)
	words := fmt.Sprintf("%d of %d values are assumptions; ", assumed, all)
	switch n := changed(v.subject.State.Model); n {
	case 0:
		words += "with default assumptions until calibrated."
	case 1:
		words += "1 is not the default. Nothing is calibrated."
	default:
		words += fmt.Sprintf("%d are not the default. Nothing is calibrated.", n)
	}
	h.counted.Set(words)
	h.presets.Enable(v.subject.Fixed == "", presetsTip(v.subject.Fixed))
	h.why.Set(v.subject.Fixed)
	h.remedy.Hidden = !v.subject.IsBaseline
	h.fixed.Hidden = v.subject.Fixed == ""
	h.few.Hidden = v.scope == "" || managersBelow(v.subject.State.Org, v.scope) >= fewManagers
	if v.scope != h.shown || len(h.links.Objects) == 0 {
		h.shown = v.scope
		h.showLinks()
	}
	return fixed != h.fixed.Hidden || few != h.few.Hidden
}

func presetsTip(fixed string) string {
	if fixed != "" {
		return fixed
	}
	return "Sets of values that belong together, with a look at what they change"
}

// showLinks lists the groups that have something to show; a tap goes there.
func (h *heading) showLinks() {
	if len(h.links.Objects) == 0 {
		for _, c := range h.view.cards {
			h.links.Add(widgets.NewLink(c.short, nil, func() { h.view.scrollTo(c) }))
		}
	}
	for i, c := range h.view.cards {
		h.links.Objects[i].(*widgets.Button).Hidden = h.view.scope != "" && !c.reachesBelow()
	}
	h.links.Refresh()
}
