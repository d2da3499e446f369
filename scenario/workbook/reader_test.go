package workbook

import (
	"encoding/xml"
	"errors"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// A reader of workbooks that shares nothing with the writer: the standard library's
// XML, and the file format as ISO 29500 has it.

// xmlCell is a cell (18.3.1.4).
type xmlCell struct {
	Reference string   `xml:"r,attr"`
	Type      string   `xml:"t,attr"`
	Formula   *string  `xml:"f"`
	Value     string   `xml:"v"`
	Inline    []string `xml:"is>t"`
}

type xmlRow struct {
	Number int       `xml:"r,attr"`
	Level  int       `xml:"outlineLevel,attr"`
	Cells  []xmlCell `xml:"c"`
}

type xmlSheet struct {
	Rows       []xmlRow   `xml:"sheetData>row"`
	Validation []struct{} `xml:"dataValidations>dataValidation"`
	Formats    []struct{} `xml:"conditionalFormatting"`
	Drawing    *struct{}  `xml:"drawing"`
	Page       struct {
		Size        int    `xml:"paperSize,attr"`
		Orientation string `xml:"orientation,attr"`
	} `xml:"pageSetup"`
}

// xmlBook is a workbook as the reader finds it: parts, and sheets by name.
type xmlBook struct {
	parts  map[string]string
	names  []string
	sheets map[string]xmlSheet
}

func read(t *testing.T, workbook []byte) xmlBook {
	t.Helper()
	b := xmlBook{parts: parts(t, workbook), sheets: map[string]xmlSheet{}}
	var list struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	must(t, xml.Unmarshal([]byte(b.parts["xl/workbook.xml"]), &list))
	targets := relations(t, b.parts["xl/_rels/workbook.xml.rels"])
	for _, s := range list.Sheets {
		name := strings.TrimPrefix(path.Join("xl", targets[s.ID]), "/")
		if strings.HasPrefix(targets[s.ID], "/") {
			name = targets[s.ID][1:]
		}
		var sheet xmlSheet
		if err := xml.Unmarshal([]byte(b.parts[name]), &sheet); err != nil {
			t.Fatalf("%s (%s): %v", s.Name, name, err)
		}
		b.names, b.sheets[s.Name] = append(b.names, s.Name), sheet
	}
	return b
}

func relations(t *testing.T, part string) map[string]string {
	t.Helper()
	var list struct {
		Relations []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
			Mode   string `xml:"TargetMode,attr"`
		} `xml:"Relationship"`
	}
	must(t, xml.Unmarshal([]byte(part), &list))
	out := map[string]string{}
	for _, r := range list.Relations {
		if r.Mode != "External" {
			out[r.ID] = r.Target
		}
	}
	return out
}

var escapedInCell = regexp.MustCompile(`_x([0-9A-Fa-f]{4})_`)

// text is what a cell says, control characters decoded (22.9.2.19).
func (c xmlCell) text() string {
	v := c.Value
	if c.Type == "inlineStr" {
		v = strings.Join(c.Inline, "")
	}
	return escapedInCell.ReplaceAllStringFunc(v, func(m string) string {
		code, _ := strconv.ParseUint(m[2:6], 16, 16)
		return string(rune(code))
	})
}

// texts are all texts of a sheet that are no formulas.
func (s xmlSheet) texts() map[string]bool {
	out := map[string]bool{}
	for _, r := range s.Rows {
		for _, c := range r.Cells {
			if c.Formula == nil && (c.Type == "inlineStr" || c.Type == "str") {
				out[c.text()] = true
			}
		}
	}
	return out
}

// TestPartsAreWellFormed reads every part, follows every relation, and wants rows and
// cells in ascending order, numbers that are numbers, and no error value.
func TestPartsAreWellFormed(t *testing.T) {
	for name, in := range map[string]Input{"company": company(t), "personal": personal(t)} {
		b := read(t, written(t, in))
		for part, text := range b.parts {
			wellFormed(t, name+": "+part, text)
			if strings.HasSuffix(part, ".rels") {
				from := strings.TrimSuffix(strings.Replace(part, "_rels/", "", 1), ".rels")
				for _, target := range relations(t, text) {
					full := path.Join(path.Dir(from), target)
					if strings.HasPrefix(target, "/") {
						full = target[1:]
					}
					if _, ok := b.parts[full]; !ok {
						t.Errorf("%s: %s leads to %s, which is not there", name, part, full)
					}
				}
			}
		}
		for sheet, s := range b.sheets {
			inOrder(t, name+": "+sheet, s)
		}
	}
}

func wellFormed(t *testing.T, name, text string) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Errorf("%s is not UTF-8", name)
	}
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
	}
}

var cellName = regexp.MustCompile(`^([A-Z]+)([0-9]+)$`)

func inOrder(t *testing.T, name string, s xmlSheet) {
	t.Helper()
	last := 0
	for _, r := range s.Rows {
		if r.Number <= last {
			t.Fatalf("%s: row %d after %d", name, r.Number, last)
		}
		last = r.Number
		column := ""
		for _, c := range r.Cells {
			m := cellName.FindStringSubmatch(c.Reference)
			if m == nil || m[2] != strconv.Itoa(r.Number) || len(m[1]) < len(column) || len(m[1]) == len(column) && m[1] <= column {
				t.Fatalf("%s: cell %s in row %d after column %s", name, c.Reference, r.Number, column)
			}
			column = m[1]
			isNumber := c.Type == "" || c.Type == "n"
			if _, err := strconv.ParseFloat(c.Value, 64); isNumber && c.Value != "" && err != nil {
				t.Errorf("%s: %s holds %q, no number", name, c.Reference, c.Value)
			}
			if c.Type == "e" || strings.HasPrefix(c.Value, "#") && c.Formula != nil {
				t.Errorf("%s: %s holds the error %q", name, c.Reference, c.Value)
			}
		}
	}
}

// TestEverySheetHasItsFurniture wants what each sheet is to have beside its cells.
func TestEverySheetHasItsFurniture(t *testing.T) {
	in := company(t)
	in.Paper = Letter
	b := read(t, written(t, in))
	charts := 0
	for part, text := range b.parts {
		if strings.HasPrefix(part, "xl/charts/chart") {
			charts++
			if !strings.Contains(text, "<a:t>") {
				t.Errorf("%s has no title", part)
			}
		}
		if strings.HasPrefix(part, "xl/drawings/drawing") && strings.Count(text, "descr=") < strings.Count(text, "<xdr:graphicFrame") {
			t.Errorf("%s: a chart has no text for those who cannot see it", part)
		}
	}
	if want := 3 + 1 + 1 + 2 + 4; charts != want { // summary, load, spans with a pyramid a scenario, weekly
		t.Errorf("%d charts, want %d", charts, want)
	}
	for _, name := range b.names {
		s := b.sheets[name]
		way := "landscape"
		if name == sheetReadMe {
			way = "portrait"
		}
		if s.Page.Size != 1 || s.Page.Orientation != way {
			t.Errorf("%s prints on paper %d, %s", name, s.Page.Size, s.Page.Orientation)
		}
	}
	for _, name := range []string{sheetSummary, sheetLoad, sheetSpans, sheetWeekly} {
		if b.sheets[name].Drawing == nil {
			t.Errorf("%s has no chart", name)
		}
	}
	for _, name := range []string{sheetLoad, sheetOutline, sheetChecks} {
		if len(b.sheets[name].Formats) == 0 {
			t.Errorf("%s marks nothing", name)
		}
	}
	if n := len(b.sheets[sheetAssumptions].Validation); n == 0 {
		t.Error("the assumptions take any value")
	}
	deepest := 0
	for _, r := range b.sheets[sheetOutline].Rows {
		deepest = max(deepest, r.Level)
	}
	if want := min(in.Comparison.Baseline.Structure.Layers-1, deepestOutline); deepest != want {
		t.Errorf("the outline folds %d deep, want %d", deepest, want)
	}
}

func TestErrorBarsStandOnColumns(t *testing.T) {
	bars := 0
	for part, text := range parts(t, written(t, company(t))) {
		if !strings.HasPrefix(part, "xl/charts/chart") {
			continue
		}
		bars += strings.Count(text, "<errBars>")
		for _, series := range strings.Split(text, "<ser>")[1:] {
			if at := strings.Index(series, "<errBars>"); at >= 0 && at > strings.Index(series, "<cat>") {
				t.Errorf("%s: error bars behind the categories", part)
			}
		}
	}
	if bars != 3*3 {
		t.Errorf("%d series have error bars, want those of three charts with three sides", bars)
	}
}
