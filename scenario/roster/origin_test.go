package roster

import (
	"slices"
	"strings"
	"testing"

	"spanwise/scenario"
)

// The next import starts from what was chosen for this one, wherever that was made.
func TestOriginKeepsWhatWasChosen(t *testing.T) {
	const file = "ID,Manager ID,Name,Grade,Shoe size\n1,,Ada Stone,G9,39\n2,1,Ben Reed,G7,44\n"
	imp, err := Read(t.Context(), "staff.csv", strings.NewReader(file), Options{
		Privacy: Privacy{HideNames: true, NoPay: true}, Grades: map[string]int{"G9": 3},
	})
	if err != nil {
		t.Fatal(err)
	}
	o := imp.Origin("2026-11-22")
	if !slices.Equal(o.LeftOut, []string{scenario.LeftNames, scenario.LeftPay}) || o.Grades["G9"] != 3 {
		t.Errorf("left out %q, grades %v", o.LeftOut, o.Grades)
	}
	if !slices.Equal(o.LeftColumns, []string{"Shoe size"}) {
		t.Errorf("columns not kept: %q", o.LeftColumns)
	}
	if len(o.Steps) == 0 || o.Steps[0].Rows != 2 || o.Date != "2026-11-22" || !slices.Equal(o.Files, []string{"staff.csv"}) {
		t.Errorf("%+v", o)
	}
}
