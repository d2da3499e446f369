package refreshing

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/roster"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// edited is the roster of before as somebody wrote it anew: 4 moved to 3, 6 has
// another title, 5 is gone, 7 is new.
const edited = `Position ID,Manager ID,Name,Title,Department,FTE
1,,Ada Corrigan,Chief executive,Board,1
2,1,Bo Valadas,Head of delivery,Delivery,1
3,1,Cleo Suorsa,Head of product,Product,1
4,3,Dara Kulkarni,Planner,Delivery,1
6,3,Fen Arrieta,Senior analyst,Product,1
7,2,Gil Adeleke,Engineer,Delivery,1
`

func read(t *testing.T, text string) *roster.Import {
	t.Helper()
	found, err := roster.Read(context.Background(), "edited.csv", bytes.NewReader([]byte(text)), roster.Options{})
	if err != nil || found.Blocked() {
		t.Fatalf("%v, %+v", err, found)
	}
	return found
}

// backFixture is an open panel of an import.
type backFixture struct {
	*fixture
	imported []Imported
	refusal  string
	base     scenario.State
}

// openBack compares a file with the baseline, and a scenario of these edits.
func openBack(t *testing.T, text string, actions ...scenario.Action) *backFixture {
	t.Helper()
	uitest.Start(t)
	f := &backFixture{fixture: &fixture{t: t, window: uitest.Window(t, widgets.Space(1, 1), 1280, 800)}}
	f.base = scenario.State{Org: orgOf(t, before), Model: scenario.DefaultModel()}
	in := Back{Found: read(t, text), Baseline: f.base, NewName: "edited"}
	if len(actions) > 0 {
		var edits []scenario.Edit
		for _, a := range actions {
			edits = append(edits, scenario.Edit{Do: a})
		}
		state, err := edit.Replay(f.base, edits)
		if err != nil {
			t.Fatal(err)
		}
		in.Scenarios, in.Compared = []Side{{ID: "s1", Name: "Flatter", State: state}}, "s1"
	}
	ShowBack(in, Surround{Canvas: f.window.Canvas(), Work: func(do, done func()) { do(); done() }}, func(i Imported) string {
		if f.refusal == "" {
			f.imported = append(f.imported, i)
		}
		return f.refusal
	})
	return f
}

// choice is the n-th drop-down: compared with, missing rows, it becomes.
func (f *backFixture) choice(n int) *widgets.Select {
	return uitest.Find[*widgets.Select](f.top())[n]
}

func TestBackListsEditsByKind(t *testing.T) {
	f := openBack(t, edited)
	if got := strings.Join(f.numbers(), " "); got != "1 1 0 2 1 0" {
		t.Errorf("counts %q", got)
	}
	f.says("Dara Kulkarni", "Bo Valadas → Cleo Suorsa", "5 edits")
	f.tile(kindAdded)
	f.says("Gil Adeleke", "under Bo Valadas")
	f.tile(kindPeople)
	f.says("joins", "sits in Engineer (7)")
	f.tile(kindValues)
	f.says("Fen Arrieta", "Analyst → Senior analyst")
	f.tile(kindRemoved)
	f.says("Nothing is removed.")
	f.choice(1).SetSelected(missingGo)
	f.tile(kindRemoved)
	f.says("Eli Tsukino", "was under Bo Valadas")
}

func TestBackIsHandedOnAsANewScenario(t *testing.T) {
	f := openBack(t, edited)
	if got := f.choice(2).Options; len(got) != 1 {
		t.Errorf("the baseline can become %q, though it is not edited", got)
	}
	for _, e := range uitest.Find[*widgets.Entry](f.top()) {
		if e.Text == "edited" {
			e.SetText(" Spring ")
		}
	}
	f.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(f.imported) != 1 {
		t.Fatal("nothing was handed on")
	}
	got := f.imported[0]
	if got.NewName != "Spring" || got.Compared != "" || len(got.Edits) != 1 {
		t.Fatalf("%+v", got)
	}
	after, err := edit.Replay(f.base, got.Edits)
	if p, _ := after.Org.Position("4"); err != nil || p.Manager != "3" || !after.Org.Has("7") || !after.Org.Has("5") {
		t.Errorf("%v, %+v", err, p)
	}
}

func TestBackGoesOnTheScenarioComparedWith(t *testing.T) {
	f := openBack(t, edited, scenario.Move{Position: "4", Manager: "3"})
	if got := f.numbers()[kindMoved]; got != "0" {
		t.Errorf("%s positions move that the scenario has moved already", got)
	}
	f.choice(2).SetSelectedIndex(1)
	f.press("Import")
	if len(f.imported) != 1 || f.imported[0].NewName != "" || f.imported[0].Compared != "s1" {
		t.Errorf("%+v", f.imported)
	}
}

func TestBackLeavesWhatTheScenarioChangedUnlessTold(t *testing.T) {
	f := openBack(t, edited, scenario.Set{Position: "3", Field: scenario.FieldTitle, Value: "Head of everything"})
	f.tile(kindCount)
	f.says("Cleo Suorsa", "Title in the file: Head of product", "has Head of everything; the file is as the baseline", "1 left out")
	uitest.Find[*widgets.Check](f.top())[0].SetChecked(true)
	f.says("The file's is taken.")
	if got := f.numbers()[kindValues]; got != "2" {
		t.Errorf("%s values change after the file's was taken", got)
	}
	f.press("Take none")
	if got := f.numbers()[kindValues]; got != "1" {
		t.Errorf("%s values change after it was taken back", got)
	}
	f.choice(0).SetSelectedIndex(0) // the baseline has no such change
	if got := f.numbers()[kindCount]; got != "0" {
		t.Errorf("%s are left out against the baseline", got)
	}
}

func TestBackTellsOfUnknownManagersAndProtectedPositions(t *testing.T) {
	text := strings.ReplaceAll(edited, "7,2,Gil", "7,99,Gil")
	f := openBack(t, text, scenario.Set{Position: "4", Field: scenario.FieldProtected, Value: "yes"})
	f.tile(kindCount)
	f.says("Gil Adeleke", "Its manager is not in the file", "Dara Kulkarni", "protected")
	for _, c := range uitest.Find[*widgets.Check](f.top()) {
		if !c.Disabled() {
			t.Error("what cannot be can be ticked")
		}
	}
}

func TestBackWithoutADifferenceCannotBeImported(t *testing.T) {
	f := openBack(t, `Position ID,Manager ID,Name,Title,Department,FTE
1,,Ada Corrigan,Chief executive,Board,1
2,1,Bo Valadas,Head of delivery,Delivery,1
3,1,Cleo Suorsa,Head of product,Product,1
4,2,Dara Kulkarni,Planner,Delivery,1
5,2,Eli Tsukino,Planner,Delivery,1
6,3,Fen Arrieta,Analyst,Product,1
`)
	f.says("there is nothing to import")
	f.press("Import")
	if len(f.imported) != 0 {
		t.Error("nothing was imported as something")
	}
}

func TestBackStaysWhereTheNameIsRefused(t *testing.T) {
	f := openBack(t, edited)
	f.refusal = "Another scenario has this name."
	test.Tap(uitest.Button(t, f.top(), "Import"))
	f.says("Another scenario has this name.")
}
