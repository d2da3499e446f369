package scenario

import (
	"maps"
	"slices"
)

// OperatingModel holds every parameter of MODEL §1–7: how decisions arise, what
// managers spend their hours on, and how people are led. Names, defaults, valid
// and plausible ranges stand in [Parameters].
type OperatingModel struct {
	WeekHours       float64 // continuous model time in a week, h
	Weeks           int     // horizon
	WarmupWeeks     int     // simulated but not counted
	Replications    int
	MaxReplications int
	TargetHalfWidth float64 // share of the mean lead time; 0 is a fixed number of replications
	LoadLimit       float64 // the load up to which a manager "holds"

	Settings Settings // for the whole organisation; Overrides change them for a subtree
	Weights  Weights

	ManagerWeekHours float64 // h
	PlanningHours    float64 // h
	MinHours         float64 // h, the least that is left for decisions
	OversightHours   float64 // h per report at full control
	OneToOneHours    float64 // h per report
	CoachingHours    float64 // h per report at full practice

	SqueezeFrom, SqueezeTo float64 // weeks of backlog
	OvertimeFrom           float64 // weeks of backlog
	OvertimeCap            float64 // h
	Learn, Fade            float64 // 1/week

	UnclearHandling float64
	TriageShare     float64
	Rework          float64
	SettleDepth     float64
	SettleWeeks     float64
	WorkKept        float64

	AIAcceleration float64
	AIRampWeeks    float64
	AIAmbiguity    float64

	Classes   []DecisionClass
	Mixes     map[string][]float64 // shares of the same classes, by name
	Overrides []Override           // at most one per position
}

// Weights of the four factors of autonomy (MODEL §4), each 0..1.
type Weights struct{ Control, Clarity, Stability, Confidence float64 }

// Settings are the parameters that can differ by subtree (MODEL §4).
type Settings struct {
	DecisionsPerFTEWeek float64
	Control             float64
	Clarity             float64
	Stability           float64
	Practice            float64
	Embedded            float64
	ExecutiveModelling  float64
	AdminHours          float64
	OwnWorkHours        float64
	Mix                 string // "" is the table's own shares
}

// Override sets some of the scoped settings at a position and below.
type Override struct {
	Position PositionID
	Values   map[string]float64 // by parameter name
	Mix      Opt[string]
}

// DecisionClass is a row of the decision-rights table (MODEL §2).
type DecisionClass struct {
	Name          string   `json:"name"`
	Share         float64  `json:"share"`
	Authority     int      `json:"authority"` // lowest grade that may decide it
	HandlingHours float64  `json:"handling_hours"`
	HandlingSCV   float64  `json:"handling_scv"`
	PatienceHours float64  `json:"patience_hours"` // 0: never gives up
	AIAbsorbs     float64  `json:"ai_absorbs"`
	NeverBelow    Opt[int] `json:"never_below,omitzero"`
	Example       string   `json:"example,omitempty"`
}

// DefaultClasses returns the six classes of parameters.csv.
func DefaultClasses() []DecisionClass {
	classes := []DecisionClass{
		{Name: "Task", Share: 0.70, HandlingHours: 0.25, Example: "Order of today's work, a routine reply to a customer"},
		{Name: "Team", Share: 0.27, HandlingHours: 0.4, Example: "Swap of shifts, a small purchase, an exception to a rule of thumb"},
		{Name: "Plan change", Share: 0.027, HandlingHours: 0.6, Example: "A date moved for another team, people lent for a month"},
		{Name: "Unit", Share: 0.0027, HandlingHours: 0.9, Example: "A supplier changed, a post filled, a budget line moved"},
		{Name: "Division", Share: 0.00027, HandlingHours: 1.3, Example: "A product withdrawn, a site's hours changed"},
		{Name: "Enterprise", Share: 0.00003, HandlingHours: 2.0, Example: "An acquisition, a market entered or left"},
	}
	for k := range classes {
		classes[k].Authority = k
		classes[k].HandlingSCV = defaultHandlingSCV
		classes[k].PatienceHours = defaultPatienceHours
	}
	return classes
}

// One default holds for every class (parameters.csv).
const (
	defaultHandlingSCV   = 2
	defaultPatienceHours = 80
)

// DefaultClass returns what a field left out of class k takes: the defaults of
// parameters.csv for that row; beyond the sixth row the last one's, authority k.
func DefaultClass(k int) DecisionClass {
	defaults := DefaultClasses()
	c := defaults[min(k, len(defaults)-1)]
	c.Authority = k
	c.Name, c.Example = "", ""
	return c
}

// DefaultModel returns the defaults of parameters.csv.
func DefaultModel() *OperatingModel {
	m := &OperatingModel{Classes: DefaultClasses(), Mixes: map[string][]float64{}}
	for _, p := range Parameters {
		p.Set(m, p.Default)
	}
	return m
}

// Clone returns a copy that shares nothing that can change.
func (m *OperatingModel) Clone() *OperatingModel {
	c := *m
	c.Classes = slices.Clone(m.Classes)
	c.Mixes = make(map[string][]float64, len(m.Mixes))
	for name, shares := range m.Mixes {
		c.Mixes[name] = slices.Clone(shares)
	}
	c.Overrides = slices.Clone(m.Overrides)
	for i, o := range c.Overrides {
		c.Overrides[i].Values = maps.Clone(o.Values)
	}
	return &c
}

// OverrideAt returns the override set at the position itself, if any.
func (m *OperatingModel) OverrideAt(id PositionID) (Override, bool) {
	for _, o := range m.Overrides {
		if o.Position == id {
			return o, true
		}
	}
	return Override{}, false
}

// SettingsBy returns the settings in force at every position: those of the
// organisation with the nearest override at or above it for each setting, vacant
// positions included (MODEL §4).
func (m *OperatingModel) SettingsBy(o *Org) map[PositionID]Settings {
	overrides := make(map[PositionID]Override, len(m.Overrides))
	for _, ov := range m.Overrides {
		overrides[ov.Position] = ov
	}
	out := make(map[PositionID]Settings, o.Len())
	for p := range o.Positions() {
		s := m.Settings
		if p.Manager != "" {
			s = out[p.Manager]
		}
		if ov, ok := overrides[p.ID]; ok {
			s = ov.On(s)
		}
		out[p.ID] = s
	}
	return out
}

// On returns the settings with the override's values put over them.
func (ov Override) On(s Settings) Settings {
	for _, p := range ScopedParameters {
		if v, ok := ov.Values[p.Name]; ok {
			*p.field(&s) = v
		}
	}
	s.Mix = ov.Mix.Or(s.Mix)
	return s
}
