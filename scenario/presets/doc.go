// Package presets holds sets of values of the operating model that belong together:
// how teams of a certain span are led, kinds of work, ways of leading, uses of AI.
// Each value says why it is that number.
//
//	p, _ := presets.Named("Coaching built in")
//	steps, left := p.Steps(state, "")       // what it changes, with the reasons
//	err := session.Apply(id, p.Edit(steps)) // one edit, which undo takes back
//
// A preset is a starting point for a conversation and no measurement: all but a few
// of its numbers are assumptions. It imports scenario.
package presets
