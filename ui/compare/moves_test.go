package compare

import (
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
	"spanwise/ui/uitest"
)

func TestMovesAreFilteredAndSayWhy(t *testing.T) {
	s := firm(t)
	edits := []scenario.Edit{
		{Do: scenario.Move{Position: "b0", Manager: "a"}, Reason: "one team for one customer", Wave: "Wave 1"},
		{Do: scenario.SetModel{Parameter: "clarity", Value: "0.9"}},
	}
	after, err := edit.Replay(s, edits)
	if err != nil {
		t.Fatal(err)
	}
	side := sideOf("Flatter", after, base, 0.7)
	side.Edits = edits
	v, _ := open(t, Handlers{})
	v.SetComparison(compare.Of(sideOf("Baseline", s, base, 0.6), []compare.Side{side}), false)
	got := uitest.Drawn(v.Object())
	for _, want := range []string{"All 2", "Moved 1", "Settings 1", "Wave 1 · one team for one customer", "0.8 → 0.9"} {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if strings.Contains(got, "People 0") {
		t.Error("a filter that shows nothing is offered")
	}
	v.filter = 5
	v.refill()
	if got := uitest.Drawn(v.Object()); strings.Contains(got, "one team for one customer") || !strings.Contains(got, "0.8 → 0.9") {
		t.Errorf("filtered for settings the page says %q", got)
	}
}

func TestMovesStartFromAnotherScenario(t *testing.T) {
	v, _ := open(t, Handlers{})
	v.SetComparison(comparison(t), false)
	v.setFocus("Flatter")
	if rows, from, sides := v.changesTo(v.shown()[0]); len(rows) != 1 || from != "Baseline" || len(sides) != 2 {
		t.Errorf("%d rows from %q, of %q", len(rows), from, sides)
	}
	v.setFocus("Same")
	v.against = "Flatter"
	v.refill()
	rows, from, _ := v.changesTo(v.shown()[1])
	if len(rows) != 1 || from != "Flatter" || rows[0].What != compare.Moved || rows[0].From != "a" || rows[0].To != "b" {
		t.Errorf("from %q: %+v", from, rows)
	}
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "1 changes from “Flatter” to “Same”") && !strings.Contains(got, "from “Flatter” to “Same”") {
		t.Errorf("the card does not say from where: %q", got)
	}
}
