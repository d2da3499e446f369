package roster

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHowColumnsAreRead(t *testing.T) {
	i := readBook(t, openText(t, "Position ID,Reports To,Worker,FTE,Shoe Size,Salary,Email,\n"+
		"1,,Ada Fox,1,38,90000,ada,\n2,1,Bo Ash,0.5,44,(spot rate),bo,\n3,1,Cy Elm,x,41,50000,cy,\n4,9,Di Oak,y,41,,di,\n"), Options{Map: map[Field]string{Title: "Worker"}})
	type column struct {
		Header string
		Field  Field
		Also   []Field
		Word   string
	}
	want := []column{
		{"Position ID", ID, nil, WordSure},
		{"Reports To", ManagerID, nil, WordLikely},
		{"Worker", Title, nil, WordChosen},
		{"FTE", FTE, nil, WordLikely},
		{"Shoe Size", "", nil, WordNotRead},
		{"Salary", Cost, nil, WordLikely},
		{"Email", Email, nil, WordUnsure},
		{"Column H", "", nil, WordNotRead},
	}
	var got []column
	for _, c := range i.Files[0].Columns {
		got = append(got, column{c.Header, c.Field, c.Also, c.Word})
		if c.Confidence < 0 || c.Confidence > 1 || c.Field == "" && c.Confidence != 0 {
			t.Errorf("%s: confidence %v", c.Header, c.Confidence)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"38", "44", "41"}, i.Files[0].Columns[4].Samples); diff != "" {
		t.Error(diff)
	}
}

func TestOneColumnForTwoFields(t *testing.T) {
	i := readBook(t, openText(t, "Name,Boss\nAda,\nBo,Ada\n"), Options{Map: map[Field]string{ID: "Name", Name: "Name"}})
	c := i.Files[0].Columns[0]
	if c.Field != ID || len(c.Also) != 1 || c.Also[0] != Name {
		t.Errorf("%+v", c)
	}
	if chartOf(i.Org) != "Ada Bo<Ada" || i.Org.HolderName("Bo") != "Bo" {
		t.Errorf("%s", chartOf(i.Org))
	}
}

// The steps of a reconciliation lead from rows to positions, people and FTE.
func TestReconciliation(t *testing.T) {
	file := "Staff of May\nID,Manager ID,Name,Number of Posts in FTE\n1,,Ada,1\n2,1,,2.6\n3,1,Vacant,2\n4,9,Cy,1\n5,1,Di,0.5\n5,1,Ed,0.5\n"
	i := readBook(t, openText(t, file), Options{JoinShares: true})
	want := Reconciliation{
		Lines: 8, Notes: 1, Headers: 1, Rows: 6, Positions: 9, People: 7, FTE: 7.6,
		Steps: []Step{
			{StepRows, "rows, one position and one person each", 6, 6, 6, 7.6},
			{StepPosts, "further posts of rows that stand for several", 2, 3, 3, 0},
			{StepJoined, "job shares joined into one position", 1, -1, 0, 0},
			{StepVacant, "posts without anybody", 1, 0, -2, 0},
			{StepUnplaced, "vacant position made for those whose manager is missing", 1, 1, 0, 0},
		},
	}
	if diff := cmp.Diff(want, i.Reconciliation); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(Shape{Tops: 1, Layers: 2, Positions: 9, Orphans: 1}, i.Shape); diff != "" {
		t.Error(diff)
	}
}

// While a loop blocks, the shape still says what the tree would look like.
func TestShapeOfWhatIsBlocked(t *testing.T) {
	i := readBook(t, openText(t, "ID,Manager ID\n1,\n2,1\n3,4\n4,3\n5,4\n6,9\n"), Options{})
	if diff := cmp.Diff(Shape{Tops: 1, Layers: 2, Positions: 7, Orphans: 1, Loose: 3}, i.Shape); diff != "" || !i.Blocked() {
		t.Error(diff)
	}
}
