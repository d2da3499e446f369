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

func BenchmarkWhole(b *testing.B) {
	baseline := largest(b)
	for _, c := range []struct {
		name    string
		current scenario.State
	}{{"baseline", baseline}, {"scenario", edited(b, baseline)}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := escalation.Solve(baseline, c.current); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
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
