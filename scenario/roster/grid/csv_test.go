package grid

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestValidCSV compares with the standard library, which refuses what is not
// valid: what it accepts is read alike.
func TestValidCSV(t *testing.T) {
	pieces := rapid.SampledFrom([]string{",", ",", "\n", "\r\n", "a", "é", " ", "\"", "\"\"", "\"b\"", "\"c\nd\"", "\"e,f\"", "\u00a0", "\t", "="})
	rapid.Check(t, func(t *rapid.T) {
		compareWithStandard(t, strings.Join(rapid.SliceOfN(pieces, 0, 30).Draw(t, "file"), ""))
	})
}

func compareWithStandard(t interface{ Fatalf(string, ...any) }, text string) {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord, r.TrimLeadingSpace = -1, true
	want, err := r.ReadAll()
	if err != nil || strings.Contains(text, `="`) {
		return
	}
	s := newScanner(text, ',')
	for _, w := range want {
		if !s.next() || !slices.Equal(s.cells, w) || s.mended != sound {
			t.Fatalf("%q: got %q (mended %v), want %q", text, s.cells, s.mended, w)
		}
	}
	if s.next() {
		t.Fatalf("%q: one row too many: %q", text, s.cells)
	}
}

// FuzzText feeds any bytes: no panic, rows in order and within bounds, the same
// twice; no text of a file that is UTF-8 is lost.
func FuzzText(f *testing.F) {
	seeds := []string{
		"ID,Boss\n1,\n2,\"a\nb\"\n", "sep=;\nID;Boss\n=\"007\";1\n", "\ufeffa\tb\r\n\"x\"y\t1", "a|b\r1|\"open\r2|3",
		utf16Text("\ufeffID,Boss\r\n1,\r\n", true), utf16Text("ID,Boss and more\n", false), "Zo\xeb,\x80\n", "\n\n, ,\n", "\"\"\"\",\"", "%PDF", "{",
	}
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if isZip(data) || isCompound(data) {
			return
		}
		file, err := Open(t.Context(), "x", data, Options{})
		if err != nil {
			return
		}
		checkFile(t, file)
		again := mustOpen(t, "x", bytes.Clone(data), Options{})
		if shown(again.Sheets[0]) != shown(file.Sheets[0]) {
			t.Fatal("read differently a second time")
		}
		if file.Encoding == UTF8 {
			checkLetters(t, string(data), file.Sheets[0])
		}
	})
}

// checkFile sees that what was read keeps its promises.
func checkFile(t *testing.T, f *File) {
	t.Helper()
	for _, s := range f.Sheets {
		last := 0
		for _, r := range s.Rows {
			if r.Number <= last || len(r.Cells) > MaxColumns || len(r.Cells) > r.Width || r.Raw != nil && len(r.Raw) != len(r.Cells) {
				t.Fatalf("row %d after %d: %d cells, %d raw, width %d", r.Number, last, len(r.Cells), len(r.Raw), r.Width)
			}
			if isBlank(r.Cells) && r.Width <= MaxColumns {
				t.Fatalf("row %d is blank", r.Number)
			}
			last = r.Number
		}
		for _, n := range s.Notes {
			if n.Code == "" || n.Message == "" || n.Repair == "" || n.Severity == "" || n.Sheet != s.Name {
				t.Fatalf("the note says too little: %+v", n)
			}
		}
	}
}

// checkLetters counts a letter that is no part of any syntax.
func checkLetters(t *testing.T, text string, s Sheet) {
	t.Helper()
	lines := strings.ReplaceAll(strings.TrimPrefix(text, mark), "\r", "\n") // as they are read
	if _, sep := cutSeparatorLine(lines); sep != 0 || len(s.Notes) > 0 && s.Notes[len(s.Notes)-1].Severity == Error {
		return
	}
	kept := 0
	for _, r := range s.Rows {
		if r.Width > MaxColumns {
			return
		}
		kept += strings.Count(strings.Join(r.Cells, ""), "e")
	}
	if want := strings.Count(text, "e"); kept != want {
		t.Fatalf("%d of %d letters are left: %s", kept, want, shown(s))
	}
}

func BenchmarkCanada(b *testing.B) {
	data := canada(b)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if f := mustOpen(b, "canada.csv", data, Options{}); len(f.Sheets[0].Rows) != 218_820 {
			b.Fatal(len(f.Sheets[0].Rows))
		}
	}
}
