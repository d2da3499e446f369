package plot

import (
	"fmt"
	"math"
	"testing"
)

func loads(values ...float64) []Load {
	out := make([]Load, len(values))
	for i, v := range values {
		out[i] = Load{ID: fmt.Sprintf("p%d", i), Name: fmt.Sprintf("Manager %d", i), Value: Value{v, 0.02}}
	}
	return out
}

func TestLoadCurveSortsFromTheMostLoaded(t *testing.T) {
	l := LoadCurve([]Loads{{Name: "As it is", Managers: loads(0.4, 1.2, math.NaN(), 0.9)}}, 0.85)
	points := l.Series[0].Points
	if len(points) != 3 {
		t.Fatalf("%d points, want 3: the manager without a figure is left out", len(points))
	}
	for i, want := range []struct {
		id    string
		x     float64
		where string
	}{{"p1", 0, "1st of 3"}, {"p3", 0.5, "2nd of 3"}, {"p0", 1, "3rd of 3"}} {
		p := points[i]
		if p.ID != want.id || p.X != want.x || p.Where != want.where {
			t.Errorf("point %d is %s at %v (%s), want %+v", i, p.ID, p.X, p.Where, want)
		}
	}
}

func TestLoadCurveMarksLimitAndFullLoad(t *testing.T) {
	l := LoadCurve([]Loads{{Managers: loads(0.3)}}, 0.85)
	if len(l.Levels) != 2 || l.Levels[0].At != 1 || l.Levels[1].At != 0.85 {
		t.Fatalf("levels %+v, want 100%% and 85%%", l.Levels)
	}
	if l.Y.Max < 1 {
		t.Errorf("the axis ends at %v: 100%% must be on it even where nobody is near", l.Y.Max)
	}
	for _, tick := range l.Y.Ticks {
		if tick.At == 1 || tick.At == 0.85 {
			t.Errorf("tick %q stands where a level is", tick.Label)
		}
	}
	if words := l.Limits(); words != "limit 85%" {
		t.Errorf("Limits() = %q", words)
	}
}

func TestLoadCurveCountsItsSides(t *testing.T) {
	l := LoadCurve([]Loads{{Managers: loads(1, 2, 3)}, {Managers: loads(1, 2)}, {}}, 0.85)
	if got := l.X.Ticks[0].Label; got != "1st of 2 to 3 managers" {
		t.Errorf("first label %q", got)
	}
}

func TestHopelessLoadsAreSqueezed(t *testing.T) {
	l := LoadCurve([]Loads{{Managers: loads(4.6, 0.9, 0.5)}}, 0.85)
	if l.Y.Knee == 0 {
		t.Fatal("the axis has no knee")
	}
	if at := l.Y.At(1); at < 0.5 {
		t.Errorf("100%% lies at %.2f of the axis, want the upper half", at)
	}
	last := -1.0
	for v := 0.0; v <= l.Y.Max; v += 0.01 {
		if at := l.Y.At(v); at <= last || at < 0 || at > 1 {
			t.Fatalf("At(%v) = %v after %v: the axis must rise from 0 to 1", v, at, last)
		} else {
			last = at
		}
	}
	if top := l.Series[0].Points[0].Value.High(); top > l.Y.Max {
		t.Errorf("the highest interval ends at %v beyond the axis, %v", top, l.Y.Max)
	}
}

func TestNoAxisIsEmptyOrEndless(t *testing.T) {
	for _, top := range []float64{0, -1, math.NaN(), math.Inf(1), 1e-9, 0.37, 1, 73, 4.2e6} {
		a := upward(top, 4, Plain)
		if !(a.Max > a.Min) || len(a.Ticks) < 2 || len(a.Ticks) > 12 {
			t.Errorf("upward(%v) runs to %v with %d ticks", top, a.Max, len(a.Ticks))
		}
	}
}

func TestTicksAreRound(t *testing.T) {
	for _, c := range []struct {
		top  float64
		unit Unit
		want string
	}{
		{1, Plain, "[0 0.25 0.5 0.75 1]"},
		{1.1, Percent, "[0% 50% 100% 150%]"},
		{6.3, Hours, "[0 h 2 h 4 h 6 h 8 h]"},
		{104, Plain, "[0 50 100 150]"},
	} {
		var labels []string
		for _, tick := range upward(c.top, 4, c.unit).Ticks {
			labels = append(labels, tick.Label)
		}
		if got := fmt.Sprint(labels); got != c.want {
			t.Errorf("ticks up to %v: %s, want %s", c.top, got, c.want)
		}
	}
}

func TestWeeklyKeepsMissingWeeksApart(t *testing.T) {
	l := Weekly([]WeekSeries{{Values: []Value{{1, 0.1}, Missing, {3, 0.2}}}}, Hours, false, 1)
	p := l.Series[0].Points
	if len(p) != 3 || p[1].Value.Known() || p[2].X != 2 || p[2].Where != "week 2" {
		t.Errorf("points %+v", p)
	}
	if len(l.Marks) != 1 || l.Marks[0].At != 1 {
		t.Errorf("marks %+v, want one where counting starts", l.Marks)
	}
	if !(l.Y.Max >= 3.2) {
		t.Errorf("the axis ends at %v below the highest interval", l.Y.Max)
	}
}

func TestWeeklyAxisEndsWithTheLastWeek(t *testing.T) {
	for _, weeks := range []int{1, 2, 13, 26, 52, 104} {
		l := Weekly([]WeekSeries{{Values: make([]Value, weeks)}}, Plain, true, 0)
		last := l.X.Ticks[len(l.X.Ticks)-1]
		if want := max(float64(weeks-1), 1); last.At != want {
			t.Errorf("%d weeks: the last tick is at %v, want %v", weeks, last.At, want)
		}
		if l.Y.Max != 1 {
			t.Errorf("a share's axis ends at %v, want 1", l.Y.Max)
		}
	}
}

func TestEmpty(t *testing.T) {
	if l := Weekly([]WeekSeries{{Values: []Value{Missing}}}, Hours, false, 0); !l.Empty() {
		t.Error("a series of missing values must be empty")
	}
	if l := LoadCurve([]Loads{{}}, 0.85); !l.Empty() {
		t.Error("no managers must be empty")
	}
}

func TestPyramidHasARowForEveryLayer(t *testing.T) {
	p := LayerPyramid(Bars{Counts: []int{1, 6, 24}}, Bars{Counts: []int{1, 30}})
	if len(p.Rows) != 3 || p.Right.At(2) != 0 || p.Most() != 30 {
		t.Errorf("%d rows, right bottom %d, most %d", len(p.Rows), p.Right.At(2), p.Most())
	}
}

func TestShiftsHoldEveryDotAndTheLimit(t *testing.T) {
	s := LoadShifts([]Shift{{From: 0.2, To: 1.4}, {From: 0.9, To: 0.6}}, 0.85, 1)
	for _, v := range []float64{0.2, 1.4, 0.6, 0.85} {
		if at := s.X.At(v); at <= 0 || at >= 1 {
			t.Errorf("%v lies at %v, outside the axis", v, at)
		}
	}
}

func TestGroupsHoldEveryColumn(t *testing.T) {
	g := SpanBands([]string{"1", "2-3", "4-7"}, []Bars{{Name: "Baseline", Counts: []int{3, 12, 40}}, {Name: "Flat", Colour: 1, Counts: []int{0, 2}}})
	if len(g.Sides) != 2 || g.Sides[0].At(2).Mean != 40 || g.Sides[1].At(2).Mean != 0 || g.Sides[1].At(7).Known() {
		t.Errorf("sides %+v", g.Sides)
	}
	if g.Y.Min != 0 || g.Y.Max < 40 || g.Y.Max > 60 {
		t.Errorf("axis %+v", g.Y)
	}
	if g.Empty() || !SpanBands([]string{"1"}, []Bars{{}}).Empty() {
		t.Error("empty is where no column is above 0")
	}
	s := Shares("Layer", []string{"1"}, []Columns{{Values: []Value{{Mean: 0.45, HalfWidth: 0.1}}}})
	if s.Y.Max < 0.55 || s.Y.Ticks[len(s.Y.Ticks)-1].Label != "60%" {
		t.Errorf("axis of shares %+v", s.Y)
	}
}

func TestTornadoHoldsEverySwingFromZero(t *testing.T) {
	p := LoadTornado([]Swing{{Name: "clarity", Low: 9.5, High: 0.4}, {Name: "rework", Low: 0.7, High: 0.9}}, 0.8, 0.85)
	if p.X.Min != 0 || p.X.Max < 9.5 || p.X.Knee == 0 {
		t.Errorf("axis %+v: one hopeless end squeezes the others unless the scale bends", p.X)
	}
	if p.Now.Label != "now 80%" || p.Limit.Label != "limit 85%" {
		t.Errorf("levels %+v, %+v", p.Now, p.Limit)
	}
	if calm := LoadTornado([]Swing{{Low: 0.3, High: 0.5}}, 0.4, 0.85); calm.X.Max < 1 || calm.X.Knee != 0 {
		t.Errorf("calm axis %+v", calm.X)
	}
}

func TestLeadTimesReadShares(t *testing.T) {
	l := LeadTimes([]float64{0.5, 0.9}, []Quantiles{{Name: "Baseline", Values: []Value{{Mean: 1.4, HalfWidth: 0.1}, {Mean: 6.8, HalfWidth: 0.2}}}})
	p := l.Series[0].Points[1]
	if p.X != 0.9 || p.Where != "90% of decisions are made within" || l.Y.Max < 7 || l.Marks[1].At != 0.9 {
		t.Errorf("point %+v, axis %+v, marks %+v", p, l.Y, l.Marks)
	}
	if none := LeadTimes([]float64{0.5}, []Quantiles{{Values: []Value{Missing}}}); !none.Empty() {
		t.Error("nothing was decided, yet there is something to plot")
	}
}

func TestWordsOfMarksKeepOutOfTheWayOfCurves(t *testing.T) {
	flat := func(share float64) []WeekSeries {
		values := make([]Value, 52)
		for w := range values {
			values[w] = Value{Mean: share}
		}
		return []WeekSeries{{Values: values}}
	}
	for share, want := range map[float64]bool{0.05: false, 0.5: false, 0.97: true} {
		if got := Weekly(flat(share), Percent, true, 8).MarksBelow(0.25, 0.12); got != want {
			t.Errorf("a curve at %v: words at the foot %v", share, got)
		}
	}
	early := flat(0.5) // high before the mark only
	for w := range 7 {
		early[0].Values[w].Mean = 1
	}
	if Weekly(early, Percent, true, 8).MarksBelow(0.25, 0.12) {
		t.Error("a curve that is high elsewhere moves the words")
	}
	if l := Weekly(early, Percent, true, 50); l.MarksBelow(0.25, 0.12) {
		t.Error("a curve that is high far from a late mark moves the words")
	}
}
