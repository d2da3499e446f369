package operating

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func (f *fixture) choose(option string) { f.view.head.scope.choice.SetSelected(option) }

func TestBelowAPositionOnlyScopedSettingsAreShown(t *testing.T) {
	f := open(t)
	f.subject.Selected = "2"
	f.show()
	f.choose("Post 2 (2) and below")
	if f.view.Scope() != "2" {
		t.Fatalf("scope %q", f.view.Scope())
	}
	shown := 0
	for _, c := range f.view.cards {
		for _, r := range c.rows {
			if c.root.Visible() && r.root.Visible() {
				shown++
				if !scenario.IsScoped(r.p.Name) {
					t.Errorf("%s is shown", r.p.Name)
				}
			}
		}
	}
	if shown != len(scenario.ScopedParameters) {
		t.Errorf("%d rows, want %d", shown, len(scenario.ScopedParameters))
	}
	f.says("Fewer than five managers")
	slide(f.row("control").slider, 0.5)
	f.says("From now to Control 0.5 for Post 2 (2) and below.")
	f.row("control").slider.DragEnd()
	if f.set[0] != (scenario.SetModel{Position: "2", Parameter: "control", Value: "0.5"}) {
		t.Fatalf("set %+v", f.set)
	}
	f.says("above 0.25", "DIFFERENT BELOW A POSITION", "Control 0.5")
	uitest.Button(t, f.view.overrides.root, "Post 2")
	test.Tap(f.row("control").back)
	if len(f.subject.State.Model.Overrides) > 0 {
		t.Error("the override is still there")
	}
}

func TestASettingFromAboveIsShownAndCanBeOverridden(t *testing.T) {
	f := open(t)
	f.do(scenario.SetModel{Position: "1", Parameter: "clarity", Value: "0.6"})
	f.picks = []scenario.PositionID{"2"}
	f.choose(anotherPosition)
	if r := f.row("clarity"); r.value != 0.6 || r.back.Visible() {
		t.Errorf("clarity at 2 is %v, removable %v", r.value, r.back.Visible())
	}
	if r := f.row("control"); r.value != 0.25 {
		t.Errorf("control at 2 is %v", r.value)
	}
	f.choose(wholeOrganisation)
	if f.row("clarity").value != 0.8 {
		t.Errorf("clarity of the organisation is %v", f.row("clarity").value)
	}
}

func TestOverridesAreListedEditedRevealedAndRemoved(t *testing.T) {
	f := open(t)
	base := f.subject.Baseline.Model.Clone()
	base.Mixes["routine"] = []float64{1, 1, 1, 1, 1, 1}
	base.Overrides = []scenario.Override{{Position: "3", Values: map[string]float64{"control": 0.4}}}
	f.subject.Baseline.Model, f.subject.State.Model = base, base
	f.do(scenario.SetModel{Position: "3", Parameter: "control", Value: "0.5"})
	f.do(scenario.SetModel{Position: "2", Parameter: "mix", Value: "routine"})
	f.says("Control 0.5, was 0.4", "Mix of decisions routine")
	list := f.view.overrides.root
	test.Tap(uitest.Button(t, list, "Post 3"))
	if len(f.revealed) != 1 || f.revealed[0] != "3" {
		t.Errorf("revealed %v", f.revealed)
	}
	test.Tap(uitest.Button(t, list, "Edit"))
	if f.view.Scope() != "3" {
		t.Errorf("scope %q", f.view.Scope())
	}
	test.Tap(uitest.Button(t, list, "Remove"))
	if _, ok := f.subject.State.Model.OverrideAt("3"); ok {
		t.Error("the override is still there")
	}
	// A fixed scenario only tells of them.
	f.subject.Fixed = "locked"
	f.show()
	for _, b := range uitest.Find[*widgets.Button](f.view.overrides.root) {
		if b.Label() == "Remove" {
			t.Error("an override of a locked scenario can be removed")
		}
	}
}

func TestTheMixIsChosen(t *testing.T) {
	f := open(t)
	model := f.subject.State.Model.Clone()
	model.Mixes["routine"] = []float64{1, 1, 1, 1, 1, 1}
	f.subject.State.Model = model
	f.show()
	f.view.mix.choice.SetSelected("routine")
	if f.subject.State.Model.Settings.Mix != "routine" {
		t.Errorf("mix %q", f.subject.State.Model.Settings.Mix)
	}
	f.says("was the table's")
	f.view.mix.choice.SetSelected(ownShares)
	if f.subject.State.Model.Settings.Mix != "" {
		t.Errorf("mix %q", f.subject.State.Model.Settings.Mix)
	}
}

func TestAnotherScenarioIsShownWhole(t *testing.T) {
	f := open(t)
	f.view.setScope("2")
	f.subject.Title = "Other"
	f.show()
	if f.view.Scope() != "" || strings.Contains(f.words(), "Fewer than five") {
		t.Errorf("scope %q", f.view.Scope())
	}
	f.view.setScope("4")
	f.do(scenario.Remove{Position: "4"})
	if f.view.Scope() != "" {
		t.Error("the settings of a position that is gone are shown")
	}
}
