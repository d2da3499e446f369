package roster

import (
	"regexp"
	"slices"
	"strings"

	"spanwise/scenario/roster/grid"
)

// totalText matches what stands in a row of sums: "Total", "Grand total: 17", "Total
// headcount".
var totalText = regexp.MustCompile(`^(?:grand |sub-?)?totals?(?: (?:headcount|head count|fte|ftes|employees|people|staff|positions|posts|rows|cost|salary))?[ :=]*[\d., ]*$`)

// mostTotals is how many rows from the bottom are looked at.
const mostTotals = 3

// settleTotals finds rows at the bottom that may be sums, and leaves out those that
// the user wants left out. They stay otherwise: a position could be called so.
func (p *part) settleTotals() {
	for i := len(p.body) - 1; i > 0 && i >= len(p.body)-mostTotals; i-- {
		row := &p.body[i]
		if !p.isTotal(row) {
			continue
		}
		keep := "kept as a position"
		problem := p.here(Problem{
			Severity: Warning, Code: CodeTotal, Row: row.Number, Message: "the row may be a sum, not a position: it says total and has neither a name nor a manager", Repair: keep,
			Choices: []Repairing{{Do: DoKeep, Words: keep}, {Do: DoLeave, Words: "left out"}},
		})
		do := p.r.settle(&problem).Do
		p.r.add(problem)
		if do == DoLeave {
			p.body = slices.Delete(slices.Clone(p.body), i, i+1)
			p.above++
		}
	}
}

// isTotal reports a row whose id, title or first text says total, without a name, a
// manager, or anybody who names it as theirs.
func (p *part) isTotal(row *grid.Row) bool {
	first := ""
	for at := range p.header {
		if first = cell(row, at); first != "" {
			break
		}
	}
	says := slices.ContainsFunc([]string{p.text(row, ID), p.text(row, Title), first}, func(text string) bool {
		return len(text) <= maxHeader && totalText.MatchString(strings.ToLower(text))
	})
	if !says || p.nameOf(row) != "" || p.text(row, Path) != "" {
		return false
	}
	id := p.text(row, ID)
	for _, at := range p.managerColumns() {
		if cell(row, at) != "" || id != "" && slices.ContainsFunc(p.body, func(r grid.Row) bool { return cell(&r, at) == id }) {
			return false
		}
	}
	return true
}

// managerColumns returns the columns that name managers, or may.
func (p *part) managerColumns() []int {
	out := slices.Concat(p.found[ManagerID], p.found[ManagerEmail], p.found[ManagerName], p.found[anyManager], p.chain)
	for _, f := range managerFields {
		if at, ok := p.columns[f]; ok {
			out = append(out, at)
		}
	}
	return out
}
