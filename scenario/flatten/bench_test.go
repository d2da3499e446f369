package flatten_test

import (
	"fmt"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
)

// large is a chart of 10,000 positions and 9 layers, narrow at the top.
func large(tb testing.TB, n int) scenario.State {
	var positions []scenario.Position
	var people []scenario.Person
	for i := range n {
		p := scenario.Position{ID: scenario.PositionID(fmt.Sprint("e", i)), FTE: 1, Unit: fmt.Sprint("u", i%7)}
		if i > 0 {
			p.Manager = positions[parentOf(i)].ID
		}
		positions = append(positions, p)
		people = append(people, scenario.Person{ID: scenario.PersonID(fmt.Sprint("p", i)), FTE: 1, Seat: p.ID})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		tb.Fatal(err)
	}
	return scenario.State{Org: org, Model: scenario.DefaultModel()}
}

// parentOf gives spans from 1 to 7, so that paths differ in length.
func parentOf(i int) int {
	return (i - 1) * 2 / (5 + i%4)
}

func BenchmarkPlan(b *testing.B) {
	s := large(b, 10_000)
	for _, op := range []flatten.Operation{
		flatten.CapLayers{Most: 5},
		flatten.CapLayers{Most: 5, Displaced: flatten.Exit},
		flatten.WidenSpans{Target: 8},
		flatten.MergeTeams{},
		flatten.RemoveLayer{Layer: 4},
		flatten.CollapseChains{MostReports: 3, To: flatten.Peers},
		flatten.Delegate{},
	} {
		b.Run(op.Name(), func(b *testing.B) {
			var plan flatten.Plan
			var err error
			for b.Loop() {
				if plan, err = op.Plan(b.Context(), s); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(plan.Before.Layers), "layers")
			b.ReportMetric(float64(plan.After.Layers), "layers-after")
			b.ReportMetric(plan.After.SpanMean, "span")
			b.ReportMetric(float64(len(plan.Displaced)), "displaced")
		})
	}
}
