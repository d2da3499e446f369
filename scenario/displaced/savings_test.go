package displaced_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
)

var terms = scenario.Terms{SeveranceMonths: 6, HiringShare: 0.25}

func way(yearly, once float64) displaced.Way {
	w := displaced.Way{Yearly: scenario.Some(yearly), OneOff: scenario.Some(once), NetFirstYear: scenario.Some(yearly - once)}
	if yearly > 0 {
		w.PaybackMonths = scenario.Some(12 * once / yearly)
	}
	return w
}

func setCost(id scenario.PositionID, value string) scenario.Action {
	return scenario.Set{Position: id, Field: scenario.FieldCost, Value: value}
}

// Every seat costs 60,000 a year, and a leaver half of it once.
func TestSavingsThreeWays(t *testing.T) {
	gone := scenario.Remove{Position: "a1"}
	for name, c := range map[string]struct {
		do   []scenario.Action
		want displaced.Savings
	}{
		"nothing happens": {nil, displaced.Savings{AllOnTrack: way(0, 0), AsAssigned: way(0, 0), AllLeave: way(0, 0)}},
		"open": {[]scenario.Action{gone}, displaced.Savings{
			Missing: displaced.OutcomesOpen, Open: 1, Concerned: 1, Known: 1,
		}},
		"unplaced": {[]scenario.Action{gone, scenario.Unseat{Person: "p-a1", Decided: true}}, displaced.Savings{
			AllOnTrack: way(0, 0), AsAssigned: way(0, 0), AllLeave: way(60_000, 30_000), Currency: "EUR", Concerned: 1, Known: 1,
		}},
		"exit": {[]scenario.Action{gone, scenario.Unseat{Person: "p-a1", Leaving: true}}, displaced.Savings{
			AllOnTrack: way(0, 0), AsAssigned: way(60_000, 30_000), AllLeave: way(60_000, 30_000), Currency: "EUR", Concerned: 1, Known: 1,
		}},
		"half of a shared seat leaves": {[]scenario.Action{scenario.Unseat{Person: "p-w7b", Leaving: true}}, displaced.Savings{
			AllOnTrack: way(0, 0), AsAssigned: way(20_000, 10_000), AllLeave: way(20_000, 10_000), Currency: "EUR", Concerned: 1, Known: 1,
		}},
		"a seat that costs less": {[]scenario.Action{gone, setCost("v", "50000"), scenario.Seat{Person: "p-a1", Position: "v"}}, displaced.Savings{
			AllOnTrack: way(0, 0), AsAssigned: way(10_000, 0), AllLeave: way(60_000, 30_000), Currency: "EUR", Concerned: 2, Known: 2,
		}},
		"a seat of unknown cost": {[]scenario.Action{gone, setCost("v", ""), scenario.Seat{Person: "p-a1", Position: "v"}}, displaced.Savings{
			AllOnTrack: way(0, 0), AsAssigned: way(0, 0), AllLeave: way(0, 0), Currency: "EUR", Concerned: 2, Known: 1,
		}},
		"only unknown costs": {[]scenario.Action{setCost("w1", ""), scenario.Add{Position: scenario.Position{ID: "new", Manager: "top", FTE: 1}}}, displaced.Savings{
			Missing: displaced.CostsUnknown, Concerned: 2,
		}},
		"another currency": {[]scenario.Action{gone, scenario.Unseat{Person: "p-a1", Leaving: true}, scenario.Add{Position: scenario.Position{
			ID: "new", Manager: "top", FTE: 1, Cost: scenario.Some(1.0), Currency: "SEK",
		}}}, displaced.Savings{Missing: displaced.CurrenciesMixed, Concerned: 2, Known: 2}},
		"a post to fill": {[]scenario.Action{scenario.Add{Position: scenario.Position{ID: "new", Manager: "top", FTE: 1, Cost: scenario.Some(40_000.0), Currency: "EUR"}}}, displaced.Savings{
			AllOnTrack: way(-40_000, 10_000), AsAssigned: way(-40_000, 10_000), AllLeave: way(-40_000, 10_000), Currency: "EUR", Concerned: 1, Known: 1,
		}},
		"one leaves, and a post to fill costs more": {[]scenario.Action{gone, scenario.Unseat{Person: "p-a1", Leaving: true}, scenario.Add{Position: scenario.Position{
			ID: "new", Manager: "top", FTE: 1, Cost: scenario.Some(70_000.0), Currency: "EUR",
		}}}, displaced.Savings{
			AllOnTrack: way(-70_000, 17_500), AsAssigned: way(-10_000, 47_500), AllLeave: way(-10_000, 47_500), Currency: "EUR", Concerned: 2, Known: 2,
		}},
		"somebody hired": {[]scenario.Action{scenario.Hire{Person: scenario.Person{ID: "n", FTE: 1}}, scenario.Seat{Person: "n", Position: "t"}}, displaced.Savings{
			AllOnTrack: way(-60_000, 15_000), AsAssigned: way(-60_000, 15_000), AllLeave: way(-60_000, 15_000), Currency: "EUR", Concerned: 1, Known: 1,
		}},
		"a seat that costs more than before": {[]scenario.Action{setCost("w1", "61000")}, displaced.Savings{
			AllOnTrack: way(-1_000, 0), AsAssigned: way(-1_000, 0), AllLeave: way(-1_000, 0), Currency: "EUR", Concerned: 1, Known: 1,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := works(t)
			got := displaced.SavingsOf(s, replay(t, s, c.do...), terms)
			if d := cmp.Diff(c.want, got, cmpopts.EquateApprox(0, 1e-6)); d != "" {
				t.Error(d)
			}
		})
	}
}

// A baseline without any cost has no savings to speak of, whoever leaves.
func TestNoSavingsWithoutCosts(t *testing.T) {
	s := stateOf(t, []scenario.Position{{ID: "1", FTE: 1}, {ID: "2", Manager: "1", FTE: 1}}, []scenario.Person{{ID: "p", FTE: 1, Seat: "2"}})
	got := displaced.SavingsOf(s, replay(t, s, scenario.Unseat{Person: "p", Leaving: true}), terms)
	if want := (displaced.Savings{Missing: displaced.CostsUnknown, Concerned: 1}); got != want {
		t.Errorf("%+v", got)
	}
}
