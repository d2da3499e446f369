package escalation

import (
	"fmt"

	"spanwise/scenario"
)

// Network is a state compiled for calculation: its positions as one flat list in
// chart order, in which every manager stands before the reports. It is read-only and
// may be shared between goroutines.
type Network struct {
	Model   *scenario.OperatingModel // of the current state
	Classes []Class
	Mixes   [][]float64 // shares by mix and class, each adding up to 1
	Places  []Place
	IDs     []scenario.PositionID // by place
	Teams   []Team                // in chart order of their managers
	// Autonomy says how the four factors make one; MODEL §4 multiplies them. It may
	// be set before the network is used, to see what hangs on that assumption.
	Autonomy Autonomy

	managers, tops []int32 // places in chart order, managers by team
}

// Autonomy is a form of the autonomy of a team (MODEL §4).
type Autonomy int

// The forms. The mean is 1 less the mean of the four shortfalls, weighted by the
// same weights: no single shortfall then pulls the others down.
const (
	Product Autonomy = iota
	WeightedMean
)

// Class is a row of the decision-rights table.
type Class struct {
	Authority int // lowest grade that may decide it
	// BaselineAuthority is that of the same row in the baseline's table. A row
	// beyond the end of that table has no other authority than its own.
	BaselineAuthority int
	Hours             float64 // mean handling time at full clarity, h
	SCV               float64 // squared coefficient of variation of the handling time
	Patience          float64 // mean, h; 0 never gives up
	Absorbed          float64 // share that AI takes over in the end
}

// NoManager stands for the manager of a top.
const NoManager = int32(-1)

// NoTeam stands for the team of a place that no filled position reports to.
const NoTeam = int32(-1)

// Place is a position as the model sees it. A vacant one is idle: it raises nothing,
// and nobody stands above or below it.
type Place struct {
	Rate    float64 // decisions raised a week before acceleration
	Manager int32   // index of the next filled position above, NoManager for a top
	Team    int32   // index into Network.Teams of those who report here, or NoTeam
	Mix     int32   // index into Network.Mixes
	Grade   int32   // authority grade b
	// BaselineGrade is the authority grade in the baseline. A position that the
	// baseline lacks has none; its grade before rights were pushed down stands in,
	// so that only the push counts as delegation.
	BaselineGrade int32
	Filled        bool
	// Settling is true for a position that is new, newly filled, newly led or newly
	// entitled (MODEL §4).
	Settling bool
}

// Team is who reports to a manager, and what the model asks of that manager. There
// are far fewer teams than places.
type Team struct {
	Manager    int32              // place
	Reports    []int32            // filled ones, in chart order, those that fall here through vacant positions included
	Title      string             // of the manager, as all that follows
	Settings   *scenario.Settings // in force there; shared with others, read-only
	OwnHours   float64            // own work a week, taken-over hours included, at a full position
	Presence   float64            // φ of MODEL §6: the FTE of a part-time manager, else 1
	Example    float64            // x of MODEL §7: how far coaching is modelled from above, 0..1
	StartSkill float64            // c* of MODEL §7, 0..1
}

// Compile checks both operating models and flattens current. The baseline gives
// grades, settling in and starting skill; it is current itself where the baseline
// is looked at. Errors wrap scenario.ErrInvalid.
func Compile(baseline, current scenario.State) (*Network, error) {
	if err := checkBoth(baseline, current); err != nil {
		return nil, err
	}
	return newCompiler(baseline, current).network(), nil
}

func checkBoth(baseline, current scenario.State) error {
	if err := check("baseline", baseline); err != nil {
		return err
	}
	return check("scenario", current)
}

func check(name string, s scenario.State) error {
	if s.Org == nil || s.Model == nil {
		return fmt.Errorf("%s: no organisation or no operating model: %w", name, scenario.ErrInvalid)
	}
	if err := s.Model.Check(); err != nil {
		return fmt.Errorf("operating model of the %s: %w", name, err)
	}
	return nil
}

// IsTop reports whether nobody stands above the place.
func (p *Place) IsTop() bool { return p.Manager == NoManager }

// TeamOf returns the team of manager m.
func (n *Network) TeamOf(m int32) *Team { return &n.Teams[n.Places[m].Team] }

// Managers returns the indices of the places with at least one filled report, in
// chart order. The slice is the network's own and must not be changed.
func (n *Network) Managers() []int32 { return n.managers }
