package refresh_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/scenario/refresh"
)

func TestSuggestions(t *testing.T) {
	// 2 is gone: its makers report to 8, who has its title; 9 has that title elsewhere.
	now := seated(t, map[pid]string{"1": "Ada Fox", "8": "Gil Lea", "4": "Di Oak", "5": "Ed Yew", "3": "Cy Elm"},
		post{ID: "1", Title: "Chief"}, post{ID: "9", Title: "Head of making", Unit: "Abroad", Manager: "1"}, post{ID: "8", Title: "Head of making", Manager: "1"},
		post{ID: "4", Title: "Maker", Manager: "8"}, post{ID: "5", Title: "Maker", Manager: "8"}, post{ID: "3", Title: "Head of selling", Manager: "1"})
	_, got, _ := planOf(t, now, nil, scenario.Move{Position: "3", Manager: "2"}, scenario.Unseat{Person: "2"})
	m := got.Misfits[0]
	if d := cmp.Diff([]pid{"8", "9", "1"}, m.Suggested); d != "" || m.Missing != "2" || m.Replace != "2" || !errors.Is(m.Err, scenario.ErrUnknownPosition) {
		t.Errorf("%+v", m)
	}
	if who := got.Misfits[1]; who.MissingPerson != "2" || len(who.SuggestedPeople) > 0 || !errors.Is(who.Err, scenario.ErrUnknownPerson) {
		t.Errorf("%+v", who)
	}
}

// A position that may have another id is not taken for removed until somebody says so.
func TestRemovalOfARenumberedPosition(t *testing.T) {
	now := seated(t, map[pid]string{"1": "Ada Fox", "e4": "Di Oak"}, post{ID: "1", Title: "Chief"}, post{ID: "e4", Title: "Maker", Manager: "1"})
	_, got, _ := planOf(t, now, nil, scenario.Remove{Position: "4"})
	if d := cmp.Diff([]string{"misfit [0] Remove 4 (Maker): 4 (Maker) is not in the new roster; it may be e4 (Maker) there"}, lines(got)); d != "" {
		t.Error(d)
	}
}

func TestChoices(t *testing.T) {
	now := later(t, without("3"))
	move := scenario.Move{Position: "6", Manager: "3"} // 6 reports to 1 by now
	seat := scenario.Seat{Person: "6", Position: "3"}
	tests := []struct {
		name   string
		choice refresh.Choice
		kept   []scenario.Action
		done   []refresh.Doing // of the misfits left
		note   bool
	}{
		{"kept as a note", refresh.Choice{Do: refresh.Keep}, nil, []refresh.Doing{refresh.Keep, refresh.Keep}, true},
		{"dropped", refresh.Choice{Path: []int{0}, Do: refresh.Drop}, nil, []refresh.Doing{refresh.Drop, refresh.Keep}, true},
		{"under another", refresh.Choice{Path: []int{0}, Do: refresh.Retarget, Of: "3", Position: "2"}, []scenario.Action{scenario.Move{Position: "6", Manager: "2"}}, []refresh.Doing{refresh.Keep}, true},
		{"as a top", refresh.Choice{Path: []int{0}, Do: refresh.Retarget, Of: "3"}, []scenario.Action{scenario.Move{Position: "6"}}, []refresh.Doing{refresh.Keep}, true},
		{"under itself", refresh.Choice{Path: []int{0}, Do: refresh.Retarget, Of: "3", Position: "6"}, nil, []refresh.Doing{refresh.Keep, refresh.Keep}, true},
		{"into another seat", refresh.Choice{Path: []int{1}, Do: refresh.Retarget, Of: "3", Position: "7"}, []scenario.Action{scenario.Seat{Person: "6", Position: "7"}}, []refresh.Doing{refresh.Keep}, true},
		{"into a seat that is taken", refresh.Choice{Path: []int{1}, Do: refresh.Retarget, Of: "3", Position: "2"}, nil, []refresh.Doing{refresh.Keep, refresh.Keep}, true},
		{"of another scenario", refresh.Choice{Scenario: "s2", Path: []int{0}, Do: refresh.Drop}, nil, []refresh.Doing{refresh.Keep, refresh.Keep}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.choice.Scenario == "" {
				tt.choice.Scenario = "s1"
			}
			plan, got, kept := planOf(t, now, []refresh.Choice{tt.choice}, move, seat)
			if d := cmp.Diff(tt.kept, kept); d != "" {
				t.Errorf("edits kept (−want +got)\n%s", d)
			}
			var done []refresh.Doing
			for _, m := range got.Misfits {
				done = append(done, m.Done)
				if m.Missing != "3" || m.Replace != "3" {
					t.Errorf("%+v does not say what another position can stand in for", m)
				}
			}
			if d := cmp.Diff(tt.done, done); d != "" {
				t.Errorf("done (−want +got)\n%s", d)
			}
			if noted := strings.Contains(plan.Document.Scenarios[0].Note, "Kept as a note"); noted != tt.note {
				t.Errorf("note %q", plan.Document.Scenarios[0].Note)
			}
		})
	}
}

// Several things can be missing from one edit; each takes its own choice.
func TestTwoChoicesForOneEdit(t *testing.T) {
	now := later(t, without("3", "6"))
	first := refresh.Choice{Scenario: "s1", Path: []int{0}, Do: refresh.Retarget, Of: "6", Position: "7"}
	_, got, _ := planOf(t, now, []refresh.Choice{first}, scenario.Move{Position: "6", Manager: "3"})
	if len(got.Misfits) != 1 || got.Misfits[0].Missing != "3" {
		t.Fatalf("%+v", got.Misfits)
	}
	_, got, kept := planOf(t, now, []refresh.Choice{first, {Scenario: "s1", Path: []int{0}, Do: refresh.Retarget, Of: "3", Position: "2"}}, scenario.Move{Position: "6", Manager: "3"})
	if d := cmp.Diff([]scenario.Action{scenario.Move{Position: "7", Manager: "2"}}, kept); d != "" || len(got.Misfits) > 0 {
		t.Errorf("%v, %+v", kept, got.Misfits)
	}
	if d := cmp.Diff([]string{
		"adjusted [0] Move 6 (Seller) under 3 (Head of selling): 7 stands in for 6",
		"adjusted [0] Move 6 (Seller) under 3 (Head of selling): 2 stands in for 3",
	}, lines(got)); d != "" {
		t.Error(d)
	}
}

// A person who is gone can be replaced by who sits there today.
func TestAnotherPerson(t *testing.T) {
	names := officeNames()
	names["4"] = "Gil Lea"
	now := seated(t, names, office()...)
	action := scenario.Seat{Person: "4", Position: "7"}
	_, got, _ := planOf(t, now, nil, action)
	m := got.Misfits[0]
	if m.Reason != "person 4 is somebody else in the new roster" || cmp.Diff([]scenario.PersonID{"4"}, m.SuggestedPeople) != "" {
		t.Fatalf("%+v", m)
	}
	_, got, kept := planOf(t, now, []refresh.Choice{{Scenario: "s1", Path: m.Path, Do: refresh.Retarget, OfPerson: "4", Person: "4"}}, action)
	if len(kept) != 1 || len(got.Misfits) > 0 {
		t.Errorf("%v, %+v", kept, got.Misfits)
	}
}

// All that a document holds beside its baseline and its scenarios stays.
func TestWhatTheDocumentSettlesStays(t *testing.T) {
	doc := &scenario.Document{
		Name: "Plan", Terms: scenario.Terms{SeveranceMonths: 9, HiringShare: 0.3},
		Thresholds: scenario.Thresholds{"lead_time_mean_h": 0.5},
		Baseline:   scenario.State{Org: seated(t, officeNames(), office()...), Model: scenario.DefaultModel()},
	}
	now := later(t, same)
	got := refresh.Replay(doc, now, scenario.Origin{}, refresh.Match(doc.Baseline.Org, now), nil).Document
	if got.Name != doc.Name || got.Terms != doc.Terms || !got.Thresholds.Equal(doc.Thresholds) {
		t.Errorf("got %q, %+v, %v", got.Name, got.Terms, got.Thresholds)
	}
	if doc.Baseline.Org == got.Baseline.Org {
		t.Error("the baseline is still the old one")
	}
}
