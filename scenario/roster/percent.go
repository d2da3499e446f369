package roster

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"spanwise/scenario"
)

// percentage says which numbers without a sign in a column of FTE are per cent.
type percentage struct {
	some  bool
	above float64 // those above it
}

func (p percentage) holds(v float64) bool { return p.some && v > p.above }

const (
	// mostShare is more than one position has as a share: more must be per cent where
	// others in the column are.
	mostShare = 1.5
	// A column whose median lies between these is of per cent, as 100, 80, 50 are, if
	// it goes beyond the hours of any week.
	percentFrom, percentTo, mostHours = 10, 200, 48
)

// decideFTE sees for a whole column whether its numbers are per cent, or hours.
func (p *part) decideFTE() {
	at, ok := p.columns[FTE]
	header := p.headerOf(FTE)
	if !ok || header == normalise(postsHeader) {
		return
	}
	bare, signs := p.bareFTE()
	if len(bare) == 0 {
		return
	}
	largest := bare[len(bare)-1]
	median := bare[(len(bare)-1)/2]
	message, repair := "", ""
	switch {
	case slices.Contains(hoursHeaders, header):
		week := strconv.FormatFloat(scenario.DefaultModel().WeekHours, 'f', -1, 64)
		message, repair = "hours a week stand in place of FTE", "divided by "+week+", the hours of a week"
	case header == normalise(percentHeader) && largest <= mostShare:
		message, repair = "none of the numbers is above 1.5", "read as shares, not as per cent: 1 is an FTE of 1"
	case header == normalise(percentHeader):
		p.percent = percentage{true, -1}
	case largest > mostShare && (signs || median > percentFrom && median <= percentTo && largest > mostHours):
		p.percent = percentage{true, mostShare}
		message = "the numbers above 1.5 are per cent, " + strconv.FormatFloat(largest, 'f', -1, 64) + " being the largest"
		repair = fmt.Sprintf("read so: %v is an FTE of %v", largest, largest/100)
	}
	if message != "" {
		p.add(Problem{Severity: Info, Column: p.names[at], Code: CodeFTEUnit, Message: message, Repair: repair})
	}
}

// bareFTE returns the numbers without a sign for per cent in the column of FTE, the
// least first, and whether others have one.
func (p *part) bareFTE() (bare []float64, signs bool) {
	for i := range p.body {
		text := p.value(&p.body[i], FTE)
		if strings.HasSuffix(text, "%") {
			_, ok := parseShare(text, p.comma[FTE])
			signs = signs || ok
			continue
		}
		if v, ok := parseNumber(text, p.comma[FTE]); ok && v >= 0 && v <= mostAmount {
			bare = append(bare, v)
		}
	}
	slices.Sort(bare)
	return bare, signs
}
