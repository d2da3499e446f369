package ui

import (
	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/ui/inspector"
	"spanwise/ui/widgets"
)

// Positions that are selected together.

// severalOf says what positions come to together.
func (w *Window) severalOf(ids []scenario.PositionID) inspector.Several {
	org, figure := w.org(), w.figure()
	out := inspector.Several{Positions: len(ids), Frozen: w.fixed()}
	units := map[string]bool{}
	var cost scenario.Cost
	mixed, spans, load, loaded := false, 0, 0.0, 0
	for _, id := range ids {
		p, _ := org.Position(id)
		out.FTE += p.FTE
		units[p.Unit] = true
		if !org.Filled(id) {
			out.Vacant++
		}
		out.Layers = within(out.Layers, org.Depth(id))
		if p.Cost.OK {
			mixed = mixed || out.CostKnown > 0 && p.Currency != cost.Currency
			cost = scenario.Cost{Amount: cost.Amount + p.Cost.Value, Currency: p.Currency}
			out.CostKnown++
		}
		if n := len(org.Reports(id)); n > 0 {
			out.Managers++
			spans += n
		}
		if m, ok := figure.Estimate.Manager(id); ok {
			load += m.Load
			loaded++
			if m.Load > 1 {
				out.Over++
			}
		}
	}
	out.Units = len(units)
	out.Cost = scenario.Opt[scenario.Cost]{Value: cost, OK: out.CostKnown > 0 && !mixed}
	if out.Managers > 0 {
		out.SpanMean = float64(spans) / float64(out.Managers)
	}
	if loaded > 0 {
		out.LoadMean = scenario.Some(load / float64(loaded))
	}
	return out
}

// within widens a range of layers, empty at first.
func within(layers [2]int, layer int) [2]int {
	if layers[0] == 0 {
		return [2]int{layer, layer}
	}
	return [2]int{min(layers[0], layer), max(layers[1], layer)}
}

// askMoveTogether asks for the manager that all selected positions get.
func (w *Window) askMoveTogether() {
	if err := w.changeable(); err != nil {
		w.status.say(err.Error())
		return
	}
	ids := w.all()
	d := &widgets.Dialog{Title: "Move " + phrase.Counted(len(ids), "position", "positions"), Text: "They and everybody below them get another manager, in one step."}
	pick := newPicker(d, w, pickerHeight, func(to scenario.PositionID) bool { return w.refuseAll(ids, to) == "" })
	d.Content, d.First = pick.root, pick.field
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Move", Do: func() bool {
		if pick.chosen == "" {
			d.Fail(noTarget)
			return false
		}
		return true
	}, Then: func() { w.dropAll(ids, pick.chosen) }}}
	d.Show(w.win.Canvas())
}
