package presets

import (
	"slices"
	"strconv"

	"spanwise/scenario"
)

// Preset is a set of values that belong together.
type Preset struct {
	Name   string
	Family Family
	Says   string // what it stands for, in a sentence
	Values []Value
	Work   Work // the mix of decisions, "" leaves it
}

// Family groups presets that answer the same question.
type Family string

// The families, in the order shown.
const (
	Span       Family = "Span of control"
	WorkKind   Family = "Kind of work"
	Leadership Family = "Way of leading"
	AI         Family = "Use of AI"
)

// Families lists them in the order shown.
var Families = []Family{Span, WorkKind, Leadership, AI}

// Value is a parameter by its name in an edit, and why it has this value.
type Value struct {
	Parameter string
	Value     float64
	Why       string
}

// Named returns the preset of that name.
func Named(name string) (Preset, bool) {
	at := slices.IndexFunc(Presets, func(p Preset) bool { return p.Name == name })
	if at < 0 {
		return Preset{}, false
	}
	return Presets[at], true
}

// Step is one value that a preset changes.
type Step struct {
	Do   scenario.SetModel
	From string // the value in force, in the form that an edit takes
	Why  string
}

// Steps returns what the preset changes in a state: for the whole organisation, or
// for a position and all below it. There only scoped settings can differ; left names
// what the preset would set besides. Values that are so already are no steps. Nor are
// those of decision classes that the table lacks.
func (p Preset) Steps(s scenario.State, at scenario.PositionID) (steps []Step, left []string) {
	inForce := s.Model.SettingsAt(s.Org, at)
	for _, v := range p.Values {
		from, ok := valueOf(s.Model, inForce, v.Parameter)
		switch {
		case !ok:
		case at != "" && !scenario.IsScoped(v.Parameter):
			left = append(left, v.Parameter)
		case from != v.Value:
			steps = append(steps, Step{scenario.SetModel{Position: at, Parameter: v.Parameter, Value: text(v.Value)}, text(from), v.Why})
		}
	}
	mixing, no := p.Work.steps(s, inForce.Mix, at)
	return append(steps, mixing...), append(left, no...)
}

// Edit makes one edit of steps.
func (p Preset) Edit(steps []Step) scenario.Edit {
	group := scenario.Group{Name: "Preset “" + p.Name + "”"}
	for _, s := range steps {
		group.Edits = append(group.Edits, scenario.Edit{Do: s.Do, Reason: s.Why})
	}
	return scenario.Edit{Do: group}
}

// valueOf returns the value of a parameter, the one in force where it is scoped. It is
// false where the model has nothing of that name.
func valueOf(m *scenario.OperatingModel, inForce scenario.Settings, name string) (float64, bool) {
	for _, p := range scenario.ScopedParameters {
		if p.Name == name {
			return p.Get(inForce), true
		}
	}
	if row, p, ok := scenario.ClassParameterNamed(name); ok {
		if row >= len(m.Classes) {
			return 0, false
		}
		return p.Get(m.Classes[row]), true
	}
	p, ok := scenario.ParameterNamed(name)
	if !ok {
		return 0, false
	}
	return p.Get(m), true
}

func text(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
