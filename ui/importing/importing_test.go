package importing

import (
	"context"
	"errors"
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario"
	"spanwise/scenario/roster"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
)

// stage is a wizard in a window, and what it was asked to do.
type stage struct {
	*Wizard
	t        *testing.T
	window   fyne.Window
	accepted []Result
	left     int
	kept     map[string]string // between two wizards
	files    []roster.Source   // answers to AskFile
	saved    map[string]string
	waiting  []func() // work that was put off
	putOff   bool
}

// String and SetString keep what is remembered.
func (s *stage) String(key string) string        { return s.kept[key] }
func (s *stage) SetString(key, value string)     { s.kept[key] = value }
func (s *stage) text() string                    { return strings.Join(uitest.Words(s.top()), "|") }
func (s *stage) top() fyne.CanvasObject          { return s.window.Canvas().Overlays().Top() }
func (s *stage) button(l string) *widgets.Button { s.t.Helper(); return uitest.Button(s.t, s.top(), l) }

func (s *stage) shows(words string) {
	s.t.Helper()
	if !strings.Contains(s.text(), words) {
		s.t.Errorf("%q is not shown in %q", words, s.text())
	}
}

// key presses a key on what has the focus.
func (s *stage) key(name fyne.KeyName) {
	s.t.Helper()
	focused := s.window.Canvas().Focused()
	if focused == nil {
		s.t.Fatal("nothing has the focus")
	}
	focused.TypedKey(&fyne.KeyEvent{Name: name})
}

// run does what was put off, the last thing first.
func (s *stage) run() {
	for _, work := range slices.Backward(s.waiting) {
		work()
	}
	s.waiting = nil
}

func file(name, text string) roster.Source { return roster.Source{Name: name, Data: []byte(text)} }

// start opens the wizard on files.
func start(t *testing.T, files ...roster.Source) *stage {
	t.Helper()
	return startAgain(t, map[string]string{}, files...)
}

func startAgain(t *testing.T, kept map[string]string, files ...roster.Source) *stage {
	t.Helper()
	uitest.Start(t)
	s := &stage{t: t, kept: kept, saved: map[string]string{}}
	s.window = uitest.Window(t, canvas.NewRectangle(color.Transparent), 1280, 800)
	memory := NewMemory(s)
	opened, err := Open(context.Background(), files, nil, memory.Recall(), nil)
	if err != nil {
		t.Fatal(err)
	}
	s.Wizard = Show(opened, Question{Title: "Open a roster", Answer: "Open", Accept: func(r Result) { s.accepted = append(s.accepted, r) }, Left: func() { s.left++ }}, Surround{
		Canvas: s.window.Canvas(), Memory: memory, Date: "2026-11-22", Clipboard: test.NewClipboard(),
		Words: func(err error) string { return err.Error() },
		Background: func(work func(func(func())), done func()) {
			all := func() { work(func(f func()) { f() }); done() }
			if s.putOff {
				s.waiting = append(s.waiting, all)
				return
			}
			all()
		},
		AskFile: func(take func(roster.Source)) { f := s.files[0]; s.files = s.files[1:]; take(f) },
		AskSave: func(_, name string, data []byte) { s.saved[name] = string(data) },
	})
	return s
}

const (
	clean = "ID,Manager ID,Name,Title\n1,,Ada Corrigan,Chief\n2,1,Bo Valadas,Planner\n3,1,Cleo Suorsa,Analyst\n"
	loop  = "ID,Manager ID,Title\n1,,Chief\n2,3,Planner\n3,2,Analyst\n"
	lost  = "ID,Manager ID,Title\n1,,Chief\n2,77,Planner\n3,88,Analyst\n4,1,Clerk\n"
)

func TestGuessIsShown(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	for _, want := range []string{"staff.csv", "text with separators · 3 rows · 4 columns", "Nothing blocks", "Manager ID", "Ada Corrigan", "Unicode (UTF-8)"} {
		if want == "Unicode (UTF-8)" {
			if got := s.steps[stepFile].(*fileStep).encoding.Selected; got != want {
				t.Errorf("encoding %q", got)
			}
			continue
		}
		s.shows(want)
	}
	s.goTo(stepColumns)
	rows := uitest.Find[*columnRow](s.top())
	var got []string
	for _, r := range rows {
		got = append(got, r.name.Value()+" = "+r.field.Selected+", "+r.sure.Value())
	}
	want := []string{"ID = Id, sure", "Manager ID = Manager, by id, sure", "Name = Name, sure", "Title = Job title, sure"}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("columns %q", got)
	}
}

func TestEnterOpensWhatIsBeyondDoubt(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	s.key(fyne.KeyReturn)
	if len(s.accepted) != 1 || s.accepted[0].Org.Len() != 3 || s.top() != nil {
		t.Fatalf("accepted %+v", s.accepted)
	}
	if o := s.accepted[0].Origin; o.Date != "2026-11-22" || o.Rows != 3 || o.People != 3 {
		t.Errorf("origin %+v", o)
	}
}

func TestEnterGoesThroughDoubtsBeforeItOpens(t *testing.T) {
	s := start(t, file("staff.csv", lost))
	for step := stepColumns; step <= stepProblems; step++ {
		s.key(fyne.KeyReturn)
		if s.at != step || len(s.accepted) > 0 {
			t.Fatalf("at step %d, want %d", s.at, step)
		}
	}
	s.key(fyne.KeyReturn)
	if len(s.accepted) != 1 || len(s.accepted[0].Origin.Repairs) == 0 {
		t.Fatalf("accepted %+v", s.accepted)
	}
}

func TestEscapeLeaves(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	s.key(fyne.KeyEscape)
	if s.left != 1 || len(s.accepted) != 0 || s.top() != nil {
		t.Errorf("left %d times, accepted %d", s.left, len(s.accepted))
	}
}

func TestAnotherFieldIsReadAtOnce(t *testing.T) {
	s := start(t, file("staff.csv", "ID,Manager ID,Duty\n1,,Chief\n2,1,Planner\n"))
	s.goTo(stepColumns)
	s.shows("2 of 3 columns are read; the other one is never stored.")
	row := uitest.Find[*columnRow](s.top())[2]
	row.field.SetSelected("Job title")
	s.shows("3 of 3 columns are read.")
	s.shows("your choice")
	test.Tap(s.button("Open"))
	if p, _ := s.accepted[0].Org.Position("2"); p.Title != "Planner" {
		t.Errorf("title %q", p.Title)
	}
}

func TestColumnThatIsNeededIsNamed(t *testing.T) {
	s := start(t, file("staff.csv", "Key,Reports To,Duty\na,,Chief\nb,a,Planner\n"))
	if !s.open.Disabled() || s.open.Tip == "" {
		t.Error("there is no column of ids, and yet it opens")
	}
	test.Tap(s.button("Choose the column that is missing"))
	s.shows("No column holds the ids.")
	uitest.Find[*columnRow](s.top())[0].field.SetSelected("Id")
	if s.open.Disabled() {
		t.Errorf("it does not open: %s", s.open.Tip)
	}
}

func TestFieldMovesFromOneColumnToAnother(t *testing.T) {
	s := start(t, file("staff.csv", "ID,Manager ID,Title,Duty\n1,,Chief,Head\n2,1,Planner,Plans\n"))
	s.reading.setField(0, "Duty", roster.Title)
	columns := s.reading.columns(0)
	if columns[2].field != "" || columns[3].field != roster.Title || columns[3].sure != yours {
		t.Errorf("columns %+v", columns)
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
	s.shows("in circles 2 → 0")
	test.Tap(s.button("Open"))
	if got := s.accepted[0].Origin.Repairs; !slices.ContainsFunc(got, func(r scenario.Repair) bool { return r.Chosen }) {
		t.Errorf("the choice is not in the log: %+v", got)
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
	s.shows("orphans 2 → 0")
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

func TestMappingIsRememberedForTheSameHeaders(t *testing.T) {
	text := "ID,Manager ID,Duty\n1,,Chief\n2,1,Planner\n"
	s := start(t, file("staff.csv", text))
	s.reading.setField(0, "Duty", roster.Title)
	s.accept()
	again := startAgain(t, s.kept, file("december.csv", "ID,Duty,Manager ID\n7,Chief,\n8,Clerk,7\n"))
	again.goTo(stepColumns)
	again.shows("as you chose last time")
	again.shows("Read as you chose last time for these headers.")
	if p, _ := again.reading.found.Org.Position("8"); p.Title != "Clerk" {
		t.Errorf("title %q", p.Title)
	}
	test.Tap(again.button("Back to the guess"))
	if again.reading.columns(0)[1].field != "" {
		t.Error("the guess is not back")
	}
	again.accept()
	third := startAgain(t, again.kept, file("staff.csv", text))
	if third.reading.remembered {
		t.Error("what was given up is still remembered")
	}
	other := startAgain(t, s.kept, file("other.csv", clean))
	if other.reading.remembered {
		t.Error("another kind of file is read as this one")
	}
}

func TestMappingIsSavedAndLoaded(t *testing.T) {
	text := "ID,Manager ID,Duty\n1,,Chief\n2,1,Planner\n"
	s := start(t, file("staff.csv", text))
	s.reading.setField(0, "Duty", roster.Title)
	s.goTo(stepColumns)
	test.Tap(s.button("Save the mapping…"))
	saved := s.saved["Mapping"]
	again := start(t, file("staff.csv", text))
	again.files = []roster.Source{file("x.json", "{}"), file("Mapping.json", saved)}
	again.goTo(stepColumns)
	test.Tap(again.button("Load a mapping…"))
	again.shows(roster.ErrProfile.Error())
	test.Tap(again.button("Load a mapping…"))
	if again.reading.columns(0)[2].field != roster.Title {
		t.Errorf("columns %+v", again.reading.columns(0))
	}
}

func TestPrivacyKeepsNamesOut(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	s.goTo(stepPrivacy)
	s.shows("Ada Corrigan")
	uitest.Find[*widgets.Check](s.top())[0].SetChecked(true)
	if strings.Contains(s.text(), "Ada Corrigan") {
		t.Error("the preview shows a name")
	}
	s.accept()
	for p := range s.accepted[0].Org.People() {
		if p.Name != "" {
			t.Errorf("%q is stored", p.Name)
		}
	}
}

func TestGradesFollowThePayGrades(t *testing.T) {
	s := start(t, file("staff.csv", "ID,Manager ID,Title,Grade\n1,,Chief,A\n2,1,Principal engineer,B\n3,1,Clerk,C\n"))
	s.goTo(stepAuthority)
	rows := uitest.Find[*gradeRow](s.top())
	if len(rows) != 3 {
		t.Fatalf("%d rows", len(rows))
	}
	at := slices.IndexFunc(rows, func(r *gradeRow) bool { return r.label.Value() == "C" })
	rows[at].grade.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	rows[at].grade.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	s.shows("Principal engineer")
	test.Tap(s.button("Give them grade 1"))
	s.shows("will have authority grade 1")
	s.accept()
	org := s.accepted[0].Org
	clerk, _ := org.Position("3")
	expert, _ := org.Position("2")
	if clerk.Authority.Or(-1) != 1 || expert.Authority.Or(-1) != 1 {
		t.Errorf("authority %v and %v", clerk.Authority, expert.Authority)
	}
	if log := s.accepted[0].Origin.Repairs; len(log) == 0 || log[len(log)-1].ID != "2" || !log[len(log)-1].Chosen {
		t.Errorf("log %+v", log)
	}
}

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

func TestNewerChoiceTakesThePlaceOfOneUnderWay(t *testing.T) {
	s := start(t, file("staff.csv", "ID,Manager ID,Duty,Work\n1,,Chief,Head\n2,1,Planner,Plans\n"))
	s.putOff = true
	s.reading.setField(0, "Duty", roster.Title)
	if why := s.reading.whyNot(); why == "" || !s.open.Disabled() {
		t.Error("it can be taken while a choice is still being followed")
	}
	s.shows("Reading again")
	s.reading.setField(0, "Work", roster.Title)
	s.run()
	if c := s.reading.columns(0); c[2].field != "" || c[3].field != roster.Title || s.reading.running() {
		t.Errorf("columns %+v", c)
	}
	if s.open.Disabled() {
		t.Error("it stays disabled")
	}
}

func TestLeavingStopsTheReading(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	s.putOff = true
	s.reading.setField(0, "Name", "")
	s.leave()
	before := s.reading.found
	s.run()
	if s.reading.found != before {
		t.Error("a reading went on after the wizard was left")
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

func TestDamagedMemoryIsNoMemory(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	s.kept[memoryKey] = "{nonsense"
	if _, ok := NewMemory(s).Recall()([]string{"ID"}); ok {
		t.Error("something was recalled")
	}
	if _, err := Open(context.Background(), []roster.Source{file("a.pdf", "%PDF-1.7\n")}, nil, nil, nil); !errors.Is(err, roster.ErrUnreadable) {
		t.Errorf("%v", err)
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

func TestNumbersReadAsPeopleWriteThem(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 1: "1", 0.8: "0.8", 1895.43: "1,895.43", 12.999: "13", 218819: "218,819"} {
		if got := decimal(v); got != want {
			t.Errorf("%v is written %q, want %q", v, got, want)
		}
	}
	for n, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := letters(n); got != want {
			t.Errorf("column %d is %q, want %q", n, got, want)
		}
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
