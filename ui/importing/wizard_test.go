package importing

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"spanwise/scenario/roster"
	"spanwise/ui/uitest"
	"spanwise/ui/widgets"
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
