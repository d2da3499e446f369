package flattening

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
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
		Apply: func(p flatten.Plan, _ string) string {
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
