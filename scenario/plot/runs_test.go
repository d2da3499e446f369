package plot

import (
	"fmt"
	"testing"
)

func falling(n int) Series {
	side := Loads{Managers: make([]Load, n)}
	for i := range side.Managers {
		side.Managers[i] = Load{ID: fmt.Sprintf("M%06d", i), Value: Value{Mean: 1.2 - float64(i)/float64(n), HalfWidth: 0.02}}
	}
	return LoadCurve([]Loads{side}, 0.85).Series[0]
}

func TestMissingValuesBreakTheLine(t *testing.T) {
	s := falling(10)
	s.Points[5].Value = Missing
	if got := len(s.Runs(Axis{Max: 1}, 400)); got != 2 {
		t.Errorf("%d parts, want 2", got)
	}
	s.Points[1].Value = Missing // leaves one point alone at the left
	if got := s.Runs(Axis{Max: 1}, 400); len(got) != 3 || len(got[0]) != 1 {
		t.Errorf("%v: want three parts, the first of one point", got)
	}
}

func TestManyPointsAreThinned(t *testing.T) {
	const width = 400
	s := falling(40000)
	run := s.Runs(Axis{Max: 1}, width)[0]
	if len(run) > 4*width+4 {
		t.Errorf("%d points on a width of %d", len(run), width)
	}
	if last := len(run) - 1; run[0].ID != s.Points[0].ID || run[last].ID != s.Points[len(s.Points)-1].ID {
		t.Error("the first and the last manager must stay")
	}
}

func TestBarsEndAtOneScale(t *testing.T) {
	for _, c := range []struct {
		load   float64
		share  float64
		beyond bool
	}{{-0.1, 0, false}, {0, 0, false}, {0.5, 0.4, false}, {1, 0.8, false}, {1.25, 1, false}, {1.26, 1, true}, {46, 1, true}} {
		share, beyond := BarShare(c.load)
		if share != c.share || beyond != c.beyond {
			t.Errorf("a load of %v fills %v, beyond %v; want %v, %v", c.load, share, beyond, c.share, c.beyond)
		}
	}
	if from, wide := BarBreak(100, 6); from <= 80 || wide < 1.5 || from+wide >= 100 {
		t.Errorf("the break runs from %v over %v: behind 100%%, before the end", from, wide)
	}
	if _, wide := BarBreak(12, 6); wide != 0 {
		t.Error("a bar hardly longer than high has no room for a break")
	}
}
