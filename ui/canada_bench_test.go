package ui

import (
	"slices"
	"strconv"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/ui/uitest"
)

const canada = "../../shared/data/canada-geds-218819.csv.gz"

// inCanada returns a window with a scenario of 218,819 positions in front, and two
// positions of it: a manager and somebody without reports elsewhere.
func inCanada(b *testing.B) (w *Window, manager, leaf scenario.PositionID) {
	b.Helper()
	rows, column := uitest.Rows(b, canada)
	id, boss, title, unit := column["Employee ID"], column["Manager ID"], column["Job Title"], column["Unit"]
	var positions []scenario.Position
	var people []scenario.Person
	for i, r := range rows {
		at := scenario.PositionID(r[id])
		positions = append(positions, scenario.Position{ID: at, Manager: scenario.PositionID(r[boss]), Title: r[title], Unit: r[unit], FTE: 1})
		people = append(people, scenario.Person{ID: scenario.PersonID(strconv.Itoa(i)), Name: r[title], FTE: 1, Seat: at})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		b.Fatal(err)
	}
	w = New(uitest.App(b), "test")
	b.Cleanup(w.win.Close)
	w.adopt(&scenario.Document{Name: "Canada", Terms: scenario.DefaultTerms(), Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}, source{})
	sc, err := w.session.AddScenario("Edited", session.Baseline)
	if err != nil {
		b.Fatal(err)
	}
	w.show(sc)
	for _, p := range slices.Backward(positions) {
		if len(org.Reports(p.ID)) > 0 {
			manager = p.ID
			break
		}
	}
	for _, p := range positions {
		if len(org.Reports(p.ID)) == 0 && p.Manager != manager {
			leaf = p.ID
			break
		}
	}
	return w, manager, leaf
}

// BenchmarkWindowCanada is what the window does on its goroutine at 218,819 positions.
func BenchmarkWindowCanada(b *testing.B) {
	w, manager, leaf := inCanada(b)
	top := w.org().Tops()[0]
	home := scenario.PositionID("")
	if p, ok := w.org().Position(leaf); ok {
		home = p.Manager
	}
	b.Run("select", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			w.selectPosition([]scenario.PositionID{manager, leaf}[i%2])
		}
	})
	b.Run("select top", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			w.selectPosition([]scenario.PositionID{top, leaf}[i%2])
		}
	})
	b.Run("field", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			w.do(scenario.Set{Position: leaf, Field: scenario.FieldTitle, Value: strconv.Itoa(i)})
		}
	})
	b.Run("move", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			w.do(scenario.Move{Position: leaf, Manager: []scenario.PositionID{manager, home}[i%2]})
		}
	})
	b.Run("undo", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			if i%2 == 0 {
				w.undo()
			} else {
				w.redo()
			}
		}
	})
	w.run(cmdPresent)
	b.Run("move, presented without names", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			w.do(scenario.Move{Position: leaf, Manager: []scenario.PositionID{manager, home}[i%2]})
		}
	})
	b.Run("present anew without names", func(b *testing.B) {
		for b.Loop() {
			w.showPresentation(nil)
		}
	})
	w.presentation.win.Close()
}
