package grid

import (
	"encoding/xml"
	"maps"
	"path"
	"slices"
	"strings"
)

// book is what a workbook says of its sheets.
type book struct {
	archive  *archive
	sheets   []bookSheet
	from1904 bool // day 0 is 1904-01-01, as on old Macs
	related  map[string]relation
	shared   []string
	styles   []format
	printer  *printer
	rows     int // of all sheets so far
	cells    int
}

// bookSheet is an entry in the list of sheets.
type bookSheet struct {
	name, id string
	hidden   bool
}

// relation is where a part points to.
type relation struct{ kind, target string }

// readBook reads all but the sheets.
func readBook(a *archive) (*book, error) {
	b := &book{archive: a, printer: &printer{}}
	main, err := b.main()
	if err != nil {
		return nil, err
	}
	if err := b.readSheetList(main); err != nil {
		return nil, err
	}
	rels := path.Join(path.Dir(main), "_rels", path.Base(main)+".rels")
	if b.related, err = a.relations(rels, path.Dir(main)); err != nil {
		return nil, err
	}
	if target, ok := first(b.related, "styles"); ok {
		if b.styles, err = a.formats(target); err != nil {
			return nil, err
		}
	}
	if target, ok := first(b.related, "sharedStrings"); ok {
		b.shared, err = a.sharedStrings(target)
	}
	return b, err
}

// first returns where the first relation of a kind points to.
func first(related map[string]relation, kind string) (target string, ok bool) {
	for _, id := range slices.Sorted(maps.Keys(related)) {
		if related[id].kind == kind {
			return related[id].target, true
		}
	}
	return "", false
}

// main returns the name of the part that lists the sheets.
func (b *book) main() (string, error) {
	const root, usual = "_rels/.rels", "xl/workbook.xml"
	if b.archive.has(root) {
		related, err := b.archive.relations(root, "")
		if err != nil {
			return "", err
		}
		if target, ok := first(related, "officeDocument"); ok {
			return target, nil
		}
	}
	return usual, nil
}

// relations reads where a part points to, by id. Links out of the file are left out.
func (a *archive) relations(name, folder string) (map[string]relation, error) {
	t, err := a.tokens(name)
	if err != nil {
		return nil, err
	}
	out := map[string]relation{}
	return out, t.each(func(e xml.StartElement) error {
		if e.Name.Local != "Relationship" || attr(e, "TargetMode") == "External" {
			return nil
		}
		target := attr(e, "Target")
		if !strings.HasPrefix(target, "/") {
			target = path.Join(folder, target)
		}
		out[attr(e, "Id")] = relation{path.Base(attr(e, "Type")), strings.TrimPrefix(path.Clean(target), "/")}
		return nil
	}, nil, nil)
}

func (b *book) readSheetList(name string) error {
	t, err := b.archive.tokens(name)
	if err != nil {
		return err
	}
	return t.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			b.from1904 = isTrue(attr(e, "date1904"))
		case "sheet":
			state := attr(e, "state")
			b.sheets = append(b.sheets, bookSheet{attr(e, "name"), relationID(e), state == "hidden" || state == "veryHidden"})
		}
		return nil
	}, nil, nil)
}

// relationID returns the id by which an element points to a part.
func relationID(e xml.StartElement) string {
	for _, a := range e.Attr {
		if a.Name.Local == "id" && a.Name.Space != "" {
			return a.Value
		}
	}
	return ""
}
