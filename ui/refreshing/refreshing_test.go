package refreshing

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/refresh"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// person is a filled position: id, manager, name, title, unit.
type person struct{ id, manager, name, title, unit string }

var before = []person{
	{"1", "", "Ada Corrigan", "Chief executive", "Board"},
	{"2", "1", "Bo Valadas", "Head of delivery", "Delivery"},
	{"3", "1", "Cleo Suorsa", "Head of product", "Product"},
	{"4", "2", "Dara Kulkarni", "Planner", "Delivery"},
	{"5", "2", "Eli Tsukino", "Planner", "Delivery"},
	{"6", "3", "Fen Arrieta", "Analyst", "Product"},
}

// after: 5 left, 7 joined, 4 moved, 6 has another title, 2 is called 20 by now.
var after = []person{
	{"1", "", "Ada Corrigan", "Chief executive", "Board"},
	{"20", "1", "Bo Valadas", "Head of delivery", "Delivery"},
	{"3", "1", "Cleo Suorsa", "Head of product", "Product"},
	{"4", "3", "Dara Kulkarni", "Planner", "Delivery"},
	{"6", "3", "Fen Arrieta", "Senior analyst", "Product"},
	{"7", "20", "Gil Adeleke", "Engineer", "Delivery"},
}

func orgOf(t *testing.T, list []person) *scenario.Org {
	t.Helper()
	var positions []scenario.Position
	var people []scenario.Person
	for _, p := range list {
		id := scenario.PositionID(p.id)
		positions = append(positions, scenario.Position{ID: id, Manager: scenario.PositionID(p.manager), Title: p.title, Unit: p.unit, FTE: 1})
		people = append(people, scenario.Person{ID: scenario.PersonID(p.id), Name: p.name, FTE: 1, Seat: id})
	}
	org, err := scenario.NewOrg(positions, people)
	if err != nil {
		t.Fatal(err)
	}
	return org
}

// fixture is a panel over a window, whose work is done at once.
type fixture struct {
	t        *testing.T
	window   fyne.Window
	accepted []refresh.Plan
	refusal  string
	picks    []scenario.PositionID // answers of the position picker
}

func open(t *testing.T, edits ...scenario.Action) *fixture {
	t.Helper()
	uitest.Start(t)
	f := &fixture{t: t, window: uitest.Window(t, widgets.Space(1, 1), 1280, 800)}
	sc := &scenario.Scenario{ID: "s1", Name: "Flatter"}
	for _, a := range edits {
		sc.Edits = append(sc.Edits, scenario.Edit{Do: a})
	}
	doc := &scenario.Document{
		Name: "Plan", Baseline: scenario.State{Org: orgOf(t, before), Model: scenario.DefaultModel()},
		Scenarios: []*scenario.Scenario{sc},
	}
	Show(Input{File: "staff.csv", Document: doc, Roster: orgOf(t, after), Origin: scenario.Origin{Files: []string{"staff.csv"}}}, Surround{
		Canvas: f.window.Canvas(),
		Work:   func(do, done func()) { do(); done() },
		Pick: func(_ *scenario.Org, _ string, picked func(scenario.PositionID)) {
			if len(f.picks) > 0 {
				picked(f.picks[0])
				f.picks = f.picks[1:]
			}
		},
	}, func(p refresh.Plan) string {
		if f.refusal == "" {
			f.accepted = append(f.accepted, p)
		}
		return f.refusal
	})
	return f
}

func (f *fixture) top() fyne.CanvasObject {
	f.t.Helper()
	top := f.window.Canvas().Overlays().Top()
	if top == nil {
		f.t.Fatal("the panel is closed")
	}
	return top
}

func (f *fixture) words() string { return strings.Join(uitest.Words(f.top()), "\n") }

func (f *fixture) says(words ...string) {
	f.t.Helper()
	for _, w := range words {
		if !strings.Contains(f.words(), w) {
			f.t.Errorf("the panel does not say %q:\n%s", w, f.words())
		}
	}
}

func (f *fixture) tile(at int) { uitest.Find[*tile](f.top())[at].Tapped(nil) }

func (f *fixture) press(label string) { test.Tap(uitest.Button(f.t, f.top(), label)) }

// selectOption chooses what begins so in the n-th drop-down.
func (f *fixture) selectOption(n int, begin string) {
	f.t.Helper()
	choice := uitest.Find[*widgets.Select](f.top())[n]
	for i, o := range choice.Options {
		if strings.HasPrefix(o, begin) {
			choice.SetSelectedIndex(i)
			return
		}
	}
	f.t.Fatalf("no option %q among %q", begin, choice.Options)
}

func (f *fixture) numbers() []string {
	var out []string
	for _, t := range uitest.Find[*tile](f.top()) {
		out = append(out, t.number.Value())
	}
	return out
}

func TestCountsOpenTheirLists(t *testing.T) {
	f := open(t)
	if got := strings.Join(f.numbers(), " "); got != "2 2 1 1 1 0" {
		t.Errorf("counts %q", got)
	}
	f.tile(tileJoined)
	f.says("Gil Adeleke", "Engineer · Delivery · 7", "under Bo Valadas")
	f.tile(tileLeft)
	f.says("Eli Tsukino", "was under Bo Valadas", "had 2 reports")
	f.tile(tileMoved)
	f.says("Dara Kulkarni", "Bo Valadas → Cleo Suorsa")
	f.tile(tileChanged)
	f.says("Fen Arrieta", "Analyst → Senior analyst")
	if strings.Contains(f.words(), "Gil Adeleke") {
		t.Error("the list chosen before still shows")
	}
}

func TestListsAreSearched(t *testing.T) {
	f := open(t)
	f.tile(tileJoined)
	field := uitest.Find[*widgets.Entry](f.top())[0]
	field.SetText("engineer")
	f.says("Gil Adeleke")
	if strings.Contains(f.words(), "Bo Valadas · ") || strings.Contains(f.words(), "Head of delivery") {
		t.Error("what does not fit is still listed")
	}
	field.SetText("nobody")
	f.says("Nothing here has “nobody”.")
}

func TestRenumberedPositionsAreConfirmed(t *testing.T) {
	f := open(t, scenario.Move{Position: "6", Manager: "2"})
	f.says("2  →  20", "sure") // the list that asks is open
	if got := f.numbers()[tileMisfits]; got != "1" {
		t.Errorf("%s edits do not fit before it is confirmed", got)
	}
	f.says("1 id is not confirmed")
	f.press("Tick all")
	if got := strings.Join(f.numbers(), " "); got != "1 1 1 1 1 0" {
		t.Errorf("counts %q after the pair was confirmed", got)
	}
	f.press("Tick none")
	if got := f.numbers()[tileJoined]; got != "2" {
		t.Errorf("%s joined after it was taken back", got)
	}
	check := uitest.Find[*widgets.Check](f.top())[0]
	check.SetChecked(true)
	f.press("Refresh the baseline")
	if len(f.accepted) != 1 {
		t.Fatal("the plan was not handed on")
	}
	edits := f.accepted[0].Document.Scenarios[0].Edits
	if len(edits) != 1 || edits[0].Do != (scenario.Move{Position: "6", Manager: "20"}) {
		t.Errorf("%+v", edits)
	}
}

func TestMisfitsAreSettledEach(t *testing.T) {
	moves := []scenario.Action{
		scenario.Move{Position: "5", Manager: "3"}, // 5 left
		scenario.Move{Position: "3", Manager: "5"}, // under one who left
		scenario.Set{Position: "5", Field: scenario.FieldTitle, Value: "Lead"},
		scenario.Set{Position: "6", Field: scenario.FieldTitle, Value: "Senior analyst"}, // so already
	}
	f := open(t, moves...)
	f.tile(tileMisfits)
	f.says("Flatter", "3 do not fit", "is not in the new roster", "So already")
	f.selectOption(0, "Drop it")
	f.says("1 dropped", "2 changes are kept as notes")
	f.picks = []scenario.PositionID{"7"}
	f.selectOption(1, "Another position")
	f.says("Applies with the other position.")
	if got := f.numbers()[tileMisfits]; got != "2" {
		t.Errorf("%s edits do not fit", got)
	}
	if n := len(uitest.Find[*widgets.Select](f.top())); n != 3 {
		t.Errorf("%d of 3 questions are left: a choice must stay to be changed", n)
	}
	f.selectOption(1, "Keep")
	f.selectOption(1, "Another position") // nothing is picked
	f.says("2 changes are kept as notes")
	if got := uitest.Find[*widgets.Select](f.top())[1].Selected; got != "Keep as a note" {
		t.Errorf("the drop-down shows %q though nothing was picked", got)
	}
	f.press("Refresh the baseline")
	sc := f.accepted[0].Document.Scenarios[0]
	if len(sc.Edits) != 0 || !strings.Contains(sc.Note, "Move") {
		t.Errorf("%+v", sc)
	}
}

func TestMisfitsAreSettledTogether(t *testing.T) {
	f := open(t,
		scenario.Set{Position: "5", Field: scenario.FieldUnit, Value: "Works"},
		scenario.Move{Position: "6", Manager: "5"},
		scenario.Set{Position: "5", Field: scenario.FieldTitle, Value: "Lead"})
	f.tile(tileMisfits)
	f.press("Drop all")
	f.says("3 dropped")
	f.press("Keep all as notes")
	f.says("3 changes are kept as notes")
	f.selectOption(1, "Use Dara Kulkarni (4) in all 3")
	if got := f.numbers()[tileMisfits]; got != "0" {
		t.Errorf("%s edits do not fit", got)
	}
	f.press("Refresh the baseline")
	if n := len(f.accepted[0].Document.Scenarios[0].Edits); n != 3 {
		t.Errorf("%d edits apply", n)
	}
}

func TestRefusedPlanStaysAndSaysWhy(t *testing.T) {
	f := open(t)
	f.refusal = "Something is in the way."
	f.press("Refresh the baseline")
	f.says("Something is in the way.")
	f.refusal = ""
	f.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(f.accepted) != 1 || f.window.Canvas().Overlays().Top() != nil {
		t.Error("Enter does not refresh")
	}
}

func TestEscapeLeavesEverythingAsItWas(t *testing.T) {
	f := open(t)
	f.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(f.accepted) != 0 || f.window.Canvas().Overlays().Top() != nil {
		t.Error("the panel is still open, or did something")
	}
}

func TestPlanThatIsWorkedOutCannotBeTaken(t *testing.T) {
	uitest.Start(t)
	w := uitest.Window(t, widgets.Space(1, 1), 1280, 800)
	var pending []func()
	doc := &scenario.Document{Baseline: scenario.State{Org: orgOf(t, before), Model: scenario.DefaultModel()}}
	taken := 0
	Show(Input{File: "staff.csv", Document: doc, Roster: orgOf(t, after)}, Surround{
		Canvas: w.Canvas(), Work: func(do, done func()) { pending = append(pending, func() { do(); done() }) },
	}, func(refresh.Plan) string { taken++; return "" })
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if taken != 0 || !uitest.Button(t, w.Canvas().Overlays().Top(), "Refresh the baseline").Disabled() {
		t.Fatal("a plan that is not there yet was taken")
	}
	for len(pending) > 0 {
		next := pending[0]
		pending = pending[1:]
		next()
	}
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if taken != 1 {
		t.Error("the plan cannot be taken once it is there")
	}
}
