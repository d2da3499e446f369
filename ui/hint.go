package ui

import (
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/ui/orgchart"
	"spanwise/ui/theme"
)

const hintMost = 6 // managers named beside the pointer

// hint says, while a team is dragged, whose load would change band if it were
// dropped here, and whether it would gain or lose a layer.
func (w *Window) hint(position, manager scenario.PositionID) orgchart.Hint {
	h := orgchart.Hint{Title: w.hintTitle(position, manager)}
	p, _ := w.org().Position(position)
	changes, err := w.figures.tryMove(w.session, w.active, scenario.Move{Position: position, Manager: manager}, p.Manager)
	if err != nil {
		h.Footer = short(err)
		return h
	}
	h.Lines = w.loadChanges(changes, p.Manager, manager)
	h.Footer = sinks(w.org(), position, manager) + "Esc leaves it"
	return h
}

func (w *Window) hintTitle(position, manager scenario.PositionID) string {
	n := 0
	for range w.org().Below(position) {
		n++
	}
	if n == 1 {
		return "Move to " + w.positionName(manager)
	}
	return fmt.Sprintf("Move team of %d to %s", n, w.positionName(manager))
}

// loadChanges names the two managers first, then all others whose band changes.
func (w *Window) loadChanges(changes []loadChange, from, to scenario.PositionID) []orgchart.HintLine {
	lines := []orgchart.HintLine{}
	add := func(c loadChange) {
		lines = append(lines, orgchart.HintLine{
			Name: w.positionName(c.id), Change: changeText(c.before.Value, c.after.Value, c.before.OK, c.after.OK),
			Warn: c.after.OK && c.after.Value > theme.OverloadedOver,
		})
	}
	for _, id := range []scenario.PositionID{from, to} {
		if i := slices.IndexFunc(changes, func(c loadChange) bool { return c.id == id }); i >= 0 {
			add(changes[i])
		}
	}
	for _, c := range changes {
		if c.id == from || c.id == to || !c.before.OK || !c.after.OK || theme.BandOf(c.before.Value) == theme.BandOf(c.after.Value) {
			continue
		}
		if len(lines) == hintMost {
			break
		}
		add(c)
	}
	return lines
}

func changeText(old, now float64, had, has bool) string {
	switch {
	case !had:
		return "new: " + theme.Percent(now) + " " + theme.BandOf(now).String()
	case !has:
		return theme.Percent(old) + " → no team"
	}
	return fmt.Sprintf("%s → %s %s", theme.Percent(old), theme.Percent(now), theme.BandOf(now))
}

// sinks says how many layers a team would sink or rise.
func sinks(o *scenario.Org, position, manager scenario.PositionID) string {
	by := o.Depth(manager) + 1 - o.Depth(position)
	switch {
	case by > 0:
		return "sinks " + counted(by, "layer", "layers") + " · "
	case by < 0:
		return "rises " + counted(-by, "layer", "layers") + " · "
	}
	return ""
}
