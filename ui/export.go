package ui

import (
	"bytes"
	"context"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/store"
	"spanwise/scenario/workbook"
	"spanwise/ui/widgets"
)

const workbookSuffix = ".xlsx"

// askExport asks for the scenarios and the file of the workbook.
func (w *Window) askExport() {
	var names []string
	for _, sc := range w.session.Scenarios() {
		names = append(names, sc.Name)
	}
	more := widgets.Column(4, widgets.NewText("Baseline and", widgets.Style{}))
	boxes := make([]*widgets.Check, len(names))
	for i, name := range names {
		boxes[i] = widgets.NewCheck(name, nil)
		boxes[i].SetChecked(true)
		more.Add(boxes[i])
	}
	if len(names) == 0 {
		more = widgets.Column(4, widgets.NewText("The baseline alone: there is no scenario yet.", widgets.Style{}))
	}
	w.askPath(pathQuestion{
		title: "Export a workbook", text: "Summary, assumptions, positions, manager load and moves, with live formulas. What was not simulated since its last change is simulated first.",
		name: fileName(w.session.Name()) + workbookSuffix, suffix: workbookSuffix, answer: "Export", more: more,
		write: func(path string, done func(error)) {
			done(nil) // the dialog is in the way of what follows
			w.export(path, ticked(boxes))
		},
	})
}

func ticked(boxes []*widgets.Check) []string {
	var names []string
	for _, b := range boxes {
		if b.Checked {
			names = append(names, b.Text)
		}
	}
	return names
}

// export simulates what is missing and writes the workbook, in the background.
func (w *Window) export(path string, chosen []string) {
	ids, named, stamps, err := w.sides()
	if err != nil {
		w.fail("The workbook was not written", err)
		return
	}
	fresh, isFresh := w.freshComparison()
	runs, simulated := w.runs, false
	config, baseline := w.runs.config, named[0].State
	input := workbook.Input{Document: w.session.Name(), Origin: w.session.Origin(), Generated: w.now(), Version: w.version}
	edits := w.editsByName()
	w.start("Exporting", func(ctx context.Context, progress func(done, total int)) (err error) {
		if !isFresh {
			if fresh, err = compare.Run(ctx, baseline, named[1:], config, progress); err != nil {
				return err
			}
			simulated = true
		}
		input.Comparison = only(fresh, chosen)
		for _, s := range input.Comparison.Scenarios {
			input.Edits = append(input.Edits, edits[s.Name])
		}
		var b bytes.Buffer
		if err := workbook.Write(ctx, &b, input); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		return store.WriteFile(path, b.Bytes())
	}, func(err error) {
		if simulated && runs == w.runs { // else another document is open by now
			w.hold(fresh, config, ids, stamps)
		}
		if err != nil {
			w.failUnlessCancelled("The workbook was not written", err)
			return
		}
		w.status.say("Exported to " + path)
	})
}

// freshComparison returns the last run where nothing changed since.
func (w *Window) freshComparison() (compare.Comparison, bool) {
	c, ok := w.runs.comparison(w.session)
	if !ok || w.runs.staleAny(w.session, w.figures) {
		return compare.Comparison{}, false
	}
	return c, true
}

// editsByName copies the edits of each scenario, for the reasons in the moves list.
func (w *Window) editsByName() map[string][]scenario.Edit {
	out := map[string][]scenario.Edit{}
	for _, sc := range w.session.Scenarios() {
		out[w.session.Title(sc.ID)] = slices.Clone(sc.Edits)
	}
	return out
}

// only leaves the chosen scenarios in a comparison; their differences are made
// again, since their half-widths depend on how many are compared.
func only(c compare.Comparison, chosen []string) compare.Comparison {
	var sides []compare.Side
	for _, s := range c.Scenarios {
		if slices.Contains(chosen, s.Name) {
			sides = append(sides, s.Side)
		}
	}
	return compare.Of(c.Baseline, sides)
}
