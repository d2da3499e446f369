package orgchart

import (
	"testing"

	"spanwise/scenario"
)

// A roster without names shows titles; the unit must not cut them short.
func TestTitleOfALeafComesBeforeItsUnit(t *testing.T) {
	org, err := scenario.NewOrg([]scenario.Position{
		{ID: "a", Title: "Manager", FTE: 1},
		{ID: "b", Title: "Marketing specialist", Unit: "Marketing", Manager: "a", FTE: 1},
		{ID: "c", Title: "Buyer", Unit: "Purchasing", Manager: "a", FTE: 1},
	}, []scenario.Person{{ID: "pa", FTE: 1, Seat: "a"}, {ID: "pb", FTE: 1, Seat: "b"}, {ID: "pc", FTE: 1, Seat: "c"}})
	if err != nil {
		t.Fatal(err)
	}
	c, _ := newChart(t, org)
	for _, zoom := range []float64{0.75, 1} {
		c.setZoom(zoom)
		c.centre()
		c.Refresh()
		for _, want := range []string{"Marketing specialist", "Buyer", "Purchasing"} {
			if !hasText(c, want) {
				t.Errorf("at %v %q is not shown whole; texts %q", zoom, want, texts(c))
			}
		}
	}
}
