package exporting

import (
	"fmt"
	"slices"
	"testing"

	"spanwise/scenario/plot"
	"spanwise/ui/uitest"
)

// named returns so many scenarios: "Try 1", "Try 2" and so on.
func named(n int) []string {
	var names []string
	for i := range n {
		names = append(names, fmt.Sprintf("Try %d", i+1))
	}
	return names
}

func TestAPageTicksAsManyAsItTellsApart(t *testing.T) {
	uitest.Start(t)
	for _, tt := range []struct {
		name      string
		scenarios int
		page      []string
		want      []string
	}{
		{"none", 0, nil, nil},
		{"all of four", 4, []string{"Try 1"}, named(4)},
		{"the first four before the first run", 6, nil, named(4)},
		{"those on the page", 6, []string{"Try 2", "Try 6"}, []string{"Try 2", "Try 6"}},
		{"the first four where those on the page are gone", 5, []string{"Gone"}, named(4)},
	} {
		o := newOptions(Subject{Scenarios: named(tt.scenarios)})
		o.limit(plot.MostScenarios, tt.page)
		if got := o.chosen(); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
		if says := o.refused != nil; says != (tt.scenarios > plot.MostScenarios) {
			t.Errorf("%s: a limit is told: %v", tt.name, says)
		}
	}
}

func TestAFifthScenarioIsRefusedUntilOneIsTakenAway(t *testing.T) {
	uitest.Start(t)
	o := newOptions(Subject{Scenarios: named(5)})
	o.limit(plot.MostScenarios, nil)
	fifth := o.scenarios[4]
	fifth.Tapped(nil)
	if fifth.Checked || !fifth.Disabled() || len(o.chosen()) != plot.MostScenarios {
		t.Error("a fifth was ticked")
	}
	o.scenarios[0].SetChecked(false)
	if fifth.Disabled() {
		t.Fatal("the fifth stays refused")
	}
	fifth.SetChecked(true)
	if want := named(5)[1:]; !slices.Equal(o.chosen(), want) || !o.scenarios[0].Disabled() {
		t.Errorf("ticked %v, want %v", o.chosen(), want)
	}
}
