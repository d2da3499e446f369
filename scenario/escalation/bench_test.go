package escalation_test

import (
	"compress/gzip"
	"context"
	"errors"
	"io/fs"
	"os"
	"sync"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/roster"
)

// canada is a public directory of 218,819 positions, the largest chart that the
// budgets are stated for.
const canada = "../../../shared/data/canada-geds-218819.csv.gz"

var readCanada = sync.OnceValues(func() (scenario.State, error) {
	f, err := os.Open(canada)
	if err != nil {
		return scenario.State{}, err
	}
	defer f.Close()
	text, err := gzip.NewReader(f)
	if err != nil {
		return scenario.State{}, err
	}
	imp, err := roster.Read(context.Background(), "canada.csv", text, roster.Options{})
	if err != nil {
		return scenario.State{}, err
	}
	return scenario.State{Org: imp.Org, Model: scenario.DefaultModel()}, nil
})

func largest(b *testing.B) scenario.State {
	b.Helper()
	s, err := readCanada()
	if errors.Is(err, fs.ErrNotExist) {
		b.Skipf("the directory to measure with is not here: %v", err)
	}
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// edited returns a copy with one position moved and one added.
func edited(b *testing.B, s scenario.State) scenario.State {
	b.Helper()
	out := s.Clone()
	for _, a := range []scenario.Action{
		scenario.Move{Position: "U1", Manager: "U2"},
		scenario.Add{Position: scenario.Position{ID: "new", Manager: "U2", FTE: 1}},
	} {
		if _, err := edit.Apply(&out, scenario.Edit{Do: a}); err != nil {
			b.Fatal(err)
		}
	}
	return out
}

// BenchmarkWhole estimates as when a setting changes; and once an edit has changed the
// chart too, so that it has to be walked anew.
func BenchmarkWhole(b *testing.B) {
	baseline := largest(b)
	now := edited(b, baseline)
	for _, c := range []struct {
		name              string
		baseline, current scenario.State
		edit              *scenario.State
	}{
		{"baseline", baseline, baseline, nil},
		{"scenario", baseline, now, nil},
		{"after an edit", baseline, now, &now},
		{"first of a baseline", baseline, baseline, &baseline},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if c.edit != nil {
					b.StopTimer()
					moveAndBack(b, c.edit)
					b.StartTimer()
				}
				if _, err := escalation.Solve(c.baseline, c.current); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// moveAndBack leaves a state as it was, for all that the estimate knows an edited one.
func moveAndBack(b *testing.B, s *scenario.State) {
	undo, err := edit.Apply(s, scenario.Edit{Do: scenario.Move{Position: "U3", Manager: "U1"}})
	if err != nil {
		b.Fatal(err)
	}
	undo.Revert(s)
}

func BenchmarkCompile(b *testing.B) {
	baseline := largest(b)
	for b.Loop() {
		if _, err := escalation.Compile(baseline, baseline); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSolve(b *testing.B) {
	baseline := largest(b)
	n, err := escalation.Compile(baseline, baseline)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		n.Solve()
	}
}

func BenchmarkNewLive(b *testing.B) {
	baseline := largest(b)
	current := baseline.Clone()
	for b.Loop() {
		if _, err := escalation.NewLive(baseline, current); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLiveMove moves a team from one end of the chart to the other and back:
// each is one update.
func BenchmarkLiveMove(b *testing.B) {
	baseline := largest(b)
	current := baseline.Clone()
	live, err := escalation.NewLive(baseline, current)
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name          string
		team, manager scenario.PositionID
	}{{"deep", deepest(current.Org), "U1"}, {"wide", "U2", widest(current.Org)}} {
		b.Run(c.name, func(b *testing.B) {
			updates := 0
			for b.Loop() {
				undo, err := edit.Apply(&current, scenario.Edit{Do: scenario.Move{Position: c.team, Manager: c.manager}})
				if err != nil {
					b.Fatal(err)
				}
				for range 2 {
					if _, err := live.Update(current, undo.Changes()); err != nil {
						b.Fatal(err)
					}
					if updates++; updates%2 == 1 {
						undo.Revert(&current)
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(updates), "µs/update")
		})
	}
}

// deepest returns the first position of the lowest layer.
func deepest(o *scenario.Org) scenario.PositionID {
	var at scenario.PositionID
	most := 0
	for p, layer := range o.Positions() {
		if layer > most {
			at, most = p.ID, layer
		}
	}
	return at
}

// widest returns the position with most reports.
func widest(o *scenario.Org) scenario.PositionID {
	var at scenario.PositionID
	for p := range o.Positions() {
		if len(o.Reports(p.ID)) > len(o.Reports(at)) {
			at = p.ID
		}
	}
	return at
}
