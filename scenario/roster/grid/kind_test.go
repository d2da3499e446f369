package grid

import (
	"errors"
	"strings"
	"testing"
)

func TestOtherKinds(t *testing.T) {
	for name, file := range map[string]struct{ data, says, todo string }{
		"PDF":           {"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "is a PDF document", "export the list"},
		"PNG":           {"\x89PNG\r\n\x1a\n\x00\x00", "is a PNG picture", "export the list"},
		"JPEG":          {"\xff\xd8\xff\xe0", "is a JPEG picture", "export the list"},
		"gzip":          {"\x1f\x8b\x08", "is a gzip file", "unpack"},
		"7-Zip":         {"7z\xbc\xaf\x27\x1c", "is a 7-Zip file", "unpack"},
		"RTF":           {"{\\rtf1", "is an RTF document", ".csv"},
		"database":      {"SQLite format 3\x00", "is a database", ".csv"},
		"web page":      {"  <!DOCTYPE html><html>", "is a web page", "save it as .csv"},
		"table":         {"\ufeff\n<TABLE border=1>", "is a web page", "save it as .csv"},
		"UTF-16 page":   {utf16Text("\ufeff<html><body>", false), "is a web page", "save it as .csv"},
		"XML sheet":     {`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>`, "is an XML file", "save it as .csv"},
		"web archive":   {"MIME-Version: 1.0\n", "is a saved web page", "save it as .csv"},
		"project":       {"{\n \"format\": \"spanwise\"", "is a JSON file", ".spanwise"},
		"list in JSON":  {"[\n  {\"id\": 1}]", "is a JSON file", ".csv"},
		"a zero byte":   {"ID,Manager ID\n1,\x00\n", "holds a zero byte in line 2", "with a text editor"},
		"zero bytes":    {"ID,\x00Manager ID\n1,\x00\x00\x00\n", "holds binary data", "save it as .csv"},
		"only zeros":    {strings.Repeat("\x00", 64), "zero bytes", "copy it again"},
		"control bytes": {"ID,\x01\x02\x03\x04\x05", "holds binary data", "save it as .csv"},
		"UTF-16 zeros":  {utf16Text("\ufeffID,\x00\n", false), "holds binary data", "save it as .csv"},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Open(t.Context(), "x.xlsx", []byte(file.data), Options{})
			var unreadable *UnreadableError
			if !errors.Is(err, ErrUnreadable) || !errors.As(err, &unreadable) || f != nil {
				t.Fatalf("got %v, %v", f, err)
			}
			if !strings.Contains(unreadable.Reason, file.says) || !strings.Contains(unreadable.Advice, file.todo) {
				t.Errorf("%q does not say %q and %q", err, file.says, file.todo)
			}
		})
	}
}

func TestNameOfAnotherKind(t *testing.T) {
	f := mustOpen(t, "staff.XLSX", []byte("ID\tBoss\n1\t\n"), Options{})
	if len(f.Notes) != 1 || f.Notes[0].Code != CodeOtherName || f.Notes[0].Severity != Info || f.Separator != '\t' {
		t.Errorf("%+v", f)
	}
}
