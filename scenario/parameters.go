package scenario

import (
	"fmt"
	"math"
	"strconv"
)

// Kind says what a parameter's value rests on.
type Kind string

// The kinds of parameters.csv.
const (
	Convention Kind = "convention"
	Choice     Kind = "choice"
	Assumption Kind = "assumption"
	Evidence   Kind = "evidence"
)

// Parameter is one row of the table that everything reads: defaults, validation,
// the assumptions sheet, sliders and the draws over plausible values.
type Parameter struct {
	Name      string
	Default   float64
	Unit      string // "" for a plain share or number
	Valid     Range
	Low, High float64 // plausible range; it never rejects a value
	Kind      Kind
	Source    string

	get func(*OperatingModel) float64
	set func(*OperatingModel, float64)
}

// Get returns the parameter's value in the model.
func (p Parameter) Get(m *OperatingModel) float64 { return p.get(m) }

// Set writes the value without checking it; see [OperatingModel.Check].
func (p Parameter) Set(m *OperatingModel, v float64) { p.set(m, v) }

// Range is a set of valid values.
type Range struct {
	Low, High         float64
	OpenLow, OpenHigh bool // the bound itself is not valid
	Whole             bool
}

// Contains reports whether v is finite and in the range. A whole number must also
// fit an int of 32 bits, so that it is the same on every machine.
func (r Range) Contains(v float64) bool {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return false
	}
	if r.Whole && (v != math.Trunc(v) || math.Abs(v) > mostWhole) {
		return false
	}
	if v < r.Low || (r.OpenLow && v == r.Low) {
		return false
	}
	return v < r.High || (!r.OpenHigh && v == r.High)
}

// mostWhole is the largest whole number that any range contains.
const mostWhole = math.MaxInt32

// Refusal says why v is not valid: "3000000000 is not valid, it must be whole ≥ 1,
// at most 2147483647". The bound that all whole numbers have is only named to one
// who has met it.
func (r Range) Refusal(v float64) string {
	text := fmt.Sprint(v)
	if math.Abs(v) < MaxAmount {
		text = strconv.FormatFloat(v, 'f', -1, 64)
	}
	text += " is not valid, it must be " + r.String()
	if r.Whole && v > mostWhole && r.High > mostWhole {
		text += fmt.Sprintf(", at most %d", mostWhole)
	}
	return text
}

// String puts the range into words: "0..1", "> 0", "whole ≥ 1".
func (r Range) String() string {
	whole := ""
	if r.Whole {
		whole = "whole "
	}
	switch {
	case !math.IsInf(r.High, 1) && r.OpenHigh:
		return fmt.Sprintf("%s%v ≤ x < %v", whole, r.Low, r.High)
	case !math.IsInf(r.High, 1):
		return fmt.Sprintf("%s%v..%v", whole, r.Low, r.High)
	case r.OpenLow:
		return fmt.Sprintf("%s> %v", whole, r.Low)
	default:
		return fmt.Sprintf("%s≥ %v", whole, r.Low)
	}
}

var (
	share     = Range{Low: 0, High: 1}
	above0    = Range{Low: 0, High: math.Inf(1), OpenLow: true}
	from0     = Range{Low: 0, High: math.Inf(1)}
	below1    = Range{Low: 0, High: 1, OpenHigh: true}
	wholeFrom = func(low float64) Range { return Range{Low: low, High: math.Inf(1), Whole: true} }
)

func number(field func(*OperatingModel) *float64) Parameter {
	return Parameter{
		get: func(m *OperatingModel) float64 { return *field(m) },
		set: func(m *OperatingModel, v float64) { *field(m) = v },
	}
}

func count(field func(*OperatingModel) *int) Parameter {
	return Parameter{
		get: func(m *OperatingModel) float64 { return float64(*field(m)) },
		set: func(m *OperatingModel, v float64) { *field(m) = int(v) },
	}
}

func row(p Parameter, name string, def float64, unit string, valid Range, low, high float64, kind Kind, source string) Parameter {
	p.Name, p.Default, p.Unit, p.Valid = name, def, unit, valid
	p.Low, p.High, p.Kind, p.Source = low, high, kind, source
	return p
}

type om = OperatingModel

// Parameters is the table of the model's numbers, in the order shown. Rows of the
// decision-rights table stand apart, in [ClassParameters].
var Parameters = []Parameter{
	row(number(func(m *om) *float64 { return &m.WeekHours }), "week_hours", 40, "h", above0, 35, 42, Convention, ""),
	row(count(func(m *om) *int { return &m.Weeks }), "weeks", 52, "weeks", wholeFrom(1), 26, 104, Choice, ""),
	row(count(func(m *om) *int { return &m.WarmupWeeks }), "warmup_weeks", 4, "weeks", wholeFrom(0), 0, 8, Choice, ""),
	row(count(func(m *om) *int { return &m.Replications }), "replications", 30, "", wholeFrom(1), 10, 200, Choice, ""),
	row(count(func(m *om) *int { return &m.MaxReplications }), "max_replications", 200, "", wholeFrom(1), 50, 1000, Choice, ""),
	row(number(func(m *om) *float64 { return &m.TargetHalfWidth }), "target_half_width", 0, "share", share, 0.01, 0.1, Choice, "0.05 is a good value for sequential runs"),
	row(number(func(m *om) *float64 { return &m.LoadLimit }), "load_limit", 0.85, "share", above0, 0.7, 0.95, Choice, ""),

	row(number(func(m *om) *float64 { return &m.Settings.DecisionsPerFTEWeek }), "decisions_per_fte_week", 3.5, "1/week", from0, 1, 8, Assumption, "nobody publishes it; calibrate"),
	row(number(func(m *om) *float64 { return &m.Settings.Control }), "control", 0.25, "", share, 0, 0.6, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.Settings.Clarity }), "clarity", 0.8, "", share, 0.5, 0.95, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.Settings.Stability }), "stability", 0.85, "", share, 0.5, 0.95, Assumption, "ten enterprise changes a year against two in 2016 (Gartner 2022) says only that it falls"),
	row(number(func(m *om) *float64 { return &m.Settings.Practice }), "practice", 0.4, "", share, 0, 1, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.Settings.Embedded }), "embedded", 0, "", share, 0, 0.9, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.Settings.ExecutiveModelling }), "executive_modelling", 0.6, "", share, 0.2, 0.95, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.Weights.Control }), "weights.control", 0.6, "", share, 0.3, 0.8, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.Weights.Clarity }), "weights.clarity", 0.6, "", share, 0.3, 0.8, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.Weights.Stability }), "weights.stability", 0.5, "", share, 0.2, 0.7, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.Weights.Confidence }), "weights.confidence", 0.25, "", share, 0.1, 0.5, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.ManagerWeekHours }), "manager_week_hours", 45, "h", above0, 40, 62, Evidence, "Porter & Nohria 2018 (chief executives 62.5); surveys near 47"),
	row(number(func(m *om) *float64 { return &m.Settings.AdminHours }), "admin_hours", 8, "h", from0, 4, 18, Evidence, "McKinsey 2023 18% of time; Deloitte 2025 up to 40%"),
	row(number(func(m *om) *float64 { return &m.Settings.OwnWorkHours }), "own_work_hours", 14, "h", from0, 4, 24, Evidence, "McKinsey 2023 31% of time; Gallup: 97% of managers have own work"),
	row(number(func(m *om) *float64 { return &m.PlanningHours }), "planning_hours", 6, "h", from0, 2, 12, Evidence, "part of the 23% for strategy (McKinsey 2023)"),
	row(number(func(m *om) *float64 { return &m.MinHours }), "min_hours", 1, "h", above0, 0.5, 4, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.OversightHours }), "oversight_hours", 0.6, "h per report", from0, 0.2, 1.5, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.OneToOneHours }), "one_to_one_hours", 0.5, "h per report", from0, 0.25, 1, Evidence, "Rogelberg: weekly 30 minutes works best"),
	row(number(func(m *om) *float64 { return &m.CoachingHours }), "coaching_hours", 0.25, "h per report", from0, 0.1, 0.75, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.SqueezeFrom }), "squeeze_from", 0.1, "weeks of backlog", from0, 0, 0.4, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.SqueezeTo }), "squeeze_to", 0.6, "weeks of backlog", above0, 0.4, 1.5, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.OvertimeFrom }), "overtime_from", 0.5, "weeks of backlog", from0, 0.2, 1, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.OvertimeCap }), "overtime_cap", 5, "h", from0, 0, 12, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.Learn }), "learn", 0.06, "1/week", share, 0.02, 0.12, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.Fade }), "fade", 0.03, "1/week", share, 0.01, 0.06, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.UnclearHandling }), "unclear_handling", 0.5, "", from0, 0.2, 1, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.TriageShare }), "triage_share", 0.25, "share", share, 0.1, 0.5, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.Rework }), "rework", 0.1, "share", below1, 0.02, 0.25, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.SettleDepth }), "settle_depth", 0.3, "share", share, 0.1, 0.5, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.SettleWeeks }), "settle_weeks", 8, "weeks", above0, 8, 26, Evidence, "Mellon: 8 weeks clerical; 20 professional; 26+ executive"),
	row(number(func(m *om) *float64 { return &m.WorkKept }), "work_kept", 1, "share", share, 0.5, 1, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.AIAcceleration }), "ai_acceleration", 1, "factor", above0, 1, 1.35, Assumption, "scenario value; Brynjolfsson et al. 2025 measured +15% output and fewer requests to managers: use with ai_absorbs"),
	row(number(func(m *om) *float64 { return &m.AIRampWeeks }), "ai_ramp_weeks", 13, "weeks", above0, 6, 52, Assumption, ""),
	row(number(func(m *om) *float64 { return &m.AIAmbiguity }), "ai_ambiguity", 0.2, "", share, 0, 0.5, Assumption, ""),
}

// ParameterNamed returns the row of that name.
func ParameterNamed(name string) (Parameter, bool) {
	for _, p := range Parameters {
		if p.Name == name {
			return p, true
		}
	}
	return Parameter{}, false
}

// ScopedParameter is a setting that an override may change for a subtree.
type ScopedParameter struct {
	Name  string
	field func(*Settings) *float64
}

// Get returns the setting's value.
func (p ScopedParameter) Get(s Settings) float64 { return *p.field(&s) }

// ScopedParameters lists the numeric settings of MODEL §4 that hold by subtree;
// the mix is the one scoped setting that is a name.
var ScopedParameters = []ScopedParameter{
	{"decisions_per_fte_week", func(s *Settings) *float64 { return &s.DecisionsPerFTEWeek }},
	{"control", func(s *Settings) *float64 { return &s.Control }},
	{"clarity", func(s *Settings) *float64 { return &s.Clarity }},
	{"stability", func(s *Settings) *float64 { return &s.Stability }},
	{"practice", func(s *Settings) *float64 { return &s.Practice }},
	{"embedded", func(s *Settings) *float64 { return &s.Embedded }},
	{"executive_modelling", func(s *Settings) *float64 { return &s.ExecutiveModelling }},
	{"admin_hours", func(s *Settings) *float64 { return &s.AdminHours }},
	{"own_work_hours", func(s *Settings) *float64 { return &s.OwnWorkHours }},
}

// IsScoped reports whether the parameter may differ by subtree.
func IsScoped(name string) bool {
	for _, p := range ScopedParameters {
		if p.Name == name {
			return true
		}
	}
	return false
}
