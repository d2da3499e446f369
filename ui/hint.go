package ui

import (
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/figures"
	"spanwise/scenario/phrase"
	"spanwise/ui/orgchart"
	"spanwise/ui/theme"
)

const hintMost = 6 // managers named beside the pointer

// hint says what moving one position would do, as [Window.hintAll] does.
func (w *Window) hint(position, manager scenario.PositionID) orgchart.Hint {
	return w.hintAll([]scenario.PositionID{position}, manager)
}

// hintAll says, while positions are dragged, whose load would change band if they were
// dropped here, and whether layers would be gained or lost.
func (w *Window) hintAll(positions []scenario.PositionID, manager scenario.PositionID) orgchart.Hint {
	org := w.org()
	h := orgchart.Hint{Title: w.hintTitle(positions, manager)}
	ends := append(managersOf(org, positions), manager)
	changes, err := w.figures.Try(w.session, w.active, moveAll(positions, manager), append(slices.Clone(positions), ends...), ends)
	if err != nil {
		h.Footer = short(err)
		return h
	}
	h.Lines = w.loadChanges(changes, ends)
	h.Footer = w.sinks(positions, manager) + "Esc leaves it"
	if len(positions) == 1 && org.Filled(positions[0]) {
		h.Footer += "\nThe handle at its left carries the person alone"
	}
	return h
}

func (w *Window) hintTitle(positions []scenario.PositionID, manager scenario.PositionID) string {
	n := 0
	for _, id := range positions {
		n += 1 + w.org().CountBelow(id)
	}
	to := " to " + w.positionName(manager)
	switch {
	case len(positions) > 1 && n > len(positions):
		return fmt.Sprintf("Move %d positions, %d with their teams,%s", len(positions), n, to)
	case n > 1 && len(positions) == 1:
		return fmt.Sprintf("Move team of %d%s", n, to)
	case n > 1:
		return fmt.Sprintf("Move %d positions%s", n, to)
	}
	return "Move" + to
}

// loadChanges names these managers first, then all others whose band changes; what has
// no room is counted.
func (w *Window) loadChanges(changes []figures.LoadChange, first []scenario.PositionID) []orgchart.HintLine {
	var order []figures.LoadChange
	for _, id := range first {
		at := func(c figures.LoadChange) bool { return c.ID == id }
		if i := slices.IndexFunc(changes, at); i >= 0 && !slices.ContainsFunc(order, at) {
			order = append(order, changes[i])
		}
	}
	for _, c := range changes {
		if changesBand(c) && !slices.Contains(first, c.ID) {
			order = append(order, c)
		}
	}
	lines := []orgchart.HintLine{}
	for i, c := range order {
		if i == hintMost-1 && len(order) > hintMost {
			lines = append(lines, orgchart.HintLine{Name: phrase.Counted(len(order)-i, "more manager changes", "more managers change")})
			break
		}
		lines = append(lines, orgchart.HintLine{
			Name: w.positionName(c.ID), Change: changeText(c.Before.Value, c.After.Value, c.Before.OK, c.After.OK),
			Warn: c.After.OK && c.After.Value > theme.OverloadedOver,
		})
	}
	return lines
}

func changesBand(c figures.LoadChange) bool {
	return c.Before.OK && c.After.OK && theme.BandOf(c.Before.Value) != theme.BandOf(c.After.Value)
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

// sinks says how many layers the positions would sink or rise, and whether the whole
// organisation would gain or lose layers by it.
func (w *Window) sinks(positions []scenario.PositionID, manager scenario.PositionID) string {
	org := w.org()
	by := layersDown(org, positions[0], manager)
	for _, id := range positions[1:] {
		if layersDown(org, id, manager) != by {
			by = 0 // not all alike
		}
	}
	words := ""
	switch {
	case by > 0:
		words = "sinks " + phrase.Counted(by, "layer", "layers") + " · "
	case by < 0:
		words = "rises " + phrase.Counted(-by, "layer", "layers") + " · "
	}
	counts := w.figure().Structure.LayerCounts
	switch more := layersAfter(org, counts, positions, manager) - len(counts); {
	case more > 0:
		words += "the organisation gains " + phrase.Counted(more, "layer", "layers") + " · "
	case more < 0:
		words += "the organisation loses " + phrase.Counted(-more, "layer", "layers") + " · "
	}
	return words
}

func layersDown(org *scenario.Org, position, manager scenario.PositionID) int {
	return org.Depth(manager) + 1 - org.Depth(position)
}

// layersAfter returns how many layers there would be after a move, given how many
// positions each layer has now, the top first.
func layersAfter(org *scenario.Org, counts []int, positions []scenario.PositionID, manager scenario.PositionID) int {
	after := slices.Clone(counts)
	for _, head := range positions {
		by := layersDown(org, head, manager)
		for id := range org.Below(head) {
			depth := org.Depth(id)
			after[depth-1]--
			for len(after) < depth+by {
				after = append(after, 0)
			}
			after[depth+by-1]++
		}
	}
	for len(after) > 0 && after[len(after)-1] == 0 {
		after = after[:len(after)-1]
	}
	return len(after)
}
