package flattening

import (
	"errors"
	"fmt"
	"slices"
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

// firm has a top, three managers beside each other with two reports each, and below
// the first of these a manager of one.
func firm(t *testing.T, protected ...scenario.PositionID) scenario.State {
	t.Helper()
	under := []struct{ id, manager scenario.PositionID }{
		{"1", ""}, {"2", "1"}, {"3", "1"}, {"4", "1"}, {"5", "2"}, {"6", "2"}, {"7", "3"}, {"8", "3"}, {"9", "4"}, {"10", "4"}, {"11", "5"},
	}
	var positions []scenario.Position
	var people []scenario.Person
	for _, p := range under {
		positions = append(positions, scenario.Position{ID: p.id, Manager: p.manager, Title: "Post " + string(p.id), FTE: 1, Protected: slices.Contains(protected, p.id)})
		people = append(people, scenario.Person{ID: scenario.PersonID(p.id), Name: "Person " + string(p.id), FTE: 1, Seat: p.id})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return scenario.State{Org: org, Model: scenario.DefaultModel()}
}

// fixture is a panel over a window, whose work is done at once unless it waits.
type fixture struct {
	t       *testing.T
	window  fyne.Window
	state   scenario.State
	applied []flatten.Plan
	refusal string
	picks   []scenario.PositionID // answers of the position picker
	waits   bool
	waiting []func()
	chart   *drawn // nil for none
}

func open(t *testing.T, at Kind, protected ...scenario.PositionID) *fixture {
	t.Helper()
	uitest.Start(t)
	f := &fixture{t: t, window: uitest.Window(t, widgets.Space(1, 1), 1280, 800), state: firm(t, protected...)}
	f.show(at, false)
	return f
}

func (f *fixture) show(at Kind, isNew bool) {
	f.t.Helper()
	estimate, err := escalation.Solve(f.state, f.state)
	if err != nil {
		f.t.Fatal(err)
	}
	on := Surround{
		Canvas: f.window.Canvas(),
		Work: func(do, done func()) {
			run := func() { do(); done() }
			if f.waits {
				f.waiting = append(f.waiting, run)
				return
			}
			run()
		},
		Pick: func(_ *scenario.Org, _ string, picked func(scenario.PositionID)) {
			if len(f.picks) > 0 {
				picked(f.picks[0])
				f.picks = f.picks[1:]
			}
		},
		Words: func(err error) string { return "in words, " + err.Error() },
		Apply: func(p flatten.Plan) string {
			if f.refusal == "" {
				f.applied = append(f.applied, p)
			}
			return f.refusal
		},
	}
	if f.chart != nil {
		on.Chart = f.chart
	}
	Show(Input{Name: "Flatter", IsNew: isNew, Baseline: f.state, State: f.state, Estimate: estimate, Selected: "2", Terms: scenario.DefaultTerms()}, at, on)
}

func (f *fixture) top() fyne.CanvasObject { return f.window.Canvas().Overlays().Top() }

func (f *fixture) words() string {
	f.t.Helper()
	if f.top() == nil {
		f.t.Fatal("the panel is closed")
	}
	return strings.Join(uitest.Words(f.top()), "|")
}

func (f *fixture) says(words ...string) {
	f.t.Helper()
	all := f.words()
	for _, w := range words {
		if !strings.Contains(all, w) {
			f.t.Errorf("the panel does not say %q: %s", w, all)
		}
	}
}

// draws is for what is drawn without a text of its own, as the number of a stepper is.
func (f *fixture) draws(words string) {
	f.t.Helper()
	if all := uitest.Drawn(f.top()); !strings.Contains(all, words) {
		f.t.Errorf("the panel does not show %q: %s", words, all)
	}
}

func (f *fixture) stepper(n int) *widgets.Stepper {
	return uitest.Find[*widgets.Stepper](f.top())[n]
}
func (f *fixture) choice(n int) *widgets.Select { return uitest.Find[*widgets.Select](f.top())[n] }

func (f *fixture) typed(name fyne.KeyName) {
	f.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
}

func (f *fixture) button(label string) *widgets.Button { return uitest.Button(f.t, f.top(), label) }

func up(s *widgets.Stepper) { s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp}) }

const toApply = "Apply to “Flatter”"

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
	f.says(fmt.Sprintf("%.0f%% → %.0f%%|estimate: Person 1", 100*top(before), 100*top(then)), "2.0 → 5.0")
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

// drawn is a chart that remembers what it was last asked to draw.
type drawn struct {
	fyne.CanvasObject
	before, after scenario.State
	times, fits   int
}

func (d *drawn) Fit() { d.fits++ }

func (d *drawn) Object() fyne.CanvasObject { return d.CanvasObject }

func (d *drawn) Draw(before, after scenario.State, _ escalation.Estimate) {
	d.before, d.after = before, after
	d.times++
}

func TestThePlanIsDrawnOnTheChart(t *testing.T) {
	f := open(t, RemoveLayer)
	f.typed(fyne.KeyEscape)
	f.chart = &drawn{CanvasObject: widgets.NewText("the chart", widgets.Style{})}
	f.show(RemoveLayer, false)
	if f.chart.times != 1 || f.chart.before.Org != f.state.Org || len(f.chart.after.Org.Reports("2")) != 0 {
		t.Errorf("drawn %d times, 2 leads %v", f.chart.times, f.chart.after.Org.Reports("2"))
	}
	if strings.Contains(f.words(), "the chart") {
		t.Error("the figures come first")
	}
	type tappable interface {
		fyne.CanvasObject
		fyne.Tappable
	}
	for _, o := range uitest.Find[tappable](f.top()) {
		if uitest.Drawn(o) == "On the chart" {
			o.Tapped(nil)
		}
	}
	if f.chart.fits != 1 {
		t.Errorf("brought into view %d times", f.chart.fits)
	}
	f.says("the chart", "3 managers lose their team")
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
