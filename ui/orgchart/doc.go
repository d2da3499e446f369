// Package orgchart draws an organisation as a chart of cards and lets it be
// walked, zoomed, collapsed and redrawn by dragging cards.
//
// A drag on the ground pans, with Shift it selects what a frame reaches; a click
// selects, with Ctrl one more or one less, with Shift all up to it as the chart is read,
// with both a team. A drag of a card moves what is selected with it, a drag of the round handle at
// its left carries the person to another seat. Escape abandons any of them.
//
// The chart is one widget with its own renderer. Fyne repaints every object of a
// window whenever one is dirty, so only what is in view exists as an object; far
// out, and where a view would take too many objects, boxes and lines are painted
// into one image.
//
//	chart := orgchart.New(orgchart.Handlers{
//		Select: func(id scenario.PositionID) { inspector.Show(id) },
//		Drop:   func(ids []scenario.PositionID, manager scenario.PositionID) { move(ids, manager) },
//	})
//	chart.SetView(orgchart.View{Org: org, Load: load})
//	chart.Reveal("dana")
//
// It presents and calls back; it changes nothing itself. It imports Fyne,
// ui/theme, scenario, scenario/card, scenario/phrase, scenario/plot and scenario/treelayout, and belongs to the UI goroutine.
package orgchart
