package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/ui/uitest"
)

// openTable opens the firm in the table, with a scenario to change.
func openTable(t *testing.T) *Window {
	t.Helper()
	w := openFirm(t)
	w.drop("4", "3")
	w.run(cmdTable)
	return w
}

func (w *Window) typeKey(name fyne.KeyName) {
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

func (w *Window) typeText(text string) {
	for _, r := range text {
		w.win.Canvas().Focused().TypedRune(r)
	}
}

func TestChartAndTableShareTheSelection(t *testing.T) {
	w := openTable(t)
	w.pick("6")
	if got := w.table.Selection(); !slices.Equal(got, []scenario.PositionID{"6"}) {
		t.Errorf("selected in the chart, the table has %v", got)
	}
	w.open(tabTable)
	w.typeKey(fyne.KeyUp)
	if w.selected == "6" || w.chart.Selected() != w.selected {
		t.Errorf("the table went up to %q, the chart has %q", w.selected, w.chart.Selected())
	}
}

func TestACellEditIsOneStepInTheWindow(t *testing.T) {
	w := openTable(t)
	w.pick("5")
	w.open(tabTable)
	w.typeKey(fyne.KeyRight) // from the person to the title
	w.typeText("Smith")
	w.typeKey(fyne.KeyReturn)
	if p, _ := w.org().Position("5"); p.Title != "Smith" {
		t.Fatalf("title %q", p.Title)
	}
	w.run(cmdUndo)
	if p, _ := w.org().Position("5"); p.Title != "Engineer" || managerOf(t, w, "4") != "3" {
		t.Errorf("title %q after undo", p.Title)
	}
}

// As in the chart, a change of the baseline goes into a scenario of its own, and the
// window says so.
func TestACellOfTheBaselineOpensAScenario(t *testing.T) {
	w := openTable(t)
	w.show(session.Baseline)
	w.pick("5")
	w.open(tabTable)
	w.typeKey(fyne.KeyRight)
	w.typeText("S")
	if len(w.session.Scenarios()) != 1 || w.active != session.Baseline {
		t.Error("typing alone must not open a scenario")
	}
	w.typeKey(fyne.KeyReturn)
	if p, _ := w.org().Position("5"); len(w.session.Scenarios()) != 2 || w.active == session.Baseline || p.Title != "S" {
		t.Fatalf("%d scenarios, shown %q, title %q", len(w.session.Scenarios()), w.active, p.Title)
	}
	if said := w.status.said.Value(); !strings.Contains(said, "baseline stays") || !strings.Contains(said, w.session.Title(w.active)) {
		t.Errorf("said %q", said)
	}
	baseline, _ := w.session.State(session.Baseline)
	if p, _ := baseline.Org.Position("5"); p.Title != "Engineer" {
		t.Errorf("the baseline's title became %q", p.Title)
	}
	if !w.table.Focused() {
		t.Error("the rows lost the keys")
	}
	w.run(cmdUndo)
	if len(w.session.Scenarios()) != 1 || w.active != session.Baseline {
		t.Errorf("after undo %d scenarios, shown %q", len(w.session.Scenarios()), w.active)
	}
}

func TestABlockOnTheBaselineOpensAScenario(t *testing.T) {
	w := openTable(t)
	w.show(session.Baseline)
	w.pick("5")
	w.open(tabTable)
	w.typeKey(fyne.KeyRight)
	w.app.Clipboard().SetContent("Smith\nJones\n")
	w.run(cmdPaste)
	pressAnswer(t, w, "Paste")
	if p, _ := w.org().Position("5"); w.active == session.Baseline || p.Title != "Smith" {
		t.Fatalf("shown %q, title %q", w.active, p.Title)
	}
	if said := w.status.said.Value(); !strings.HasPrefix(said, "Paste: 2 cells changed") || !strings.Contains(said, "baseline stays") {
		t.Errorf("said %q", said)
	}
	for _, id := range []commandID{cmdPasteCells, cmdFillDown, cmdChange} {
		if why := w.whyNot(w.command(id)); why != "" {
			t.Errorf("%q: %s", w.command(id).label, why)
		}
	}
}

func TestPasteMeansCellsWhileTheTableHasTheKeys(t *testing.T) {
	w := openTable(t)
	w.pick("5")
	w.open(tabTable)
	w.typeKey(fyne.KeyRight)
	w.app.Clipboard().SetContent("Smith\nJones\n")
	w.run(cmdPaste)
	pressAnswer(t, w, "Paste")
	if p, _ := w.org().Position("5"); p.Title != "Smith" {
		t.Fatalf("title %q", p.Title)
	}
	name, _ := w.session.CanUndo()
	if name != "Paste, 2 cells" {
		t.Errorf("one step, called %q", name)
	}
	w.cut = "5"
	if w.inTable(cmdPaste) != cmdPaste {
		t.Error("a team that was cut goes first")
	}
}

func TestFindingStaysInTheTable(t *testing.T) {
	w := openTable(t)
	w.toolbar.search.field.SetText("designer")
	if w.tabs.Selected() != tabTable || w.selected != "7" {
		t.Errorf("tab %d, selected %q", w.tabs.Selected(), w.selected)
	}
	w.table.Filter("nobody")
	w.revealInChart("6")
	if w.tabs.Selected() != tabChart || w.selected != "6" {
		t.Errorf("what the table does not show is shown in the chart; tab %d, selected %q", w.tabs.Selected(), w.selected)
	}
}

func TestTheInspectorTellsWhatTheScenarioDid(t *testing.T) {
	w := openTable(t)
	if why := w.setField("4", scenario.FieldUnit, "Supply"); why != "" {
		t.Fatal(why)
	}
	w.pick("4")
	words := strings.Join(strings.Fields(strings.Join(uitest.Words(w.inspector.Object()), " ")), " ")
	for _, want := range []string{"CHANGED IN THIS SCENARIO", "Move Person 4 under Person 3", "Supply"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not told: %q", want, words)
		}
	}
	uitest.Button(t, w.inspector.Object(), "All 10 are the organisation's")
	w.pick("3")
	if words := strings.Join(uitest.Words(w.inspector.Object()), "|"); !strings.Contains(words, "WHO ASKS") || !strings.Contains(words, "Person 4") {
		t.Errorf("who asks is not told: %q", words)
	}
}

func TestTheInspectorNamesWhoSetsSomething(t *testing.T) {
	w := openTable(t)
	if err := w.apply(scenario.SetModel{Position: "3", Parameter: "clarity", Value: "0.9"}); err != nil {
		t.Fatal(err)
	}
	w.pick("6")
	if words := strings.Join(uitest.Words(w.inspector.Object()), "|"); !strings.Contains(words, "Clarity|0.9|from Person 3") {
		t.Errorf("%q", words)
	}
}

func TestSeveralPositionsAreSummedUpAndMovedTogether(t *testing.T) {
	w := openTable(t)
	w.selectPositions("5", "2", "5")
	words := strings.Join(uitest.Words(w.inspector.Object()), "|")
	for _, want := range []string{"2 positions|layers 2 to 3", "FTE|2.0", "Managers|1", "Mean span|1.0"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not in %q", want, words)
		}
	}
	w.selectPositions("5", "6", "5")
	w.askMoveTogether()
	field(t, w, 0).SetText("Person 1")
	pressAnswer(t, w, "Move")
	if managerOf(t, w, "5") != "1" || managerOf(t, w, "6") != "1" {
		t.Errorf("managers %q and %q", managerOf(t, w, "5"), managerOf(t, w, "6"))
	}
	w.run(cmdUndo)
	if managerOf(t, w, "5") != "2" || managerOf(t, w, "6") != "3" {
		t.Error("together is one step")
	}
}

func TestKeysDoNotReachWhatIsHidden(t *testing.T) {
	w := openTable(t)
	for _, from := range []commandID{cmdChart, cmdTable} {
		w.run(from)
		if w.win.Canvas().Focused() == nil {
			t.Fatal("nothing has the keys")
		}
		had := w.win.Canvas().Focused()
		w.tabs.Select(tabResults)
		if got := w.win.Canvas().Focused(); got == had || got != w.results.Focus() {
			t.Errorf("in the results %T has the keys", got)
		}
	}
}
