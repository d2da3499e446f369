// Package foundations is the form in which a scenario says what it stands on: purpose,
// priorities with a line for each unit, until when expectations stay, where roles are
// written down, and how many positions can settle at a time. Every field that is left,
// or answered with Enter, is one change.
//
//	form := foundations.New(foundations.Handlers{Set: set})
//	form.Show(foundations.Source{Said: state.Foundations, Touched: units, Units: all})
//
// It imports scenario, scenario/phrase, ui/theme and ui/widgets.
package foundations
