package escalation_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
)

// company draws a baseline of up to 40 positions, some vacant, with overrides.
func company(t *rapid.T) scenario.State {
	n := rapid.IntRange(1, 40).Draw(t, "positions")
	var positions []scenario.Position
	var people []scenario.Person
	for i := range n {
		p := scenario.Position{ID: seatID(i), FTE: rapid.SampledFrom([]float64{0, 0.5, 1, 1, 3}).Draw(t, "fte")}
		if i > 0 && rapid.IntRange(0, 9).Draw(t, "top") > 0 {
			p.Manager = seatID(rapid.IntRange(max(0, i-8), i-1).Draw(t, "manager"))
		}
		positions = append(positions, p)
		person := scenario.Person{ID: scenario.PersonID(fmt.Sprintf("p%d", i)), FTE: 1}
		if rapid.IntRange(0, 4).Draw(t, "filled") > 0 {
			person.Seat = p.ID
		}
		people = append(people, person)
	}
	o, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	m := scenario.DefaultModel()
	m.WorkKept = 0.7
	m.Mixes["calm"] = []float64{5, 1, 0, 0, 0, 0.1}
	for i := range rapid.IntRange(0, 3).Draw(t, "overrides") {
		ov := scenario.Override{Position: seatID(i * n / 4), Values: map[string]float64{"control": 0.1 * float64(i), "own_work_hours": 9}}
		if i == 1 {
			ov.Mix = scenario.Some("calm")
		}
		if _, taken := m.OverrideAt(ov.Position); !taken {
			m.Overrides = append(m.Overrides, ov)
		}
	}
	return scenario.State{Org: o, Model: m}
}

func seatID(i int) scenario.PositionID { return scenario.PositionID(fmt.Sprintf("E%d", i)) }

// anAction draws an edit of any kind, possible or not.
func anAction(t *rapid.T, some func(label string) scenario.PositionID) scenario.Action {
	person := scenario.PersonID(fmt.Sprintf("p%d", rapid.IntRange(0, 39).Draw(t, "person")))
	value := func(of ...string) string { return rapid.SampledFrom(of).Draw(t, "value") }
	switch rapid.IntRange(0, 12).Draw(t, "kind") {
	case 0, 1, 2:
		return scenario.Move{Position: some("position"), Manager: some("to")}
	case 3:
		return scenario.Move{Position: some("position")}
	case 4:
		return scenario.Add{Position: scenario.Position{ID: seatID(rapid.IntRange(0, 60).Draw(t, "id")), Manager: some("under"), FTE: 1}}
	case 5:
		return scenario.Remove{Position: some("position"), ReportsTo: scenario.PositionID(value("", "", string(some("heir"))))}
	case 6:
		return scenario.Seat{Person: person, Position: some("position")}
	case 7:
		return scenario.Unseat{Person: person, Leaving: rapid.Bool().Draw(t, "leaving")}
	case 8:
		return scenario.Set{Position: some("position"), Field: scenario.FieldFTE, Value: value("0", "0.4", "1", "2")}
	case 9:
		return scenario.Set{Position: some("position"), Field: scenario.FieldAuthority, Value: value("", "0", "1", "3", "7")}
	case 10:
		return scenario.Set{Position: some("position"), Field: scenario.FieldRaise, Value: value("0", "1", "2")}
	case 11:
		return scenario.SetModel{Position: some("position"), Parameter: "clarity", Value: value("", "0.3", "0.9")}
	default:
		return scenario.SetModel{Parameter: "decisions_per_fte_week", Value: value("1", "6")}
	}
}

// agree fails unless live says what the whole estimate says, bit for bit.
func agree(t *rapid.T, live *escalation.Live, baseline, current scenario.State) escalation.Estimate {
	want, err := escalation.Solve(baseline, current)
	if err != nil {
		t.Fatal(err)
	}
	got := live.Estimate()
	if !slices.Equal(got.Managers, want.Managers) {
		for i := range min(len(got.Managers), len(want.Managers)) {
			if got.Managers[i] != want.Managers[i] {
				t.Fatalf("manager %d\n%+v, whole\n%+v", i, got.Managers[i], want.Managers[i])
			}
		}
		t.Fatalf("%d managers, whole %d", len(got.Managers), len(want.Managers))
	}
	if got.Organisation != want.Organisation {
		t.Fatalf("organisation %+v, whole %+v", got.Organisation, want.Organisation)
	}
	net, err := escalation.Compile(baseline, current)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range want.Managers {
		if a, b := live.Trace(m.ID), net.Trace(want, m.ID); !slices.Equal(a, b) {
			t.Fatalf("traced to %s: %v, whole %v", m.ID, a, b)
		}
	}
	for id, grade := range scenario.Grades(baseline, current) {
		if g, ok := live.Grade(id); !ok || g != grade {
			t.Fatalf("grade of %s: %d, whole %d", id, g, grade)
		}
	}
	return got
}

func figuresOf(e escalation.Estimate) map[scenario.PositionID]escalation.ManagerEstimate {
	out := map[scenario.PositionID]escalation.ManagerEstimate{}
	for _, m := range e.Managers {
		out[m.ID] = m
	}
	return out
}

// differing lists whose figures differ, sorted.
func differing(before, after map[scenario.PositionID]escalation.ManagerEstimate) []scenario.PositionID {
	var out []scenario.PositionID
	for id, m := range before {
		if now, ok := after[id]; !ok || now != m {
			out = append(out, id)
		}
	}
	for id := range after {
		if _, ok := before[id]; !ok {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// After any edits, alone or in groups, and any of them taken back, the incremental
// estimate is the whole one.
func TestLiveAgreesWithTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		baseline := company(t)
		current := baseline.Clone()
		live, err := escalation.NewLive(baseline, current)
		if err != nil {
			t.Fatal(err)
		}
		figures := figuresOf(agree(t, live, baseline, current))
		var undos []scenario.Undo
		follow := func(u scenario.Undo) {
			changed, err := live.Update(current, u.Changes())
			if err != nil {
				t.Fatal(err)
			}
			now := figuresOf(agree(t, live, baseline, current))
			slices.Sort(changed)
			if want := differing(figures, now); !slices.Equal(changed, want) {
				t.Fatalf("told of %v, changed %v", changed, want)
			}
			figures = now
		}
		some := func(label string) scenario.PositionID {
			ids := slices.Sorted(maps.Keys(current.Org.Heights()))
			if len(ids) == 0 {
				return "E0"
			}
			return rapid.SampledFrom(ids).Draw(t, label)
		}
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			if len(undos) > 0 && rapid.IntRange(0, 3).Draw(t, "undo") == 0 {
				u := undos[len(undos)-1]
				undos = undos[:len(undos)-1]
				u.Revert(&current)
				follow(u)
				continue
			}
			var group scenario.Group
			for range rapid.SampledFrom([]int{1, 1, 1, 2, 4}).Draw(t, "edits") {
				group.Edits = append(group.Edits, scenario.Edit{Do: anAction(t, some)})
			}
			if u, err := edit.Apply(&current, scenario.Edit{Do: group}); err == nil {
				undos = append(undos, u)
				follow(u)
			}
		}
	})
}

// An edit that the model cannot follow leaves the figures; later ones are not lost.
func TestLiveRecoversFromAnInvalidModel(t *testing.T) {
	o, err := scenario.NewOrg([]scenario.Position{{ID: "a", FTE: 1}, {ID: "b", Manager: "a", FTE: 1}, {ID: "c", Manager: "a", FTE: 1}},
		[]scenario.Person{{ID: "p", Seat: "a"}, {ID: "q", Seat: "b"}, {ID: "r", Seat: "c"}})
	if err != nil {
		t.Fatal(err)
	}
	current := scenario.State{Org: o, Model: scenario.DefaultModel()}
	baseline := current.Clone()
	live, err := escalation.NewLive(baseline, current)
	if err != nil {
		t.Fatal(err)
	}
	before := live.Estimate()
	bad := current
	bad.Model = scenario.DefaultModel()
	bad.Model.Rework = 1
	if _, err := live.Update(bad, []scenario.Change{{Model: true}}); err == nil {
		t.Fatal("rework 1 was taken")
	}
	if !slices.Equal(live.Estimate().Managers, before.Managers) {
		t.Error("the figures changed with an error")
	}
	u, err := edit.Apply(&current, scenario.Edit{Do: scenario.Move{Position: "c", Manager: "b"}})
	if err != nil {
		t.Fatal(err)
	}
	if changed, err := live.Update(current, nil); err != nil || !slices.Equal(changed, []scenario.PositionID{"a", "b"}) {
		t.Errorf("changed %v, %v; the move touched %v", changed, err, u.Changes())
	}
}

// An edit refused halfway is taken back unseen, and may leave a new object for a
// position that is what it was.
func TestLiveIsNotMisledByARefusedEdit(t *testing.T) {
	o, err := scenario.NewOrg([]scenario.Position{{ID: "a", FTE: 1}, {ID: "b", Manager: "a", FTE: 1}},
		[]scenario.Person{{ID: "p", Seat: "a"}, {ID: "q", Seat: "b"}})
	if err != nil {
		t.Fatal(err)
	}
	current := scenario.State{Org: o, Model: scenario.DefaultModel()}
	baseline := current.Clone()
	live, err := escalation.NewLive(baseline, current)
	if err != nil {
		t.Fatal(err)
	}
	refused := scenario.Group{Edits: []scenario.Edit{
		{Do: scenario.Set{Position: "a", Field: scenario.FieldFTE, Value: "0.4"}},
		{Do: scenario.Unseat{Person: "p"}},
		{Do: scenario.Remove{Position: "a"}},
		{Do: scenario.Move{Position: "a"}}, // no longer there
	}}
	if _, err := edit.Apply(&current, scenario.Edit{Do: refused}); err == nil {
		t.Fatal("a removed position was moved")
	}
	// It raises the height of a, so that its place is filled anew, and does not name it.
	add := scenario.Add{Position: scenario.Position{ID: "n", Manager: "b", FTE: 1}}
	u, err := edit.Apply(&current, scenario.Edit{Do: add})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := live.Update(current, u.Changes()); err != nil {
		t.Fatal(err)
	}
	want, err := escalation.Solve(baseline, current)
	if err != nil {
		t.Fatal(err)
	}
	if got := live.Organisation(); got != want.Organisation {
		t.Errorf("organisation %+v, whole %+v", got, want.Organisation)
	}
}
