package refresh_test

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/refresh"
	"spanwise/scenario/store"
)

func encoded(t *rapid.T, doc *scenario.Document) []byte {
	data, err := store.Encode(doc)
	if err != nil {
		t.Fatalf("encode: %v", err)
	}
	return data
}

// Whatever the document, the new roster and the choices: the plan is a document
// that can be saved and opened, the old one stays as it was, and every edit is
// applied, made already or listed.
func TestPlansAreWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := randomDocument(t)
		before := encoded(t, doc)
		later := laterOrg(t, doc.Baseline.Org)
		m := refresh.Match(doc.Baseline.Org, later)
		if rapid.Bool().Draw(t, "confirm") {
			m = m.Confirm(m.Candidates...)
		}
		origin := scenario.Origin{Files: []string{"later.csv"}, Date: "2026-04-01"}
		plan := refresh.Replay(doc, later, origin, m, nil)
		checkPlan(t, doc, plan)
		plan = refresh.Replay(doc, later, origin, m, randomChoices(t, plan))
		checkPlan(t, doc, plan)
		if !bytes.Equal(before, encoded(t, doc)) {
			t.Fatal("the old document differs")
		}
	})
}

func checkPlan(t *rapid.T, doc *scenario.Document, plan refresh.Plan) {
	data := encoded(t, plan.Document)
	if _, err := store.Decode(data); err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	for i, r := range plan.Scenarios {
		now := plan.Document.Scenarios[i]
		if got, want := leaves(now.Edits)+len(r.Misfits)+len(r.Already), leaves(doc.Scenarios[i].Edits); got != want {
			t.Fatalf("%d edits accounted for, want %d: %+v", got, want, r)
		}
		if r.Applied != len(now.Edits) {
			t.Fatalf("%d applied, the list has %d", r.Applied, len(now.Edits))
		}
		if len(r.Misfits) == 0 && now.Note != doc.Scenarios[i].Note {
			t.Fatalf("note %q without a misfit", now.Note)
		}
	}
}

func randomChoices(t *rapid.T, plan refresh.Plan) []refresh.Choice {
	var out []refresh.Choice
	choose := func(sc scenario.ScenarioID, misfits []refresh.Misfit) {
		for _, m := range misfits {
			c := refresh.Choice{Scenario: sc, Path: m.Path, Do: rapid.SampledFrom([]refresh.Doing{refresh.Keep, refresh.Drop, refresh.Retarget}).Draw(t, "do")}
			if c.Do == refresh.Retarget {
				c.Of, c.OfPerson = m.Replace, m.MissingPerson
				if len(m.Suggested) > 0 {
					c.Position = rapid.SampledFrom(m.Suggested).Draw(t, "instead")
				}
				if len(m.SuggestedPeople) > 0 {
					c.Person = m.SuggestedPeople[0]
				}
			}
			out = append(out, c)
		}
	}
	choose("", plan.Misfits)
	for _, r := range plan.Scenarios {
		choose(r.Scenario, r.Misfits)
	}
	return out
}

// The same roster again changes nothing.
func TestSameRosterAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := randomDocument(t)
		same := doc.Baseline.Org.Clone()
		m := refresh.Match(doc.Baseline.Org, same)
		plan := refresh.Replay(doc, same, doc.Origin, m, nil)
		d := plan.Difference
		if n := len(m.Candidates) + len(d.Joined) + len(d.Left) + len(d.Moved) + len(d.Changed) + len(d.People) + len(plan.Misfits); n > 0 {
			t.Fatalf("%+v", plan)
		}
		for i, r := range plan.Scenarios {
			if len(r.Misfits)+len(r.Adjusted) > 0 {
				t.Fatalf("%+v", r)
			}
			sameState(t, stateOf(t, doc, i), stateOf(t, plan.Document, i), nil)
		}
	})
}

// Where every id is another and the pairs are confirmed, every edit applies and
// comes to the same.
func TestRenumbered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := randomDocument(t)
		positions, people := shuffled(t, doc.Baseline.Org)
		later, err := scenario.NewOrg(positions, people)
		if err != nil {
			t.Fatal(err)
		}
		var pairs []refresh.Pair
		ids := map[string]string{}
		i := 0
		for p := range doc.Baseline.Org.Positions() {
			pairs = append(pairs, refresh.Pair{Old: p.ID, New: positions[i].ID})
			ids[string(p.ID)] = string(positions[i].ID)
			i++
		}
		m := refresh.Match(doc.Baseline.Org, later).Confirm(pairs...)
		plan := refresh.Replay(doc, later, scenario.Origin{}, m, nil)
		if len(plan.Joined)+len(plan.Left)+len(plan.Moved)+len(plan.Misfits) > 0 {
			t.Fatalf("%+v", plan.Difference)
		}
		for i, r := range plan.Scenarios {
			if len(r.Misfits) > 0 {
				t.Fatalf("%+v", r.Misfits)
			}
			sameState(t, stateOf(t, doc, i), stateOf(t, plan.Document, i), ids)
		}
	})
}

// shuffled gives the positions ids of one another; people keep theirs.
func shuffled(t *rapid.T, o *scenario.Org) ([]scenario.Position, []scenario.Person) {
	var old []scenario.PositionID
	for p := range o.Positions() {
		old = append(old, p.ID)
	}
	now := map[scenario.PositionID]scenario.PositionID{}
	for i, id := range rapid.Permutation(old).Draw(t, "ids") {
		now[old[i]] = id
	}
	var positions []scenario.Position
	for p := range o.Positions() {
		p.ID, p.Manager = now[p.ID], now[p.Manager]
		p.Dotted = ""
		positions = append(positions, p)
	}
	var people []scenario.Person
	for p := range o.People() {
		p.Seat = now[p.Seat]
		people = append(people, p)
	}
	return positions, people
}

func stateOf(t *rapid.T, doc *scenario.Document, at int) scenario.State {
	s, err := edit.Replay(doc.Baseline, doc.Scenarios[at].Edits)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// sameState compares two organisations by what the second calls the positions of
// the first; dotted lines aside, which shuffled drops.
func sameState(t *rapid.T, want, got scenario.State, ids map[string]string) {
	id := func(was scenario.PositionID) scenario.PositionID {
		if now, ok := ids[string(was)]; ok {
			return scenario.PositionID(now)
		}
		return was
	}
	describe := func(s scenario.State, id func(scenario.PositionID) scenario.PositionID) map[string]string {
		out := map[string]string{}
		for p := range s.Org.Positions() {
			p.ID, p.Manager, p.Dotted = id(p.ID), id(p.Manager), ""
			p.TakenFTE, p.TakenHours = roundedTo(p.TakenFTE), roundedTo(p.TakenHours)
			out["position "+string(p.ID)] = fmt.Sprintf("%+v", p)
		}
		for p := range s.Org.People() {
			p.Seat = id(p.Seat)
			out["person "+string(p.ID)] = fmt.Sprintf("%+v", p)
		}
		for _, ov := range s.Model.Overrides {
			out["override "+string(id(ov.Position))] = fmt.Sprint(ov.Values)
		}
		return out
	}
	same := func(was scenario.PositionID) scenario.PositionID { return was }
	if d := cmp.Diff(describe(want, id), describe(got, same)); d != "" {
		t.Fatalf("states differ (−want +got)\n%s", d)
	}
}

func roundedTo(v float64) float64 { return float64(int64(v*1e6+0.5)) / 1e6 }
