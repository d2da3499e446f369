package scenario

// State is an organisation and the operating model it runs under: a baseline, or
// a baseline with a scenario's edits applied.
type State struct {
	Org   *Org
	Model *OperatingModel // never changed in place; a change replaces it
	// Foundations say what the scenario stands on; nil for nothing, as in a baseline.
	Foundations *Foundations
}

// Clone returns a state that can be edited without touching this one.
func (s State) Clone() State {
	return State{Org: s.Org.Clone(), Model: s.Model, Foundations: s.Foundations}
}
