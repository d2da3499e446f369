package flattening

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/flatten"
	"spanwise/ui/widgets"
)

// scopedSettings is how many settings can differ by subtree, the mix apart.
const scopedSettings = 9

// settingNames go with scenario.ScopedParameters.
var settingNames = map[string]string{
	"decisions_per_fte_week": "Decisions per FTE and week", "control": "Control, 0 to 1", "clarity": "Clarity, 0 to 1",
	"stability": "Stability, 0 to 1", "practice": "Coaching practised, 0 to 1", "embedded": "Coaching built in, 0 to 1",
	"executive_modelling": "Leaders model it, 0 to 1", "admin_hours": "Administration, h a week", "own_work_hours": "Own work, h a week",
}

// settings has a field for each; what stays empty stays as it is.
func (f *form) settings() []fyne.CanvasObject {
	fields := []fyne.CanvasObject{f.scope()}
	var entries []*widgets.Entry
	for i, p := range scenario.ScopedParameters {
		field, entry := f.entry(settingNames[p.Name], "", &f.typed[i])
		fields, entries = append(fields, field), append(entries, entry)
	}
	f.placed = func() { // what holds now depends on where
		now := f.in.State.Model.SettingsAt(f.in.State.Org, f.below)
		for i, p := range scenario.ScopedParameters {
			entries[i].SetPlaceHolder("now " + strconv.FormatFloat(p.Get(now), 'g', 4, 64))
		}
	}
	f.placed()
	return fields
}

// leading is the operation of the settings typed.
func (c *chosen) leading() (flatten.Operation, error) {
	op := flatten.SetSettings{Position: c.below}
	for i, p := range scenario.ScopedParameters {
		typed := strings.TrimSpace(c.typed[i])
		if typed == "" {
			continue
		}
		v, err := strconv.ParseFloat(typed, 64)
		if known, _ := scenario.ParameterNamed(p.Name); err != nil || !known.Valid.Contains(v) {
			return nil, typedError(fmt.Sprintf("“%s” is not valid for %s: it must be %s", typed, settingNames[p.Name], known.Valid))
		}
		op.Values = append(op.Values, flatten.Value{Parameter: p.Name, Value: typed})
	}
	if len(op.Values) == 0 {
		return nil, stillToType("Fill in the settings to change; what stays empty stays as it is.")
	}
	return op, nil
}
