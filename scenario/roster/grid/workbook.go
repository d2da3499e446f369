package grid

import (
	"context"
	"fmt"
	"strings"
)

// readWorkbook reads the sheets of a workbook.
func (f *File) readWorkbook(ctx context.Context, data []byte, m *meter) error {
	f.Kind = Workbook
	a, err := openArchive(ctx, data, m)
	if err != nil {
		return err
	}
	if err := a.otherKind(); err != nil {
		return err
	}
	b, err := readBook(a)
	if err != nil {
		return err
	}
	if a.has("xl/vbaProject.bin") {
		f.Notes = append(f.Notes, Note{Severity: Info, Code: CodeMacros, Message: "the workbook holds macros", Repair: "not run and not kept"})
	}
	for _, s := range b.sheets {
		part, ok := b.related[s.id]
		if !ok {
			return damaged("is a workbook", "its sheet "+shortened(s.name)+" leads to no cells")
		}
		if part.kind != "worksheet" {
			continue // a chart on a sheet of its own
		}
		sheet, err := b.readSheet(s, part.target)
		if err != nil {
			return err
		}
		f.Sheets = append(f.Sheets, *sheet)
	}
	if len(f.Sheets) == 0 {
		return &UnreadableError{"is a workbook without any sheet of cells", "give one that holds the list"}
	}
	return a.checkRest()
}

// zips tells what a zip file is by a part in it.
var zips = []struct{ part, kind, advice string }{
	{"xl/workbook.bin", "a binary workbook (.xlsb)", saveAs},
	{"word/document.xml", "a Word document (.docx)", exportList},
	{"ppt/presentation.xml", "a presentation (.pptx)", exportList},
	{"index/document.iwa", "a Numbers, Pages or Keynote document", saveAs},
	{"index.zip", "a Numbers, Pages or Keynote document", saveAs},
	{"content.xml", "an OpenDocument file (.ods, .odt)", saveAs},
}

// otherKind recognises zip files that are no workbook.
func (a *archive) otherKind() error {
	for _, z := range zips {
		if a.has(z.part) {
			return &UnreadableError{"is " + z.kind, z.advice}
		}
	}
	if a.has("[Content_Types].xml") || a.has("xl/workbook.xml") {
		return nil
	}
	if len(a.order) == 0 {
		return &UnreadableError{"is an empty zip file", "give the file itself"}
	}
	for _, name := range a.order {
		if strings.HasSuffix(name, ".csv") || strings.HasSuffix(name, ".xlsx") {
			return &UnreadableError{fmt.Sprintf("is a zip file that holds %s", shortened(a.parts[name].Name)), unpack}
		}
	}
	return &UnreadableError{"is a zip file, not a workbook", unpack}
}
