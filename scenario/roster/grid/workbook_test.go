package grid

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func text(s string) string { return `<c t="inlineStr"><is><t>` + s + `</t></is></c>` }

func row(cells ...string) string { return "<row>" + strings.Join(cells, "") + "</row>" }

func TestCells(t *testing.T) {
	styled := func(code, v string) string { return fmt.Sprintf(`<c s="%d"><v>%s</v></c>`, styleOf(code), v) }
	builtIn := func(id int, v string) string { return fmt.Sprintf(`<c s="%d"><v>%s</v></c>`, styleOfBuiltIn(id), v) }
	for _, c := range []struct{ name, cell, shown, raw string }{
		{"shared text", `<c t="s"><v>0</v></c>`, "ID", "ID"},
		{"shared text with space", `<c t="s"><v>1</v></c>`, " Ada ", " Ada "},
		{"rich shared text", `<c t="s"><v>2</v></c>`, "Fox, Ada", "Fox, Ada"},
		{"inline text", text("Ada"), "Ada", "Ada"},
		{"rich inline text", `<c t="inlineStr"><is><r><t>A</t></r><r><t>da</t></r><rPh><t>x</t></rPh></is></c>`, "Ada", "Ada"},
		{"number stored as text", text("007"), "007", "007"},
		{"text under a number format", `<c s="1" t="inlineStr"><is><t>42</t></is></c>`, "42", "42"},
		{"escaped line break", text("a_x000A_b_x_"), "a\nb_x_", "a\nb_x_"},
		{"entities", text("R&amp;D &#65;"), "R&D A", "R&D A"},
		{"true", `<c t="b"><v>1</v></c>`, "TRUE", "TRUE"},
		{"false", `<c t="b"><v>0</v></c>`, "FALSE", "FALSE"},
		{"ISO date", `<c t="d"><v>2024-05-31T00:00:00</v></c>`, "2024-05-31", "2024-05-31"},
		{"number without kind", `<c><v>42</v></c>`, "42", "42"},
		{"exponent", `<c><v>1.0E5</v></c>`, "100000", "100000"},
		{"noise of a division", `<c><v>0.80000000000000004</v></c>`, "0.8", "0.8"},
		{"decimals of a whole", `<c><v>101.0</v></c>`, "101", "101"},
		{"long id written in full", `<c><v>123456789012345</v></c>`, "123456789012345", "123456789012345"},
		{"longer id written in full", `<c><v>1234567890123456789</v></c>`, "1234567890123456789", "1234567890123456789"},
		{"longer id under a format", styled("00000", "1234567890123456789"), "1234567890123456789", "1234567890123456789"},
		{"below zero", styled("00000", "-5"), "-5", "-5"},
		{"no number", `<c><v>abc</v></c>`, "abc", "abc"},
		{"infinity is text", `<c><v>Inf</v></c>`, "Inf", "Inf"},
		{"huge", `<c><v>1e300</v></c>`, "1e300", "1e300"},
		{"leading zeros", styled("00000", "42"), "00042", "42"},
		{"longer than its zeros", styled("00000", "1234567"), "1234567", "1234567"},
		{"zeros and a fraction", styled("00000", "42.5"), "42.5", "42.5"},
		{"letter before", styled(`"E"0000`, "42"), "E0042", "42"},
		{"number with hyphens", styled(`000\-00\-0000`, "123456789"), "123-45-6789", "123456789"},
		{"condition", styled("[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "5551234"), "555-1234", "5551234"},
		{"thousands", styled("#,##0", "1234"), "1234", "1234"},
		{"scientific", styled("0.00E+00", "100000"), "100000", "100000"},
		{"fraction", styled("# ?/?", "0.5"), "0.5", "0.5"},
		{"negative in red", styled("0;[Red]-0", "-3"), "-3", "-3"},
		{"text format", styled("@", "1234567890123"), "1234567890123", "1234567890123"},
		{"per cent", styled("0.0%", "0.8"), "80%", "80%"},
		{"per cent with noise", styled("0.0%", "0.57999999999999996"), "58%", "58%"},
		{"unit behind", styled(`0" FTE"`, "1"), "1 FTE", "1"},
		{"currency", styled(`[$€-407]#,##0.00`, "52000"), "€52,000.00", "52000"},
		{"date", styled("yyyy\\-mm\\-dd", "45443"), "2024-05-31", "2024-05-31"},
		{"date with language", styled("[$-409]d mmm yyyy", "45443"), "2024-05-31", "2024-05-31"},
		{"date and time", styled("d.m.yy h:mm", "45443.5"), "2024-05-31 12:00:00", "2024-05-31 12:00:00"},
		{"hours", styled("[h]:mm", "1.5625"), "37:30", "1.5625"},
		{"day that never was", styled("yyyy\\-mm\\-dd", "0"), "0", "0"},
		{"date below zero", styled("yyyy\\-mm\\-dd", "-5"), "-5", "-5"},
		{"built-in whole", builtIn(1, "7"), "7", "7"},
		{"built-in thousands", builtIn(3, "1234"), "1234", "1234"},
		{"built-in per cent", builtIn(9, "0.5"), "50%", "50%"},
		{"built-in scientific", builtIn(11, "100000"), "100000", "100000"},
		{"built-in date", builtIn(14, "45443"), "2024-05-31", "2024-05-31"},
		{"built-in date and time", builtIn(22, "45443.25"), "2024-05-31 06:00:00", "2024-05-31 06:00:00"},
		{"built-in accounting", builtIn(44, "52000"), "52000", "52000"},
		{"built-in text", builtIn(49, "12"), "12", "12"},
		{"formula with a number", `<c><f>1+1</f><v>2</v></c>`, "2", "2"},
		{"formula with text", `<c t="str"><f>A1</f><v>Ada</v></c>`, "Ada", "Ada"},
		{"style that does not exist", `<c s="999"><v>5</v></c>`, "5", "5"},
	} {
		f := openParts(t, bookOf(row(text("x"), c.cell)))
		r := f.Sheets[0].Rows[0]
		if got := strings.Join(r.Cells, "|"); got != "x|"+c.shown {
			t.Errorf("%s: shows %q, want %q", c.name, got, "x|"+c.shown)
		}
		if got := rawOf(r); got != "x|"+c.raw {
			t.Errorf("%s: is %q, want %q", c.name, got, "x|"+c.raw)
		}
		if (r.Raw != nil) != (c.shown != c.raw) {
			t.Errorf("%s: unformatted values %q", c.name, r.Raw)
		}
		if notes := notesOf(f); notes != nil {
			t.Errorf("%s: notes %q", c.name, notes)
		}
	}
}

func TestSheets(t *testing.T) {
	blank := `<row r="%d"><c r="A%[1]d" s="1"/></row>`
	for _, c := range []struct {
		name        string
		rows, after string
		want        string
		notes       []string
	}{
		{"addresses", `<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>`, "", "2:|1||2", nil},
		{"no addresses", `<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>`, "", "1:1||3 2:4||", nil},
		{"columns out of order", `<row><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>`, "", "1:1||3", nil},
		{"short rows are filled up", row(text("a"), text("b")) + row(text("c")), "", "1:a|b 2:c|", nil},
		{"blank rows", row(text("a")) + fmt.Sprintf(blank, 2) + `<row r="5">` + text("b") + "</row>" + fmt.Sprintf(blank, 6), "", "1:a 5:b", []string{"info blank_rows 2"}},
		{"blanks above", `<row r="9">` + text("a") + "</row>", "", "9:a", nil},
		{"only spaces", row(text(" ")) + row(text("a")), "", "2:a", nil},
		{"merged header", row(text("a"), "<c/>", text("b")), `<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`, "1:a|a|b", []string{"info merged_cells 1"}},
		{"merged at the end", row(text("a")), `<mergeCells><mergeCell ref="A1:C1"/></mergeCells>`, "1:a|a|a", []string{"info merged_cells 1"}},
		{"merged downwards", row(text("a"), text("x")) + row("<c/>", text("y")) + row("<c/>", "<c/>"), `<mergeCells><mergeCell ref="A1:A3"/></mergeCells>`, "1:a|x 2:a|y", []string{"info merged_cells 1"}},
		{"merged blanks", row("<c/>", "<c/>", text("b")), `<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A7:B9"/></mergeCells>`, "1:||b", nil},
		{"merged with itself", row(text("a")), `<mergeCells><mergeCell ref="A1"/><mergeCell ref="A1:A1"/></mergeCells>`, "1:a", nil},
		{"merged and formatted", row(`<c s="1"><v>7</v></c>`, "<c/>") + row("<c/>", text("y")), `<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`, "1:00007 2:00007|y", []string{"info merged_cells 1"}},
		{"formula without result", row(text("a"), `<c><f>B9</f></c>`, `<c><f>B9</f><v/></c>`, `<c><f t="shared" si="0"/></c>`), "", "1:a", []string{"warning formula_without_value 1"}},
		{"formula with an empty result", row(text("a"), `<c t="str"><f>""</f><v></v></c>`), "", "1:a", nil},
		{"errors", row(text("a")) + row(text("b"), `<c t="e"><v>#N/A</v></c>`, `<c t="e"><f>1/0</f><v>#DIV/0!</v></c>`), "", "1:a 2:b", []string{"warning error_value 2"}},
		{"errors and formulas in several rows", row(text("a"), `<c t="e"><v>Secret name</v></c>`, `<c><f>B9</f></c>`) + row(text("b")) + row(text("c"), `<c t="e"><v>#N/A</v></c>`, `<c><f>B9</f></c>`), "", "1:a 2:b 3:c", []string{"warning formula_without_value 1", "warning formula_without_value 3", "warning error_value 1", "warning error_value 3"}},
		{"more than 15 digits", row(`<c><v>1.2345678901234567E+18</v></c>`), "", "1:1234567890123456800", []string{"warning many_digits 1"}},
		{"hidden rows", row(text("a")) + `<row hidden="1">` + text("b") + "</row>", "", "1:a 2:b", []string{"info hidden_rows 2"}},
		{"no rows", "", "", "", nil},
		{"cells of an extension", row(text("a")), `<extLst><ext><c><v>9</v></c><row/></ext></extLst>`, "1:a", nil},
		{"prefixes", `<x:row xmlns:x="u"><x:c><x:v>5</x:v></x:c></x:row>`, "", "1:5", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := openParts(t, bookOf(c.rows, c.after))
			if got := shown(f.Sheets[0]); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			if diff := cmp.Diff(c.notes, notesOf(f)); diff != "" {
				t.Error(diff)
			}
			checkFile(t, f)
		})
	}
}

func TestNotesSayWhereAndHow(t *testing.T) {
	f := openParts(t, bookOf(row(text("a"), `<c><f>B9</f></c>`, `<c t="e"><v>#REF!</v></c>`)))
	want := []Note{
		{Warning, CodeNoValue, "1 formula without a stored result, the first in B1", "read as blank; open the workbook in Excel, save it and read it again", "A", 1, "B"},
		{Warning, CodeErrorValue, "1 cell with an error instead of a result, the first #REF! in C1", "read as blank; mend the formulas in Excel", "A", 1, "C"},
	}
	if diff := cmp.Diff(want, f.Sheets[0].Notes); diff != "" {
		t.Error(diff)
	}
}

// Every row with a bad cell is named, far too many of them by the first and the last.
func TestNotesNameEveryRow(t *testing.T) {
	var ts tallies
	for row := range maxRowNotes + 5 {
		ts.errors.add(row+1, 2, "#N/A")
		ts.errors.add(row+1, 3, "Ada Fox")
	}
	var s Sheet
	ts.note(&s)
	if len(s.Notes) != maxRowNotes+1 || s.Notes[6].Row != 7 || s.Notes[6].Message != "2 cells with an error instead of a result, the first #N/A in B7" {
		t.Errorf("%d notes, %+v", len(s.Notes), s.Notes[6])
	}
	if last := s.Notes[maxRowNotes]; last.Message != "the same in 5 rows more, from row 10001 to row 10005" {
		t.Errorf("%+v", last)
	}
	if got := errorName("Ada Fox"); got != "one" {
		t.Errorf("an error is called %q", got)
	}
}

func Test1904(t *testing.T) {
	p := bookOf(row(fmt.Sprintf(`<c s="%d"><v>43981</v></c>`, styleOfBuiltIn(14))))
	f := openParts(t, replaced(p, "xl/workbook.xml", "<workbookPr/>", `<workbookPr date1904="1"/>`))
	if got := shown(f.Sheets[0]); got != "1:2024-05-31" {
		t.Errorf("got %q", got)
	}
}

func TestSeveralSheets(t *testing.T) {
	p := bookOf(row(text("a")))
	p = replaced(p, "xl/workbook.xml", "</sheets>", `<sheet name="B" sheetId="2" state="hidden" r:id="r5"/><sheet name="Chart" sheetId="3" r:id="r6"/><sheet name="C" sheetId="4" state="veryHidden" r:id="r7"/></sheets>`)
	p = replaced(p, "xl/_rels/workbook.xml.rels", "</Rel", `<Relationship Id="r5" Type="`+types+`worksheet" Target="worksheets/b.xml"/><Relationship Id="r6" Type="`+types+`chartsheet" Target="chart.xml"/><Relationship Id="r7" Type="`+types+`worksheet" Target="c.xml"/></Rel`)
	p["xl/worksheets/b.xml"], p["xl/c.xml"] = sheet(row(text("b"))), sheet("")
	f := openParts(t, p)
	var got []string
	for _, s := range f.Sheets {
		got = append(got, fmt.Sprint(s.Name, s.Hidden, shown(s)))
	}
	if diff := cmp.Diff([]string{"Afalse1:a", "Btrue1:b", "Ctrue"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestMacros(t *testing.T) {
	f := mustOpen(t, "x.xlsm", zipped(with(bookOf(row(text("a"))), "xl/vbaProject.bin", "\xd0\xcf")), Options{})
	if diff := cmp.Diff([]string{"info macros 0"}, notesOf(f)); diff != "" {
		t.Error(diff)
	}
}

func TestWorkbookNamedText(t *testing.T) {
	f := mustOpen(t, "x.csv", zipped(bookOf(row(text("a")))), Options{})
	if diff := cmp.Diff([]string{"info other_name 0"}, notesOf(f)); diff != "" || f.Kind != Workbook {
		t.Error(diff, f.Kind)
	}
}

func TestForeignWriters(t *testing.T) {
	p := bookOf(row(text("a")))
	utf16 := utf16Text("\ufeff"+strings.Replace(p[sheet1], "UTF-8", "UTF-16", 1), false)
	for name, p := range map[string]parts{
		"UTF-16":            with(p, sheet1, utf16),
		"mark":              with(p, sheet1, "\ufeff"+p[sheet1]),
		"other encoding":    with(p, sheet1, strings.Replace(strings.Replace(p[sheet1], "UTF-8", "windows-1252", 1), "a<", "\x61<", 1)),
		"backslashes":       with(with(p, sheet1, ""), `xl\worksheets\Sheet1.xml`, p[sheet1]),
		"no root relations": with(p, "_rels/.rels", ""),
		"no styles":         with(with(p, "xl/styles.xml", ""), "xl/_rels/workbook.xml.rels", strings.Replace(p["xl/_rels/workbook.xml.rels"], "styles", "x", 1)),
	} {
		if got := shown(openParts(t, p).Sheets[0]); got != "1:a" {
			t.Errorf("%s: got %q", name, got)
		}
	}
}
