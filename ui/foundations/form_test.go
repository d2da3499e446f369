package foundations

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// fixture is a form over a document that takes what is valid.
type fixture struct {
	t      *testing.T
	form   *Form
	window fyne.Window
	source Source
	told   int
}

func open(t *testing.T, s Source) *fixture {
	t.Helper()
	uitest.Start(t)
	f := &fixture{t: t, source: s}
	f.form = New(Handlers{Set: func(now scenario.Foundations) string {
		f.told++
		if err := now.Check(6); err != nil {
			return "in words, " + err.Error()
		}
		f.source.Said = &now
		f.form.Show(f.source)
		return ""
	}})
	f.window = uitest.Window(t, f.form.Object(), 600, 900)
	f.form.Show(s)
	return f
}

// enter types into a field and leaves it.
func (f *fixture) enter(e *widgets.Entry, text string) {
	f.t.Helper()
	f.window.Canvas().Focus(e)
	e.SetText("")
	test.Type(e, text)
	f.window.Canvas().Unfocus()
}

func (f *fixture) words() string { return strings.Join(uitest.Words(f.form.Object()), "|") }

func TestEveryFieldIsOneChange(t *testing.T) {
	f := open(t, Source{})
	f.enter(f.form.purpose, "Serve ")
	f.enter(f.form.until, "2027-03-31")
	f.enter(f.form.roles, "in the handbook")
	f.enter(f.form.share, "12.5 %")
	want := &scenario.Foundations{Purpose: "Serve", SteadyUntil: "2027-03-31", Roles: "in the handbook", SettlingShare: scenario.Some(0.125)}
	if d := cmp.Diff(want, f.source.Said); d != "" || f.told != 4 {
		t.Errorf("told %d times (-want +got):\n%s", f.told, d)
	}
	f.window.Canvas().Focus(f.form.purpose)
	f.window.Canvas().Unfocus()
	if f.told != 4 {
		t.Error("a field that is only looked at is a change")
	}
}

func TestFieldsAreCheckedWhileTyped(t *testing.T) {
	f := open(t, Source{})
	for e, texts := range map[*widgets.Entry][]string{f.form.until: {"soon", "2027-02-30"}, f.form.share: {"half", "101", "-1"}} {
		for _, text := range texts {
			f.enter(e, text)
			if e.Validate() == nil && e.AlwaysShowValidationError != true {
				t.Errorf("%q is not marked", text)
			}
		}
	}
	if f.told != 0 {
		t.Errorf("handed on %d times", f.told)
	}
}

func TestPrioritiesComeAndGo(t *testing.T) {
	f := open(t, Source{Touched: []string{"Sales"}, Units: []string{"Making", "Sales"}})
	f.enter(f.form.priorities.next, "Speed")
	if f.form.priorities.open != 0 || len(f.form.priorities.lines) != 1 || !strings.Contains(f.words(), "Sales") {
		t.Fatalf("the units of a new priority do not show: %s", f.words())
	}
	f.enter(f.form.priorities.lines[0], "an offer in a day")
	f.enter(f.form.priorities.next, "Care")
	want := []scenario.Priority{{Name: "Speed", Units: []scenario.UnitLine{{Unit: "Sales", Line: "an offer in a day"}}}, {Name: "Care"}}
	if d := cmp.Diff(want, f.source.Said.Priorities); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if labels := []string{f.form.priorities.tolds[0].Label(), f.form.priorities.tolds[1].Label()}; !slices.Equal(labels, []string{"1 of 1 units", "0 of 1 units"}) {
		t.Errorf("told %q", labels)
	}
	var up []*widgets.Button
	for _, b := range uitest.Find[*widgets.Button](f.form.Object()) {
		if b.Label() == "↑" {
			up = append(up, b)
		}
	}
	if len(up) != 2 || !up[0].Disabled() {
		t.Fatalf("%d buttons that move up", len(up))
	}
	test.Tap(up[1])
	if f.source.Said.Priorities[0].Name != "Care" {
		t.Error("the second did not move up")
	}
	test.Tap(uitest.Button(t, f.form.Object(), "×"))
	if len(f.source.Said.Priorities) != 1 || f.source.Said.Priorities[0].Name != "Speed" {
		t.Errorf("after the first was taken out: %+v", f.source.Said.Priorities)
	}
}

func TestFivePrioritiesAreEnough(t *testing.T) {
	f := open(t, Source{})
	for _, name := range []string{"A", "B", "C", "D", "E"} {
		f.enter(f.form.priorities.next, name)
	}
	if f.form.priorities.next != nil || len(f.source.Said.Priorities) != scenario.MaxPriorities {
		t.Errorf("%d priorities, and room for more", len(f.source.Said.Priorities))
	}
}

func TestARefusalIsTold(t *testing.T) {
	f := open(t, Source{})
	f.enter(f.form.priorities.next, "Speed")
	f.enter(f.form.priorities.next, "Speed")
	if !strings.Contains(f.words(), "in words, ") || len(f.source.Said.Priorities) != 1 {
		t.Errorf("%d priorities; %s", len(f.source.Said.Priorities), f.words())
	}
}

func TestAFixedFormOnlyShows(t *testing.T) {
	f := open(t, Source{Said: &scenario.Foundations{Purpose: "Serve", Priorities: []scenario.Priority{{Name: "Speed"}}}, Fixed: "The scenario is locked."})
	if !f.form.purpose.Disabled() || !f.form.priorities.names[0].Disabled() || !strings.Contains(f.words(), "The scenario is locked.") {
		t.Error("a locked scenario can be changed")
	}
	f.source.Fixed = ""
	f.form.Show(f.source)
	if f.form.purpose.Disabled() || f.form.priorities.names[0].Disabled() {
		t.Error("an unlocked one cannot")
	}
}

func TestFocusGoesToTheField(t *testing.T) {
	f := open(t, Source{})
	for field, want := range map[Field]*widgets.Entry{FieldPurpose: f.form.purpose, FieldUntil: f.form.until, FieldRoles: f.form.roles, FieldShare: f.form.share, FieldPriorities: f.form.priorities.next} {
		f.form.Focus(f.window.Canvas(), field)
		if f.window.Canvas().Focused() != fyne.Focusable(want) {
			t.Errorf("field %d has not the focus", field)
		}
	}
}
