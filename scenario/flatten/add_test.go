package flatten_test

import (
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
)

// A post that is added with a cost counts in the currency of the roster, or else its
// costs would be in several.
func TestAddedCostIsInTheCurrencyOfTheManager(t *testing.T) {
	s := change(t, teams(t), "a", scenario.FieldCurrency, "EUR")
	for _, c := range []struct {
		cost        scenario.Opt[float64]
		given, want string
	}{
		{scenario.Some(6e4), "", "EUR"},
		{scenario.Some(6e4), "GBP", "GBP"},
		{scenario.Opt[float64]{}, "", ""},
	} {
		after, _ := applied(t, s, flatten.AddPosition{Position: scenario.Position{ID: "n", Manager: "a", FTE: 1, Cost: c.cost, Currency: c.given}})
		if p, _ := after.Org.Position("n"); p.Currency != c.want {
			t.Errorf("cost %v in %q: currency %q, want %q", c.cost, c.given, p.Currency, c.want)
		}
	}
}
