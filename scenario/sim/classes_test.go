package sim

import (
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// Where nothing changes with time the simulation and the estimate by class mean the
// same: without patience nobody gives up, and what settles in or is learnt is off.
func TestThePriceOfDelegationIsThatOfTheEstimate(t *testing.T) {
	base := tree(t, scenario.DefaultModel(), []int{4, 5, 6}, []int{3, 2, 1, 0})
	now := base.Clone()
	now.Model = base.Model.Clone()
	for _, m := range []*scenario.OperatingModel{base.Model, now.Model} {
		m.Settings.Practice, m.SettleDepth, m.OvertimeCap = 0, 0, 0
		for k := range m.Classes {
			m.Classes[k].PatienceHours = 0
		}
	}
	for k := 1; k < len(now.Model.Classes); k++ {
		now.Model.Classes[k].Authority--
	}
	net, err := escalation.Compile(base, now)
	if err != nil {
		t.Fatal(err)
	}
	_, classes := net.SolveClasses()
	var decided, delegated, unaligned float64
	for _, c := range classes {
		decided += c.DecidedPerWeek
		delegated += c.DelegatedPerWeek
		unaligned += c.UnalignedPerWeek
	}
	r := mustRun(t, base, now, Config{Replications: 20, Seed: 7, Weeks: 30, WarmupWeeks: 6})
	within(t, "delegated share", r.Organisation[DelegatedShare], delegated/decided, 0.002)
	within(t, "unaligned a week", r.Organisation[UnalignedPerWeek], unaligned, 0.01*unaligned)
}
