package roster

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"spanwise/scenario"
)

func peopleOf(i *Import) []scenario.Person {
	var out []scenario.Person
	for p := range i.Org.People() {
		out = append(out, p)
	}
	return out
}

func TestPeopleHaveIDsOfTheirOwn(t *testing.T) {
	for _, tt := range []struct {
		name, file string
		want       []scenario.Person
		problems   []string
	}{
		{"beside that of the position", "Position ID,Manager Position ID,Employee ID\np1,,e7\np2,p1,\n", []scenario.Person{{ID: "e7", FTE: 1, Seat: "p1"}, {ID: "p2", FTE: 1, Seat: "p2"}}, nil},
		{"not where both are a person's", "Employee ID,Manager ID,User ID\n1,,ua\n2,1,ub\n", []scenario.Person{{ID: "1", FTE: 1, Seat: "1"}, {ID: "2", FTE: 1, Seat: "2"}}, nil},
		{"managers by the person's id", "Position ID,Employee ID,Manager Employee Number\np1,e7,\np2,e8,e7\n", []scenario.Person{{ID: "e7", FTE: 1, Seat: "e7"}, {ID: "e8", FTE: 1, Seat: "e8"}}, nil},
		{"one person in two rows", "Position ID,Manager ID,Person ID\np1,,e7\np2,p1,e7\n", []scenario.Person{{ID: "e7", FTE: 1, Seat: "p1"}, {ID: "e7#2", FTE: 1, Seat: "p2"}}, []string{"info same_person 0"}},
		{"one named as another seat", "Position ID,Manager ID,Person ID\np1,,p2\np2,p1,\n", []scenario.Person{{ID: "p2", FTE: 1, Seat: "p1"}, {ID: "p2#2", FTE: 1, Seat: "p2"}}, nil},
		{"a seat named as the row of another", "Position ID,Manager ID,Status\nrow-3,,\n,,Unplaced\n", []scenario.Person{{ID: "row-3", FTE: 1, Seat: "row-3"}, {ID: "row-3#2", FTE: 1}}, nil},
		{"FTE of the person", "ID,Manager ID,FTE,Person FTE\np1,,1,0.4\np2,p1,0.5,\np3,p1,0.5,x\n", []scenario.Person{{ID: "p1", FTE: 0.4, Seat: "p1"}, {ID: "p2", FTE: 0.5, Seat: "p2"}, {ID: "p3", FTE: 0.5, Seat: "p3"}}, []string{"warning fte 4"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			i := mustRead(t, "x.csv", []byte(tt.file))
			if d := cmp.Diff(tt.want, peopleOf(i)); d != "" {
				t.Errorf("(−want +got)\n%s", d)
			}
			if d := cmp.Diff(tt.problems, codesOf(i.Problems)); d != "" {
				t.Errorf("problems (−want +got)\n%s", d)
			}
		})
	}
}

// A file may have one id in every row, such as 0 where nothing is known: what that takes
// grows with the rows, and the id is named once.
func TestOneIDInEveryRow(t *testing.T) {
	const rows = 20_000
	var file strings.Builder
	file.WriteString("Position ID,Manager ID,Person ID\np1,,0\n")
	for n := 2; n <= rows; n++ {
		fmt.Fprintf(&file, "p%d,p1,0\n", n)
	}
	i := mustRead(t, "x.csv", []byte(file.String())) // for minutes, were each compared with all
	if n := i.Org.CountPeople(); n != rows {
		t.Errorf("%d people", n)
	}
	for _, p := range i.Problems {
		if p.Code == CodeSamePerson && p.Message != "people with more than one row: 0" {
			t.Errorf("%q", p.Message)
		}
	}
	if p, _ := i.Org.Person("0#20000"); p.Seat != "p20000" {
		t.Errorf("the last is %+v", p)
	}
}

const withoutSeats = `Position ID,Manager ID,Name,Status,Person ID,Person FTE,Shares the seat of
1,,Ada,Active,a,1,
,,Bo,Shares a seat,b,0.5,1
,,Cy,Unplaced,c,0.4,
,,Di,Unplaced by decision,,1,
,,Ed,leaving,e,1,
,,Flo,Shares a seat,f,1,99
`

func TestPeopleWithoutAPosition(t *testing.T) {
	i := mustRead(t, "x.csv", []byte(withoutSeats))
	want := []scenario.Person{
		{ID: "a", Name: "Ada", FTE: 1, Seat: "1"},
		{ID: "b", Name: "Bo", FTE: 0.5, Seat: "1"},
		{ID: "c", Name: "Cy", FTE: 0.4},
		{ID: "row-5", Name: "Di", FTE: 1, Decided: true},
		{ID: "e", Name: "Ed", FTE: 1, Leaving: true},
		{ID: "f", Name: "Flo", FTE: 1},
	}
	if d := cmp.Diff(want, peopleOf(i)); d != "" {
		t.Errorf("(−want +got)\n%s", d)
	}
	if d := cmp.Diff([]string{"warning shared_seat 7"}, codesOf(i.Problems)); d != "" || i.Org.Len() != 1 {
		t.Errorf("%d positions, problems %s", i.Org.Len(), d)
	}
	checkFigures(t, i)
}

// Where names are hidden nobody's id or note comes in, in whatever row it stands.
func TestHiddenNamesHideIDsAndNotes(t *testing.T) {
	file := strings.Replace(strings.ReplaceAll(withoutSeats, "\n", ",Ada is ill\n"), ",Ada is ill", ",Notes", 1)
	book := openText(t, file)
	i, err := book.Read(t.Context(), Options{Privacy: Privacy{HideNames: true}})
	if err != nil || i.Blocked() {
		t.Fatal(err, i)
	}
	if n := i.Org.CountPeople(); n != 6 {
		t.Errorf("%d people", n)
	}
	for p := range i.Org.People() {
		if p.Name != "" || strings.ContainsAny(string(p.ID), "abcef") {
			t.Errorf("%+v", p)
		}
	}
	if p, _ := i.Org.Position("1"); p.Notes != "" {
		t.Errorf("notes %q", p.Notes)
	}
}

func TestWhatWasDecidedComesBack(t *testing.T) {
	long := strings.Repeat("n", 40_000)
	i := mustRead(t, "x.csv", []byte("ID,Manager ID,Protected,Track,Notes,Authority,Authority raised by,\"Work taken over, FTE\",\"Own work taken over, hours a week\"\n"+
		"1,,TRUE,technical,\" two\nlines\t\x07\",3,1,0.5,4.5\n2,1,no,Management,"+long+",,x,-1,\n3,1,,analyst,\"'=1+1\",,,,\n"))
	want := []scenario.Position{
		{ID: "1", FTE: 1, Protected: true, Track: scenario.TrackTechnical, Notes: "two\nlines", Authority: scenario.Some(3), Raise: 1, TakenFTE: 0.5, TakenHours: 4.5},
		{ID: "2", Manager: "1", FTE: 1, Track: scenario.TrackManagement, Notes: long},
		{ID: "3", Manager: "1", FTE: 1, Notes: "=1+1"},
	}
	var got []scenario.Position
	for p := range i.Org.Positions() {
		got = append(got, p)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(−want +got)\n%s", d)
	}
	if d := cmp.Diff([]string{"info track 0", "warning authority 3", "warning taken_work 3"}, codesOf(i.Problems)); d != "" {
		t.Errorf("problems (−want +got)\n%s", d)
	}
}

// Notes go on in further columns where a cell of a workbook was too small.
func TestNotesGoOn(t *testing.T) {
	i := mustRead(t, "x.csv", []byte("ID,Manager ID,Notes,\"Notes, continued\",\"Notes, continued 2\",Comment\n1,,one ,two, three,never\n"))
	if p, _ := i.Org.Position("1"); p.Notes != "one twothree" {
		t.Errorf("notes %q", p.Notes)
	}
	for at, want := range []Field{ID, ManagerID, Notes, Notes, Notes, ""} {
		if got := i.Files[0].Columns[at].Field; got != want {
			t.Errorf("column %d is read as %q, want %q", at+1, got, want)
		}
	}
}
