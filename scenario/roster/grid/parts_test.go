package grid

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// parts are the parts of a workbook by name.
type parts map[string]string

const (
	head          = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	spreadsheet   = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	relationships = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	types         = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	sheet1        = "xl/worksheets/sheet1.xml"
)

// bookOf returns a workbook whose sheet A holds what stands in its sheetData, and
// what may follow that. Tests change the parts.
func bookOf(rows string, after ...string) parts {
	return parts{
		"[Content_Types].xml": head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels":         head + `<Relationships ` + relationships + `><Relationship Id="r1" Type="` + types + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": head + `<workbook ` + spreadsheet + ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
			`<workbookPr/><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": head + `<Relationships ` + relationships + `><Relationship Id="r1" Type="` + types + `worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="r2" Type="` + types + `sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="` + types + `styles" Target="/xl/styles.xml"/></Relationships>`,
		"xl/sharedStrings.xml": head + `<sst ` + spreadsheet + `><si><t>ID</t></si><si><t xml:space="preserve"> Ada </t></si><si><r><t>Fox</t></r><r><rPr><b/></rPr><t>, Ada</t></r><rPh sb="0" eb="1"><t>fo</t></rPh></si></sst>`,
		"xl/styles.xml":        styles(),
		sheet1:                 sheet(rows, after...),
	}
}

func sheet(rows string, after ...string) string {
	return head + `<worksheet ` + spreadsheet + `><sheetData>` + rows + `</sheetData>` + strings.Join(after, "") + `</worksheet>`
}

// codes are number formats; style n+1 has the n-th.
var codes = []string{
	"00000", `"E"0000`, `000\-00\-0000`, "#,##0", "0.00E+00", "0.0%", "yyyy\\-mm\\-dd", "d.m.yy h:mm", "[h]:mm", `[$€-407]#,##0.00`, "[$-409]d mmm yyyy",
	"[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", `0" FTE"`, "@", "0;[Red]-0", "# ?/?",
}

func styles() string {
	var formats, xfs strings.Builder
	for i, c := range codes {
		fmt.Fprintf(&formats, `<numFmt numFmtId="%d" formatCode="%s"/>`, 164+i, strings.NewReplacer(`"`, "&quot;", "<", "&lt;").Replace(c))
		fmt.Fprintf(&xfs, `<xf numFmtId="%d"/>`, 164+i)
	}
	for _, id := range builtIns {
		fmt.Fprintf(&xfs, `<xf numFmtId="%d"/>`, id)
	}
	return head + `<styleSheet ` + spreadsheet + `><numFmts>` + formats.String() + `</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>` +
		xfs.String() + `</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0.0"/></dxf></dxfs></styleSheet>`
}

// builtIns have the styles after those of codes.
var builtIns = []int{1, 3, 4, 9, 11, 14, 22, 20, 44, 49}

func styleOf(code string) int   { return slices.Index(codes, code) + 1 }
func styleOfBuiltIn(id int) int { return len(codes) + 1 + slices.Index(builtIns, id) }
func with(p parts, name, text string) parts {
	p = maps.Clone(p)
	if p[name] = text; text == "" {
		delete(p, name)
	}
	return p
}

// replaced returns the parts with a text in one of them exchanged.
func replaced(p parts, name, old, new string) parts {
	if !strings.Contains(p[name], old) {
		panic(name + " does not hold " + old)
	}
	return with(p, name, strings.Replace(p[name], old, new, 1))
}

// zipped packs the parts, sorted by name.
func zipped(p parts) []byte {
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, name := range slices.Sorted(maps.Keys(p)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(p[name]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return buf.Bytes()
}

func openParts(t *testing.T, p parts) *File {
	t.Helper()
	return mustOpen(t, "x.xlsx", zipped(p), Options{})
}

// rawOf writes the unformatted values of a row.
func rawOf(r Row) string {
	out := make([]string, len(r.Cells))
	for i := range r.Cells {
		out[i] = r.Value(i)
	}
	return strings.Join(out, "|")
}
