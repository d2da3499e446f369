package plot

import (
	"strings"
	"testing"
)

func TestReadingSaysWhatIsNotBesideThePlot(t *testing.T) {
	calm := []Swing{{Name: "Rework", Low: 0.7, High: 0.8, LowSays: "0.1", HighSays: "0.2"}}
	for name, c := range map[string]struct {
		p    Plot
		want string
	}{
		"a calm curve":    {LoadCurve([]Loads{{Managers: loads(0.9, 0.5)}}, 0.85), ""},
		"a hopeless case": {LoadCurve([]Loads{{Managers: loads(4.6, 0.9)}}, 0.85), "scale squeezed above 125%"},
		"calm shifts":     {LoadShifts([]Shift{{From: 0.2, To: 1.4}}, 0.85, 1), ""},
		"hopeless shifts": {LoadShifts([]Shift{{From: 0.7, To: 5.4}, {From: 0.9, To: 0.6}}, 0.85, 1), "scale squeezed above 125%"},
		"all hopeless":    {LoadShifts([]Shift{{From: 2.7, To: 5.4}}, 1.4, 1), ""},
		"nothing decides": {LoadTornado(calm, 0.75, 0.85), "beside a bar stands the value that leads there"},
		"one decides": {
			LoadTornado(append(calm, Swing{Name: "Clarity", Low: 3.1, High: 0.6}), 0.75, 0.85),
			"beside a bar stands the value that leads there; bold decides whether the limit holds; scale squeezed above 125%",
		},
		"no rows": {LoadTornado(nil, 0.75, 0.85), ""},
	} {
		if got := Reading(c.p); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	if got := Under("sorted", LoadTornado(calm, 0.75, 0.85)); !strings.HasPrefix(got, "sorted; beside") {
		t.Errorf("under the title: %q", got)
	}
	if got := Under("sorted", Pyramid{}); got != "sorted" {
		t.Errorf("without anything to add: %q", got)
	}
}

// One hopeless manager leaves the others room in which their shifts can be told apart.
func TestHopelessShiftsLeaveRoomForTheRest(t *testing.T) {
	s := LoadShifts([]Shift{{From: 0.9, To: 46}, {From: 0.7, To: 0.8}}, 0.85, 1)
	if wide := s.X.At(0.8) - s.X.At(0.7); wide < 0.05 {
		t.Errorf("a shift of ten points is %.3f of the axis", wide)
	}
	if at := s.X.At(46); at <= s.X.At(1.25) || at > 1 {
		t.Errorf("the hopeless end lies at %v", at)
	}
}

func TestAnEndBeyondTheLimitDecides(t *testing.T) {
	for _, c := range []struct {
		low, high, now float64
		want           bool
	}{{0.7, 0.84, 0.8, false}, {0.7, 0.86, 0.8, true}, {1.2, 0.8, 1.1, true}, {1.2, 0.9, 1.1, false}, {0.85, 0.8, 0.8, false}} {
		if got := (Swing{Low: c.low, High: c.high}).Decides(c.now, 0.85); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
	left, right := Swing{Low: 1.3, High: 0.6, LowSays: "0.5", HighSays: "0.95"}.Ends()
	if left != "0.95" || right != "0.5" {
		t.Errorf("ends %q and %q: less load stands at the left", left, right)
	}
}
