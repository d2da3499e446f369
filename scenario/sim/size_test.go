package sim

import (
	"errors"
	"testing"

	"spanwise/scenario"
)

func TestCheckSize(t *testing.T) {
	tests := []struct {
		name     string
		cfg      Config
		managers []int
		fits     bool
	}{
		{"the defaults", ConfigOf(scenario.DefaultModel(), 1), []int{100, 100}, true},
		{"a state's civil service, three sides", ConfigOf(scenario.DefaultModel(), 1), []int{45_000, 45_000, 45_000}, true},
		{"many replications", Config{Weeks: 1, Replications: 100_000_000}, []int{1}, false},
		{"many weeks", Config{Weeks: 2_000_000_000, Replications: 1}, []int{0}, false},
		{"weeks times replications", Config{Weeks: 100_000, Replications: 10_000}, []int{1}, false},
		{"managers times replications", Config{Weeks: 1, Replications: 20_000}, []int{10_000}, false},
		{"of managers their load alone", Config{Weeks: 1, Replications: 20_000, LoadsOnly: true}, []int{10_000}, true},
		{"each side counts", Config{Weeks: 1, Replications: 100_000}, []int{100, 100, 100}, false},
		{"one of these alone", Config{Weeks: 1, Replications: 100_000}, []int{100}, true},
		{"sequential, the most counts", Config{Weeks: 52, Replications: 30, TargetHalfWidth: 0.01, MaxReplications: 2_000_000_000}, []int{1}, false},
		{"not sequential", Config{Weeks: 52, Replications: 30, MaxReplications: 2_000_000_000}, []int{1}, true},
		{"nothing overflows", Config{Weeks: 2_000_000_000, Replications: 2_000_000_000}, []int{100_000, 100_000}, false},
	}
	for _, tt := range tests {
		if err := tt.cfg.CheckSize(tt.managers...); (err == nil) != tt.fits || err != nil && !errors.Is(err, ErrTooLong) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

// Run refuses before anything is set aside.
func TestRunRefusesWhatCannotBeHeld(t *testing.T) {
	s := tree(t, scenario.DefaultModel(), []int{3}, nil)
	for _, cfg := range []Config{{Weeks: 2_000_000_000, Replications: 1}, {Weeks: 10, Replications: 2_000_000_000}} {
		if _, err := Run(t.Context(), Snapshot{s, s}, cfg, nil); !errors.Is(err, ErrTooLong) {
			t.Errorf("%+v: %v", cfg, err)
		}
	}
}
