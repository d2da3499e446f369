package grid

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// TestExcelize reads what the library writes, in both of its ways.
func TestExcelize(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	rows := [][]any{{"ID", "Name", "Start", "FTE", "Lead"}, {"007", "Ada\nFox", time.Date(2024, 5, 31, 0, 0, 0, 0, time.UTC), 0.8, true}, {42, `R&D "x"`, nil, 1, false}}
	stream, err := f.NewStreamWriter("Sheet1")
	must(t, err)
	_, err = f.NewSheet("Plain")
	must(t, err)
	for i, r := range rows {
		at := fmt.Sprint("A", i+1)
		must(t, stream.SetRow(at, r))
		must(t, f.SetSheetRow("Plain", at, &r))
	}
	must(t, stream.Flush())
	must(t, f.SetCellFormula("Plain", "F1", "1+1"))
	must(t, f.SetSheetVisible("Plain", false))
	var buf bytes.Buffer
	must(t, f.Write(&buf))

	got := mustOpen(t, "x.xlsx", buf.Bytes(), Options{})
	const want = "1:ID|Name|Start|FTE|Lead 2:007|Ada\nFox|2024-05-31|0.8|TRUE 3:42|R&D \"x\"||1|FALSE"
	for i, s := range got.Sheets {
		if text := shown(s); strings.TrimSuffix(text, "|") != want || s.Hidden != (i == 1) {
			t.Errorf("%s: got %q", s.Name, text)
		}
	}
	if diff := cmp.Diff([]string{"warning formula_without_value 1"}, notesOf(got)); diff != "" {
		t.Error(diff)
	}
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// large returns a workbook of many rows, as a stream of inline texts or with the
// table of texts that Excel writes.
func large(tb testing.TB, rows int) []byte {
	tb.Helper()
	f := excelize.NewFile()
	defer f.Close()
	stream, err := f.NewStreamWriter("Sheet1")
	must(tb, err)
	for i := 1; i <= rows; i++ {
		must(tb, stream.SetRow(fmt.Sprint("A", i), []any{i, i / 7, fmt.Sprint("Title of ", i%500), "Department", "Oslo", "G7", 1.0, 52000.5, "Active", "ada@example.org", "Role", true}))
	}
	must(tb, stream.Flush())
	var buf bytes.Buffer
	must(tb, f.Write(&buf))
	return buf.Bytes()
}

func BenchmarkWorkbook(b *testing.B) {
	data := large(b, 100_000)
	b.ReportAllocs()
	for b.Loop() {
		if f := mustOpen(b, "x.xlsx", data, Options{}); len(f.Sheets[0].Rows) != 100_000 {
			b.Fatal(len(f.Sheets[0].Rows))
		}
	}
}
