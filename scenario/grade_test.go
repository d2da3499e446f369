package scenario_test

import (
	"testing"

	"spanwise/scenario"
)

// chain is P7 over P6 over … P0: P7 has height 7, two above the highest of the six
// default classes.
func chain(t *testing.T) *scenario.Org {
	t.Helper()
	positions := []position{{ID: "P0", Manager: "P1", FTE: 1}}
	for _, id := range []scenario.PositionID{"1", "2", "3", "4", "5", "6", "7"} {
		p := position{ID: "P" + id, FTE: 1}
		if id != "7" {
			p.Manager = "P" + scenario.PositionID(id[0]+1)
		}
		positions = append(positions, p)
	}
	o, err := scenario.NewOrg(positions, nil)
	must(t, err)
	return o
}

func TestGradesOfTheBaseline(t *testing.T) {
	s := scenario.State{Org: small(t), Model: scenario.DefaultModel()}
	same(t, "heights, vacant C counted", map[scenario.PositionID]int{"A": 3, "B": 1, "C": 2, "D": 0, "E": 0, "F": 1, "G": 0, "Z": 0}, scenario.Grades(s, s))
	s.Org = chain(t)
	same(t, "at most K−1", map[scenario.PositionID]int{"P0": 0, "P1": 1, "P2": 2, "P3": 3, "P4": 4, "P5": 5, "P6": 5, "P7": 5}, scenario.Grades(s, s))
}

func TestGradesOfAScenario(t *testing.T) {
	baseline := scenario.State{Org: chain(t), Model: scenario.DefaultModel()}
	must(t, scenario.NewDraft(&baseline).UpdatePosition(position{ID: "P3", Authority: scenario.Some(9)}))
	must(t, scenario.NewDraft(&baseline).UpdatePosition(position{ID: "P4", Authority: scenario.Some(1)}))
	current := baseline.Clone()
	d := scenario.NewDraft(&current)
	must(t, d.UpdatePosition(position{ID: "P0", Authority: scenario.Some(7)}))               // set here
	must(t, d.UpdatePosition(position{ID: "P1", Raise: 2}))                                  // height 1, raised
	must(t, d.UpdatePosition(position{ID: "P3"}))                                            // unset here, set in the baseline
	must(t, d.UpdatePosition(position{ID: "P4", Authority: scenario.Some(0), Raise: 1}))     // set here over the baseline's
	must(t, d.UpdatePosition(position{ID: "P6", Raise: 1}))                                  // capped, then raised
	must(t, d.AddPosition(position{ID: "N"}, -1))                                            // new, above P7's height
	must(t, d.MovePosition("P7", "N", -1))                                                   // …
	must(t, d.AddPosition(position{ID: "L", Manager: "N"}, -1))                              // new, without reports
	must(t, d.AddPosition(position{ID: "O", Manager: "P0", Raise: 1}, -1))                   // new under P0: P0 keeps its grade
	must(t, d.AddPosition(position{ID: "S", Manager: "N", Authority: scenario.Some(8)}, -1)) // new, set
	same(t, "grades", map[scenario.PositionID]int{
		"P0": 7, "P1": 3, "P2": 2, "P3": 9, "P4": 1, "P5": 5, "P6": 6, "P7": 5,
		"N": 5, "L": 0, "O": 1, "S": 8,
	}, scenario.Grades(baseline, current))
	same(t, "without a removed position", false, hasGrade(baseline, current, "P2"))
}

func hasGrade(baseline, current scenario.State, gone scenario.PositionID) bool {
	d := scenario.NewDraft(&current)
	for _, r := range append(ids{}, d.Org().Reports(gone)...) {
		if err := d.MovePosition(r, "", -1); err != nil {
			return true
		}
	}
	if err := d.RemovePosition(gone); err != nil {
		return true
	}
	_, ok := scenario.Grades(baseline, current)[gone]
	return ok
}

func TestGradesCapByTheModelTheyBelongTo(t *testing.T) {
	baseline := scenario.State{Org: chain(t), Model: scenario.DefaultModel()}
	current := baseline.Clone()
	current.Model = current.Model.Clone()
	current.Model.Classes = current.Model.Classes[:3]
	d := scenario.NewDraft(&current)
	must(t, d.AddPosition(position{ID: "N"}, -1))
	must(t, d.MovePosition("P7", "N", -1))
	g := scenario.Grades(baseline, current)
	if g["P4"] != 4 || g["N"] != 2 {
		t.Errorf("P4 keeps its baseline grade 4 and has %d; N is new, at most 2, and has %d", g["P4"], g["N"])
	}
}
