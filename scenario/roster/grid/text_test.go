package grid

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// mustOpen opens a file that is to be readable.
func mustOpen(tb testing.TB, name string, data []byte, o Options) *File {
	tb.Helper()
	f, err := Open(tb.Context(), name, data, o)
	if err != nil {
		tb.Fatalf("%s: %v", name, err)
	}
	return f
}

// shown writes a sheet as "1:a|b 3:c", rows by number.
func shown(s Sheet) string {
	var out []string
	for _, r := range s.Rows {
		out = append(out, fmt.Sprintf("%d:%s", r.Number, strings.Join(r.Cells, "|")))
	}
	return strings.Join(out, " ")
}

// notesOf writes notes as "warning quote 3", those on the whole file first.
func notesOf(f *File) []string {
	var out []string
	list := f.Notes
	for _, s := range f.Sheets {
		list = append(list[:len(list):len(list)], s.Notes...)
	}
	for _, n := range list {
		out = append(out, fmt.Sprintf("%s %s %d", n.Severity, n.Code, n.Row))
	}
	return out
}

func TestTextForms(t *testing.T) {
	const want = "1:ID|Boss 2:1| 3:2|1"
	for _, c := range []struct {
		name, file, want string
		sep              rune
		notes            []string
	}{
		{"comma", "ID,Boss\n1,\n2,1\n", want, ',', nil},
		{"semicolon", "ID;Boss\n1;\n2;1\n", want, ';', nil},
		{"tab", "ID\tBoss\n1\t\n2\t1\n", want, '\t', nil},
		{"bar", "ID|Boss\n1|\n2|1\n", want, '|', nil},
		{"sep= line", "sep=;\nID;Boss\n1;\n2;1\n", want, ';', nil},
		{"quoted sep= line", "\"SEP=|\"\r\nID|Boss\r\n1|\r\n2|1\r\n", want, '|', nil},
		{"sep= line after a mark", "\ufeffsep=\t\nID\tBoss\n1\t\n2\t1\n", want, '\t', nil},
		{"byte-order mark", "\ufeffID,Boss\n1,\n2,1\n", want, ',', nil},
		{"byte-order mark before a quote", "\ufeff\"ID\",\"Boss\"\n1,\n2,1\n", want, ',', nil},
		{"CRLF", "ID,Boss\r\n1,\r\n2,1\r\n", want, ',', nil},
		{"CR only", "ID,Boss\r1,\r2,1\r", want, ',', nil},
		{"CR and LF mixed", "ID,Boss\r1,\n2,1\r\n", want, ',', nil},
		{"no line end at the end", "ID,Boss\n1,\n2,1", want, ',', nil},
		{"CR at the end", "ID,Boss\r\n1,\r\n\"2\",1\r", want, ',', nil},
		{"end mark of DOS", "ID,Boss\n1,\n2,1\n\x1a", want, ',', nil},
		{"UTF-16 little endian", utf16Text("\ufeffID,Boss\n1,\n2,1\n", false), want, ',', nil},
		{"UTF-16 big endian", utf16Text("\ufeffID,Boss\n1,\n2,1\n", true), want, ',', nil},
		{"UTF-16 without mark", utf16Text("ID,Boss\n1,\n2,1\n", false), want, ',', nil},
		{"UTF-16 big endian without mark", utf16Text("ID,Boss\n1,\n2,1\n", true), want, ',', nil},
		{"Windows-1252", "ID,Boss\nZo\xeb,\n2,\x80\n", "1:ID|Boss 2:Zoë| 3:2|€", ',', []string{"warning encoding 0"}},
		{"quoted line break", "ID,Boss\n\"a\nb\",\n2,1\n", "1:ID|Boss 2:a\nb| 3:2|1", ',', nil},
		{"quoted CRLF", "ID,Boss\r\n\"a\r\nb\",\r\n2,1\r\n", "1:ID|Boss 2:a\nb| 3:2|1", ',', nil},
		{"doubled quotes", "ID,Boss\n\"a \"\"b\"\"\",\"\"\n", "1:ID|Boss 2:a \"b\"|", ',', nil},
		{"separator in quotes", "ID,Boss\n\"Fox, Ada\",\"a;b\"\n", "1:ID|Boss 2:Fox, Ada|a;b", ',', nil},
		{"empty lines count as rows", "ID,Boss\n\n\r\n1,\n", "1:ID|Boss 4:1|", ',', nil},
		{"blank rows are counted", "ID,Boss\n1,\n,\n \n2,1\n", "1:ID|Boss 2:1| 5:2|1", ',', []string{"info blank_rows 3"}},
		{"space before cells", "ID, Boss\n 1,\n\u00a02, 1\n", want, ',', nil},
		{"space around quotes", "ID , \"Boss\" \n1,\n2, \"1\" \n", "1:ID |Boss 2:1| 3:2|1", ',', nil},
		{"empty cells between tabs", "ID\tBoss\tTitle\n\t\tx\n", "1:ID|Boss|Title 2:||x", '\t', nil},
		{`="…"`, "ID,Boss\n=\"007\",=\"1,2\"\n\"=\"\"08\"\"\",\n", "1:ID|Boss 2:007|1,2 3:08|", ',', nil},
		{"ragged rows", "ID,Boss,Title\n1\n2,1,x,y\n3,1\n", "1:ID|Boss|Title 2:1 3:2|1|x|y 4:3|1", ',', nil},
		{"bare quote", "ID,Boss\n5\" pipes,\"a,b\"\n2,1\n", "1:ID|Boss 2:5\" pipes|a,b 3:2|1", ',', []string{"warning quote 2"}},
		{"quote that never closes", "ID,Boss\n1,\"open\n2,1\n", "1:ID|Boss 2:1|\"open 3:2|1", ',', []string{"warning quote 2"}},
		{"quote that closes in the next row", "ID,Boss\n1,\"open\n2,\"x\"\n", "1:ID|Boss 2:1|\"open 3:2|x", ',', []string{"warning quote 2"}},
		{"text after a quote", "ID,Boss\n\"a\"b,1\n2,1\n", "1:ID|Boss 2:\"a\"b|1 3:2|1", ',', []string{"warning quote 2"}},
		{"separators with other separators inside", "ID;Title\n1;Head, all\n2;Lead, Sales, North\n", "1:ID|Title 2:1|Head, all 3:2|Lead, Sales, North", ';', nil},
		{"decimal commas", "ID;FTE\n1;0,8\n2;0,5\n", "1:ID|FTE 2:1|0,8 3:2|0,5", ';', nil},
		{"thousands", "ID;Salary\n1;1,234,567\n2;2,345,678\n", "1:ID|Salary 2:1|1,234,567 3:2|2,345,678", ';', nil},
		{"lists in a cell", "ID,Dotted,Place\n1,a;b;c;d,x\n2,a;b;c;d,y\n", "1:ID|Dotted|Place 2:1|a;b;c;d|x 3:2|a;b;c;d|y", ',', nil},
		{"notes above", "Report of May; draft\n\nID,Boss\n1,\n", "1:Report of May; draft 3:ID|Boss 4:1|", ',', nil},
		{"one column", "ID\n1\n2\n", "1:ID 2:1 3:2", ',', nil},
		{"empty", "", "", ',', nil},
		{"only blanks", " \n\n", "", ',', []string{"info blank_rows 1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := mustOpen(t, "x.csv", []byte(c.file), Options{})
			if f.Kind != Text || len(f.Sheets) != 1 || f.Separator != c.sep {
				t.Errorf("kind %q, %d sheets, separator %q", f.Kind, len(f.Sheets), f.Separator)
			}
			if got := shown(f.Sheets[0]); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			if diff := cmp.Diff(c.notes, notesOf(f)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestChosenEncodingAndSeparator(t *testing.T) {
	for _, c := range []struct {
		file string
		o    Options
		want string
	}{
		{"ID,N\n1,\xe8\n", Options{Encoding: "windows-1250"}, "1:ID|N 2:1|č"},
		{"ID,N\n1,\xc6\n", Options{Encoding: "windows-1251"}, "1:ID|N 2:1|Ж"},
		{"ID,N\n1,\x8e\n", Options{Encoding: "macintosh"}, "1:ID|N 2:1|é"},
		{"ID,N\n1,\x93\xfa\n", Options{Encoding: "shift_jis"}, "1:ID|N 2:1|日"},
		{"ID,N\n1,é\n", Options{Encoding: Windows1252}, "1:ID|N 2:1|Ã©"},
		{utf16Text("ID,Ж\n", false), Options{Encoding: UTF16LE}, "1:ID|Ж"},
		{utf16Text("\ufeffID,Ж\n", true), Options{Encoding: UTF16BE}, "1:ID|Ж"},
		{"ID,N\n1,\xe9\n", Options{Encoding: UTF8}, "1:ID|N 2:1|\ufffd"},
		{"a:b,c\n", Options{Separator: ':'}, "1:a|b,c"},
		{"a¦b,c\n\"d¦e\"¦f\n", Options{Separator: '¦'}, "1:a|b,c 2:d¦e|f"},
		{"sep=;\na,b;c\n", Options{Separator: ','}, "1:a|b;c"},
	} {
		f := mustOpen(t, "x.csv", []byte(c.file), c.o)
		if got := shown(f.Sheets[0]); got != c.want {
			t.Errorf("%q with %+v: got %q, want %q", c.file, c.o, got, c.want)
		}
		if c.o.Encoding != "" && f.Encoding != c.o.Encoding {
			t.Errorf("read as %q, chosen %q", f.Encoding, c.o.Encoding)
		}
	}
	if _, err := Open(t.Context(), "x", []byte("a"), Options{Encoding: "klingon"}); !errors.Is(err, ErrUnreadable) {
		t.Errorf("unknown encoding: %v", err)
	}
}

func TestEncodingsAllDecode(t *testing.T) {
	for _, e := range Encodings {
		text := "ID,Name\n1,Ada\n"
		if e.Encoding == UTF16LE || e.Encoding == UTF16BE {
			text = utf16Text(text, e.Encoding == UTF16BE)
		}
		f := mustOpen(t, "x.csv", []byte(text), Options{Encoding: e.Encoding})
		if got := shown(f.Sheets[0]); got != "1:ID|Name 2:1|Ada" || e.Words == "" {
			t.Errorf("%+v: got %q", e, got)
		}
	}
}

func TestManyBrokenQuotes(t *testing.T) {
	f := mustOpen(t, "x.csv", []byte("a,b\n"+strings.Repeat("1,\"x\"y\n", maxQuoteNotes+7)), Options{})
	if rows := len(f.Sheets[0].Rows); rows != maxQuoteNotes+8 {
		t.Errorf("%d rows", rows)
	}
	notes := f.Sheets[0].Notes
	if last := notes[len(notes)-1]; len(notes) != maxQuoteNotes+1 || last.Row != maxQuoteNotes+8 || !strings.Contains(last.Message, "7 rows more") {
		t.Errorf("%d notes, the last %+v", len(notes), notes[len(notes)-1])
	}
	f = mustOpen(t, "x.csv", []byte("a,b\n"+strings.Repeat("1,\"open\n2,x\"y\n", maxBrokenQuotes+1)), Options{})
	notes = f.Sheets[0].Notes
	if last := notes[len(notes)-1]; last.Severity != Error || last.Code != CodeBrokenQuotes {
		t.Errorf("the last of %d notes is %+v", len(notes), last)
	}
}

func TestWideRows(t *testing.T) {
	f := mustOpen(t, "x.csv", []byte("a"+strings.Repeat(",b", 599)+"\n"+strings.Repeat(",", 700)+"\n"+`"q"`+strings.Repeat(",c", 599)+"\n"), Options{})
	for i, r := range f.Sheets[0].Rows {
		if want := []int{600, 701, 600}[i]; r.Width != want || len(r.Cells) != MaxColumns {
			t.Errorf("row %d: %d cells of %d, want %d of %d", r.Number, len(r.Cells), r.Width, MaxColumns, want)
		}
	}
}

func TestBoundsOfText(t *testing.T) {
	if testing.Short() {
		t.Skip("the bounds are met by files of many megabytes only; left out of short runs")
	}
	for name, file := range map[string]string{
		"rows":  strings.Repeat("1\n", MaxRows+1),
		"cells": strings.Repeat("1"+strings.Repeat(",", MaxColumns)+"\n", maxCells/MaxColumns+1),
	} {
		if _, err := Open(t.Context(), "x.csv", []byte(file), Options{}); !errors.Is(err, ErrUnreadable) || !strings.Contains(err.Error(), name) {
			t.Errorf("too many %s: %v", name, err)
		}
	}
	if _, err := Open(t.Context(), "x.csv", make([]byte, maxBytes+1), Options{}); !errors.Is(err, ErrUnreadable) || !strings.Contains(err.Error(), "256 MB") {
		t.Errorf("too many bytes: %v", err)
	}
}

func TestCancelText(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Open(ctx, "x.csv", []byte("ID\n1\n"), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	text := []byte(strings.Repeat("Zo\xeb,1\n", 1<<19))
	for _, o := range []Options{{}, {Encoding: UTF8}} {
		if n, err := openCancelling(text, o); !errors.Is(err, context.Canceled) || n == 0 {
			t.Errorf("looked %d times: %v", n, err)
		}
	}
}

// openCancelling opens a file in a context that ends at the third look at it.
func openCancelling(data []byte, o Options) (looks int, err error) {
	ctx := &countdown{Context: context.Background(), left: 2}
	_, err = Open(ctx, "x", data, o)
	return ctx.looks, err
}

type countdown struct {
	context.Context
	left, looks int
}

func (c *countdown) Err() error {
	if c.looks++; c.looks > c.left {
		return context.Canceled
	}
	return nil
}

func utf16Text(s string, big bool) string {
	var b strings.Builder
	for _, r := range s {
		low, high := byte(r), byte(r>>8)
		if big {
			low, high = high, low
		}
		b.WriteByte(low)
		b.WriteByte(high)
	}
	return b.String()
}

// One bad byte does not make a text of UTF-8 one of Windows-1252.
func TestBadBytes(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		enc   Encoding
		want  string
		notes []string
	}{
		"one bad":          {"ID,Name\n1,M\u00fcller\n2,Ba\xffd\n", UTF8, "Ba\ufffdd", []string{"warning encoding 3"}},
		"two bad in a row": {"ID,Name\n1,M\u00fcller \u00d1u\n2,Ba\xff\xfed\n", UTF8, "Ba\ufffdd", []string{"warning encoding 3"}},
		"none good":        {"ID,Name\n1,Muller\n2,Ba\xebd\n", Windows1252, "Ba\u00ebd", []string{"warning encoding 0"}},
		"more bad":         {"ID,Name\n1,M\u00fcller\n2,Ba\xebd \xeb\n", Windows1252, "Ba\u00ebd \u00eb", []string{"warning encoding 0"}},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Open(t.Context(), "x.csv", []byte(c.text), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := f.Sheets[0].Rows[2].Cells[1]; got != c.want || f.Encoding != c.enc {
				t.Errorf("%q in %s", got, f.Encoding)
			}
			if diff := cmp.Diff(c.notes, notesOf(f)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
