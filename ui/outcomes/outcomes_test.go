package outcomes

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/edit"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// fixture is the view over a small company with a scenario, which it changes.
type fixture struct {
	t       *testing.T
	window  fyne.Window
	view    *View
	base    scenario.State
	edits   []scenario.Edit
	terms   scenario.Terms
	picks   []scenario.PositionID
	refusal string
	fixed   string
}

// open shows a top over two heads with three reports each and a vacant post, and what
// these edits make of it.
func open(t *testing.T, edits ...scenario.Edit) *fixture {
	t.Helper()
	uitest.Start(t)
	var positions []scenario.Position
	var people []scenario.Person
	for _, p := range []struct{ id, manager scenario.PositionID }{
		{"top", ""}, {"a", "top"}, {"b", "top"}, {"a1", "a"}, {"a2", "a"}, {"b1", "b"}, {"b2", "b"}, {"v", "b"},
	} {
		positions = append(positions, scenario.Position{ID: p.id, Manager: p.manager, Title: "Post " + string(p.id), FTE: 1, Cost: scenario.Some(60_000.0), Currency: "EUR"})
		if p.id != "v" {
			people = append(people, scenario.Person{ID: "p-" + scenario.PersonID(p.id), Name: "Person " + string(p.id), FTE: 1, Seat: p.id})
		}
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	f := &fixture{
		t: t, base: scenario.State{Org: org, Model: scenario.DefaultModel()}, edits: edits, terms: scenario.DefaultTerms(),
		window: uitest.Window(t, widgets.Space(1, 1), 1280, 800),
	}
	pick := func(picked func(scenario.PositionID)) {
		if len(f.picks) > 0 {
			picked(f.picks[0])
		}
	}
	f.view = New(Handlers{
		Assign: func(people []scenario.PersonID, c displaced.Choice) string {
			group, _, err := displaced.Assign(f.base, f.now(), people, c)
			if err != nil {
				return err.Error()
			}
			return f.do(group)
		},
		HandOver: func(all ...scenario.TakeOver) string {
			var edits []scenario.Edit
			for _, t := range all {
				edits = append(edits, scenario.Edit{Do: t})
			}
			return f.do(scenario.Group{Name: "Work without an owner", Edits: edits})
		},
		SetTerms: func(t scenario.Terms) string { f.terms = t; f.set(); return "" },
		PickSeat: pick, PickTaker: pick,
	})
	f.set()
	Show(f.window.Canvas(), "People and work of “Flatter”", f.view, nil)
	return f
}

func (f *fixture) now() scenario.State {
	s, err := edit.Replay(f.base, f.edits)
	if err != nil {
		f.t.Fatal(err)
	}
	return s
}

func (f *fixture) do(a scenario.Action) string {
	if f.refusal != "" {
		return f.refusal
	}
	f.edits = append(f.edits, scenario.Edit{Do: a})
	f.set()
	return ""
}

func (f *fixture) set() {
	s := f.now()
	work, err := displaced.WorkOf(f.base, f.edits)
	if err != nil {
		f.t.Fatal(err)
	}
	f.view.Set(Source{
		Baseline: f.base, State: s, People: displaced.Of(f.base, s), Savings: displaced.SavingsOf(f.base, s, f.terms),
		Terms: f.terms, Work: work, Fixed: f.fixed,
	})
}

func (f *fixture) says(words ...string) {
	f.t.Helper()
	all := strings.Join(uitest.Words(f.window.Canvas().Overlays().Top()), "|")
	for _, w := range words {
		if !strings.Contains(all, w) {
			f.t.Errorf("the panel does not say %q: %s", w, all)
		}
	}
}

func (f *fixture) selects() []*widgets.Select {
	return uitest.Find[*widgets.Select](f.window.Canvas().Overlays().Top())
}

// offering returns the drop-downs that offer something.
func (f *fixture) offering(words string) []*widgets.Select {
	var out []*widgets.Select
	for _, s := range f.selects() {
		if slices.Contains(s.Options, words) {
			out = append(out, s)
		}
	}
	return out
}

func (f *fixture) outcome(id scenario.PersonID) displaced.Outcome {
	for _, p := range displaced.Of(f.base, f.now()) {
		if p.ID == id {
			return p.Outcome
		}
	}
	return ""
}

func gone(ids ...scenario.PositionID) []scenario.Edit {
	var out []scenario.Edit
	for _, id := range ids {
		out = append(out, scenario.Edit{Do: scenario.Remove{Position: id}})
	}
	return out
}

func TestOpenOutcomesShowNoSaving(t *testing.T) {
	f := open(t, gone("a", "b")...)
	f.says("2 people lose a seat or a team; for 2 of them nothing is chosen yet.", "Post a · a", "Person a · led 2", "60,000",
		"No saving is shown while it is open what becomes of 2 people.", "assumption", "Work without an owner: 28 h a week")
	if all := strings.Join(uitest.Words(f.window.Canvas().Overlays().Top()), "|"); strings.Contains(all, "Saved a year|") {
		t.Error("a saving is shown")
	}
}

func TestOneOutcomeAfterAnother(t *testing.T) {
	f := open(t, gone("a", "b")...)
	rows := f.offering(choices[3].words)
	rows[0].SetSelected("Leaves")
	if f.outcome("p-a") != displaced.Exit || f.outcome("p-b") != displaced.Open {
		t.Fatalf("a %s, b %s", f.outcome("p-a"), f.outcome("p-b"))
	}
	f.picks = []scenario.PositionID{"v"}
	f.offering(choices[3].words)[1].SetSelected(choices[3].words)
	if f.outcome("p-b") != displaced.InSeat {
		t.Errorf("b %s", f.outcome("p-b"))
	}
	f.says("an outcome is chosen for all of them", "as Post v · v", "Saved a year|0|60,000|120,000", "Cost once|0|30,000|60,000", "Paid back, months|–|6|6", "In EUR, three ways")
}

func TestMany(t *testing.T) {
	f := open(t, gone("a", "b")...)
	f.offering(whom[0])[0].SetSelected(whom[0])
	f.view.people.many.SetSelected("Waits unplaced")
	test.Tap(uitest.Button(t, f.window.Canvas().Overlays().Top(), "Choose for 2"))
	if f.outcome("p-a") != displaced.Unplaced || f.outcome("p-b") != displaced.Unplaced {
		t.Fatalf("a %s, b %s", f.outcome("p-a"), f.outcome("p-b"))
	}
	if got := f.view.people.bulk.Selected; got != whom[1] {
		t.Errorf("as nobody is open any more, %q is offered", got)
	}
	f.view.people.bulk.SetSelected(whom[0])
	if b := uitest.Button(t, f.window.Canvas().Overlays().Top(), "Choose"); !b.Disabled() || !strings.Contains(b.Tip, "nobody is open") {
		t.Errorf("for nobody the button says %q", b.Tip)
	}
	f.view.people.bulk.SetSelected(whom[1])
	f.view.people.many.SetSelected("On a technical track")
	test.Tap(uitest.Button(t, f.window.Canvas().Overlays().Top(), "Choose for 2"))
	if f.outcome("p-a") != displaced.OnTrack || f.outcome("p-b") != displaced.OnTrack {
		t.Errorf("a %s, b %s", f.outcome("p-a"), f.outcome("p-b"))
	}
}

func TestARefusalIsSaidAndTheChoiceStays(t *testing.T) {
	f := open(t, gone("a")...)
	f.refusal = "The scenario is locked."
	row := f.offering(choices[3].words)[0]
	row.SetSelected("Leaves")
	f.says("The scenario is locked.")
	if f.outcome("p-a") != displaced.Open || row.Selected != "" {
		t.Errorf("%s, the row shows %q", f.outcome("p-a"), row.Selected)
	}
	f.refusal, f.fixed = "", "locked"
	f.set()
	if !f.offering(choices[3].words)[0].Disabled() {
		t.Error("what cannot be changed can be chosen")
	}
}

func TestWhatHoldsAlreadyIsNoChoice(t *testing.T) {
	f := open(t, gone("a")...)
	f.offering(choices[3].words)[0].SetSelected("Leaves")
	edits := len(f.edits)
	f.refusal = "nobody's outcome changes"
	f.offering(choices[3].words)[0].SetSelected("Leaves")
	if all := strings.Join(uitest.Words(f.window.Canvas().Overlays().Top()), "|"); strings.Contains(all, f.refusal) || len(f.edits) != edits {
		t.Errorf("what holds is refused: %s", all)
	}
}

func TestTermsChangeTheCost(t *testing.T) {
	f := open(t, append(gone("a"), scenario.Edit{Do: scenario.Unseat{Person: "p-a", Leaving: true}})...)
	f.says("Cost once|0|30,000|30,000")
	f.view.money.severance.SetText("12")
	f.view.money.severance.CommitNow()
	f.says("Cost once|0|60,000|60,000")
	f.view.money.hiring.SetText("250")
	f.view.money.hiring.CommitNow()
	f.says("“250” is not a number from 0 to 200.")
	if f.terms != (scenario.Terms{SeveranceMonths: 12, HiringShare: 0.25}) {
		t.Errorf("%+v", f.terms)
	}
}

func TestWorkIsHandedOverOrStopped(t *testing.T) {
	f := open(t, gone("a", "b")...)
	rows := f.offering(stopIt)
	if len(rows) != 2 || rows[0].Options[0] != "Hand over to Post top · top" {
		t.Fatalf("%d rows", len(rows))
	}
	rows[0].SetSelected(rows[0].Options[0])
	if p, _ := f.now().Org.Position("top"); p.TakenHours != 14 {
		t.Errorf("the top takes %v h", p.TakenHours)
	}
	f.says("Work without an owner: 14 h a week")
	f.picks = []scenario.PositionID{"b2"}
	f.offering(stopIt)[0].SetSelected(anotherTaker)
	if p, _ := f.now().Org.Position("b2"); p.TakenHours != 14 {
		t.Errorf("b2 takes %v h", p.TakenHours)
	}
	if f.view.work.root.Visible() {
		t.Error("no work is left, yet it is listed")
	}
}

func TestNobodyIsDisplaced(t *testing.T) {
	f := open(t)
	f.says("Nobody loses a seat or a team.", "are listed here")
	if !uitest.Button(t, f.window.Canvas().Overlays().Top(), "Choose").Disabled() {
		t.Error("there is nobody to choose for")
	}
	f.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.window.Canvas().Overlays().Top() != nil {
		t.Error("Escape leaves the panel open")
	}
}

func TestAllWorkIsSettledAtOnce(t *testing.T) {
	f := open(t, gone("a", "b")...)
	steps := len(f.edits)
	test.Tap(f.view.work.give)
	if p, _ := f.now().Org.Position("top"); p.TakenHours != 28 || len(f.edits) != steps+1 {
		t.Errorf("the top takes %v h in %d steps", p.TakenHours, len(f.edits)-steps)
	}
	f = open(t, gone("a", "b")...)
	f.view.work.many.SetSelected(manyWork[1])
	test.Tap(f.view.work.give)
	if p, _ := f.now().Org.Position("top"); p.TakenHours != 0 || f.view.work.root.Visible() {
		t.Errorf("stopped work: the top takes %v h, still listed %v", p.TakenHours, f.view.work.root.Visible())
	}
}
