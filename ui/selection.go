package ui

import (
	"slices"

	"spanwise/scenario"
)

// selection is which positions are selected: one selection for the chart and the
// table. The primary one is what the inspector shows and what a command about one
// position works on; it is "" exactly when nothing is selected.
type selection struct {
	selected scenario.PositionID   // the primary
	ids      []scenario.PositionID // all, in the order in which they were selected
	in       map[scenario.PositionID]bool
}

// set selects these and no others. The primary one is among them in any case; ""
// makes the last of them the primary one.
func (s *selection) set(primary scenario.PositionID, ids ...scenario.PositionID) {
	*s = selection{}
	s.extend(ids...)
	s.extend(primary)
}

// extend adds what is not selected yet; the last one becomes the primary.
func (s *selection) extend(ids ...scenario.PositionID) {
	for _, id := range ids {
		if id == "" {
			continue
		}
		if s.in == nil {
			s.in = map[scenario.PositionID]bool{}
		}
		if !s.in[id] {
			s.in[id] = true
			s.ids = append(s.ids, id)
		}
		s.selected = id
	}
}

// keepExisting drops what the organisation does not have.
func (s *selection) keepExisting(org *scenario.Org) {
	gone := func(id scenario.PositionID) bool { return !org.Has(id) }
	if !slices.ContainsFunc(s.ids, gone) {
		return
	}
	keep := slices.DeleteFunc(slices.Clone(s.ids), gone)
	primary := s.selected
	if gone(primary) {
		primary = ""
	}
	s.set(primary, keep...)
}

func (s *selection) has(id scenario.PositionID) bool { return s.in[id] }

// all returns what is selected, in the order in which it was selected. The slice must
// not be changed.
func (s *selection) all() []scenario.PositionID { return s.ids }

// selectPosition selects one position, "" for none, in every view.
func (w *Window) selectPosition(id scenario.PositionID) { w.selectPositions(id) }

// selectPositions selects these in every view.
func (w *Window) selectPositions(primary scenario.PositionID, ids ...scenario.PositionID) {
	if primary != w.selected {
		w.status.settle()
	}
	w.selection.set(primary, ids...)
	w.showSelection()
}

// chartSelected takes over what was selected in the chart.
func (w *Window) chartSelected(primary scenario.PositionID) {
	w.selectPositions(primary, w.chart.Selection()...)
}

// showSelection brings the selection into every view. Each view ignores what it
// shows already.
func (w *Window) showSelection() {
	w.chart.SelectAll(w.selected, w.all()...)
	w.twin.chart.Select(w.selected)
	w.table.SetSelection(w.selected, w.all()...)
	w.chartBar.crumbs.show()
	w.showTrace()
	w.showInspector()
	w.refreshCommands()
}
