package operating

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/presets"
	"spanwise/ui/uitest"
)

// openPresets opens the panel with a preset chosen.
func (f *fixture) openPresets(name string) {
	f.t.Helper()
	f.view.openPresets()
	for i, p := range presets.Presets {
		if p.Name == name {
			f.view.presets.choose(i)
			return
		}
	}
	f.t.Fatalf("no preset %q", name)
}

func (f *fixture) panel() string {
	f.t.Helper()
	top := f.window.Canvas().Overlays().Top()
	if top == nil {
		f.t.Fatal("the panel is closed")
	}
	return strings.Join(uitest.Words(top), "|")
}

func TestAPresetIsLookedAtAndAppliedAsOneStep(t *testing.T) {
	f := open(t)
	f.openPresets("Coaching built in")
	for _, want := range []string{"Presets for “Flatter”", "0.25 → 0.15", "who decides what is plain", "8 → 6", "From now to “Coaching built in”."} {
		if all := f.panel(); !strings.Contains(all, want) {
			t.Errorf("the panel does not say %q: %s", want, all)
		}
	}
	if len(f.applied)+len(f.set) > 0 {
		t.Fatal("a look has changed something")
	}
	f.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(f.applied) != 1 || f.window.Canvas().Overlays().Top() != nil {
		t.Fatalf("%d steps", len(f.applied))
	}
	group, ok := f.applied[0].Do.(scenario.Group)
	if !ok || len(group.Edits) != 8 || group.Name != "Preset “Coaching built in”" || group.Edits[0].Reason == "" {
		t.Errorf("applied %+v", f.applied[0])
	}
	if s := f.subject.State.Model.Settings; s.Embedded != 0.8 || s.AdminHours != 6 {
		t.Errorf("settings %+v", s)
	}
	f.openPresets("Coaching built in")
	if all := f.panel(); !strings.Contains(all, "it is so already") || !f.view.presets.apply.Disabled() {
		t.Errorf("once more: %s", all)
	}
}

func TestAPresetBelowAPositionSaysWhatItLeaves(t *testing.T) {
	f := open(t)
	f.view.setScope("2")
	f.openPresets("Expert work")
	for _, want := range []string{"Post 2 (2) and below", "Left as it is, since it cannot be set below a position: Comes back, Settling in.", "a new mix, “expert”", "the table's → expert"} {
		if all := f.panel(); !strings.Contains(all, want) {
			t.Errorf("the panel does not say %q: %s", want, all)
		}
	}
	test.Tap(f.view.presets.apply)
	if ov, _ := f.subject.State.Model.OverrideAt("2"); ov.Mix.Or("") != "expert" || ov.Values["clarity"] != 0.7 {
		t.Errorf("override %+v", ov)
	}
}

func TestEscapeLeavesThePresets(t *testing.T) {
	f := open(t)
	f.openPresets("Coach")
	f.view.presets.items[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if f.view.presets.at != 2 {
		t.Errorf("at %d", f.view.presets.at)
	}
	f.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(f.applied) > 0 || f.window.Canvas().Overlays().Top() != nil || f.view.presets != nil {
		t.Error("Escape applied, or did not leave")
	}
}
