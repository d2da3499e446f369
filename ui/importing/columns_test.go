package importing

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2/test"

	"spanwise/scenario/roster"
	"spanwise/ui/uitest"
)

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

func TestDamagedMemoryIsNoMemory(t *testing.T) {
	s := start(t, file("staff.csv", clean))
	s.kept[memoryKey] = "{nonsense"
	if _, ok := NewMemory(s).Recall()(roster.Signature([]string{"ID"})); ok {
		t.Error("something was recalled")
	}
	if _, err := Open(context.Background(), []roster.Source{file("a.pdf", "%PDF-1.7\n")}, nil, nil, nil); !errors.Is(err, roster.ErrUnreadable) {
		t.Errorf("%v", err)
	}
}
