package compare

import (
	"fmt"

	"spanwise/scenario/phrase"
	"spanwise/scenario/sim"
)

// Mattering says from which difference on a figure matters, wherever figures are judged.
type Mattering struct {
	Own []OwnThreshold // those that are not the default, in the order of the metrics
}

// OwnThreshold is the least difference of a metric that matters in this document, in its unit.
type OwnThreshold struct {
	Metric sim.OrganisationMetric
	From   float64
}

// Code implements Finding.
func (Mattering) Code() string { return "mattering" }

// matteringOf lists the thresholds that the document has set.
func matteringOf(c Comparison) Mattering {
	var out Mattering
	for m, metric := range sim.OrganisationMetrics {
		if own := c.Thresholds.Of(metric.Name); own.OK {
			out.Own = append(out.Own, OwnThreshold{sim.OrganisationMetric(m), own.Value})
		}
	}
	return out
}

func (e english) mattering(f Mattering) string {
	text := fmt.Sprintf("A clear difference matters from %s, %s points of a share or %s of the baseline's figure on",
		phrase.Plural(managerThreshold, "manager"), trimmed(100*shareThreshold, 1), phrase.Percent(relativeOfMean, 1))
	var own []string
	for _, o := range f.Own {
		m := sim.OrganisationMetrics[o.Metric]
		own = append(own, fmt.Sprintf("%s from %s", m.Label, AmountText(m, o.From)))
	}
	if len(own) > 0 {
		text += ", but by this document " + phrase.Listed(own)
	}
	return text + "."
}
