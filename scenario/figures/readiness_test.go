package figures

import (
	"reflect"
	"testing"
	"time"

	"spanwise/scenario"
	"spanwise/scenario/session"
)

func TestReadinessIsKeptUntilTheScenarioChanges(t *testing.T) {
	s, kept, id := followed(t)
	today := time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)
	if _, judged := kept.Judged(id); judged {
		t.Error("judged before anybody asked")
	}
	before, known := kept.KnownReadiness(s, id, today)
	if !known || len(before.Checks) == 0 {
		t.Fatalf("known %v, %d checks", known, len(before.Checks))
	}
	apply(t, s, id, scenario.Edit{Do: scenario.Remove{Position: "2"}}) // leaves somebody without a seat
	if r := kept.Readiness(s, id, today); &r.Checks[0] != &before.Checks[0] {
		t.Error("asked again without being told that something changed")
	}
	kept.Unjudge(id)
	if _, judged := kept.Judged(id); judged {
		t.Error("a report outlives the change")
	}
	now, _ := kept.KnownReadiness(s, id, today)
	if reflect.DeepEqual(now, before) {
		t.Error("nobody notices that a manager is gone")
	}
	kept.Unjudge(session.Baseline)
	if _, judged := kept.Judged(id); judged {
		t.Error("a report outlives a change of the baseline")
	}
	if r := kept.Readiness(s, session.Baseline, today); len(r.Checks) > 0 {
		t.Errorf("the baseline is judged: %+v", r)
	}
}
