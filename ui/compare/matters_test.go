package compare

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/plot/metrics"
	"spanwise/scenario/sim"
	"spanwise/ui/theme"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// asked opens the panel and returns its fields and the button that sets them.
func asked(t *testing.T, v *View, win fyne.Window) ([]*widgets.Entry, *widgets.Button) {
	t.Helper()
	v.askMatters()
	popup := win.Canvas().Overlays().Top()
	if popup == nil {
		t.Fatal("no panel opened")
	}
	buttons := uitest.Find[*widgets.Button](popup)
	return uitest.Find[*widgets.Entry](popup), buttons[len(buttons)-1]
}

func TestThresholdsAreSetAndShown(t *testing.T) {
	var got scenario.Thresholds
	v, win := open(t, Handlers{Matters: func(t scenario.Thresholds) string { got = t; return "" }})
	c := comparison(t)
	v.SetComparison(c, false)
	label := metrics.LabelOf(sim.OrganisationMetrics[sim.LeadTimeP50])
	if r := rowOf(t, v, label); !strings.Contains(r.tip, "matters from 0.03 h, by default") || r.cells[0].colour != theme.OverloadedText {
		t.Fatalf("by default: %q, %+v", r.tip, r.cells[0])
	}
	fields, set := asked(t, v, win)
	if len(fields) != len(judged()) || fields[0].PlaceHolder != "1" || fields[0].Text != "" {
		t.Fatalf("%d fields, the first %q by default %q", len(fields), fields[0].Text, fields[0].PlaceHolder)
	}
	fields[3].SetText("2,5") // half within
	fields[6].SetText("1")   // of escalations, in points
	test.Tap(set)
	want := scenario.Thresholds{"lead_time_p50_h": 2.5, "lapse_share": 0.01}
	if !got.Equal(want) || win.Canvas().Overlays().Top() != nil {
		t.Fatalf("set %v, want %v", got, want)
	}
	v.SetComparison(c.WithThresholds(got), false)
	if r := rowOf(t, v, label); !strings.HasSuffix(r.tip, "matters from 2.5 h") || r.cells[0].colour != theme.Quiet || !strings.Contains(r.cells[0].tip, "too small") {
		t.Errorf("with 2.5 h: %q, %+v", r.tip, r.cells[0])
	}
	if fields, _ = asked(t, v, win); fields[3].Text != "2.5" || fields[6].Text != "1" {
		t.Errorf("the panel shows %q and %q", fields[3].Text, fields[6].Text)
	}
}

func TestThresholdsThatAreNoNumbersAreRefused(t *testing.T) {
	for _, text := range []string{"-1", "much", "inf", "NaN"} {
		v, win := open(t, Handlers{Matters: func(scenario.Thresholds) string { t.Errorf("%q was set", text); return "" }})
		v.SetComparison(comparison(t), false)
		fields, set := asked(t, v, win)
		fields[2].SetText(text)
		test.Tap(set)
		if got := uitest.Drawn(win.Canvas().Overlays().Top()); !strings.Contains(got, "is not a number") {
			t.Errorf("%q: the panel says %q", text, got)
		}
	}
}
