package scenario

import "slices"

// Setting is a scoped setting in force at a position.
type Setting struct {
	Parameter string     // by name in [ScopedParameters], or "mix"
	Value     float64    // of no meaning for the mix
	Mix       string     // of the parameter "mix" only, "" for the table's own shares
	From      PositionID // whose override holds here, "" for the organisation's own value
}

// MixParameter names the setting that holds the name of a mix.
const MixParameter = "mix"

// SettingSources returns the settings in force at a position and whose each one is: the
// nearest override at or above it, else the organisation's (MODEL §4). They come in the
// order of [ScopedParameters], the mix last; none where there is no position of that id.
func (m *OperatingModel) SettingSources(o *Org, id PositionID) []Setting {
	if !o.Has(id) {
		return nil
	}
	var out []Setting
	for _, p := range ScopedParameters {
		s := Setting{Parameter: p.Name, Value: p.Get(m.Settings)}
		m.nearest(o, id, func(ov Override) bool {
			v, ok := ov.Values[p.Name]
			if ok {
				s.Value, s.From = v, ov.Position
			}
			return ok
		})
		out = append(out, s)
	}
	mix := Setting{Parameter: MixParameter, Mix: m.Settings.Mix}
	m.nearest(o, id, func(ov Override) bool {
		if ov.Mix.OK {
			mix.Mix, mix.From = ov.Mix.Value, ov.Position
		}
		return ov.Mix.OK
	})
	return append(out, mix)
}

// nearest offers the overrides at and above a position, the lowest first, until one is
// taken.
func (m *OperatingModel) nearest(o *Org, id PositionID, take func(Override) bool) {
	for p, ok := o.Position(id); ok; p, ok = o.Position(p.Manager) {
		at := slices.IndexFunc(m.Overrides, func(ov Override) bool { return ov.Position == p.ID })
		if at >= 0 && take(m.Overrides[at]) {
			return
		}
	}
}
