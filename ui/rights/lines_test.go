package rights

import (
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/ui/theme"
)

func TestColumnsReachOneGradeFurther(t *testing.T) {
	m := scenario.DefaultModel()
	if got := highest(m, m); got != 6 {
		t.Errorf("the last of six classes needs grade 5, the columns end at %d", got)
	}
	raised := m.Clone()
	raised.Classes[0].Authority = 40
	if got := highest(m, raised); got != mostGrades {
		t.Errorf("the columns end at %d", got)
	}
	for k := range raised.Classes {
		raised.Classes[k].Authority = 0
	}
	if got := highest(raised); got != 2 {
		t.Errorf("the columns end at %d", got)
	}
}

func TestGradesBeyondTheLastColumnCountThere(t *testing.T) {
	got := byColumn(map[int]int{0: 5, 1: 1, 3: 1, 9: 2}, 3)
	if want := [4]int{5, 1, 0, 3}; [4]int(got) != want {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestARaiseIsListedOnceForAPartRaisedAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 30).Draw(t, "positions")
		positions := make([]scenario.Position, n)
		for i := range positions {
			positions[i] = scenario.Position{ID: scenario.PositionID(rune('A' + i)), FTE: 1, Raise: rapid.IntRange(0, 2).Draw(t, "raise")}
			if i > 0 {
				positions[i].Manager = positions[rapid.IntRange(0, i-1).Draw(t, "manager")].ID
			}
		}
		org, err := scenario.NewOrg(positions, nil)
		if err != nil {
			t.Fatal(err)
		}
		want, got := 0, 0
		for p := range org.Positions() {
			if p.Raise > 0 {
				want++
			}
		}
		for _, r := range raisedIn(org) {
			got += 1 + r.below
			p, _ := org.Position(r.position)
			if above, ok := org.Position(p.Manager); ok && above.Raise == p.Raise || r.by != p.Raise {
				t.Fatalf("%+v is not the top of its part", r)
			}
		}
		if got != want {
			t.Fatalf("%d listed, %d raised", got, want)
		}
	})
}

func TestRatesOfRareClassesAreToldByTheYear(t *testing.T) {
	for rate, want := range map[float64]string{0: "0", 0.05: "2.6 a year", 0.5: "0.5", 12.4: "12.4", 340: "340"} {
		if got := perWeek(rate); got != want {
			t.Errorf("%v is written %q, want %q", rate, got, want)
		}
	}
}

func TestTwoRatesByTheYearSaySoOnce(t *testing.T) {
	for _, tc := range [][3]string{
		{"3.5 a year", "3.1 a year", "3.5 → 3.1 a year"},
		{"3.5 a year", "0.2", "3.5 a year → 0.2"},
		{"0.2", "3.1 a year", "0.2 → 3.1 a year"},
		{"3.1 a year", "3.1 a year", "3.1 a year"},
	} {
		if got := arrow(tc[0], tc[1]); got != tc[2] {
			t.Errorf("from %q to %q is written %q, want %q", tc[0], tc[1], got, tc[2])
		}
	}
}

func TestARateIsColouredOnlyWhereItIsWrittenOtherwise(t *testing.T) {
	for _, tc := range []struct {
		was, is float64
		want    fyne.ThemeColorName
	}{
		{0.601, 0.612, theme.Ink}, // both are written 0.6
		{0.5, 0.6, theme.OverloadedText},
		{0.6, 0.5, theme.HoldsText},
		{291, 292, theme.Ink}, // less than a per cent
		{0, 58, theme.OverloadedText},
		{0, 0, theme.Ink},
	} {
		if got := fallingColour(tc.was, tc.is); got != tc.want {
			t.Errorf("from %v to %v is %s, want %s", tc.was, tc.is, got, tc.want)
		}
	}
}

func TestColumnsFillTheRow(t *testing.T) {
	for _, grades := range []int{3, 7, 13} {
		for width := float32(600); width < 1600; width += 100 {
			name, cell, rest := columnsOf(width, grades)
			sum := 2*rowPad + name + cell*float32(grades)
			for _, w := range rest {
				sum += w
			}
			least := matrixLayout{}.MinSize(make([]fyne.CanvasObject, 1+restColumns+grades)).Width
			if width >= least && (sum > width+0.5 || sum < width-0.5) || cell < cellLeast || cell > cellMost || name < nameLeast {
				t.Errorf("%d grades in %v: name %v, cell %v, sum %v", grades, width, name, cell, sum)
			}
		}
	}
}

// BenchmarkShow brings an edited scenario into the view.
func BenchmarkShow(b *testing.B) {
	f := open(b)
	for b.Loop() {
		f.view.Show(f.subject)
	}
}
