package picturetest

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"
)

// Document is a PDF as read back.
type Document struct {
	Pages int
	Links int
	Text  string // of all pages as it is copied, a line for each piece of text
	Drawn string // the same as it is drawn
	All   string // everything in the file, uncompressed
}

var (
	stream = regexp.MustCompile(`(?s)stream\n(.*?)\nendstream`)
	read   = regexp.MustCompile(`(?s)/ActualText <FEFF([0-9A-F]*)>>> BDC\n(.*?)\nEMC\n`)
	shown  = regexp.MustCompile(`(?s)\(((?:\\.|[^\\)])*)\) Tj`)
	page   = regexp.MustCompile(`/Type /Page\b`)
)

// PDF reads a PDF written by fpdf: streams are deflated, text is UTF-16.
func PDF(t testing.TB, file []byte) Document {
	t.Helper()
	if !bytes.HasPrefix(file, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimSpace(file), []byte("%%EOF")) {
		t.Fatal("not a whole PDF")
	}
	d := Document{Pages: len(page.FindAll(file, -1)), Links: bytes.Count(file, []byte("/Subtype /Link"))}
	var all, text, drawn strings.Builder
	all.Write(stream.ReplaceAll(file, nil))
	for _, m := range stream.FindAllSubmatch(file, -1) {
		content := inflated(m[1])
		all.Write(content)
		for len(content) > 0 {
			span := read.FindSubmatchIndex(content)
			before := content
			if span != nil {
				before = content[:span[0]]
			}
			lines := linesOf(before)
			text.WriteString(lines)
			drawn.WriteString(lines)
			if span == nil {
				break
			}
			text.WriteString(fromHex(t, content[span[2]:span[3]]) + "\n")
			drawn.WriteString(strings.ReplaceAll(linesOf(content[span[4]:span[5]]), "\n", "") + "\n")
			content = content[span[1]:]
		}
	}
	d.Text, d.Drawn, d.All = text.String(), drawn.String(), all.String()
	return d
}

// linesOf returns the pieces of text that operators show, a line for each.
func linesOf(content []byte) string {
	var b strings.Builder
	for _, s := range shown.FindAllSubmatch(content, -1) {
		b.WriteString(fromUTF16(unescaped(s[1])) + "\n")
	}
	return b.String()
}

func fromHex(t testing.TB, digits []byte) string {
	t.Helper()
	b, err := hex.DecodeString(string(digits))
	if err != nil {
		t.Fatalf("what stands for a text is %q: %v", digits, err)
	}
	return fromUTF16(b)
}

func inflated(data []byte) []byte {
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil { // a stream that is not compressed
		return data
	}
	out, err := io.ReadAll(r)
	if err != nil {
		return data
	}
	return out
}

// unescaped undoes the escapes of PDF strings (ISO 32000-1, 7.3.4.2).
func unescaped(s []byte) []byte {
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
			if s[i] == 'r' {
				out = append(out, '\r')
				continue
			}
		}
		out = append(out, s[i])
	}
	return out
}

func fromUTF16(b []byte) string {
	units := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return string(utf16.Decode(units))
}

// Parts reads a package of parts, such as a presentation; all of them must be
// well-formed XML.
func Parts(t testing.TB, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		Texts(t, f.Name, data)
		out[f.Name] = string(data)
	}
	return out
}

// Texts returns the text in every element of an XML file, and fails the test where the
// file is not well-formed.
func Texts(t testing.TB, name string, file []byte) []string {
	t.Helper()
	var out []string
	d := xml.NewDecoder(bytes.NewReader(file))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if text, ok := token.(xml.CharData); ok && strings.TrimSpace(string(text)) != "" {
			out = append(out, string(text))
		}
	}
}
