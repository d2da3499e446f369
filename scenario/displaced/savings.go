package displaced

import "spanwise/scenario"

// Savings are what a scenario saves, seen three ways. AllOnTrack and AllLeave stand
// around what was assigned: what is saved if everybody displaced stays on the former
// pay, and if nobody does.
type Savings struct {
	AllOnTrack, AsAssigned, AllLeave Way

	Currency string  // "" where the roster names none
	Missing  Missing // why there are no figures, "" where there are
	Open     int     // people displaced whose outcome is open
	// Concerned counts the positions whose pay, or holder's pay, the scenario may
	// change; Known those of them with a cost. The figures leave the others out.
	Concerned, Known int
}

// Way is what is saved and spent one way, in the currency of the costs.
type Way struct {
	Yearly scenario.Opt[float64] // less payroll a year; below 0 where it is more
	OneOff scenario.Opt[float64] // ≥ 0
	// NetFirstYear is Yearly − OneOff.
	NetFirstYear scenario.Opt[float64]
	// PaybackMonths is 12 × OneOff / Yearly, unset where nothing is saved.
	PaybackMonths scenario.Opt[float64]
}

// Missing says why there are no savings to show.
type Missing string

// The reasons, the first that holds.
const (
	OutcomesOpen    Missing = "outcomes_open"    // what becomes of somebody is still open
	CurrenciesMixed Missing = "currencies_mixed" // costs are in several currencies
	CostsUnknown    Missing = "costs_unknown"    // no position concerned has a cost
)

// The three ways, as places in a tally.
const (
	wayOnTrack = iota
	wayAssigned
	wayLeave
	wayCount
)

// SavingsOf compares the payroll of current with the baseline's, and adds up what the
// change costs once.
//
// Payroll is the sum over seated people of the cost of their seat, a year, and of the
// former cost of displaced people who wait unplaced. Somebody's part of a shared seat
// goes by FTE; a vacant seat costs nothing, but one that the scenario added counts with
// its cost, for it is there to be filled. Yearly is the payroll of the baseline less
//
//   - AsAssigned: that of current,
//   - AllOnTrack: that of current with everybody displaced on the former cost and out
//     of the seats that they sit in now,
//   - AllLeave: that of current without anybody displaced.
//
// OneOff is severance, severance_months/12 × the former cost of everybody displaced who
// leaves that way, and hiring, hiring_share × the yearly cost of every vacant position
// that the scenario added and of the seat of everybody hired from outside, which is the
// same in all three ways.
//
// What has no cost is left out on both sides, so that a seat of unknown cost is not
// taken for one that costs nothing.
func SavingsOf(baseline, current scenario.State, terms scenario.Terms) Savings {
	people := Of(baseline, current)
	t := tally{before: baseline.Org, after: current.Org, terms: terms, positions: map[scenario.PositionID]bool{}}
	moved := make(map[scenario.PersonID]bool, len(people))
	for _, p := range people {
		moved[p.ID] = true
		t.displaced(p)
	}
	t.others(moved)
	t.vacancies()
	return t.savings(Count(people, Open))
}

// tally adds up differences, person by person.
type tally struct {
	before, after *scenario.Org
	terms         scenario.Terms
	yearly        [wayCount]float64
	severance     [wayCount]float64
	hiring        float64
	currency      string
	mixed         bool
	priced        bool                         // a cost was met
	positions     map[scenario.PositionID]bool // concerned; true where the cost is known
}

// cost notes a position as concerned. It is false where the cost is not known.
func (t *tally) cost(at scenario.PositionID, c scenario.Opt[scenario.Cost]) bool {
	known, met := t.positions[at]
	t.positions[at] = c.OK && (known || !met)
	if !c.OK {
		return false
	}
	t.mixed = t.mixed || t.priced && c.Value.Currency != t.currency
	t.currency, t.priced = c.Value.Currency, true
	return true
}

func (t *tally) displaced(p Person) {
	now, _ := t.after.Person(p.ID)
	seat := costOf(t.before, t.after, now)
	known := t.cost(p.From, p.Cost)
	if p.Seat != "" && !t.cost(p.Seat, seat) || !known {
		return
	}
	former := p.Cost.Value.Amount
	severance := t.terms.SeveranceMonths / 12 * former
	switch {
	case p.Outcome == Exit:
		t.yearly[wayAssigned] += former
		t.severance[wayAssigned] += severance
	case p.Seat != "":
		t.yearly[wayAssigned] += former - seat.Value.Amount
	}
	t.yearly[wayLeave] += former
	t.severance[wayLeave] += severance
}

// others counts those who keep the seat at another cost, and those who join or take one
// up: all of it is the same in all three ways.
func (t *tally) others(moved map[scenario.PersonID]bool) {
	for p := range t.after.People() {
		if p.Seat == "" || moved[p.ID] {
			continue
		}
		was, known := t.before.Person(p.ID)
		before, now := costOf(t.before, t.before, was), costOf(t.before, t.after, p)
		if was.Seat != "" && before == now {
			continue
		}
		if !t.cost(p.Seat, now) || was.Seat != "" && !t.cost(was.Seat, before) {
			continue
		}
		for way := range t.yearly {
			t.yearly[way] += before.Value.Amount - now.Value.Amount
		}
		if !known {
			t.hiring += t.terms.HiringShare * now.Value.Amount
		}
	}
}

// vacancies counts what the posts that the scenario added will cost to fill, and their
// pay once they are.
func (t *tally) vacancies() {
	for v := range t.after.Walk() {
		p := v.Position
		if v.Filled || t.before.Has(p.ID) {
			continue
		}
		if c := (scenario.Opt[scenario.Cost]{Value: scenario.Cost{Amount: p.Cost.Value, Currency: p.Currency}, OK: p.Cost.OK}); t.cost(p.ID, c) {
			t.hiring += t.terms.HiringShare * p.Cost.Value
			for way := range t.yearly {
				t.yearly[way] -= p.Cost.Value
			}
		}
	}
}

func (t *tally) savings(open int) Savings {
	s := Savings{Open: open, Concerned: len(t.positions)}
	for _, known := range t.positions { // a count, in any order
		if known {
			s.Known++
		}
	}
	switch {
	case open > 0:
		s.Missing = OutcomesOpen
	case t.mixed:
		s.Missing = CurrenciesMixed
	case s.Concerned > 0 && s.Known == 0:
		s.Missing = CostsUnknown
	default:
		s.Currency = t.currency
		s.AllOnTrack, s.AsAssigned, s.AllLeave = t.way(wayOnTrack), t.way(wayAssigned), t.way(wayLeave)
	}
	return s
}

func (t *tally) way(at int) Way {
	yearly, once := t.yearly[at], t.severance[at]+t.hiring
	w := Way{Yearly: scenario.Some(yearly), OneOff: scenario.Some(once), NetFirstYear: scenario.Some(yearly - once)}
	if yearly > 0 {
		w.PaybackMonths = scenario.Some(12 * once / yearly)
	}
	return w
}
