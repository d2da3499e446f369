package compare

import (
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/phrase"
	"spanwise/scenario/sim"
)

// People says what becomes of those whose seat or team goes.
type People struct {
	Open, OnTrack, InSeat, WithTeam, Unplaced, Leaving int
}

// Displaced is how many there are.
func (p People) Displaced() int {
	return p.Open + p.OnTrack + p.InSeat + p.WithTeam + p.Unplaced + p.Leaving
}

// Saved says what the scenario saves three ways, and what it costs once.
type Saved struct {
	displaced.Savings
	Terms scenario.Terms
}

// Ownerless says how much work of removed positions nobody does, h a week.
type Ownerless struct{ Hours, Stopped float64 }

// Earned says which of structure and settings earns what.
type Earned struct {
	Settings []string // the names of what differs, in the order of the moves list
	Earnings []Earning
	// Told is the metric of which each half alone and both together are told: mean lead
	// time, or the share that lapses where lead time allows no verdict on one of them.
	Told                                  sim.OrganisationMetric
	ToldStructure, ToldSettings, ToldBoth Difference
}

// Earning is one difference that matters, with what earns it.
type Earning struct {
	Metric sim.OrganisationMetric
	Better bool // for the better
	By     Earner
}

// Earner is what earns a difference.
type Earner int

// The earners. A half earns it where alone it makes a difference that matters the same
// way; where neither does, only the two together do.
const (
	ByStructure Earner = iota
	BySettings
	ByEither
	ByBothOnly
)

// The codes of these findings.
func (People) Code() string    { return "people" }
func (Saved) Code() string     { return "saved" }
func (Ownerless) Code() string { return "ownerless" }
func (Earned) Code() string    { return "earned" }

// earningMetrics are those for which credit is given in words.
var earningMetrics = []sim.OrganisationMetric{
	sim.LeadTimeMean, sim.HopsMean, sim.LapseShare, sim.ManagersOver100, sim.UnalignedPerWeek,
}

func peopleOf(list []displaced.Person) People {
	return People{
		Open: displaced.Count(list, displaced.Open), OnTrack: displaced.Count(list, displaced.OnTrack),
		InSeat: displaced.Count(list, displaced.InSeat), WithTeam: displaced.Count(list, displaced.WithTeam),
		Unplaced: displaced.Count(list, displaced.Unplaced), Leaving: displaced.Count(list, displaced.Exit),
	}
}

func earnedOf(s Against) Earned {
	told := sim.LeadTimeMean
	if s.Difference[told].Lapsing || s.Split.Structure[told].Lapsing || s.Split.Settings[told].Lapsing {
		told = sim.LapseShare
	}
	e := Earned{
		Settings: settingNames(s.Changes), Told: told,
		ToldStructure: s.Split.Structure[told], ToldSettings: s.Split.Settings[told], ToldBoth: s.Difference[told],
	}
	for _, m := range earningMetrics {
		metric := sim.OrganisationMetrics[m]
		way := DirectionOf(metric, s.Difference[m])
		if way == Neither {
			continue
		}
		e.Earnings = append(e.Earnings, Earning{m, way == Better, earner(
			DirectionOf(metric, s.Split.Structure[m]) == way, DirectionOf(metric, s.Split.Settings[m]) == way)})
	}
	return e
}

func earner(structure, settings bool) Earner {
	switch {
	case structure && settings:
		return ByEither
	case structure:
		return ByStructure
	case settings:
		return BySettings
	}
	return ByBothOnly
}

// settingNames names what differs of how the organisation is led, each once.
func settingNames(c Changes) []string {
	var names []string
	for _, r := range c.Rows {
		name := ""
		switch r.What {
		case Setting, Override:
			name = phrase.SettingWithin(r.Field)
		case Right:
			name = "decision rights"
		case Changed:
			if r.Field == string(scenario.FieldAuthority) || r.Field == string(scenario.FieldRaise) {
				name = "authority moved"
			}
		}
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
