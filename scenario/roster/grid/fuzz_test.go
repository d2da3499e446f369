package grid

import (
	"errors"
	"strings"
	"testing"
)

// FuzzWorkbook puts any text in the place of a part: no panic, and what is read
// keeps its promises. Fuzzing the packed bytes would only find broken sums.
func FuzzWorkbook(f *testing.F) {
	p := bookOf(row(text("a"), `<c t="s"><v>2</v></c>`, `<c s="2"><v>42</v></c>`)+`<row r="5" hidden="1"><c r="C5"><f>1</f></c><c t="e"><v>#N/A</v></c></row>`, `<mergeCells><mergeCell ref="A1:B5"/></mergeCells>`)
	names := []string{sheet1, "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"}
	for i, name := range names {
		f.Add(byte(i), strings.TrimPrefix(p[name], head))
	}
	f.Add(byte(0), sheet(`<row><c s="3"><v>1E5</v></c><c t="d"><v>2024</v></c><c t="b"><v>x</v></c></row>`))
	f.Fuzz(func(t *testing.T, which byte, text string) {
		file, err := Open(t.Context(), "x.xlsx", lying(t, with(p, names[int(which)%len(names)], text+" "), "", nil), Options{})
		if err != nil {
			if !errors.Is(err, ErrUnreadable) {
				t.Fatal(err)
			}
			return
		}
		checkFile(t, file)
	})
}

// FuzzBytes feeds any bytes behind the marks of zipped and of compound files.
func FuzzBytes(f *testing.F) {
	f.Add(zipped(bookOf(row(text("a")))))
	f.Add([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600) + utf16Text(encryptedStream+"\x00", false)))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Open(t.Context(), "x.xlsx", data, Options{Password: "x"})
		if err == nil {
			checkFile(t, file)
		}
	})
}

// FuzzFormat feeds any number format.
func FuzzFormat(f *testing.F) {
	for _, code := range codes {
		f.Add(code, 1234.5)
		f.Add(code, 42.0)
	}
	f.Fuzz(func(t *testing.T, code string, value float64) {
		b := &book{printer: &printer{}}
		plain, _ := b.numberOf("42", format{})
		if n, _ := b.numberOf("42", formatOf(code)); n.shown == "" || plain.raw != "42" || n.raw != "42" && !strings.HasSuffix(n.raw, "%") && formatOf(code).shows != asDate {
			t.Fatalf("%q shows 42 as %+v", code, n)
		}
		b.printer.print(code, value, "x")
	})
}
