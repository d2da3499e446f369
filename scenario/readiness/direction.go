package readiness

import (
	"slices"

	"spanwise/scenario"
)

// Direction says what the scenario is for.
type Direction struct {
	Purpose    bool
	Priorities int
	Units      int   // units with people moved or delegated to
	Missing    []Gap // of these, by priority; one entry for each that has any
}

// Gap is a priority that does not say what it means to some units.
type Gap struct {
	Priority string
	Units    []string
}

// Empowerment says which delegated classes serve no priority.
type Empowerment struct {
	Delegated  int
	Undirected []string // their names, in the order of the table
}

// Code implements [Finding].
func (Direction) Code() string { return "direction" }

// Code implements [Finding].
func (Empowerment) Code() string { return "empowerment" }

// direction is red without a purpose or without priorities: nobody can then decide in
// their sense. It is amber where a unit that the change touches is not told in a line
// what a priority means to it.
func (f *facts) direction() Check {
	d := Direction{Purpose: f.said.Purpose != "", Priorities: len(f.said.Priorities), Units: len(f.touched)}
	for _, p := range f.said.Priorities {
		if units := untold(p, f.touched); len(units) > 0 {
			d.Missing = append(d.Missing, Gap{p.Name, units})
		}
	}
	return Check{graver(!d.Purpose || d.Priorities == 0, len(d.Missing) > 0), d, PlaceFoundations}
}

func untold(p scenario.Priority, units []string) []string {
	var out []string
	for _, unit := range units {
		if !slices.ContainsFunc(p.Units, func(u scenario.UnitLine) bool { return u.Unit == unit && u.Line != "" }) {
			out = append(out, unit)
		}
	}
	return out
}

// empowerment is amber where rights move down for the sake of no priority, and red
// where that is true of all that move: empowerment without direction.
func (f *facts) empowerment() Check {
	e := Empowerment{Delegated: len(f.delegated)}
	for k, c := range f.Current.Model.Classes {
		if f.delegated[k] && f.said.Right(k).Priority == 0 {
			e.Undirected = append(e.Undirected, c.Name)
		}
	}
	c := Check{graver(len(e.Undirected) == e.Delegated, len(e.Undirected) > 0), e, PlaceRights}
	if e.Delegated == 0 {
		c.Level = NotAsked
	}
	return c
}
