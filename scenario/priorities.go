package scenario

import "slices"

// Decision classes name the priority that they serve by its number; these keep the
// numbers right.

// WithoutPriority returns foundations without the priority at a place, 0 for the
// first. Classes that served it serve none.
func (f *Foundations) WithoutPriority(at int) Foundations {
	c := f.Clone()
	if at < 0 || at >= len(c.Priorities) {
		return *c
	}
	c.Priorities = slices.Delete(c.Priorities, at, at+1)
	c.renumber(func(served int) int {
		switch {
		case served == at+1:
			return 0
		case served > at+1:
			return served - 1
		}
		return served
	})
	return *c
}

// WithPrioritySooner returns foundations in which the priority at a place changes
// places with the one before it.
func (f *Foundations) WithPrioritySooner(at int) Foundations {
	c := f.Clone()
	if at < 1 || at >= len(c.Priorities) {
		return *c
	}
	c.Priorities[at-1], c.Priorities[at] = c.Priorities[at], c.Priorities[at-1]
	c.renumber(func(served int) int {
		switch served {
		case at:
			return at + 1
		case at + 1:
			return at
		}
		return served
	})
	return *c
}

func (f *Foundations) renumber(number func(served int) int) {
	for k := range f.Rights {
		f.Rights[k].Priority = number(f.Rights[k].Priority)
	}
}

// WithUnitLine returns foundations in which the priority at a place says this to a
// unit; "" says nothing to it.
func (f *Foundations) WithUnitLine(at int, unit, line string) Foundations {
	c := f.Clone()
	if at < 0 || at >= len(c.Priorities) {
		return *c
	}
	units := &c.Priorities[at].Units
	i := slices.IndexFunc(*units, func(u UnitLine) bool { return u.Unit == unit })
	switch {
	case line == "" && i >= 0:
		*units = slices.Delete(*units, i, i+1)
	case line == "":
	case i < 0:
		*units = append(*units, UnitLine{unit, line})
	default:
		(*units)[i].Line = line
	}
	return *c
}
