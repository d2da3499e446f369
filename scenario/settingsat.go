package scenario

// SettingsAt returns the settings in force at one position, as [OperatingModel.SettingsBy]
// does for all. With "" they are those of the organisation.
func (m *OperatingModel) SettingsAt(o *Org, id PositionID) Settings {
	s := m.Settings
	path := pathTo(o, id)
	for i := len(path) - 1; i >= 0; i-- {
		if ov, ok := m.OverrideAt(path[i]); ok {
			s = ov.On(s)
		}
	}
	return s
}

// SetBy returns the position whose override gives a scoped parameter, or the mix, its
// value at a position, "" where that is the organisation's own.
func (m *OperatingModel) SetBy(o *Org, id PositionID, parameter string) PositionID {
	for _, above := range pathTo(o, id) {
		ov, ok := m.OverrideAt(above)
		if !ok {
			continue
		}
		if _, set := ov.Values[parameter]; set || parameter == "mix" && ov.Mix.OK {
			return above
		}
	}
	return ""
}

// pathTo lists the position and those above it, from the bottom up.
func pathTo(o *Org, id PositionID) []PositionID {
	var path []PositionID
	for n, ok := o.nodes[id]; ok; n, ok = o.nodes[n.Manager] {
		path = append(path, n.ID)
	}
	return path
}
