package grid

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"fmt"
	"go/build"
	"hash/crc32"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// refused opens what is to be unreadable and returns why.
func refused(t *testing.T, data []byte) *UnreadableError {
	t.Helper()
	f, err := Open(t.Context(), "x.xlsx", data, Options{Password: "x"})
	var unreadable *UnreadableError
	if !errors.As(err, &unreadable) {
		t.Fatalf("got %v, %v", f, err)
	}
	return unreadable
}

func TestDamagedParts(t *testing.T) {
	p := bookOf(row(text("a")) + row(text("b")))
	for name, c := range map[string]struct {
		parts      parts
		part, says string
	}{
		"truncated sheet":        {with(p, sheet1, p[sheet1][:len(p[sheet1])-30]), sheet1, "unexpected EOF"},
		"tags that do not match": {replaced(p, sheet1, "</row>", "</raw>"), sheet1, "ends as </raw>"},
		"end without a start":    {replaced(p, sheet1, "</worksheet>", "</worksheet></worksheet>"), sheet1, "ends as </worksheet>"},
		"undefined entity":       {replaced(p, sheet1, ">a<", ">&xxe;<"), sheet1, "entity"},
		"document type":          {replaced(p, sheet1, "<worksheet", `<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><worksheet`), sheet1, "document type"},
		"document type in texts": {replaced(p, "xl/sharedStrings.xml", "<sst", `<!DOCTYPE sst><sst`), "xl/sharedStrings.xml", "document type"},
		"rows out of order":      {replaced(p, sheet1, "<row>", `<row r="9"></row><row r="3">`), sheet1, "row 3 stands after row 9"},
		"row twice":              {replaced(p, sheet1, "<row>", `<row r="1"></row><row r="1">`), sheet1, "row 1 stands after row 1"},
		"row beyond the last":    {replaced(p, sheet1, "<row>", `<row r="1048577">`), sheet1, "1048577"},
		"row without number":     {replaced(p, sheet1, "<row>", `<row r="x">`), sheet1, `"x"`},
		"row within a row":       {replaced(p, sheet1, "<row>", `<row><row></row>`), sheet1, "where they should"},
		"cell within a cell":     {replaced(p, sheet1, "<is>", `<c/><is>`), sheet1, "where they should"},
		"cell outside a row":     {replaced(p, sheet1, "<row>", `<c/><row>`), sheet1, "where they should"},
		"odd address":            {replaced(p, sheet1, "<c ", `<c r="12" `), sheet1, "address 12"},
		"column beyond the last": {replaced(p, sheet1, "<c ", `<c r="XFE1" `), sheet1, "address XFE1"},
		"text that is not there": {bookWith(`<c t="s"><v>3</v></c>`), sheet1, "text 3"},
		"text below zero":        {bookWith(`<c t="s"><v>-1</v></c>`), sheet1, "text -1"},
		"odd merge":              {replaced(p, sheet1, "</sheetData>", `</sheetData><mergeCell ref="B2:A1"/>`), sheet1, "B2:A1"},
		"deep":                   {replaced(p, sheet1, "<row>", strings.Repeat("<a>", 300)), sheet1, "too deep"},
		"control character":      {replaced(p, sheet1, ">a<", ">\x01<"), sheet1, "character"},
		"unknown encoding":       {replaced(p, sheet1, "UTF-8", "klingon"), sheet1, "klingon"},
		"missing sheet":          {with(p, sheet1, ""), sheet1, "missing"},
		"missing list":           {with(p, "xl/workbook.xml", ""), "xl/workbook.xml", "missing"},
		"broken styles":          {with(p, "xl/styles.xml", "<styleSheet>"), "xl/styles.xml", "unexpected EOF"},
		"sheet that is not":      {replaced(p, "xl/workbook.xml", "<sheet ", `<sheet name="Z" sheetId="9" r:id="r9"/><sheet `), "", "sheet Z leads to no cells"},
		"sheet used twice":       {replaced(p, "xl/workbook.xml", "<sheet ", `<sheet name="Z" sheetId="9" r:id="r1"/><sheet `), sheet1, "used twice"},
	} {
		t.Run(name, func(t *testing.T) {
			err := refused(t, zipped(c.parts))
			if !strings.Contains(err.Reason, c.part) || !strings.Contains(err.Reason, c.says) {
				t.Errorf("%q does not name %s and say %q", err, c.part, c.says)
			}
		})
	}
}

func bookWith(cell string) parts { return bookOf(row(cell)) }

func TestOtherZips(t *testing.T) {
	p := bookOf(row(text("a")))
	encrypted := zipped(p)
	encrypted[bytes.LastIndex(encrypted, []byte("PK\x01\x02"))+8] |= 1
	for name, c := range map[string]struct {
		data []byte
		says string
	}{
		"cut off":       {zipped(p)[:300], "cut off"},
		"only a head":   {[]byte("PK\x03\x04\x14\x00"), "cut off"},
		"ods":           {zipped(parts{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}), ".ods"},
		"Numbers":       {zipped(parts{"Index/Document.iwa": "x"}), "Numbers"},
		"docx":          {zipped(parts{"[Content_Types].xml": "x", "word/document.xml": "x"}), "Word"},
		"pptx":          {zipped(parts{"[Content_Types].xml": "x", "ppt/presentation.xml": "x"}), "presentation"},
		"xlsb":          {zipped(parts{"[Content_Types].xml": "x", "xl/workbook.bin": "x"}), ".xlsb"},
		"zipped csv":    {zipped(parts{"folder/Staff.csv": "x"}), "holds folder/Staff.csv"},
		"for terminals": {zipped(parts{"\x1b]0;me\a.csv": "x"}), "holds ?]0;me?.csv"},
		"zip":           {zipped(parts{"a.bin": "x"}), "is a zip file"},
		"empty zip":     {zipped(parts{}), "empty zip"},
		"with password": {encrypted, "password"},
		"no sheets":     {zipped(replaced(p, "xl/workbook.xml", `<sheet name="A" sheetId="1" r:id="r1"/>`, "")), "without any sheet"},
	} {
		t.Run(name, func(t *testing.T) {
			if err := refused(t, c.data); !strings.Contains(err.Reason, c.says) || err.Advice == "" {
				t.Errorf("%q does not say %q", err, c.says)
			}
		})
	}
}

// packed is a part as it stands in a zip file, true or not.
type packed struct {
	name, text string
	crc        uint32
	size       uint64
}

func zipRaw(t *testing.T, list []packed) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, p := range list {
		w, err := z.CreateRaw(&zip.FileHeader{Name: p.name, Method: zip.Store, CRC32: p.crc, CompressedSize64: uint64(len(p.text)), UncompressedSize64: p.size})
		if err == nil {
			_, err = w.Write([]byte(p.text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// lying returns a workbook in which one part is described by other than the truth.
func lying(t *testing.T, p parts, name string, lie func(*packed)) []byte {
	t.Helper()
	var list []packed
	for n, text := range p {
		entry := packed{n, text, crc32.ChecksumIEEE([]byte(text)), uint64(len(text))}
		if n == name {
			lie(&entry)
		}
		list = append(list, entry)
	}
	return zipRaw(t, list)
}

func TestLyingArchives(t *testing.T) {
	p := with(bookOf(row(text("a"))), "docProps/thumbnail.jpeg", "picture")
	for name, c := range map[string]struct {
		part, says string
		lie        func(*packed)
	}{
		"sum of the sheet":    {sheet1, "checksum", func(p *packed) { p.crc++ }},
		"sum of a picture":    {"docProps/thumbnail.jpeg", "checksum", func(p *packed) { p.crc++ }},
		"larger than said":    {sheet1, "unpacked", func(p *packed) { p.size -= 100 }},
		"smaller than said":   {sheet1, "unpacked", func(p *packed) { p.size += 100 }},
		"two of a name":       {"docProps/thumbnail.jpeg", "two parts", func(p *packed) { p.name = "XL/Workbook.xml" }},
		"more than the bound": {sheet1, "256 MB", func(p *packed) { p.size = 300 << 20 }},
		"absurd size":         {sheet1, "256 MB", func(p *packed) { p.size = 1 << 60 }},
	} {
		t.Run(name, func(t *testing.T) {
			if err := refused(t, lying(t, p, c.part, c.lie)); !strings.Contains(err.Reason, c.says) {
				t.Errorf("%q does not say %q", err, c.says)
			}
		})
	}
	var heavy []packed
	for i := range maxUnpacked/maxBytes + 1 {
		heavy = append(heavy, packed{name: fmt.Sprint(i), size: maxBytes})
	}
	if err := refused(t, zipRaw(t, heavy)); !strings.Contains(err.Reason, "1024 MB") {
		t.Error(err)
	}
	many := parts{}
	for i := range maxParts + 1 {
		many[fmt.Sprint(i)] = ""
	}
	if err := refused(t, zipped(many)); !strings.Contains(err.Reason, "parts") {
		t.Error(err)
	}
}

// A kilobyte of zip may unpack to a thousand: where the directory hides that, not
// more comes out than it says.
func TestZipBomb(t *testing.T) {
	var deflated, buf bytes.Buffer
	w, err := flate.NewWriter(&deflated, flate.BestCompression)
	must(t, err)
	_, err = w.Write(make([]byte, 8<<20))
	must(t, err)
	must(t, w.Close())
	z := zip.NewWriter(&buf)
	entry, err := z.CreateRaw(&zip.FileHeader{Name: "xl/workbook.xml", Method: zip.Deflate, CompressedSize64: uint64(deflated.Len()), UncompressedSize64: 1000})
	must(t, err)
	_, err = entry.Write(deflated.Bytes())
	must(t, err)
	must(t, z.Close())
	if err := refused(t, buf.Bytes()); !strings.Contains(err.Reason, "cannot be unpacked") {
		t.Error(err)
	}
}

func TestLongToken(t *testing.T) {
	p := replaced(bookOf(row(text("a"))), sheet1, "<row>", "<row "+strings.Repeat(`a="" `, maxToken/4)+">")
	if err := refused(t, zipped(p)); !strings.Contains(err.Reason, "8 MB") {
		t.Error(err)
	}
}

func TestWideSheet(t *testing.T) {
	var rows strings.Builder
	for i := 1; i <= 20_000; i++ {
		fmt.Fprintf(&rows, `<row r="%d"><c r="XFD%[1]d"><v>1</v></c></row>`, i)
	}
	f := openParts(t, bookOf(rows.String()))
	r := f.Sheets[0].Rows
	if len(r) != 20_000 || r[0].Width != lastColumn || len(r[0].Cells) != 0 || strings.Join(notesOf(f), " ") != "warning too_wide 1" {
		t.Errorf("%d rows, notes %q", len(r), notesOf(f))
	}
	if n := f.Sheets[0].Notes[0]; n.Column != "XFD" || !strings.Contains(n.Message, "20,000 cells beyond column SF") {
		t.Errorf("%+v", n)
	}
}

func TestRunOfBlankRows(t *testing.T) {
	blank := strings.Repeat(`<row><c s="1"/></row>`, maxBlankRun+5)
	p := bookOf(row(text("a")) + blank + row(text("b")))
	f := openParts(t, p)
	if got := shown(f.Sheets[0]); got != "1:a" || strings.Join(notesOf(f), " ") != fmt.Sprintf("warning blank_run %d", maxBlankRun+2) {
		t.Errorf("got %q with %q", got, notesOf(f))
	}
	f = openParts(t, bookOf(row(text("a"))+`<row r="900000">`+text("b")+`</row>`))
	if got := shown(f.Sheets[0]); got != "1:a 900000:b" {
		t.Errorf("rows that are not there are no run: %q", got)
	}
	refused(t, lying(t, p, sheet1, func(p *packed) { p.crc++ }))
	loud := "\x1b[2J" + strings.Repeat("x", 1000)
	if err := refused(t, lying(t, with(p, loud, "x"), loud, func(p *packed) { p.crc++ })); !strings.Contains(err.Reason, "?[2Jxxx") || len(err.Reason) > 300 {
		t.Errorf("%q", err.Reason)
	}
}

func TestMergesAreBounded(t *testing.T) {
	for name, p := range map[string]parts{
		"over each other":       bookOf(strings.Repeat(row(text("a")), 1000), strings.Repeat(`<mergeCell ref="A1:SF1000"/>`, 20)),
		"far beside short rows": bookOf(row(`<c r="SF1"><v>1</v></c>`)+strings.Repeat(row(text("a")), 15_000), `<mergeCell ref="SF1:SF1048576"/>`),
	} {
		f := openParts(t, p)
		if got := notesOf(f); strings.Join(got, " ") != "info merged_cells 1 warning merged_cells 0" {
			t.Errorf("%s: notes %q", name, got)
		}
	}
}

func TestCancelWorkbook(t *testing.T) {
	data := zipped(bookOf(strings.Repeat(row(text("Ada"), text("Fox")), 50_000)))
	if looks, err := openCancelling(data, Options{}); !errors.Is(err, context.Canceled) || looks > 8 {
		t.Errorf("looked %d times: %v", looks, err)
	}
}

// noise is text that does not pack.
func noise(n int) string {
	r := rand.NewChaCha8([32]byte{1})
	b := make([]byte, n)
	_, _ = r.Read(b) // never fails
	return string(b)
}

func TestEncrypted(t *testing.T) {
	plain := zipped(with(bookOf(row(text("secret"))), "xl/media/noise", noise(8<<10))) // excelize wraps nothing smaller than 4 KB well
	data, err := excelize.Encrypt(plain, &excelize.Options{Password: "pass"})
	if err != nil {
		t.Fatal(err)
	}
	for password, want := range map[string]error{"": ErrPassword, "wrong": ErrWrongPassword, "pass": nil} {
		f, err := Open(t.Context(), "x.xlsx", data, Options{Password: password})
		if !errors.Is(err, want) || err == nil && shown(f.Sheets[0]) != "1:secret" {
			t.Errorf("password %q: %v, %v", password, f, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := decrypt(ctx, data, "pass"); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if err := refused(t, data[:len(data)-1000]); !strings.Contains(err.Reason, "encrypted") {
		t.Error(err)
	}
}

// TestEncryptedByExcel reads the samples of excelize, which are encrypted in the
// ways of Excel 2007 to today.
func TestEncryptedByExcel(t *testing.T) {
	library, err := build.Import("github.com/xuri/excelize/v2", ".", build.FindOnly)
	if err != nil {
		t.Skipf("only the sources of excelize have files encrypted by Excel itself, and they are not here: %v", err)
	}
	for _, name := range []string{"encryptAES.xlsx", "encryptSHA1.xlsx", "encryptSHA512.xlsx"} {
		data, err := os.ReadFile(filepath.Join(library.Dir, "test", name))
		if errors.Is(err, fs.ErrNotExist) {
			t.Skipf("excelize came without its samples, as in a vendor folder: %v", err)
		} else if err != nil {
			t.Fatal(err)
		}
		f := mustOpen(t, name, data, Options{Password: "password"})
		if got := shown(f.Sheets[0]); got != "1:SECRET" {
			t.Errorf("%s: got %q", name, got)
		}
		if _, err := Open(t.Context(), name, data, Options{Password: "Password"}); !errors.Is(err, ErrWrongPassword) {
			t.Errorf("%s with a wrong password: %v", name, err)
		}
	}
}

func TestOldOffice(t *testing.T) {
	const magic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	for stream, says := range map[string]string{
		"Workbook": "(.xls)", "Book": "(.xls)", "WordDocument": "Word", "PowerPoint Document": "presentation",
		"__properties_version1.0": "Outlook", "Other": "old Office",
	} {
		data := []byte(magic + strings.Repeat("\x00", 600) + utf16Text(stream+"\x00", false))
		if err := refused(t, data); !strings.Contains(err.Reason, says) || err.Advice == "" {
			t.Errorf("%s: %v", stream, err)
		}
	}
}
