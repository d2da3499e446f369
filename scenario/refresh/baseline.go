package refresh

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"spanwise/scenario"
)

// carriedOver returns the new organisation with what no roster holds put over from
// the old one. Where there is nothing to put over it is the new one itself.
func carriedOver(old, new *scenario.Org, m Matching) *scenario.Org {
	var positions []scenario.Position // from the first on to which something is put over
	at := 0
	for v := range new.Walk() {
		now := *v.Position
		if was, ok := m.from[now.ID]; ok {
			before, _ := old.Position(was)
			carry(&now, before)
		}
		if positions == nil && now != *v.Position {
			positions = firstOf(new, at)
		}
		if positions != nil {
			positions = append(positions, now)
		}
		at++
	}
	if positions == nil {
		return new
	}
	org, err := scenario.NewOrg(positions, slices.Collect(new.People()))
	if err != nil {
		return new // it cannot be: every value comes from a valid position
	}
	return org
}

// firstOf returns the first n positions of an organisation, with room for the others.
func firstOf(o *scenario.Org, n int) []scenario.Position {
	out := make([]scenario.Position, 0, o.Len())
	for p := range o.Positions() {
		if len(out) == n {
			break
		}
		out = append(out, p)
	}
	return out
}

// carry fills what is blank.
func carry(now *scenario.Position, before scenario.Position) {
	now.Protected = now.Protected || before.Protected
	if now.Track == "" {
		now.Track = before.Track
	}
	if now.Notes == "" {
		now.Notes = before.Notes
	}
	if now.Raise == 0 {
		now.Raise = before.Raise
	}
	if now.TakenFTE == 0 && now.TakenHours == 0 {
		now.TakenFTE, now.TakenHours = before.TakenFTE, before.TakenHours
	}
}

// settings returns the operating model with its overrides under new ids. Those at
// positions that are gone are misfits; what becomes of them goes into the log of
// the origin, where there is one.
func (p *planning) settings(unlogged bool, origin *scenario.Origin) *scenario.OperatingModel {
	model := p.doc.Baseline.Model.Clone()
	before := model.Overrides
	model.Overrides = nil
	taken := map[scenario.PositionID]bool{}
	var gone []int
	for i, ov := range before {
		now, ok := p.m.to[ov.Position]
		switch {
		case ok:
			ov.Position = now
		case p.m.old.Has(ov.Position):
			gone = append(gone, i)
			continue
		}
		// Else it is for a position that a scenario adds: it keeps its id.
		if !taken[ov.Position] {
			taken[ov.Position] = true
			model.Overrides = append(model.Overrides, ov)
		}
	}
	var log []scenario.Repair
	for _, i := range gone {
		log = append(log, p.orphaned(model, i, before[i], taken))
	}
	if !unlogged {
		origin.Repairs = append(slices.Clone(origin.Repairs), slices.DeleteFunc(log, func(r scenario.Repair) bool { return r.Problem == "" })...)
	}
	return model
}

// orphaned settles an override at a position that is gone: it moves to the position
// chosen, else it is left out. The zero repair says that nobody wants to know.
func (p *planning) orphaned(model *scenario.OperatingModel, at int, ov scenario.Override, taken map[scenario.PositionID]bool) scenario.Repair {
	path := []int{at}
	where := named(p.m.old, ov.Position)
	words, reason := fmt.Sprintf("Set %s at %s", overrideWords(ov), where), where+" "+notInRoster
	repair := scenario.Repair{ID: ov.Position, Problem: words + ": " + reason}
	choices := p.chosen("", path)
	for _, c := range choices {
		if c.Do == Retarget && p.m.new.Has(c.Position) && !taken[c.Position] {
			ov.Position = c.Position
			taken[c.Position] = true
			model.Overrides = append(model.Overrides, ov)
			repair.Repair, repair.Chosen = "set at "+string(c.Position)+" instead", true
			return repair
		}
	}
	misfit := Misfit{
		Path: path, Words: words, Reason: reason, Err: scenario.ErrUnknownPosition,
		Missing: ov.Position, Replace: ov.Position,
		Suggested: slices.DeleteFunc(p.successors(ov.Position, false), func(id scenario.PositionID) bool { return taken[id] }),
	}
	if drops(choices) {
		misfit.Done = Drop
		repair = scenario.Repair{}
	} else {
		repair.Repair = "left out"
	}
	p.plan.Misfits = append(p.plan.Misfits, misfit)
	return repair
}

func overrideWords(ov scenario.Override) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(ov.Values)) {
		parts = append(parts, fmt.Sprintf("%s to %v", name, ov.Values[name]))
	}
	if ov.Mix.OK {
		parts = append(parts, fmt.Sprintf("the mix to %q", ov.Mix.Value))
	}
	return strings.Join(parts, " and ")
}
