package waves_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/waves"
)

type pid = scenario.PositionID

// small is a chart of seven seats:
//
//	A ┬ B ┬ D
//	  │   └ E
//	  └ C ┬ F
//	      └ G (vacant)
func small(tb interface{ Fatal(...any) }) scenario.State {
	org, err := scenario.NewOrg([]scenario.Position{
		{ID: "A", FTE: 1},
		{ID: "B", Manager: "A", FTE: 1},
		{ID: "D", Manager: "B", FTE: 1},
		{ID: "E", Manager: "B", FTE: 1},
		{ID: "C", Manager: "A", FTE: 1},
		{ID: "F", Manager: "C", FTE: 1},
		{ID: "G", Manager: "C", FTE: 1},
	}, []scenario.Person{
		{ID: "a", FTE: 1, Seat: "A"},
		{ID: "b", FTE: 1, Seat: "B"},
		{ID: "c", FTE: 1, Seat: "C"},
		{ID: "d", FTE: 1, Seat: "D"},
		{ID: "e", FTE: 1, Seat: "E"},
		{ID: "f", FTE: 1, Seat: "F"},
	})
	if err != nil {
		tb.Fatal(err)
	}
	return scenario.State{Org: org, Model: scenario.DefaultModel()}
}

func same(tb testing.TB, what string, want, got any) {
	tb.Helper()
	if d := cmp.Diff(want, got); d != "" {
		tb.Errorf("%s (-want +got):\n%s", what, d)
	}
}

func move(p, m pid, wave, date string) scenario.Edit {
	return scenario.Edit{Do: scenario.Move{Position: p, Manager: m}, Wave: wave, Date: date}
}

func titles(edits []scenario.Edit) (out []string) {
	for _, w := range waves.Of(edits) {
		out = append(out, w.Title())
	}
	return out
}

func planned(plan ...string) []scenario.Edit {
	var out []scenario.Edit
	for _, p := range plan {
		wave, date, _ := strings.Cut(p, "|")
		out = append(out, scenario.Edit{Do: scenario.Hire{}, Wave: wave, Date: date})
	}
	return out
}

func TestOrder(t *testing.T) {
	for name, c := range map[string]struct {
		plan []string
		want []string
	}{
		"nothing":                       {nil, nil},
		"nothing planned":               {[]string{"", ""}, []string{"At once"}},
		"as people count":               {[]string{"Wave 10", "wave 9", "", "Wave 2b", "Wave 2"}, []string{"At once", "Wave 2", "Wave 2b", "wave 9", "Wave 10"}},
		"by day, then name":             {[]string{"b|2027-02-01", "a|2027-02-01", "z|2027-01-01"}, []string{"z", "a", "b"}},
		"a day is a wave":               {[]string{"|2027-02-01", "x|2027-01-01", "|2027-02-01", ""}, []string{"At once", "x", "2027-02-01"}},
		"the last day counts":           {[]string{"a|2027-01-01", "b|2027-02-01", "a|2027-03-01"}, []string{"b", "a"}},
		"without a day before its next": {[]string{"3|2027-03-01", "2", "4", "1|2027-01-01"}, []string{"1", "2", "3", "4"}},
		"zeros in front":                {[]string{"W 02", "W 1", "W 2"}, []string{"W 1", "W 02", "W 2"}},
		"letters beyond ASCII":          {[]string{"Ölung 2", "Ende", "Ölung 10"}, []string{"Ende", "Ölung 2", "Ölung 10"}},
	} {
		t.Run(name, func(t *testing.T) { same(t, "order", c.want, titles(planned(c.plan...))) })
	}
}

func TestGroupsAreTakenApartOnlyWhereTheyMust(t *testing.T) {
	group := func(wave string, inside ...scenario.Edit) scenario.Edit {
		return scenario.Edit{Do: scenario.Group{Name: "g", Edits: inside}, Wave: wave}
	}
	edits := []scenario.Edit{
		group("1", move("D", "A", "", ""), move("E", "A", "", "")),
		group("1", move("D", "C", "2", ""), move("E", "C", "", "2027-05-01")),
		group("", group("3", move("F", "A", "", ""))),
		group("", []scenario.Edit{}...),
	}
	same(t, "waves", []waves.Wave{
		{Moves: 1}, {Name: "1", Date: "2027-05-01", Moves: 2}, {Name: "2", Moves: 1}, {Name: "3", Moves: 1},
	}, waves.Of(edits))
	same(t, "planned", true, waves.Planned(edits))
	same(t, "nothing planned", false, waves.Planned([]scenario.Edit{group("", group("", move("F", "A", "", "")))}))
}

// What is said is there from the first wave on, and is no wave.
func TestFoundationsAreNoWave(t *testing.T) {
	base := small(t)
	said := scenario.Edit{Do: scenario.SetFoundations{Foundations: scenario.Foundations{Purpose: "Serve"}}}
	edits := []scenario.Edit{move("D", "A", "1", ""), said, move("F", "B", "2", "")}
	same(t, "waves", []string{"1", "2"}, titles(edits))
	s, err := waves.State(base, edits, 0)
	if err != nil || s.Now.Foundations == nil || s.Now.Foundations.Purpose != "Serve" {
		t.Errorf("in the first wave: %+v, %v", s.Now.Foundations, err)
	}
	same(t, "alone", []string(nil), titles([]scenario.Edit{said}))
	edits[1].Wave = "3"
	same(t, "planned", []string{"1", "2", "3"}, titles(edits))
}

func manager(t *testing.T, s scenario.State, id pid) pid {
	t.Helper()
	p, ok := s.Org.Position(id)
	if !ok {
		return "gone"
	}
	return p.Manager
}

func TestAWaveIsAStructureOfItsOwn(t *testing.T) {
	base := small(t)
	edits := []scenario.Edit{
		{Do: scenario.Add{Position: scenario.Position{ID: "N", Manager: "A", FTE: 1}}, Wave: "2"},
		move("D", "N", "1", ""), // needs what comes later
		move("F", "B", "1", ""),
		{Do: scenario.Remove{Position: "C"}, Wave: "3"},
	}
	var got [][]pid
	var left [][]int
	for at := range waves.Of(edits) {
		s, err := waves.State(base, edits, at)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, []pid{manager(t, s.Before, "D"), manager(t, s.Now, "D"), manager(t, s.Now, "F"), manager(t, s.Now, "C")})
		for _, l := range s.Left {
			left = append(left, append([]int{at}, l.Path...))
			if !errors.Is(l.Err, scenario.ErrUnknownPosition) || !cmp.Equal(l.Edit.Do, edits[1].Do) {
				t.Errorf("left out: %+v", l)
			}
		}
	}
	same(t, "managers of D before, and of D, F and C then", [][]pid{{"B", "B", "B", "A"}, {"B", "N", "B", "A"}, {"N", "N", "B", "gone"}}, got)
	same(t, "left out of wave", [][]int{{0, 1}}, left)
	if _, err := waves.State(base, edits, 3); !errors.Is(err, waves.ErrNoWave) {
		t.Error(err)
	}
	if at, err := waves.Named(edits, "2"); at != 1 || err != nil {
		t.Errorf("%d, %v", at, err)
	}
	if _, err := waves.Named(edits, "9"); !errors.Is(err, waves.ErrNoWave) {
		t.Error(err)
	}
}

// A wave starts from positions that decide what they decide by the document's
// baseline, whatever an earlier wave made of the chart.
func TestGradesHoldFromWaveToWave(t *testing.T) {
	base := small(t)
	edits := []scenario.Edit{
		{Do: scenario.Remove{Position: "B"}, Wave: "1"}, // the chart loses a layer on that side
		{Do: scenario.Set{Position: "D", Field: scenario.FieldRaise, Value: "1"}, Wave: "1"},
		move("F", "A", "2", ""),
	}
	s, err := waves.State(base, edits, 1)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := edit.Replay(base, edits)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "grades", scenario.Grades(base, whole), scenario.Grades(s.Before, s.Now))
	if before, _ := s.Before.Org.Position("A"); before.Authority != scenario.Some(2) {
		t.Errorf("the top decides %+v", before.Authority)
	}
	if now, _ := s.Now.Org.Position("A"); now.Authority.OK {
		t.Error("the wave itself has authority written into it")
	}
	if _, err := escalation.Solve(s.Before, s.Now); err != nil {
		t.Error(err)
	}
	var moved []pid
	for p := range waves.Moved(s.Before, s.Now) {
		moved = append(moved, p.ID)
	}
	same(t, "moved in the second wave", []pid{"F"}, moved)
	same(t, "moved in each", []int{2, 1}, waves.MovedBy(base, edits)) // D and E, then F
}

func TestMoved(t *testing.T) {
	base := small(t)
	now, err := edit.Replay(base, []scenario.Edit{
		{Do: scenario.Unseat{Person: "c"}},               // F then reports to A
		{Do: scenario.Seat{Person: "c", Position: "G"}},  // newly filled
		{Do: scenario.Move{Position: "E", Manager: "C"}}, // to a vacant seat, which is to A
	})
	if err != nil {
		t.Fatal(err)
	}
	var moved []pid
	for p := range waves.Moved(base, now) {
		moved = append(moved, p.ID)
	}
	same(t, "moved", []pid{"F", "G", "E"}, moved)
	for p := range waves.Moved(base, base) {
		t.Errorf("%s moved from where it is", p.ID)
	}
}

// Whatever is planned: the waves hold every entry once, and after the last the
// scenario stands as a whole.
func TestTheLastWaveIsTheScenario(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := small(t)
		var edits []scenario.Edit
		state := base.Clone()
		for range rapid.IntRange(1, 8).Draw(t, "edits") {
			id := rapid.SampledFrom([]pid{"A", "B", "C", "D", "E", "F", "G"})
			e := scenario.Edit{
				Do:   scenario.Move{Position: id.Draw(t, "position"), Manager: id.Draw(t, "manager")},
				Wave: rapid.SampledFrom([]string{"", "1", "2", "10"}).Draw(t, "wave"),
				Date: rapid.SampledFrom([]string{"", "2027-01-01", "2027-06-01"}).Draw(t, "date"),
			}
			if rapid.Bool().Draw(t, "removes") {
				e.Do = scenario.Remove{Position: id.Draw(t, "position")}
			}
			if _, err := edit.Apply(&state, e); err == nil {
				edits = append(edits, e)
			}
		}
		list := waves.Of(edits)
		moves := 0
		for at, w := range list {
			moves += w.Moves
			s, err := waves.State(base, edits, at)
			if err != nil {
				t.Fatal(err)
			}
			if at == len(list)-1 {
				if len(s.Left) > 0 || !slices.Equal(shape(state), shape(s.Now)) {
					t.Fatalf("left %v; %v, want %v", s.Left, shape(s.Now), shape(state))
				}
			}
		}
		if moves != len(edits) {
			t.Fatalf("%d of %d entries in %v", moves, len(edits), list)
		}
	})
}

func shape(s scenario.State) (out []string) {
	for p := range s.Org.Positions() {
		out = append(out, string(p.ID)+"<"+string(p.Manager))
	}
	return out
}
