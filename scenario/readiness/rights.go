package readiness

import "spanwise/scenario"

// FairClarity lies between the lower end of the plausible range of clarity, 0.5, and
// the default, 0.8.
const FairClarity = 0.7

// LowClarity is the product below which clarity and stability leave so much open that
// coaching is asked to make up for it; the defaults give 0.68.
const LowClarity = 0.6

// Rights says for how many decision classes the rights stand in words.
type Rights struct {
	Classes  int
	Explicit int
	Silent   []string // classes without boundary, example, or whom to inform
	Moved    []string // of these, classes that are delegated
}

// Roles says whether it is clear who is there for what.
type Roles struct {
	Written bool
	Clarity float64 // the setting, as mean over managers
}

// Code implements [Finding].
func (Rights) Code() string { return "rights" }

// Code implements [Finding].
func (Roles) Code() string { return "roles" }

// rights is red where a class moved down is not explicit, or none is at all, and
// amber where any is not.
func (f *facts) rights() Check {
	r := Rights{Classes: len(f.Current.Model.Classes)}
	for k, c := range f.Current.Model.Classes {
		if explicit(f.said.Right(k), c) {
			r.Explicit++
			continue
		}
		r.Silent = append(r.Silent, c.Name)
		if f.delegated[k] {
			r.Moved = append(r.Moved, c.Name)
		}
	}
	return Check{graver(len(r.Moved) > 0 || r.Explicit == 0 && r.Classes > 0, len(r.Silent) > 0), r, PlaceRights}
}

// explicit is true where those who decide know up to where, by an example, and whom
// they tell; the class's own example will do.
func explicit(r scenario.RightInWords, c scenario.DecisionClass) bool {
	return r.Boundary != "" && r.Inform != "" && (r.Example != "" || c.Example != "")
}

// roles is red where roles are neither written down nor clear by the setting.
func (f *facts) roles() Check {
	r := Roles{Written: f.said.Roles != "", Clarity: f.meanOf(func(s scenario.Settings) float64 { return s.Clarity })}
	unclear := r.Clarity < FairClarity
	place := PlaceFoundations
	if r.Written && unclear {
		place = PlaceModel
	}
	return Check{graver(!r.Written && unclear, !r.Written || unclear), r, place}
}
