// Package importing is the wizard that shows what was guessed of a roster before it
// becomes the baseline: how its files are taken apart, which field is read from each
// column, what was found wrong and is done about it, who may decide what, and what
// is not taken over at all.
//
//	opened, err := importing.Open(ctx, files, nil, memory.Recall(), progress) // off the UI goroutine
//	importing.Show(opened, importing.Question{
//		Title: "Open a roster", Answer: "Open", Accept: func(r importing.Result) { open(r.Org, r.Origin) },
//	}, surround)
//
// Every choice is followed at once by reading again in the background; a line along
// the bottom shows what the rows become. ShowOrigin tells later what was imported.
//
// It imports scenario, scenario/phrase, scenario/plot, scenario/roster with its grid,
// ui/theme and ui/widgets.
package importing
