package flatten_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/edit"
	"spanwise/scenario/flatten"
)

func of(people []displaced.Person) map[scenario.PersonID]displaced.Outcome {
	out := map[scenario.PersonID]displaced.Outcome{}
	for _, p := range people {
		out[p.ID] = p.Outcome
	}
	return out
}

// What an operation is told becomes of managers is decided; a position removed by hand
// leaves it open.
func TestOperationsDecideOutcomes(t *testing.T) {
	s := company(t)
	for fate, want := range map[flatten.Displaced]displaced.Outcome{
		flatten.Track: displaced.OnTrack, flatten.Unplaced: displaced.Unplaced, flatten.Exit: displaced.Exit,
	} {
		after, _ := applied(t, s, flatten.RemoveLayer{Layer: 3, Displaced: fate})
		people := displaced.Of(s, after)
		if len(people) == 0 || displaced.Count(people, want) != len(people) {
			t.Errorf("%s: %v", fate, of(people))
		}
	}
	after, _ := applied(t, s, flatten.RemovePosition{Position: "m1"})
	if d := cmp.Diff(displaced.Open, displaced.Of(s, after)[0].Outcome); d != "" {
		t.Error(d)
	}
	after, _ = applied(t, s, flatten.RemovePosition{Position: "m1", Displaced: flatten.Unplaced})
	if d := cmp.Diff(displaced.Unplaced, displaced.Of(s, after)[0].Outcome); d != "" {
		t.Error(d)
	}
}

func TestSetOutcome(t *testing.T) {
	base := company(t)
	open, _ := applied(t, base, flatten.RemovePosition{Position: "m1"})
	who := displaced.Of(base, open)[0].ID
	for name, op := range map[string]flatten.SetOutcome{
		"all":  {Choice: displaced.Choice{Outcome: displaced.OnTrack}},
		"one":  {Choice: displaced.Choice{Outcome: displaced.OnTrack}, Person: who},
		"exit": {Choice: displaced.Choice{Outcome: displaced.Exit}, Person: who},
	} {
		after, plan := applied(t, open, flatten.On(base, op))
		if got := of(displaced.Of(base, after)); got[who] != op.Choice.Outcome {
			t.Errorf("%s: %v", name, got)
		}
		if words := edit.Name(plan.Edit.Do); !strings.HasSuffix(words, "for 1 person") {
			t.Errorf("%s: %s", name, words)
		}
		again := flatten.On(base, flatten.SetOutcome{Choice: op.Choice})
		if _, err := again.Plan(t.Context(), after); !errors.Is(err, flatten.ErrNothing) {
			t.Errorf("%s again: %v", name, err)
		}
	}
	if _, err := flatten.On(base, flatten.SetOutcome{Choice: displaced.Choice{Outcome: displaced.Exit}, Person: "?"}).Plan(t.Context(), open); !errors.Is(err, scenario.ErrUnknownPerson) {
		t.Errorf("%v", err)
	}
}

// Whoever stays on a track and then leaves takes the seat along: the plan says what
// becomes of the work, own work included.
func TestTheSeatThatGoesWithSomebodyIsWrittenDown(t *testing.T) {
	base := company(t)
	track, _ := applied(t, base, flatten.RemoveLayer{Layer: 3})
	m1 := base.Org.Holders("m1")[0]
	_, plan := applied(t, track, flatten.On(base, flatten.SetOutcome{Choice: displaced.Choice{Outcome: displaced.Exit}, Person: m1}))
	if len(plan.Removed) != 1 || len(plan.Handovers) == 0 || len(plan.Unowned) != 1 || plan.Unowned[0].Hours != 14 {
		t.Errorf("%v go, handed over %v, without an owner %v", plan.Removed, plan.Handovers, plan.Unowned)
	}
}

// Own work that is stopped is no work without an owner, and a reason given is that of
// every removal.
func TestOwnWorkStoppedAndReason(t *testing.T) {
	s := company(t)
	_, plan := applied(t, s, flatten.RemoveLayer{Layer: 3, Displaced: flatten.Exit, OwnWork: flatten.Stopped, Cause: scenario.WorkEnded})
	if len(plan.Unowned) != 0 || len(plan.Stopped) == 0 || plan.Stopped[0].Hours != 14 {
		t.Errorf("stopped %v, without an owner %v", plan.Stopped, plan.Unowned)
	}
	removals := 0
	for _, e := range plan.Edit.Do.(scenario.Group).Edits {
		if r, ok := e.Do.(scenario.Remove); ok {
			removals++
			if r.Cause != scenario.WorkEnded {
				t.Errorf("%s goes because of %q", r.Position, r.Cause)
			}
		}
	}
	if removals != len(plan.Removed) {
		t.Errorf("%d removals of %d", removals, len(plan.Removed))
	}
	if _, err := (flatten.RemoveLayer{Layer: 3, Cause: "mood"}).Plan(t.Context(), s); !errors.Is(err, scenario.ErrInvalid) {
		t.Errorf("%v", err)
	}
}

// What a plan says of the work is what the edits say once they are applied.
func TestPlanAndEditsTellTheSameWork(t *testing.T) {
	s := company(t)
	for _, op := range []flatten.Operation{
		flatten.RemoveLayer{Layer: 3, Displaced: flatten.Exit, To: flatten.Peers},
		flatten.RemoveLayer{Layer: 2, Displaced: flatten.Unplaced, OwnWork: flatten.Handed},
		flatten.CollapseChains{MostReports: 3, Displaced: flatten.Exit},
		flatten.CapLayers{Most: 3, Displaced: flatten.Exit, OwnWork: flatten.Stopped},
		flatten.MergeTeams{Min: 4, Max: 9, Displaced: flatten.Exit},
		flatten.RemovePosition{Position: "m1"},
	} {
		_, plan := applied(t, s, op)
		work, err := displaced.WorkOf(s, []scenario.Edit{plan.Edit})
		if d := cmp.Diff(plan.Work, work); d != "" || err != nil {
			t.Errorf("%s: %v\n%s", op.Name(), err, d)
		}
	}
}

// soon is a context that ends once it was asked so many times.
type soon struct {
	context.Context
	left int
}

func (s *soon) Err() error {
	if s.left--; s.left < 0 {
		return context.Canceled
	}
	return nil
}

func (s *soon) Done() <-chan struct{}       { return nil }
func (s *soon) Deadline() (time.Time, bool) { return time.Time{}, false }

// A plan that is no longer wanted ends between two edits, and leaves the state alone.
func TestPlansCanBeCancelled(t *testing.T) {
	s := company(t)
	before := scenario.StructureOf(s.Org)
	for _, op := range []flatten.Operation{
		flatten.RemoveLayer{Layer: 3},
		flatten.CollapseChains{MostReports: 3},
		flatten.CapLayers{Most: 3},
		flatten.MergeTeams{Min: 4, Max: 9},
		flatten.WidenSpans{Target: 4},
		flatten.Delegate{},
		flatten.TrackPosts{Under: "top", Count: 5},
	} {
		for _, asked := range []int{0, 1, 3} {
			if _, err := op.Plan(&soon{t.Context(), asked}, s); !errors.Is(err, context.Canceled) {
				t.Errorf("%s, asked %d times: %v", op.Name(), asked, err)
			}
		}
	}
	if d := cmp.Diff(before, scenario.StructureOf(s.Org)); d != "" {
		t.Error(d)
	}
}
