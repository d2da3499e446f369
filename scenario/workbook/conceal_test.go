package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
)

// personal is an organisation in which everything that can hold a name does: ids, notes,
// reasons, the names of the document, of the scenario and of the file.
func personal(t *testing.T) Input {
	t.Helper()
	var positions []scenario.Position
	var people []scenario.Person
	for i := range 14 {
		name := fmt.Sprintf("Zoe Quill%cfeather", 'a'+i)
		id := scenario.PositionID(fmt.Sprintf("zoe.quill%cfeather", 'a'+i))
		p := scenario.Position{
			ID: id, FTE: 1, Title: "Aide to " + name, Unit: "Desk " + name, Location: "Next to " + name,
			Notes: name + " is ill", PayGrade: "Pay7Q", Cost: scenario.Some(57_300 + float64(i)), Currency: "EUR",
		}
		if i > 0 {
			p.Manager = positions[(i-1)/3].ID
			p.Dotted = string(positions[0].ID)
		}
		positions = append(positions, p)
		people = append(people, scenario.Person{ID: scenario.PersonID(fmt.Sprintf("zq%04d", i)), Name: name, FTE: 1, Seat: id})
	}
	org, err := scenario.NewOrg(positions, people)
	must(t, err)
	base := scenario.State{Org: org, Model: scenario.DefaultModel()}
	edits := []scenario.Edit{
		{Do: scenario.Move{Position: positions[5].ID, Manager: positions[0].ID}, Reason: "Quillffeather asked", Wave: "with zq0005", Date: "after zoe.quillafeather left"},
		{Do: scenario.Set{Position: positions[6].ID, Field: scenario.FieldNotes, Value: "zoe.quillbfeather again"}},
		{Do: scenario.Set{Position: positions[6].ID, Field: scenario.FieldDotted, Value: string(positions[1].ID)}},
		{Do: scenario.Set{Position: positions[7].ID, Field: scenario.FieldCost, Value: "61234"}},
		{Do: scenario.SetPerson{Person: people[2].ID, Field: scenario.FieldName, Value: "Zoe Quillzfeather"}},
		{Do: scenario.Unseat{Person: people[9].ID, Leaving: true}, Reason: "ill health"},
		{Do: scenario.SetModel{Position: positions[1].ID, Parameter: "control", Value: "0.1"}},
		{Do: scenario.Group{Name: "Move Zoe Quillefeather's team", Edits: []scenario.Edit{{Do: scenario.Remove{Position: positions[4].ID}, Reason: "fewer hops"}}}},
		{Do: scenario.SetFoundations{Foundations: scenario.Foundations{
			Purpose: "What Quillafeather wants", Roles: "see zq0001", SteadyUntil: "2027-01-01",
			Priorities: []scenario.Priority{{Name: "Zoe first", Units: []scenario.UnitLine{{Unit: "Desk Zoe Quillafeather", Line: "ask Quillbfeather"}}}},
			Rights:     []scenario.RightInWords{{Boundary: "up to Quillcfeather", Example: "as Zoe does", Inform: "zoe.quilldfeather", Priority: 1}},
		}}},
	}
	in := inputOf(t, base, &scenario.Scenario{Name: "Quillafeather's plan", Edits: edits})
	in.Document = "Desk of Zoe Quillafeather"
	in.Origin = scenario.Origin{
		Files: []string{"quillafeather.csv"}, Date: "2026-11-22", Rows: 14, Positions: 14, People: 14, FTE: 14,
		Steps:   []scenario.OriginStep{{Words: `rows read from "quillafeather.csv"`, Rows: 14, Positions: 14, People: 14, FTE: 14}},
		Repairs: []scenario.Repair{{File: "quillafeather.csv", Row: 4, Column: "Manager", ID: positions[3].ID, Problem: `reports to "Zoe Quillqfeather", who is not there`, Repair: "put under zoe.quillafeather"}},
	}
	return in
}

// parts unzips a workbook.
func parts(t *testing.T, workbook []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	must(t, err)
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		must(t, err)
		b, err := io.ReadAll(r)
		must(t, err)
		out[f.Name] = string(b)
	}
	return out
}

func TestWithNamesHiddenNobodyIsNamed(t *testing.T) {
	in := personal(t)
	for name, part := range parts(t, written(t, in)) { // or the search finds nothing because nothing is there
		if name == "xl/worksheets/sheet5.xml" && !strings.Contains(part, "zoe.quillafeather") {
			t.Fatal("the open workbook does not hold what is searched for")
		}
	}
	in.HideNames = true
	workbook := written(t, in)
	keep(t, "hidden.xlsx", workbook)
	for name, part := range parts(t, workbook) {
		text := strings.ToLower(part)
		for _, secret := range []string{"quill", "zoe", "zq0", "ill health", "is ill"} {
			if at := strings.Index(text, secret); at >= 0 {
				t.Errorf("%s holds %q: …%s…", name, secret, text[max(0, at-120):min(len(text), at+60)])
			}
		}
	}
	f := opened(t, workbook)
	kept := map[string]bool{}
	for _, row := range grid(t, f, sheetMoves)[movesHeader:] {
		kept[row[1]] = true
		if row[1] == string(compare.Removed) && row[10] != "fewer hops" {
			t.Errorf("a reason that names nobody is gone: %q", row)
		}
	}
	for _, what := range []compare.What{compare.Moved, compare.Removed, compare.Leaving, compare.Changed, compare.Override} {
		if !kept[string(what)] {
			t.Errorf("no move is %q any more", what)
		}
	}
	allChecksHold(t, f)
	onePositionOneID(t, f)
}

func allChecksHold(t *testing.T, f *excelize.File) {
	t.Helper()
	got, err := f.GetCellValue(sheetChecks, address(checkResultColumn, checkAllRow))
	if err != nil || got != "TRUE" {
		t.Errorf("all checks hold: %q, %v", got, err)
	}
}

// onePositionOneID finds every id of the moves and the loads on a sheet of positions.
func onePositionOneID(t *testing.T, f *excelize.File) {
	t.Helper()
	known := map[string]bool{"": true}
	for _, sheet := range []string{"Positions", "Positions 1"} {
		for _, row := range grid(t, f, sheet)[positionsHeader:] {
			known[row[0]] = true
			if !known[row[1]] {
				t.Errorf("%s: manager %q is not above", sheet, row[1])
			}
		}
	}
	for _, row := range grid(t, f, sheetMoves)[movesHeader:] {
		if !known[row[2]] {
			t.Errorf("moves: %q is on no sheet of positions", row[2])
		}
	}
	for _, row := range grid(t, f, sheetLoad)[loadHeader:] {
		if !known[row[0]] {
			t.Errorf("loads: %q is on no sheet of positions", row[0])
		}
	}
}

func TestPayIsHiddenOrBanded(t *testing.T) {
	in := personal(t)
	in.Pay = PayHidden
	for name, part := range parts(t, written(t, in)) {
		for _, secret := range []string{"57300", "57301", "61234", "Pay7Q", "EUR", headCost} {
			if strings.Contains(part, ">"+secret) {
				t.Errorf("pay hidden: %s holds %s", name, secret)
			}
		}
	}
	in.Pay = PayBanded
	banded := written(t, in)
	for name, part := range parts(t, banded) {
		for _, secret := range []string{"57300", "57301", "61234", "802291"} {
			if strings.Contains(part, ">"+secret) {
				t.Errorf("pay banded: %s holds %s", name, secret)
			}
		}
	}
	f := opened(t, banded)
	rows := grid(t, f, sheetPositions)
	for c, header := range rows[positionsHeader-1] {
		if got := rows[positionsFirst-1][c]; header == headCost && got != "50000 - 60000" {
			t.Errorf("cost %q", got)
		}
	}
	allChecksHold(t, f)
}

func TestBands(t *testing.T) {
	for _, tt := range []struct {
		cost float64
		want string
	}{{0, "0"}, {57_300, "50000 - 60000"}, {50_000, "50000 - 60000"}, {120_000, "100000 - 125000"}, {249_999, "200000 - 250000"}, {999_999, "900000 - 1000000"}} {
		if got := bandOf(tt.cost); got != tt.want {
			t.Errorf("%v is in %q, want %q", tt.cost, got, tt.want)
		}
	}
	if got := rounded(9_224_137); got != 9_220_000 {
		t.Errorf("rounded to %v", got)
	}
}
