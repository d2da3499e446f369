package ui

import (
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/ui/orgchart"
	"spanwise/ui/theme"
)

const hintMost = 6 // managers named beside the pointer

// hint says, while a team is dragged, whose load would change band if it were
// dropped here, and whether it would gain or lose a layer.
func (w *Window) hint(position, manager scenario.PositionID) orgchart.Hint {
	h := orgchart.Hint{Title: w.hintTitle(position, manager)}
	now := w.figures.of(w.session, w.active)
	after, err := w.tryOut(scenario.Edit{Do: scenario.Move{Position: position, Manager: manager}})
	if err != nil {
		h.Footer = short(err)
		return h
	}
	p, _ := w.org().Position(position)
	h.Lines = w.loadChanges(now.estimate, after.estimate, p.Manager, manager)
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
func (w *Window) loadChanges(before, after escalation.Estimate, from, to scenario.PositionID) []orgchart.HintLine {
	lines := []orgchart.HintLine{}
	add := func(id scenario.PositionID) {
		old, had := before.Manager(id)
		now, has := after.Manager(id)
		if had || has {
			lines = append(lines, orgchart.HintLine{Name: w.positionName(id), Change: changeText(old.Load, now.Load, had, has), Warn: has && now.Load > theme.OverloadedOver})
		}
	}
	add(from)
	add(to)
	for _, m := range after.Managers {
		old, had := before.Manager(m.ID)
		if m.ID == from || m.ID == to || !had || theme.BandOf(old.Load) == theme.BandOf(m.Load) {
			continue
		}
		if len(lines) == hintMost {
			break
		}
		add(m.ID)
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
