package metrics_test

import (
	"context"
	"slices"
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

func TestDecisiveCrossesTheLimit(t *testing.T) {
	v := advice.Verdict{Now: advice.Outcome{Highest: 0.8}, Drivers: []advice.Driver{
		{Name: "clarity", Low: 1.3, High: 0.6},
		{Name: "control", Low: 0.7, High: 0.84},
		{Name: advice.SwitchPatience, Low: 2, High: 0.8},
		{Name: "class.handling_hours", Low: 0.5, High: 0.9},
		{Name: advice.SwitchAutonomy, Low: 0.8, High: 0.86},
		{Name: "decisions_per_fte_week", Low: 0.3, High: 1.2},
	}}
	if got := metrics.Decisive(v, 0.85); !slices.Equal(got, []string{
		"Clarity at 0.5", "Patience if nobody gives up", "Handling hours all high", "Form of autonomy as a weighted mean", "Decisions per FTE week at 8 a week",
	}) {
		t.Errorf("%q decide that it holds", got)
	}
	v.Now.Highest = 1.1
	if got := metrics.Decisive(v, 0.85); !slices.Equal(got, []string{
		"Clarity at 0.95", "Control at 0", "Patience if people give up", "Handling hours all low", "Form of autonomy as a product", "Decisions per FTE week at 1 a week",
	}) {
		t.Errorf("%q decide that it does not", got)
	}
}
