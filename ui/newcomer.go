package ui

import (
	"fyne.io/fyne/v2"

	"spanwise/ui/tour"
)

// What a newcomer is shown of the window.

// tourOnce shows the tour at the very first start.
func (w *Window) tourOnce() {
	if !w.preferences().Bool(prefToured) {
		w.showTour()
	}
}

// showTour walks over the window, from the chart.
func (w *Window) showTour() {
	w.preferences().SetBool(prefToured, true)
	w.tabs.Select(tabChart)
	w.endTour = tour.Show(w.win.Canvas(), w.tourSteps(), w.focusChart)
}

func (w *Window) tourSteps() []tour.Step {
	at := func(id commandID) fyne.CanvasObject { return w.toolbar.buttons[id] }
	return []tour.Step{
		{Title: "Welcome to Spanwise", Text: "See what a flatter structure would ask of each manager before anybody has to live in it. " +
			"Try everything: undo has no end, and nothing leaves this machine."},
		{Title: "Scenarios", Text: "The baseline is the organisation as it is. Each scenario is a list of changes to it; its card says whether it holds. Click one to see it in the chart.", At: w.side.Object()},
		{Title: "The load of every manager", Text: "Number and bar say how many of the hours a manager has left for decisions are taken by those that come up. The short tick is the limit, the long one 100%. " +
			"Drag a card to another manager: whose load changes is shown before you let go.", At: w.chart},
		{Title: "Flatten", Text: "Take out a layer, collapse chains, merge teams, push decision rights down. Each shows what would come of it, and for whom, before it is applied.", At: w.toolbar.flatten},
		{Title: "Simulate", Text: "What follows your changes at once is an estimate. Simulate plays a year out many times and gives every figure its ±, the noise of the simulation.", At: at(cmdSimulate)},
		{Title: "The answer", Text: "Compare says which of the scenarios tried hold, how sure that is, and which assumptions decide it. Export, above, hands it on as a workbook, a picture or slides.", At: w.tabs.Bar()},
		{Title: "Your own organisation", Text: "Open a roster, CSV or Excel; names can be left out. The Help menu has this tour again, and says how to read the figures and what they are not for.", At: at(cmdOpen)},
	}
}
