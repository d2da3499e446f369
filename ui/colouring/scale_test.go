package colouring

import (
	"fmt"
	"slices"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/ui/uitest"
)

// firm is a small organisation: a top, two managers, two reports each.
func firm(t *testing.T) scenario.State {
	t.Helper()
	return uitest.Staffed(t,
		scenario.Position{ID: "1", Title: "Chief executive", FTE: 1},
		scenario.Position{ID: "2", Title: "Head of delivery", Manager: "1", Unit: "Delivery", FTE: 1},
		scenario.Position{ID: "3", Title: "Head of product", Manager: "1", Unit: "Product", FTE: 1, Track: scenario.TrackTechnical},
		scenario.Position{ID: "4", Title: "Planner", Manager: "2", Unit: "Delivery", FTE: 1},
		scenario.Position{ID: "5", Title: "Engineer", Manager: "2", FTE: 1},
		scenario.Position{ID: "6", Title: "Analyst", Manager: "3", FTE: 1, Track: scenario.TrackProject},
		scenario.Position{ID: "7", Title: "Designer", Manager: "3", FTE: 1},
	)
}

// edited is the firm as a scenario of these actions, each in the wave of its name.
func edited(t *testing.T, waves []string, actions ...scenario.Action) Subject {
	t.Helper()
	before := firm(t)
	sc := &scenario.Scenario{ID: "s", Name: "Scenario 1"}
	for i, a := range actions {
		e := scenario.Edit{Do: a}
		if i < len(waves) {
			e.Wave = waves[i]
		}
		sc.Edits = append(sc.Edits, e)
	}
	after, err := edit.Replay(before, sc.Edits)
	if err != nil {
		t.Fatal(err)
	}
	return Subject{Org: after.Org, Baseline: before.Org, Scenario: sc, Layers: 3}
}

func baseline(t *testing.T) Subject {
	t.Helper()
	org := firm(t).Org
	return Subject{Org: org, Baseline: org, Layers: 3}
}

func labels(s Scale) []string {
	var out []string
	for _, g := range s.Groups {
		out = append(out, g.Label)
	}
	return out
}

func TestGroupsOfPositions(t *testing.T) {
	for _, tt := range []struct {
		by       By
		id       scenario.PositionID
		label    string
		figure   string
		coloured bool
	}{
		{BySpan, "1", "2-3", "2", true},
		{BySpan, "4", "", "", false},
		{ByLayer, "1", "layer 1", "L1", true},
		{ByLayer, "7", "layer 3", "L3", true},
		{ByUnit, "4", "Delivery", "Delivery", true},
		{ByUnit, "3", "Product", "Product", true},
		{ByUnit, "5", "", "", false},
		{ByTrack, "3", "technical", "technical", true},
		{ByTrack, "6", "project", "project", true},
		{ByTrack, "2", "management", "management", true},
		{ByTrack, "5", "expert work", "", true},
	} {
		t.Run(fmt.Sprintf("%s of %s", tt.by, tt.id), func(t *testing.T) {
			s := Of(tt.by, baseline(t))
			group, figure, ok := s.Of(tt.id)
			if ok != tt.coloured || ok && (figure != tt.figure || s.Groups[group].Label != tt.label) {
				t.Errorf("group %d of %q, %q, %v", group, labels(s), figure, ok)
			}
		})
	}
}

func TestScalesWithoutGroupsSayWhy(t *testing.T) {
	several := edited(t, nil,
		scenario.Set{Position: "4", Field: scenario.FieldCost, Value: "10"}, scenario.Set{Position: "4", Field: scenario.FieldCurrency, Value: "EUR"},
		scenario.Set{Position: "5", Field: scenario.FieldCost, Value: "10"}, scenario.Set{Position: "5", Field: scenario.FieldCurrency, Value: "GBP"})
	none := baseline(t)
	none.Scenario = &scenario.Scenario{}
	for _, tt := range []struct {
		by   By
		s    Subject
		says string
	}{
		{ByCost, baseline(t), "No position has a cost."},
		{ByCost, several, "Costs in several currencies cannot be ranked."},
		{ByWave, baseline(t), "The baseline has no changes to plan in waves."},
		{ByWave, none, "This scenario changes nothing yet."},
	} {
		s := Of(tt.by, tt.s)
		if _, _, ok := s.Of("4"); ok || len(s.Groups) != 0 || s.None != tt.says {
			t.Errorf("by %s: %q, groups %q", tt.by, s.None, labels(s))
		}
	}
}

func TestLoadIsAScaleOfTheChart(t *testing.T) {
	s := Of(ByLoad, baseline(t))
	if s.Of != nil || !slices.Contains(labels(s), "overloaded > 100%") || len(s.Fills()) != len(s.Groups) {
		t.Errorf("legend %q", labels(s))
	}
}

func TestCostsAreDividedByTheirRank(t *testing.T) {
	var sets []scenario.Action
	for i, cost := range []string{"100000", "80000", "80000", "40000"} {
		sets = append(sets, scenario.Set{Position: scenario.PositionID("1234"[i : i+1]), Field: scenario.FieldCost, Value: cost})
	}
	costs := Of(ByCost, edited(t, nil, sets...))
	last := -1
	for _, id := range []scenario.PositionID{"4", "2", "1"} {
		at, figure, ok := costs.Of(id)
		if !ok || at <= last || figure == "" {
			t.Errorf("%s: group %d, %q", id, at, figure)
		}
		last = at
	}
	if _, _, ok := costs.Of("6"); ok {
		t.Error("a position without a cost has a group")
	}
}

func TestChangesAreNamed(t *testing.T) {
	s := Of(ByChange, edited(t, nil,
		scenario.Move{Position: "4", Manager: "3"}, scenario.Set{Position: "5", Field: scenario.FieldTitle, Value: "Lead engineer"},
		scenario.Unseat{Person: "p6"}, scenario.Add{Position: scenario.Position{ID: "8", Manager: "3", FTE: 1}}))
	for id, want := range map[scenario.PositionID]string{"4": "moved", "5": "fields", "6": "person", "8": "new", "7": ""} {
		if at, got, ok := s.Of(id); !ok || got != want || (want == "") != (at == Unchanged) {
			t.Errorf("%s: group %d, %q, want %q", id, at, got, want)
		}
	}
}

func TestWavesColourWhatTheyChange(t *testing.T) {
	s := Of(ByWave, edited(t, []string{"first", "", "second"},
		scenario.Move{Position: "4", Manager: "3"}, scenario.Set{Position: "5", Field: scenario.FieldTitle, Value: "Lead"},
		scenario.Move{Position: "6", Manager: "2"}))
	if got := labels(s); !slices.Equal(got, []string{"first", "second", "no wave yet"}) {
		t.Fatalf("legend %q", got)
	}
	for id, want := range map[scenario.PositionID]int{"4": 0, "6": 1, "5": 2} {
		if at, figure, ok := s.Of(id); !ok || at != want {
			t.Errorf("%s: group %d, %q, want %d", id, at, figure, want)
		}
	}
	if _, _, ok := s.Of("7"); ok {
		t.Error("what does not change has a wave")
	}
}

func TestWavesReachIntoGroups(t *testing.T) {
	inner := scenario.Edit{Wave: "2", Do: scenario.Move{Position: "b", Manager: "x"}}
	got := wavesOf([]scenario.Edit{
		{Wave: "1", Do: scenario.Move{Position: "a", Manager: "x"}},
		{Wave: "3", Do: scenario.Group{Edits: []scenario.Edit{inner, {Do: scenario.Set{Position: "c"}}}}},
		{Do: scenario.Add{Position: scenario.Position{ID: "d"}}},
		{Wave: "4", Do: scenario.Unseat{Person: "p"}},
	})
	want := map[scenario.PositionID]string{"a": "1", "b": "2", "c": "3", "d": ""}
	if len(got) != len(want) {
		t.Errorf("%v, want %v", got, want)
	}
	for id, wave := range want {
		if got[id] != wave {
			t.Errorf("%s in wave %q, want %q", id, got[id], wave)
		}
	}
}
