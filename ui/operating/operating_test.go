package operating

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/scenario/phrase"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// fixture is a view over a scenario that takes every edit at once.
type fixture struct {
	t        testing.TB
	view     *View
	window   fyne.Window
	subject  Subject
	set      []scenario.SetModel
	applied  []scenario.Edit
	tried    int
	revealed []scenario.PositionID
	picks    []scenario.PositionID // answers of the position picker
	refusal  error                 // of the next edit
	created  int                   // scenarios asked for
	waits    bool                  // what is to be done soon is not done at once
	waiting  []func()
}

func open(t testing.TB) *fixture {
	t.Helper()
	uitest.Start(t)
	f := &fixture{t: t}
	f.view = New(Handlers{
		Set: func(s scenario.SetModel) string {
			f.set = append(f.set, s)
			return f.do(s)
		},
		Apply: func(e scenario.Edit) string {
			f.applied = append(f.applied, e)
			return f.do(e.Do)
		},
		Try: func(a scenario.Action) (escalation.Estimate, error) {
			f.tried++
			now := f.subject.State.Clone()
			if _, err := edit.Apply(&now, scenario.Edit{Do: a}); err != nil {
				return escalation.Estimate{}, err
			}
			return escalation.Solve(f.subject.Baseline, now)
		},
		Soon: func(do func()) {
			if f.waits {
				f.waiting = append(f.waiting, do)
				return
			}
			do()
		},
		Words:       func(err error) string { return "in words, " + err.Error() },
		NewScenario: func() { f.created++ },
		Pick: func(_ string, picked func(scenario.PositionID)) {
			picked(f.picks[0])
			f.picks = f.picks[1:]
		},
		Reveal: func(id scenario.PositionID) { f.revealed = append(f.revealed, id) },
		Canvas: func() fyne.Canvas { return f.window.Canvas() },
	}, widgets.NewTips())
	f.window = uitest.Window(t, f.view.Object(), 1100, 760)
	base := uitest.TwoTeams(t)
	f.subject = Subject{Title: "Flatter", State: base.Clone(), Baseline: base}
	f.show()
	return f
}

func (f *fixture) show() {
	f.t.Helper()
	var err error
	if f.subject.Before, err = escalation.Solve(f.subject.Baseline, f.subject.Baseline); err != nil {
		f.t.Fatal(err)
	}
	if f.subject.Estimate, err = escalation.Solve(f.subject.Baseline, f.subject.State); err != nil {
		f.t.Fatal(err)
	}
	f.view.Show(f.subject)
}

// do takes an edit over as the window does: applied and shown again.
func (f *fixture) do(a scenario.Action) (why string) {
	if f.refusal != nil {
		return f.refusal.Error()
	}
	if _, err := edit.Apply(&f.subject.State, scenario.Edit{Do: a}); err != nil {
		return err.Error()
	}
	f.show()
	return ""
}

func (f *fixture) row(parameter string) *row {
	f.t.Helper()
	for _, c := range f.view.cards {
		for _, r := range c.rows {
			if r.p.Name == parameter {
				return r
			}
		}
	}
	f.t.Fatalf("no row %q", parameter)
	return nil
}

func (f *fixture) words() string { return strings.Join(uitest.Words(f.view.Object()), "|") }

func (f *fixture) says(words ...string) {
	f.t.Helper()
	all := f.words()
	for _, w := range words {
		if !strings.Contains(all, w) {
			f.t.Errorf("the view does not say %q: %s", w, all)
		}
	}
}

// slide drags a slider to a share of its track and leaves it in the hand.
func slide(s *widgets.Slider, share float32) {
	x := 9 + share*(s.Size().Width-18)
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(9, 13)}, Button: desktop.MouseButtonPrimary})
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 13)}})
}

func TestEveryParameterHasOneRowAndWords(t *testing.T) {
	seen := map[string]int{}
	for _, g := range groups {
		for _, name := range g.parameters {
			seen[name]++
			if sayings[name] == "" || phrase.Setting(name) == name {
				t.Errorf("%s has no words", name)
			}
		}
	}
	for _, p := range scenario.Parameters {
		if seen[p.Name] != 1 {
			t.Errorf("%s stands in %d rows", p.Name, seen[p.Name])
		}
	}
	if seen[mixParameter] != 1 || len(seen) != len(scenario.Parameters)+1 || len(sayings) != len(seen) {
		t.Errorf("%d rows, %d sayings for %d parameters and the mix", len(seen), len(sayings), len(scenario.Parameters))
	}
}

func TestASliderShowsItsEffectAndSetsWhenLetGo(t *testing.T) {
	f := open(t)
	r := f.row("control")
	f.says("From the baseline to “Flatter”")
	slide(r.slider, 0.6)
	if len(f.set) > 0 || f.subject.State.Model.Settings.Control != 0.25 {
		t.Fatal("set before it was let go")
	}
	f.says("From now to Control 0.6.")
	if r.entry.Text != "0.6" {
		t.Errorf("the field says %q", r.entry.Text)
	}
	if line := f.view.effect.lines[2].value.Value(); !strings.Contains(line, " → ") {
		t.Errorf("the busiest manager stays at %q", line)
	}
	r.slider.DragEnd()
	if len(f.set) != 1 || f.set[0] != (scenario.SetModel{Parameter: "control", Value: "0.6"}) {
		t.Fatalf("set %+v", f.set)
	}
	f.says("was 0.25", "From the baseline to “Flatter”", "52 of 77 values are assumptions; 1 is not the default.")
	test.Tap(r.back)
	if f.subject.State.Model.Settings.Control != 0.25 || r.entry.Text != "0.25" || r.back.Visible() {
		t.Errorf("back at %v, the field says %q", f.subject.State.Model.Settings.Control, r.entry.Text)
	}
}

func TestOnlyTheNewestPlaceOfASliderIsWorkedOut(t *testing.T) {
	f := open(t)
	f.waits = true
	r := f.row("control")
	slide(r.slider, 0.4)
	slide(r.slider, 0.6)
	if f.tried > 0 || len(f.waiting) != 1 {
		t.Fatalf("%d worked out, %d to come", f.tried, len(f.waiting))
	}
	f.waiting[0]()
	if f.tried != 1 {
		t.Errorf("%d worked out", f.tried)
	}
	f.says("From now to Control 0.6.")
	slide(r.slider, 0.7)
	r.slider.DragEnd()
	f.waiting[1]() // comes too late
	f.says("From the baseline to “Flatter”")
	if f.tried != 1 {
		t.Errorf("%d worked out", f.tried)
	}
}

func TestWhatIsTypedIsJudgedWhileItIsTyped(t *testing.T) {
	f := open(t)
	for _, c := range []struct{ parameter, typed, why string }{
		{"control", "2", "2 is not valid, it must be 0..1"},
		{"control", "much", "“much” is not a number"},
		{"control", "", "A number is missing; it must be 0..1"},
		{"rework", "1", "1 is not valid"},
		{"weeks", "10.5", "10.5 is not valid, it must be whole ≥ 1"},
		{"weeks", "3", "in words, weeks: 3 must be more than warmup_weeks"},
		{"squeeze_from", "0.7", "in words, squeeze_from: 0.7 must be below squeeze_to"},
	} {
		r := f.row(c.parameter)
		was := text(r.value)
		r.entry.SetText(c.typed)
		if got := r.source.Value(); !strings.Contains(got, c.why) {
			t.Errorf("%s %q: says %q", c.parameter, c.typed, got)
		}
		r.entry.CommitNow()
		if c.why != "" && strings.HasPrefix(c.why, "in words") {
			continue // the document refuses it, see below
		}
		if len(f.set) > 0 {
			t.Errorf("%s %q was handed on", c.parameter, c.typed)
		}
		r.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if r.entry.Text != was || strings.Contains(r.source.Value(), "valid") {
			t.Errorf("%s: Escape leaves %q and %q", c.parameter, r.entry.Text, r.source.Value())
		}
	}
}

func TestANumberIsTakenWithCommaAndEnter(t *testing.T) {
	f := open(t)
	r := f.row("clarity")
	r.entry.SetText(" 0,9 ")
	f.says("From now to Clarity 0.9.")
	r.entry.OnSubmitted("")
	if f.subject.State.Model.Settings.Clarity != 0.9 || r.entry.Text != "0.9" || r.slider.Number() != 0.9 {
		t.Errorf("clarity %v, field %q, slider %v", f.subject.State.Model.Settings.Clarity, r.entry.Text, r.slider.Number())
	}
}

func TestARefusedValueStaysToBeMended(t *testing.T) {
	f := open(t)
	f.refusal = errors.New("Ann has the file open")
	r := f.row("control")
	slide(r.slider, 0.6)
	r.slider.DragEnd()
	if r.slider.Number() != 0.25 || r.entry.Text != "0.6" || r.source.Value() != "Ann has the file open" {
		t.Errorf("slider %v, field %q, says %q", r.slider.Number(), r.entry.Text, r.source.Value())
	}
}

func TestWhatTheEstimateDoesNotKnowIsSaid(t *testing.T) {
	f := open(t)
	slide(f.row("overtime_cap").slider, 0.9)
	f.says("No difference in the estimate")
}

func TestTheBaselineIsReadOnlyAndOffersAScenario(t *testing.T) {
	f := open(t)
	f.subject.Fixed, f.subject.IsBaseline = "The baseline is not edited.", true
	f.show()
	f.says("The baseline is not edited.", "The baseline as it is.")
	r := f.row("control")
	slide(r.slider, 0.9)
	if !r.entry.Disabled() || !r.slider.Locked() || f.tried > 0 || r.slider.Number() != 0.25 {
		t.Error("a value of the baseline can be changed")
	}
	test.Tap(uitest.Button(t, f.view.Object(), "New scenario…"))
	if f.created != 1 || !f.view.head.presets.Disabled() {
		t.Errorf("%d scenarios asked for", f.created)
	}
	f.subject.Fixed, f.subject.IsBaseline = "Ann has the file open", false
	f.show()
	if f.view.head.remedy.Visible() {
		t.Error("a new scenario is no remedy for a file that somebody has open")
	}
}

func TestTheKeysBringARowIntoView(t *testing.T) {
	f := open(t)
	page := f.view.page
	f.window.Canvas().Focus(f.row("control").slider)
	if page.Offset.Y != 0 && f.view.cards[1].root.Position().Y < page.Size().Height/2 {
		t.Errorf("scrolled by %v to what was in view", page.Offset.Y)
	}
	f.window.Canvas().Focus(f.row("ai_ambiguity").entry)
	down := page.Offset.Y
	card, r := f.view.cards[4].root, f.row("ai_ambiguity").root
	if top := card.Position().Y + r.Position().Y; top < down || top+r.Size().Height > down+page.Size().Height {
		t.Errorf("the row at %v is not within %v and the height %v of the page", top, down, page.Size().Height)
	}
	f.window.Canvas().Focus(f.row("decisions_per_fte_week").slider)
	if page.Offset.Y >= down || page.Offset.Y > 120 {
		t.Errorf("scrolled to %v", page.Offset.Y)
	}
}

func TestARowIsAsHighAsItsExplanation(t *testing.T) {
	f := open(t)
	f.window.Resize(fyne.NewSize(900, 760))
	lines := 0
	for _, p := range scenario.Parameters {
		r := f.row(p.Name)
		says := r.root.Objects[partSays]
		if bottom := says.Position().Y + says.MinSize().Height; bottom > r.root.Size().Height {
			t.Errorf("%s ends at %v in a row of %v", p.Name, bottom, r.root.Size().Height)
		}
		lines = max(lines, int(says.MinSize().Height/rowSecond))
	}
	if lines < 2 {
		t.Error("no explanation wraps: the window is too wide to tell")
	}
}
