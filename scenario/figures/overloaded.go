package figures

import (
	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// over keeps who is above 100% in an estimate: cards, status bar and commands ask after
// every step, and to look through all managers of a large organisation takes longer than the
// step itself.
type over struct {
	known    bool
	managers []scenario.PositionID
	most     scenario.PositionID
}

// Over lists the managers above 100% in the estimate, in chart order, and the one whose load
// is the highest, "" where nobody is. The slice must not be changed.
func (f Figure) Over() (managers []scenario.PositionID, most scenario.PositionID) {
	o := f.over
	if o == nil {
		o = &over{}
	}
	if !o.known {
		*o = overIn(f.Estimate.Managers)
	}
	return o.managers, o.most
}

func overIn(managers []escalation.ManagerEstimate) over {
	o, highest := over{known: true}, 1.0
	for i := range managers { // by index: each is a few cache lines long
		m := &managers[i]
		if m.Load <= 1 {
			continue
		}
		o.managers = append(o.managers, m.ID)
		if m.Load > highest {
			o.most, highest = m.ID, m.Load
		}
	}
	return o
}

// Above counts the managers above a load in the estimate.
func (f Figure) Above(load float64) int {
	n := 0
	for i := range f.Estimate.Managers {
		if f.Estimate.Managers[i].Load > load {
			n++
		}
	}
	return n
}
