package readiness

import (
	"cmp"
	"slices"

	"spanwise/scenario"
)

// Clarity says on what a raised clarity stands.
type Clarity struct {
	Raised  bool
	Support []Finding // as of [Support]
	Noted   bool      // the edit that raises it has a reason
}

// Code implements [Finding].
func (Clarity) Code() string { return "clarity" }

// What supports clarity.
type (
	// BackedByDirection is a purpose with priorities.
	BackedByDirection struct{ Priorities int }
	// BackedByRights are decision rights in words.
	BackedByRights struct{ Explicit, Classes int }
	// BackedByRoles are roles that are written down.
	BackedByRoles struct{}
	// BackedByCalm are expectations that stay until a day.
	BackedByCalm struct{ Until string }
)

// Code implements [Finding].
func (BackedByDirection) Code() string { return "backed_by_direction" }

// Code implements [Finding].
func (BackedByRights) Code() string { return "backed_by_rights" }

// Code implements [Finding].
func (BackedByRoles) Code() string { return "backed_by_roles" }

// Code implements [Finding].
func (BackedByCalm) Code() string { return "backed_by_calm" }

// Support returns what the clarity setting of a scenario stands on, nothing where it
// is a hope: what stands beside that setting.
func Support(s scenario.State) []Finding {
	var out []Finding
	said := s.Foundations.Clone()
	if said.Purpose != "" && len(said.Priorities) > 0 {
		out = append(out, BackedByDirection{len(said.Priorities)})
	}
	rights := BackedByRights{Classes: len(s.Model.Classes)}
	for k, c := range s.Model.Classes {
		if explicit(said.Right(k), c) {
			rights.Explicit++
		}
	}
	if rights.Explicit > 0 {
		out = append(out, rights)
	}
	if said.Roles != "" {
		out = append(out, BackedByRoles{})
	}
	if said.SteadyUntil != "" {
		out = append(out, BackedByCalm{said.SteadyUntil})
	}
	return out
}

// clarity is amber where it is raised, with nothing that supports it and no note why.
func (f *facts) clarity() Check {
	c := Clarity{Raised: f.clarityRaised(), Support: Support(f.Current), Noted: noted(f.Edits, "")}
	if !c.Raised {
		return Check{NotAsked, c, PlaceModel}
	}
	place := PlaceFoundations
	if len(c.Support) > 0 || c.Noted {
		place = PlaceModel
	}
	return Check{graver(false, len(c.Support) == 0 && !c.Noted), c, place}
}

const clarityParameter = "clarity"

// clarityRaised is true where it lies above the baseline's, in the organisation or at
// a position that has or had its own.
func (f *facts) clarityRaised() bool {
	old, now := f.Baseline.Model, f.Current.Model
	if now.Settings.Clarity > old.Settings.Clarity {
		return true
	}
	before := settingsOf(f.Baseline)
	for _, o := range slices.Concat(old.Overrides, now.Overrides) {
		if _, ok := o.Values[clarityParameter]; !ok || !f.Current.Org.Has(o.Position) {
			continue
		}
		if f.settings(o.Position).Clarity > cmp.Or(before(o.Position), old.Settings).Clarity {
			return true
		}
	}
	return false
}

// noted reports whether an edit of the clarity has a reason, its group's included.
func noted(edits []scenario.Edit, why string) bool {
	for _, e := range edits {
		reason := cmp.Or(e.Reason, why)
		switch a := e.Do.(type) {
		case scenario.SetModel:
			if a.Parameter == clarityParameter && reason != "" {
				return true
			}
		case scenario.Group:
			if noted(a.Edits, reason) {
				return true
			}
		}
	}
	return false
}
