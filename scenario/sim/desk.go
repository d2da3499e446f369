package sim

// visit is one escalation at one manager: waiting, being handled, or on its way up.
type visit struct {
	joined float64 // moment, model hours
	gives  float64 // moment at which it gives up waiting, +Inf for never
	need   float64 // hours of the manager's time
	raised float64 // moment at which the decision arose

	origin, week, index int32 // who raised it, when, as which of that week
	class               int32
	hops                int32 // managers reached, this one included
	reworks             int32 // how often it came back here

	needless bool // as marked by the rule that sent it here
	below    bool // came out of a lower manager's triage
	up       bool // will be passed up
	returns  bool // will come back once handled
}

// desk is a manager at work: one server, first come first served.
type desk struct {
	place int32
	boss  int32   // desk above, -1 for a top
	full  float64 // C0, h a week

	// Held through the week.
	stretch   float64    // elapsed hours per hour of need
	doubt     [2]float64 // q of the reports: settled in, settling in
	unaligned [2]float64 // weight of a delegated decision of theirs, likewise
	funded    float64
	overtime  float64

	// Carried from week to week.
	skill   float64
	backlog float64 // hours of need that wait at the week's start
	queue   []visit // in order of joining; those before head have left
	head    int
	busy    bool
	serving visit
	started float64 // moment at which the service began
	until   float64 // moment at which it ends; when idle, at which the last one ended

	inbox []visit // what arrives in the week, in no order

	tally
}

// tally is what the counted weeks of a replication add up to at one desk.
type tally struct {
	needed, needless, reworked, passed int
	finished, lapsed                   int
	joinedHours                        float64 // hours of need that joined
	needlessHours                      float64
	busyHours                          float64   // elapsed
	waitedHours                        float64   // summed over the waiting
	overtimeHours                      float64   // summed over weeks
	fundedWeeks                        float64   // likewise
	served                             int       // services begun
	waitSum                            float64   // of the served, h
	waits                              []float64 // those of the served that are above 0
	weekOver                           int       // first week with more than C0 waiting, -1 for none
}

func (t *tally) reset() {
	waits := t.waits[:0]
	*t = tally{waits: waits, weekOver: -1}
}

func (t *tally) arrivals() int { return t.hops() + t.reworked }

// hops are the arrivals that are no reworks.
func (t *tally) hops() int { return t.needed + t.needless }

// reset empties the desk for a new replication and keeps its buffers.
func (d *desk) reset(skill float64) {
	d.skill = skill
	d.backlog, d.head, d.until = 0, 0, 0
	d.busy = false
	d.queue, d.inbox = d.queue[:0], d.inbox[:0]
	d.tally.reset()
}
