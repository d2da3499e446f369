package workbook

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
	"spanwise/scenario/flatten"
	"spanwise/scenario/roster"
	"spanwise/scenario/sample"
	"spanwise/scenario/sim"
)

var generated = time.Date(2026, 3, 4, 9, 30, 0, 0, time.UTC)

func operation(t testing.TB, s scenario.State, op string) scenario.Edit {
	t.Helper()
	o, err := flatten.Parse(op)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := o.Plan(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return plan.Edit
}

// inputOf simulates the scenarios on the baseline, short and few.
func inputOf(t testing.TB, baseline scenario.State, scenarios ...*scenario.Scenario) Input {
	t.Helper()
	in := Input{Document: "Northern Works", Generated: generated, Version: "0.1.0"}
	var named []compare.Named
	for _, s := range scenarios {
		state, err := edit.Replay(baseline, s.Edits)
		if err != nil {
			t.Fatal(err)
		}
		named = append(named, compare.Named{Name: s.Name, State: state, Edits: s.Edits})
		in.Edits = append(in.Edits, s.Edits)
	}
	c, err := compare.Run(context.Background(), baseline, named, sim.Config{Weeks: 26, WarmupWeeks: 4, Replications: 6, Seed: 1}, nil)
	if err != nil {
		t.Fatal(err)
	}
	in.Comparison = c
	return in
}

// company is a generated organisation with two scenarios: one that flattens, and
// one that also leads otherwise, moves, adds, seats, hires and lets go.
func company(t testing.TB) Input {
	t.Helper()
	base := sample.New(sample.Options{People: 150, Seed: 3}).Baseline
	flat := []scenario.Edit{operation(t, base, "remove-layer:3,displaced=unplaced")}
	flat[0].Reason, flat[0].Wave, flat[0].Date = "fewer hops", "1", "2026-09-01"
	led := append(append([]scenario.Edit{}, flat...), leading(t, base)...)
	return inputOf(t, base, &scenario.Scenario{Name: "Flatter", Edits: flat},
		&scenario.Scenario{Name: `=Flatter & "led" * better?`, Edits: led})
}

func leading(t testing.TB, base scenario.State) []scenario.Edit {
	t.Helper()
	top := base.Org.Tops()[0]
	var someone scenario.PersonID
	for p := range base.Org.People() {
		if p.Seat != "" && len(base.Org.Reports(p.Seat)) == 0 {
			someone = p.ID
			break
		}
	}
	do := func(a scenario.Action) scenario.Edit { return scenario.Edit{Do: a} }
	return []scenario.Edit{
		do(scenario.SetModel{Parameter: "practice", Value: "1"}),
		do(scenario.SetModel{Parameter: "clarity", Value: "0.92"}),
		do(scenario.SetModel{Position: top, Parameter: "control", Value: "0.1"}),
		do(scenario.SetRights{Class: 1, Authority: 0}),
		do(scenario.Add{Position: scenario.Position{ID: "007", Title: "=HYPERLINK(\"http://x\")", Manager: top, FTE: 0.5}}),
		do(scenario.Set{Position: "007", Field: scenario.FieldAuthority, Value: "3"}),
		do(scenario.Hire{Person: scenario.Person{ID: "joiner", Name: "@SUM(A1)", FTE: 0.5}}),
		do(scenario.Seat{Person: "joiner", Position: "007"}),
		{Do: scenario.Unseat{Person: someone, Leaving: true}, Date: "soon"},
	}
}

// adventure is a real organisation, where the folder of test data is there.
func adventure(t testing.TB) scenario.State {
	t.Helper()
	f, err := os.Open("../../../shared/data/adventureworks-290.csv")
	if err != nil {
		t.Skip("the organisations to test with are not beside the repository: ", err)
	}
	defer f.Close()
	imp, err := roster.Read(context.Background(), "adventureworks-290.csv", f, roster.Options{})
	if err != nil || imp.Blocked() {
		t.Fatal(err, "or blocked")
	}
	return scenario.State{Org: imp.Org, Model: scenario.DefaultModel()}
}

func written(t testing.TB, in Input) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := Write(t.Context(), &buf, in); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func opened(t testing.TB, workbook []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// keep leaves the workbook in the folder named by SPANWISE_KEEP, to be looked at.
func keep(t testing.TB, name string, workbook []byte) {
	t.Helper()
	if dir := os.Getenv("SPANWISE_KEEP"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name), workbook, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
