package ui

import (
	"testing"

	"spanwise/scenario/session"
)

func TestBaselineStandsBesideTheScenario(t *testing.T) {
	w := openFirm(t)
	w.run(cmdTwin) // on the baseline there is nothing to set beside it
	if w.twin.on {
		t.Fatal("the baseline stands beside itself")
	}
	w.drop("4", "3")
	w.run(cmdTwin)
	if !w.twin.on || w.twin.place.Objects[0] == w.chart {
		t.Fatal("the baseline is not shown")
	}
	w.pick("5")
	if w.twin.chart.Selected() != "5" {
		t.Errorf("selected at the left %q", w.twin.chart.Selected())
	}
	w.show(session.Baseline)
	if w.twin.place.Objects[0] != w.chart {
		t.Error("the baseline still stands beside itself")
	}
	w.show(w.session.Scenarios()[0].ID)
	if w.twin.place.Objects[0] == w.chart {
		t.Error("back on the scenario the baseline is gone")
	}
	w.run(cmdTwin)
	if w.twin.on || w.twin.place.Objects[0] != w.chart {
		t.Error("the baseline stays")
	}
}
