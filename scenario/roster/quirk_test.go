package roster

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"spanwise/scenario/roster/grid"
)

// sheetText is a sheet of a workbook in the making: cells parted by bars, rows by
// line ends. A cell that is a number is written as one, unless it starts with an
// apostrophe.
type sheetText struct{ name, text string }

// workbookOf makes a workbook; more may change it before it is written.
func workbookOf(tb testing.TB, sheets []sheetText, more func(*excelize.File)) []byte {
	tb.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, s := range sheets {
		if i == 0 {
			must(tb, f.SetSheetName("Sheet1", s.name))
		} else if _, err := f.NewSheet(s.name); err != nil {
			tb.Fatal(err)
		}
		for y, line := range strings.Split(s.text, "\n") {
			for x, text := range strings.Split(line, "|") {
				at, err := excelize.CoordinatesToCellName(x+1, y+1)
				must(tb, err)
				fill(tb, f, s.name, at, text)
			}
		}
	}
	if more != nil {
		more(f)
	}
	var out bytes.Buffer
	must(tb, f.Write(&out))
	return out.Bytes()
}

func fill(tb testing.TB, f *excelize.File, sheet, at, text string) {
	v, isNumber := parseNumber(text, false)
	switch {
	case text == "":
	case strings.HasPrefix(text, "'"):
		must(tb, f.SetCellStr(sheet, at, text[1:]))
	case isNumber:
		must(tb, f.SetCellFloat(sheet, at, v, -1, 64))
	default:
		must(tb, f.SetCellStr(sheet, at, text))
	}
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// numberFormat gives cells a format of their own.
func numberFormat(tb testing.TB, from, to, format string) func(*excelize.File) {
	return func(f *excelize.File) {
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		must(tb, err)
		must(tb, f.SetCellStyle(f.GetSheetName(0), from, to, style))
	}
}

// TestWorkbookQuirks says of each workbook what is read and what is reported.
func TestWorkbookQuirks(t *testing.T) {
	const want = "1 2<1 3<1"
	plain := sheetText{"Staff", "ID|Manager ID|Name\n1||Ada\n2|1|Bo\n3|1|Cy"}
	for _, q := range []struct {
		name     string
		sheets   []sheetText
		more     func(*excelize.File)
		options  FileOptions
		chart    string
		problems []string
	}{
		{"plain", []sheetText{plain}, nil, FileOptions{}, want, nil},
		{"ids stored as text", []sheetText{{"Staff", "ID|Manager ID\n'1|\n'2|'1\n3|1"}}, nil, FileOptions{}, want, nil},
		{"ids shown with leading zeros", []sheetText{plain}, numberFormat(t, "A2", "B4", "000"), FileOptions{}, "001 002<001 003<001", nil},
		{"large ids", []sheetText{{"Staff", "ID|Manager ID\n4000000001|\n4000000002|4000000001"}}, nil, FileOptions{}, "4000000001 4000000002<4000000001", nil},
		{"notes above", []sheetText{{"Staff", "Staff list of May\nMade by HR\n\nID|Manager ID\n1|\n2|1\n3|1"}}, nil, FileOptions{}, want, []string{"info notes_above 1", "info blank_rows 3"}},
		{"short rows are nothing to report", []sheetText{{"Staff", "ID|Manager ID|Title|Unit\n1|\n2|1\n3|1|x"}}, nil, FileOptions{}, want, nil},
		{"the sheet with ids", []sheetText{{"Read this", "Made for the board"}, {"Units", "Department|Location\nA|Oslo"}, plain}, nil, FileOptions{}, want, []string{"info other_sheets 0"}},
		{"a sheet of choice", []sheetText{plain, {"Other", "ID|Manager ID\n7|\n8|7"}}, nil, FileOptions{Sheet: "Other"}, "7 8<7", []string{"info other_sheets 0"}},
		{"hidden sheets are not guessed", []sheetText{{"Old", "ID|Manager ID|Title|Unit\n8|\n9|8"}, plain}, hide("Old"), FileOptions{}, want, nil},
		{"a hidden sheet of choice", []sheetText{{"Old", "ID|Manager ID\n8|\n9|8"}, plain}, hide("Old"), FileOptions{Sheet: "old"}, "8 9<8", []string{"info other_sheets 0"}},
		{"merged groups above the headers", []sheetText{{"Staff", "Employee|||Manager||\nID|Name|Job Title|ID|Name|Job Title\n1|Ada|Boss|||\n2|Bo|Aide|1|Ada|Boss\n3|Cy|Aide|1|Ada|Boss"}}, merge("A1:C1", "D1:F1"), FileOptions{}, want, []string{"info group_header 1", "info merged_cells 1"}},
		{"groups that are not merged", []sheetText{{"Staff", "Employee||Manager|\nNumber|Name|Number|Name\n1|Ada||\n2|Bo|1|Ada\n3|Cy|1|Ada"}}, nil, FileOptions{}, want, []string{"info group_header 1"}},
		{"headers merged over two rows", []sheetText{{"Staff", "ID|Manager|\n|ID|Name\n1||\n2|1|Ada\n3|1|Ada"}}, merge("A1:A2", "B1:C1"), FileOptions{}, want, []string{"info group_header 1", "info merged_cells 1"}},
		{"two header rows", []sheetText{{"Staff", "userId|managerId|title\nUser ID|Manager ID|Title\n1||x\n2|1|y\n3|1|z"}}, nil, FileOptions{}, want, []string{"info second_header 2"}},
		{"a formula without a value", []sheetText{plain}, formula("B3", "=A2"), FileOptions{}, "1 3<1 2", []string{"warning several_tops 0", "warning formula_without_value 3"}},
		{"an error kept as text", []sheetText{{"Staff", "ID|Manager ID\n1|\n2|1\n3|#N/A"}}, nil, FileOptions{}, "1 2<1 Unassigned(vacant) 3<Unassigned", []string{"warning unknown_manager 4"}},
		{"seniors and juniors in one workbook", []sheetText{{"Senior", strings.ReplaceAll(seniorSheet, ",", "|")}, {"Junior", strings.ReplaceAll(juniorSheet, ",", "|")}}, nil, FileOptions{}, "10 20<10 junior-2<20 junior-2#2<20", []string{"info junior_sheet 0", "info made_ids 0"}},
		{"our own workbook", []sheetText{{"Read me", "What this is"}, {"Summary", "Figure|Baseline"}, {"Positions", "All positions\nOne row a position\nPosition ID|Manager ID\n1|\n2|1\n3|1"}, {"Positions 1", "x\ny\nPosition ID|Manager ID|Title|Unit\n1|\n3|1"}}, nil, FileOptions{}, want, []string{"info other_sheets 0", "info notes_above 1"}},
		{"rows in a hidden sheet only", []sheetText{{"Old", "ID|Manager ID\n8|\n9|8"}, {"Cover", ""}}, hide("Old"), FileOptions{}, "blocked", []string{"error no_rows 0"}},
		{"a header row of choice", []sheetText{{"Staff", "ID|Manager ID\nID|Manager ID\n1|\n2|1\n3|1"}}, nil, FileOptions{HeaderRow: 2}, want, []string{"info notes_above 1"}},
		{"only a sheet without rows", []sheetText{{"Staff", ""}}, nil, FileOptions{}, "blocked", []string{"error no_rows 0"}},
	} {
		t.Run(q.name, func(t *testing.T) {
			b, err := Open(t.Context(), []Source{{"x.xlsx", workbookOf(t, q.sheets, q.more)}}, grid.Options{})
			must(t, err)
			i := readBook(t, b, Options{Files: []FileOptions{q.options}})
			if got := chartOf(i.Org); got != q.chart {
				t.Errorf("chart %q, want %q", got, q.chart)
			}
			if diff := cmp.Diff(q.problems, codesOf(i.Problems)); diff != "" {
				t.Errorf("problems: %s\n%v", diff, i.Problems)
			}
		})
	}
}

const (
	seniorSheet = "Post Unique Reference,Reports to Senior Post,Job Title\n10,XX,Boss\n20,10,Deputy"
	juniorSheet = "Reporting Senior Post,Generic Job Title,Number of Posts in FTE\n20,Clerk,1.5"
)

func hide(sheet string) func(*excelize.File) {
	return func(f *excelize.File) {
		f.SetActiveSheet(1)
		if err := f.SetSheetVisible(sheet, false); err != nil {
			panic(err)
		}
	}
}

func merge(ranges ...string) func(*excelize.File) {
	return func(f *excelize.File) {
		for _, r := range ranges {
			from, to, _ := strings.Cut(r, ":")
			if err := f.MergeCell(f.GetSheetName(0), from, to); err != nil {
				panic(err)
			}
		}
	}
}

func formula(at, text string) func(*excelize.File) {
	return func(f *excelize.File) {
		if err := f.SetCellValue(f.GetSheetName(0), at, nil); err != nil {
			panic(err)
		}
		if err := f.SetCellFormula(f.GetSheetName(0), at, text); err != nil {
			panic(err)
		}
	}
}

// Measures come from the unformatted values, whatever the cells show.
func TestWorkbookMeasures(t *testing.T) {
	text := "ID|Manager ID|FTE|Salary|Authority\n1||1|100000|3\n2|1|0.8|52000.125|1\n3|1|'0,5|'€ 40.000,50|2"
	more := func(f *excelize.File) {
		numberFormat(t, "C2", "C3", "0%")(f)
		numberFormat(t, "D2", "D3", `[$€-2] #,##0`)(f)
	}
	b, err := Open(t.Context(), []Source{{"x.xlsx", workbookOf(t, []sheetText{{"Staff", text}}, more)}}, grid.Options{})
	must(t, err)
	i := readBook(t, b, Options{})
	for id, want := range map[string][3]float64{"1": {1, 100000, 3}, "2": {0.8, 52000.125, 1}, "3": {0.5, 40000.5, 2}} {
		p, _ := i.Org.Position(positionID(id))
		if p.FTE != want[0] || p.Cost.Or(0) != want[1] || float64(p.Authority.Or(0)) != want[2] || p.Currency != "EUR" {
			t.Errorf("%s: %+v, want %v", id, p, want)
		}
	}
}

func TestPercentOfWorkbook(t *testing.T) {
	b, err := Open(t.Context(), []Source{{"x.xlsx", workbookOf(t, []sheetText{{"Staff", "ID|Manager ID|FTE %\n1||80\n2|1|0.8"}}, numberFormat(t, "C3", "C3", "0%"))}}, grid.Options{})
	must(t, err)
	i := readBook(t, b, Options{})
	for _, id := range []string{"1", "2"} {
		if p, _ := i.Org.Position(positionID(id)); p.FTE != 0.8 {
			t.Errorf("%s has FTE %v", id, p.FTE)
		}
	}
}

func TestJuniorSheetOfChoice(t *testing.T) {
	sheets := []sheetText{{"Senior", strings.ReplaceAll(seniorSheet, ",", "|")}, {"Junior", strings.ReplaceAll(juniorSheet, ",", "|")}}
	further := Source{"y.csv", []byte("ID,Manager ID\n30,99\n")}
	b, err := Open(t.Context(), []Source{{"x.xlsx", workbookOf(t, sheets, nil)}, further}, grid.Options{})
	must(t, err)
	read := readBook(t, b, Options{})
	i := readBook(t, b, Options{Repairs: []Choice{{problemOf(t, read, CodeJuniorSheet).Key, DoLeave, ""}}})
	if got := chartOf(i.Org); got != "10 20<10 Unassigned(vacant) 30<Unassigned" || len(i.Files) != 2 {
		t.Errorf("left out: %s", got)
	}
	problemOf(t, i, CodeOtherSheets)
	if before, after := problemOf(t, read, CodeUnknownManager).Key, problemOf(t, i, CodeUnknownManager).Key; before != after {
		t.Errorf("the key of another file's problem was %s and is %s", before, after)
	}
}
