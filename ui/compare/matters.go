package compare

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/sim"
	"spanwise/ui/widgets"
)

// judged are the metrics whose thresholds can be set: those shown that have a better side.
func judged() []sim.OrganisationMetric {
	return append(append([]sim.OrganisationMetric{}, speed...), sim.UnalignedPerWeek)
}

// mattersFrom says from which difference a figure matters.
func (v *View) mattersFrom(k sim.OrganisationMetric) string {
	from := v.comparison.Threshold(k)
	if from == 0 {
		return "matters as soon as it is clear"
	}
	words := "matters from " + compare.AmountText(sim.OrganisationMetrics[k], from)
	if !v.comparison.Thresholds.Of(sim.OrganisationMetrics[k].Name).OK {
		words += ", by default"
	}
	return words
}

// askMatters opens a field for each threshold; an empty one takes the default.
func (v *View) askMatters() {
	const label, field = 280, 90
	d := &widgets.Dialog{
		Title: "From which difference a figure matters",
		Text:  "A clear difference below this is grey and called too small to matter, in words, table and workbook alike. It holds for the whole document; an empty field takes the default, which stands in it in grey.",
		Width: 520,
	}
	content := widgets.Column(4)
	fields := map[sim.OrganisationMetric]*widgets.Entry{}
	for _, k := range judged() {
		m := sim.OrganisationMetrics[k]
		e := d.Field("")
		if own := v.comparison.Thresholds.Of(m.Name); own.OK {
			e.Reset(strconv.FormatFloat(shownThreshold(m, own.Value), 'f', -1, 64))
		}
		mean := v.comparison.Baseline.Result.Organisation[k].Estimate().Mean.Or(0)
		e.SetPlaceHolder(strconv.FormatFloat(shownThreshold(m, compare.Threshold(k, mean)), 'g', 2, 64))
		fields[k] = e
		content.Add(widgets.Labelled(thresholdLabel(m), label, widgets.Fixed(e, field, 0)))
		if d.First == nil {
			d.First = e
		}
	}
	d.Content = content
	d.Answers = []widgets.Answer{{Label: "Cancel"}, {Label: "Set", Do: func() bool {
		t, why := thresholdsOf(fields)
		if why == "" {
			why = v.on.Matters(t)
		}
		if why != "" {
			d.Fail(why)
		}
		return why == ""
	}}}
	d.Show(fyne.CurrentApp().Driver().CanvasForObject(v.header))
}

// thresholdLabel names a metric with the unit of its threshold.
func thresholdLabel(m sim.Metric) string {
	unit := map[sim.Unit]string{sim.Number: "managers", sim.Share: "points", sim.Hours: "h", sim.PerWeek: "a week", sim.HoursPerWeek: "h a week"}[m.Unit]
	if strings.HasSuffix(m.Label, unit) {
		return m.Label
	}
	return m.Label + ", " + unit
}

// shownThreshold turns a threshold into what is shown: shares in points.
func shownThreshold(m sim.Metric, v float64) float64 {
	if m.Unit == sim.Share {
		return math.Round(v*1e8) / 1e6
	}
	return v
}

// thresholdsOf reads the fields, or says which cannot be read.
func thresholdsOf(fields map[sim.OrganisationMetric]*widgets.Entry) (scenario.Thresholds, string) {
	t := scenario.Thresholds{}
	for _, k := range judged() {
		m, text := sim.OrganisationMetrics[k], strings.TrimSpace(fields[k].Text)
		if text == "" {
			continue
		}
		n, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
		if err != nil || !(n >= 0) || math.IsInf(n, 0) {
			return nil, fmt.Sprintf("%s: “%s” is not a number from 0 up", m.Label, text)
		}
		if m.Unit == sim.Share {
			n /= 100
		}
		t[m.Name] = n
	}
	return t, ""
}
