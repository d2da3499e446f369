package compare

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"spanwise/scenario/compare"
	"spanwise/ui/uitest"
)

func TestHeadlineIsThatOfTheFindings(t *testing.T) {
	v, _ := open(t, Handlers{})
	c := comparison(t)
	v.SetComparison(c, false)
	got := strings.ReplaceAll(uitest.Drawn(v.Object()), "|", " ")
	f := compare.FindingsOf(c)
	if want := compare.English.Print(f.Headline); !strings.Contains(got, want) {
		t.Errorf("the page lacks %q", want)
	}
	for _, n := range f.Notes {
		if want := compare.English.Print(n); !strings.Contains(got, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if !strings.Contains(got, "20 replications, paired · limit 85% · seed 7") {
		t.Error("how it was run is not shown")
	}
}

func TestStaleComparisonOffersAnotherRun(t *testing.T) {
	runs := 0
	v, _ := open(t, Handlers{Simulate: func() { runs++ }})
	c := comparison(t)
	v.SetComparison(c, false)
	if strings.Contains(uitest.Drawn(v.Object()), "Run again") {
		t.Error("a fresh comparison must not look stale")
	}
	v.setFocus("Flatter")
	v.SetComparison(c, true)
	if !strings.Contains(uitest.Drawn(v.Object()), "Run again") || v.focus != "Flatter" {
		t.Error("a stale comparison must say so and keep its focus")
	}
	test.Tap(v.banner.Button())
	if runs != 1 {
		t.Errorf("%d runs, want 1", runs)
	}
}

func TestEmptyStates(t *testing.T) {
	runs := 0
	v, _ := open(t, Handlers{Simulate: func() { runs++ }})
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "Nothing to compare yet") {
		t.Errorf("words %q", got)
	}
	test.Tap(v.stage.Button())
	if runs != 1 {
		t.Errorf("%d runs, want 1", runs)
	}
	v.SetComparison(compare.Of(comparison(t).Baseline, nil), false)
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "no scenario beside the baseline") || v.stage.Button().Visible() {
		t.Errorf("without scenarios: %q", got)
	}
	v.SetNone("The run was cancelled.", "Simulate all")
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "The run was cancelled.") || !strings.Contains(got, "Simulate all") {
		t.Errorf("after SetNone: %q", got)
	}
}

// What the headline claims is to be seen beside what is recommended, on the first screen.
func TestLoadStandsBeforeTheTable(t *testing.T) {
	v, _ := open(t, Handlers{})
	v.SetComparison(comparison(t), false)
	got := uitest.Drawn(v.Object())
	load, table := strings.Index(got, "Load of every manager"), strings.Index(got, "Key figures")
	if load < 0 || table < load {
		t.Errorf("the load is at %d, the table at %d", load, table)
	}
}
