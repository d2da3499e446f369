package compare

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario/compare"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// Which scenarios stand on the page, in which colour, and which of them is in focus.

// side is the baseline or a scenario with its colour.
type side struct {
	compare.Side
	name   string
	colour int
}

// sides returns the baseline and the scenarios on the page.
func (v *View) sides() []side {
	out := []side{{v.comparison.Baseline, v.comparison.Baseline.Name, 0}}
	for _, s := range v.shown() {
		out = append(out, side{s.Side, s.Name, v.colourOf(s.Name)})
	}
	return out
}

// shown returns the scenarios on the page, in the comparison's order: those picked, or
// as many as can be told apart. The one that is open is among them unless it was taken
// off; where there is no more room it stands in place of the last.
func (v *View) shown() []compare.Against {
	all := v.comparison.Scenarios
	names := v.picked
	if names == nil {
		names = namesOf(all[:min(len(all), plot.MostScenarios)])
	}
	if slices.Contains(namesOf(all), v.open) && !slices.Contains(names, v.open) && !slices.Contains(v.off, v.open) {
		names = append(slices.Clone(names[:min(len(names), plot.MostScenarios-1)]), v.open)
	}
	var out []compare.Against
	for _, s := range all {
		if slices.Contains(names, s.Name) {
			out = append(out, s)
		}
	}
	return out
}

func namesOf(all []compare.Against) []string {
	var names []string
	for _, s := range all {
		names = append(names, s.Name)
	}
	return names
}

// OnPage returns the names of the scenarios on the page, none before the first run.
func (v *View) OnPage() []string { return namesOf(v.shown()) }

// SetOpen says which scenario the window shows, "" for the baseline: it stands on the
// page unless the user took it off.
func (v *View) SetOpen(name string) {
	before := v.OnPage()
	v.open = name
	if !slices.Equal(before, v.OnPage()) {
		v.arrange()
		v.refill()
	}
}

func (v *View) isShown(name string) bool {
	return slices.ContainsFunc(v.shown(), func(s compare.Against) bool { return s.Name == name })
}

// colourOf returns the colour of a scenario: its own as long as there are colours for
// all, so that taking one off the page leaves the others as they are.
func (v *View) colourOf(name string) int {
	among := v.comparison.Scenarios
	if len(among) > plot.MostScenarios {
		among = v.shown()
	}
	return 1 + slices.IndexFunc(among, func(s compare.Against) bool { return s.Name == name })
}

// keepPicked forgets scenarios that are gone, and all of them where none is left.
func (v *View) keepPicked() {
	gone := func(name string) bool { return !slices.Contains(namesOf(v.comparison.Scenarios), name) }
	v.picked, v.off = slices.DeleteFunc(v.picked, gone), slices.DeleteFunc(v.off, gone)
	if len(v.picked) == 0 {
		v.picked = nil
	}
}

// Forget lets all scenarios stand on the page again, as for another document.
func (v *View) Forget() { v.picked, v.off, v.open, v.focus, v.against = nil, nil, "", "", "" }

// toggle puts a scenario on the page or takes it off. One stays, and no more come than
// can be told apart.
func (v *View) toggle(name string) {
	if v.whyKept(name) != "" {
		return
	}
	var picked []string
	for _, s := range v.comparison.Scenarios {
		if v.isShown(s.Name) != (s.Name == name) {
			picked = append(picked, s.Name)
		}
	}
	v.off = slices.DeleteFunc(v.off, func(n string) bool { return n == name })
	if v.isShown(name) {
		v.off = append(v.off, name)
	}
	v.picked = picked
	v.arrange()
	v.refill()
}

// whyKept says why a scenario cannot be put on the page or taken off, "" if it can.
func (v *View) whyKept(name string) string {
	switch n := len(v.shown()); {
	case v.isShown(name) && n == 1:
		return "one scenario stays on the page"
	case !v.isShown(name) && n == plot.MostScenarios:
		return fmt.Sprintf("%d scenarios stand on the page: take one off first", n)
	}
	return ""
}

// arrange makes what hangs on the scenarios on the page.
func (v *View) arrange() {
	if _, ok := v.focused(); !ok {
		v.focus = v.firstFocus()
	}
	v.curve = v.curveCard()
	v.setHeader()
}

// firstFocus is the scenario that the recommendation names among those on the page, the
// flatter one of two; else the last.
func (v *View) firstFocus() string {
	name := v.shown()[len(v.shown())-1].Name
	if r, ok := v.findings.Recommendation.(compare.Recommendation); ok {
		for _, p := range r.Named() {
			if v.isShown(p.Name) {
				name = p.Name
			}
		}
	}
	return name
}

// focused returns the index among the scenarios shown of the one in focus.
func (v *View) focused() (int, bool) {
	for i, s := range v.shown() {
		if s.Name == v.focus {
			return i, true
		}
	}
	return 0, false
}

// setFocus shows layers and shifts of another scenario.
func (v *View) setFocus(name string) {
	v.focus, v.filter, v.moves = name, 0, firstMoves
	v.setHeader()
	v.page.Replace(v.blocks()...)
}

func (v *View) setHeader() {
	h := flow.Header{Title: "Compare", Meta: v.meta(), Chips: []flow.Chip{{Name: v.comparison.Baseline.Name, Colour: theme.Series(0)}}}
	all := v.comparison.Scenarios
	for _, s := range all {
		if v.isShown(s.Name) || len(all) <= plot.MostScenarios {
			h.Chips = append(h.Chips, v.chip(s.Name))
		}
	}
	if more := len(all) - len(v.shown()); more > 0 && len(all) > plot.MostScenarios {
		h.Chips = append(h.Chips, flow.Chip{Name: fmt.Sprintf("%d more…", more), Tip: "choose which scenarios stand on the page", Tap: func() { v.choose(h.Foot(len(h.Chips)-1, v.header.Size().Width)) }})
	}
	v.header.SetDrawer(h)
}

// chip stands for a scenario: a tap brings it into focus, one on its mark takes it off
// the page or puts it there.
func (v *View) chip(name string) flow.Chip {
	if !v.isShown(name) {
		return flow.Chip{Name: name, Colour: theme.Surface, Off: true, Tip: "not on the page: a tap puts it there", Tap: func() { v.toggle(name) }}
	}
	c := flow.Chip{
		Name: name, Colour: theme.Series(v.colourOf(name)), Chosen: name == v.focus && len(v.shown()) > 1,
		Tip: "show what it changes, its layers, and who gains and loses load", Tap: func() { v.setFocus(name) },
	}
	if len(v.shown()) > 1 {
		c.Toggle, c.TipToggle = func() { v.toggle(name) }, "take it off the page"
	}
	return c
}

// choose lists every scenario, with a tick before those on the page, at a place in the
// header.
func (v *View) choose(at fyne.Position) {
	menu := fyne.NewMenu("")
	for _, s := range v.comparison.Scenarios {
		words, why := s.Name, v.whyKept(s.Name)
		if why != "" {
			words += " · " + why
		}
		item := fyne.NewMenuItem(words, func() { v.toggle(s.Name) })
		item.Checked, item.Disabled = v.isShown(s.Name), why != ""
		menu.Items = append(menu.Items, item)
	}
	driver := fyne.CurrentApp().Driver()
	widget.ShowPopUpMenuAtPosition(menu, driver.CanvasForObject(v.header), driver.AbsolutePositionForObject(v.header).Add(at))
}

func (v *View) meta() string {
	c := v.comparison
	words := fmt.Sprintf("%s replications, paired · limit %s · seed %d",
		plot.Count(c.Baseline.Result.Config.Replications), plot.Percent.Value(c.LoadLimit()), c.Seed)
	if more := len(c.Scenarios) - len(v.shown()); more > 0 {
		words = fmt.Sprintf("%d more not shown · ", more) + words
	}
	return words
}
