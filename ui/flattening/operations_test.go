package flattening

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func TestEachOperationIsWhatWasChosen(t *testing.T) {
	for kind, want := range map[Kind]struct{ name, says string }{
		RemoveLayer:    {"Remove layer 2", "Lose their team (3)"},
		CollapseChains: {"Collapse chains of one", "Lose their team (1)"},
		MergeTeams:     {"Merge teams under 5 up to 12", "Lose their team (2)"},
		CapLayers:      {"At most 3 layers", "Layers|4 → 3"},
		WidenSpans:     {"Widen spans to 4", "2.0 → "},
		Delegate:       {"Push rights down by 1 grade", "Nobody moves."},
		DelegateClass:  {"", "Nobody moves."},
		TrackPosts:     {"Open 1 technical post under 2", "New positions (1)"},
	} {
		t.Run(operations[kind].name, func(t *testing.T) {
			f := open(t, kind)
			f.says(want.says)
			test.Tap(f.button(toApply))
			if len(f.applied) != 1 {
				t.Fatal("nothing was applied")
			}
			if got := edit.Name(f.applied[0].Edit.Do); want.name != "" && got != want.name {
				t.Errorf("applied %q, want %q", got, want.name)
			}
			if f.top() != nil {
				t.Error("the panel is still open")
			}
		})
	}
}

func TestATeamIsSplit(t *testing.T) {
	f := open(t, SplitTeam)
	f.says("This cannot be done here", "2 leads 2")
	f.picks = []scenario.PositionID{"1"}
	f.choice(0).SetSelected(another)
	for range 10 {
		f.stepper(0).TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	f.draws("2 reports")
	uitest.Find[*widgets.Entry](f.top())[0].SetText("Squad lead")
	f.says("New positions (2)", "Squad lead", "under Person 1", "2 new posts are vacant")
	f.typed(fyne.KeyReturn)
	if len(f.applied) != 1 || len(f.applied[0].Added) != 2 {
		t.Errorf("applied %+v", f.applied)
	}
}

func TestTrackPostsAreAsTyped(t *testing.T) {
	f := open(t, TrackPosts)
	up(f.stepper(0))
	fields := uitest.Find[*widgets.Entry](f.top())
	fields[0].SetText("Principal engineer")
	fields[1].SetText("E4")
	fields[2].SetText("a lot")
	f.says("This cannot be done here: “a lot” is no cost")
	fields[2].SetText("90000")
	f.choice(1).SetSelected("Person 2 (2)")
	test.Tap(f.button(toApply))
	state := f.state.Clone()
	if _, err := edit.Apply(&state, f.applied[0].Edit); err != nil {
		t.Fatal(err)
	}
	for _, id := range f.applied[0].Added {
		p, _ := state.Org.Position(id)
		if p.Title != "Principal engineer" || p.PayGrade != "E4" || p.Cost != scenario.Some(90000.0) || p.Manager != "2" || p.Track != scenario.TrackTechnical {
			t.Errorf("%+v", p)
		}
	}
	if len(f.applied[0].Added) != 2 {
		t.Errorf("%d posts", len(f.applied[0].Added))
	}
}

func TestSettingsAreTyped(t *testing.T) {
	f := open(t, SetSettings)
	f.says("Fill in the settings to change", "Nothing to apply.")
	fields := uitest.Find[*widgets.Entry](f.top())
	if len(fields) != scopedSettings || fields[2].PlaceHolder != "now 0.8" {
		t.Fatalf("%d fields, clarity %q", len(fields), fields[2].PlaceHolder)
	}
	f.picks = []scenario.PositionID{"4"}
	f.choice(0).SetSelected(another)
	if f.choice(0).Selected != "Below Person 4 (4)" {
		t.Errorf("at %q", f.choice(0).Selected)
	}
	f.choice(0).SetSelected(wholeOrganisation)
	fields[2].SetText("1.5")
	f.says("“1.5” is not valid for Clarity, 0 to 1: it must be 0..1.")
	fields[2].SetText("0.95")
	f.says("Nobody moves.")
	test.Tap(f.button(toApply))
	if len(f.applied) != 1 || edit.Name(f.applied[0].Edit.Do) != "Set clarity 0.95" {
		t.Errorf("%v", f.applied)
	}
}

func TestReasonAndStoppedWork(t *testing.T) {
	f := open(t, RemoveLayer)
	f.choice(2).SetSelected("leave")
	f.says("3 people lose a seat or a team: 3 leaving.", "h a week of work has no owner")
	f.choice(3).SetSelected("is stopped")
	f.choice(4).SetSelected("the work has ended")
	f.says("h a week of work is declared stopped.")
	test.Tap(f.button(toApply))
	for _, e := range f.applied[0].Edit.Do.(scenario.Group).Edits {
		if r, ok := e.Do.(scenario.Remove); ok && (r.Cause != scenario.WorkEnded || !r.Handover.OwnStopped) {
			t.Errorf("%+v", r)
		}
	}
}

// Each operation calls a scenario of its own by what it made.
func TestResultsHaveANameEach(t *testing.T) {
	seen := map[string]bool{}
	c := chosen{layer: 4, layers: 5}
	for _, o := range operations {
		name := o.result(&c)
		if name == "" || name == o.name || seen[name] {
			t.Errorf("%q is called %q", o.name, name)
		}
		seen[name] = true
	}
	if !seen["Without layer 4"] || !seen["Layers capped at 5"] {
		t.Errorf("%v", seen)
	}
	if c.below = "2"; c.withoutLayer() != "Without layer 4 in a part" {
		t.Error("a layer that stays elsewhere is said to be gone")
	}
}
