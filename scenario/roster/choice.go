package roster

import (
	"cmp"
	"fmt"
	"strings"
)

// Asks says what a choice needs from the user.
type Asks string

// What a choice can ask for.
const (
	AsksNothing Asks = ""
	AsksID      Asks = "id"     // of a position of the organisation
	AsksNumber  Asks = "number" // ≥ 0, decimal point or comma
)

// Repairing is one thing that can be done about a problem.
type Repairing struct {
	Do    string
	Value string // what Choice.Value must say; "" where the choice asks, or needs nothing
	Asks  Asks
	Words string // "put under 17", as a command and as an entry of the log
	About string // more on Value to choose by, such as a title; never logged
}

// What can be done.
const (
	DoUnassigned = "unassigned" // put under the position Unassigned
	DoTop        = "top"        // becomes a top
	DoUnder      = "under"      // put under the position whose id is the value
	DoUp         = "up"         // put under the next manager above
	DoKeep       = "keep"       // left as it is
	DoJoin       = "join"       // rows become one position
	DoSeparate   = "separate"   // rows become positions of their own
	DoFirst      = "first"      // the first row's manager holds for all
	DoLast       = "last"       // the last row's manager holds for all
	DoDefault    = "default"    // 1 for an FTE, blank for a cost
	DoNumber     = "number"     // the value is the number
	DoPercent    = "percent"    // the number is per cent
	DoMiddle     = "middle"     // the middle of a range is taken
	DoMakeIDs    = "make_ids"   // ids are made from the numbers of the rows
	DoRead       = "read"       // the sheet is read too
	DoLeave      = "leave"      // the sheet is left out
)

// keyOf names a problem for [Choice]. It depends on where the problem stands only,
// so that it stays when other choices are made.
func keyOf(code string, part, row int, column string) string {
	if row > 0 || column == "" {
		return fmt.Sprintf("%s@%d:%d", code, part, row)
	}
	return fmt.Sprintf("%s@%d:%s", code, part, normalise(column))
}

// settle gives a problem its key and returns what is to be done: the user's choice
// where it fits one of those offered, else the proposed one, else nothing. The
// first choice of a warning is the proposed one; an error has none.
func (r *reading) settle(p *Problem) Choice {
	p.Key = cmp.Or(p.Key, keyOf(p.Code, p.part, p.Row, p.Column))
	if p.Severity != Error && len(p.Choices) > 0 {
		p.Proposed = true
		p.Stands = Choice{p.Key, p.Choices[0].Do, p.Choices[0].Value}
	}
	c, ok := r.choices[p.Key]
	if !ok {
		return p.Stands
	}
	r.used[p.Key] = true
	for _, offer := range p.Choices {
		if offer.Do != c.Do || offer.Asks == AsksNothing && !r.isSame(offer.Value, c.Value) {
			continue
		}
		if offer.Asks == AsksNothing {
			c.Value = offer.Value
		}
		if why := r.refuses(p, offer, c); why != "" {
			p.Refused = why
			return p.Stands
		}
		p.take(offer, c)
		if offer.Asks != AsksNothing {
			p.Repair += " " + r.plainValue(offer, c)
		}
		return c
	}
	p.Refused = fmt.Sprintf("%s is not among what can be done here", quoted(strings.TrimSpace(c.Do+" "+c.Value)))
	return p.Stands
}

// isSame reports values that are equal, or two ids of one position: the file's, and
// the one that stands in its place where names are hidden.
func (r *reading) isSame(offered, given string) bool {
	a, ok := r.byID[offered]
	b, known := r.byID[given]
	return offered == given || ok && known && a == b
}

// take makes the user's choice the problem's repair. What blocked no longer does.
func (p *Problem) take(offer Repairing, c Choice) {
	p.Stands, p.Chosen = c, p.Severity == Error || c != p.Stands
	p.Repair = offer.Words
	if p.Severity == Error {
		p.Severity = Warning
	}
}

// plainValue is the value of a choice for the log; an id is that of the organisation,
// which may stand in place of the file's.
func (r *reading) plainValue(offer Repairing, c Choice) string {
	if offer.Asks == AsksID {
		return shortened(r.rows[r.byID[c.Value]].id)
	}
	return shortened(c.Value)
}

// refuses says why a value does not do, "" where it does.
func (r *reading) refuses(p *Problem, offer Repairing, c Choice) string {
	switch offer.Asks {
	case AsksID:
		at, ok := r.byID[c.Value]
		if !ok {
			return "there is no position " + quoted(c.Value)
		}
		if p.ID != "" && r.rows[at].id == p.ID {
			return "a position cannot report to itself"
		}
	case AsksNumber:
		if v, ok := parseNumber(c.Value, false); !ok || v < 0 || v > mostAmount {
			return quoted(c.Value) + " is no number from 0 up"
		}
	}
	return ""
}

// askUnder offers to put a position under any other.
var askUnder = Repairing{Do: DoUnder, Asks: AsksID, Words: "put under the position"}

// under offers to put a position under one that is known.
func (r *reading) under(row int) Repairing {
	w := &r.rows[row]
	return Repairing{Do: DoUnder, Value: w.id, Words: "put under the position " + shortened(w.id), About: w.about()}
}

// about tells positions apart that are offered by their ids.
func (w *row) about() string { return strings.Trim(w.position.Title+", "+w.position.Unit, ", ") }

// toUnassigned and toTop are offered wherever a manager is in doubt.
func (r *reading) toUnassigned() Repairing {
	return Repairing{Do: DoUnassigned, Words: "put under the vacant position " + r.orphanage}
}

var toTop = Repairing{Do: DoTop, Words: "read as a top"}

// readChoices makes the user's repairs ready to be looked up; the last of several
// for one problem holds.
func (r *reading) readChoices() {
	r.choices = make(map[string]Choice, len(r.opts.Repairs))
	r.used = map[string]bool{}
	for _, c := range r.opts.Repairs {
		r.choices[c.Problem] = c
	}
}
