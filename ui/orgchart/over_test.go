package orgchart

import (
	"testing"

	"spanwise/scenario"
)

func TestACollapsedTeamSaysHowManyOverloadedItHides(t *testing.T) {
	c, _ := newChart(t, smallOrg(t))
	over := []scenario.PositionID{"gil", "cy"}
	view := c.view
	view.Over = func() []scenario.PositionID { return over }
	c.SetView(view)
	c.Collapse("ada", true)
	s := c.seats[c.seatOf("ada")]
	if got := c.countText(s); got != "+7 · 2 over 100%" {
		t.Errorf("%q", got)
	}
	over = nil
	c.SetView(view)
	if got := c.countText(s); got != "+7" {
		t.Errorf("%q where nobody is", got)
	}
	over, view.Colouring = []scenario.PositionID{"gil"}, &Colouring{Of: func(scenario.PositionID) (int, string, bool) { return 0, "", false }}
	c.SetView(view)
	if got := c.countText(s); got != "+7" {
		t.Errorf("%q while the colours stand for something else", got)
	}
}
