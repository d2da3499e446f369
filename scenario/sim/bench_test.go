package sim

import (
	"compress/gzip"
	"errors"
	"io/fs"
	"os"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/roster"
)

// The benchmarks report events a second of one core: handlings and lapses, and the
// decisions raised.

func BenchmarkMM1(b *testing.B) {
	s := oneQueue(b, queueModel(1), 0.8)
	benchmark(b, s, Config{Weeks: 5200, WarmupWeeks: 200, Replications: 10, Seed: 1, Workers: 1})
}

func BenchmarkTree1111(b *testing.B) {
	benchmark(b, jackson(b), Config{Weeks: 52, WarmupWeeks: 4, Replications: 30, Seed: 1, Workers: 1})
}

func BenchmarkFull10000(b *testing.B) {
	s := tree(b, scenario.DefaultModel(), []int{4, 5, 5, 6, 15}, nil)
	benchmark(b, s, Config{Weeks: 52, WarmupWeeks: 4, Replications: 5, Seed: 1, Workers: 1})
}

func BenchmarkFullTall(b *testing.B) {
	s := tree(b, scenario.DefaultModel(), []int{4, 5, 5, 6, 7, 2}, []int{5, 4, 3, 2, 1, 0, 0})
	benchmark(b, s, Config{Weeks: 52, WarmupWeeks: 4, Replications: 5, Seed: 1, Workers: 1})
}

func BenchmarkCanada(b *testing.B) {
	const name = "../../../shared/data/canada-geds-218819.csv.gz"
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		b.Skip(name, "is not there")
	}
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	zipped, err := gzip.NewReader(file)
	if err != nil {
		b.Fatal(err)
	}
	read, err := roster.Read(b.Context(), "canada.csv", zipped, roster.Options{})
	if err != nil || read.Blocked() {
		b.Fatal(err, "or blocked")
	}
	s := scenario.State{Org: read.Org, Model: scenario.DefaultModel()}
	for _, c := range []struct {
		name    string
		workers int
	}{{"one core", 1}, {"two cores", 2}} {
		b.Run(c.name, func(b *testing.B) {
			benchmark(b, s, Config{Weeks: 52, WarmupWeeks: 4, Replications: 1, Seed: 1, Workers: c.workers})
		})
	}
}

func benchmark(b *testing.B, s scenario.State, cfg Config) {
	b.ReportAllocs()
	events, elapsed := int64(0), 0.0
	for b.Loop() {
		r := mustRun(b, s, s, cfg)
		events += r.Events
		elapsed += r.Elapsed.Seconds()
	}
	b.ReportMetric(float64(events)/elapsed, "events/s")
	b.ReportMetric(elapsed/float64(b.N), "simulation-s/op")
}
