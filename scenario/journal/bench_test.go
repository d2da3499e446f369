package journal_test

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/journal"
	"spanwise/scenario/store"
)

// BenchmarkAppendToSynced is how long a change takes until it is on disk. Budget:
// 200 ms at the worst.
func BenchmarkAppendToSynced(b *testing.B) {
	for name, passphrase := range map[string]string{"plain": "", "encrypted": "seven seas"} {
		b.Run(name, func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "plan.spanwise")
			must(b, store.Save(path, small(b)))
			w := journal.Create(store.Disk, journal.Options{Path: path, Passphrase: passphrase, WorkFactor: lightWork})
			must(b, w.Sync())
			var took []time.Duration
			for b.Loop() {
				begin := time.Now()
				w.Append(journal.Append{Scenario: "s2", Edits: []scenario.Edit{retitle("Title")}})
				must(b, w.Sync())
				took = append(took, time.Since(begin))
			}
			slices.Sort(took)
			ms := func(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
			b.ReportMetric(ms(took[len(took)/2]), "p50-ms")
			b.ReportMetric(ms(took[len(took)*99/100]), "p99-ms")
			b.ReportMetric(ms(took[len(took)-1]), "max-ms")
			must(b, w.Discard())
		})
	}
}

// BenchmarkAppend is what a change costs the one who makes it.
func BenchmarkAppend(b *testing.B) {
	path := filepath.Join(b.TempDir(), "plan.spanwise")
	must(b, store.Save(path, small(b)))
	w := journal.Create(store.Disk, journal.Options{Path: path})
	r := journal.Append{Scenario: "s2", Edits: []scenario.Edit{retitle("Title")}}
	for b.Loop() {
		w.Append(r)
	}
	must(b, w.Discard())
}
