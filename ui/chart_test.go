package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/ui/colouring"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func (w *Window) pickAll(ids ...scenario.PositionID) { w.selectPositions("", ids...) }

func TestDroppingSeveralIsOneStep(t *testing.T) {
	w := openFirm(t)
	w.pickAll("4", "5")
	w.dropAll([]scenario.PositionID{"4", "5", "6"}, "3")
	if managerOf(t, w, "4") != "3" || managerOf(t, w, "5") != "3" || managerOf(t, w, "6") != "3" {
		t.Fatal("not all were moved")
	}
	if len(w.session.Scenarios()) != 1 {
		t.Fatalf("%d scenarios", len(w.session.Scenarios()))
	}
	if got := w.all(); !slices.Equal(got, []scenario.PositionID{"4", "5"}) || !slices.Equal(w.chart.Selection(), got) {
		t.Errorf("selected %v, in the chart %v", got, w.chart.Selection())
	}
	w.dropAll([]scenario.PositionID{"2", "6"}, "1")
	if name, _ := w.session.CanUndo(); name != "Move position" {
		t.Errorf("the step is called %q: 2 reported to 1 already", name)
	}
	w.run(cmdUndo)
	w.dropAll([]scenario.PositionID{"6", "7"}, "2")
	if name, _ := w.session.CanUndo(); name != "Move 2 positions" {
		t.Errorf("the step is called %q", name)
	}
	w.run(cmdUndo)
	if managerOf(t, w, "6") != "3" || managerOf(t, w, "7") != "3" {
		t.Error("one undo must take the whole drop back")
	}
}

func TestSeveralAreRefusedWithTheOneInTheWay(t *testing.T) {
	w := openFirm(t)
	if why := w.refuseAll([]scenario.PositionID{"6", "2"}, "4"); !strings.Contains(why, "Person 2") || !strings.Contains(why, "in this team") {
		t.Errorf("a manager under her own report: %q", why)
	}
	if why := w.refuseAll([]scenario.PositionID{"4", "5"}, "2"); !strings.Contains(why, "already") {
		t.Errorf("all report there: %q", why)
	}
	if why := w.refuseAll([]scenario.PositionID{"4", "6"}, "2"); why != "" {
		t.Errorf("one of them moves: %q", why)
	}
}

func TestHintOfSeveralNamesEveryManagerAndLayers(t *testing.T) {
	w := openFirm(t)
	h := w.hintAll([]scenario.PositionID{"4", "6"}, "1")
	if !strings.Contains(h.Title, "2 positions") || len(h.Lines) != 3 || !strings.Contains(h.Footer, "rises 1 layer") {
		t.Errorf("%+v", h)
	}
	if h = w.hintAll([]scenario.PositionID{"3"}, "2"); !strings.Contains(h.Footer, "gains 1 layer") {
		t.Errorf("a deeper chart: %+v", h)
	}
	h = w.hintAll([]scenario.PositionID{"4", "5", "6", "7"}, "1")
	if !strings.Contains(h.Footer, "loses 1 layer") {
		t.Errorf("a flatter chart: %+v", h)
	}
	if len(w.session.Scenarios()) != 0 {
		t.Error("a hint must change nothing")
	}
}

func TestLayersAfterAMoveAreThoseOfTheMovedChart(t *testing.T) {
	w := openFirm(t)
	counts := scenario.StructureOf(w.org()).LayerCounts
	for _, c := range []struct{ position, manager scenario.PositionID }{{"4", "3"}, {"2", "7"}, {"4", "1"}, {"3", "2"}} {
		want := layersAfter(w.org(), counts, []scenario.PositionID{c.position}, c.manager)
		var got int
		err := w.session.Try(session.Baseline, scenario.Edit{Do: scenario.Move{Position: c.position, Manager: c.manager}}, func(s scenario.State) {
			got = scenario.StructureOf(s.Org).Layers
		})
		if err != nil || got != want {
			t.Errorf("%s under %s: %d layers, foreseen %d (%v)", c.position, c.manager, got, want, err)
		}
	}
}

func TestPeopleAreSeatedAndSwapped(t *testing.T) {
	w := openFirm(t)
	w.dropPerson("p4", "6") // swaps
	holder := func(id scenario.PositionID) string { return w.org().HolderName(id) }
	if holder("6") != "Person 4" || holder("4") != "Person 6" || w.selected != "6" {
		t.Fatalf("6 holds %q, 4 holds %q, selected %q", holder("6"), holder("4"), w.selected)
	}
	w.run(cmdUndo)
	if holder("6") != "Person 6" || holder("4") != "Person 4" {
		t.Fatal("one undo must take a swap back")
	}
	w.do(scenario.Unseat{Person: "p5"})
	if why := w.refuseSeat("p5", "6"); !strings.Contains(why, "vacant") {
		t.Errorf("from the tray to a taken seat: %q", why)
	}
	w.dropPerson("p4", "5")
	if holder("5") != "Person 4" || w.org().Filled("4") {
		t.Errorf("5 holds %q, 4 filled %v", holder("5"), w.org().Filled("4"))
	}
	w.dropPerson("p5", "4")
	if holder("4") != "Person 5" || len(w.org().Unplaced()) != 0 {
		t.Errorf("4 holds %q, %d wait", holder("4"), len(w.org().Unplaced()))
	}
}

func TestHintOfASeatNamesWhoComesAndGoes(t *testing.T) {
	w := openFirm(t)
	if h := w.hintSeat("p4", "6"); !strings.Contains(h.Title, "Person 4 and Person 6 swap") {
		t.Errorf("%+v", h)
	}
	w.do(scenario.Unseat{Person: "p2"})
	h := w.hintSeat("p6", "2")
	if !strings.Contains(h.Title, "Head of delivery") || len(h.Lines) == 0 {
		t.Errorf("a manager's seat: %+v", h)
	}
	if w.org().Filled("2") {
		t.Error("a hint must change nothing")
	}
}

func TestColoursHaveALegendThatLights(t *testing.T) {
	w := openFirm(t)
	keys := func() (labels []string) {
		for _, key := range uitest.Find[*widgets.Key](w.chartBar.root) {
			labels = append(labels, key.Label())
		}
		return labels
	}
	w.win.Resize(fyne.NewSize(1800, 900))
	for by, want := range map[colouring.By]string{
		colouring.ByLoad: "overloaded > 100%", colouring.BySpan: "8-12", colouring.ByLayer: "layer 3", colouring.ByUnit: "Product", colouring.ByChange: "as in the baseline", colouring.ByTrack: "technical",
	} {
		w.run(cmdColourFirst + commandID(by))
		if got := keys(); !slices.Contains(got, want) {
			t.Errorf("by %s: the legend has %q", by, got)
		}
		if w.chartBar.colour.Label() != by.String() {
			t.Errorf("by %s the button says %q", by, w.chartBar.colour.Label())
		}
	}
	for _, by := range []colouring.By{colouring.ByCost, colouring.ByWave} {
		w.colourChart(by)
		if scale := w.scale(); len(scale.Groups) != 0 || scale.None == "" {
			t.Errorf("by %s: groups %v, reason %q", by, scale.Groups, scale.None)
		}
	}
	w.colourChart(colouring.ByUnit)
	test.Tap(uitest.Find[*widgets.Key](w.chartBar.root)[0])
	if len(w.colours.lit) != 1 || !uitest.Find[*widgets.Key](w.chartBar.root)[1].Dimmed() {
		t.Errorf("lit %v", w.colours.lit)
	}
	w.drop("4", "3") // what is lit stays so after an edit
	if len(w.colours.lit) != 1 {
		t.Errorf("after an edit lit %v", w.colours.lit)
	}
}

func TestCrumbsLeadUpAndOutOfABranch(t *testing.T) {
	w := openFirm(t)
	w.pick("4")
	links := uitest.Find[*widgets.Button](w.chartBar.crumbs.root)
	if len(links) != 2 || links[1].Label() != "Person 2" {
		t.Fatalf("%d links to the managers above", len(links))
	}
	test.Tap(links[1])
	if w.selected != "2" || w.chart.Selected() != "2" {
		t.Fatalf("selected %q", w.selected)
	}
	w.run(cmdBranch)
	if w.chart.Branch() != "2" || w.command(cmdWhole).why() != "" {
		t.Fatalf("branch %q", w.chart.Branch())
	}
	test.Tap(uitest.Button(t, w.chartBar.crumbs.root, "Whole organisation"))
	if w.chart.Branch() != "" {
		t.Error("the branch is still shown alone")
	}
}

func TestTypingInTheChartSearches(t *testing.T) {
	w := openFirm(t)
	w.focusChart()
	w.chart.TypedRune('d')
	field := w.toolbar.search.field
	if w.win.Canvas().Focused() != fyne.Focusable(field) || field.Text != "d" {
		t.Fatalf("focus %T, text %q", w.win.Canvas().Focused(), field.Text)
	}
	field.TypedRune('e')
	if field.Text != "de" {
		t.Errorf("the next letter gives %q", field.Text)
	}
}

func TestFocusAfterRemovalIsOnWhatStillStands(t *testing.T) {
	w := openFirm(t)
	w.focusChart()
	w.pickAll("4", "5")
	w.pick("5")
	w.run(cmdRemove)
	pressAnswer(t, w, "Remove")
	if w.org().Has("5") || w.has("5") || w.chart.Selected() == "5" {
		t.Fatal("what is gone is still selected")
	}
	if w.selected != w.chart.Selected() || w.win.Canvas().Focused() != fyne.Focusable(w.chart) {
		t.Errorf("selected %q, in the chart %q, focus on %T", w.selected, w.chart.Selected(), w.win.Canvas().Focused())
	}
}

func TestTraceFollowsTheSelection(t *testing.T) {
	w := openFirm(t)
	w.run(cmdTrace)
	w.pick("2")
	figure := w.figure()
	m, _ := figure.Estimate.Manager("2")
	words := w.status.said.Value()
	if !strings.Contains(words, "Person 2") || m.NeededPerWeek <= 0 {
		t.Errorf("the status says %q", words)
	}
	got := perWeekOn(w.org(), w.streamsTo("1"))
	if got["4"] <= 0 || got["2"] < got["4"] {
		t.Errorf("a week %v", got)
	}
	w.run(cmdTrace)
	if w.tracing.on {
		t.Error("the trace is still on")
	}
}

func TestReplayColoursTheChartAndEndsWithAnEdit(t *testing.T) {
	w := openFirm(t)
	standing := func(time.Duration, func()) func() { return func() {} } // no clock turns the weeks
	w.replay = colouring.NewReplay(colouring.Handlers{Every: standing, Week: w.chart.Repaint, End: w.endReplay}, w.tips)
	w.run(cmdReplay)
	if !w.replay.On() || !w.replay.Object().Visible() {
		t.Fatal("no year is shown")
	}
	if _, figure, ok := w.colouring().Of("2"); !ok || figure == "" {
		t.Error("a manager has no figure")
	}
	if first := w.scale().Groups[0].Label; first != "nothing waits" || w.chartBar.colour.Label() != "Backlog" {
		t.Errorf("the legend of %q begins with %q", w.chartBar.colour.Label(), first)
	}
	w.drop("4", "3")
	if w.replay.On() || w.replay.Object().Visible() || w.colouring() != nil {
		t.Error("a replay of another state is still shown")
	}
}
