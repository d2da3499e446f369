package roster

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario/roster/grid"
)

// A title over merged cells and notes are no header, whether or not an id is known.
func TestHeadingBelowTitles(t *testing.T) {
	title := strings.Repeat("Northwind GmbH - staff list;", 7) + "Northwind GmbH - staff list\n"
	for _, c := range []struct {
		name, file string
		row        int
	}{
		{"title, unknown id", title + "as of May;;;;;;;\n\nKennung;Chef;Name;Job Title;Unit;Site;FTE;Salary\nk1;;Ada;Boss;A;B;1;100\nk2;k1;Bo;Clerk;A;B;1;90\n", 4},
		{"title, nothing known", title + "Kennung;Chef;Wer;Was;Wo;Wann;Wie;Warum\nk1;;Ada;Boss;A;B;x;y\n", 2},
		{"notes of one cell, nothing known", "Staff list;;;\nmade by HR;;;\nKennung;Chef;Wer;Was\nk1;;Ada;Boss\nk2;k1;Bo;Clerk\n", 3},
		{"header in the first row, nothing known", "Kennung;Chef;Wer\nk1;k9;Ada\nk2;k1;Bo\n", 1},
		{"a title of a job in a body row", "Kennung;Chef;Was\nk1;;Manager\nk2;k1;Assistant\n", 1},
		{"columns with one header", "ID;Note;Note;Note\n1;a;b;c\n2;d;e;f\n", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := readBook(t, openText(t, c.file), Options{}).Files[0].HeaderRow; got != c.row {
				t.Errorf("header in row %d, want %d", got, c.row)
			}
		})
	}
}

// The table is found beside a sheet of a few lines, wherever it stands.
func TestSheetWithTheTable(t *testing.T) {
	readMe := sheetText{"Read me", "Staff list of Northwind|as of May\nAsk HR for Name|Department"}
	lists := sheetText{"Departments", "ID|Department\n1|Sales\n2|Finance"}
	known := sheetText{"Staff", "Pers. no.|Name|Line manager no.|Department\n11|Ada||Sales\n12|Bo|11|Sales"}
	unknown := sheetText{"Staff", "Kennung|Wer|Chef|Wo\nk1|Ada||Ulm\nk2|Bo|k1|Ulm"}
	long := sheetText{"Movers", "Employee ID|Name|Manager ID\n11|Ada|"}
	for name, sheets := range map[string][]sheetText{
		"behind":               {readMe, known},
		"before":               {known, readMe},
		"unknown headers":      {readMe, unknown},
		"unknown, a list":      {lists, unknown},
		"known, a list":        {lists, known},
		"more headers or rows": {long, known},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := Open(t.Context(), []Source{{"a.xlsx", workbookOf(t, sheets, nil)}}, grid.Options{})
			must(t, err)
			i, err := b.Read(t.Context(), Options{})
			must(t, err)
			if got := i.Files[0].Sheet; got != "Staff" {
				t.Errorf("sheet %q is read", got)
			}
		})
	}
}

// The title of a printed list, merged over its columns, stands above the header.
func TestMergedTitle(t *testing.T) {
	staff := sheetText{"Staff", "Northwind GmbH\n\nas of May\n\nPers. no.|Name|Position|Unit|Site|Line manager no.\n11|Ada|Boss|A|Ulm|\n12|Bo|Clerk|A|Ulm|11"}
	data := workbookOf(t, []sheetText{{"Read me", "Staff list\nAsk HR"}, staff}, func(f *excelize.File) {
		must(t, f.MergeCell("Staff", "A1", "F1"))
	})
	i := mustRead(t, "a.xlsx", data)
	if got := chartOf(i.Org); i.Files[0].HeaderRow != 5 || got != "11 12<11" {
		t.Errorf("header in row %d, chart %s", i.Files[0].HeaderRow, got)
	}
}
