package moves

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// fixture is the panel over a list of edits that it plans.
type fixture struct {
	t       *testing.T
	view    *View
	window  fyne.Window
	edits   []scenario.Edit
	told    [][][]int
	refusal string
}

func move(p, m scenario.PositionID) scenario.Edit {
	return scenario.Edit{Do: scenario.Move{Position: p, Manager: m}}
}

func open(t *testing.T, edits ...scenario.Edit) *fixture {
	t.Helper()
	uitest.Start(t)
	f := &fixture{t: t, edits: edits}
	f.view = New(Handlers{Annotate: func(paths [][]int, a scenario.Annotation) string {
		f.told = append(f.told, paths)
		if f.refusal != "" {
			return f.refusal
		}
		for _, path := range paths {
			e, ok := scenario.EditAt(f.edits, path)
			if !ok {
				t.Fatalf("no edit at %v", path)
			}
			f.edits = scenario.WithEditAt(f.edits, path, a.Of(e))
		}
		f.show("")
		return ""
	}})
	f.window = uitest.Window(t, f.view.Object(), 1100, 700)
	f.show("")
	return f
}

func (f *fixture) show(fixed string) {
	f.view.Set(Source{Edits: f.edits, Called: func(id scenario.PositionID) string { return "post " + string(id) }, Fixed: fixed})
}

func (f *fixture) enter(e *widgets.Entry, text string) {
	f.t.Helper()
	f.window.Canvas().Focus(e)
	e.SetText("")
	test.Type(e, text)
	f.window.Canvas().Unfocus()
}

func (f *fixture) words() string { return strings.Join(uitest.Words(f.view.Object()), "|") }

func group(name string, inside ...scenario.Edit) scenario.Edit {
	return scenario.Edit{Do: scenario.Group{Name: name, Edits: inside}}
}

func TestSeveralMovesArePlannedAtOnce(t *testing.T) {
	f := open(t, move("B", "A"), move("C", "A"), move("D", "A"))
	f.view.toggle(0)
	f.view.toggle(2)
	f.enter(f.view.fields.wave, "Spring")
	f.enter(f.view.fields.date, "2027-03-31")
	f.enter(f.view.fields.reason, "agreed")
	want := scenario.Edit{Do: f.edits[0].Do, Wave: "Spring", Date: "2027-03-31", Reason: "agreed"}
	if d := cmp.Diff(want, f.edits[0]); d != "" || f.edits[1].Wave != "" || f.edits[2].Date != "2027-03-31" || len(f.told) != 3 {
		t.Errorf("%+v in %d steps", f.edits, len(f.told))
	}
	if !strings.Contains(f.words(), "Move post B under post A|Spring|2027-03-31|agreed") || !strings.Contains(f.words(), "2 of 3 selected") {
		t.Error(f.words())
	}
	f.view.toggle(1)
	if f.view.fields.wave.PlaceHolder != severalOf || f.view.fields.wave.Text != "" {
		t.Errorf("of three of whom one has no wave: %q, %q", f.view.fields.wave.Text, f.view.fields.wave.PlaceHolder)
	}
	test.Tap(uitest.Button(t, f.view.Object(), "In “Spring”"))
	if f.edits[1].Wave != "Spring" {
		t.Error("the wave that was offered is not taken")
	}
	test.Tap(uitest.Button(t, f.view.Object(), "At once"))
	if f.edits[0].Wave != "" || f.edits[0].Date != "" || f.edits[0].Reason != "agreed" {
		t.Errorf("done at once: %+v", f.edits[0])
	}
}

func TestTabGoesFromFieldToFieldAndStays(t *testing.T) {
	f := open(t, move("a", "b"), move("c", "b"))
	f.view.selectAll()
	fields := []*widgets.Entry{f.view.fields.wave, f.view.fields.date, f.view.fields.reason}
	canvas := f.window.Canvas()
	canvas.Focus(fields[0])
	for i, text := range []string{"Wave 1", "2027-01-31", "production first"} {
		if canvas.Focused() != fyne.Focusable(fields[i]) {
			t.Fatalf("before %q the keys are with %T", text, canvas.Focused())
		}
		test.Type(canvas.Focused(), text)
		test.FocusNext(canvas)
	}
	if got := f.edits[0]; got.Wave != "Wave 1" || got.Date != "2027-01-31" || got.Reason != "production first" {
		t.Errorf("planned as %+v", got)
	}
	chip, ok := canvas.Focused().(fyne.CanvasObject)
	if !ok || !slices.Contains(f.view.fields.names.Objects, chip) {
		t.Errorf("after the fields the keys are with %T, not with a wave that is shown", canvas.Focused())
	}
}

func TestGroupsOpen(t *testing.T) {
	g := group("Remove layer 2", move("B", "A"), move("C", "A"))
	g.Wave = "1"
	f := open(t, g, move("D", "A"))
	if len(f.view.rows) != 2 || !strings.Contains(f.words(), "Remove layer 2 · 2 edits") {
		t.Fatal(f.words())
	}
	f.view.toggleOpen(f.view.rows[0].key)
	if len(f.view.rows) != 4 || !strings.Contains(f.words(), "Move post C under post A|(1)") {
		t.Fatal(f.words())
	}
	f.view.toggle(2)
	f.enter(f.view.fields.wave, "2")
	if e, _ := scenario.EditAt(f.edits, []int{0, 1}); e.Wave != "2" {
		t.Errorf("%+v", e)
	}
	f.view.toggleOpen(f.view.rows[0].key)
	if len(f.view.selected) != 0 {
		t.Error("what is folded away is still selected")
	}
}

// What an edit of a group was planned for before would hold it back.
func TestAGroupTakesItsEditsAlong(t *testing.T) {
	inner := move("C", "A")
	inner.Wave, inner.Reason = "1", "its own"
	f := open(t, group("Remove layer 2", move("B", "A"), group("Within", inner)))
	f.view.toggle(0)
	f.enter(f.view.fields.wave, "2")
	f.enter(f.view.fields.reason, "shorter")
	for _, path := range [][]int{{0}, {0, 0}, {0, 1}, {0, 1, 0}} {
		if e, _ := scenario.EditAt(f.edits, path); e.Wave != "2" {
			t.Errorf("%v is in wave %q", path, e.Wave)
		}
	}
	if e, _ := scenario.EditAt(f.edits, []int{0, 1, 0}); e.Reason != "its own" || f.edits[0].Reason != "shorter" {
		t.Errorf("reasons %q and %q", f.edits[0].Reason, e.Reason)
	}
	if len(f.told) != 2 {
		t.Errorf("%d steps", len(f.told))
	}
}

func TestSelectAllAndNone(t *testing.T) {
	f := open(t, move("B", "A"), move("C", "A"))
	test.Tap(uitest.Button(t, f.view.Object(), "Select all"))
	if len(f.view.chosen()) != 2 {
		t.Error("not all")
	}
	test.Tap(uitest.Button(t, f.view.Object(), "Select none"))
	if len(f.view.chosen()) != 0 || !f.view.fields.wave.Disabled() {
		t.Error("not none, or there is something to plan")
	}
}

func TestRefusals(t *testing.T) {
	f := open(t, move("B", "A"))
	f.view.toggle(0)
	f.enter(f.view.fields.date, "soon")
	if len(f.told) != 0 {
		t.Error("a day that is none was handed on")
	}
	f.refusal = "This cannot be planned."
	f.enter(f.view.fields.wave, "1")
	if !strings.Contains(f.words(), f.refusal) {
		t.Error(f.words())
	}
	f.show("The scenario is locked.")
	if !f.view.fields.wave.Disabled() || !strings.Contains(f.words(), "The scenario is locked.") {
		t.Error("a locked scenario can be planned")
	}
}

func TestAnEmptyScenarioSaysSo(t *testing.T) {
	f := open(t)
	if !slices.Contains(uitest.Words(f.view.Object()), "The scenario has no moves yet.") {
		t.Error(f.words())
	}
}

func TestAnOperationSaysWhyPositionsGo(t *testing.T) {
	gone := func(id scenario.PositionID, why scenario.Cause) scenario.Edit {
		return scenario.Edit{Do: scenario.Remove{Position: id, Cause: why}}
	}
	group := func(reason string, edits ...scenario.Edit) scenario.Edit {
		return scenario.Edit{Reason: reason, Do: scenario.Group{Name: "G", Edits: edits}}
	}
	open := map[string]bool{keyOf([]int{0}): true}
	for name, c := range map[string]struct {
		edit scenario.Edit
		want []string // reasons shown for the group and what it holds
	}{
		"one cause":   {group("", move("a", "b"), gone("c", scenario.LayerRemoved)), []string{"a layer is removed", "", "a layer is removed"}},
		"two causes":  {group("", gone("a", scenario.WorkEnded), gone("b", scenario.TeamsMerged)), []string{"", "the work has ended", "teams are merged"}},
		"said itself": {group("cheaper", gone("a", scenario.WorkEnded)), []string{"", "cheaper"}},
	} {
		var got []string
		for _, r := range rowsOf(Source{Edits: []scenario.Edit{c.edit}, Called: func(id scenario.PositionID) string { return string(id) }}, open) {
			got = append(got, r.reason)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
