package workbook

import (
	"io"
	"runtime"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
	"spanwise/scenario/sample"
	"spanwise/scenario/sim"
)

// invented is a large comparison: the figures come from three short replications,
// which cost the workbook as much as thirty long ones.
func invented(b *testing.B, people int) Input {
	base := sample.New(sample.Options{People: people, Seed: 1}).Baseline
	in := Input{Document: "Large", Generated: generated, Version: "0.1.0"}
	cfg := sim.Config{Weeks: 2, WarmupWeeks: 1, Replications: 3, Seed: 1}
	sides := []compare.Side{}
	for _, op := range []string{"", "remove-layer:3", "collapse-chains:2"} {
		s := base.Clone()
		if op != "" {
			e := operation(b, base, op)
			if _, err := edit.Apply(&s, e); err != nil {
				b.Fatal(err)
			}
			in.Edits = append(in.Edits, []scenario.Edit{e})
		}
		r, err := sim.Run(b.Context(), sim.Snapshot{Baseline: base, Current: s}, cfg, nil)
		if err != nil {
			b.Fatal(err)
		}
		sides = append(sides, compare.SideOf("Side "+op, s, r))
	}
	in.Comparison = compare.Of(sides[0], sides[1:])
	return in
}

func benchmark(b *testing.B, people int) {
	in := invented(b, people)
	runtime.GC()
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(b.Context(), io.Discard, in); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWrite10000(b *testing.B)  { benchmark(b, 10_000) }
func BenchmarkWrite100000(b *testing.B) { benchmark(b, 100_000) }
