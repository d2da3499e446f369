package compare

import (
	"fmt"
	"math"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/scenario/sim"
)

func (e english) people(p People) string {
	var parts []string
	add := func(n int, words string) {
		if n > 0 {
			parts = append(parts, plot.Count(n)+" "+words)
		}
	}
	add(p.OnTrack, "on a track")
	add(p.InSeat, "in another seat")
	add(p.WithTeam, "with another team")
	add(p.Unplaced, "waiting unplaced")
	add(p.Leaving, "leaving")
	add(p.Open, "still open")
	verb := "lose"
	if p.Displaced() == 1 {
		verb = "loses"
	}
	return fmt.Sprintf("%s %s a seat or a team: %s.", phrase.Counted(p.Displaced(), "person", "people"), verb, strings.Join(parts, ", "))
}

func (e english) saved(s Saved) string {
	switch s.Missing {
	case displaced.OutcomesOpen:
		return fmt.Sprintf("No saving is shown while it is open what becomes of %s.", phrase.Counted(s.Open, "person", "people"))
	case displaced.CurrenciesMixed:
		return "No saving is shown: the costs are in several currencies."
	case displaced.CostsUnknown:
		return "No saving is shown: no cost is known for the positions concerned."
	}
	text := fmt.Sprintf("Saves %s a year if all keep a track, %s as assigned, %s if all leave",
		amount(s.AllOnTrack.Yearly, s.Currency), amount(s.AsAssigned.Yearly, s.Currency), amount(s.AllLeave.Yearly, s.Currency))
	if s.Known < s.Concerned {
		text += fmt.Sprintf(" (a cost is known for %s of the %s positions concerned)", plot.Count(s.Known), plot.Count(s.Concerned))
	}
	return text + e.once(s) + "."
}

// once says what the change costs as assigned, on which assumptions.
func (e english) once(s Saved) string {
	once := s.AsAssigned.OneOff.Or(0)
	if once == 0 {
		return "; as assigned it costs nothing once"
	}
	text := fmt.Sprintf("; as assigned it costs %s once, assuming %s months of severance and %s of a year's cost to hire",
		money(once, s.Currency), trimmed(s.Terms.SeveranceMonths, 1), phrase.Percent(s.Terms.HiringShare, 1))
	if m := s.AsAssigned.PaybackMonths; m.OK {
		text += fmt.Sprintf(", paid back in %s", phrase.Plural(int(math.Ceil(m.Value)), "month"))
	} else {
		text += ", never paid back"
	}
	return text
}

// amount writes money with a sign where it is a loss, "nothing" for none.
func amount(v scenario.Opt[float64], currency string) string {
	switch {
	case !v.OK:
		return "–"
	case math.Abs(v.Value) < 0.5:
		return "nothing"
	case v.Value < 0:
		return "−" + money(v.Value, currency)
	}
	return money(v.Value, currency)
}

func (e english) ownerless(o Ownerless) string {
	var parts []string
	if o.Hours > 0 {
		parts = append(parts, hoursText(o.Hours)+" h a week of work has no owner")
	}
	if o.Stopped > 0 {
		parts = append(parts, hoursText(o.Stopped)+" h a week of work is declared stopped")
	}
	return strings.Join(parts, ", ") + "."
}

func hoursText(v float64) string { return trimmed(v, decimals(v)) }

// earned gives each half the credit for what it earns.
func (e english) earned(f Earned) string {
	settings := "the settings"
	if n := len(f.Settings); n > 0 && n <= mostNamed {
		settings += " (" + strings.Join(f.Settings, ", ") + ")"
	}
	by := [...]string{ByStructure: "the structure", BySettings: settings, ByEither: "either alone", ByBothOnly: "the two together only"}
	var parts []string
	for at, who := range by {
		var what []string
		for _, one := range f.Earnings {
			if one.By == Earner(at) {
				what = append(what, earningWords(one))
			}
		}
		if len(what) > 0 {
			parts = append(parts, phrase.Listed(what)+" from "+who)
		}
	}
	told := sim.OrganisationMetrics[f.Told]
	text := "It changes structure and settings"
	if len(parts) > 0 {
		text += ": " + strings.Join(parts, "; ")
	}
	what := "Mean lead time"
	if f.Told == sim.LapseShare {
		what = "Escalations that lapse"
	}
	return text + fmt.Sprintf(". %s by the structure alone: %s; by the settings alone: %s; by both: %s.",
		what, e.alone(told, f.ToldStructure), e.alone(told, f.ToldSettings), e.alone(told, f.ToldBoth))
}

func (e english) alone(m sim.Metric, d Difference) string {
	switch Verdict(d) {
	case Matters:
		return DifferenceText(m, d)
	case TooSmall:
		return "too small a difference to matter"
	case NoClearDifference:
		return "no clear difference"
	}
	return "no figure"
}

var earningNames = map[sim.OrganisationMetric][2]string{ // worse, better
	sim.LeadTimeMean:     {"the longer lead time", "the shorter lead time"},
	sim.HopsMean:         {"more hops", "fewer hops"},
	sim.LapseShare:       {"more lapses", "fewer lapses"},
	sim.ManagersOver100:  {"more overloaded managers", "fewer overloaded managers"},
	sim.UnalignedPerWeek: {"more decisions without alignment", "fewer decisions without alignment"},
}

func earningWords(one Earning) string {
	if one.Better {
		return earningNames[one.Metric][1]
	}
	return earningNames[one.Metric][0]
}
