package displaced

import (
	"fmt"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/edit"
)

// Work is what becomes of the work of removed positions, in the order of the removals.
type Work struct {
	Handovers []Handover
	Stopped   []Left // declared to be done no more
	Unowned   []Left // nobody took it over and nobody declared it stopped
}

// Handover is what one position takes over from one that is removed.
type Handover struct {
	From, To scenario.PositionID
	FTE      float64 // of decisions, the work that From had taken over itself included
	Hours    float64 // own work, h a week
}

// Left is work of a removed position that nobody takes over. A manager's own work
// counts where somebody did it.
type Left struct {
	Position scenario.PositionID
	FTE      float64 // of decisions
	Hours    float64 // own work, h a week
	// Deciding is the time that the decisions take those who make them, h a week: FTE ×
	// decisions_per_fte_week × the mean handling_hours over the shares of the classes,
	// with the settings in force at the position.
	Deciding float64
}

// HoursWithoutOwner is the work without an owner, h a week: own work and deciding.
func (w Work) HoursWithoutOwner() float64 { return hoursOf(w.Unowned) }

// HoursStopped is the work declared stopped, h a week: own work and deciding.
func (w Work) HoursStopped() float64 { return hoursOf(w.Stopped) }

func hoursOf(left []Left) float64 {
	sum := 0.0
	for _, l := range left {
		sum += l.Hours + l.Deciding
	}
	return sum
}

// FTEWithoutOwner is the FTE whose decisions nobody makes.
func (w Work) FTEWithoutOwner() float64 {
	sum := 0.0
	for _, l := range w.Unowned {
		sum += l.FTE
	}
	return sum
}

// leastWork is what counts as none: shares such as three thirds may fall short of 1.
const leastWork = 1e-9

// Record writes down a removal from a state in which it is not done yet. Own is the
// position's own work that ends with it, h a week; see [OwnHours].
func (w *Work) Record(s scenario.State, r scenario.Remove, own float64) {
	p, ok := s.Org.Position(r.Position)
	if !ok {
		return
	}
	left := Left{Position: p.ID, FTE: p.FTE + p.TakenFTE, Hours: own + p.TakenHours}
	if r.Handover.Stopped {
		w.Stopped = left.onto(w.Stopped, s)
		return
	}
	receivers := r.Handover.Receivers
	if len(receivers) == 0 {
		receivers = edit.DefaultReceivers(s.Org, p.ID)
	}
	for _, to := range receivers {
		h := Handover{From: p.ID, To: to.Position, FTE: to.Share * (p.FTE + p.TakenFTE), Hours: to.Hours + to.Share*p.TakenHours}
		w.Handovers = append(w.Handovers, h)
		left.FTE -= h.FTE
		left.Hours -= h.Hours
	}
	if r.Handover.OwnStopped {
		ends := Left{Position: p.ID, Hours: max(0, min(own, left.Hours))}
		left.Hours -= ends.Hours
		w.Stopped = ends.onto(w.Stopped, s)
	}
	w.Unowned = left.onto(w.Unowned, s)
}

// takeOver moves work of a removed position from what nobody does to those who do it,
// or to what is stopped.
func (w *Work) takeOver(a scenario.TakeOver) {
	for _, t := range a.Takers {
		w.Handovers = append(w.Handovers, Handover{From: a.From, To: t.Position, FTE: t.FTE, Hours: t.Hours})
	}
	takers := slices.Clone(a.Takers) // what they take is counted down
	var left []Left
	for _, l := range w.Unowned {
		if l.Position == a.From {
			before := l
			for i := range takers {
				l = l.less(&takers[i])
			}
			l.Deciding = 0
			if before.FTE > 0 {
				l.Deciding = before.Deciding * l.FTE / before.FTE
			}
			if l.FTE < leastWork && l.Hours < leastWork {
				continue
			}
			if a.Stopped {
				w.Stopped = append(w.Stopped, l)
				continue
			}
		}
		left = append(left, l)
	}
	w.Unowned = left
}

// less takes off what somebody takes, at most all, and from the taker what was found: a
// position may have been removed, added again and removed once more.
func (l Left) less(t *scenario.Taker) Left {
	fte, hours := min(l.FTE, t.FTE), min(l.Hours, t.Hours)
	t.FTE, t.Hours = t.FTE-fte, t.Hours-hours
	l.FTE, l.Hours = l.FTE-fte, l.Hours-hours
	return l
}

// onto adds what is left to a list, unless it is nothing.
func (l Left) onto(list []Left, s scenario.State) []Left {
	if l.FTE < leastWork {
		l.FTE = 0
	}
	if l.Hours < leastWork {
		l.Hours = 0
	}
	if l.FTE == 0 && l.Hours == 0 {
		return list
	}
	l.Deciding = l.FTE * decidingHours(s, l.Position)
	return append(list, l)
}

// WorkOf replays the edits on a copy of the baseline and writes down every removal,
// also those in groups. The error is that of an edit that does not fit.
func WorkOf(baseline scenario.State, edits []scenario.Edit) (Work, error) {
	if !removes(edits) {
		return Work{}, nil
	}
	r := recorder{baseline: baseline, now: baseline.Clone()}
	for i, e := range edits {
		r.own = map[scenario.PositionID]float64{}
		r.ask(e.Do)
		if err := r.apply(e.Do); err != nil {
			return Work{}, fmt.Errorf("edit %d: %w", i+1, err)
		}
	}
	return r.work, nil
}

func removes(edits []scenario.Edit) bool {
	for _, e := range edits {
		switch a := e.Do.(type) {
		case scenario.Remove:
			return true
		case scenario.Group:
			if removes(a.Edits) {
				return true
			}
		}
	}
	return false
}

// recorder replays edits one by one.
type recorder struct {
	baseline, now scenario.State
	work          Work
	own           map[scenario.PositionID]float64 // of those that the edit at hand removes, as it finds them
}

// ask reads the own work of positions that an edit will remove: an operation may move
// the team away, or the person, before it removes the seat.
func (r *recorder) ask(a scenario.Action) {
	switch a := a.(type) {
	case scenario.Remove:
		r.own[a.Position] = EndingHours(r.baseline, r.now, a.Position)
	case scenario.Group:
		for _, e := range a.Edits {
			r.ask(e.Do)
		}
	}
}

func (r *recorder) apply(a scenario.Action) error {
	switch a := a.(type) {
	case scenario.Group:
		for _, e := range a.Edits {
			if err := r.apply(e.Do); err != nil {
				return fmt.Errorf("%s: %w", a.Name, err)
			}
		}
		return nil
	case scenario.Remove:
		r.work.Record(r.now, a, max(r.own[a.Position], OwnHours(r.now, a.Position)))
	case scenario.TakeOver:
		r.work.takeOver(a)
	}
	_, err := edit.Apply(&r.now, scenario.Edit{Do: a})
	return err
}
