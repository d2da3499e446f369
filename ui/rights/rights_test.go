package rights

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/edit"
	"spanwise/scenario/escalation"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// fixture is a view over a scenario that takes every edit at once.
type fixture struct {
	t        testing.TB
	view     *View
	window   fyne.Window
	subject  Subject
	done     []scenario.Action
	adjusted []scenario.Action
	revealed []scenario.PositionID
	created  int
	refusal  string // of the next edits, "" for none
}

// firm is two teams in which a class is decided nowhere below grade 2.
func firm(t testing.TB) scenario.State {
	t.Helper()
	s := uitest.TwoTeams(t)
	s.Model.Classes[3].NeverBelow = scenario.Some(2)
	return s
}

func open(t testing.TB) *fixture {
	t.Helper()
	uitest.Start(t)
	f := &fixture{t: t}
	f.view = New(Handlers{
		Do:          func(a scenario.Action) string { f.done = append(f.done, a); return f.do(a) },
		Adjust:      func(a scenario.Action) string { f.adjusted = append(f.adjusted, a); return f.do(a) },
		NewScenario: func() { f.created++ },
		Reveal:      func(id scenario.PositionID) { f.revealed = append(f.revealed, id) },
	}, widgets.NewTips())
	f.window = uitest.Window(t, f.view.Object(), 1100, 760)
	base := firm(t)
	f.subject = Subject{Title: "Flatter", State: base.Clone(), Baseline: base}
	f.show()
	return f
}

func (f *fixture) show() {
	f.t.Helper()
	s := &f.subject
	s.Before, s.After = classesOf(f.t, s.Baseline, s.Baseline), classesOf(f.t, s.Baseline, s.State)
	s.Positions, s.Tops = map[int]int{}, 0
	grades := scenario.Grades(s.Baseline, s.State)
	for p := range s.State.Org.Positions() {
		if p.Manager == "" {
			s.Tops++
			continue
		}
		s.Positions[grades[p.ID]]++
	}
	f.view.Show(*s)
}

func classesOf(t testing.TB, baseline, state scenario.State) []escalation.ClassEstimate {
	t.Helper()
	net, err := escalation.Compile(baseline, state)
	if err != nil {
		t.Fatal(err)
	}
	_, classes := net.SolveClasses()
	return classes
}

// do takes an edit over as the window does: applied and shown again.
func (f *fixture) do(a scenario.Action) (why string) {
	if f.refusal != "" {
		return f.refusal
	}
	if _, err := edit.Apply(&f.subject.State, scenario.Edit{Do: a}); err != nil {
		return err.Error()
	}
	f.show()
	return ""
}

func (f *fixture) says(words ...string) {
	f.t.Helper()
	all := strings.Join(uitest.Words(f.view.Object()), "|")
	for _, w := range words {
		if !strings.Contains(all, w) {
			f.t.Errorf("the view does not say %q: %s", w, all)
		}
	}
}

func (f *fixture) cell(class, grade int) *cell { return f.view.matrix.rows[class].cells[grade] }

func (f *fixture) key(name fyne.KeyName) { f.view.matrix.TypedKey(&fyne.KeyEvent{Name: name}) }

func (f *fixture) authority(class int) int { return f.subject.State.Model.Classes[class].Authority }

func TestTheMatrixShowsWhoMayDecide(t *testing.T) {
	f := open(t)
	if n := len(f.view.matrix.rows); n != 6 {
		t.Fatalf("%d rows", n)
	}
	for g, want := range []cellState{barred, barred, mayNot, boundary, may, may, may} {
		if got := f.cell(3, g).state; got != want {
			t.Errorf("class 3, grade %d: %v, want %v", g, got, want)
		}
	}
	// Six of grade 0, two of grade 1, and the top, who decides everything.
	may := []int{f.view.lines[0].mayDecide, f.view.lines[1].mayDecide, f.view.lines[2].mayDecide}
	if may[0] != 9 || may[1] != 3 || may[2] != 1 {
		t.Errorf("may decide: %v", may)
	}
	f.says("Order of today's work", "70%", "<0.01%")
}

func TestAClickMovesTheBoundaryAndMarksTheOldOne(t *testing.T) {
	f := open(t)
	test.Tap(f.cell(2, 1))
	if len(f.done) != 1 || f.done[0] != (scenario.SetRights{Class: 2, Authority: 1}) {
		t.Fatalf("did %+v", f.done)
	}
	if f.cell(2, 1).state != boundary || !f.cell(2, 2).was || f.cell(2, 1).was {
		t.Error("the new boundary is not ticked, or the old one not marked")
	}
	f.says("|1|was 2|", "Decided from grade 1 on, was 2")
	if f.view.lines[2].mayDecide != 3 {
		t.Errorf("%d may decide", f.view.lines[2].mayDecide)
	}
	if l := f.view.lines[2]; l.after.DelegatedPerWeek <= 0 || l.after.NeededPerWeek >= l.before.NeededPerWeek {
		t.Errorf("before %+v, after %+v", l.before, l.after)
	}
	test.Tap(f.cell(2, 1)) // it is so already
	if len(f.done) != 1 {
		t.Error("a click on the boundary did something")
	}
	test.Tap(uitest.Button(t, f.view.Object(), "Back"))
	if f.authority(2) != 2 || f.view.panel.back.Visible() {
		t.Errorf("back at %d", f.authority(2))
	}
}

func TestTheKeysGoOverTheCells(t *testing.T) {
	f := open(t)
	f.window.Canvas().Focus(f.view.Focus())
	for _, k := range []fyne.KeyName{fyne.KeyUp, fyne.KeyLeft, fyne.KeyDown, fyne.KeyDown, fyne.KeyRight} {
		f.key(k) // the first two have nowhere to go
	}
	if m := f.view.matrix; m.class != 2 || m.grade != 1 || !f.cell(2, 1).cursor || f.cell(0, 0).cursor {
		t.Fatalf("at class %d, grade %d", m.class, m.grade)
	}
	f.says("Plan change", "Decided from grade 2 on")
	f.key(fyne.KeySpace)
	if f.authority(2) != 1 {
		t.Errorf("authority %d", f.authority(2))
	}
	f.key(fyne.KeyEnd)
	f.key(fyne.KeyReturn)
	if f.authority(2) != 6 || f.view.matrix.grades != 8 {
		t.Errorf("authority %d of %d columns: the last is to leave room above", f.authority(2), f.view.matrix.grades)
	}
	f.key(fyne.KeyHome)
	if f.view.matrix.grade != 0 {
		t.Errorf("grade %d", f.view.matrix.grade)
	}
}

func TestABarredCellSaysWhy(t *testing.T) {
	f := open(t)
	test.Tap(f.cell(3, 1))
	if len(f.done) > 0 || f.authority(3) != 3 {
		t.Fatalf("did %+v", f.done)
	}
	f.says("“Unit” is never decided below grade 2: a bound of the document")
	test.Tap(f.cell(3, 2))
	if f.authority(3) != 2 {
		t.Errorf("authority %d", f.authority(3))
	}
	if strings.Contains(strings.Join(uitest.Words(f.view.Object()), "|"), "“Unit” is never decided") {
		t.Error("the refusal still stands")
	}
}

func TestTheBaselineSaysWhyItStays(t *testing.T) {
	f := open(t)
	f.subject.Fixed, f.subject.IsBaseline = "The baseline is not edited.", true
	f.show()
	test.Tap(f.cell(2, 1))
	if len(f.done) > 0 {
		t.Fatal("the baseline was changed")
	}
	f.says("The baseline is not edited.")
	for _, e := range uitest.Find[*widgets.Entry](f.view.Object()) {
		if !e.Disabled() {
			t.Errorf("the field with %q can be typed in", e.Text)
		}
	}
	test.Tap(uitest.Button(t, f.view.Object(), "New scenario…"))
	if f.created != 1 {
		t.Error("no scenario was asked for")
	}
}

func TestARefusedRightIsTold(t *testing.T) {
	f := open(t)
	f.refusal = "Ann has the file open"
	test.Tap(f.cell(2, 1))
	f.says("Ann has the file open")
	if f.authority(2) != 2 || f.cell(2, 1).state != mayNot {
		t.Error("the matrix shows what was refused")
	}
}

func TestEveryExampleIsWhole(t *testing.T) {
	f := open(t)
	got := "|" + uitest.Drawn(f.view.matrix) + "|"
	for _, r := range f.view.matrix.rows {
		if r.shown && !strings.Contains(got, "|"+r.line.example+"|") {
			t.Errorf("%q is not whole", r.line.example)
		}
	}
}
