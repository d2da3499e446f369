package compare

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

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

func TestTableShowsTheComparisonsFigures(t *testing.T) {
	v, _ := open(t, Handlers{})
	c := comparison(t)
	v.SetComparison(c, false)
	got := uitest.Drawn(v.Object())
	for _, k := range speed {
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
			if want == "0" {
				want = "same"
			}
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
	for label, want := range map[string]string{"Layers": "3 3 3", "Managers": "3 2 3", "Mean span": "2.3 3.5 2.3", "Positions moved": "– 1 –"} {
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
		{sim.LeadTimeP50, 1, "same", theme.Quiet, "no difference"},
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
		if c.text != "open" || !strings.Contains(c.tip, "while an outcome is open") {
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
