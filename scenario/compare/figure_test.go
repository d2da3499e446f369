package compare

import (
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

// Large counts read alike in every sentence.
func TestCountsAreGroupedByThousands(t *testing.T) {
	got := english{}.people(People{OnTrack: 3400, Leaving: 39})
	if want := "3,439 people lose a seat or a team: 3,400 on a track, 39 leaving."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := (english{}).of(1234, 21193), "1,234 of 21,193 managers"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// Where few are not to be told, no sentence tells how few, and more are told as ever.
func TestFewAreNotTold(t *testing.T) {
	few := EnglishFrom(5)
	for n, want := range map[int]string{
		1: "With default assumptions, the baseline overloads fewer than 5 of 40 managers.",
		4: "With default assumptions, the baseline overloads fewer than 5 of 40 managers.",
		5: "With default assumptions, the baseline overloads 5 of 40 managers.",
	} {
		if got := few.Print(Headline{Baseline: Stands{Outcome: Outcome{Standing: Breaks, Managers: 40, Overloaded: n}}}); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
	if got := few.Print(Brief{Stands{Outcome: Outcome{Standing: Breaks, Managers: 1, Overloaded: 1}}}); got != "fewer than 5 overloaded" {
		t.Errorf("the only one: %q", got)
	}
}

// A load reads as it does in plots and tables, in one scale however high it is.
func TestLoadsInWords(t *testing.T) {
	for _, tc := range []struct {
		load, half float64
		want       string
	}{
		{0.756, 0.011, "76% ± 2"},
		{2.994, 0.04, "299% ± 4"},
		{1.001, 0.001, "101% ± 1"},
		{4.12, 0.028, "412% ± 3"},
		{1628.7, 2.2, "162,870% ± 221"},
	} {
		if got := LoadText(sim.Estimate{Mean: scenario.Some(tc.load), HalfWidth: scenario.Some(tc.half)}); got != tc.want {
			t.Errorf("%v: got %q, want %q", tc.load, got, tc.want)
		}
	}
}

// What is above the limit never reads as the limit itself.
func TestALoadJustAboveTheLimitReadsSo(t *testing.T) {
	for load, want := range map[float64]string{0.85: "85%", 0.8501: "just above 85%", 0.8549: "just above 85%", 0.856: "86%", 0.846: "85%", 1.2: "120%"} {
		if got := loadBeside(sim.Estimate{Mean: scenario.Some(load)}, 0.85); got != want {
			t.Errorf("%v: %q, want %q", load, got, want)
		}
	}
	if got := loadBeside(sim.Estimate{Mean: scenario.Some(1.001)}, 1); got != "101%" {
		t.Errorf("just above 100%%: %q", got)
	}
}

func TestThousandsStandApartInSentences(t *testing.T) {
	perWeek := sim.OrganisationMetrics[sim.LapsedPerWeek]
	if got := ValueText(perWeek, scenario.Some(26321.4)); got != "26,321 a week" {
		t.Error(got)
	}
	if got := DifferenceText(perWeek, Difference{Mean: scenario.Some(-17621.0), HalfWidth: scenario.Some(9.0)}); got != "−17,621 ± 9 a week" {
		t.Error(got)
	}
	if got := ValueText(perWeek, scenario.Some(-1204.0)); got != "−1,204 a week" {
		t.Error(got)
	}
}
