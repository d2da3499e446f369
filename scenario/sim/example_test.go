package sim_test

import (
	"context"
	"fmt"

	"spanwise/scenario"
	"spanwise/scenario/sim"
)

// One who asks and one who answers are a queue. With everything off that makes a firm
// of it, asked 0.8 times an hour and taking an hour on average, the answer must come
// after 4 hours of waiting: that of theory for M/M/1, ρ/(μ − λ) = 0.8/(1 − 0.8).
func Example() {
	m := scenario.DefaultModel()
	m.ManagerWeekHours = m.WeekHours // all of the week is for answers
	m.PlanningHours, m.OneToOneHours, m.OversightHours, m.OvertimeCap = 0, 0, 0, 0
	m.Settings.AdminHours, m.Settings.OwnWorkHours, m.Settings.Practice = 0, 0, 0
	m.Rework, m.UnclearHandling = 0, 0 // one visit each, an hour whatever the clarity
	m.Classes = []scenario.DecisionClass{{Share: 1, Authority: 1, HandlingHours: 1, HandlingSCV: 1}}
	m.Settings.DecisionsPerFTEWeek = 0.8 * m.WeekHours

	org, err := scenario.NewOrg([]scenario.Position{
		{ID: "answers", Authority: scenario.Some(1)}, // no FTE: raises nothing
		{ID: "asks", Manager: "answers", FTE: 1, Authority: scenario.Some(0)},
	}, []scenario.Person{{ID: "p1", Seat: "answers"}, {ID: "p2", Seat: "asks"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	firm := scenario.State{Org: org, Model: m}
	result, err := sim.Run(context.Background(), sim.Snapshot{Baseline: firm, Current: firm},
		sim.Config{Weeks: 6000, WarmupWeeks: 500, Replications: 10, Seed: 1}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	wait := result.Managers[0].Metrics[sim.WaitMean].Estimate()
	fmt.Printf("load %.2f\n", result.Managers[0].Metrics[sim.Load].Estimate().Mean.Value)
	fmt.Printf("wait %.1f ± %.1f h\n", wait.Mean.Value, wait.HalfWidth.Value)
	// Output:
	// load 0.80
	// wait 4.0 ± 0.1 h
}
