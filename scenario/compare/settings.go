package compare

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"spanwise/scenario"
)

const mixSetting = "mix"

func (d *difference) settings(before, after *scenario.OperatingModel) {
	for _, p := range scenario.Parameters {
		d.setting(Change{What: Setting, Field: p.Name}, exact(p.Get(before)), exact(p.Get(after)))
	}
	d.setting(Change{What: Setting, Field: mixSetting}, before.Settings.Mix, after.Settings.Mix)
	d.mixes(before.Mixes, after.Mixes)
	d.rights(before.Classes, after.Classes)
	d.overrides(before, after)
}

func (d *difference) setting(c Change, from, to string) {
	if from == to {
		return
	}
	c.From, c.To = from, to
	d.Settings++
	d.add(c)
}

func (d *difference) mixes(before, after map[string][]float64) {
	names := slices.Collect(maps.Keys(before))
	names = slices.AppendSeq(names, maps.Keys(after))
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		d.setting(Change{What: Setting, Field: scenario.MixParameterName(name)}, scenario.SharesText(before[name]), scenario.SharesText(after[name]))
	}
}

func (d *difference) rights(before, after []scenario.DecisionClass) {
	for k := range max(len(before), len(after)) {
		row := Change{What: Right, Class: k}
		switch {
		case k >= len(before):
			row.Field = after[k].Name
			d.setting(row, "", "added")
		case k >= len(after):
			row.Field = before[k].Name
			d.setting(row, "", "removed")
		default:
			d.right(row, before[k], after[k])
		}
	}
}

func (d *difference) right(row Change, before, after scenario.DecisionClass) {
	row.Field = before.Name + ": name"
	d.setting(row, before.Name, after.Name)
	for _, p := range scenario.ClassParameters {
		row.Field = after.Name + ": " + p.Name
		d.setting(row, exact(p.Get(before)), exact(p.Get(after)))
	}
}

func (d *difference) overrides(before, after *scenario.OperatingModel) {
	for _, id := range overridden(before, after) {
		old, _ := before.OverrideAt(id)
		now, _ := after.OverrideAt(id)
		row := Change{What: Override, Position: id, Title: title(d.after, id), Name: d.after.HolderName(id)}
		for _, p := range scenario.ScopedParameters {
			row.Field = p.Name
			d.setting(row, overrideText(old, p.Name), overrideText(now, p.Name))
		}
		row.Field = mixSetting
		d.setting(row, old.Mix.Or(""), now.Mix.Or(""))
	}
}

func overridden(before, after *scenario.OperatingModel) []scenario.PositionID {
	var ids []scenario.PositionID
	for _, m := range []*scenario.OperatingModel{before, after} {
		for _, ov := range m.Overrides {
			ids = append(ids, ov.Position)
		}
	}
	slices.SortFunc(ids, cmp.Compare[scenario.PositionID])
	return slices.Compact(ids)
}

func overrideText(ov scenario.Override, parameter string) string {
	if v, ok := ov.Values[parameter]; ok {
		return exact(v)
	}
	return ""
}

func exact(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
