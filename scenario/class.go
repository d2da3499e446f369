package scenario

import (
	"fmt"
	"slices"
	"sort"
)

// ClassParameter is a column of the decision-rights table with its valid range.
type ClassParameter struct {
	Name          string
	Unit          string
	Valid         Range
	LowOf, HighOf func(value float64) float64 // plausible range around a value; nil: none
	Kind          Kind
	Source        string
	Get           func(DecisionClass) float64
	// Set writes the value without checking it; see [OperatingModel.Check].
	Set func(*DecisionClass, float64)
}

func plain(v float64) func(float64) float64  { return func(float64) float64 { return v } }
func factor(f float64) func(float64) float64 { return func(v float64) float64 { return f * v } }

// ClassParameters is the part of parameters.csv that holds for every decision class.
var ClassParameters = []ClassParameter{
	{"share", "share", from0, nil, nil, Assumption, "", func(c DecisionClass) float64 { return c.Share }, func(c *DecisionClass, v float64) { c.Share = v }},
	{"authority", "grade", wholeFrom(0), nil, nil, Choice, "", func(c DecisionClass) float64 { return float64(c.Authority) }, func(c *DecisionClass, v float64) { c.Authority = int(v) }},
	{"handling_hours", "h", from0, factor(0.5), factor(2), Assumption, "near Mintzberg's observed activities: half under 9 minutes and a tenth over an hour", func(c DecisionClass) float64 { return c.HandlingHours }, func(c *DecisionClass, v float64) { c.HandlingHours = v }},
	{"handling_scv", "", from0, plain(1), plain(8), Evidence, "lognormal fit to the same", func(c DecisionClass) float64 { return c.HandlingSCV }, func(c *DecisionClass, v float64) { c.HandlingSCV = v }},
	{"patience_hours", "h", from0, plain(40), plain(160), Assumption, "", func(c DecisionClass) float64 { return c.PatienceHours }, func(c *DecisionClass, v float64) { c.PatienceHours = v }},
	{"ai_absorbs", "share", share, plain(0), plain(0.3), Assumption, "scenario values 0.2 for class 0 and 0.1 for class 1", func(c DecisionClass) float64 { return c.AIAbsorbs }, func(c *DecisionClass, v float64) { c.AIAbsorbs = v }},
}

// Check returns an error that names the first value that is not valid
// (parameters.csv). It wraps ErrInvalid.
func (m *OperatingModel) Check() error {
	if err := m.CheckValues(); err != nil {
		return err
	}
	return m.CheckHorizon()
}

// CheckHorizon returns an error that wraps ErrInvalid where the warm-up leaves no
// week to count.
func (m *OperatingModel) CheckHorizon() error {
	if m.Weeks <= m.WarmupWeeks {
		return fmt.Errorf("weeks: %d must be more than warmup_weeks %d: %w", m.Weeks, m.WarmupWeeks, ErrInvalid)
	}
	return nil
}

// CheckValues is Check without CheckHorizon, for a model whose weeks or warm-up
// may still be replaced for a run.
func (m *OperatingModel) CheckValues() error {
	for _, p := range Parameters {
		if v := p.Get(m); !p.Valid.Contains(v) {
			return fmt.Errorf("%s: %s: %w", p.Name, p.Valid.Refusal(v), ErrInvalid)
		}
	}
	if m.SqueezeFrom >= m.SqueezeTo {
		return fmt.Errorf("squeeze_from: %v must be below squeeze_to %v: %w", m.SqueezeFrom, m.SqueezeTo, ErrInvalid)
	}
	if err := m.checkClasses(); err != nil {
		return err
	}
	if err := m.checkMixes(); err != nil {
		return err
	}
	return m.checkOverrides()
}

func (m *OperatingModel) checkClasses() error {
	if len(m.Classes) == 0 {
		return fmt.Errorf("decision_classes: there must be at least one: %w", ErrInvalid)
	}
	sum := 0.0
	for k, c := range m.Classes {
		for _, p := range ClassParameters {
			if v := p.Get(c); !p.Valid.Contains(v) {
				return fmt.Errorf("decision_classes[%d].%s: %s: %w", k, p.Name, p.Valid.Refusal(v), ErrInvalid)
			}
		}
		if c.NeverBelow.OK && c.NeverBelow.Value < 0 {
			return fmt.Errorf("decision_classes[%d].never_below: %d is not valid, it must be ≥ 0: %w", k, c.NeverBelow.Value, ErrInvalid)
		}
		sum += c.Share
	}
	if !above0.Contains(sum) {
		return fmt.Errorf("decision_classes: the shares must add up to more than 0: %w", ErrInvalid)
	}
	return nil
}

func (m *OperatingModel) checkMixes() error {
	for _, name := range m.MixNames() {
		shares := m.Mixes[name]
		if name == "" {
			return fmt.Errorf("mixes: a mix needs a name: %w", ErrInvalid)
		}
		if len(shares) != len(m.Classes) {
			return fmt.Errorf("mixes.%s: %d shares for %d decision classes: %w", name, len(shares), len(m.Classes), ErrInvalid)
		}
		sum := 0.0
		for k, v := range shares {
			if !from0.Contains(v) {
				return fmt.Errorf("mixes.%s[%d]: %v is not valid, it must be %s: %w", name, k, v, from0, ErrInvalid)
			}
			sum += v
		}
		if !above0.Contains(sum) {
			return fmt.Errorf("mixes.%s: the shares must add up to more than 0: %w", name, ErrInvalid)
		}
	}
	return m.checkMix("mix", m.Settings.Mix)
}

func (m *OperatingModel) checkMix(where, mix string) error {
	if _, ok := m.Mixes[mix]; !ok && mix != "" {
		return fmt.Errorf("%s: there is no mix %q: %w", where, mix, ErrInvalid)
	}
	return nil
}

func (m *OperatingModel) checkOverrides() error {
	seen := map[PositionID]bool{}
	for i, ov := range m.Overrides {
		where := fmt.Sprintf("overrides[%d] (position %s)", i, ov.Position)
		if ov.Position == "" {
			return fmt.Errorf("overrides[%d].position: a position is needed: %w", i, ErrInvalid)
		}
		if seen[ov.Position] {
			return fmt.Errorf("%s: %w", where, ErrDuplicate)
		}
		seen[ov.Position] = true
		names := make([]string, 0, len(ov.Values))
		for name := range ov.Values {
			names = append(names, name)
		}
		sort.Strings(names)
		for _, name := range names {
			p, ok := ParameterNamed(name)
			if !ok || !IsScoped(name) {
				return fmt.Errorf("%s.%s: cannot differ by position: %w", where, name, ErrInvalid)
			}
			if v := ov.Values[name]; !p.Valid.Contains(v) {
				return fmt.Errorf("%s.%s: %s: %w", where, name, p.Valid.Refusal(v), ErrInvalid)
			}
		}
		if err := m.checkMix(where+".mix", ov.Mix.Or("")); err != nil {
			return err
		}
	}
	return nil
}

// MixNames returns the names of the mixes, sorted.
func (m *OperatingModel) MixNames() []string {
	names := make([]string, 0, len(m.Mixes))
	for name := range m.Mixes {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
