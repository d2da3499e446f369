package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"spanwise/scenario"
	"spanwise/scenario/session"
	"spanwise/scenario/store"
	"spanwise/ui/widgets"
)

// firm is a small organisation: a top, two managers, two reports each.
func firm(t *testing.T) *scenario.Document {
	t.Helper()
	positions := []scenario.Position{
		{ID: "1", Title: "Chief executive", FTE: 1},
		{ID: "2", Title: "Head of delivery", Manager: "1", Unit: "Delivery", FTE: 1},
		{ID: "3", Title: "Head of product", Manager: "1", Unit: "Product", FTE: 1},
		{ID: "4", Title: "Planner", Manager: "2", FTE: 1},
		{ID: "5", Title: "Engineer", Manager: "2", FTE: 1},
		{ID: "6", Title: "Analyst", Manager: "3", FTE: 1},
		{ID: "7", Title: "Designer", Manager: "3", FTE: 1},
	}
	var people []scenario.Person
	for _, p := range positions {
		people = append(people, scenario.Person{ID: scenario.PersonID("p" + p.ID), Name: "Person " + string(p.ID), FTE: 1, Seat: p.ID})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return &scenario.Document{Name: "Firm", Baseline: scenario.State{Org: org, Model: scenario.DefaultModel()}}
}

func openFirm(t *testing.T) *Window {
	t.Helper()
	w := New(test.NewTempApp(t), "test")
	w.background = func(work func()) { work() }
	w.use(firm(t), "")
	t.Cleanup(w.win.Close)
	return w
}

func (w *Window) pick(id scenario.PositionID) {
	w.chart.Select(id)
	w.selectPosition(id)
}

func managerOf(t *testing.T, w *Window, id scenario.PositionID) scenario.PositionID {
	t.Helper()
	p, ok := w.org().Position(id)
	if !ok {
		t.Fatalf("no position %q", id)
	}
	return p.Manager
}

func openDialog(t *testing.T, w *Window) fyne.CanvasObject {
	t.Helper()
	top := w.win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no dialog is open")
	}
	return top
}

// pressAnswer taps the button of the dialog with that label.
func pressAnswer(t *testing.T, w *Window, label string) {
	t.Helper()
	var hit *widgets.Button
	walk(openDialog(t, w), func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok && b.Label() == label {
			hit = b
		}
	})
	if hit == nil {
		t.Fatalf("the dialog has no button %q", label)
	}
	test.Tap(hit)
}

// field returns the n-th text field of the dialog.
func field(t *testing.T, w *Window, n int) *widgets.Entry {
	t.Helper()
	var all []*widgets.Entry
	walk(openDialog(t, w), func(o fyne.CanvasObject) {
		if e, ok := o.(*widgets.Entry); ok {
			all = append(all, e)
		}
	})
	if n >= len(all) {
		t.Fatalf("the dialog has %d fields", len(all))
	}
	return all[n]
}

// says reports whether a text of the dialog holds the words.
func says(t *testing.T, w *Window, words string) bool {
	t.Helper()
	found := false
	walk(openDialog(t, w), func(o fyne.CanvasObject) {
		if p, ok := o.(*widgets.Paragraph); ok && p.Visible() && strings.Contains(p.Value(), words) {
			found = true
		}
	})
	return found
}

func walk(o fyne.CanvasObject, do func(fyne.CanvasObject)) {
	do(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			walk(c, do)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			walk(c, do)
		}
	}
}

func TestFirstEditOnTheBaselineOpensAScenario(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	if w.active == session.Baseline || len(w.session.Scenarios()) != 1 {
		t.Fatalf("active %q, %d scenarios", w.active, len(w.session.Scenarios()))
	}
	if managerOf(t, w, "4") != "3" {
		t.Error("the move is not in the scenario")
	}
	w.show(session.Baseline)
	if managerOf(t, w, "4") != "2" {
		t.Error("the baseline was changed")
	}
}

func TestUndoFollowsToTheScenarioItBelongsTo(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	id := w.active
	w.drop("5", "3")
	w.show(session.Baseline)
	w.run(cmdUndo)
	if w.active != id || managerOf(t, w, "5") != "2" {
		t.Fatalf("active %q after undo, manager %q", w.active, managerOf(t, w, "5"))
	}
	w.run(cmdRedo)
	if managerOf(t, w, "5") != "3" {
		t.Error("redo did not move again")
	}
	w.run(cmdUndo)
	w.run(cmdUndo)
	if len(w.session.Scenarios()) != 0 || w.active != session.Baseline {
		t.Error("undoing everything must leave the baseline alone")
	}
}

func TestCutAndPasteMovesATeam(t *testing.T) {
	w := openFirm(t)
	w.pick("2")
	w.run(cmdCut)
	w.pick("3")
	w.run(cmdPaste)
	if managerOf(t, w, "2") != "3" || w.selected != "2" || w.cut != "" {
		t.Errorf("manager %q, selected %q, cut %q", managerOf(t, w, "2"), w.selected, w.cut)
	}
	w.run(cmdCut)
	w.pick("4")
	w.run(cmdPaste)
	if managerOf(t, w, "2") != "3" {
		t.Error("a team must not go under itself")
	}
}

func TestRefusalsSayWhy(t *testing.T) {
	w := openFirm(t)
	if why := w.setField("6", scenario.FieldProtected, "true"); why != "" {
		t.Fatal(why)
	}
	for name, c := range map[string]struct {
		position, manager scenario.PositionID
		want              string
	}{
		"own team":  {"2", "4", "is in this team"},
		"itself":    {"2", "2", "itself"},
		"there":     {"4", "2", "already"},
		"protected": {"6", "2", "protected"},
		"possible":  {"4", "3", ""},
	} {
		got := w.refuse(c.position, c.manager)
		if got == "" != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestFieldsRefuseWhatIsNotPossible(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	if why := w.setField("4", scenario.FieldFTE, "abc"); !strings.Contains(why, "abc") {
		t.Errorf("FTE abc: %q", why)
	}
	if why := w.setField("4", scenario.FieldFTE, "0.5"); why != "" {
		t.Errorf("FTE 0.5: %q", why)
	}
	if p, _ := w.org().Position("4"); p.FTE != 0.5 {
		t.Errorf("FTE %v", p.FTE)
	}
}

func TestHintNamesBothManagers(t *testing.T) {
	w := openFirm(t)
	h := w.hint("4", "3")
	if len(h.Lines) < 2 || h.Lines[0].Name != "Person 2" || h.Lines[1].Name != "Person 3" || !strings.Contains(h.Lines[1].Change, "→") {
		t.Errorf("%+v", h)
	}
	if h = w.hint("2", "4"); len(h.Lines) != 0 || !strings.Contains(h.Footer, "itself") {
		t.Errorf("an impossible move: %+v", h)
	}
	if managerOf(t, w, "4") != "2" {
		t.Error("a hint must change nothing")
	}
}

func TestRemoveAsksAndLeavesThePersonInTheTray(t *testing.T) {
	w := openFirm(t)
	w.pick("2")
	w.run(cmdRemove)
	pressAnswer(t, w, "Remove")
	if w.org().Has("2") || managerOf(t, w, "4") != "1" {
		t.Fatal("the position is still there, or its reports went elsewhere")
	}
	if tray := w.org().Unplaced(); len(tray) != 1 || tray[0].Name != "Person 2" {
		t.Errorf("tray: %+v", tray)
	}
	w.run(cmdUndo)
	if !w.org().Has("2") || managerOf(t, w, "4") != "2" || len(w.org().Unplaced()) != 0 {
		t.Error("undo must bring position, reports and person back")
	}
}

func TestAddSeatsANewPerson(t *testing.T) {
	w := openFirm(t)
	w.pick("3")
	w.run(cmdAdd)
	field(t, w, 0).SetText("Researcher")
	pressAnswer(t, w, "Add")
	p, ok := w.org().Position(w.selected)
	if !ok || p.Title != "Researcher" || p.Manager != "3" || !w.org().Filled(p.ID) {
		t.Errorf("%+v, filled %v", p, w.org().Filled(w.selected))
	}
}

func TestRemoveLayerShowsAPreviewFirst(t *testing.T) {
	w := openFirm(t)
	w.run(cmdRemoveLayer)
	if !says(t, w, "2 managers lose their team") || !says(t, w, "Layers 3 → 2") {
		t.Error("the preview does not tell what would happen")
	}
	if w.active != session.Baseline {
		t.Error("a preview must change nothing")
	}
	pressAnswer(t, w, "Apply")
	if managerOf(t, w, "4") != "1" || managerOf(t, w, "2") != "1" {
		t.Error("the layer was not removed")
	}
	w.run(cmdUndo)
	if managerOf(t, w, "4") != "2" {
		t.Error("an operation is one undo step")
	}
}

func TestCommandsWaitWhileADialogIsOpen(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.run(cmdNewScenario)
	w.run(cmdUndo)
	if managerOf(t, w, "4") != "3" {
		t.Error("a shortcut went through an open dialog")
	}
}

func TestUndoGoesToTheFieldThatIsTypedIn(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.win.Canvas().Focus(w.toolbar.search.field)
	w.run(cmdUndo)
	if managerOf(t, w, "4") != "3" {
		t.Error("undo in a text field must not undo the document")
	}
}

func TestScenarioNamesAreKeptApart(t *testing.T) {
	w := openFirm(t)
	w.run(cmdNewScenario)
	field(t, w, 0).SetText("Flat")
	pressAnswer(t, w, "Create")
	w.run(cmdNewScenario)
	field(t, w, 0).SetText("Flat")
	pressAnswer(t, w, "Create")
	if !says(t, w, "Another scenario has this name") {
		t.Error("the dialog must say that the name is taken")
	}
	w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	w.run(cmdDuplicate)
	if got := w.session.Title(w.active); got != "Flat 2" {
		t.Errorf("the copy is called %q", got)
	}
}

func TestSaveAsksForAPlaceOnceAndMarksTheTitle(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	if !strings.HasPrefix(w.win.Title(), "•") {
		t.Errorf("title %q does not show unsaved changes", w.win.Title())
	}
	path := filepath.Join(t.TempDir(), "plan")
	w.run(cmdSave)
	field(t, w, 0).SetText(path)
	pressAnswer(t, w, "Save")
	doc, err := store.Open(path + projectSuffix)
	if err != nil || len(doc.Scenarios) != 1 {
		t.Fatalf("%v, %+v", err, doc)
	}
	if strings.HasPrefix(w.win.Title(), "•") || w.session.Unsaved() {
		t.Error("the window does not know that it saved")
	}
}

func TestSaveOverAnotherFileAsksTwice(t *testing.T) {
	w := openFirm(t)
	path := filepath.Join(t.TempDir(), "plan"+projectSuffix)
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.run(cmdSaveAs)
	field(t, w, 0).SetText(path)
	pressAnswer(t, w, "Save")
	if data, _ := os.ReadFile(path); string(data) != "mine" || !says(t, w, "exists") {
		t.Fatal("the file was replaced without a word")
	}
	pressAnswer(t, w, "Save")
	if data, _ := os.ReadFile(path); string(data) == "mine" {
		t.Error("the second yes did not save")
	}
}

func TestSaveIntoNowhereKeepsTheDialogAndTheWork(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.run(cmdSaveAs)
	field(t, w, 0).SetText(filepath.Join(t.TempDir(), "no", "such", "folder", "x"))
	pressAnswer(t, w, "Save")
	if !says(t, w, "no such file or folder") {
		t.Error("the dialog must say what is wrong")
	}
	if !w.session.Unsaved() || managerOf(t, w, "4") != "3" {
		t.Error("the work must still be there")
	}
}

func TestSimulateFillsResultsAndCompareAndMarksThemStale(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	id := w.active
	w.drop("5", "3")
	w.run(cmdSimulate)
	if w.tabs.Selected() != tabResults || w.runs.stale(id, w.figures) {
		t.Fatalf("tab %d, stale %v", w.tabs.Selected(), w.runs.stale(id, w.figures))
	}
	c, ok := w.runs.comparison(w.session)
	if !ok || len(c.Scenarios) != 1 || c.Baseline.Result.Events == 0 {
		t.Fatalf("comparison %v, %d scenarios", ok, len(c.Scenarios))
	}
	if w.resultOf("3") == nil || w.resultOf("3").Stale {
		t.Error("the inspector does not get the simulated load")
	}
	w.run(cmdUndo)
	if !w.runs.stale(id, w.figures) || !w.runs.staleAny(w.session, w.figures) {
		t.Error("results must be stale once the scenario changes")
	}
}

func TestCancelledSimulationChangesNothing(t *testing.T) {
	w := openFirm(t)
	w.background = func(work func()) {
		w.job.cancel()
		work()
	}
	w.run(cmdSimulate)
	if _, ok := w.runs.comparison(w.session); ok || w.job != nil {
		t.Error("a cancelled run must leave nothing behind")
	}
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("a cancel is no error")
	}
}

func TestRunSettingsRefuseWhatCannotBe(t *testing.T) {
	w := openFirm(t)
	w.run(cmdRunSettings)
	field(t, w, 0).SetText("3") // the warm-up takes four
	pressAnswer(t, w, "Set")
	if !says(t, w, "must be more than") {
		t.Error("the dialog must say why")
	}
	field(t, w, 0).SetText("20")
	field(t, w, 2).SetText("5")
	field(t, w, 3).SetText("7")
	pressAnswer(t, w, "Set")
	if c := w.runs.config; c.Weeks != 20 || c.Replications != 5 || c.Seed != 7 {
		t.Errorf("%+v", c)
	}
}

func TestExportWritesAWorkbook(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	path := filepath.Join(t.TempDir(), "plan.xlsx")
	w.run(cmdExport)
	field(t, w, 0).SetText(path)
	pressAnswer(t, w, "Export")
	data, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(data), "PK") {
		t.Fatalf("%v, %d bytes", err, len(data))
	}
	if _, ok := w.freshComparison(); !ok {
		t.Error("what was simulated for the export must show in the views")
	}
}

func TestOpenRosterShowsItsProblems(t *testing.T) {
	for name, c := range map[string]struct{ text, says, button string }{
		"good":      {"ID,Manager ID,Title\n1,,Chief\n2,1,Planner\n", "", ""},
		"self":      {"ID,Manager ID,Title\n1,,Chief\n2,2,Planner\n", "repair", "Open with the repairs"},
		"loop":      {"ID,Manager ID,Title\n1,2,Chief\n2,1,Planner\n", "blocks", "Close"},
		"header":    {"ID,Manager ID,Title\n", "blocks", "Close"},
		"empty":     {"", "", "Close"},
		"not a csv": {"%PDF-1.7\n", "", "Close"},
	} {
		t.Run(name, func(t *testing.T) {
			w := openFirm(t)
			path := filepath.Join(t.TempDir(), "staff.csv")
			if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			w.load(path)
			if c.button == "" {
				if w.session.Name() != "staff" || w.org().Len() != 2 {
					t.Errorf("%q with %d positions", w.session.Name(), w.org().Len())
				}
				return
			}
			if c.says != "" && !says(t, w, c.says) {
				t.Errorf("the dialog does not say %q", c.says)
			}
			pressAnswer(t, w, c.button)
			if opened := w.session.Name() == "staff"; opened != (c.button != "Close") {
				t.Errorf("opened: %v", opened)
			}
		})
	}
}

func TestFindStepsThroughTheHits(t *testing.T) {
	w := openFirm(t)
	w.toolbar.search.field.SetText("head of")
	if w.selected != "2" {
		t.Fatalf("first hit %q", w.selected)
	}
	w.toolbar.search.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if w.selected != "3" {
		t.Errorf("second hit %q", w.selected)
	}
	w.toolbar.search.field.SetText("nobody like this")
	if w.selected != "3" {
		t.Error("a search without hits must keep the selection")
	}
}

func TestEveryCommandIsInAMenuWithoutDoubleShortcuts(t *testing.T) {
	w := openFirm(t)
	labels := map[string]bool{}
	var list func(*fyne.Menu)
	list = func(m *fyne.Menu) {
		for _, item := range m.Items {
			labels[item.Label] = true
			if item.ChildMenu != nil {
				list(item.ChildMenu)
			}
		}
	}
	for _, m := range w.win.MainMenu().Items {
		list(m)
	}
	seen := map[string]string{}
	for _, c := range w.commands {
		if !labels[c.label] {
			t.Errorf("%q is in no menu", c.label)
		}
		if keys := shortcutText(c.shortcut); keys != "" {
			if other, ok := seen[keys]; ok {
				t.Errorf("%s is both %q and %q", keys, other, c.label)
			}
			seen[keys] = c.label
		}
	}
}

func TestDarkAndLightKeepWhatIsShown(t *testing.T) {
	w := openFirm(t)
	w.pick("2")
	w.run(cmdDark)
	w.run(cmdLight)
	if w.selected != "2" || w.chart.Selected() != "2" {
		t.Error("the selection was lost")
	}
}

func TestNextOverloadedGoesRound(t *testing.T) {
	w := openFirm(t)
	if w.command(cmdNextOverloaded).why() == "" {
		t.Fatal("nobody is overloaded in a small firm")
	}
	for _, id := range []scenario.PositionID{"2", "3"} { // an hour a week for decisions
		if err := w.apply(scenario.SetModel{Position: id, Parameter: "own_work_hours", Value: "40"}); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []scenario.PositionID{"2", "3", "2"} {
		w.run(cmdNextOverloaded)
		if w.selected != want {
			t.Fatalf("selected %q, want %q", w.selected, want)
		}
	}
}

func TestRemovedWorkCanGoToOnePosition(t *testing.T) {
	w := openFirm(t)
	w.pick("4")
	w.run(cmdRemove)
	var work *widget.RadioGroup
	walk(openDialog(t, w), func(o fyne.CanvasObject) {
		if g, ok := o.(*widget.RadioGroup); ok && slices.Contains(g.Options, workNamed) {
			work = g
		}
	})
	work.SetSelected(workNamed)
	pressAnswer(t, w, "Remove")
	if !says(t, w, "takes over the work") {
		t.Fatal("the dialog must ask for the receiver")
	}
	field(t, w, 0).SetText("Person 7")
	field(t, w, 1).SetText("3")
	pressAnswer(t, w, "Remove")
	if p, _ := w.org().Position("7"); p.TakenFTE != 1 || p.TakenHours != 3 {
		t.Errorf("receiver: %+v", p)
	}
}

func TestStartWithAFileThatCannotBeReadShowsTheDemonstration(t *testing.T) {
	w := New(test.NewTempApp(t), "test")
	t.Cleanup(w.win.Close)
	w.background = func(work func()) { work() }
	w.Start(filepath.Join(t.TempDir(), "none.csv"))
	if !says(t, w, "no such file") {
		t.Error("the window must say what is wrong")
	}
	pressAnswer(t, w, "Close")
	if w.org().Len() < 300 {
		t.Errorf("%d positions are open", w.org().Len())
	}
}

func TestStartOpensTheFile(t *testing.T) {
	w := New(test.NewTempApp(t), "test")
	t.Cleanup(w.win.Close)
	w.background = func(work func()) { work() }
	path := filepath.Join(t.TempDir(), "staff.csv")
	if err := os.WriteFile(path, []byte("ID,Manager ID,Title\n1,,Chief\n2,1,Planner\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.Start(path)
	if w.session.Name() != "staff" || w.org().Len() != 2 {
		t.Errorf("%q with %d positions", w.session.Name(), w.org().Len())
	}
}

func TestDiscardingOpensWhatWasAskedFor(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.whenSaved(w.askNewScenario)
	pressAnswer(t, w, "Discard changes")
	field(t, w, 0) // the dialog of the new scenario is open
}

func TestSavingFirstAsksForAPlaceAndThenGoesOn(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	went := false
	w.whenSaved(func() { went = true })
	pressAnswer(t, w, "Save")
	field(t, w, 0).SetText(filepath.Join(t.TempDir(), "plan"))
	pressAnswer(t, w, "Save")
	if !went || w.session.Unsaved() {
		t.Errorf("went on %v, unsaved %v", went, w.session.Unsaved())
	}
}

func TestFailureToSaveIsSeenAfterTheQuestion(t *testing.T) {
	w := openFirm(t)
	folder := filepath.Join(t.TempDir(), "gone")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := w.saveTo(filepath.Join(folder, "plan"+projectSuffix)); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	w.drop("4", "3")
	w.whenSaved(func() { t.Error("went on without saving") })
	pressAnswer(t, w, "Save")
	if !says(t, w, "no such file or folder") {
		t.Error("the failure must be seen")
	}
}

func TestShortcutTakesOverWhatIsBeingTyped(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.pick("4")
	w.inspector.FocusFirst(w.win.Canvas())
	name, ok := w.win.Canvas().Focused().(*widgets.Entry)
	if !ok {
		t.Fatal("no field has the focus")
	}
	name.SetText("Robin Planner")
	path := filepath.Join(t.TempDir(), "plan"+projectSuffix)
	w.run(cmdSaveAs)
	field(t, w, 0).SetText(path)
	pressAnswer(t, w, "Save")
	state, err := w.session.State(w.active)
	if name := state.Org.HolderName("4"); err != nil || name != "Robin Planner" || w.session.Unsaved() {
		t.Errorf("%v, name %q, unsaved %v", err, name, w.session.Unsaved())
	}
}

func TestNothingChangesWhileAFileIsRead(t *testing.T) {
	w := openFirm(t)
	w.opening = true
	w.run(cmdNewScenario)
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("a command ran while a file was being read")
	}
	if err := w.apply(scenario.Move{Position: "4", Manager: "3"}); err == nil {
		t.Error("an edit went into a document about to be replaced")
	}
}

func TestRunSettingsMakeResultsStale(t *testing.T) {
	w := openFirm(t)
	w.drop("4", "3")
	w.run(cmdSimulate)
	if err := w.session.RenameScenario(w.active, "Other"); err != nil {
		t.Fatal(err)
	}
	if w.runs.stale(w.active, w.figures) {
		t.Error("a new name makes no result stale")
	}
	if err := w.setRun("52", "4", "30", "2"); err != nil {
		t.Fatal(err)
	}
	if !w.runs.stale(w.active, w.figures) {
		t.Error("another seed gives other figures")
	}
}

func TestPickerChoosesNothingWhereNothingFits(t *testing.T) {
	w := openFirm(t)
	w.pick("4")
	w.run(cmdMove)
	field(t, w, 0).SetText("Person 3")
	field(t, w, 0).SetText("Person 3 nobody")
	pressAnswer(t, w, "Move")
	if managerOf(t, w, "4") != "2" || !says(t, w, "Choose a position") {
		t.Error("moved to a position that no longer fits the words")
	}
}

func TestDamageIsCalledDamage(t *testing.T) {
	_, err := store.Decode([]byte(`{"format":"spanwise","version":1,"name":"x","model":{},"baseline":{"positions":[{"id":"1","fte":1},{"id":"1","fte":1}],"people":[]},"scenarios":[]}`))
	if err == nil || !strings.HasPrefix(words(err), "The project is damaged") {
		t.Errorf("%v", words(err))
	}
}

func TestMenuEntriesFollowWhatCanBeDone(t *testing.T) {
	w := openFirm(t)
	for item, c := range w.itemOf {
		if want := w.whyNot(c) != ""; item.Disabled != want {
			t.Errorf("%q disabled: %v", item.Label, item.Disabled)
		}
	}
	w.drop("4", "3")
	for item, c := range w.itemOf {
		if c.id == cmdDelete && item.Disabled {
			t.Error("a scenario can be deleted now")
		}
	}
}

func TestSeatHereTakesSomebodyFromTheTray(t *testing.T) {
	w := openFirm(t)
	w.pick("2")
	w.run(cmdUnseat)
	w.run(cmdSeat)
	pressAnswer(t, w, "Seat")
	if w.org().HolderName("2") != "Person 2" || len(w.org().Unplaced()) != 0 {
		t.Errorf("holder %q, %d unplaced", w.org().HolderName("2"), len(w.org().Unplaced()))
	}
}

func TestRefusedFieldSaysWhyInPlainWords(t *testing.T) {
	w := openFirm(t)
	if got := w.setField("4", scenario.FieldCost, "-5"); strings.Contains(got, "position") || !strings.HasPrefix(got, `"-5"`) {
		t.Errorf("%q", got)
	}
}

func TestOpeningNamesTheColumnsLeftBehind(t *testing.T) {
	w := openFirm(t)
	path := filepath.Join(t.TempDir(), "staff.csv")
	if err := os.WriteFile(path, []byte("ID,Manager ID,Title,Shoe size\n1,,Chief,44\n2,1,Planner,39\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.load(path)
	if got := w.status.said.Value(); got != "2 rows became 2 positions; not kept: Shoe size" {
		t.Errorf("%q", got)
	}
}
