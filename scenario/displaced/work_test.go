package displaced_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
)

// By parameters.csv: 14 hours of own work, 3.5 decisions a week and FTE, which by the
// shares of the classes take 0.302041 hours each.
const (
	ownHours = 14
	deciding = 3.5 * 0.302041
)

var nearly = cmpopts.EquateApprox(0, 1e-9)

func TestWorkOfRemovals(t *testing.T) {
	for name, c := range map[string]struct {
		do   []scenario.Action
		want displaced.Work
	}{
		"none": {[]scenario.Action{scenario.Move{Position: "w1", Manager: "a"}}, displaced.Work{}},
		"the usual rule leaves own work open": {[]scenario.Action{scenario.Remove{Position: "a1"}}, displaced.Work{
			Handovers: []displaced.Handover{{From: "a1", To: "a2", FTE: 1}}, Unowned: []displaced.Left{{Position: "a1", Hours: ownHours}},
		}},
		"named receivers": {[]scenario.Action{scenario.Remove{Position: "a1", Handover: scenario.Handover{Receivers: []scenario.Receiver{
			{Position: "a", Share: 0.5, Hours: 10}, {Position: "w1", Share: 0.25},
		}}}}, displaced.Work{
			Handovers: []displaced.Handover{{From: "a1", To: "a", FTE: 0.5, Hours: 10}, {From: "a1", To: "w1", FTE: 0.25}},
			Unowned:   []displaced.Left{{Position: "a1", FTE: 0.25, Hours: 4, Deciding: deciding / 4}},
		}},
		"stopped": {[]scenario.Action{scenario.Remove{Position: "a1", Handover: scenario.Handover{Stopped: true}}}, displaced.Work{
			Stopped: []displaced.Left{{Position: "a1", FTE: 1, Hours: ownHours, Deciding: deciding}},
		}},
		"own work stopped": {[]scenario.Action{scenario.Remove{Position: "a1", Handover: scenario.Handover{OwnStopped: true, Receivers: []scenario.Receiver{
			{Position: "a", Share: 1, Hours: 4},
		}}}}, displaced.Work{
			Handovers: []displaced.Handover{{From: "a1", To: "a", FTE: 1, Hours: 4}}, Stopped: []displaced.Left{{Position: "a1", Hours: ownHours - 4}},
		}},
		"who leads nobody has none of its own": {[]scenario.Action{scenario.Remove{Position: "w3"}}, displaced.Work{
			Handovers: []displaced.Handover{{From: "w3", To: "a2", FTE: 1}},
		}},
		"nor has a vacant post": {[]scenario.Action{scenario.Remove{Position: "t"}}, displaced.Work{
			Handovers: []displaced.Handover{{From: "t", To: "b1", FTE: 1}},
		}},
		"the team went first": {append(withoutTeam(), scenario.Remove{Position: "a1"}), displaced.Work{
			Handovers: []displaced.Handover{{From: "a1", To: "a2", FTE: 1. / 3}, {From: "a1", To: "w1", FTE: 1. / 3}, {From: "a1", To: "w2", FTE: 1. / 3}},
			Unowned:   []displaced.Left{{Position: "a1", Hours: ownHours}},
		}},
		"in a group that empties the seat first": {[]scenario.Action{scenario.Group{Name: "Both", Edits: edits(
			scenario.Unseat{Person: "p-a1", Leaving: true}, scenario.Remove{Position: "a1"},
		)}}, displaced.Work{
			Handovers: []displaced.Handover{{From: "a1", To: "a2", FTE: 1}}, Unowned: []displaced.Left{{Position: "a1", Hours: ownHours}},
		}},
		"taken over and lost again": {[]scenario.Action{
			scenario.Remove{Position: "a1", Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: "a2", Share: 1, Hours: ownHours}}}},
			scenario.Remove{Position: "a2", Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: "a", Hours: 1}}}},
		}, displaced.Work{
			Handovers: []displaced.Handover{{From: "a1", To: "a2", FTE: 1, Hours: ownHours}, {From: "a2", To: "a", Hours: 1}},
			Unowned:   []displaced.Left{{Position: "a2", FTE: 2, Hours: 2*ownHours - 1, Deciding: 2 * deciding}},
		}},
		"handed over later": {[]scenario.Action{
			scenario.Remove{Position: "a1", Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: "a", Share: 0.5}}}},
			scenario.TakeOver{From: "a1", Takers: []scenario.Taker{{Position: "a2", FTE: 0.25, Hours: 10}, {Position: "a", Hours: 100}}},
		}, displaced.Work{
			Handovers: []displaced.Handover{{From: "a1", To: "a", FTE: 0.5}, {From: "a1", To: "a2", FTE: 0.25, Hours: 10}, {From: "a1", To: "a", Hours: 100}},
			Unowned:   []displaced.Left{{Position: "a1", FTE: 0.25, Deciding: deciding / 4}},
		}},
		"stopped later": {[]scenario.Action{scenario.Remove{Position: "a1"}, scenario.Remove{Position: "a2"}, scenario.TakeOver{From: "a1", Stopped: true}}, displaced.Work{
			Handovers: []displaced.Handover{{From: "a1", To: "a2", FTE: 1}, {From: "a2", To: "w1", FTE: 1}, {From: "a2", To: "w2", FTE: 1}},
			Stopped:   []displaced.Left{{Position: "a1", Hours: ownHours}},
			Unowned:   []displaced.Left{{Position: "a2", Hours: ownHours}},
		}},
		"settings in force at the position count": {[]scenario.Action{
			scenario.SetModel{Position: "a", Parameter: "own_work_hours", Value: "20"},
			scenario.SetModel{Position: "a1", Parameter: "decisions_per_fte_week", Value: "7"},
			scenario.Set{Position: "a1", Field: scenario.FieldFTE, Value: "0.5"},
			scenario.Remove{Position: "a1", Handover: scenario.Handover{Stopped: true}},
		}, displaced.Work{Stopped: []displaced.Left{{Position: "a1", FTE: 0.5, Hours: 10, Deciding: deciding}}}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := displaced.WorkOf(works(t), edits(c.do...))
			if d := cmp.Diff(c.want, got, nearly); d != "" || err != nil {
				t.Error(err, d)
			}
		})
	}
}

func TestHoursWithoutOwnerAndStopped(t *testing.T) {
	w := displaced.Work{
		Stopped: []displaced.Left{{FTE: 1, Hours: 2, Deciding: 0.5}},
		Unowned: []displaced.Left{{FTE: 1, Hours: 14, Deciding: 1.25}, {FTE: 0.5, Deciding: 0.75}},
	}
	if w.HoursWithoutOwner() != 16 || w.HoursStopped() != 2.5 || w.FTEWithoutOwner() != 1.5 {
		t.Errorf("%v, %v, %v", w.HoursWithoutOwner(), w.HoursStopped(), w.FTEWithoutOwner())
	}
}

func TestWorkOfEditsThatDoNotFit(t *testing.T) {
	group := scenario.Group{Name: "Shrink", Edits: edits(scenario.Remove{Position: "w1"}, scenario.Remove{Position: "w1"})}
	if _, err := displaced.WorkOf(works(t), edits(scenario.Remove{Position: "w2"}, group)); !errors.Is(err, scenario.ErrUnknownPosition) {
		t.Errorf("%v", err)
	}
}
