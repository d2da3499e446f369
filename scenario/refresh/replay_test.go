package refresh_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/refresh"
)

// Edits of the scenario's own list are what is counted; one that applies in part
// says what of it does not.
func TestOutcomes(t *testing.T) {
	group := func(name string, actions ...scenario.Action) scenario.Group {
		g := scenario.Group{Name: name}
		for _, a := range actions {
			g.Edits = append(g.Edits, scenario.Edit{Do: a})
		}
		return g
	}
	fits, gone := scenario.Move{Position: "4", Manager: "3"}, scenario.Move{Position: "99", Manager: "1"}
	made := scenario.Move{Position: "2", Manager: "1"}
	_, r, kept := planOf(t, seated(t, officeNames(), office()...), nil,
		fits, gone, made, group("Half", scenario.Move{Position: "4", Manager: "1"}, group("Deep", gone)), group("None", gone, made), group("Done", made))
	want := []refresh.Outcome{
		{"Move 4 under 3", refresh.Applies, nil},
		{"Move 99 under 1", refresh.NotApplied, []string{"99 is not in the new roster"}},
		{"Move 2 under 1", refresh.MadeAlready, nil},
		{"Half", refresh.AppliesPartly, []string{"Deep: Move 99 under 1: 99 is not in the new roster"}},
		{"None", refresh.NotApplied, []string{"Move 99 under 1: 99 is not in the new roster"}},
		{"Done", refresh.MadeAlready, nil},
	}
	for i := range r.Edits {
		r.Edits[i].Words = regexp.MustCompile(` \([^)]*\)`).ReplaceAllString(r.Edits[i].Words, "")
		for n, reason := range r.Edits[i].Reasons {
			r.Edits[i].Reasons[n] = regexp.MustCompile(` \([^)]*\)`).ReplaceAllString(reason, "")
		}
	}
	if d := cmp.Diff(want, r.Edits); d != "" {
		t.Errorf("(−want +got)\n%s", d)
	}
	if r.Applied != len(kept) || r.Applied != r.Count(refresh.Applies)+r.Count(refresh.AppliesPartly) {
		t.Errorf("%d applied, %d kept", r.Applied, len(kept))
	}
}

func TestReplay(t *testing.T) {
	type actions = []scenario.Action
	move := scenario.Move{Position: "4", Manager: "3"}
	tests := []struct {
		name  string
		now   *scenario.Org
		edits actions
		kept  actions
		lines []string
	}{
		{"a move", later(t, same), actions{move}, actions{move}, nil},
		{"a move that has happened", later(t, under("4", "3")), actions{move}, nil, []string{
			"already [0] Move 4 (Maker) under 3 (Head of selling): it reports there in the new roster",
		}},
		{"a position that is gone", later(t, without("4")), actions{move}, nil, []string{
			"misfit [0] Move 4 (Maker) under 3 (Head of selling): 4 (Maker) is not in the new roster",
		}},
		{"a manager that is gone", later(t, without("3")), actions{move}, nil, []string{
			"misfit [0] Move 4 (Maker) under 3 (Head of selling): 3 (Head of selling) is not in the new roster",
		}},
		{"a move that would be a loop by now", later(t, under("3", "4")), actions{move}, nil, []string{
			"misfit [0] Move 4 (Maker) under 3 (Head of selling): the new manager stands below it in the new roster",
		}},
		{"a top", later(t, without("2")), actions{scenario.Move{Position: "2"}}, nil, []string{
			"misfit [0] Make 2 (Head of making) a top: 2 (Head of making) is not in the new roster",
		}},
		{"a removal that has happened", later(t, without("2")), actions{scenario.Remove{Position: "2"}}, nil, []string{
			"already [0] Remove 2 (Head of making): it is not in the new roster",
		}},
		{"a removal whose heir is gone", later(t, without("3")), actions{scenario.Remove{Position: "2", ReportsTo: "3"}}, nil, []string{
			"misfit [0] Remove 2 (Head of making): 3 (Head of selling) is not in the new roster",
		}},
		{
			"a handover to one who is gone", later(t, without("5")),
			actions{scenario.Remove{Position: "4", Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: "5", Share: 0.5, Hours: 4}, {Position: "6", Share: 0.25}, {Position: "3", Share: 0.25}}}}},
			actions{scenario.Remove{Position: "4", Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: "6", Share: 0.5, Hours: 2}, {Position: "3", Share: 0.5, Hours: 2}}}}},
			[]string{"adjusted [0] Remove 4 (Maker): its work does not go to 5 (Maker), which is not in the new roster"},
		},
		{
			"a handover to nobody who is left", later(t, without("5")),
			actions{scenario.Remove{Position: "4", Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: "5", Share: 1}}}}},
			actions{scenario.Remove{Position: "4"}},
			[]string{"adjusted [0] Remove 4 (Maker): its work does not go to 5 (Maker), which is not in the new roster"},
		},
		{
			"work of a position whose removal has happened", later(t, without("4")),
			actions{scenario.Remove{Position: "4", Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: "5", Share: 0.5}}}}, scenario.TakeOver{From: "4", Takers: []scenario.Taker{{Position: "6", FTE: 0.5}}}},
			nil,
			[]string{
				"already [0] Remove 4 (Maker): it is not in the new roster",
				"already [1] Hand work of 4 (Maker) over to 6 (Seller): it is not in the new roster",
			},
		},
		{
			"work taken over by one who is gone", later(t, without("5")),
			actions{scenario.Remove{Position: "4", Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: "6", Share: 0.5}}}}, scenario.TakeOver{From: "4", Takers: []scenario.Taker{{Position: "5", FTE: 0.25}, {Position: "3", FTE: 0.25}}}},
			actions{scenario.Remove{Position: "4", Handover: scenario.Handover{Receivers: []scenario.Receiver{{Position: "6", Share: 0.5}}}}, scenario.TakeOver{From: "4", Takers: []scenario.Taker{{Position: "3", FTE: 0.25}}}},
			[]string{"adjusted [1] Hand work of 4 (Maker) over to 5 (Maker) and 1 more: its work does not go to 5 (Maker), which is not in the new roster"},
		},
		{"a value that the new roster has", later(t, func(p *post) bool { p.Unit = "Works"; return true }), actions{scenario.Set{Position: "4", Field: scenario.FieldUnit, Value: "Works"}}, nil, []string{
			"already [0] Change unit of 4 (Maker) to “Works”: the new roster has this value",
		}},
		{
			"dotted lines, one of them to a position that is gone", later(t, without("5")),
			actions{scenario.Set{Position: "4", Field: scenario.FieldDotted, Value: "5:3"}, scenario.Set{Position: "6", Field: scenario.FieldDotted, Value: "5"}},
			actions{scenario.Set{Position: "4", Field: scenario.FieldDotted, Value: "3"}},
			[]string{
				"misfit [1] Change dotted of 6 (Seller) to “5”: 5 (Maker) is not in the new roster",
				"adjusted [0] Change dotted of 4 (Maker) to “5:3”: no dotted line to 5 (Maker), which is not in the new roster",
			},
		},
		{
			"what is added, and what goes there", later(t, without("2")),
			actions{scenario.Add{Position: post{ID: "N1", Title: "Planner", Manager: "2", FTE: 1}}, scenario.Move{Position: "4", Manager: "N1"}},
			nil,
			[]string{
				"misfit [0] Add Planner under 2 (Head of making): 2 (Head of making) is not in the new roster",
				"misfit [1] Move 4 (Maker) under N1: N1 is not added, as that edit did not apply",
			},
		},
		{
			"an id that somebody else has by now", joins(t, "N1", "Driver", "Gil Lea"),
			actions{scenario.Add{Position: post{ID: "N1", Title: "Planner", Manager: "2", FTE: 1}}, scenario.Move{Position: "4", Manager: "N1"}},
			actions{scenario.Add{Position: post{ID: "N1-2", Title: "Planner", Manager: "2", FTE: 1}}, scenario.Move{Position: "4", Manager: "N1-2"}},
			[]string{"adjusted [0] Add Planner under 2 (Head of making): the new roster uses its id; it is N1-2 now"},
		},
		{
			"a position that was made as planned", joins(t, "N1", "Planner", "Gil Lea"),
			actions{scenario.Add{Position: post{ID: "N1", Title: "Planner", Manager: "2", FTE: 1}}, scenario.Move{Position: "4", Manager: "N1"}},
			actions{scenario.Move{Position: "4", Manager: "N1"}},
			[]string{"already [0] Add Planner under 2 (Head of making): the new roster has this position"},
		},
		{
			"somebody who joined as planned", joins(t, "8", "Driver", "Gil Lea"),
			actions{scenario.Hire{Person: scenario.Person{ID: "N1", Name: "gil lea", FTE: 1}}, scenario.Seat{Person: "N1", Position: "7"}},
			actions{scenario.Seat{Person: "8", Position: "7"}},
			[]string{"already [0] Add person N1: the new roster has this person"},
		},
		{
			"somebody who joins under an id that is taken", joins(t, "N1", "Driver", "Gil Lea"),
			actions{scenario.Hire{Person: scenario.Person{ID: "N1", FTE: 1}}, scenario.Seat{Person: "N1", Position: "7"}},
			actions{scenario.Hire{Person: scenario.Person{ID: "N1-2", FTE: 1}}, scenario.Seat{Person: "N1-2", Position: "7"}},
			[]string{"adjusted [0] Add person N1: the new roster uses the person's id; it is N1-2 now"},
		},
		{
			"a seat that is taken by now", joined(t, office()[6], "Gil Lea"),
			actions{scenario.Seat{Person: "4", Position: "7"}},
			nil,
			[]string{"misfit [0] Seat person 4 in 7 (Adviser): somebody sits there in the new roster"},
		},
		{
			"people who are gone", later(t, without("4", "5")),
			actions{scenario.Unseat{Person: "4", Leaving: true}, scenario.Unseat{Person: "5"}, scenario.SetPerson{Person: "5", Field: scenario.FieldName, Value: "Ed Oak"}},
			nil,
			[]string{
				"misfit [1] Unseat person 5: person 5 is not in the new roster",
				"misfit [2] Change name of person 5: person 5 is not in the new roster",
				"already [0] Let person 4 leave: the person is not in the new roster",
			},
		},
		{
			"two to join under one name, of whom one did", joins(t, "n8", "Adviser", "Gil Lea"),
			actions{
				scenario.Hire{Person: scenario.Person{ID: "h1", Name: "Gil Lea", FTE: 1}},
				scenario.Hire{Person: scenario.Person{ID: "h2", Name: "gil lea", FTE: 1}},
				scenario.Seat{Person: "h2", Position: "7"},
			},
			actions{scenario.Hire{Person: scenario.Person{ID: "h2", Name: "gil lea", FTE: 1}}, scenario.Seat{Person: "h2", Position: "7"}},
			[]string{"already [0] Add person h1: the new roster has this person"},
		},
		{
			"settings", later(t, without("2")),
			actions{scenario.SetModel{Position: "2", Parameter: "control", Value: "0.5"}, scenario.SetModel{Parameter: "control", Value: "0.5"}, scenario.SetRights{Class: 1, Authority: 0}},
			actions{scenario.SetModel{Parameter: "control", Value: "0.5"}, scenario.SetRights{Class: 1, Authority: 0}},
			[]string{"misfit [0] Set control to 0.5 at 2 (Head of making): 2 (Head of making) is not in the new roster"},
		},
		{
			"a group, within a group: what fits stays in it", later(t, without("5")),
			actions{scenario.Group{Name: "Remove layer 2", Edits: []scenario.Edit{
				{Do: scenario.Group{Name: "Making", Edits: []scenario.Edit{{Do: scenario.Move{Position: "4", Manager: "1"}}, {Do: scenario.Move{Position: "5", Manager: "1"}, Wave: "2", Reason: "shorter"}}}},
				{Do: scenario.Remove{Position: "2"}},
			}}},
			actions{scenario.Group{Name: "Remove layer 2", Edits: []scenario.Edit{
				{Do: scenario.Group{Name: "Making", Edits: []scenario.Edit{{Do: scenario.Move{Position: "4", Manager: "1"}}}}},
				{Do: scenario.Remove{Position: "2"}},
			}}},
			[]string{"misfit [0 0 1] Remove layer 2: Making: Move 5 (Maker) under 1 (Chief) [2; shorter]: 5 (Maker) is not in the new roster"},
		},
		{
			"a group of which nothing is left", later(t, without("4", "5")),
			actions{scenario.Group{Name: "Cut", Edits: []scenario.Edit{{Do: scenario.Remove{Position: "4"}}, {Do: scenario.Remove{Position: "5"}}}}},
			nil,
			[]string{"already [0 0] Remove 4 (Maker): it is not in the new roster", "already [0 1] Remove 5 (Maker): it is not in the new roster"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			plan, got, kept := planOf(t, tt.now, nil, tt.edits...)
			if d := cmp.Diff(tt.kept, kept); d != "" {
				t.Errorf("edits kept (−want +got)\n%s", d)
			}
			if d := cmp.Diff(tt.lines, lines(got)); d != "" {
				t.Errorf("told (−want +got)\n%s", d)
			}
			note := "Mind this."
			for i, line := range tt.lines {
				if text, ok := strings.CutPrefix(line, "misfit "); ok {
					if i == 0 {
						note += "\n\nKept as a note when the baseline was refreshed on 2026-04-01 from april.csv, as these edits no longer apply:"
					}
					_, words, _ := strings.Cut(text, "] ")
					note += "\n– " + words
				}
			}
			if d := cmp.Diff(note, plan.Document.Scenarios[0].Note); d != "" {
				t.Errorf("note (−want +got)\n%s", d)
			}
		})
	}
}

func TestBaselineKeepsWhatNoRosterHolds(t *testing.T) {
	posts := office()
	posts[1] = post{ID: "2", Title: "Head of making", Manager: "1", Protected: true, Track: scenario.TrackProject, Notes: "Holds the licence.", Raise: 1, TakenFTE: 0.5, TakenHours: 2, Cost: scenario.Some(9.0)}
	model := scenario.DefaultModel()
	for _, id := range []pid{"2", "3", "5", "N1"} {
		model.Overrides = append(model.Overrides, scenario.Override{Position: id, Values: map[string]float64{"control": 0.5, "clarity": 0.6}})
	}
	doc := &scenario.Document{Name: "Plan", Baseline: scenario.State{Org: seated(t, officeNames(), posts...), Model: model}}
	now := later(t, without("3", "5"))
	origin := scenario.Origin{Files: []string{"april.csv"}, Repairs: []scenario.Repair{{File: "april.csv", Problem: "a", Repair: "b"}}}
	m := refresh.Match(doc.Baseline.Org, now)
	plan := refresh.Replay(doc, now, origin, m, []refresh.Choice{{Path: []int{2}, Do: refresh.Retarget, Of: "5", Position: "4"}})

	got, _ := plan.Document.Baseline.Org.Position("2")
	want := posts[1]
	want.FTE, want.Cost = 1, scenario.Opt[float64]{} // the roster knows of no cost
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("position (−want +got)\n%s", d)
	}
	var at []pid
	for _, ov := range plan.Document.Baseline.Model.Overrides {
		at = append(at, ov.Position)
	}
	if d := cmp.Diff([]pid{"2", "N1", "4"}, at); d != "" {
		t.Errorf("overrides (−want +got)\n%s", d)
	}
	if d := cmp.Diff([]string{"[1] Set clarity to 0.6 and control to 0.5 at 3 (Head of selling): 3 (Head of selling) is not in the new roster []"}, misfits(plan.Misfits)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]scenario.Repair{
		{File: "april.csv", Problem: "a", Repair: "b"},
		{ID: "3", Problem: "Set clarity to 0.6 and control to 0.5 at 3 (Head of selling): 3 (Head of selling) is not in the new roster", Repair: "left out"},
		{ID: "5", Problem: "Set clarity to 0.6 and control to 0.5 at 5 (Maker): 5 (Maker) is not in the new roster", Repair: "set at 4 instead", Chosen: true},
	}, plan.Document.Origin.Repairs); d != "" {
		t.Errorf("log (−want +got)\n%s", d)
	}
	if len(origin.Repairs) != 1 || len(model.Overrides) != 4 {
		t.Error("what was passed in differs")
	}
}
