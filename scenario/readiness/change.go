package readiness

import (
	"maps"
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/waves"
)

const (
	// WeeksAMonth turns weeks into months.
	WeeksAMonth = 4.33
	// TwiceThePace is where a pace is not merely brisk: two changes then overlap for
	// everybody concerned.
	TwiceThePace = 2
)

// Unowned says how much work lost its owner.
type Unowned struct{ Hours float64 } // h a week

// Outcomes says of how many people it is open what becomes of them.
type Outcomes struct{ Open int }

// Pace sets positions that move against those that can settle.
type Pace struct {
	Month    string  // with most moves, as in "2027-03"; "" where they are not dated
	Moved    int     // positions under another manager in that month
	Capacity float64 // positions that can settle in a month
	All      int     // positions that move in all
}

// Code implements [Finding].
func (Unowned) Code() string { return "unowned" }

// Code implements [Finding].
func (Outcomes) Code() string { return "outcomes" }

// Code implements [Finding].
func (Pace) Code() string { return "pace" }

// unowned is red as long as any work has no owner: it does not vanish with the seat.
func (f *facts) unowned() Check {
	return Check{graver(f.UnownedHours > 0, false), Unowned{f.UnownedHours}, PlaceOutcomes}
}

// outcomes is red as long as it is open what becomes of anybody.
func (f *facts) outcomes() Check {
	return Check{graver(f.OpenOutcomes > 0, false), Outcomes{f.OpenOutcomes}, PlaceOutcomes}
}

// pace asks for the month with most moves. What the organisation can settle in a month
// is settling share × positions × 4.33/settle_weeks: so many seats are taken at a time,
// each for settle_weeks; one position can always settle. What is not dated is all done
// in one month.
func (f *facts) pace() Check {
	share := f.said.SettlingShare.Or(scenario.DefaultSettlingShare)
	p := Pace{All: f.moved, Capacity: max(1, share*float64(f.Current.Org.Len())*WeeksAMonth/f.Current.Model.SettleWeeks)}
	byMonth := f.movedByMonth()
	for _, month := range slices.Sorted(maps.Keys(byMonth)) {
		if byMonth[month] > p.Moved {
			p.Month, p.Moved = month, byMonth[month]
		}
	}
	if p.Moved == 0 {
		return Check{NotAsked, p, PlaceMoves}
	}
	moved := float64(p.Moved)
	return Check{graver(moved > TwiceThePace*p.Capacity, moved > p.Capacity), p, PlaceMoves}
}

func (f *facts) movedByMonth() map[string]int {
	list := waves.Of(f.Edits)
	if len(list) < 2 {
		month := ""
		if len(list) == 1 {
			month = monthOf(list[0])
		}
		return map[string]int{month: f.moved}
	}
	out := map[string]int{}
	for at, moved := range waves.MovedBy(f.Baseline, f.Edits) {
		out[monthOf(list[at])] += moved
	}
	return out
}

func monthOf(w waves.Wave) string {
	const month = len("2027-03")
	return w.Date[:min(len(w.Date), month)]
}
