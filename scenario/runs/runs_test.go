package runs

import (
	"context"
	"testing"

	"spanwise/scenario"
	"spanwise/scenario/advice"
	"spanwise/scenario/compare"
	"spanwise/scenario/figures"
	"spanwise/scenario/session"
	"spanwise/scenario/sim"
)

// short is a run of a few weeks, which is enough to tell whose figures are whose.
var short = sim.Config{Weeks: 6, WarmupWeeks: 2, Replications: 2, Seed: 1}

// simulated is a session on a small firm with two scenarios, and what is kept of a run.
type simulated struct {
	*session.Session
	figures *figures.Kept
	kept    *Kept
	ids     []scenario.ScenarioID // the baseline's first
}

func simulate(t *testing.T) simulated {
	t.Helper()
	var positions []scenario.Position
	var people []scenario.Person
	for _, p := range []struct{ id, manager scenario.PositionID }{{"1", ""}, {"2", "1"}, {"3", "1"}, {"4", "2"}, {"5", "2"}, {"6", "3"}} {
		positions = append(positions, scenario.Position{ID: p.id, Manager: p.manager, FTE: 1})
		people = append(people, scenario.Person{ID: scenario.PersonID("p" + p.id), FTE: 1, Seat: p.id})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	doc := &scenario.Document{Name: "Firm", Terms: scenario.DefaultTerms(), Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}
	s := simulated{Session: session.New(doc, ""), figures: figures.New(), kept: New(short), ids: []scenario.ScenarioID{session.Baseline}}
	for _, moved := range []scenario.PositionID{"4", "5"} {
		id, err := s.Branch("Without "+string(moved), session.Baseline, scenario.Edit{Do: scenario.Move{Position: moved, Manager: "3"}})
		if err != nil {
			t.Fatal(err)
		}
		s.ids = append(s.ids, id)
	}
	s.run(t)
	s.Subscribe(func(e session.Event) {
		if len(e.Changes) > 0 {
			s.figures.Touch(e.Scenario, e.Changes)
		}
	})
	return s
}

func (s simulated) run(t *testing.T) {
	t.Helper()
	var named []compare.Named
	var stamps []int
	for _, id := range s.ids {
		state, err := s.State(id)
		if err != nil {
			t.Fatal(err)
		}
		side := compare.Named{Name: s.Title(id), State: state.Clone()}
		if sc := s.Scenario(id); sc != nil {
			side.Edits = append(side.Edits, sc.Edits...)
		}
		named, stamps = append(named, side), append(stamps, s.figures.Stamp(id))
	}
	found, err := compare.Run(context.Background(), named[0].State, named[1:], s.kept.Config, nil)
	if err != nil {
		t.Fatal(err)
	}
	s.kept.Take(found, s.kept.Config, s.ids, stamps)
}

func TestARunHoldsUntilTheScenarioOrTheSettingsChange(t *testing.T) {
	s := simulate(t)
	one := s.ids[1]
	if side, ok := s.kept.Fresh(one, s.figures); !ok || side.Name != s.Title(one) || s.kept.Count() != 1 || s.kept.Limit() != side.State.Model.LoadLimit {
		t.Fatalf("right after the run: %v, side %q, %d runs, limit %v", ok, side.Name, s.kept.Count(), s.kept.Limit())
	}
	if err := s.Apply(one, scenario.Edit{Do: scenario.Move{Position: "6", Manager: "2"}}); err != nil {
		t.Fatal(err)
	}
	if _, ok := s.kept.Fresh(one, s.figures); ok || !s.kept.StaleAny(s.Session, s.figures) {
		t.Error("an edited scenario keeps its result")
	}
	if _, known := s.kept.Of(one); !known {
		t.Error("a stale result is gone")
	}
	for _, id := range []scenario.ScenarioID{session.Baseline, s.ids[2]} {
		if _, ok := s.kept.Fresh(id, s.figures); !ok {
			t.Errorf("%q was not edited, and its result does not hold", s.Title(id))
		}
	}
	s.kept.Config.Seed = 2
	if _, ok := s.kept.Fresh(session.Baseline, s.figures); ok {
		t.Error("another seed gives other figures")
	}
	s.run(t)
	if s.kept.StaleAny(s.Session, s.figures) || s.kept.Count() != 2 || s.kept.Ran().Seed != 2 {
		t.Errorf("after another run: stale, %d runs, %+v", s.kept.Count(), s.kept.Ran())
	}
}

func TestComparisonIsOfWhatIsStillThereUnderItsName(t *testing.T) {
	s := simulate(t)
	if _, ok := New(short).Comparison(s.Session); ok {
		t.Error("something is compared before the first run")
	}
	if err := s.RenameScenario(s.ids[1], "Flatter"); err != nil {
		t.Fatal(err)
	}
	if err := s.RemoveScenario(s.ids[2]); err != nil {
		t.Fatal(err)
	}
	c, ok := s.kept.Comparison(s.Session)
	if !ok || len(c.Scenarios) != 1 || c.Scenarios[0].Name != "Flatter" {
		t.Fatalf("%v, %d scenarios", ok, len(c.Scenarios))
	}
	if _, err := s.AddScenario("Later", session.Baseline); err != nil {
		t.Fatal(err)
	}
	if !s.kept.StaleAny(s.Session, s.figures) {
		t.Error("a scenario that was not simulated is missing, and nobody says so")
	}
}

func TestAPlanMadeAfterTheRunIsTold(t *testing.T) {
	s := simulate(t)
	one := s.ids[1]
	if err := s.Annotate(one, [][]int{{0}}, scenario.Annotation{Wave: scenario.Some("Spring")}); err != nil {
		t.Fatal(err)
	}
	s.kept.Follow(s.Session, one, s.figures)
	side, fresh := s.kept.Fresh(one, s.figures)
	c, _ := s.kept.Comparison(s.Session)
	if !fresh || side.Edits[0].Wave != "Spring" || c.Scenarios[0].Edits[0].Wave != "Spring" {
		t.Errorf("fresh %v, wave %q, compared %q", fresh, side.Edits[0].Wave, c.Scenarios[0].Edits[0].Wave)
	}
}

// Two scenarios exchange their names between the run and the verdicts on it.
func TestVerdictsFollowAScenarioToItsNewName(t *testing.T) {
	s := simulate(t)
	for _, r := range []struct {
		at   int
		name string
	}{{1, "Once"}, {2, "Without 4"}, {1, "Without 5"}} {
		if err := s.RenameScenario(s.ids[r.at], r.name); err != nil {
			t.Fatal(err)
		}
	}
	if _, ok := s.kept.Comparison(s.Session); !ok {
		t.Fatal("nothing is compared")
	}
	study := &advice.Study{Draws: 8, Verdicts: []advice.Verdict{{Holds: 1}, {Holds: 4}, {Holds: 5}}}
	s.kept.Judge(study)
	c, _ := s.kept.Comparison(s.Session)
	for i, id := range s.ids[1:] {
		if p := c.Scenarios[i].Plausible; c.Scenarios[i].Name != s.Title(id) || !p.OK || p.Value.Holds != study.Verdicts[i+1].Holds {
			t.Errorf("%q is compared as %q with %+v, want %d", s.Title(id), c.Scenarios[i].Name, p, study.Verdicts[i+1].Holds)
		}
	}
}

func TestVerdictsOfPlausibleSettingsGoByScenarioAndEndWithTheRun(t *testing.T) {
	s := simulate(t)
	baseline, cases := s.kept.Cases()
	if len(cases) != 2 || s.kept.VerdictsBy(s.Title) != nil {
		t.Fatalf("%d cases, verdicts before any setting was tried: %v", len(cases), s.kept.VerdictsBy(s.Title))
	}
	study, err := advice.Robust(context.Background(), baseline, cases, advice.Options{Draws: 8, Seed: s.kept.Ran().Seed})
	if err != nil {
		t.Fatal(err)
	}
	s.kept.Judge(study)
	c, _ := s.kept.Comparison(s.Session)
	for i, id := range s.ids[1:] {
		v := s.kept.Verdict(id)
		if v == nil || v.Name != s.Title(id) || s.kept.VerdictsBy(s.Title)[s.Title(id)].Holds != v.Holds {
			t.Errorf("%q has the verdict %+v", s.Title(id), v)
		}
		if p := c.Scenarios[i].Plausible; !p.OK || p.Value.Draws != 8 || v != nil && p.Value.Holds != v.Holds {
			t.Errorf("%q is compared with %+v", s.Title(id), p)
		}
	}
	s.run(t)
	if s.kept.Verdict(s.ids[1]) != nil {
		t.Error("verdicts of the run before are told of this one")
	}
}

func TestBeforeARunThereIsNothing(t *testing.T) {
	kept := New(sim.Config{})
	baseline, cases := kept.Cases()
	if kept.Limit() != 0 || kept.Count() != 0 || baseline.Org != nil || len(cases) > 0 {
		t.Errorf("limit %v, %d runs, %d cases", kept.Limit(), kept.Count(), len(cases))
	}
}
