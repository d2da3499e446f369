package grid

import (
	"bytes"
	"strings"
)

// What to do with files of other kinds.
const (
	saveAs     = "open it in a spreadsheet program and save it as .csv or .xlsx"
	exportList = "export the list behind it from the HR system as .csv or .xlsx"
	unpack     = "unpack it first"
)

// foreign is a kind of file told by how it begins.
type foreign struct{ prefix, kind, advice string }

// magic tells files of other kinds by their first bytes.
var magic = []foreign{
	{"%PDF", "a PDF document", exportList},
	{"\x89PNG", "a PNG picture", exportList},
	{"\xff\xd8\xff", "a JPEG picture", exportList},
	{"GIF8", "a GIF picture", exportList},
	{"II*\x00", "a TIFF picture", exportList},
	{"MM\x00*", "a TIFF picture", exportList},
	{"RIFF", "a picture or a recording", exportList},
	{"\x1f\x8b", "a gzip file", unpack},
	{"7z\xbc\xaf", "a 7-Zip file", unpack},
	{"Rar!", "a RAR file", unpack},
	{"\xfd7zXZ", "an xz file", unpack},
	{"BZh", "a bzip2 file", unpack},
	{"\x28\xb5\x2f\xfd", "a zstd file", unpack},
	{"{\\rtf", "an RTF document", "save it as plain text with separators, .csv"},
	{"SQLite format 3\x00", "a database file", "export the table as .csv"},
	{"PAR1", "a Parquet file", "export the table as .csv"},
	{"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", "a file of zero bytes", "copy it again from where it came from"},
	{"age-encryption.org/", "an encrypted project", "a project needs the ending .spanwise"},
	{"-----BEGIN AGE", "an encrypted project", "a project needs the ending .spanwise"},
}

// markup tells web pages and projects, after blanks, whatever the case.
var markup = []foreign{
	{"<!doctype", "a web page", saveAs},
	{"<html", "a web page", saveAs},
	{"<head", "a web page", saveAs},
	{"<meta", "a web page", saveAs},
	{"<style", "a web page", saveAs},
	{"<table", "a web page", saveAs},
	{"<?xml", "an XML file", saveAs},
	{"mime-version:", "a saved web page or message", saveAs},
	{"{", "a JSON file", "a project needs the ending .spanwise; a roster is saved as .csv or .xlsx"},
	{"[{", "a JSON file", "a roster is saved as .csv or .xlsx"},
	{"[[", "a JSON file", "a roster is saved as .csv or .xlsx"},
}

func isZip(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06"))
}

// otherKind recognises what is neither text nor a workbook by its bytes.
func otherKind(data []byte) error {
	for _, m := range magic {
		if bytes.HasPrefix(data, []byte(m.prefix)) {
			return m.error()
		}
	}
	return nil
}

// otherText recognises text that is no list.
func otherText(text string) error {
	head := strings.ToLower(strings.TrimSpace(text[:min(len(text), 512)]))
	if rest, ok := strings.CutPrefix(head, "["); ok {
		head = "[" + strings.TrimSpace(rest)
	}
	for _, m := range markup {
		if strings.HasPrefix(head, m.prefix) {
			return m.error()
		}
	}
	return nil
}

func (m foreign) error() error {
	return &UnreadableError{"is " + m.kind + ", not a list with separators", m.advice}
}
