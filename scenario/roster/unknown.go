package roster

import (
	"fmt"
	"slices"
	"strings"

	"spanwise/scenario/phrase"
)

// noteAssistant reports marks of assistants that are neither yes nor no. A role type
// says what else somebody is.
func (r *reading) noteAssistant(w *row) {
	text := w.text(Assistant)
	if isTopMark(text) || isYes(text) || isNo(text) || w.part.headerOf(Assistant) == normalise(roleHeader) {
		return
	}
	r.add(w.at(Assistant, Problem{Severity: Info, Code: CodeAssistant, Message: r.quote(text) + " does not say whether this is an assistant", Repair: "read as no"}))
}

// filledWords are statuses of somebody who is there, besides yes and no.
var filledWords = []string{
	"a", "active", "filled", "occupied", "employed", "working", "current", "permanent", "regular", "temporary", "fixed term", "contract",
	"contractor", "full time", "part time", "on leave", "leave", "paid leave", "unpaid leave", "parental leave", "maternity leave",
	"sabbatical", "probation", "secondment", "seconded", "on secondment", "intern", "apprentice", "hired", "present", "open ended",
}

// isFilledWord reports a status that is understood as that of somebody who is there.
func isFilledWord(status string) bool {
	words := strings.FieldsFunc(strings.ToLower(status), func(c rune) bool { return c == ' ' || c == '-' || c == '_' || c == '/' })
	text := strings.Join(words, " ")
	return slices.Contains(filledWords, text) || isNo(status) || isYes(status) || strings.HasPrefix(text, "open ended")
}

// mostStatuses bounds how many different statuses have a line of their own.
const mostStatuses = 50

// noteStatuses reports the statuses that say nothing to us, one line for each.
func (p *part) noteStatuses() {
	at, ok := p.columns[Status]
	if !ok {
		return
	}
	rows, first := map[string]int{}, map[string]int{}
	var order []string
	for i := range p.body {
		text := p.text(&p.body[i], Status)
		key := strings.ToLower(text)
		if isTopMark(text) || p.statusOf(text) != filled || isFilledWord(text) {
			continue
		}
		if rows[key]++; rows[key] == 1 {
			order = append(order, text)
			first[key] = p.body[i].Number
		}
	}
	add := func(n int, message string) {
		p.add(Problem{Severity: Info, Code: CodeStatus, Key: keyOf(CodeStatus, p.number, n, ""), Column: p.names[at], Message: message, Repair: "read as filled"})
	}
	for n, text := range order[:min(len(order), mostStatuses)] {
		key := strings.ToLower(text)
		add(n+1, fmt.Sprintf("what the status %s means is not known; it stands in %s, first in row %d", p.r.quoteStatus(text), phrase.Plural(rows[key], "row"), first[key]))
	}
	if more := order[min(len(order), mostStatuses):]; len(more) > 0 {
		add(0, fmt.Sprintf("what further statuses mean, %d of them, is not known either, first in row %d", len(more), first[strings.ToLower(more[0])]))
	}
}

// quoteStatus is [reading.quote] behind the word status.
func (r *reading) quoteStatus(text string) string {
	if r.opts.Privacy.HideNames {
		return "in a cell"
	}
	return r.quote(text)
}
