package readiness_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/readiness"
)

type pid = scenario.PositionID

// office is one chief with two heads of five each, by unit "Making" and "Selling".
func office(tb interface{ Fatal(...any) }) scenario.State {
	positions := []scenario.Position{{ID: "A", FTE: 1, Unit: "Board"}}
	for head, unit := range map[pid]string{"B": "Making", "C": "Selling"} {
		positions = append(positions, scenario.Position{ID: head, Manager: "A", FTE: 1, Unit: unit})
		for i := range 5 {
			positions = append(positions, scenario.Position{ID: pid(fmt.Sprint(head, i)), Manager: head, FTE: 1, Unit: unit})
		}
	}
	var people []scenario.Person
	for _, p := range positions {
		people = append(people, scenario.Person{ID: scenario.PersonID(strings.ToLower(string(p.ID))), FTE: 1, Seat: p.ID})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		tb.Fatal(err)
	}
	return scenario.State{Org: org, Model: scenario.DefaultModel()}
}

// ready says all that can be said.
func ready() scenario.Foundations {
	f := scenario.Foundations{
		Purpose: "Serve", Roles: "in the handbook", SteadyUntil: "2027-12-31", SettlingShare: scenario.Some(1.0),
		Priorities: []scenario.Priority{{Name: "Speed", Units: []scenario.UnitLine{
			{Unit: "Board", Line: "ask less"}, {Unit: "Making", Line: "a day"}, {Unit: "Selling", Line: "an hour"},
		}}},
	}
	for range scenario.DefaultClasses() {
		f.Rights = append(f.Rights, scenario.RightInWords{Boundary: "a day", Inform: "the team", Priority: 1})
	}
	return f
}

func set(parameter, value string) scenario.Edit {
	return scenario.Edit{Do: scenario.SetModel{Parameter: parameter, Value: value}}
}

func move(p, m pid, wave, date string) scenario.Edit {
	return scenario.Edit{Do: scenario.Move{Position: p, Manager: m}, Wave: wave, Date: date}
}

func right(class, authority int) scenario.Edit {
	return scenario.Edit{Do: scenario.SetRights{Class: class, Authority: authority}}
}

func says(f scenario.Foundations) scenario.Edit {
	return scenario.Edit{Do: scenario.SetFoundations{Foundations: f}}
}

// said is ready but for one change.
func said(change func(*scenario.Foundations)) scenario.Edit {
	f := ready()
	change(&f)
	return says(f)
}

func input(tb testing.TB, edits ...scenario.Edit) readiness.Input {
	tb.Helper()
	base := office(tb)
	now, err := edit.Replay(base, edits)
	if err != nil {
		tb.Fatal(err)
	}
	e, err := escalation.Solve(base, now)
	if err != nil {
		tb.Fatal(err)
	}
	return readiness.Input{Baseline: base, Current: now, Edits: edits, Estimate: e, Today: "2027-01-01"}
}

func check(tb testing.TB, r readiness.Report, code string) readiness.Check {
	tb.Helper()
	for _, c := range r.Checks {
		if c.Said.Code() == code {
			return c
		}
	}
	tb.Fatalf("no check %q", code)
	return readiness.Check{}
}

// edge is a rule at one of its edges.
type edge struct {
	name  string
	code  string
	edits []scenario.Edit
	want  readiness.Level
	words string // that the sentence holds
	place readiness.Place
}

var edges = []edge{
	{"nothing said", "direction", nil, readiness.Red, "Neither purpose nor", readiness.PlaceFoundations},
	{"no purpose", "direction", []scenario.Edit{said(func(f *scenario.Foundations) { f.Purpose = "" })}, readiness.Red, "no purpose", readiness.PlaceFoundations},
	{"no priorities", "direction", []scenario.Edit{says(scenario.Foundations{Purpose: "x"})}, readiness.Red, "no priorities", readiness.PlaceFoundations},
	{"nobody is touched", "direction", []scenario.Edit{says(scenario.Foundations{Purpose: "x", Priorities: []scenario.Priority{{Name: "Speed"}}})}, readiness.Green, "1 priority are", readiness.PlaceFoundations},
	{"a unit without a line", "direction", []scenario.Edit{
		said(func(f *scenario.Foundations) { f.Priorities[0].Units = f.Priorities[0].Units[:1] }), move("B0", "C", "", ""),
	}, readiness.Amber, "“Speed” (Making)", readiness.PlaceFoundations},
	{"an empty line", "direction", []scenario.Edit{
		said(func(f *scenario.Foundations) { f.Priorities[0].Units[1].Line = "" }), move("B0", "C", "", ""),
	}, readiness.Amber, "Making", readiness.PlaceFoundations},
	{"a unit that decides more", "direction", []scenario.Edit{
		said(func(f *scenario.Foundations) { f.Priorities[0].Units = f.Priorities[0].Units[1:2] }), right(1, 0),
	}, readiness.Amber, "Selling", readiness.PlaceFoundations},
	{"a line for each", "direction", []scenario.Edit{says(ready()), move("B0", "C", "", "")}, readiness.Green, "a line for each", readiness.PlaceFoundations},

	{"nothing delegated", "empowerment", []scenario.Edit{says(ready())}, readiness.NotAsked, "No decision rights", readiness.PlaceRights},
	{"for a priority", "empowerment", []scenario.Edit{says(ready()), right(1, 0)}, readiness.Green, "1 decision class is moved down, each", readiness.PlaceRights},
	{"one of two for none", "empowerment", []scenario.Edit{said(func(f *scenario.Foundations) { f.Rights[2].Priority = 0 }), right(1, 0), right(2, 0)}, readiness.Amber, "direction: Plan change moved down", readiness.PlaceRights},
	{"all for none", "empowerment", []scenario.Edit{right(1, 0)}, readiness.Red, "without direction: Team", readiness.PlaceRights},
	{"raised positions", "empowerment", []scenario.Edit{{Do: scenario.Set{Position: "B0", Field: scenario.FieldRaise, Value: "1"}}}, readiness.Red, "Team", readiness.PlaceRights},
	{"a class that nobody reaches", "empowerment", []scenario.Edit{right(5, 4)}, readiness.NotAsked, "", readiness.PlaceRights},

	{"nobody said", "expectations", nil, readiness.Amber, "nobody said", readiness.PlaceFoundations},
	{"three months on", "expectations", []scenario.Edit{said(func(f *scenario.Foundations) { f.SteadyUntil = "2027-04-01" })}, readiness.Green, "90 days", readiness.PlaceFoundations},
	{"a day short of them", "expectations", []scenario.Edit{said(func(f *scenario.Foundations) { f.SteadyUntil = "2027-03-31" })}, readiness.Amber, "89 days", readiness.PlaceFoundations},
	{"on the last day", "expectations", []scenario.Edit{said(func(f *scenario.Foundations) { f.SteadyUntil = "2027-06-30" }), move("B0", "C", "1", "2027-06-30")}, readiness.Amber, "0 days", readiness.PlaceFoundations},
	{"before the last move", "expectations", []scenario.Edit{said(func(f *scenario.Foundations) { f.SteadyUntil = "2027-06-29" }), move("B0", "C", "1", "2027-06-30")}, readiness.Red, "29 June 2027, before", readiness.PlaceFoundations},
	{"stability at the lower edge", "expectations", []scenario.Edit{says(ready()), set("stability", "0.5")}, readiness.Amber, "50%", readiness.PlaceModel},
	{"stability below it", "expectations", []scenario.Edit{says(ready()), set("stability", "0.49")}, readiness.Red, "49%", readiness.PlaceModel},
	{"stability fair", "expectations", []scenario.Edit{says(ready()), set("stability", "0.7")}, readiness.Green, "70%", readiness.PlaceFoundations},

	{"no rights in words", "rights", nil, readiness.Red, "0 of 6", readiness.PlaceRights},
	{"all in words", "rights", []scenario.Edit{says(ready())}, readiness.Green, "All 6", readiness.PlaceRights},
	{"nobody to inform", "rights", []scenario.Edit{said(func(f *scenario.Foundations) { f.Rights[1].Inform = "" })}, readiness.Amber, "5 of 6", readiness.PlaceRights},
	{"of a class moved down", "rights", []scenario.Edit{said(func(f *scenario.Foundations) { f.Rights[1].Inform = "" }), right(1, 0)}, readiness.Red, "whom to inform: Team", readiness.PlaceRights},
	{"fewer rows than classes", "rights", []scenario.Edit{said(func(f *scenario.Foundations) { f.Rights = f.Rights[:3] })}, readiness.Amber, "3 of 6", readiness.PlaceRights},

	{"roles unwritten, clear", "roles", []scenario.Edit{set("clarity", "0.7")}, readiness.Amber, "not written", readiness.PlaceFoundations},
	{"roles unwritten, unclear", "roles", []scenario.Edit{set("clarity", "0.69")}, readiness.Red, "69%", readiness.PlaceFoundations},
	{"roles written, unclear", "roles", []scenario.Edit{says(ready()), set("clarity", "0.69")}, readiness.Amber, "are written", readiness.PlaceModel},
	{"roles written, clear", "roles", []scenario.Edit{says(ready()), set("clarity", "0.7")}, readiness.Green, "70%", readiness.PlaceFoundations},

	{"no coaching", "coaching", []scenario.Edit{set("practice", "0")}, readiness.NotAsked, "No hours", readiness.PlaceModel},
	{"all embedded", "coaching", []scenario.Edit{set("embedded", "1")}, readiness.NotAsked, "No hours", readiness.PlaceModel},
	{"room for all", "coaching", nil, readiness.Green, "100%", readiness.PlaceModel},
	{"room for none", "coaching", []scenario.Edit{set("load_limit", "0.01")}, readiness.Red, "3 managers above the limit", readiness.PlaceModel},

	{"leaders by default", "leaders", nil, readiness.Amber, "3 managers", readiness.PlaceModel},
	{"leaders at the good edge", "leaders", []scenario.Edit{set("control", "0")}, readiness.Green, "60%", readiness.PlaceModel},
	{"leaders at the poor edge", "leaders", []scenario.Edit{set("control", "0"), set("executive_modelling", "0.3")}, readiness.Amber, "30%", readiness.PlaceModel},
	{"leaders below it", "leaders", []scenario.Edit{set("control", "0"), set("executive_modelling", "0.29")}, readiness.Red, "29%", readiness.PlaceModel},

	{"nobody moves", "pace", nil, readiness.NotAsked, "Nobody", readiness.PlaceMoves},
	// 13 positions of whom one in ten settles at a time, for 8 weeks: 0.7 a month, but
	// one can always.
	{"one moves", "pace", []scenario.Edit{move("B0", "C", "", "")}, readiness.Green, "1 position comes", readiness.PlaceMoves},
	{"two at once", "pace", []scenario.Edit{move("B0", "C", "", ""), move("B1", "C", "", "")}, readiness.Amber, "none of them dated", readiness.PlaceMoves},
	{"three at once", "pace", []scenario.Edit{move("B0", "C", "", ""), move("B1", "C", "", ""), move("B2", "C", "", "")}, readiness.Red, "3 positions", readiness.PlaceMoves},
	{"month by month", "pace", []scenario.Edit{move("B0", "C", "1", "2027-02-01"), move("B1", "C", "2", "2027-03-01"), move("B2", "C", "3", "2027-04-30")}, readiness.Green, "February 2027", readiness.PlaceMoves},
	{"two waves in one month", "pace", []scenario.Edit{move("B0", "C", "1", "2027-02-01"), move("B1", "C", "2", "2027-02-28")}, readiness.Amber, "2 positions come under another manager in February 2027", readiness.PlaceMoves},
	{"more can settle", "pace", []scenario.Edit{says(ready()), move("B0", "C", "", ""), move("B1", "C", "", ""), move("B2", "C", "", "")}, readiness.Green, "about 7.0 a month", readiness.PlaceMoves},

	{"clarity as before", "clarity", []scenario.Edit{set("clarity", "0.7")}, readiness.NotAsked, "not set above", readiness.PlaceModel},
	{"clarity raised on nothing", "clarity", []scenario.Edit{set("clarity", "0.81")}, readiness.Amber, "no note why", readiness.PlaceFoundations},
	{"clarity raised with a note", "clarity", []scenario.Edit{{Do: scenario.SetModel{Parameter: "clarity", Value: "0.81"}, Reason: "agreed"}}, readiness.Green, "a note why", readiness.PlaceModel},
	{"clarity raised in a group with a note", "clarity", []scenario.Edit{{Do: scenario.Group{Name: "Lead", Edits: []scenario.Edit{set("clarity", "0.9")}}, Reason: "agreed"}}, readiness.Green, "a note why", readiness.PlaceModel},
	{"another setting with a note", "clarity", []scenario.Edit{set("clarity", "0.81"), {Do: scenario.SetModel{Parameter: "control", Value: "0.1"}, Reason: "agreed"}}, readiness.Amber, "no note", readiness.PlaceFoundations},
	{"clarity raised in a team", "clarity", []scenario.Edit{{Do: scenario.SetModel{Position: "B", Parameter: "clarity", Value: "0.9"}}}, readiness.Amber, "no note", readiness.PlaceFoundations},
	{"clarity raised on roles", "clarity", []scenario.Edit{set("clarity", "0.81"), says(scenario.Foundations{Roles: "x"})}, readiness.Green, "on roles that are written down", readiness.PlaceModel},

	{"little practice", "substitute", []scenario.Edit{set("practice", "0.69"), set("clarity", "0.1")}, readiness.NotAsked, "", readiness.PlaceModel},
	{"practice on clear ground", "substitute", []scenario.Edit{set("practice", "0.7")}, readiness.Green, "not planned", readiness.PlaceModel},
	{"clarity at the edge", "substitute", []scenario.Edit{set("practice", "1"), set("clarity", "0.6"), set("stability", "1")}, readiness.Green, "", readiness.PlaceModel},
	// Three managers of two and twice five reports, a quarter of an hour each.
	{"clarity below it", "substitute", []scenario.Edit{set("practice", "1"), set("clarity", "0.59"), set("stability", "1")}, readiness.Amber, "3 managers: 3.0 h of 3.0 h a week", readiness.PlaceModel},
	{"in one team", "substitute", []scenario.Edit{set("practice", "1"), {Do: scenario.SetModel{Position: "B", Parameter: "clarity", Value: "0.1"}}}, readiness.Amber, "1 manager: 1.2 h of 3.0 h", readiness.PlaceModel},
}

func TestEveryRuleAtItsEdge(t *testing.T) {
	for _, c := range edges {
		t.Run(c.code+": "+c.name, func(t *testing.T) {
			got := check(t, readiness.Of(input(t, c.edits...)), c.code)
			words := readiness.English.Print(got.Said)
			if got.Level != c.want || got.Place != c.place || !strings.Contains(words, c.words) {
				t.Errorf("%v at %s: %s\nwant %v at %s with %q", got.Level, got.Place, words, c.want, c.place, c.words)
			}
			if words == got.Said.Code() || readiness.English.Title(got.Said) == got.Said.Code() {
				t.Errorf("no words for %q", got.Said.Code())
			}
		})
	}
}

// A team that was less clear than the rest is raised by taking its own setting back.
func TestTakingBackALowerClarityRaisesIt(t *testing.T) {
	for value, want := range map[string]bool{"0.5": true, "0.9": false} {
		in := input(t)
		lower, err := edit.Replay(in.Baseline, []scenario.Edit{{Do: scenario.SetModel{Position: "B", Parameter: "clarity", Value: value}}})
		if err != nil {
			t.Fatal(err)
		}
		in.Baseline = lower
		c := check(t, readiness.Of(in), "clarity")
		if got := c.Said.(readiness.Clarity).Raised; got != want {
			t.Errorf("from %s back to 0.8: raised %v", value, got)
		}
	}
}

// Part of the coaching fits where part of the managers hold.
func TestCoachingThatFits(t *testing.T) {
	for _, c := range []struct {
		loads []float64 // of A, B and C, who coach 2, 5 and 5 people
		want  readiness.Level
	}{
		{[]float64{0.85, 0.85, 0.85}, readiness.Green},
		{[]float64{0.86, 0.5, 0.5}, readiness.Amber}, // 10 of 12
		{[]float64{0.5, 0.86, 0.5}, readiness.Red},   // 7 of 12
	} {
		in := input(t)
		for i := range in.Estimate.Managers {
			in.Estimate.Managers[i].Load = c.loads[i]
		}
		if got := check(t, readiness.Of(in), "coaching"); got.Level != c.want {
			t.Errorf("%v: %v, %+v", c.loads, got.Level, got.Said)
		}
	}
}

func TestReady(t *testing.T) {
	in := input(t, says(ready()), move("B0", "C", "", ""), right(1, 0), set("control", "0"))
	r := readiness.Of(in)
	if !r.Ready() || r.Worst() != readiness.Green {
		t.Errorf("worst is %v: %+v", r.Worst(), r)
	}
	in.UnownedHours = 0.5
	if r := readiness.Of(in); r.Ready() || check(t, r, "unowned").Place != readiness.PlaceOutcomes {
		t.Error("ready with work that nobody owns")
	}
	in.UnownedHours, in.OpenOutcomes = 0, 1
	if r := readiness.Of(in); r.Ready() || r.Count(readiness.Red) != 1 || check(t, r, "outcomes").Place != readiness.PlaceOutcomes {
		t.Error("ready with an open outcome")
	}
	if r := readiness.Of(input(t)); r.Ready() {
		t.Error("ready with nothing said")
	}
}

func TestSupport(t *testing.T) {
	var codes []string
	for _, s := range readiness.Support(input(t, says(ready())).Current) {
		codes = append(codes, s.Code())
	}
	if d := cmp.Diff([]string{"backed_by_direction", "backed_by_rights", "backed_by_roles", "backed_by_calm"}, codes); d != "" {
		t.Error(d)
	}
	if s := readiness.Support(office(t)); len(s) > 0 {
		t.Errorf("a baseline is supported by %v", s)
	}
}
