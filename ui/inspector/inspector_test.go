package inspector

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/ui/theme"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// told is what the inspector asked of the window; refuse is what it answers.
type told struct {
	asked  []string
	refuse string
}

func (d *told) ask(format string, args ...any) {
	d.asked = append(d.asked, fmt.Sprintf(format, args...))
}

func (d *told) handlers() Handlers {
	return Handlers{
		Set: func(id scenario.PositionID, field scenario.Field, value string) string {
			d.ask("set %s %s %q", id, field, value)
			return d.refuse
		},
		Rename: func(id scenario.PersonID, name string) string { d.ask("rename %s %q", id, name); return d.refuse },
		Move:   func(id scenario.PositionID) { d.ask("move %s", id) },
		Add:    func(id scenario.PositionID) { d.ask("add %s", id) },
		Remove: func(id scenario.PositionID) { d.ask("remove %s", id) },
		Unseat: func(id scenario.PersonID) { d.ask("unseat %s", id) },
	}
}

// planner is a filled position without a team.
func planner() Subject {
	return Subject{
		Position: scenario.Position{ID: "x1", Title: "Head of planning", Unit: "Supply", Location: "Lund", FTE: 0.8, Notes: "Moved in May", Track: scenario.TrackTechnical},
		Layer:    3, Grade: 5, Filled: true, Holder: scenario.Person{ID: "p1", Name: "Dana Okafor"},
	}
}

func show(t *testing.T, s Subject) (*View, *told, fyne.Window) {
	t.Helper()
	uitest.Start(t)
	d := &told{}
	v := New(d.handlers(), nil)
	w := uitest.Window(t, v.Object(), 300, 1100)
	v.Show(s)
	return v, d, w
}

func words(v *View) string { return strings.Join(uitest.Words(v.Object()), "|") }

func escape() *fyne.KeyEvent { return &fyne.KeyEvent{Name: fyne.KeyEscape} }

// marked reports whether a field has the edge of a refused value.
func marked(e *widgets.Entry) bool {
	return slices.ContainsFunc(uitest.Find[*canvas.Rectangle](e), func(r *canvas.Rectangle) bool {
		return r.StrokeWidth > 0 && r.StrokeColor == theme.Color(theme.OverloadedText)
	})
}

func TestFieldsShowThePosition(t *testing.T) {
	v, d, _ := show(t, planner())
	for field, want := range map[scenario.Field]string{
		scenario.FieldTitle: "Head of planning", scenario.FieldUnit: "Supply", scenario.FieldLocation: "Lund",
		scenario.FieldFTE: "0.8", scenario.FieldNotes: "Moved in May", scenario.FieldAuthority: "", scenario.FieldCost: "",
	} {
		if got := v.fields.texts[field].Text; got != want {
			t.Errorf("%s shows %q, want %q", field, got, want)
		}
	}
	if v.fields.name.Text != "Dana Okafor" || v.fields.track.Selected != "Technical" || v.fields.protected.Checked {
		t.Errorf("name %q, track %q, protected %v", v.fields.name.Text, v.fields.track.Selected, v.fields.protected.Checked)
	}
	if got := v.fields.texts[scenario.FieldAuthority].PlaceHolder; got != "5, not set" {
		t.Errorf("authority without a value of its own says %q", got)
	}
	if got := words(v); !strings.HasPrefix(got, "Dana Okafor|Head of planning|layer 3 · authority grade 5|") {
		t.Errorf("head %q", got)
	}
	if len(d.asked) != 0 {
		t.Errorf("showing asked for %q", d.asked)
	}
}

func TestChangedFieldsAreHandedOn(t *testing.T) {
	v, d, w := show(t, planner())
	title := v.fields.texts[scenario.FieldTitle]
	w.Canvas().Focus(title)
	title.SetText("Head of supply")
	w.Canvas().Unfocus()
	v.fields.name.SetText("D. Okafor")
	v.fields.name.OnSubmitted("")
	v.fields.track.SetSelected("Project")
	v.fields.protected.SetChecked(true)
	want := []string{
		fmt.Sprintf("set x1 %s %q", scenario.FieldTitle, "Head of supply"), `rename p1 "D. Okafor"`,
		fmt.Sprintf("set x1 %s %q", scenario.FieldTrack, scenario.TrackProject),
		fmt.Sprintf("set x1 %s %q", scenario.FieldProtected, "true"),
	}
	if !slices.Equal(d.asked, want) {
		t.Errorf("asked %q\nwant  %q", d.asked, want)
	}
}

func TestRefusedValueStaysUntilItIsMendedOrLeft(t *testing.T) {
	v, d, _ := show(t, planner())
	d.refuse = "FTE is above 0 and at most 2"
	fte := v.fields.texts[scenario.FieldFTE]
	fte.SetText("12")
	fte.CommitNow()
	if fte.Text != "12" || !marked(fte) {
		t.Errorf("the field shows %q, marked %v", fte.Text, marked(fte))
	}
	if !strings.Contains(words(v), d.refuse) {
		t.Errorf("the words are not shown: %q", words(v))
	}
	if size, room := v.fields.problem.Size(), v.fields.root.Size().Width; size.Width != room || size.Height > 60 || v.fields.nameRow.Position().Y < size.Height {
		t.Errorf("the words take %v of %v, the name follows at %v", size, room, v.fields.nameRow.Position())
	}
	fte.TypedKey(escape())
	if fte.Text != "0.8" || marked(fte) || strings.Contains(words(v), d.refuse) {
		t.Errorf("after Escape: %q, marked %v, words %q", fte.Text, marked(fte), words(v))
	}
}

func TestRefusedChoiceGoesBack(t *testing.T) {
	v, d, _ := show(t, planner())
	d.refuse = "A file is being opened."
	v.fields.protected.SetChecked(true)
	v.fields.track.SetSelected("Project")
	if v.fields.protected.Checked || v.fields.track.Selected != "Technical" {
		t.Errorf("protected %v, track %q: what was refused is shown as taken", v.fields.protected.Checked, v.fields.track.Selected)
	}
	if len(d.asked) != 2 || !strings.Contains(words(v), d.refuse) {
		t.Errorf("asked %q, words %q", d.asked, words(v))
	}
}

func TestRefusalDoesNotFollowToTheNextPosition(t *testing.T) {
	v, d, _ := show(t, planner())
	d.refuse = "no"
	v.fields.title.SetText("")
	v.fields.title.CommitNow()
	next := planner()
	next.Position.ID, next.Position.Title = "x2", "Buyer"
	v.Show(next)
	if v.fields.title.Text != "Buyer" || marked(v.fields.title) || v.fields.problem.Visible() {
		t.Errorf("title %q, marked %v", v.fields.title.Text, marked(v.fields.title))
	}
}

func TestProtectedPositionIsNotMovedOrRemoved(t *testing.T) {
	s := planner()
	s.Position.Protected = true
	v, d, _ := show(t, s)
	for _, label := range []string{"Move…", "Remove…"} {
		b := uitest.Button(t, v.Object(), label)
		test.Tap(b)
		if !b.Disabled() || b.Tip != "The position is protected" {
			t.Errorf("%s: disabled %v, tip %q", label, b.Disabled(), b.Tip)
		}
	}
	s.Position.Protected = false
	v.Show(s)
	for _, label := range []string{"Move…", "Add report…", "Unseat person", "Remove…"} {
		test.Tap(uitest.Button(t, v.Object(), label))
	}
	if want := []string{"move x1", "add x1", "unseat p1", "remove x1"}; !slices.Equal(d.asked, want) {
		t.Errorf("asked %q, want %q", d.asked, want)
	}
}

func TestVacantPosition(t *testing.T) {
	s := planner()
	s.Filled, s.Holder = false, scenario.Person{}
	v, _, _ := show(t, s)
	if got := words(v); !strings.HasPrefix(got, "Vacant|Head of planning|") || strings.Contains(got, "|Name|") {
		t.Errorf("words %q", got)
	}
	if b := uitest.Button(t, v.Object(), "Unseat person"); !b.Disabled() || b.Tip != "Nobody sits here" {
		t.Errorf("unseat: disabled %v, tip %q", b.Disabled(), b.Tip)
	}
}

func TestHeadWithoutNames(t *testing.T) {
	for _, c := range []struct{ name, title, want string }{
		{"", "Buyer", "Buyer|layer 3"},
		{"", "", "x1|layer 3"},
		{"Dana Okafor", "", "Dana Okafor|layer 3"},
	} {
		s := planner()
		s.Holder.Name, s.Position.Title = c.name, c.title
		v, _, _ := show(t, s)
		if got := words(v); !strings.HasPrefix(got, c.want) {
			t.Errorf("%+v: words %q", c, got)
		}
	}
}

func TestNothingSelected(t *testing.T) {
	v, _, w := show(t, planner())
	v.Clear()
	if got := words(v); !strings.HasPrefix(got, "Nothing selected|") || strings.Contains(got, "Dana") {
		t.Errorf("words %q", got)
	}
	v.FocusFirst(w.Canvas())
	if w.Canvas().Focused() != nil {
		t.Error("a hidden field has the focus")
	}
	v.Show(planner())
	v.FocusFirst(w.Canvas())
	if w.Canvas().Focused() == nil {
		t.Error("no field has the focus")
	}
}

func TestManagerIsToldByItsTeam(t *testing.T) {
	s := planner()
	s.Reports, s.Below = 1, 1
	v, _, _ := show(t, s)
	if !strings.Contains(words(v), "authority grade 5 · 1 report|") {
		t.Errorf("words %q", words(v))
	}
	s.Reports, s.Below = 4, 17
	s.Estimate = scenario.Some(escalation.ManagerEstimate{Load: 0.4})
	v.Show(s)
	if !strings.Contains(words(v), "4 reports · 17 below in all") {
		t.Errorf("words %q", words(v))
	}
}
