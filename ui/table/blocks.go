package table

import (
	"fmt"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
)

// targets are the rows that a copy, a paste or a fill works on: those of the block, or
// those marked one by one.
func (v *View) targets() []int {
	from, to := v.grid.block()
	var out []int
	if len(v.grid.marked) > to.row-from.row+1 {
		for row := range v.rows.shown {
			if v.grid.marked[v.rows.id(row)] {
				out = append(out, row)
			}
		}
		return out
	}
	for row := from.row; row <= min(to.row, len(v.rows.shown)-1); row++ {
		out = append(out, row)
	}
	return out
}

// Copy puts the selected cells on the clipboard.
func (v *View) Copy() {
	rows := v.targets()
	if len(rows) == 0 {
		return
	}
	from, to := v.grid.block()
	var block [][]string
	for _, row := range rows {
		at, ok := v.rows.seat(row)
		if !ok {
			continue
		}
		var line []string
		for _, c := range v.grid.columns[from.column : to.column+1] {
			line = append(line, c.raw(v.source(), at))
		}
		block = append(block, line)
	}
	fyne.CurrentApp().Clipboard().SetContent(formatBlock(block))
	v.on.Say("Copied " + phrase.Counted(len(block)*(to.column-from.column+1), "cell", "cells"))
}

// Paste puts what is on the clipboard over the selected cells: a plan of it is shown
// first, unless it changes one cell.
func (v *View) Paste() {
	if len(v.rows.shown) == 0 {
		return
	}
	block, err := parseBlock(fyne.CurrentApp().Clipboard().Content())
	if err != nil {
		v.on.Say("Not pasted: " + v.on.Words(err))
		return
	}
	from, to := v.grid.block()
	rows := v.targets()
	block, err = fitted(block, len(rows), to.column-from.column+1, len(v.rows.shown)-rows[0], len(v.grid.columns)-from.column)
	if err != nil {
		v.on.Say("Not pasted: " + v.on.Words(err))
		return
	}
	for len(rows) < len(block) { // it goes on below what is selected
		rows = append(rows, rows[len(rows)-1]+1)
	}
	var want []proposal
	for i, line := range block {
		for j, text := range line {
			want = append(want, proposal{v.rows.id(rows[i]), v.grid.columns[from.column+j], text})
		}
	}
	v.propose("Paste", want)
}

// FillDown copies the first selected row of the block into those below; a single row is
// filled from the one above it.
func (v *View) FillDown() {
	rows := v.targets()
	if len(rows) == 1 && rows[0] > 0 {
		rows = []int{rows[0] - 1, rows[0]}
	}
	if len(rows) < 2 {
		v.on.Say("Select the cells to fill, the one to copy first")
		return
	}
	at, ok := v.rows.seat(rows[0])
	if !ok {
		return
	}
	from, to := v.grid.block()
	var want []proposal
	for _, c := range v.grid.columns[from.column : to.column+1] {
		text := c.raw(v.source(), at)
		for _, row := range rows[1:] {
			want = append(want, proposal{v.rows.id(row), c, text})
		}
	}
	v.propose("Fill down", want)
}

// WhyNotFill says why cells cannot be pasted over or filled now, "" if they can.
func (v *View) WhyNotFill() string {
	switch {
	case v.source().Frozen != "":
		return v.source().Frozen
	case len(v.rows.shown) == 0:
		return "no row is shown"
	}
	return ""
}

// propose applies what changes one cell, and shows the plan of anything larger first.
func (v *View) propose(name string, want []proposal) {
	if why := v.WhyNotFill(); why != "" {
		v.on.Say(name + ": " + why)
		return
	}
	p := v.planner().plan(want)
	switch {
	case len(p.changes)+len(p.refused) == 0:
		v.on.Say(name + ": the cells hold this already")
	case len(want) == 1 && len(p.refused) == 1:
		v.on.Say(name + ": " + p.refused[0].why)
	case len(want) == 1:
		v.applyPlan(name, p)
	default:
		v.preview(name, p)
	}
}

// applyPlan makes the changes in one step, and reports whether that was done.
func (v *View) applyPlan(name string, p plan) bool {
	if why := v.on.Apply(v.actionOf(name, p)); why != "" {
		v.on.Say("Nothing changed: " + why)
		return false
	}
	v.on.Done(fmt.Sprintf("%s: %s changed", name, phrase.Counted(len(p.changes), "cell", "cells")))
	return true
}

func (v *View) actionOf(name string, p plan) scenario.Action {
	return p.action(fmt.Sprintf("%s, %s", name, phrase.Counted(len(p.changes), "cell", "cells")))
}
