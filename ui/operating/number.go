package operating

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"spanwise/scenario"
	"spanwise/ui/widgets"
)

// scaleOf is the scale of a parameter's slider: all that is valid where that has two
// ends, else the plausible range with half as much on either side; and what is shown.
func scaleOf(p scenario.Parameter, shown ...float64) widgets.Scale {
	half := (p.High - p.Low) / 2
	s := widgets.Scale{Low: math.Max(p.Valid.Low, p.Low-half), High: p.High + half, From: p.Low, To: p.High}
	if !math.IsInf(p.Valid.High, 1) {
		s.Low, s.High = p.Valid.Low, p.Valid.High
	}
	s.Step = widgets.NiceStep(s.High - s.Low)
	if p.Valid.Whole {
		s.Step = math.Max(1, math.Round(s.Step))
	}
	// An end that is itself not valid lies one step outside the track.
	if p.Valid.OpenLow && s.Low <= p.Valid.Low {
		s.Low = p.Valid.Low + s.Step
	}
	if p.Valid.OpenHigh && s.High >= p.Valid.High {
		s.High = p.Valid.High - s.Step
	}
	for _, v := range shown {
		s.Low, s.High = math.Min(s.Low, v), math.Max(s.High, v)
	}
	return s
}

// text writes a value as a field shows it and an edit takes it.
func text(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

var errNoNumber = errors.New("not a number")

// numberIn reads what was typed, with a comma for the point too.
func numberIn(typed string) (float64, error) {
	typed = strings.TrimSpace(typed)
	if strings.Count(typed, ",") == 1 && !strings.Contains(typed, ".") {
		typed = strings.Replace(typed, ",", ".", 1)
	}
	v, err := strconv.ParseFloat(typed, 64)
	if err != nil {
		return 0, errNoNumber
	}
	return v, nil
}

// refusal says why what was typed cannot be the parameter's value, "" if it can.
func refusal(p scenario.Parameter, typed string) string {
	v, err := numberIn(typed)
	switch {
	case strings.TrimSpace(typed) == "":
		return "A number is missing; it must be " + p.Valid.String()
	case err != nil:
		return "“" + strings.TrimSpace(typed) + "” is not a number"
	case !p.Valid.Contains(v):
		return p.Valid.Refusal(v)
	}
	return ""
}

// rangeText writes the plausible range: "0.5–0.95".
func rangeText(p scenario.Parameter) string { return text(p.Low) + "–" + text(p.High) }

// counts returns how many values of a model are assumptions, of how many there are:
// the parameters, and the columns of every decision class.
func counts(m *scenario.OperatingModel) (assumed, all int) {
	for _, p := range scenario.Parameters {
		all++
		if p.Kind == scenario.Assumption {
			assumed++
		}
	}
	for _, p := range scenario.ClassParameters {
		all += len(m.Classes)
		if p.Kind == scenario.Assumption {
			assumed += len(m.Classes)
		}
	}
	return assumed, all
}

// changed counts the values in force for the whole organisation that differ from
// their default.
func changed(m *scenario.OperatingModel) int {
	n := 0
	for _, p := range scenario.Parameters {
		if p.Kind == scenario.Assumption && p.Get(m) != p.Default {
			n++
		}
	}
	return n
}
