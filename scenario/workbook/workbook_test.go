package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/sim"
)

var raw = excelize.Options{RawCellValue: true}

func valueAt(t *testing.T, f *excelize.File, sheet, cell string) string {
	t.Helper()
	v, err := f.GetCellValue(sheet, cell, raw)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func grid(t *testing.T, f *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet, raw)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestReconciliation(t *testing.T) {
	in := company(t)
	in.Origin = scenario.Origin{
		Files: []string{"staff.csv", "junior.csv"}, Date: "2026-11-22", Rows: 7, Positions: 8, People: 6, FTE: 7.5,
		Steps:   []scenario.OriginStep{{Words: "rows read", Rows: 7, Positions: 7, People: 6, FTE: 6.5}, {Words: "added by the importer", Positions: 1, FTE: 1}},
		Repairs: []scenario.Repair{{File: "staff.csv", Row: 4, Column: "Manager", ID: "007", Problem: "=reports to nobody", Repair: "under Unassigned", Chosen: true}},
	}
	f := opened(t, written(t, in))
	names := f.GetSheetList()
	if at := slices.Index(names, sheetReconciliation); at != len(names)-4 {
		t.Fatalf("sheets %q", names)
	}
	rows := grid(t, f, sheetReconciliation)
	for _, want := range [][]string{
		{"rows read", "7", "7", "6", "6.5"},
		{"Baseline as read", "7", "8", "6", "7.5"},
		{"=reports to nobody", "4", "Manager", "007", "the user", "staff.csv", "under Unassigned"},
	} {
		if !slices.ContainsFunc(rows, func(row []string) bool { return slices.Equal(row, want) }) {
			t.Errorf("no row %q in %q", want, rows)
		}
	}
}

func TestSheetsInOrder(t *testing.T) {
	workbook := written(t, company(t))
	keep(t, "company.xlsx", workbook)
	f := opened(t, workbook)
	want := []string{
		"Read me", "Summary", "Assumptions", "Decision rights", "Positions", "Positions 1", "Positions 2",
		"Outline", "Outline 1", "Outline 2", "Manager load", "Moves", "Spans and layers", "Weekly", "Reconciliation", "Limits", "Checks", "Calc",
	}
	if got := f.GetSheetList(); !slices.Equal(got, want) {
		t.Fatalf("sheets %q, want %q", got, want)
	}
	for _, name := range want {
		if valueAt(t, f, name, "A1") == "" {
			t.Errorf("%s: A1 is blank", name)
		}
		if d, err := f.GetSheetDimension(name); err != nil || d == "A1" || !strings.HasPrefix(d, "A1:") {
			t.Errorf("%s: dimension %q, %v", name, d, err)
		}
	}
	if f.GetActiveSheetIndex() != 1 {
		t.Errorf("opens at sheet %d, want the summary", f.GetActiveSheetIndex())
	}
}

func TestSameInputSameBytes(t *testing.T) {
	in := company(t)
	if !bytes.Equal(written(t, in), written(t, in)) {
		t.Error("two workbooks of one comparison differ")
	}
}

// Every mean, change and half-width shown is the one that the comparison holds.
func TestSummaryShowsTheComparison(t *testing.T) {
	in := company(t)
	f := opened(t, written(t, in))
	rows := map[string][]string{}
	for _, r := range grid(t, f, sheetSummary) {
		if len(r) > 2 && rows[r[0]] == nil {
			rows[r[0]] = r
		}
	}
	for m := range sim.NumOrganisationMetrics {
		label := sim.OrganisationMetrics[m].Label
		row := rows[label]
		same(t, label+", baseline", row[2], in.Comparison.Baseline.Result.Organisation[m].Estimate().Mean)
		for i, s := range in.Comparison.Scenarios {
			at := valueColumn(i+1) - 1
			same(t, label+", "+s.Name, row[at], s.Result.Organisation[m].Estimate().Mean)
			same(t, label+", change, "+s.Name, row[at+1], s.Difference[m].Mean)
			same(t, label+", half-width, "+s.Name, row[at+2], s.Difference[m].HalfWidth)
			if words, _ := readingOf(sim.OrganisationMetrics[m], s.Difference[m]); row[at+3] != words {
				t.Errorf("%s: reading %q, want %q", label, row[at+3], words)
			}
		}
	}
	head := valueAt(t, f, sheetSummary, "A2")
	if want := compare.English.Print(compare.FindingsOf(in.Comparison).Headline); head != want {
		t.Errorf("headline %q, want %q", head, want)
	}
}

func same(t *testing.T, what, cell string, want scenario.Opt[float64]) {
	t.Helper()
	if !want.OK {
		if cell != "–" {
			t.Errorf("%s: %q, want a dash", what, cell)
		}
		return
	}
	var got float64
	if _, err := fmt.Sscan(cell, &got); err != nil || math.Abs(got-want.Value) > 1e-8*max(1, math.Abs(want.Value)) {
		t.Errorf("%s: %q, want %v", what, cell, want.Value)
	}
}

func TestChangesAreLiveFormulas(t *testing.T) {
	f := opened(t, written(t, company(t)))
	live := 0
	for r, row := range grid(t, f, sheetSummary) {
		for _, number := range []int{1, 2} {
			formula, err := f.GetCellFormula(sheetSummary, address(valueColumn(number)+1, r+1))
			if err != nil {
				t.Fatal(err)
			}
			if formula == "" || strings.HasPrefix(formula, "IF(") { // the note on the checks
				continue
			}
			live++
			if want := fmt.Sprintf("%s-%s", address(valueColumn(number), r+1), address(columnBaseline, r+1)); formula != want {
				t.Errorf("%s: formula %s, want %s", row[0], formula, want)
			}
		}
	}
	if least := 2 * int(sim.NumOrganisationMetrics); live < least {
		t.Errorf("%d live changes, want at least %d", live, least)
	}
}

func TestTextStaysText(t *testing.T) {
	f := opened(t, written(t, company(t)))
	found := map[string]bool{}
	for _, sheet := range f.GetSheetList() {
		for r, row := range grid(t, f, sheet) {
			for c, v := range row {
				if v == "" || !strings.ContainsRune("=@", rune(v[0])) {
					continue
				}
				found[v] = true
				if formula, _ := f.GetCellFormula(sheet, address(c+1, r+1)); formula != "" {
					t.Errorf("%s %s: %q became the formula %q", sheet, address(c+1, r+1), v, formula)
				}
			}
		}
	}
	for _, v := range []string{`=HYPERLINK("http://x")`, "@SUM(A1)", `=Flatter & "led" * better?`} {
		if !found[v] {
			t.Errorf("%q is nowhere", v)
		}
	}
}

func TestIdsAreText(t *testing.T) {
	f := opened(t, written(t, company(t)))
	for r, row := range grid(t, f, "Positions 2") {
		if row[0] != "007" {
			continue
		}
		if kind, _ := f.GetCellType("Positions 2", address(1, r+1)); kind != excelize.CellTypeInlineString && kind != excelize.CellTypeSharedString {
			t.Errorf("007 is of type %v", kind)
		}
		return
	}
	t.Error("position 007 is missing")
}

func TestTablesHaveUniqueHeaders(t *testing.T) {
	f := opened(t, written(t, company(t)))
	names := map[string]bool{}
	for _, sheet := range f.GetSheetList() {
		tables, err := f.GetTables(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, table := range tables {
			if names[table.Name] {
				t.Errorf("two tables are called %s", table.Name)
			}
			names[table.Name] = true
			uniqueHeaders(t, f, sheet, table)
		}
	}
	if len(names) != 8 {
		t.Errorf("tables %v, want assumptions, rights, three of positions, load, moves, weekly", names)
	}
}

func uniqueHeaders(t *testing.T, f *excelize.File, sheet string, table excelize.Table) {
	t.Helper()
	from, to, _ := strings.Cut(table.Range, ":")
	first, row, _ := excelize.CellNameToCoordinates(from)
	last, _, _ := excelize.CellNameToCoordinates(to)
	seen := map[string]bool{}
	for c := first; c <= last; c++ {
		h := strings.ToLower(valueAt(t, f, sheet, address(c, row)))
		if h == "" || seen[h] {
			t.Errorf("%s: header %q at %s is blank or used twice", table.Name, h, address(c, row))
		}
		seen[h] = true
	}
}

func TestEveryAssumptionIsListedAndNamed(t *testing.T) {
	in := company(t)
	f := opened(t, written(t, in))
	rows := map[string][]string{}
	for _, r := range grid(t, f, sheetAssumptions) {
		rows[r[0]] = r
	}
	names := map[string]string{}
	for _, n := range f.GetDefinedName() {
		names[n.Name] = n.RefersTo
	}
	for _, p := range scenario.Parameters {
		row := rows[p.Name]
		if len(row) < 10 || row[8] != string(p.Kind) {
			t.Errorf("%s: row %q", p.Name, row)
			continue
		}
		want := p.Get(in.Comparison.Baseline.State.Model)
		if asked, ok := map[string]float64{"weeks": 26, "replications": 6}[p.Name]; ok {
			want = asked // the run's, not the document's
		}
		same(t, p.Name, row[1], scenario.Some(want))
		if names[p.Name] == "" {
			t.Errorf("%s: no defined name", p.Name)
		}
	}
	led := rows["practice"]
	if len(led) < 4 || led[2] != "" || led[3] != "1" {
		t.Errorf("practice: %q; the second scenario sets it to 1, the first leaves it", led)
	}
	if top := string(in.Comparison.Baseline.State.Org.Tops()[0]); rows["control at and below "+top] == nil {
		t.Error("the override is missing")
	}
	if got := rows["class Team: authority"]; len(got) < 4 || got[1] != "1" || got[3] != "0" {
		t.Errorf("decision right: %q", got)
	}
}

func TestMovesCarryReasonWaveAndDate(t *testing.T) {
	in := company(t)
	f := opened(t, written(t, in))
	rows := grid(t, f, sheetMoves)[movesHeader:]
	want := len(in.Comparison.Scenarios[0].Changes.Rows) + len(in.Comparison.Scenarios[1].Changes.Rows)
	if len(rows) != want {
		t.Fatalf("%d rows, want %d", len(rows), want)
	}
	kinds := map[string]bool{}
	for _, r := range rows {
		kinds[r[1]] = true
		if r[1] == "moved" && r[0] == "Flatter" && (r[12] != "fewer hops" || r[13] != "1" || r[14] != "46266") {
			t.Errorf("moved: %q, want the reason, wave 1 and 2026-09-01 as a date", r)
		}
		if r[1] == "leaving" && r[14] != "soon" {
			t.Errorf("a date that is none stays text: %q", r)
		}
	}
	for _, k := range []string{"removed", "added", "moved", "takes on", "unplaced", "leaving", "joined", "setting", "override", "right"} {
		if !kinds[k] {
			t.Errorf("no row of kind %q", k)
		}
	}
}

func TestManagerLoadNamesNobody(t *testing.T) {
	in := company(t)
	f := opened(t, written(t, in))
	names := map[string]bool{}
	for p := range in.Comparison.Baseline.State.Org.People() {
		names[p.Name] = p.Name != ""
	}
	rows := grid(t, f, sheetLoad)[loadHeader:]
	last := math.Inf(1)
	for _, r := range rows {
		var highest float64
		if _, err := fmt.Sscan(r[3], &highest); err != nil || highest > last {
			t.Errorf("%q is not sorted by load: %v", r[0], err)
		}
		last = highest
		for _, v := range r {
			if names[v] {
				t.Errorf("the ranked list names %q", v)
			}
		}
	}
	if len(rows) < len(in.Comparison.Baseline.Result.Managers) {
		t.Errorf("%d managers, fewer than the baseline's %d", len(rows), len(in.Comparison.Baseline.Result.Managers))
	}
}

func TestChecksHoldAsWritten(t *testing.T) {
	f := opened(t, written(t, company(t)))
	rows := grid(t, f, sheetChecks)
	if got := rows[checkAllRow-1][checkResultColumn-1]; got != "1" && got != "TRUE" {
		t.Errorf("all checks: %q", got)
	}
	for _, r := range rows[checksHeader:] {
		if got := r[checkResultColumn-1]; got != "1" && got != "TRUE" {
			t.Errorf("%s, %s: found %s, expected %s", r[0], r[1], r[2], r[3])
		}
	}
}

func TestOddComparisons(t *testing.T) {
	lone, err := scenario.NewOrg([]scenario.Position{{ID: "1", FTE: 1}}, []scenario.Person{{ID: "p", Seat: "1", FTE: 1}})
	if err != nil {
		t.Fatal(err)
	}
	one := scenario.State{Org: lone, Model: scenario.DefaultModel()}
	same := &scenario.Scenario{Name: strings.Repeat("A long name: ", 20)}
	for name, in := range map[string]Input{
		"nothing tried": inputOf(t, one),
		"no managers":   inputOf(t, one, same),
		"five":          inputOf(t, one, same, same, same, same, same),
	} {
		t.Run(name, func(t *testing.T) {
			in.Document = "" // nor a name
			workbook := written(t, in)
			keep(t, name+".xlsx", workbook)
			f := opened(t, workbook)
			if got := len(f.GetSheetList()); got != 14+2*len(in.Comparison.Scenarios) {
				t.Errorf("%d sheets", got)
			}
		})
	}
}

// An organisation in which a figure exists in some replications only has a paired
// difference that is not the difference of the means: it must not be shown as one.
func TestDeltaIsPairedWhereReplicationsLackTheFigure(t *testing.T) {
	in := company(t)
	c := in.Comparison
	nan := math.NaN()
	c.Baseline.Result.Organisation[sim.LeadTimeMean] = sim.Samples{1, 2, nan, 4, 5, 6}
	s := c.Scenarios[0].Side
	s.Result.Organisation[sim.LeadTimeMean] = sim.Samples{2, 4, 100, 5, 7, 7}
	in.Comparison = compare.Of(c.Baseline, []compare.Side{s})
	f := opened(t, written(t, in))
	for r, row := range grid(t, f, sheetSummary) {
		if row == nil || row[0] != sim.OrganisationMetrics[sim.LeadTimeMean].Label {
			continue
		}
		if formula, _ := f.GetCellFormula(sheetSummary, address(valueColumn(1)+1, r+1)); formula != "" {
			t.Errorf("formula %s", formula)
		}
		if row[valueColumn(1)] != "1.4" {
			t.Errorf("change %q, want the paired 1.4", row[valueColumn(1)])
		}
		return
	}
	t.Error("no lead time")
}

func TestLongTextIsCutWithAWord(t *testing.T) {
	for _, text := range []string{strings.Repeat("x", 40_000), strings.Repeat("\U0001F600", 20_000)} {
		got := clip(text)
		if n := len([]rune(got)); n >= len([]rune(text)) || !strings.HasSuffix(got, cutMark) || strings.ContainsRune(got, '\uFFFD') {
			t.Errorf("%d runes, ends %q", n, got[len(got)-40:])
		}
	}
	if text := strings.Repeat("é", mostUnits); clip(text) != text {
		t.Error("text that just fits was cut")
	}
}

func TestTemporaryFilesAreGone(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Setenv("TMP", dir)
	written(t, company(t))
	if err := Write(t.Context(), failing{}, company(t)); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("a writer that fails: %v", err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestNoFolderForTemporaryFiles(t *testing.T) {
	gone := filepath.Join(t.TempDir(), "gone")
	t.Setenv("TMPDIR", gone)
	t.Setenv("TMP", gone)
	var book bytes.Buffer
	if err := Write(t.Context(), &book, company(t)); !errors.Is(err, ErrTemporary) || book.Len() > 0 {
		t.Errorf("%v, %d bytes", err, book.Len())
	}
}

func TestAdventureWorks(t *testing.T) {
	base := adventure(t)
	flat := &scenario.Scenario{Name: "Layer 3 removed", Edits: []scenario.Edit{operation(t, base, "remove-layer:3")}}
	workbook := written(t, inputOf(t, base, flat))
	keep(t, "aw.xlsx", workbook)
	f := opened(t, workbook)
	if n := len(grid(t, f, sheetPositions)); n != positionsHeader+290 {
		t.Errorf("%d rows of positions", n)
	}
}
