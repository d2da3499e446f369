package sim

import (
	"context"
	"errors"
	"testing"

	"spanwise/scenario/sample"
)

func sampleSnapshot() Snapshot {
	s := sample.New(sample.Options{People: 300, Seed: 5}).Baseline
	s.Model.Settings.DecisionsPerFTEWeek *= 2 // so that something waits
	return Snapshot{Baseline: s, Current: s}
}

var replayConfig = Config{Weeks: 20, WarmupWeeks: 4, Replications: 1, Seed: 9, Workers: 2}

func TestReplayEndsAsTheRunDoes(t *testing.T) {
	snap := sampleSnapshot()
	replay, err := Record(t.Context(), snap, replayConfig, nil)
	if err != nil {
		t.Fatal(err)
	}
	result, err := Run(t.Context(), snap, replayConfig, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(replay.Managers) != len(result.Managers) || replay.Weeks != 20 || replay.Warmup != 4 {
		t.Fatalf("%d managers over %d weeks, the run has %d", len(replay.Managers), replay.Weeks, len(result.Managers))
	}
	all := 0
	for m, of := range result.Managers {
		got, want := replay.At(19, m).Waiting, of.Metrics[BacklogEnd].Estimate().Mean.Or(-1)
		if replay.Managers[m] != of.ID || float64(got) != want {
			t.Errorf("%d wait at %s, %v at %s in the run", got, replay.Managers[m], want, of.ID)
		}
		all += int(got)
	}
	if all == 0 || replay.Waiting(19) != all {
		t.Errorf("%d wait in all, counted %d; the case is too quiet to tell anything where that is 0", all, replay.Waiting(19))
	}
}

func TestReplayKeepsEveryWeekOnAnyNumberOfCores(t *testing.T) {
	snap, seen := sampleSnapshot(), 0
	a, err := Record(t.Context(), snap, replayConfig, func(done, total int) {
		if seen++; done != seen || total != 20 {
			t.Errorf("progress %d of %d after %d", done, total, seen)
		}
	})
	if err != nil || seen != 20 {
		t.Fatalf("%d weeks told, %v", seen, err)
	}
	alone := replayConfig
	alone.Workers = 1
	b, err := Record(t.Context(), snap, alone, nil)
	if err != nil {
		t.Fatal(err)
	}
	for week := range a.Weeks {
		for m := range a.Managers {
			if a.At(week, m) != b.At(week, m) || (a.At(week, m).Waiting > 0) != (a.At(week, m).Backlog > 0) {
				t.Fatalf("week %d, %s: %+v and %+v", week, a.Managers[m], a.At(week, m), b.At(week, m))
			}
		}
	}
}

func TestReplayCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	_, err := Record(ctx, sampleSnapshot(), replayConfig, func(done, _ int) {
		if done == 2 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}
