package plot

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario/plot"
	"spanwise/ui/widgets/flow"
)

// focused shows a plot in a window of its own with the keyboard on it.
func focused(t *testing.T, d flow.Drawer) (press func(...fyne.KeyName), said func() string) {
	t.Helper()
	w, _ := drawn(t, d, sizes[2])
	win := test.NewTempWindow(t, w)
	win.SetPadded(false)
	win.Resize(sizes[2])
	win.Canvas().Focus(w)
	press = func(names ...fyne.KeyName) {
		for _, n := range names {
			w.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	said = func() string {
		all := test.WidgetRenderer(w).Objects()
		return joined(all[len(all)-1:]) // the tip lies over everything else
	}
	return press, said
}

func TestKeysReadEveryPointOfALine(t *testing.T) {
	chosen := ""
	other := steep(5)
	other.Name = "Better led"
	l := Lines{
		Plot: plot.LoadCurve([]plot.Loads{steep(10), other}, 0.85), Height: 280,
		Select: func(series, id string) { chosen = series + " " + id },
	}
	press, said := focused(t, l)
	if got := said(); !strings.Contains(got, "Manager 0|Flatter") || !strings.Contains(got, "1st of 10") {
		t.Errorf("with the focus it says %q, want the first manager", got)
	}
	press(fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn)
	if got := said(); !strings.Contains(got, "3rd of 10") || chosen != "Flatter p002" {
		t.Errorf("it says %q and chose %q, want the third manager", got, chosen)
	}
	press(fyne.KeyDown)
	if got := said(); !strings.Contains(got, "Better led") || !strings.Contains(got, "2nd of 5") {
		t.Errorf("the other line says %q, want its second of five, which is next", got)
	}
	press(fyne.KeyEnd, fyne.KeyRight)
	if got := said(); !strings.Contains(got, "5th of 5") {
		t.Errorf("at the end it says %q", got)
	}
}

func TestKeysSkipWeeksWithoutAFigure(t *testing.T) {
	gone := weeks(6, func(int) float64 { return 0.5 })
	gone[1] = plot.Missing
	p := plot.Weekly([]plot.WeekSeries{{Name: "A", Values: gone}}, plot.Plain, true, 0)
	press, said := focused(t, Lines{Plot: p, Height: 200})
	press(fyne.KeyRight)
	if got := said(); !strings.Contains(got, "week 2") {
		t.Errorf("after week 0 it says %q, want week 2", got)
	}
}

// Every kind of plot can be read without a pointer, to its last value and no further.
func TestKeysReadEveryPlot(t *testing.T) {
	for name, d := range plots() {
		press, said := focused(t, d)
		first := said()
		if first == "" {
			t.Errorf("%s says nothing with the focus", name)
		}
		press(fyne.KeyEnd)
		last := said()
		press(fyne.KeyRight, fyne.KeyPageDown)
		if got := said(); got != last {
			t.Errorf("%s: beyond the last %q it says %q", name, last, got)
		}
		press(fyne.KeyHome)
		if got := said(); got != first {
			t.Errorf("%s: back at the first it says %q, want %q", name, got, first)
		}
	}
}

func TestKeysGoOnFromThePointer(t *testing.T) {
	l := Lines{Plot: plot.LoadCurve([]plot.Loads{steep(10)}, 0.85), Height: 280}
	w, _ := drawn(t, l, sizes[2])
	win := test.NewTempWindow(t, w)
	win.SetPadded(false)
	win.Resize(sizes[2])
	f := l.frame(sizes[2])
	p := l.Plot.Series[0].Points[6]
	move(w, fyne.NewPos(f.atX(p.X), f.atY(p.Value.Mean)))
	win.Canvas().Focus(w)
	w.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	all := test.WidgetRenderer(w).Objects()
	if got := joined(all[len(all)-1:]); !strings.Contains(got, "8th of 10") {
		t.Errorf("it says %q, want the one after the seventh", got)
	}
}
