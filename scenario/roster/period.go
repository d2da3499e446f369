package roster

import (
	"regexp"
	"slices"
)

// payPeriod matches the header, in the form in which headers are compared, of pay
// for less than a year: "Hourly Rate", "Rate per hour", "Monthly salary".
var payPeriod = regexp.MustCompile(`^(?:gross|net|base|basic)?(?:` + periodWords + `)(?:gross|net|base|basic)?(?:` + payWords + `)(?:rate)?(?:\(.*\))?$` +
	`|^(?:gross|net|base|basic)?(?:` + payWords + `)(?:rate)?[(/]?(?:per|an?|each)?(?:` + periodWords + `)\)?(?:\(.*\))?$`)

const (
	payWords    = "rate|salary|pay|wages?|costs?|compensation"
	periodWords = "hourly|daily|weekly|monthly|hour|hr|day|week|month"
)

// periodOf returns the period that a header of pay names, "" for none.
func periodOf(header string) string {
	if len(header) > maxHeader || !payPeriod.MatchString(normalise(header)) {
		return ""
	}
	switch found := anyPeriod.FindString(normalise(header)); found {
	case "hourly", "hr":
		return "hour"
	case "daily":
		return "day"
	case "weekly":
		return "week"
	case "monthly":
		return "month"
	default:
		return found
	}
}

var anyPeriod = regexp.MustCompile(periodWords)

// notePeriods reports columns of pay for less than a year. They are never turned into
// yearly cost: how many hours, or monthly salaries, make a year the file does not say.
func (p *part) notePeriods() {
	if p.r.opts.Privacy.NoPay {
		return
	}
	cost, read := p.columns[Cost]
	for at, h := range p.header {
		period := periodOf(h)
		if period == "" {
			continue
		}
		problem := Problem{
			Severity: Info, Code: CodeCostPeriod, Column: p.names[at], Message: "a rate per " + period + " is not a yearly cost",
			Repair: "not read; for cost give a column with the amount for a year",
		}
		if read && cost == at {
			problem.Severity, problem.Repair = Warning, "read as the cost of a year all the same, as chosen"
		}
		p.add(problem)
	}
}

const (
	payHeader = "Pay"
	// leastYearly is less than anybody is paid a year, and more than the number of
	// any pay grade.
	leastYearly = 1000
)

// payByValues reads a column "Pay" as cost where it holds amounts and as pay grade
// where it holds labels. Amounts too small for a year are not read.
func (p *part) payByValues(found map[Field][]int, taken map[int]bool) {
	for at, h := range p.header {
		if bare, _ := cutCurrency(h); taken[at] || normalise(bare) != normalise(payHeader) {
			continue
		}
		amounts, labels := p.payIn(at)
		switch {
		case len(amounts) <= labels && p.isOpen(PayGrade):
			found[PayGrade] = append(found[PayGrade], at)
		case len(amounts) > labels && amounts[len(amounts)/2] >= leastYearly && p.isOpen(Cost):
			found[Cost] = append(found[Cost], at)
		case len(amounts) > labels && p.isOpen(Cost) && !p.r.opts.Privacy.NoPay:
			p.add(Problem{Severity: Info, Code: CodeCostPeriod, Column: p.names[at], Message: "the amounts are too small for the cost of a year", Repair: "not read; for cost give a column with the amount for a year"})
		}
	}
}

// payIn returns the amounts of a column in ascending order, and how many of its other
// values are labels.
func (p *part) payIn(at int) (amounts []float64, labels int) {
	for i := range p.body {
		text, _ := clean(p.body[i].Value(at))
		amount, _ := splitCurrency(text)
		v, ok := parseNumber(amount, false)
		middle, _, isRange := parseRange(text, false)
		switch {
		case isTopMark(text):
		case ok:
			amounts = append(amounts, v)
		case isRange:
			amounts = append(amounts, middle)
		default:
			labels++
		}
	}
	slices.Sort(amounts)
	return amounts, labels
}
