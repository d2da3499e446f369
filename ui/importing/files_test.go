package importing

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario/roster"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

func TestAnotherHeaderRowReadsAgain(t *testing.T) {
	s := start(t, file("staff.csv", "People of the firm,,\nID,Manager ID,Title\n1,,Chief\n2,1,Planner\n"))
	if s.reading.header(0) != 2 {
		t.Fatalf("header in row %d", s.reading.header(0))
	}
	step := s.steps[stepFile].(*fileStep)
	step.header.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if s.reading.header(0) != 1 || !s.open.Disabled() {
		t.Errorf("header in row %d", s.reading.header(0))
	}
	step.preview.choose(2)
	if s.reading.header(0) != 2 || s.open.Disabled() {
		t.Errorf("header in row %d", s.reading.header(0))
	}
}

func TestAnotherSeparatorTakesTheTextApart(t *testing.T) {
	s := start(t, file("staff.csv", "ID;Manager ID;Title\n1;;Chief\n2;1;Planner\n"))
	step := s.steps[stepFile].(*fileStep)
	step.separator.SetSelected("Tab")
	if len(s.reading.columns(0)) != 1 {
		t.Errorf("%d columns", len(s.reading.columns(0)))
	}
	step.separator.SetSelected("Semicolon ;")
	if len(s.reading.columns(0)) != 3 || s.open.Disabled() {
		t.Errorf("%d columns", len(s.reading.columns(0)))
	}
}

func TestFileIsRemovedAgain(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	for _, b := range uitest.Find[*widgets.Button](s.top()) {
		if b.Label() == "Remove this file" {
			t.Error("the only file can be removed")
		}
	}
	s.files = []roster.Source{file("more.csv", "ID,Manager ID,Duty\n9,2,Clerk\n")}
	test.Tap(s.button("Add another file…"))
	s.reading.setField(1, "Duty", roster.Title)
	s.showFile(0)
	test.Tap(s.button("Remove this file")) // the first one
	if !slices.Equal(s.reading.names(), []string{"more.csv"}) || s.reading.options.Files[0].Map[roster.Title] != "Duty" || s.reading.found.Rows != 1 {
		t.Fatalf("%q are left with %+v", s.reading.names(), s.reading.options.Files)
	}
	s.files = []roster.Source{file("staff.csv", clean)}
	test.Tap(s.button("Add another file…"))
	s.showFile(0)
	test.Tap(s.button("Remove this file"))
	acceptIt(s)
	if r := s.accepted[0]; r.Org.Len() != 3 || !slices.Equal(r.Origin.Files, []string{"staff.csv"}) {
		t.Errorf("%d positions of %q", r.Org.Len(), r.Origin.Files)
	}
}

func TestSecondFileJoinsTheFirst(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	s.files = []roster.Source{file("staff.csv", "ID,Manager ID,Title\n9,2,Clerk\n")}
	test.Tap(s.button("Add another file…"))
	s.shows("2 files as one organisation")
	if s.reading.found.Org.Len() != 4 || !slices.Equal(s.reading.names(), []string{"staff.csv", "staff.csv (2)"}) {
		t.Errorf("%d positions of %q", s.reading.found.Org.Len(), s.reading.names())
	}
	s.files = []roster.Source{file("notes.pdf", "%PDF-1.7\n")}
	test.Tap(s.button("Add another file…"))
	s.shows("PDF")
	if len(s.reading.sources) != 2 || s.open.Disabled() {
		t.Error("a file that cannot be read was kept")
	}
}

func TestAddedFileJoinsThoughAChoiceFollows(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	s.files = []roster.Source{file("more.csv", "ID,Manager ID,Title\n9,2,Clerk\n")}
	s.putOff = true
	test.Tap(s.button("Add another file…"))
	for step := range stepCount {
		s.goTo(step) // while the file is still being read
	}
	s.reading.setPrivacy(func(p *roster.Privacy) { p.HideNames = true })
	s.run()
	if got := s.reading.names(); len(got) != 2 || s.reading.found.Org.Len() != 4 || !s.reading.options.Privacy.HideNames {
		t.Errorf("%d positions of %q", s.reading.found.Org.Len(), got)
	}
}

func TestSeparatorHoldsThoughAChoiceFollows(t *testing.T) {
	s := start(t, file("staff.csv", "ID;Manager ID;Title\n1;;Chief\n2;1;Planner\n"))
	s.putOff = true
	s.steps[stepFile].(*fileStep).separator.SetSelected("Tab")
	s.reading.setPrivacy(func(p *roster.Privacy) { p.NoPay = true })
	s.run()
	if len(s.reading.columns(0)) != 1 {
		t.Errorf("%d columns", len(s.reading.columns(0)))
	}
}

func TestChoiceThatFailsTakesBackNoneThatHeld(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	s.reading.setPrivacy(func(p *roster.Privacy) { p.HideNames = true })
	s.putOff = true
	s.reading.addFile(file("notes.pdf", "%PDF-1.7\n"), "", nil)
	s.reading.setPrivacy(func(p *roster.Privacy) { p.NoPay = true })
	s.run()
	s.putOff = false
	s.shows("PDF")
	privacy := s.reading.options.Privacy
	if len(s.reading.sources) != 1 || !privacy.HideNames || privacy.NoPay {
		t.Errorf("%d files, %+v", len(s.reading.sources), privacy)
	}
	s.reading.setPrivacy(func(p *roster.Privacy) { p.NoPay = true })
	if s.reading.failed != "" || !s.reading.settled.options.Privacy.NoPay {
		t.Errorf("the next choice fails: %s", s.reading.failed)
	}
}

func TestColumnsOfAFileAddedToOneThatIsKnown(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	s.reading.setField(0, "Name", roster.Unit)
	test.Tap(s.button("Open"))
	s = startAgain(t, s.kept, file("staff.csv", clean))
	if !s.reading.remembered {
		t.Fatal("the file is not known")
	}
	s.files = []roster.Source{file("more.csv", "Number,Boss,Role\n9,2,Clerk\n")}
	test.Tap(s.button("Add another file…"))
	s.reading.setField(1, "Role", roster.Unit)
	if got := s.reading.columns(1)[2]; got.sure != yours {
		t.Errorf("%+v", got)
	}
}

func TestJuniorPostsAskForTheSeniorOnes(t *testing.T) {
	s := start(t, file("junior.csv", "Reporting Senior Post,Grade,Generic Job Title,Number of Posts in FTE\n1,C1,Clerk,2.6\n2,C2,Planner,1\n"))
	if !s.open.Disabled() {
		t.Fatal("half an organisation opens")
	}
	s.files = []roster.Source{file("senior.csv", "Post Unique Reference,Job Title,Reports to Senior Post\n1,Chief,XX\n2,Director,1\n")}
	test.Tap(s.button("Add the file of the senior posts…"))
	if s.open.Disabled() || s.reading.found.Org.Len() != 6 {
		t.Errorf("%q, %+v", s.open.Tip, s.reading.found.Shape)
	}
}

func TestPasswordIsAskedAgain(t *testing.T) {
	uitest.Start(t)
	w := uitest.Window(t, canvas.NewRectangle(color.Transparent), 800, 600)
	given := ""
	AskPassword(w.Canvas(), &PasswordError{File: "staff.xlsx", Wrong: true}, func(p string) { given = p }, func() { t.Error("left") })
	top := w.Canvas().Overlays().Top()
	if words := strings.Join(uitest.Words(top), "|"); !strings.Contains(words, "does not open it") {
		t.Errorf("words %q", words)
	}
	test.Tap(uitest.Button(t, top, "Open"))
	if given != "" || w.Canvas().Overlays().Top() == nil {
		t.Fatal("an empty password was taken")
	}
	field := uitest.Find[*widgets.Entry](top)[0]
	if !field.Password {
		t.Error("the password can be read")
	}
	field.SetText("secret")
	test.Tap(uitest.Button(t, top, "Open"))
	if given != "secret" {
		t.Errorf("given %q", given)
	}
}

func TestChoiceThatDoesNotFitIsTakenBack(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	s.reading.setSheet(0, "No such sheet")
	s.shows("no sheet")
	if s.reading.options.Files[0].Sheet != "" || s.open.Disabled() {
		t.Error("the choice stands")
	}
}
