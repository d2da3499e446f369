package importing

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func TestBlockingProblemIsSettledByAChoice(t *testing.T) {
	s := start(t, file("staff.csv", loop))
	if !s.open.Disabled() || !strings.Contains(s.open.Tip, "blocks") {
		t.Fatalf("disabled %v, %q", s.open.Disabled(), s.open.Tip)
	}
	test.Tap(s.open)
	if len(s.accepted) > 0 {
		t.Fatal("it opened")
	}
	s.goTo(stepProblems)
	s.shows("blocks until you decide")
	row := uitest.Find[*problemRow](s.top())[0]
	row.choice.SetSelected(row.choice.Options[0])
	if s.open.Disabled() {
		t.Fatalf("still: %s", s.open.Tip)
	}
	s.shows("as you chose")
	s.shows("in a loop 2 → 0")
	test.Tap(s.button("Open"))
	if got := s.accepted[0].Origin.Repairs; !slices.ContainsFunc(got, func(r scenario.Repair) bool { return r.Chosen }) {
		t.Errorf("the choice is not in the log: %+v", got)
	}
}

func TestWhatBlocksIsSettledByKeysAlone(t *testing.T) {
	s := start(t, file("staff.csv", loop))
	s.key(fyne.KeyPageDown)
	s.key(fyne.KeyPageDown)
	choice, ok := s.window.Canvas().Focused().(*widgets.Select)
	if s.at != stepProblems || !ok || choice.PlaceHolder != "Choose what to do" {
		t.Fatalf("at step %d %T has the keys", s.at, s.window.Canvas().Focused())
	}
	s.key(fyne.KeyRight) // to the first of its options
	if s.open.Disabled() {
		t.Fatalf("still: %s", s.open.Tip)
	}
	s.key(fyne.KeyReturn)
	if len(s.accepted) != 1 {
		t.Error("Enter does not open what is settled")
	}
}

func TestGroupIsSettledTogether(t *testing.T) {
	s := start(t, file("staff.csv", lost))
	s.goTo(stepProblems)
	step := s.steps[stepProblems].(*problemStep)
	at := slices.IndexFunc(step.groups, func(g group) bool { return len(g.all) == 2 })
	if at < 0 {
		t.Fatalf("groups %+v", step.groups)
	}
	step.list.Select(at)
	deed := slices.IndexFunc(step.every.Options, func(o string) bool { return strings.Contains(o, "top") })
	step.every.SetSelected(step.every.Options[deed])
	if got := s.reading.found.Shape; got.Tops != 3 || got.Orphans != 0 {
		t.Errorf("shape %+v", got)
	}
	s.shows("tops 1 → 3")
	s.shows("under Unassigned 2 → 0")
}

func TestChoiceOfAPositionIsAskedFor(t *testing.T) {
	s := start(t, file("staff.csv", lost))
	s.goTo(stepProblems)
	row := uitest.Find[*problemRow](s.top())[0]
	at := slices.IndexFunc(row.choice.Options, func(o string) bool { return strings.HasSuffix(o, "…") })
	row.choice.SetSelected(row.choice.Options[at])
	field := uitest.Find[*widgets.Entry](s.top())[0]
	field.SetText("clerk")
	test.Tap(s.button("Take it"))
	repaired := s.reading.found.Org
	if p, _ := repaired.Position("2"); p.Manager != "4" {
		t.Errorf("2 reports to %q", p.Manager)
	}
}

func TestProblemsAreFilteredAndCopied(t *testing.T) {
	s := start(t, file("staff.csv", lost))
	s.goTo(stepProblems)
	step := s.steps[stepProblems].(*problemStep)
	step.filter.SetText("88")
	if len(step.shown) != 1 || step.shown[0].Row != 4 {
		t.Errorf("shown %+v", step.shown)
	}
	test.Tap(s.button("Copy the list"))
	text := s.surround.Clipboard.Content()
	if lines := strings.Split(strings.TrimSpace(text), "\n"); len(lines) != 1+len(s.reading.found.Problems) || strings.Count(lines[1], "\t") != 4 {
		t.Errorf("copied %q", text)
	}
}

func TestNothingWrongIsSaid(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	s.goTo(stepProblems)
	s.shows("Nothing was found wrong")
	for _, words := range uitest.Find[*widgets.Paragraph](s.top()) {
		if words.Size().Width < 200 {
			t.Errorf("%q has no room: %v", words.Value(), words.Size())
		}
	}
}

func TestRowsTieToTheOrganisation(t *testing.T) {
	s := start(t, file("staff.csv", "Note,,\nID,Manager ID,Title,FTE\n1,,Chief,1\n2,77,Planner,0.5\n3,1,Vacant post,1\n"))
	test.Tap(s.button("How they tie"))
	r := s.reading.found.Reconciliation
	s.shows("leave 3 rows of the organisation")
	s.shows("The organisation")
	positions, people, fte := 0, 0, 0.0
	for _, step := range r.Steps {
		positions, people, fte = positions+step.Positions, people+step.People, fte+step.FTE
		s.shows(sentence(step.Words))
	}
	if positions != r.Positions || people != r.People || fte != r.FTE || positions != s.reading.found.Org.Len() {
		t.Errorf("%d positions, %d people, %g FTE against %+v", positions, people, fte, r)
	}
}

func TestOriginIsSearchedAndCopied(t *testing.T) {
	uitest.Start(t)
	w := uitest.Window(t, canvas.NewRectangle(color.Transparent), 1000, 700)
	clipboard := test.NewClipboard()
	ShowOrigin(w.Canvas(), clipboard, scenario.Origin{
		Files: []string{"staff.csv"}, Date: "2026-11-22", Rows: 3, Positions: 4, People: 3, FTE: 2.5,
		Repairs: []scenario.Repair{
			{File: "staff.csv", Row: 3, Column: "Manager ID", ID: "2", Problem: "reports to 77", Repair: "put under Unassigned"},
			{File: "staff.csv", Row: 4, Column: "FTE", ID: "3", Problem: "no number", Repair: "read as 1", Chosen: true},
		},
	})
	top := w.Canvas().Overlays().Top()
	text := func() string { return strings.Join(uitest.Words(top), "|") }
	for _, want := range []string{"staff.csv, read on 2026-11-22", "2.5", "2 repairs", "row 3, Manager ID", "by choice"} {
		if !strings.Contains(text(), want) {
			t.Errorf("%q is not shown in %q", want, text())
		}
	}
	test.Tap(uitest.Button(t, top, "Copy the list"))
	if lines := strings.Split(strings.TrimSpace(clipboard.Content()), "\n"); len(lines) != 3 || !strings.HasSuffix(lines[2], "\tyes") {
		t.Errorf("copied %q", clipboard.Content())
	}
	uitest.Find[*widgets.Entry](top)[0].SetText("fte")
	if !strings.Contains(text(), "1 of 2 repairs") || strings.Contains(text(), "row 3, Manager ID") {
		t.Errorf("found %q", text())
	}
}

func TestNameOfAGroupIsWhole(t *testing.T) {
	s := start(t, file("staff.csv", loop))
	s.goTo(stepProblems)
	name := "Positions that report to each other in a loop"
	first, second := twoLines(name)
	if second == "" || first+" "+second != name {
		t.Fatalf("%q and %q", first, second)
	}
	s.shows(first)
	s.shows(second)
	if groupHeight(name) <= groupHeight("Job shares") {
		t.Error("two lines have no more room than one")
	}
}
