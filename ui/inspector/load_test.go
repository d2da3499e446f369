package inspector

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/ui/theme"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// manager is the planner with a team and a load.
func manager(load float64) Subject {
	s := planner()
	s.Reports, s.Below = 8, 8
	s.Estimate = scenario.Some(escalation.ManagerEstimate{
		Load: load, DecisionHoursPerWeek: 12.5, NeededPerWeek: 6, NeedlessPerWeek: 3, ReworkPerWeek: 1.5,
		Hours: escalation.Week{Admin: 4, OwnWork: 10, Planning: 3, OneToOnes: 4, Oversight: 4.5, Coaching: 2, Decisions: 12.5},
	})
	return s
}

func TestLoadIsHiddenWithoutATeam(t *testing.T) {
	v, _, _ := show(t, manager(0.7))
	if got := words(v); !strings.Contains(got, "|70%|") || !strings.Contains(got, "ESCALATIONS") {
		t.Fatalf("words %q", got)
	}
	v.Show(planner())
	if got := words(v); strings.Contains(got, "%") || strings.Contains(got, "ESCALATIONS") || strings.Contains(got, "WHERE") {
		t.Errorf("words %q", got)
	}
}

func TestLoadHasTheColourOfItsBand(t *testing.T) {
	v, _, _ := show(t, planner())
	for load, want := range map[float64]struct {
		percent string
		band    theme.Band
	}{
		0.3: {"30%", theme.BandSlack}, 0.85: {"85%", theme.BandHealthy},
		0.95: {"95%", theme.BandStretched}, 1.002: {"101%", theme.BandOverloaded},
	} {
		v.Show(manager(load))
		line := uitest.Find[*canvas.Text](v.load.percent)[0]
		if line.Text != want.percent || line.Color != theme.Color(want.band.Text()) {
			t.Errorf("load %v: %q in %v", load, line.Text, line.Color)
		}
		if got := uitest.Find[*canvas.Rectangle](v.load.card)[0].FillColor; got != theme.Color(want.band.Soft()) {
			t.Errorf("load %v: ground %v", load, got)
		}
	}
}

func TestLoadSaysWhereItComesFrom(t *testing.T) {
	const estimate = "of the 12.5 h a week free for decisions are needed (estimate)"
	for _, c := range []struct {
		name     string
		result   *Result
		lapsed   float64 // of the estimate
		grows    bool
		says     string
		unspoken string
	}{
		{"estimate alone", nil, 0, false, estimate, ""},
		{"simulated", &Result{Load: 1.18, LoadHalf: 0.021, HalfKnown: true}, 0, false, estimate + "; simulated 118% ± 2.1 points", ""},
		{"one replication", &Result{Load: 1.18}, 0, false, estimate + "; simulated 118%", ""},
		{"stale", &Result{Load: 0.5, HalfKnown: true, Stale: true}, 0, false, estimate + "; simulated 50% ± 0.0 points, before the last changes", ""},
		{"lapses by estimate", nil, 2.34, false, estimate, "2.3 questions a week lapse (estimate)"},
		{"lapses simulated", &Result{Load: 0.9, LapsedPerWeek: 1.25}, 9, false, estimate + "; simulated 90%", "1.2 questions a week lapse (simulated)"},
		{"overtime", &Result{Load: 0.9, OvertimePerWeek: 3}, 0, false, estimate + "; simulated 90%", "3.0 h of overtime a week (simulated)"},
		{"both", &Result{Load: 0.9, LapsedPerWeek: 2, OvertimePerWeek: 3}, 0, false, estimate + "; simulated 90%", "2.0 questions a week lapse; 3.0 h of overtime (simulated)"},
		{"too little to write", &Result{Load: 0.9, LapsedPerWeek: 0.04, OvertimePerWeek: 0.04}, 0, false, estimate + "; simulated 90%", ""},
		{"backlog grows", nil, 0, true, estimate, "more comes in than can be decided: the backlog grows"},
	} {
		s := manager(0.9)
		s.Estimate.Value.LapsedPerWeek, s.Estimate.Value.Saturated, s.Result = c.lapsed, c.grows, c.result
		v, _, _ := show(t, s)
		if got := v.load.says.Value(); got != c.says {
			t.Errorf("%s: says %q, want %q", c.name, got, c.says)
		}
		if got := v.load.hidden.Value(); got != c.unspoken || v.load.hidden.Visible() != (c.unspoken != "") {
			t.Errorf("%s: warns %q, visible %v; want %q", c.name, got, v.load.hidden.Visible(), c.unspoken)
		}
	}
}

func TestWeekAddsUp(t *testing.T) {
	v, _, _ := show(t, manager(0.9))
	if got := v.load.week.caption.Value(); got != "WHERE 40 HOURS A WEEK GO" {
		t.Errorf("caption %q", got)
	}
	if got := v.load.week.legend[0].Value(); got != "Own work 10.0 h" {
		t.Errorf("legend %q", got)
	}
	parts := uitest.Find[*canvas.Rectangle](v.load.week.bar)
	track, parts := parts[0], parts[1:]
	if len(parts) != len(uses) {
		t.Fatalf("%d parts for %d uses", len(parts), len(uses))
	}
	last := parts[len(parts)-1]
	if end := last.Position().X + last.Size().Width; math.Abs(float64(track.Size().Width-end)) > 1.5 {
		t.Errorf("the parts end at %v on a track of %v", end, track.Size().Width)
	}
	if ratio := (parts[0].Size().Width + 1) / (parts[1].Size().Width + 1); math.Abs(float64(ratio)-2.5) > 0.01 {
		t.Errorf("10 h is %v times as long as 4 h", ratio)
	}
}

func TestFlowsAreDrawnToOneScale(t *testing.T) {
	v, _, _ := show(t, manager(0.9))
	length := func(b *widgets.Bar) float32 { return uitest.Find[*canvas.Rectangle](b)[1].Size().Width }
	needed, needless := length(v.load.flows.bars[0]), length(v.load.flows.bars[1])
	if math.Abs(float64(needed-2*needless)) > 0.5 {
		t.Errorf("6 is %v long, 3 is %v", needed, needless)
	}
	if got := v.load.flows.texts[2].Value(); got != "1.5" {
		t.Errorf("rework %q", got)
	}
}

func TestNothingIsCutAtTheWidthOfThePanel(t *testing.T) {
	s := manager(1.2)
	s.Estimate.Value.Hours = escalation.Week{Admin: 14, OwnWork: 10, Planning: 13, OneToOnes: 14, Oversight: 14.5, Coaching: 12, Decisions: 12.5}
	v, _, _ := show(t, s)
	for _, text := range v.load.week.legend {
		if drawn := uitest.Find[*canvas.Text](text)[0].Text; drawn != text.Value() {
			t.Errorf("%q is cut to %q", text.Value(), drawn)
		}
	}
}
