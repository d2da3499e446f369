package sidebar

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
)

func TestSelectedCardIsBroughtIntoView(t *testing.T) {
	v, _, _ := show(t)
	long := list()
	add := func(n int) {
		for range n {
			long = append(long, Scenario{ID: scenario.ScenarioID(fmt.Sprintf("s%d", len(long))), Name: "More", Lines: []string{"5 layers", "40 managers"}})
		}
	}
	add(12)
	for _, k := range []struct {
		what     string
		change   func()
		selected scenario.ScenarioID
	}{
		{"one far down", func() {}, "s15"},
		{"the baseline", func() {}, ""},
		{"one that was added", func() { add(1) }, "s16"},
		{"cards that grew", func() {
			for i := range long {
				long[i].Lines = append(long[i].Lines, "mean lead time +16.0 ± 0.1 h")
			}
		}, "s16"},
		{"one in the middle", func() {}, "s8"},
	} {
		k.change()
		v.ShowScenarios(long, k.selected)
		if !v.inView(k.selected) {
			t.Errorf("%s: the card lies at %v, the list is scrolled to %v", k.what, v.entry(k.selected).Position(), v.page.Offset)
		}
	}
	v.page.ScrollToOffset(fyne.NewPos(0, 0))
	v.ShowScenarios(long, "s8")
	if v.inView("s8") || v.page.Offset.Y != 0 {
		t.Errorf("what was scrolled away from was brought back: scrolled to %v", v.page.Offset)
	}
}
