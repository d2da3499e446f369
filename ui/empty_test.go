package ui

import (
	"strings"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/figures"
	"spanwise/scenario/session"
)

func TestNothingHoldsWherePositionsAreMissing(t *testing.T) {
	w := openFirm(t)
	base := w.figures.Of(w.session, session.Baseline)
	if card := w.scenarioCard(session.Baseline, base, base); !strings.Contains(card.Verdict, "estimate") {
		t.Fatalf("a firm has no verdict: %+v", card)
	}
	org, err := scenario.NewOrg(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	empty := figures.Figure{Structure: scenario.StructureOf(org), Grade: base.Grade}
	if card := w.scenarioCard(session.Baseline, empty, base); card.Verdict != "" {
		t.Errorf("an empty project %s", card.Verdict)
	}
}
