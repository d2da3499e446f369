package roster

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// maxBytes bounds what is read into memory: ten times the largest roster known.
const maxBytes = 256 << 20

const saveAsCSV = `open it in a spreadsheet program and save it as .csv`

// magic tells files of other kinds by their first bytes.
var magic = []struct{ prefix, kind, advice string }{
	{"%PDF", "a PDF document", "export the list behind it from the HR system as .csv"},
	{"\x89PNG", "a PNG picture", "export the list behind it from the HR system as .csv"},
	{"\xff\xd8\xff", "a JPEG picture", "export the list behind it from the HR system as .csv"},
	{"GIF8", "a GIF picture", "export the list behind it from the HR system as .csv"},
	{"PK\x03\x04", "a workbook (.xlsx, .ods) or another zipped file", saveAsCSV},
	{"PK\x05\x06", "an empty zip file", "give the .csv file itself"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or password-protected Office file (.xls)", saveAsCSV},
	{"\x1f\x8b", "a gzip file", "unpack it first"},
	{"7z\xbc\xaf", "a 7-Zip file", "unpack it first"},
	{"{\\rtf", "an RTF document", "save it as plain text with separators, .csv"},
	{"SQLite format 3\x00", "a database file", "export the table as .csv"},
}

// markup tells web pages and projects, after blanks, whatever the case.
var markup = []struct{ prefix, kind, advice string }{
	{"<!doctype", "a web page", saveAsCSV},
	{"<html", "a web page", saveAsCSV},
	{"<table", "a web page", saveAsCSV},
	{"<?xml", "an XML file", saveAsCSV},
	{"{", "a JSON file", "a project needs the ending .spanwise; a roster is saved as .csv"},
	{"[{", "a JSON file", "a roster is saved as .csv"},
}

func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnreadable, err)
	}
	if len(data) > maxBytes {
		return nil, &UnreadableError{fmt.Sprintf("is larger than %d MB", maxBytes>>20), "keep only the columns that are needed"}
	}
	return data, nil
}

// decode returns the text of a file without its byte-order mark. Guessed says that
// the encoding is a guess: neither marked nor valid UTF-8.
func decode(data []byte) (text string, guessed bool, err error) {
	if err := otherKind(data); err != nil {
		return "", false, err
	}
	if enc := utf16(data); enc != nil {
		if data, err = enc.NewDecoder().Bytes(data); err != nil {
			return "", false, fmt.Errorf("%w: UTF-16: %w", ErrUnreadable, err)
		}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if binary(data) {
		return "", false, &UnreadableError{"holds binary data, not text", saveAsCSV}
	}
	if !utf8.Valid(data) {
		guessed = true
		if data, err = charmap.Windows1252.NewDecoder().Bytes(data); err != nil {
			return "", false, fmt.Errorf("%w: Windows-1252: %w", ErrUnreadable, err)
		}
	}
	return lineEnds(string(data)), guessed, nil
}

func otherKind(data []byte) error {
	for _, m := range magic {
		if bytes.HasPrefix(data, []byte(m.prefix)) {
			return &UnreadableError{"is " + m.kind + ", not a list with separators", m.advice}
		}
	}
	head := strings.ToLower(string(bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 512)], []byte("\ufeff")))))
	for _, m := range markup {
		if strings.HasPrefix(head, m.prefix) {
			return &UnreadableError{"is " + m.kind + ", not a list with separators", m.advice}
		}
	}
	return nil
}

// utf16 returns the encoding where a mark or the pattern of zero bytes in
// Western text gives it away, else nil.
func utf16(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM)
	}
	head := data[:min(len(data), 4096)]
	const least = 16 // bytes that make a pattern
	if len(head) < least {
		return nil
	}
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	most := len(head) / 3
	switch {
	case zeros[0] == 0 && zeros[1] > most:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[1] == 0 && zeros[0] > most:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// binary reports a zero byte anywhere, or one control character in twenty near the start.
func binary(data []byte) bool {
	if bytes.IndexByte(data, 0) >= 0 {
		return true
	}
	head := data[:min(len(data), 4096)]
	controls := 0
	for _, b := range head {
		if b < ' ' && !strings.ContainsRune("\t\n\r\v\f\x1a\x1b", rune(b)) {
			controls++
		}
	}
	return controls > 2 && controls*20 > len(head)
}

// lineEnds turns the line ends of old Macs into line feeds and drops the end mark of DOS.
func lineEnds(text string) string {
	text = strings.TrimRight(text, "\x1a")
	if strings.Count(text, "\r") == strings.Count(text, "\r\n") {
		return text
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}
