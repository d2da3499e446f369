package sim

import "spanwise/scenario"

// visit is one escalation at one manager: on its way there, waiting, or being
// handled.
type visit struct {
	joined float64 // moment, model hours
	raised float64 // moment at which the decision arose
	need   float64 // hours of the manager's time, known from joining on
	quits  float64 // moment at which it gives up if it still waits; 0 until asked for
	stream uint64  // of its random numbers
	hops   uint32  // managers reached, this one included
	class  uint16

	needless bool // as marked by the rule that sent it here
	fate     fate // known from joining on
}

// fate is what becomes of a visit once it is handled.
type fate uint8

const (
	made    fate = iota // decided for good
	up                  // passed up
	returns             // decided, and comes back
)

// desk is a manager at work: one server, first come first served.
type desk struct {
	place    int32
	boss     int32 // desk above, -1 for a top
	settings *scenario.Settings
	hours    hours
	growth   growth
	full     float64 // C0, h a week
	slow     float64 // factor on handling times

	// Held through the week.
	stretch   float64    // elapsed hours per hour of need
	doubt     [2]float64 // q of the reports: settled in, settling in
	unaligned [2]float64 // weight of a delegated decision of theirs, likewise
	funded    float64

	// Carried from week to week.
	skill   float64
	backlog float64 // hours of need that wait at the week's start
	queue   []visit // in order of joining
	busy    bool
	serving visit
	until   float64 // moment at which the service ends; when idle, at which the last one ended

	outbox []visit // what it passed up this week, in order; in the room of a hand

	week  weekTally
	tally tally
}

// weekTally is what a week adds to the series.
type weekTally struct {
	waited, lead float64 // h
	decided      int
}

// tally is what the counted weeks of a replication add up to at one desk.
type tally struct {
	needed, needless, reworked, passed int
	finished, lapsed                   int
	joinedHours                        float64 // hours of need that joined
	needlessHours                      float64
	busyHours                          float64 // elapsed
	waitedHours                        float64 // summed over the waiting
	overtimeHours                      float64 // summed over weeks
	fundedWeeks                        float64 // likewise
	served                             int     // services begun
	waitSum                            float64 // of the served, h
	waits                              spread  // those of the served that are above 0
	weekOver                           int     // first week with more than C0 waiting, -1 for none
	decisions                          decisions
}

// decisions counts those raised by a desk's reports, and those made at the desk.
type decisions struct {
	seen, atSource   int // raised; of these, decided where they arose
	final, delegated int // made in the end; of these, beyond baseline rights
	unaligned        float64
	decided, hops    int     // escalated ones made in the end, and their hops
	lead             float64 // sum of their lead times, h
}

func (t *tally) reset() {
	waits := t.waits
	waits.reset()
	*t = tally{waits: waits, weekOver: -1}
}

func (t *tally) arrivals() int { return t.hops() + t.reworked }

// hops are the arrivals that are no reworks.
func (t *tally) hops() int { return t.needed + t.needless }

// reset empties the desk for a new replication.
func (d *desk) reset(skill float64) {
	d.skill = skill
	d.backlog, d.until = 0, 0
	d.busy = false
	d.queue, d.outbox = d.queue[:0], nil
	d.tally.reset()
}
