package escalation

import (
	"fmt"
	"testing"

	"spanwise/scenario"
)

func builtIn() *scenario.OperatingModel {
	m := scenario.DefaultModel()
	s := &m.Settings
	s.Practice, s.Embedded, s.Control, s.Clarity, s.Stability = 1, 0.8, 0.15, 0.92, 0.92
	s.AdminHours, s.OwnWorkHours, s.ExecutiveModelling = 6, 12, 0.9
	return m
}

// MODEL §12: the span at which the load of a one-level team passes 1.
func TestSpanThatATeamCarries(t *testing.T) {
	bolted := scenario.DefaultModel()
	bolted.Settings.Practice = 1
	for _, c := range []struct {
		name  string
		model *scenario.OperatingModel
		holds int
	}{{"default", scenario.DefaultModel(), 10}, {"bolted on", bolted, 9}} {
		for _, span := range []int{c.holds, c.holds + 1} {
			s := tree(t, c.model, []int{span}, nil)
			load := mustSolve(t, s, s).Managers[0].Load
			if over := load > 1; over != (span > c.holds) {
				t.Errorf("%s, span %d: load %.3f", c.name, span, load)
			}
		}
	}
	s := tree(t, builtIn(), []int{15}, nil)
	if load := mustSolve(t, s, s).Managers[0].Load; load > 1 {
		t.Errorf("built in, span 15: load %.3f", load)
	}
}

func TestTallTreeIsHealthy(t *testing.T) {
	s := tree(t, scenario.DefaultModel(), []int{4, 5, 5, 6, 7}, []int{5, 4, 3, 2, 1, 0})
	e := mustSolve(t, s, s)
	if e.Organisation.ManagersOver085 != 0 {
		t.Errorf("%d managers over 0.85", e.Organisation.ManagersOver085)
	}
	busiest := 0.0
	for _, m := range e.Managers {
		busiest = max(busiest, m.Load)
	}
	near(t, "busiest load", busiest, 0.74, 0.02)
}

// bare switches off what MODEL §11 switches off: q = 0, a whole week for decisions.
func bare(scv float64) *scenario.OperatingModel {
	m := scenario.DefaultModel()
	m.ManagerWeekHours = m.WeekHours
	m.PlanningHours, m.OneToOneHours, m.OversightHours = 0, 0, 0
	m.Rework, m.UnclearHandling, m.TriageShare, m.Weights.Confidence = 0, 0, 1, 0
	s := &m.Settings
	s.AdminHours, s.OwnWorkHours, s.Practice, s.Control, s.Clarity, s.Stability = 0, 0, 0, 0, 1, 1
	s.DecisionsPerFTEWeek = m.WeekHours
	m.Classes = []scenario.DecisionClass{{Share: 1, Authority: 1, HandlingHours: 1, HandlingSCV: scv}}
	return m
}

func asking(id, manager string, fte float64, grade int) scenario.Position {
	p := pos(id, manager)
	p.FTE, p.Authority = fte, scenario.Some(grade)
	return p
}

func oneQueue(t testing.TB, m *scenario.OperatingModel, λ float64) ManagerEstimate {
	s := state(t, m, "", asking("a", "", 0, 1), asking("b", "a", λ, 0))
	return mustSolve(t, s, s).Managers[0]
}

func TestOneQueue(t *testing.T) {
	for _, c := range []struct{ λ, scv, wait float64 }{ // MODEL §11
		{0.5, 1, 1},
		{0.8, 1, 4},
		{0.9, 1, 9},
		{0.95, 1, 19},
		{0.8, 0, 2},
		{0.8, 0.25, 2.5},
		{0.8, 0.5, 3},
		{0.8, 2, 6},
		{0.8, 4, 10},
		{0.9, 0, 4.5},
		{0.9, 0.25, 5.625},
		{0.9, 0.5, 6.75},
		{0.9, 2, 13.5},
		{0.9, 4, 22.5},
	} {
		near(t, fmt.Sprintf("wait at load %v, SCV %v", c.λ, c.scv), oneQueue(t, bare(c.scv), c.λ).WaitMean.Value, c.wait, 1e-9)
	}
	m := bare(1)
	m.Rework = 0.25
	e := oneQueue(t, m, 0.6)
	near(t, "load with feedback", e.Load, 0.8, 1e-12)
	near(t, "rework a week", e.ReworkPerWeek, 8, 1e-12)
	near(t, "arrivals a week", e.ArrivalsPerWeek, 32, 1e-12)
	near(t, "wait with feedback", e.WaitMean.Value, 4, 1e-9)
}

// M/M/1+M of MODEL §11.
func TestOneImpatientQueue(t *testing.T) {
	for _, c := range []struct{ λ, patience, lapse float64 }{
		{0.8, 10, 0.13065}, {1.0, 10, 0.18752}, {1.5, 10, 0.35578}, {1.2, 20, 0.21636},
	} {
		m := bare(1)
		m.Classes[0].PatienceHours = c.patience
		e := oneQueue(t, m, c.λ)
		near(t, fmt.Sprintf("share that lapses at λ %v", c.λ), e.LapsedPerWeek/e.ArrivalsPerWeek, c.lapse, 5e-6)
	}
}

func TestSaturation(t *testing.T) {
	e := oneQueue(t, bare(1), 1.25)
	if !e.Saturated || e.WaitMean.OK {
		t.Errorf("load %v: saturated %v, wait %v", e.Load, e.Saturated, e.WaitMean)
	}
	near(t, "growth, h a week", e.WorkHoursPerWeek-e.DecisionHoursPerWeek, 10, 1e-12)
	m := bare(1)
	m.Classes[0].PatienceHours = 10
	if e := oneQueue(t, m, 1.25); e.Saturated || !e.WaitMean.OK || e.LapsedPerWeek < 10 {
		t.Errorf("with patience: %+v", e)
	}
}

// Each line is drawn where the load passes it.
func TestOverloadedManagersAreCounted(t *testing.T) {
	for _, c := range []struct {
		λ                float64
		over085, over100 int
	}{{0.8, 0, 0}, {0.9, 1, 0}, {1.25, 1, 1}} {
		for _, patience := range []float64{0, 10} {
			m := bare(1)
			m.Classes[0].PatienceHours = patience
			s := state(t, m, "", asking("a", "", 0, 1), asking("b", "a", c.λ, 0))
			o := mustSolve(t, s, s).Organisation
			if o.ManagersOver085 != c.over085 || o.ManagersOver100 != c.over100 {
				t.Errorf("load %v, patience %v: %d over 0.85, %d over 1", c.λ, patience, o.ManagersOver085, o.ManagersOver100)
			}
		}
	}
}

// What gives up at b never reaches a.
func TestWhatLapsesIsNotPassedUp(t *testing.T) {
	m := bare(1)
	m.Classes[0].PatienceHours, m.Classes[0].Authority = 10, 2
	s := state(t, m, "", asking("a", "", 0, 2), asking("b", "a", 0, 1), asking("c", "b", 1.5, 0))
	e := mustSolve(t, s, s)
	near(t, "passed up", e.Managers[0].PassedUpPerWeek, 60*(1-0.35578), 1e-3)
	near(t, "needed at a", e.Managers[0].NeededPerWeek, 60*(1-0.35578), 1e-3)
}

// Half of the visits never give up: the rate is half of 1/10.
func TestPatienceIsAveragedByVisits(t *testing.T) {
	m := bare(1)
	m.Classes[0].PatienceHours = 10
	m.Classes = append(m.Classes, m.Classes[0])
	m.Classes[1].PatienceHours = 0
	both := bare(1)
	both.Classes[0].PatienceHours = 20
	near(t, "lapsed", oneQueue(t, m, 1.2).LapsedPerWeek, oneQueue(t, both, 1.2).LapsedPerWeek, 1e-9)
}

// The tree of 1,111 of MODEL §11.
func TestTreeOfQueues(t *testing.T) {
	m := bare(1)
	m.Classes = nil
	for g, share := range []float64{0.7, 0.21, 0.063, 0.027} {
		m.Classes = append(m.Classes, scenario.DecisionClass{Share: share, Authority: g, HandlingHours: 1, HandlingSCV: 1})
	}
	all := []scenario.Position{asking("t", "", 0, 3)}
	for i := range 10 {
		a := fmt.Sprintf("t%d", i)
		all = append(all, asking(a, "t", 0, 2))
		for j := range 10 {
			b := fmt.Sprintf("%s.%d", a, j)
			all = append(all, asking(b, a, 0, 1))
			for k := range 10 {
				all = append(all, asking(fmt.Sprintf("%s.%d", b, k), b, 0.8/27, 0))
			}
		}
	}
	s := state(t, m, "", all...)
	e := mustSolve(t, s, s)
	for id, wait := range map[scenario.PositionID]float64{"t": 4, "t3": 0.363636, "t3.7": 0.097561} {
		k, _ := e.Manager(id)
		near(t, "wait at "+string(id), k.WaitMean.Value, wait, 5e-7)
	}
	top, _ := e.Manager("t")
	near(t, "load of the top", top.Load, 0.8, 1e-12)
	near(t, "passed up to the top", top.PassedUpPerWeek, top.ArrivalsPerWeek, 1e-9)
	near(t, "decided at source", e.Organisation.DecidedAtSourceShare.Value, 0.7, 1e-12)
	near(t, "needless", e.Organisation.NeedlessShare.Value, 0, 0)
}

// By hand: one class within everybody's authority, q = 0.5, three layers.
func TestNeedlessFlows(t *testing.T) {
	m := bare(1)
	m.Settings.Control, m.Weights.Control, m.TriageShare = 0.5, 1, 0.5
	m.Classes[0].Authority = 1
	s := state(t, m, "", asking("a", "", 0, 1), asking("b", "a", 0, 1), asking("c", "b", 0.4, 1))
	e := mustSolve(t, s, s)
	b, _ := e.Manager("b")
	a, _ := e.Manager("a")
	near(t, "b: needless", b.NeedlessPerWeek, 16*0.5, 1e-12) // its own: q
	near(t, "b: work", b.WorkHoursPerWeek, 8*(0.75+0.25*0.5), 1e-12)
	near(t, "a: needless", a.NeedlessPerWeek, 8*0.25, 1e-12) // from below: q²
	near(t, "a: passed up", a.PassedUpPerWeek, 2, 1e-12)
	near(t, "needless share", e.Organisation.NeedlessShare.Value, 1, 0)
	near(t, "at source", e.Organisation.DecidedAtSourceShare.Value, 0.5, 1e-12)
}

// Two needs mix: half of b's visits are triage of a quarter of the length.
func TestWaitOfAMixture(t *testing.T) {
	m := bare(0)
	m.TriageShare = 0.25
	m.Classes = append(m.Classes, m.Classes[0])
	m.Classes[1].Authority = 2
	s := state(t, m, "", asking("a", "", 0, 2), asking("b", "a", 0, 1), asking("c", "b", 0.8, 0))
	b, _ := mustSolve(t, s, s).manager("b")
	near(t, "load", b.Load, 0.8*(1+0.25)/2, 1e-12)
	near(t, "wait", b.WaitMean.Value, 0.8*(1+0.0625)/2/(2*(1-0.5)), 1e-12)
}

func (e Estimate) manager(id scenario.PositionID) (ManagerEstimate, bool) { return e.Manager(id) }

// The estimate takes the smoothed stream for a Poisson one (MODEL §11).
func TestPoissonInputIsAssumed(t *testing.T) {
	for _, c := range []struct{ share, mean float64 }{{0.3, 1.0 / 3}, {1, 0.1}} {
		m := bare(0.5)
		m.Classes = []scenario.DecisionClass{
			{Share: 1 - c.share, Authority: 1, HandlingHours: 1, HandlingSCV: 0.5},
			{Share: c.share, Authority: 2, HandlingHours: 1, HandlingSCV: 0.5},
		}
		m.ManagerWeekHours = m.WeekHours / c.mean // the parent works faster, the ten do not
		all := []scenario.Position{asking("a", "", 0, 2)}
		for i := range 10 {
			id := fmt.Sprintf("m%d", i)
			all = append(all, asking(id, "a", 0, 1), asking(id+"r", id, 0.8, 0))
			m.Overrides = append(m.Overrides, scenario.Override{
				Position: scenario.PositionID(id),
				Values:   map[string]float64{"own_work_hours": m.ManagerWeekHours - m.WeekHours},
			})
		}
		s := state(t, m, "", all...)
		a, _ := mustSolve(t, s, s).manager("a")
		near(t, fmt.Sprintf("wait in services where %v is passed up", c.share), a.WaitMean.Value/c.mean, 3, 1e-9)
	}
}

func TestAIAbsorbsAndAccelerates(t *testing.T) {
	m := bare(1)
	m.Classes[0].AIAbsorbs, m.AIAcceleration, m.AIAmbiguity = 0.25, 1.2, 0
	near(t, "arrivals", oneQueue(t, m, 0.5).ArrivalsPerWeek, 20*1.2*0.75, 1e-12)
	m.Classes[0].AIAbsorbs = 1
	if e := oneQueue(t, m, 0.5); e.ArrivalsPerWeek != 0 || e.WaitMean.OK || e.Load != 0 {
		t.Errorf("all absorbed: %+v", e)
	}
}

func TestDegenerateEstimates(t *testing.T) {
	empty := state(t, scenario.DefaultModel(), "")
	if e := mustSolve(t, empty, empty); len(e.Managers) != 0 || e.Organisation.DecidedAtSourceShare.OK {
		t.Errorf("nobody: %+v", e)
	}
	one := state(t, scenario.DefaultModel(), "", pos("a", ""))
	if e := mustSolve(t, one, one); e.Organisation.DecidedAtSourceShare.Value != 1 || e.Organisation.NeedlessShare.OK {
		t.Errorf("one: %+v", e.Organisation)
	}
	m := bare(1)
	m.Classes[0].HandlingHours = 0
	if e := oneQueue(t, m, 5); e.Load != 0 || e.WaitMean != scenario.Some(0.0) {
		t.Errorf("handling takes no time: %+v", e)
	}
	if _, ok := mustSolve(t, one, one).manager("a"); ok {
		t.Error("one without reports is no manager")
	}
}
