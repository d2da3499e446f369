package ui

import (
	"flag"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/ui/colouring"
	"spanwise/ui/orgchart"
)

// The random test draws the same walks every time; -rapid.seed draws others.
func init() {
	for name, value := range map[string]string{"rapid.seed": "1", "rapid.checks": "8"} {
		if err := flag.Set(name, value); err != nil {
			panic(err)
		}
	}
}

// hand works the chart as a person does, by pointer and keys.
type hand struct {
	*rapid.T
	w *Window
}

func (h hand) shown() []scenario.PositionID {
	var ids []scenario.PositionID
	for p := range h.w.org().Positions() {
		if _, ok := h.w.chart.Place(p.ID); ok {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// card draws a card in view; there is always one, the chart cannot be lost.
func (h hand) card(label string) (scenario.PositionID, fyne.Position) {
	ids := h.shown()
	if len(ids) == 0 {
		h.w.chart.Fit()
		ids = h.shown()
	}
	id := rapid.SampledFrom(ids).Draw(h.T, label)
	at, _ := h.w.chart.Place(id)
	return id, at
}

func (h hand) mouse(at fyne.Position, mod fyne.KeyModifier) *desktop.MouseEvent {
	return &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: mod, PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}}
}

func (h hand) click() {
	mod := rapid.SampledFrom([]fyne.KeyModifier{0, 0, fyne.KeyModifierControl, fyne.KeyModifierShift, fyne.KeyModifierControl | fyne.KeyModifierShift}).Draw(h.T, "keys held")
	_, at := h.card("clicked")
	h.w.chart.MouseDown(h.mouse(at, mod))
	h.w.chart.MouseUp(h.mouse(at, mod))
}

// drag drags a card to another and lets go, or abandons; what is possible must happen,
// what is not must leave everything as it was.
func (h hand) drag() {
	from, start := h.card("dragged")
	to, end := h.card("target")
	abandon := rapid.IntRange(0, 4).Draw(h.T, "abandon") == 0
	c := h.w.chart
	c.MouseDown(h.mouse(start, 0))
	heads := []scenario.PositionID{from}
	if slices.Contains(h.w.all(), from) && len(h.w.all()) > 1 {
		heads = orgchart.Heads(h.w.org(), h.w.all())
	}
	why := h.w.refuseAll(heads, to)
	before := h.managers(heads)
	const steps = 6
	d := fyne.NewDelta((end.X-start.X)/steps, (end.Y-start.Y)/steps)
	for i := 1; i <= steps; i++ {
		at := start.AddXY(d.DX*float32(i), d.DY*float32(i))
		c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}, Dragged: d})
	}
	if abandon {
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	c.MouseUp(h.mouse(end, 0))
	c.DragEnd()
	after := h.managers(heads)
	moved := from != to && !abandon && why == "" && !slices.Contains(heads, to)
	for i, id := range heads {
		if want := before[i]; !moved && after[i] != want || moved && after[i] != to {
			h.Fatalf("dragged %v to %s (abandoned %v, refused %q): %s reports to %q, before to %q", heads, to, abandon, why, id, after[i], want)
		}
	}
}

func (h hand) managers(ids []scenario.PositionID) []scenario.PositionID {
	var out []scenario.PositionID
	for _, id := range ids {
		p, _ := h.w.org().Position(id)
		out = append(out, p.Manager)
	}
	return out
}

func (h hand) key() {
	h.w.chart.TypedKey(&fyne.KeyEvent{Name: rapid.SampledFrom([]fyne.KeyName{
		fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeySpace, fyne.KeyEscape, fyne.KeyPageDown, fyne.KeyPageUp,
	}).Draw(h.T, "key")})
}

func (h hand) command() {
	h.w.run(rapid.SampledFrom([]commandID{
		cmdUndo, cmdUndo, cmdRedo, cmdSelectTeam, cmdBranch, cmdWhole, cmdFitSelection, cmdCollapseOthers, cmdExpandAll, cmdFit,
		cmdZoomIn, cmdZoomOut, cmdCut, cmdPaste, cmdUnseat, cmdTrace, cmdColourFirst + commandID(colouring.ByChange), cmdNextOverloaded,
	}).Draw(h.T, "command"))
}

func (h hand) person() {
	var people []scenario.PersonID
	for p := range h.w.org().People() {
		people = append(people, p.ID)
	}
	seat, _ := h.card("seat")
	h.w.dropPerson(rapid.SampledFrom(people).Draw(h.T, "person"), seat)
}

func (h hand) scenario() {
	all := []scenario.ScenarioID{session.Baseline}
	for _, sc := range h.w.session.Scenarios() {
		all = append(all, sc.ID)
	}
	h.w.show(rapid.SampledFrom(all).Draw(h.T, "scenario"))
}

// agree checks that document, selection and chart tell the same.
func (h hand) agree() {
	w, org := h.w, h.w.org()
	if got := w.chart.Selection(); !slices.Equal(got, w.all()) || w.chart.Selected() != w.selected {
		h.Fatalf("the chart has %v selected, %q first; the window %v, %q", got, w.chart.Selected(), w.all(), w.selected)
	}
	for _, id := range w.all() {
		if !org.Has(id) {
			h.Fatalf("%q is selected and does not exist", id)
		}
	}
	if (w.selected == "") != (len(w.all()) == 0) || w.selected != "" && !w.has(w.selected) {
		h.Fatalf("primary %q of %v", w.selected, w.all())
	}
	if b := w.chart.Branch(); b != "" && !org.Has(b) {
		h.Fatalf("the branch %q does not exist", b)
	}
	var positions []scenario.Position
	for p := range org.Positions() {
		positions = append(positions, p)
	}
	if _, err := scenario.NewOrg(positions, slices.Collect(org.People())); err != nil {
		h.Fatalf("the document is broken: %v", err)
	}
	if w.chart.Dragging() {
		h.Fatal("something is still dragged")
	}
}

func TestChartAndWindowAgreeWhateverIsDone(t *testing.T) {
	w := openFirm(t)
	w.win.Resize(fyne.NewSize(1400, 900))
	start := firm(t)
	rapid.Check(t, func(t *rapid.T) {
		w.adopt(&scenario.Document{Name: start.Name, Baseline: start.Baseline.Clone()}, source{})
		w.colourChart(colouring.ByLoad)
		h := hand{t, w}
		t.Repeat(map[string]func(*rapid.T){
			"click":    func(t *rapid.T) { hand{t, w}.click() },
			"drag":     func(t *rapid.T) { hand{t, w}.drag() },
			"key":      func(t *rapid.T) { hand{t, w}.key() },
			"command":  func(t *rapid.T) { hand{t, w}.command() },
			"person":   func(t *rapid.T) { hand{t, w}.person() },
			"scenario": func(t *rapid.T) { hand{t, w}.scenario() },
			"":         func(*rapid.T) { h.agree() },
		})
	})
}
