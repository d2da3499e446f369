package plot

import (
	"fmt"
	"image/color"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// drawn returns the objects of a plot at a size.
func drawn(t *testing.T, d flow.Drawer, size fyne.Size) (*flow.Walk, []fyne.CanvasObject) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	w := New(d)
	w.Resize(size)
	r := test.WidgetRenderer(w)
	r.Layout(size)
	return w, r.Objects()
}

func texts(objects []fyne.CanvasObject) []*canvas.Text {
	var out []*canvas.Text
	for _, o := range objects {
		switch o := o.(type) {
		case *canvas.Text:
			out = append(out, o)
		case *fyne.Container:
			if o.Visible() {
				out = append(out, texts(o.Objects)...)
			}
		case fyne.Widget: // within a tip
			out = append(out, texts(test.WidgetRenderer(o).Objects())...)
		}
	}
	return out
}

func joined(objects []fyne.CanvasObject) string {
	var out []string
	for _, t := range texts(objects) {
		out = append(out, t.Text)
	}
	return strings.Join(out, "|")
}

func steep(n int) plot.Loads {
	l := plot.Loads{Name: "Flatter", Colour: 2}
	for i := range n {
		l.Managers = append(l.Managers, plot.Load{
			ID: fmt.Sprintf("p%03d", i), Name: fmt.Sprintf("Manager %d", i),
			Value: plot.Value{Mean: 1.6 * (1 - float64(i)/float64(n)), HalfWidth: 0.03},
		})
	}
	return l
}

func weeks(n int, f func(week int) float64) []plot.Value {
	out := make([]plot.Value, n)
	for w := range out {
		out[w] = plot.Value{Mean: f(w), HalfWidth: 0.02}
	}
	return out
}

var sizes = []fyne.Size{{Width: 220, Height: 160}, {Width: 300, Height: 240}, {Width: 520, Height: 300}, {Width: 1300, Height: 420}}

func plots() map[string]flow.Drawer {
	skill := plot.Weekly([]plot.WeekSeries{{Name: "Baseline", Values: weeks(52, func(w int) float64 { return 0.3 + float64(w)/100 })}}, plot.Plain, true, 4)
	skill.Marks = append(skill.Marks, plot.Mark{At: 50, Label: "coaching squeezed out, week 50", Colour: 2})
	hopeless := steep(40)
	hopeless.Managers[0].Value.Mean = 4.6
	return map[string]flow.Drawer{
		"load curve":    Lines{Plot: plot.LoadCurve([]plot.Loads{steep(66), {Name: "One", Managers: steep(1).Managers}}, 0.85), Height: 280},
		"hopeless load": Lines{Plot: plot.LoadCurve([]plot.Loads{hopeless}, 0.85), Height: 280},
		"many managers": Lines{Plot: plot.LoadCurve([]plot.Loads{steep(20000)}, 0.9), Height: 280},
		"weekly":        Lines{Plot: skill, Height: 240},
		"pyramid": Pyramid{Height: 200, Plot: plot.LayerPyramid(
			plot.Bars{Name: "Baseline", Counts: []int{1, 6, 24, 58, 96, 142, 85}}, plot.Bars{Name: "Flatter", Colour: 2, Counts: []int{1, 6, 33, 96, 1176, 97}})},
		"span bands": Groups{Height: 220, Plot: plot.SpanBands([]string{"1", "2-3", "4-7", "8-12", "13-16", "17+"}, []plot.Bars{
			{Name: "Baseline", Counts: []int{4, 12, 40, 9, 1}}, {Name: "Flatter", Colour: 2, Counts: []int{0, 6, 31, 1176, 4, 2}},
		})},
		"shares": Groups{Height: 200, Plot: plot.Shares("Layer", []string{"1", "2", "3"}, []plot.Columns{{Values: []plot.Value{{Mean: 0.02, HalfWidth: 0.01}, {Mean: 0.4, HalfWidth: 0.02}, {Mean: 0.58}}}})},
		"tornado": Tornado{Height: 160, Plot: plot.LoadTornado([]plot.Swing{
			{Name: "Decisions per FTE and week", Low: 0.2, High: 6.4, LowSays: "1", HighSays: "8"}, {Name: "Clarity", Low: 1.3, High: 0.6}, {Name: "Rework", Low: 0.8, High: 0.9},
		}, 0.82, 0.85)},
		"shifts": Shifts{Height: 160, Plot: plot.LoadShifts([]plot.Shift{
			{Name: "Head of field service", From: 0.76, To: 0.84}, {Name: "Platform", From: 0.52, To: 1.68}, {Name: "A name that is far too long for any card of this width", From: 0.66, To: 0.48},
		}, 0.85, 1)},
	}
}

func TestLabelsDoNotOverlapAndLieInside(t *testing.T) {
	for name, d := range plots() {
		for _, size := range sizes {
			size.Height = max(size.Height, d.HeightFor(size.Width))
			_, objects := drawn(t, d, size)
			list := texts(objects)
			for i, a := range list {
				if outside(a, size) {
					t.Errorf("%s at %v: %q at %v of %v is outside", name, size, a.Text, a.Position(), a.Size())
				}
				for _, b := range list[:i] {
					if overlap(a, b) {
						t.Errorf("%s at %v: %q and %q overlap", name, size, b.Text, a.Text)
					}
				}
			}
		}
	}
}

func outside(o fyne.CanvasObject, size fyne.Size) bool {
	p, s := o.Position(), o.Size()
	const slack = 0.5
	return p.X < -slack || p.Y < -slack || p.X+s.Width > size.Width+slack || p.Y+s.Height > size.Height+slack
}

// overlap compares what the letters cover: lines of text carry air above and below.
func overlap(a, b fyne.CanvasObject) bool {
	p, s, q, r := a.Position(), a.Size(), b.Position(), b.Size()
	return p.X < q.X+r.Width && q.X < p.X+s.Width && p.Y+s.Height*0.2 < q.Y+r.Height*0.8 && q.Y+r.Height*0.2 < p.Y+s.Height*0.8
}

func TestEveryPointLiesInsideItsFrame(t *testing.T) {
	for name, d := range plots() {
		l, ok := d.(Lines)
		if !ok {
			continue
		}
		for _, size := range sizes {
			test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
			f := l.frame(size)
			for _, s := range l.Plot.Series {
				for _, p := range s.Points {
					x, y := f.atX(p.X), f.atY(p.Value.Mean)
					if x < f.left-0.01 || x > f.right+0.01 || y < f.top-0.01 || y > f.bottom+0.01 {
						t.Fatalf("%s at %v: point %v at %v, %v is outside %+v", name, size, p.X, x, y, f)
					}
				}
			}
		}
	}
}

func TestBarsAndDotsLieInside(t *testing.T) {
	for name, d := range plots() {
		for _, size := range sizes {
			size.Height = max(size.Height, d.HeightFor(size.Width))
			_, objects := drawn(t, d, size)
			for _, o := range objects {
				if _, tip := o.(*fyne.Container); !tip && outside(o, size) {
					t.Errorf("%s at %v: %T at %v of %v is outside", name, size, o, o.Position(), o.Size())
				}
			}
		}
	}
}

func TestObjectsAreFew(t *testing.T) {
	for name, d := range plots() {
		if _, objects := drawn(t, d, sizes[3]); len(objects) > 60 {
			t.Errorf("%s needs %d objects", name, len(objects))
		}
	}
}

func move(w *flow.Walk, at fyne.Position) {
	w.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
}

func TestHoverReadsTheNearestManager(t *testing.T) {
	chosen := ""
	l := Lines{Plot: plot.LoadCurve([]plot.Loads{steep(10)}, 0.85), Height: 280, Select: func(series, id string) { chosen = series + " " + id }}
	w, objects := drawn(t, l, sizes[2])
	f := l.frame(sizes[2])
	p := l.Plot.Series[0].Points[3]
	at := fyne.NewPos(f.atX(p.X)+3, f.atY(p.Value.Mean)-4)
	move(w, at)
	if got := joined(objects); !strings.Contains(got, "Manager 3|Flatter|112% ± 3|4th of 10") {
		t.Errorf("words %q, want those of the fourth manager", got)
	}
	w.Tapped(&fyne.PointEvent{Position: at})
	if chosen != "Flatter p003" {
		t.Errorf("chosen %q, want Flatter p003", chosen)
	}
	move(w, fyne.NewPos(f.right-2, f.top+2))
	if got := joined(objects); strings.Contains(got, "of 10|") || strings.Contains(got, "± ") {
		t.Errorf("far from every point the tip says %q", got)
	}
}

func TestHoverReadsAllSeriesOfAWeek(t *testing.T) {
	p := plot.Weekly([]plot.WeekSeries{
		{Name: "Baseline", Values: weeks(52, func(int) float64 { return 0.31 })},
		{Name: "Flatter", Colour: 2, Values: weeks(52, func(w int) float64 { return 0.5 - float64(w)/200 })},
	}, plot.Plain, true, 0)
	l := Lines{Plot: p, Height: 240}
	w, objects := drawn(t, l, sizes[2])
	f := l.frame(sizes[2])
	move(w, fyne.NewPos(f.atX(20), f.bottom-1))
	got := joined(objects)
	for _, want := range []string{"week 20", "Baseline|0.31 ± 0.02", "Flatter|0.40 ± 0.02"} {
		if !strings.Contains(got, want) {
			t.Errorf("words %q lack %q", got, want)
		}
	}
}

func TestShiftsSayFromAndTo(t *testing.T) {
	chosen := ""
	s := Shifts{Height: 100, Select: func(id string) { chosen = id }, Plot: plot.LoadShifts([]plot.Shift{
		{ID: "d", Name: "Delivery", From: 0.74, To: 0.7, Difference: plot.Value{Mean: -0.04, HalfWidth: 0.011}},
	}, 0.85, 1)}
	w, objects := drawn(t, s, sizes[1])
	if got := joined(objects); !strings.Contains(got, "Delivery") || !strings.Contains(got, "74% → 70%") || !strings.Contains(got, "limit 85%") {
		t.Errorf("words %q", got)
	}
	move(w, fyne.NewPos(10, 10))
	if got := joined(objects); !strings.Contains(got, "−4.0 ± 1.1 pt") {
		t.Errorf("tip %q lacks the difference", got)
	}
	w.Tapped(&fyne.PointEvent{Position: fyne.NewPos(10, 10)})
	if chosen != "d" {
		t.Errorf("chosen %q", chosen)
	}
}

func TestLinesAreSharpAtEveryScale(t *testing.T) {
	size := fyne.NewSize(100, 50)
	line := []shape{{points: []fyne.Position{{X: 0, Y: 25}, {X: 100, Y: 25}}, stroke: 1, fill: color.NRGBA{R: 255, A: 255}}}
	for _, scale := range []float32{1, 1.5, 2, 3} {
		img := paint(line, size, int(size.Width*scale), int(size.Height*scale))
		full, partial := 0, 0
		for y := range img.Rect.Dy() {
			switch a := img.RGBAAt(img.Rect.Dx()/2, y).A; {
			case a >= 250:
				full++
			case a > 5:
				partial++
			}
		}
		if want := int(math.Round(float64(scale))); partial > 1 || full < 1 || full > want {
			t.Errorf("at scale %v a line of 1 covers %d pixels wholly and %d partly", scale, full, partial)
		}
	}
}

func TestCurvesHaveNoGapsOrBeads(t *testing.T) {
	var points []fyne.Position
	for x := 0; x <= 100; x += 5 {
		points = append(points, fyne.NewPos(float32(x), 30+10*float32(math.Sin(float64(x)/20))))
	}
	img := paint([]shape{{points: points, stroke: 2, fill: color.Black}}, fyne.NewSize(100, 60), 100, 60)
	for x := 2; x < 98; x++ {
		sum := 0
		for y := range 60 {
			sum += int(img.RGBAAt(x, y).A)
		}
		if thick := float64(sum) / 255; thick < 1.9 || thick > 2.5 {
			t.Errorf("at %d the line is %.2f thick, want about 2", x, thick)
		}
	}
}

func TestTornadoSaysBothEnds(t *testing.T) {
	chosen := ""
	d := Tornado{Height: 100, Select: func(name string) { chosen = name }, Plot: plot.LoadTornado([]plot.Swing{
		{Name: "Clarity", Low: 1.3, High: 0.6, LowSays: "0.5", HighSays: "0.95", Note: "assumption"},
	}, 0.8, 0.85)}
	w, objects := drawn(t, d, sizes[2])
	move(w, fyne.NewPos(10, 8))
	if got := joined(objects); !strings.Contains(got, "at 0.5|130%|at 0.95|60%|decides whether the limit holds|assumption") || !strings.Contains(got, "Clarity|0.95|0.5|now 80%") {
		t.Errorf("words %q", got)
	}
	w.Tapped(&fyne.PointEvent{Position: fyne.NewPos(10, 8)})
	if chosen != "Clarity" {
		t.Errorf("chosen %q", chosen)
	}
}

func TestTornadoLeavesRoomForWordsAtItsLeft(t *testing.T) {
	d := Tornado{Height: 100, Plot: plot.LoadTornado([]plot.Swing{
		{Name: "Decisions per FTE week", Low: 0.02, High: 1.3, LowSays: "1 a week", HighSays: "8 a week"},
	}, 0.75, 0.85)}
	_, objects := drawn(t, d, fyne.NewSize(460, 100))
	if got := joined(objects); !strings.Contains(got, "1 a week") || !strings.Contains(got, "Decisions per FTE week") {
		t.Errorf("words %q", got)
	}
}

func TestGroupsSayEverySide(t *testing.T) {
	d := Groups{Height: 200, Plot: plot.SpanBands([]string{"1", "2-3"}, []plot.Bars{{Name: "Baseline", Counts: []int{3, 12}}, {Name: "Flat", Colour: 1, Counts: []int{0, 2}}})}
	w, objects := drawn(t, d, sizes[1])
	move(w, fyne.NewPos(sizes[1].Width-20, 100))
	if got := joined(objects); !strings.Contains(got, "Span 2-3|Baseline|12|Flat|2") {
		t.Errorf("words %q", got)
	}
}
