package compare

import (
	"fmt"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets/flow"
)

func TestShiftsShowTheLargestClearDifferences(t *testing.T) {
	v, _ := open(t, Handlers{})
	c := comparison(t)
	v.SetComparison(c, false)
	rows, clearly := v.shiftsOf(c.Scenarios[0])
	if clearly != 2 || len(rows) != 2 {
		t.Fatalf("%d of %d, want the two that are managers in both", len(rows), clearly)
	}
	for _, r := range rows {
		if math.Abs(r.To-r.From-r.Difference.Mean) > 1e-9 || math.Abs(r.Difference.Mean-0.6) > 1e-6 {
			t.Errorf("%s: %v → %v with difference %v", r.Name, r.From, r.To, r.Difference.Mean)
		}
	}
	if rows[1].Name != "Head · Delivery" {
		t.Errorf("a position is called %q", rows[1].Name)
	}
	many := c.Scenarios[0]
	for i := range 30 {
		many.Managers = append(many.Managers, compare.ManagerDifference{
			ID: scenario.PositionID(fmt.Sprint(i)), Difference: scenario.Some(float64(i)), Clear: true,
		})
	}
	if rows, clearly := v.shiftsOf(many); len(rows) != mostShifts || clearly != 32 || rows[0].Difference.Mean != 29 {
		t.Errorf("%d of %d, the first with %v", len(rows), clearly, rows[0].Difference.Mean)
	}
}

func TestShiftOpensThePositionInTheScenarioInFocus(t *testing.T) {
	selected := ""
	v, _ := open(t, Handlers{Select: func(side string, id scenario.PositionID) { selected = side + " " + string(id) }})
	c := comparison(t)
	v.SetComparison(c, false)
	v.setFocus("Flatter")
	rows, _ := v.shiftsOf(c.Scenarios[0])
	for _, d := range uitest.Find[*flow.Walk](v.Object()) {
		d.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(10, 10)}})
		d.Tapped(&fyne.PointEvent{Position: fyne.NewPos(10, 10)})
	}
	if want := "Flatter " + rows[0].ID; selected != want {
		t.Errorf("selected %q, want %q", selected, want)
	}
}
