package main

import (
	"fmt"
	"math"
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/displaced"
	"spanwise/scenario/sim"
)

// splitText sets what structure and settings do alone beside what they do together.
func (c *cli) splitText(a compare.Against) {
	if a.Split == nil {
		return
	}
	fmt.Fprintln(&c.out)
	t := newTable()
	t.add("difference by", "structure alone", "settings alone", "both")
	for m, metric := range sim.OrganisationMetrics {
		t.add(metric.Label, compare.DifferenceText(metric, a.Split.Structure[m]), compare.DifferenceText(metric, a.Split.Settings[m]),
			compare.DifferenceText(metric, a.Difference[m]))
	}
	t.write(&c.out)
}

// savingsText shows the three ways; where there are none a finding says why.
func (c *cli) savingsText(s displaced.Savings) {
	if s.Concerned == 0 || s.Missing != "" {
		return
	}
	fmt.Fprintln(&c.out)
	t := newTable()
	t.add("", "all on a track", "as assigned", "all leave")
	ways := []displaced.Way{s.AllOnTrack, s.AsAssigned, s.AllLeave}
	row := func(label string, of func(displaced.Way) string) {
		cells := []string{label}
		for _, w := range ways {
			cells = append(cells, of(w))
		}
		t.add(cells...)
	}
	unit := ""
	if s.Currency != "" {
		unit = ", " + s.Currency
	}
	row("saved a year"+unit, func(w displaced.Way) string { return moneyText(w.Yearly) })
	row("cost once"+unit, func(w displaced.Way) string { return moneyText(w.OneOff) })
	row("net in the first year"+unit, func(w displaced.Way) string { return moneyText(w.NetFirstYear) })
	row("paid back in months", func(w displaced.Way) string {
		if !w.PaybackMonths.OK {
			return "–"
		}
		return fixed(w.PaybackMonths.Value, 1)
	})
	t.write(&c.out)
}

func moneyText(v scenario.Opt[float64]) string {
	if !v.OK {
		return "–"
	}
	return strings.Replace(grouped(int(math.Round(v.Value))), "-", "−", 1)
}

// mostOpen is how many people whose outcome is open are listed.
const mostOpen = 12

// openText lists the seats of those of whom nobody has said what becomes of them.
func (c *cli) openText(before *scenario.Org, people []displaced.Person) {
	var seats []string
	open := displaced.Count(people, displaced.Open)
	for _, p := range people {
		if p.Outcome != displaced.Open || len(seats) == mostOpen {
			continue
		}
		seat, _ := before.Position(p.From)
		words := string(p.From)
		if seat.Title != "" {
			words = fmt.Sprintf("%s (%s)", seat.Title, p.From)
		}
		seats = append(seats, words)
	}
	if left := open - len(seats); left > 0 {
		seats = append(seats, fmt.Sprintf("and %s more", grouped(left)))
	}
	if open > 0 {
		fmt.Fprintf(&c.out, "  open, from: %s\n", strings.Join(seats, ", "))
	}
}
