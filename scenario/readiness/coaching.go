package readiness

import "spanwise/scenario"

const (
	// MostCoaching is the share of planned coaching hours that must fit: below it one
	// team in ten is coached on paper only.
	MostCoaching = 0.9
	// LeastCoaching is the share below which the plan is more wish than plan.
	LeastCoaching = 0.6
	// GoodExample is how far leaders show what they ask for: what the default, 0.6, gives
	// where nobody commands them. Coaching is learned in proportion to it (MODEL §7).
	GoodExample = 0.6
	// PoorExample is half of that.
	PoorExample = 0.3
	// HighPractice is coaching planned nearly in full.
	HighPractice = 0.7
)

// Coaching says whether the hours planned for coaching are there.
type Coaching struct {
	Hours   float64 // planned beside all else, h a week
	Fits    float64 // of these, with managers within the load limit
	Crowded int     // managers above the limit who are to coach
}

// Leaders says how far the two upper layers show what they ask for.
type Leaders struct {
	Managers  int     // of these layers
	Modelling float64 // mean of executive_modelling·(1 − control above), 0..1
}

// Substitute says where coaching makes up for missing clarity.
type Substitute struct {
	Managers int
	Hours    float64 // of coaching, h a week
	All      float64 // of coaching with all managers
}

// Code implements [Finding].
func (Coaching) Code() string { return "coaching" }

// Code implements [Finding].
func (Leaders) Code() string { return "leaders" }

// Code implements [Finding].
func (Substitute) Code() string { return "substitute" }

// coaching asks whether hours for coaching beside all else (MODEL §6, with f = 1) fall
// on managers who hold; with others they are squeezed out first.
func (f *facts) coaching() Check {
	var c Coaching
	for _, m := range f.Estimate.Managers {
		hours := f.coachingHours(m) * (1 - f.settings(m.ID).Embedded)
		c.Hours += hours
		switch {
		case m.Load <= f.Current.Model.LoadLimit:
			c.Fits += hours
		case hours > 0:
			c.Crowded++
		}
	}
	if !(c.Hours > 0) {
		return Check{NotAsked, c, PlaceModel}
	}
	return Check{graver(c.Fits < LeastCoaching*c.Hours, c.Fits < MostCoaching*c.Hours), c, PlaceModel}
}

// leaders asks for x of MODEL §7 in the two upper layers of managers.
func (f *facts) leaders() Check {
	leads := make(map[scenario.PositionID]bool, len(f.Estimate.Managers))
	for _, m := range f.Estimate.Managers {
		leads[m.ID] = true
	}
	var l Leaders
	sum := 0.0
	for _, top := range f.Current.Org.Tops() {
		for _, id := range append([]scenario.PositionID{top}, f.Current.Org.Reports(top)...) {
			if !leads[id] {
				continue
			}
			x := f.settings(id).ExecutiveModelling
			if above := f.Current.Org.FilledAbove(id); above != "" {
				x *= 1 - f.settings(above).Control
			}
			l.Managers++
			sum += x
		}
	}
	if l.Managers == 0 {
		return Check{NotAsked, l, PlaceModel}
	}
	l.Modelling = sum / float64(l.Managers)
	return Check{graver(l.Modelling < PoorExample, l.Modelling < GoodExample), l, PlaceModel}
}

// substitute names coaching that makes up for missing clarity.
func (f *facts) substitute() Check {
	var s Substitute
	high := false
	for _, m := range f.Estimate.Managers {
		at, hours := f.settings(m.ID), f.coachingHours(m)
		s.All += hours
		if at.Practice < HighPractice {
			continue
		}
		high = true
		if at.Clarity*at.Stability < LowClarity {
			s.Managers++
			s.Hours += hours
		}
	}
	if !high {
		return Check{NotAsked, s, PlaceModel}
	}
	return Check{graver(false, s.Managers > 0), s, PlaceModel}
}
