package compare

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
	"spanwise/scenario/plot"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	"spanwise/ui/theme"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets/flow"
)

// firm is a top with two heads; A has four reports, B one.
func firm(t *testing.T) scenario.State {
	t.Helper()
	positions := []scenario.Position{
		{ID: "top", Title: "Chief executive", FTE: 1, Cost: scenario.Some(2.0e6), Currency: "EUR"},
		{ID: "a", Title: "Head", Unit: "Delivery", Manager: "top", FTE: 1},
		{ID: "b", Title: "Head", Unit: "Finance", Manager: "top", FTE: 1},
	}
	for i := range 4 {
		positions = append(positions, scenario.Position{ID: scenario.PositionID(fmt.Sprintf("a%d", i)), Manager: "a", FTE: 1})
	}
	positions = append(positions, scenario.Position{ID: "b0", Manager: "b", FTE: 1})
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

// samples share their noise, so that paired differences have none of it but drift.
func samples(mean, noise, drift float64) sim.Samples {
	out := make(sim.Samples, 20)
	for r := range out {
		out[r] = mean + noise*(float64(r%5)-2) + drift*(float64(r%2)-0.5)
	}
	return out
}

// sideOf gives every manager a load and every figure of the organisation a value.
func sideOf(name string, s scenario.State, value func(sim.OrganisationMetric) sim.Samples, load float64) compare.Side {
	r := sim.Result{Config: sim.Config{Weeks: 12, Replications: 20, Seed: 7}}
	for k := range r.Organisation {
		r.Organisation[k] = value(sim.OrganisationMetric(k))
	}
	for p := range s.Org.Positions() {
		if len(s.Org.Reports(p.ID)) == 0 {
			continue
		}
		m := sim.Manager{ID: p.ID, Title: p.Title}
		for k := range m.Metrics {
			m.Metrics[k] = samples(1, 0.01, 0.001)
		}
		m.Metrics[sim.Load] = samples(load, 0.01, 0.001*load)
		r.Managers = append(r.Managers, m)
	}
	for range r.Config.Weeks {
		r.Weekly.Skill = append(r.Weekly.Skill, samples(0.4, 0.01, 0).Estimate())
		r.Weekly.CoachingFunded = append(r.Weekly.CoachingFunded, samples(0.9, 0.01, 0).Estimate())
	}
	return compare.SideOf(name, s, r)
}

func base(k sim.OrganisationMetric) sim.Samples {
	if k == sim.DelegatedShare || k == sim.UnalignedPerWeek {
		return samples(0, 0, 0)
	}
	return samples(0.5, 0.02, 0)
}

func moved(t *testing.T, s scenario.State) scenario.State {
	t.Helper()
	out, err := edit.Replay(s, []scenario.Edit{{Do: scenario.Move{Position: "b0", Manager: "a"}}})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// comparison sets two scenarios against a baseline at load 0.6: one where b0 moves
// under a and lead time grows, and one that differs by nothing but small noise.
func comparison(t *testing.T) compare.Comparison {
	s := firm(t)
	worse := func(k sim.OrganisationMetric) sim.Samples {
		switch k {
		case sim.LeadTimeP50:
			return samples(2, 0.02, 0.1)
		case sim.DecidedAtSourceShare:
			return samples(0.8, 0.02, 0.04)
		case sim.NeedlessShare:
			return samples(0.501, 0.02, 0.0004)
		case sim.LeadTimeP90:
			return sim.Samples{math.NaN(), math.NaN()}
		}
		return base(k)
	}
	noisy := func(k sim.OrganisationMetric) sim.Samples {
		if k == sim.LapsedPerWeek {
			return samples(0.501, 0.02, 0.2)
		}
		return base(k)
	}
	return compare.Of(sideOf("Baseline", s, base, 0.6), []compare.Side{
		sideOf("Flatter", moved(t, s), worse, 1.2), sideOf("Same", s, noisy, 0.6),
	})
}

func open(t *testing.T, on Handlers) (*View, fyne.Window) {
	t.Helper()
	uitest.Start(t)
	v := New(on)
	return v, uitest.Window(t, v.Object(), 1300, 1600)
}

func rowOf(t *testing.T, v *View, label string) row {
	t.Helper()
	for _, r := range v.rows() {
		if r.label == label {
			return r
		}
	}
	t.Fatalf("there is no row %q", label)
	return row{}
}

func TestTableShowsTheComparisonsFigures(t *testing.T) {
	v, _ := open(t, Handlers{})
	c := comparison(t)
	v.SetComparison(c, false)
	got := uitest.Drawn(v.Object())
	for _, k := range keyFigures {
		if k == sim.DelegatedShare || k == sim.UnalignedPerWeek {
			continue
		}
		m := sim.OrganisationMetrics[k]
		r := rowOf(t, v, metrics.LabelOf(m))
		if want := metrics.UnitOf(m).Value(c.Baseline.Result.Organisation[k].Estimate().Mean.Value); r.baseline != want {
			t.Errorf("%s: the baseline shows %q, want %q", m.Name, r.baseline, want)
		}
		for i, s := range c.Scenarios {
			d := s.Difference[k]
			want := metrics.UnitOf(m).Difference(metrics.ValueOf(sim.Estimate{Mean: d.Mean, HalfWidth: d.HalfWidth}))
			if !strings.HasSuffix(r.cells[i].text, want) {
				t.Errorf("%s of %s shows %q, want %q", m.Name, s.Name, r.cells[i].text, want)
			}
		}
		line := []string{r.label, r.baseline}
		for _, c := range r.cells {
			if c.value != "" {
				line = append(line, c.value) // two scenarios leave room for it
			}
			line = append(line, c.text)
		}
		if want := strings.Join(line, "|"); !strings.Contains(got, want) {
			t.Errorf("%q is not on the page", want)
		}
	}
	for label, want := range map[string]string{"Layers": "3 3 3", "Managers": "3 2 3", "Mean span": "2.3 3.5 2.3", "Positions moved": "– 1 0"} {
		r := rowOf(t, v, label)
		if have := r.baseline + " " + r.cells[0].text + " " + r.cells[1].text; have != want {
			t.Errorf("%s: %s, want %s", label, have, want)
		}
	}
}

func TestOnlyClearDifferencesThatMatterAreColoured(t *testing.T) {
	v, _ := open(t, Handlers{})
	v.SetComparison(comparison(t), false)
	for _, c := range []struct {
		metric sim.OrganisationMetric
		of     int // scenario
		start  string
		colour fyne.ThemeColorName
		tip    string
	}{
		{sim.LeadTimeP50, 0, "▲ +1.5", theme.OverloadedText, "clearly worse"},
		{sim.DecidedAtSourceShare, 0, "▲ +30", theme.HoldsText, "clearly better"},
		{sim.NeedlessShare, 0, "≈ +0.1", theme.Quiet, "too small to matter"},
		{sim.LeadTimeP90, 0, plot.None, theme.Quiet, "does not exist"},
		{sim.LapsedPerWeek, 1, "≈ 0.00", theme.Quiet, "no clear difference"},
		{sim.LeadTimeP50, 1, "≈ 0", theme.Quiet, "no difference"},
	} {
		cell := rowOf(t, v, metrics.LabelOf(sim.OrganisationMetrics[c.metric])).cells[c.of]
		if !strings.HasPrefix(cell.text, c.start) || cell.colour != c.colour || !strings.Contains(cell.tip, c.tip) {
			t.Errorf("%s of scenario %d: %+v, want %q in %s, %q", sim.OrganisationMetrics[c.metric].Name, c.of, cell, c.start, c.colour, c.tip)
		}
		if (cell.colour != theme.Quiet) != cell.bold {
			t.Errorf("%q: what matters is bold too, since colour alone is not enough", cell.text)
		}
	}
}

func TestHeadlineIsThatOfTheFindings(t *testing.T) {
	v, _ := open(t, Handlers{})
	c := comparison(t)
	v.SetComparison(c, false)
	got := strings.ReplaceAll(uitest.Drawn(v.Object()), "|", " ")
	f := compare.FindingsOf(c)
	if want := compare.English.Print(f.Headline); !strings.Contains(got, want) {
		t.Errorf("the page lacks %q", want)
	}
	for _, n := range f.Notes {
		if want := compare.English.Print(n); !strings.Contains(got, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if !strings.Contains(got, "20 replications, paired · limit 85% · seed 7") {
		t.Error("how it was run is not shown")
	}
}

func TestPriceShowsWhereRightsAreDelegated(t *testing.T) {
	v, _ := open(t, Handlers{})
	c := comparison(t)
	v.SetComparison(c, false)
	if strings.Contains(uitest.Drawn(v.Object()), "Delegated decisions") {
		t.Error("nothing is delegated, so there is no price of it")
	}
	c.Scenarios[0].Result.Organisation[sim.DelegatedShare] = samples(0.16, 0.01, 0.001)
	c = compare.Of(c.Baseline, []compare.Side{c.Scenarios[0].Side})
	v.SetNone("", "")
	v.SetComparison(c, false)
	if r := rowOf(t, v, "Delegated decisions"); !strings.HasPrefix(r.cells[0].text, "▲ +16") || r.cells[0].colour != theme.Ink {
		t.Errorf("delegation shows %+v, want a clear rise that is neither good nor bad", r.cells[0])
	}
}

func TestChipsChooseWhatTheLowerPlotsShow(t *testing.T) {
	v, _ := open(t, Handlers{})
	v.SetComparison(comparison(t), false)
	if v.focus != "Same" {
		t.Errorf("focus %q, want the last scenario", v.focus)
	}
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "right: Same (8)") || !strings.Contains(got, "No position that is a manager in both") {
		t.Error("layers and shifts are not those of the last scenario")
	}
	v.header.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	v.header.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	got := uitest.Drawn(v.Object())
	if v.focus != "Flatter" || !strings.Contains(got, "right: Flatter (8)") || !strings.Contains(got, "60% → 120%") {
		t.Errorf("after choosing Flatter the focus is %q", v.focus)
	}
}

func TestShiftsShowTheLargestClearDifferences(t *testing.T) {
	v, _ := open(t, Handlers{})
	c := comparison(t)
	v.SetComparison(c, false)
	rows, clearly := v.shiftsOf(c.Scenarios[0])
	if clearly != 2 || len(rows) != 2 {
		t.Fatalf("%d of %d, want the two that are managers in both", len(rows), clearly)
	}
	for _, r := range rows {
		if math.Abs(r.To-r.From-r.Difference.Mean) > 1e-9 || math.Abs(r.Difference.Mean-0.6) > 1e-6 {
			t.Errorf("%s: %v → %v with difference %v", r.Name, r.From, r.To, r.Difference.Mean)
		}
	}
	if rows[1].Name != "Head · Delivery" {
		t.Errorf("a position is called %q", rows[1].Name)
	}
	many := c.Scenarios[0]
	for i := range 30 {
		many.Managers = append(many.Managers, compare.ManagerDifference{
			ID: scenario.PositionID(fmt.Sprint(i)), Difference: scenario.Some(float64(i)), Clear: true,
		})
	}
	if rows, clearly := v.shiftsOf(many); len(rows) != mostShifts || clearly != 32 || rows[0].Difference.Mean != 29 {
		t.Errorf("%d of %d, the first with %v", len(rows), clearly, rows[0].Difference.Mean)
	}
}

func TestShiftOpensThePositionInTheScenarioInFocus(t *testing.T) {
	selected := ""
	v, _ := open(t, Handlers{Select: func(side string, id scenario.PositionID) { selected = side + " " + string(id) }})
	c := comparison(t)
	v.SetComparison(c, false)
	v.setFocus("Flatter")
	rows, _ := v.shiftsOf(c.Scenarios[0])
	for _, d := range uitest.Find[*flow.Walk](v.Object()) {
		d.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(10, 10)}})
		d.Tapped(&fyne.PointEvent{Position: fyne.NewPos(10, 10)})
	}
	if want := "Flatter " + rows[0].ID; selected != want {
		t.Errorf("selected %q, want %q", selected, want)
	}
}

func TestStaleComparisonOffersAnotherRun(t *testing.T) {
	runs := 0
	v, _ := open(t, Handlers{Simulate: func() { runs++ }})
	c := comparison(t)
	v.SetComparison(c, false)
	if strings.Contains(uitest.Drawn(v.Object()), "Run again") {
		t.Error("a fresh comparison must not look stale")
	}
	v.setFocus("Flatter")
	v.SetComparison(c, true)
	if !strings.Contains(uitest.Drawn(v.Object()), "Run again") || v.focus != "Flatter" {
		t.Error("a stale comparison must say so and keep its focus")
	}
	test.Tap(v.banner.Button())
	if runs != 1 {
		t.Errorf("%d runs, want 1", runs)
	}
}

func TestEmptyStates(t *testing.T) {
	runs := 0
	v, _ := open(t, Handlers{Simulate: func() { runs++ }})
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "Nothing to compare yet") {
		t.Errorf("words %q", got)
	}
	test.Tap(v.blank.Button)
	if runs != 1 {
		t.Errorf("%d runs, want 1", runs)
	}
	v.SetComparison(compare.Of(comparison(t).Baseline, nil), false)
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "no scenario beside the baseline") || v.blank.Button.Visible() {
		t.Errorf("without scenarios: %q", got)
	}
	v.SetNone("The run was cancelled.", "Simulate all")
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "The run was cancelled.") || !strings.Contains(got, "Simulate all") {
		t.Errorf("after SetNone: %q", got)
	}
}

func TestMoreScenariosThanColours(t *testing.T) {
	v, _ := open(t, Handlers{})
	c := comparison(t)
	var sides []compare.Side
	for i := range 6 {
		s := c.Scenarios[0].Side
		s.Name = fmt.Sprintf("Try %d", i)
		sides = append(sides, s)
	}
	v.SetComparison(compare.Of(c.Baseline, sides), false)
	got := uitest.Drawn(v.Object())
	if !strings.Contains(got, "2 more not shown") || strings.Contains(got, "|Try 4|") || !strings.Contains(got, "|Try 3|") {
		t.Error("four scenarios show, and the header says how many do not")
	}
}

func TestTableFitsEveryWidth(t *testing.T) {
	v, _ := open(t, Handlers{})
	c := comparison(t)
	sides := []compare.Side{c.Scenarios[0].Side, c.Scenarios[1].Side, c.Scenarios[0].Side, c.Scenarios[1].Side}
	sides[2].Name, sides[3].Name = "Flatter, coaching added", "Flatter and better led"
	v.SetComparison(compare.Of(c.Baseline, sides), false)
	tab := table{rows: v.rows()}
	for _, s := range v.sides() {
		tab.heads = append(tab.heads, head{s.name, theme.Series(s.colour)})
	}
	for _, width := range []float32{560, 680, 900, 1300} {
		d := flow.NewDrawing(tab)
		d.Resize(fyne.NewSize(width, tab.HeightFor(width)))
		at := tab.columns(width)
		last := len(at.lefts) - 1
		if end := at.lefts[last] + at.widths[last]; end > width+0.5 {
			t.Errorf("at %v the columns end at %v", width, end)
		}
		for _, text := range d.Texts() {
			if strings.HasSuffix(text, "…") && width >= 680 {
				t.Errorf("at %v %q is cut", width, text)
			}
		}
	}
}

func TestMovesAreFilteredAndSayWhy(t *testing.T) {
	s := firm(t)
	edits := []scenario.Edit{
		{Do: scenario.Move{Position: "b0", Manager: "a"}, Reason: "one team for one customer", Wave: "Wave 1"},
		{Do: scenario.SetModel{Parameter: "clarity", Value: "0.9"}},
	}
	after, err := edit.Replay(s, edits)
	if err != nil {
		t.Fatal(err)
	}
	side := sideOf("Flatter", after, base, 0.7)
	side.Edits = edits
	v, _ := open(t, Handlers{})
	v.SetComparison(compare.Of(sideOf("Baseline", s, base, 0.6), []compare.Side{side}), false)
	got := uitest.Drawn(v.Object())
	for _, want := range []string{"All 2", "Moved 1", "Settings 1", "Wave 1 · one team for one customer", "0.8 → 0.9"} {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if strings.Contains(got, "People 0") {
		t.Error("a filter that shows nothing is offered")
	}
	v.filter = 5
	v.refill()
	if got := uitest.Drawn(v.Object()); strings.Contains(got, "one team for one customer") || !strings.Contains(got, "0.8 → 0.9") {
		t.Errorf("filtered for settings the page says %q", got)
	}
}

// No saving is shown while it is open what becomes of somebody.
func TestSavingsWaitForOutcomes(t *testing.T) {
	s := firm(t)
	after, err := edit.Replay(s, []scenario.Edit{{Do: scenario.Remove{Position: "b"}}})
	if err != nil {
		t.Fatal(err)
	}
	v, _ := open(t, Handlers{})
	v.SetComparison(compare.Of(sideOf("Baseline", s, base, 0.6), []compare.Side{sideOf("Flatter", after, base, 0.7)}), false)
	r := rowOf(t, v, "People displaced")
	if r.cells[0].text != "1 · 1 open" {
		t.Errorf("displaced %q", r.cells[0].text)
	}
	for _, c := range []cell{savingsCell(v.shown()[0]), onceCell(v.shown()[0])} {
		if c.text != plot.None || !strings.Contains(c.tip, "while an outcome is open") {
			t.Errorf("cell %+v", c)
		}
	}
}

func TestOtherTermsAreShown(t *testing.T) {
	v, _ := open(t, Handlers{})
	c := comparison(t)
	v.SetComparison(c, false)
	terms := scenario.Terms{SeveranceMonths: 12, HiringShare: 0.5}
	v.SetComparison(c.WithTerms(terms), false)
	if v.comparison.Terms != terms {
		t.Errorf("savings are still on %+v", v.comparison.Terms)
	}
}

func TestMovesStartFromAnotherScenario(t *testing.T) {
	v, _ := open(t, Handlers{})
	v.SetComparison(comparison(t), false)
	v.setFocus("Flatter")
	if rows, from, sides := v.changesTo(v.shown()[0]); len(rows) != 1 || from != "Baseline" || len(sides) != 2 {
		t.Errorf("%d rows from %q, of %q", len(rows), from, sides)
	}
	v.setFocus("Same")
	v.against = "Flatter"
	v.refill()
	rows, from, _ := v.changesTo(v.shown()[1])
	if len(rows) != 1 || from != "Flatter" || rows[0].What != compare.Moved || rows[0].From != "a" || rows[0].To != "b" {
		t.Errorf("from %q: %+v", from, rows)
	}
	if got := uitest.Drawn(v.Object()); !strings.Contains(got, "1 changes from “Flatter” to “Same”") && !strings.Contains(got, "from “Flatter” to “Same”") {
		t.Errorf("the card does not say from where: %q", got)
	}
}
