package presets_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/presets"
)

func TestAPresetIsOneEditAndDoneOnce(t *testing.T) {
	for _, p := range presets.Presets {
		s := without(t, p)
		steps, left := p.Steps(s, "")
		if len(steps) < len(p.Values) || len(left) > 0 {
			t.Errorf("%s: %d steps for %d values, left %v", p.Name, len(steps), len(p.Values), left)
		}
		before := s.Model
		undo, err := edit.Apply(&s, p.Edit(steps))
		if err != nil {
			t.Fatalf("%s: %v", p.Name, err)
		}
		if again, _ := p.Steps(s, ""); len(again) > 0 {
			t.Errorf("%s: would change %v once more", p.Name, again)
		}
		undo.Revert(&s)
		if s.Model != before {
			t.Errorf("%s: undo leaves another model", p.Name)
		}
	}
}

// without is a team in which no value is that of the preset.
func without(t *testing.T, p presets.Preset) scenario.State {
	t.Helper()
	s := team(t, 5)
	for _, v := range p.Values {
		other, high := rangeOf(t, v.Parameter)
		if other == v.Value {
			other = high
		}
		set := scenario.SetModel{Parameter: v.Parameter, Value: fmt.Sprint(other)}
		if _, err := edit.Apply(&s, scenario.Edit{Do: set}); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func TestBelowAPositionOnlyScopedSettingsChange(t *testing.T) {
	s := team(t, 5)
	steps, left := named(t, "Expert work").Steps(s, "3")
	if len(left) != 2 || left[0] != "rework" || left[1] != "settle_weeks" {
		t.Errorf("left %v", left)
	}
	now := with(t, s, named(t, "Expert work"), "3")
	ov, _ := now.Model.OverrideAt("3")
	if len(steps) != 4 || ov.Values["clarity"] != 0.7 || ov.Mix.Or("") != "expert" || now.Model.Settings != s.Model.Settings {
		t.Errorf("%d steps, override %+v", len(steps), ov)
	}
	// What the organisation has already is no step below.
	if steps, _ := named(t, "Mixed work").Steps(s, "3"); len(steps) != 0 {
		t.Errorf("would change %v", steps)
	}
}

func TestMixedWorkBelowAnotherMixIsSaidToBeLeft(t *testing.T) {
	s := with(t, team(t, 5), named(t, "Expert work"), "m")
	if _, left := named(t, "Mixed work").Steps(s, "3"); len(left) != 3 || left[2] != "mix" {
		t.Errorf("left %v", left) // rework, settle_weeks and the mix of the manager
	}
	steps, _ := named(t, "Mixed work").Steps(s, "m")
	if last := steps[len(steps)-1].Do; last.Parameter != "mix" || last.Value != "" {
		t.Errorf("the last step is %+v", last)
	}
}

// Taken back, the mix of the position would give way to that of its manager.
func TestMixedWorkIsLeftWhereTheManagerHasAnotherMixToo(t *testing.T) {
	s := with(t, team(t, 5), named(t, "Expert work"), "m")
	s = with(t, s, named(t, "Routine work"), "3")
	steps, left := named(t, "Mixed work").Steps(s, "3")
	if len(left) != 3 || left[2] != "mix" {
		t.Errorf("left %v", left)
	}
	for _, step := range steps {
		if step.Do.Parameter == "mix" {
			t.Errorf("would set %+v", step.Do)
		}
	}
}

func TestAMixOfTheDocumentStays(t *testing.T) {
	s := team(t, 5)
	own := s.Model.Clone()
	own.Mixes["expert"] = []float64{1, 1, 1, 1, 1, 1}
	s.Model = own
	if now := with(t, s, named(t, "Expert work"), ""); now.Model.Mixes["expert"][0] != 1 || now.Model.Settings.Mix != "expert" {
		t.Errorf("shares %v, mix %q", now.Model.Mixes["expert"], now.Model.Settings.Mix)
	}
}

// Whatever the settings are, every preset applies, in any order and place.
func TestPresetsFitEveryModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenario.State{Org: teamOf(t), Model: scenario.DefaultModel()}
		s.Model.Classes = s.Model.Classes[:rapid.IntRange(1, 6).Draw(t, "classes")]
		for range 5 {
			p := rapid.SampledFrom(presets.Presets).Draw(t, "preset")
			at := rapid.SampledFrom([]scenario.PositionID{"", "m", "3"}).Draw(t, "at")
			steps, _ := p.Steps(s, at)
			if _, err := edit.Apply(&s, p.Edit(steps)); err != nil {
				t.Fatalf("%s at %q: %v", p.Name, at, err)
			}
		}
	})
}

func teamOf(t *rapid.T) *scenario.Org {
	positions := []scenario.Position{{ID: "m", FTE: 1}, {ID: "3", Manager: "m", FTE: 1}}
	org, err := scenario.NewOrg(positions, []scenario.Person{{ID: "m", FTE: 1, Seat: "m"}, {ID: "3", FTE: 1, Seat: "3"}})
	if err != nil {
		t.Fatal(err)
	}
	return org
}
