package results

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/advice"
	"spanwise/scenario/compare"
	"spanwise/scenario/escalation"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets/flow"
)

// firm is a top with n heads of three people each.
func firm(t *testing.T, n int) scenario.State {
	t.Helper()
	positions := []scenario.Position{{ID: "top", Title: "Chief executive", FTE: 1}}
	for h := range n {
		head := scenario.PositionID(fmt.Sprintf("h%02d", h))
		positions = append(positions, scenario.Position{ID: head, Title: fmt.Sprintf("Head %d", h), Unit: fmt.Sprintf("Unit %d", h), Manager: "top", FTE: 1})
		for k := range 3 {
			positions = append(positions, scenario.Position{ID: scenario.PositionID(fmt.Sprintf("%s-%d", head, k)), Manager: head, FTE: 1})
		}
	}
	var people []scenario.Person
	for _, p := range positions {
		people = append(people, scenario.Person{ID: scenario.PersonID("of " + p.ID), FTE: 1, Seat: p.ID})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return scenario.State{Org: org, Model: scenario.DefaultModel()}
}

// samples have the mean given and a half-width of about 4% of spread.
func samples(mean, spread float64) sim.Samples {
	out := make(sim.Samples, 20)
	for r := range out {
		out[r] = mean + spread*(float64(r%5)-2)/20
	}
	return out
}

// resultOf gives head h the load 1.3 − 0.1·h and every figure of the organisation
// a value of its own.
func resultOf(s scenario.State) sim.Result {
	r := sim.Result{Config: sim.Config{Weeks: 20, WarmupWeeks: 4, Replications: 20, Seed: 7}, Events: 1}
	for k := range r.Organisation {
		r.Organisation[k] = samples(0.1*float64(k+1), 0.2)
	}
	for p := range s.Org.Positions() {
		if len(s.Org.Reports(p.ID)) == 0 {
			continue
		}
		m := sim.Manager{ID: p.ID, Title: p.Title, Span: len(s.Org.Reports(p.ID))}
		for k := range m.Metrics {
			m.Metrics[k] = samples(1.5+float64(k), 1)
		}
		load := 1.3 - 0.1*float64(len(r.Managers)-1)
		if p.ID == "top" {
			load = 0.3
		}
		m.Metrics[sim.Load] = samples(load, 0.4)
		r.Managers = append(r.Managers, m)
	}
	for range r.Config.Weeks {
		r.Weekly.Backlog = append(r.Weekly.Backlog, samples(12, 3).Estimate())
		r.Weekly.Skill = append(r.Weekly.Skill, samples(0.4, 0.1).Estimate())
		r.Weekly.CoachingFunded = append(r.Weekly.CoachingFunded, samples(0.9, 0.1).Estimate())
		r.Weekly.LeadTime = append(r.Weekly.LeadTime, samples(6, 1).Estimate())
	}
	return r
}

func open(t *testing.T, on Handlers) (*View, fyne.Window) {
	t.Helper()
	uitest.Start(t)
	v := New(on)
	return v, uitest.Window(t, v.Object(), 1200, 2000)
}

// The tile and the headline count the same managers; what replications differ by stands
// in the tip alone.
func TestTilesCountManagersAsTheHeadlineDoes(t *testing.T) {
	s := firm(t, 12)
	r := resultOf(s)
	o := compare.OutcomeOf(r, plot.HealthyUpTo)
	shown := map[string]tile{}
	for _, tile := range tilesOf(r) {
		shown[tile.label] = tile
	}
	for label, want := range map[string]int{"Managers above 100%": o.Overloaded, "Managers above 85%": o.OverLimit} {
		got := shown[label]
		if got.mean != fmt.Sprint(want) || got.half != "" || got.note != "of 13" || want == 0 {
			t.Errorf("%s: %+v, want %d of 13", label, got, want)
		}
		if len(got.tip) != 3 || !strings.Contains(got.tip[2].Figure, "±") {
			t.Errorf("%s: the tip %+v lacks the mean of the replications", label, got.tip)
		}
	}
}

func TestCoachingIsFundedOrSqueezedOut(t *testing.T) {
	r := resultOf(firm(t, 3))
	if got, want := fundedWords(r), "funded in every week, 90% at first, 90% in the last week"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	r.Weekly.CoachingFunded[7] = samples(0.3, 0.1).Estimate()
	if got := fundedWords(r); !strings.Contains(got, "squeezed out in week 7") {
		t.Errorf("%q", got)
	}
	if got := fromTo(nil, plot.Plain.Value); got != "without a figure" {
		t.Errorf("nothing gives %q", got)
	}
}

func TestRunningSaysThatNothingHasToBePressed(t *testing.T) {
	v, _ := open(t, Handlers{})
	v.SetRunning("Flatter")
	got := uitest.Drawn(v.Object())
	if !strings.Contains(got, "Simulating “Flatter”") || v.stage.Button().Visible() {
		t.Errorf("%q, button %v", got, v.stage.Button().Visible())
	}
	v.SetNone("")
	if !v.stage.Button().Visible() {
		t.Error("without a run under way there is no button to begin one")
	}
}

func TestTilesShowTheResultsFigures(t *testing.T) {
	v, _ := open(t, Handlers{})
	s := firm(t, 12)
	r := resultOf(s)
	v.SetResult("Flatter", r, s, 0.85, false)
	got := uitest.Drawn(v.Object())
	for _, k := range keyFigures {
		m := sim.OrganisationMetrics[k]
		if _, counts := overLevels[k]; counts {
			continue // see TestTilesCountManagersAsTheHeadlineDoes
		}
		mean, half := metrics.UnitOf(m).Parts(metrics.ValueOf(r.Organisation[k].Estimate()))
		if want := metrics.LabelOf(m) + "|" + mean + "|" + half; !strings.Contains(got, want) {
			t.Errorf("%s: %q is not shown", m.Name, want)
		}
	}
	if !strings.Contains(got, "20 replications · 20 weeks, the first 4 not counted · seed 7") {
		t.Error("how it was run is not shown")
	}
	if !strings.Contains(strings.ReplaceAll(got, "|", " "), "not for assessing or selecting people") {
		t.Error("what the figures are not for is not said")
	}
}

func TestHeadlineCountsTheManagersOfTheTable(t *testing.T) {
	v, _ := open(t, Handlers{})
	s := firm(t, 12)
	v.SetResult("Flatter", resultOf(s), s, 0.85, false)
	got := uitest.Drawn(v.Object())
	// Loads 1.3, 1.2, 1.1, 1.0 (not above), …
	if !strings.Contains(got, "With default assumptions, “Flatter” overloads 3 of 13 managers.") {
		t.Errorf("headline missing in %.200q", got)
	}
	if !strings.Contains(got, "The busiest, Head 0, needs 130% ± 2 of the hours") {
		t.Errorf("the busiest is not named: %.400q", got)
	}
}

func TestResultIsJudgedByTheLimitGiven(t *testing.T) {
	v, _ := open(t, Handlers{})
	s := firm(t, 12)
	r, own := resultOf(s), s.Model.LoadLimit
	v.SetResult("Flatter", r, s, 0.6, false)
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "limit 60%") {
		t.Errorf("the limit is not shown: %.400q", got)
	}
	v.SetResult("Flatter", r, s, 0.7, false)
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "limit 70%") || strings.Contains(got, "limit 60%") {
		t.Errorf("another limit is not followed: %.400q", got)
	}
	if s.Model.LoadLimit != own {
		t.Error("the document's own limit was changed")
	}
}

func TestTableListsTheMostLoadedFirst(t *testing.T) {
	v, _ := open(t, Handlers{})
	s := firm(t, 12)
	v.SetResult("Flatter", resultOf(s), s, 0.85, false)
	rows := v.managersOf().rows
	if len(rows) != firstRows {
		t.Fatalf("%d rows, want %d", len(rows), firstRows)
	}
	for i, r := range rows {
		if want := fmt.Sprintf("Head %d", i); r.name != want || r.under != fmt.Sprintf("Unit %d", i) {
			t.Errorf("row %d is %q under %q, want %q", i, r.name, r.under, want)
		}
	}
	got := uitest.Drawn(v.Object())
	for _, want := range []string{"Head 0|Unit 0|130%|± 2", "Head 9|Unit 9|40%|± 2", "3 managers are less loaded"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not shown", want)
		}
	}
	if strings.Contains(got, "Head 10|") {
		t.Error("the eleventh shows before it is asked for")
	}
	v.showMore()
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "Head 11|") || strings.Contains(got, "are less loaded") {
		t.Error("the others do not show when asked for")
	}
}

func TestChoosingAManagerTellsTheWindow(t *testing.T) {
	var selected []scenario.PositionID
	v, w := open(t, Handlers{Select: func(id scenario.PositionID) { selected = append(selected, id) }})
	s := firm(t, 3)
	v.SetResult("Flatter", resultOf(s), s, 0.85, false)
	v.shown.table.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, managerHead+managerLine+5)})
	w.Canvas().Focus(v.shown.table)
	v.shown.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(selected) != 2 || selected[0] != "h01" || selected[1] != "h00" {
		t.Errorf("selected %v, want h01 by tap and h00 by key", selected)
	}
	if v.curveOf().Chosen != "h00" {
		t.Errorf("the curve marks %q", v.curveOf().Chosen)
	}
}

func TestRankedListsShowPositions(t *testing.T) {
	v, _ := open(t, Handlers{})
	s := firm(t, 2)
	v.SetResult("Flatter", resultOf(s), s, 0.85, false)
	rows := v.managersOf().rows
	if rows[0].name != "Head 0" || rows[0].under != "Unit 0" || rows[1].name != "Head 1" {
		t.Errorf("rows %+v", rows[:2])
	}
}

func TestStaleResultsOfferAnotherRun(t *testing.T) {
	runs := 0
	v, _ := open(t, Handlers{Simulate: func() { runs++ }})
	s := firm(t, 3)
	r := resultOf(s)
	v.SetResult("Flatter", r, s, 0.85, false)
	if strings.Contains(uitest.Drawn(v.Object()), "Run again") {
		t.Error("a fresh result must not look stale")
	}
	v.SetResult("Flatter", r, s, 0.85, true)
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "Run again") || !strings.Contains(got, "changed after this run") {
		t.Error("a stale result must say so")
	}
	test.Tap(v.banner.Button())
	if runs != 1 {
		t.Errorf("%d runs, want 1", runs)
	}
}

func TestTheSameResultKeepsWhatWasChosen(t *testing.T) {
	v, _ := open(t, Handlers{})
	s := firm(t, 3)
	r := resultOf(s)
	v.SetResult("Flatter", r, s, 0.85, false)
	v.choose("h01")
	v.SetResult("Flatter", r, s, 0.85, true)
	if v.shown.chosen != "h01" {
		t.Error("an edit elsewhere must not forget what was chosen")
	}
	v.SetResult("Flatter", resultOf(s), s, 0.85, false)
	if v.shown.chosen != "" {
		t.Error("a new result starts anew")
	}
}

func TestEmptyStateSaysWhatSimulateDoes(t *testing.T) {
	runs := 0
	v, _ := open(t, Handlers{Simulate: func() { runs++ }})
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "No results yet") || !strings.Contains(got, "Simulate") {
		t.Errorf("words %q", got)
	}
	test.Tap(v.stage.Button())
	if runs != 1 {
		t.Errorf("%d runs, want 1", runs)
	}
	s := firm(t, 2)
	v.SetResult("Flatter", resultOf(s), s, 0.85, false)
	v.SetNone("The run was cancelled.")
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "The run was cancelled.") || strings.Contains(got, "Head 0") {
		t.Errorf("after SetNone: %q", got)
	}
}

func TestWhatDoesNotExistIsADash(t *testing.T) {
	v, _ := open(t, Handlers{})
	s := firm(t, 2)
	r := resultOf(s)
	none := sim.Samples{math.NaN(), math.NaN()}
	r.Organisation[sim.LeadTimeP50], r.Organisation[sim.LeadTimeP90] = none, none
	r.Organisation[sim.DelegatedShare] = samples(0, 0)
	r.Organisation[sim.UnalignedPerWeek] = samples(0, 0)
	r.Managers[1].Metrics[sim.WaitP90] = none
	r.Weekly.LeadTime = make([]sim.Estimate, r.Config.Weeks)
	v.SetResult("Flatter", r, s, 0.85, false)
	got := uitest.Drawn(v.Object())
	if want := "Lead time, half within|" + plot.None; !strings.Contains(got, want) {
		t.Errorf("%q is not shown", want)
	}
	for _, hidden := range []string{"Delegated decisions", "Unaligned decisions", "NaN", "mean of the decisions made in the week"} {
		if strings.Contains(got, hidden) {
			t.Errorf("%q shows", hidden)
		}
	}
	if !strings.Contains(got, "No escalated decision was finally decided") {
		t.Error("the missing lead time is not explained")
	}
}

func TestOneReplicationHasNoHalfWidths(t *testing.T) {
	v, _ := open(t, Handlers{})
	s := firm(t, 2)
	r := resultOf(s)
	for k := range r.Organisation {
		r.Organisation[k] = r.Organisation[k][:1]
	}
	for i := range r.Managers {
		for k := range r.Managers[i].Metrics {
			r.Managers[i].Metrics[k] = r.Managers[i].Metrics[k][:1]
		}
	}
	v.SetResult("Flatter", r, s, 0.85, false)
	tiles := tilesOf(r)
	for _, tile := range tiles {
		if tile.half != "" {
			t.Errorf("%s shows %q after one replication", tile.label, tile.half)
		}
	}
	if strings.Contains(uitest.Drawn(v.Object()), "NaN") {
		t.Error("a missing half-width shows as NaN")
	}
}

func TestNoManagers(t *testing.T) {
	v, _ := open(t, Handlers{})
	org, err := scenario.NewOrg([]scenario.Position{{ID: "a", FTE: 1}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	v.SetResult("Alone", sim.Result{Config: sim.Config{Weeks: 10, Replications: 3}}, scenario.State{Org: org, Model: scenario.DefaultModel()}, 0.85, false)
	if got := uitest.Drawn(v.Object()); strings.Contains(got, "Most loaded managers") || !strings.Contains(got, "no managers to simulate") {
		t.Errorf("words %q", got)
	}
}

func TestEveryWidthHoldsTheTable(t *testing.T) {
	v, w := open(t, Handlers{})
	s := firm(t, 12)
	v.SetResult("Flatter", resultOf(s), s, 0.85, true)
	for _, width := range []float32{420, 760, 1000, 1400} {
		w.Resize(fyne.NewSize(width, 700))
		size := v.shown.table.Size()
		if size.Width > width-2*flow.Margin {
			t.Errorf("at %v the table is %v wide", width, size.Width)
		}
		for _, o := range test.WidgetRenderer(v.shown.table).Objects() {
			if x, ok := o.(*canvas.Text); ok && x.Position().X+x.Size().Width > size.Width+1 {
				t.Errorf("at %v %q ends at %v of %v", width, x.Text, x.Position().X+x.Size().Width, size.Width)
			}
		}
	}
}

func TestBottlenecksSayWhy(t *testing.T) {
	s := firm(t, 6)
	v, _ := open(t, Handlers{})
	v.SetBeside(Beside{Weeks: func(scenario.PositionID) (escalation.Week, bool) {
		return escalation.Week{Admin: 8, OwnWork: 14, Planning: 6, OneToOnes: 1.5, Oversight: 0.45, Coaching: 0.35, Decisions: 14.75}, true
	}})
	v.SetResult("Flatter", resultOf(s), s, 0.85, false)
	got := uitest.Drawn(v.Object())
	for _, want := range []string{"Why they are bottlenecks", "Head 0 · Unit 0: 130%", "3 reports 2.3 h", "14.8 h are left for decisions", "Hidden load"} {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if n := strings.Count(got, "are left for decisions"); n != mostReasons {
		t.Errorf("%d managers explained, want the %d most loaded", n, mostReasons)
	}
	v.SetBeside(Beside{})
	v.SetResult("Flatter", resultOf(s), s, 2, false)
	if got := uitest.Drawn(v.Object()); strings.Contains(got, "bottlenecks") {
		t.Error("nobody is above the limit, yet somebody is called a bottleneck")
	}
}

func TestPlausibleSettingsStandBesideTheResult(t *testing.T) {
	s := firm(t, 6)
	tried := false
	v, _ := open(t, Handlers{Try: func() { tried = true }})
	r := resultOf(s)
	v.SetResult("Flatter", r, s, 0.85, false)
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "Try 300 plausible settings") || strings.Contains(got, "Holds in") {
		t.Errorf("before any was tried: %q", got)
	}
	v.tornadoCard()
	v.on.Try()
	if !tried {
		t.Error("nothing was tried")
	}
	v.SetBeside(Beside{Draws: 300, Verdict: &advice.Verdict{Holds: 212, Now: advice.Outcome{Highest: 0.8}, Drivers: []advice.Driver{{Name: "clarity", Low: 1.3, High: 0.6, Swing: 0.7}}}})
	v.SetResult("Flatter", r, s, 0.85, false)
	if got := strings.ReplaceAll(uitest.Drawn(v.Object()), "|", " "); !strings.Contains(got, "a week lapse, 60% of escalations, which lead time leaves out. Holds in 212 of 300 plausible settings") || !strings.Contains(got, "Clarity") || !strings.Contains(got, "now 80%") {
		t.Errorf("after: %q", got)
	}
}
