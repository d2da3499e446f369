package metrics_test

import (
	"context"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/advice"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sample"
)

// Every row that a study can name has words for its ends.
func TestTornadoHasWordsForEveryDriver(t *testing.T) {
	baseline := sample.New(sample.Options{People: 60}).Baseline
	study, err := advice.Robust(context.Background(), baseline, nil, advice.Options{Draws: 5, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	p := metrics.Tornado(study.Verdicts[0], 0.7, 0.85, 100)
	if len(p.Rows) < 20 {
		t.Fatalf("%d rows", len(p.Rows))
	}
	names := map[string]bool{}
	for _, r := range p.Rows {
		if r.Name == "" || r.LowSays == "" || r.HighSays == "" || names[r.Name] {
			t.Errorf("row %+v", r)
		}
		names[r.Name] = true
	}
	if few := metrics.Tornado(study.Verdicts[0], 0.7, 0.85, 8); len(few.Rows) != 8 || few.Rows[0].Name != p.Rows[0].Name {
		t.Errorf("%d rows from %q", len(few.Rows), few.Rows[0].Name)
	}
	if !names["Decisions per FTE week"] || !names["Weight of clarity"] || names["decisions_per_fte_week"] {
		t.Errorf("names %v", names)
	}
	if scenario.IsScoped("clarity") && !names["Clarity"] {
		t.Error("no row of clarity")
	}
}
