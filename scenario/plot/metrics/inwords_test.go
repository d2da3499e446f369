package metrics

import "testing"

func TestNamesOfAssumptionsAreWords(t *testing.T) {
	for name, want := range map[string]string{
		"min_hours": "At least for decisions", "decisions_per_fte_week": "Decisions per FTE week",
		"weights.clarity": "Weight of clarity", "ai_share": "AI share",
	} {
		if got := inWords(name); got != want {
			t.Errorf("%s is called %q, want %q", name, got, want)
		}
	}
}
