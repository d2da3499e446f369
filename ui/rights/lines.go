package rights

import (
	"strings"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/scenario/plot"
)

// line is a decision class as a row of the matrix.
type line struct {
	name, example string
	share         float64 // of the decisions, by the table
	authority     int
	was           scenario.Opt[int] // in the baseline, where that is another
	barred        int               // grades below this one never decide it
	mayDecide     int               // filled positions that may decide it, tops included
	before, after escalation.ClassEstimate
}

// linesOf reads the rows of the table; positions are those of each column.
func linesOf(s Subject, positions []int) []line {
	classes := s.State.Model.Classes
	sum := 0.0
	for _, c := range classes {
		sum += c.Share
	}
	out := make([]line, len(classes))
	for k, c := range classes {
		l := line{name: c.Name, example: exampleOf(s.State, k), share: c.Share / sum, authority: c.Authority, barred: c.NeverBelow.Or(0), mayDecide: s.Tops}
		for grade := c.Authority; grade < len(positions); grade++ {
			l.mayDecide += positions[grade]
		}
		if base := s.Baseline.Model.Classes; k < len(base) && base[k].Authority != c.Authority {
			l.was = scenario.Some(base[k].Authority)
		}
		l.before, l.after = at(s.Before, k), at(s.After, k)
		out[k] = l
	}
	return out
}

func at(list []escalation.ClassEstimate, k int) escalation.ClassEstimate {
	if k < len(list) {
		return list[k]
	}
	return escalation.ClassEstimate{}
}

// exampleOf is the scenario's own example of a class, else that of the table.
func exampleOf(s scenario.State, class int) string {
	if own := s.Foundations.Right(class).Example; own != "" {
		return own
	}
	return s.Model.Classes[class].Example
}

// byColumn counts positions by the columns 0 to most, of which the last stands for all
// grades above it too.
func byColumn(positions map[int]int, most int) []int {
	out := make([]int, most+1)
	for grade, n := range positions {
		out[min(max(grade, 0), most)] += n
	}
	return out
}

// mostGrades bounds the columns; imported grades can run higher. The last column then
// stands for all above it too.
const mostGrades = 12

// highest is the last grade that needs a column: one above the highest authority that a
// class asks for, so that there is room to raise it.
func highest(models ...*scenario.OperatingModel) int {
	most := 0
	for _, m := range models {
		for _, c := range m.Classes {
			most = max(most, c.Authority, c.NeverBelow.Or(0))
		}
	}
	return min(max(most, 1)+1, mostGrades)
}

// price is what moving rights down costs, over all classes.
type price struct {
	decided, delegated, unaligned, needed, needless float64
}

func priceOf(classes []escalation.ClassEstimate) price {
	var p price
	for _, c := range classes {
		p.decided += c.DecidedPerWeek
		p.delegated += c.DelegatedPerWeek
		p.unaligned += c.UnalignedPerWeek
		p.needed += c.NeededPerWeek
		p.needless += c.NeedlessPerWeek
	}
	return p
}

// share is the part of all final decisions that is delegated.
func (p price) share() float64 {
	if p.decided == 0 {
		return 0
	}
	return p.delegated / p.decided
}

// arrow writes from what to what a figure goes, once where it stays; of two rates by
// the year only the second says so.
func arrow(was, is string) string {
	if was == is {
		return is
	}
	return bare(was, is) + " → " + is
}

// bare writes a rate beside what it becomes, without the year where that tells it.
func bare(was, is string) string {
	if strings.HasSuffix(is, aYear) {
		return strings.TrimSuffix(was, aYear)
	}
	return was
}

// perWeek writes a rate, which for rare classes is told by the year.
func perWeek(rate float64) string {
	switch {
	case rate == 0:
		return "0"
	case rate < 0.1:
		return plot.Plain.Value(rate*weeksInYear) + aYear
	}
	return plot.Plain.Value(rate)
}

const (
	weeksInYear = 52
	aYear       = " a year"
)

// shareText writes the share of a class, so that a rare one is not written as none.
func shareText(share float64) string {
	if share > 0 && share < 0.0001 {
		return "<0.01%"
	}
	return plot.Percent.Value(share)
}
