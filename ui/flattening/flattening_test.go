package flattening

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/flatten"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func TestParametersChangeThePreview(t *testing.T) {
	f := open(t, RemoveLayer)
	f.draws("2 · 3 managers")
	f.says("Flatten “Flatter”", "3 managers lose their team, 6 positions get another manager.", "4 → 3", "Person 2 · Post 2 · 2|technical track, under Person 1")
	up(f.stepper(0))
	f.draws("3 · 1 manager")
	f.says("1 manager loses the team, 1 position gets another manager.", "Lose their team (1)", "Person 5 · Post 5 · 5|technical track, under Person 2")
	f.choice(2).SetSelected("wait unplaced")
	f.says("1 position goes", "waits unplaced", "Take over work (1)", "Person 6 · Post 6 · 6|1 FTE of decisions from Person 5", "Work without an owner (1)", "h/week of own work")
	f.choice(3).SetSelected("goes where their decisions go")
	if strings.Contains(f.words(), "Work without an owner (") {
		t.Error("own work that is handed over has an owner")
	}
	f.choice(2).SetSelected("leave")
	f.says("Person 5 · Post 5 · 5|leaves")
}

func TestFieldsThatDoNotCountAreHidden(t *testing.T) {
	f := open(t, RemoveLayer)
	if strings.Contains(f.words(), "Widest span beside") || strings.Contains(f.words(), "Their own work") {
		t.Error("a parameter without a use is asked for")
	}
	f.choice(1).SetSelected("to those beside, else up")
	f.choice(2).SetSelected("wait unplaced")
	f.says("Widest span beside", "Their own work")
}

func TestFiguresTellLoads(t *testing.T) {
	f := open(t, RemoveLayer)
	before, err := escalation.Solve(f.state, f.state)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := flatten.RemoveLayer{Layer: 2}.Plan(t.Context(), f.state)
	if err != nil {
		t.Fatal(err)
	}
	after := f.state.Clone()
	if _, err := edit.Apply(&after, plan.Edit); err != nil {
		t.Fatal(err)
	}
	then, err := escalation.Solve(f.state, after)
	if err != nil {
		t.Fatal(err)
	}
	top := func(e escalation.Estimate) float64 { m, _ := e.Manager("1"); return m.Load }
	if top(then) <= top(before) {
		t.Fatal("six more reports are no more load")
	}
	f.says(fmt.Sprintf("%.0f%% → %.0f%%|Person 1", 100*top(before), 100*top(then)), "2.0 → 5.0")
}

func TestScopeIsAPosition(t *testing.T) {
	f := open(t, RemoveLayer)
	up(f.stepper(0)) // layer 3: only 5, below 2
	f.choice(0).SetSelected("Below Person 2 (2)")
	f.says("Lose their team (1)")
	f.picks = []scenario.PositionID{"4"}
	f.choice(0).SetSelected(another)
	if got := f.choice(0).Selected; got != "Below Person 4 (4)" {
		t.Errorf("after picking, %q is chosen", got)
	}
	f.says("This cannot be done here")
	f.choice(0).SetSelected(another) // and left without an answer
	if got := f.choice(0).Selected; got != "Below Person 4 (4)" {
		t.Errorf("a picker that was left changed the choice to %q", got)
	}
}

func TestWhatCannotBeDoneIsNotApplied(t *testing.T) {
	f := open(t, CollapseChains, "5")
	f.says("This cannot be done here: in words, ", "Post 5 (5) stays (protected)", "Nothing to apply.")
	if !f.button(toApply).Disabled() {
		t.Error("what cannot be done can be applied")
	}
	f.typed(fyne.KeyReturn)
	if len(f.applied) != 0 || f.top() == nil {
		t.Error("Enter applied it")
	}
	test.Tap(uitest.Find[*widgets.Item](f.top())[RemoveLayer])
	if f.button(toApply).Disabled() || strings.Contains(f.words(), "This cannot be done") {
		t.Error("another operation is still refused")
	}
}

func TestProtectedManagersAreNamed(t *testing.T) {
	f := open(t, RemoveLayer, "3", "9")
	f.says("1 manager loses the team", "Stay as they are (2)", "Person 3 · Post 3 · 3|protected", "Person 4 · Post 4 · 4|its report Post 9 (9) is protected and cannot be moved")
}

func TestOnlyTheNewestPreviewIsShown(t *testing.T) {
	f := open(t, RemoveLayer)
	f.waits = true
	up(f.stepper(0))
	f.choice(2).SetSelected("wait unplaced")
	f.choice(2).SetSelected("leave")
	if len(f.waiting) != 1 || !f.button(toApply).Disabled() {
		t.Fatalf("%d previews run at once, Apply disabled: %v", len(f.waiting), f.button(toApply).Disabled())
	}
	f.says("Working it out…")
	f.typed(fyne.KeyReturn)
	if len(f.applied) != 0 {
		t.Fatal("Enter applied what is not shown")
	}
	f.waiting[0]()
	if strings.Contains(f.words(), "1 manager loses the team") || len(f.waiting) != 2 {
		t.Fatalf("a preview was shown that is no longer asked for, or %d ran", len(f.waiting))
	}
	f.waiting[1]()
	f.says("Person 5 · Post 5 · 5|leaves")
	f.typed(fyne.KeyReturn)
	if len(f.applied) != 1 || len(f.waiting) != 2 {
		t.Error("the newest cannot be applied, or more than it was worked out")
	}
}

func TestEscapeLeavesAndARefusalStays(t *testing.T) {
	f := open(t, RemoveLayer)
	f.refusal = "Ann has the file open"
	f.typed(fyne.KeyReturn)
	f.says("Ann has the file open")
	f.typed(fyne.KeyEscape)
	if f.top() != nil || len(f.applied) != 0 {
		t.Error("Escape applied, or did not leave")
	}
	f.waits = true
	f.show(RemoveLayer, true)
	f.says("The baseline stays as it is")
	test.Tap(f.button("Cancel"))
	f.waiting[0]() // comes too late
	if f.top() != nil {
		t.Error("the panel is open again")
	}
}

func TestOperationsByKeyboard(t *testing.T) {
	f := open(t, RemoveLayer)
	key := func(name fyne.KeyName) { f.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	key(fyne.KeyUp) // nothing above
	key(fyne.KeyDown)
	f.says("Managers with at most")
	key(fyne.KeyRight)
	key(fyne.KeyUp)
	f.draws("2 reports")
	key(fyne.KeyReturn)
	if len(f.applied) != 1 || edit.Name(f.applied[0].Edit.Do) != "Collapse teams of up to 2" {
		t.Errorf("applied %+v", f.applied)
	}
}

func TestAModelThatCannotBeEstimatedIsSaid(t *testing.T) {
	uitest.Start(t)
	in := Input{State: firm(t)}
	f := newFigures()
	f.show(in, preview{unestimated: errors.New("no")})
	if got := f.cells[figureOverloaded]; got.value.Value() != "0 → ?" || got.remark.Value() != "cannot be estimated" {
		t.Errorf("%q, %q", got.value.Value(), got.remark.Value())
	}
}

func TestARiseIsBadWhereItHarms(t *testing.T) {
	for _, c := range []struct {
		by    float64
		harms bool
		want  tone
	}{{1, true, bad}, {0.3, false, plain}, {0.3, true, bad}, {-0.3, true, good}, {-0.3, false, good}, {0.001, true, plain}, {0, true, plain}} {
		if got := rising(c.by, c.harms); got != c.want {
			t.Errorf("a rise by %v, harming %v, is %v, want %v", c.by, c.harms, got, c.want)
		}
	}
}

func TestFiguresAreRounded(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 0.001: "< 0.01", 0.5: "0.5", 3.333: "3.33", 12.4: "12", 1234.6: "1,235"} {
		if got := rounded(v); got != want {
			t.Errorf("%v is written %q, want %q", v, got, want)
		}
	}
}
