package compare

import (
	"fmt"
	"strconv"

	"spanwise/scenario"
)

// foundations lists what a scenario says that it stands on, line by line. A row of the
// decision rights carries the name of its class.
func (d *difference) foundations(before, after *scenario.Foundations, classes []scenario.DecisionClass) {
	before, after = before.Clone(), after.Clone() // never nil
	line := func(field, from, to string) {
		if from != to {
			d.Foundations++
			d.add(Change{What: Foundation, Field: field, From: from, To: to})
		}
	}
	line("purpose", before.Purpose, after.Purpose)
	for i := range max(len(before.Priorities), len(after.Priorities)) {
		d.priority(fmt.Sprintf("priority %d", i+1), priorityAt(before, i), priorityAt(after, i), line)
	}
	line("expectations steady until", before.SteadyUntil, after.SteadyUntil)
	line("roles are written down", before.Roles, after.Roles)
	for k := range max(len(before.Rights), len(after.Rights)) {
		was, is := before.Right(k), after.Right(k)
		name := strconv.Itoa(k)
		if k < len(classes) {
			name = classes[k].Name
		}
		line(name+": boundary", was.Boundary, is.Boundary)
		line(name+": example", was.Example, is.Example)
		line(name+": inform", was.Inform, is.Inform)
		line(name+": serves priority", priorityText(was.Priority), priorityText(is.Priority))
	}
	line("share that settles at one time", optText(before.SettlingShare), optText(after.SettlingShare))
}

func (d *difference) priority(field string, before, after scenario.Priority, line func(field, from, to string)) {
	line(field, before.Name, after.Name)
	was := map[string]string{}
	for _, u := range before.Units {
		was[u.Unit] = u.Line
	}
	for _, u := range after.Units {
		line(field+" for "+u.Unit, was[u.Unit], u.Line)
		delete(was, u.Unit)
	}
	for _, u := range before.Units {
		if text, gone := was[u.Unit]; gone {
			line(field+" for "+u.Unit, text, "")
		}
	}
}

func priorityAt(f *scenario.Foundations, at int) scenario.Priority {
	if at < len(f.Priorities) {
		return f.Priorities[at]
	}
	return scenario.Priority{}
}

func priorityText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func optText(v scenario.Opt[float64]) string {
	if !v.OK {
		return ""
	}
	return exact(v.Value)
}
