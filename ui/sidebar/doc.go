// Package sidebar is the left side of the window: the list of scenarios, and the
// tray of people who have no seat in the one shown.
//
//	view := sidebar.New(sidebar.Handlers{Select: show}, tips)
//	view.ShowScenarios([]sidebar.Scenario{{ID: "s1", Name: "Flatter", Lines: []string{"6 layers"}}}, "s1")
//
// It imports scenario, ui/theme and ui/widgets.
package sidebar
