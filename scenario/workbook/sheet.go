package workbook

import (
	"fmt"
	"math"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// sheet writes one sheet from the top down. Charts, names and formats follow the
// rows; close ends it.
type sheet struct {
	*book
	name string
	sw   *excelize.StreamWriter
	row  int   // the last one written
	body *rows // where rows go from the first of many on; nil for the stream
}

// layout is what must be known of a sheet before its first row.
type layout struct {
	rows, columns int       // the size, which other readers need in advance
	widths        []float64 // in characters, from column A
	freezeRows    int
	freezeColumns int
	tab           string // colour
	onePage       bool   // prints on one page; else as many as it takes, one wide
	portrait      bool   // prints upright
	repeat        string // rows repeated on every printed page, "1:3"
	// pages are the last columns of all printed pages but the last, for a sheet that one
	// page would make too small to read; sideways is how many columns each of them repeats.
	pages    []int
	sideways int
	beside   float64 // pixels of what stands behind the last column, as charts
}

func (b *book) open(name string, l layout) *sheet {
	s := &sheet{book: b, name: name}
	b.begins(name)
	b.setUp(name, l)
	b.do(b.f.SetSheetDimension(name, "A1:"+address(max(l.columns, 1), max(l.rows, 1))))
	sw, err := b.f.NewStreamWriter(name)
	b.do(err)
	if b.err != nil {
		return s
	}
	s.sw = sw
	for i, w := range l.widths {
		b.do(sw.SetColWidth(i+1, i+1, w))
	}
	if l.freezeRows > 0 {
		b.do(sw.SetPanes(&excelize.Panes{
			Freeze: true, XSplit: l.freezeColumns, YSplit: l.freezeRows,
			TopLeftCell: address(l.freezeColumns+1, l.freezeRows+1), ActivePane: pane(l),
		}))
	}
	return s
}

func pane(l layout) string {
	if l.freezeColumns > 0 {
		return "bottomRight"
	}
	return "bottomLeft"
}

func (b *book) setUp(name string, l layout) {
	no, paper, one, way := false, b.Paper.number(), 1, "landscape"
	if l.portrait {
		way = "portrait"
	}
	high := 0 // as many pages as it takes
	if l.onePage {
		high = 1
	}
	b.do(b.f.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &no}))
	fit := len(l.pages) == 0
	props := &excelize.SheetPropsOptions{FitToPage: &fit}
	if l.tab != "" {
		tab := "FF" + l.tab
		props.TabColorRGB = &tab
	}
	b.do(b.f.SetSheetProps(name, props))
	b.do(b.f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &way, FitToWidth: &one, FitToHeight: &high}))
	side, end, foot := 0.5, 0.6, 0.3
	b.do(b.f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &end, Bottom: &end, Footer: &foot, Header: &foot}))
	b.do(b.f.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&L&8" + footer(b.title()) + "&C&8&A&R&8&P / &N"}))
	if l.repeat != "" {
		b.do(b.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: name, RefersTo: l.titles(name)}))
	}
	b.breakPages(name, l)
}

// footer keeps a name from being read as footer codes, and within their length.
func footer(name string) string {
	var out []rune
	for _, r := range name {
		if r == '&' {
			out = append(out, '&')
		}
		out = append(out, r)
	}
	return string(out[:min(len(out), 80)])
}

// put writes the next row from column A. A nil leaves a cell out.
func (s *sheet) put(height float64, cells ...any) {
	s.putAt(excelize.RowOpts{Height: height}, cells...)
}

// putAt is put with what else a row can be.
func (s *sheet) putAt(opts excelize.RowOpts, cells ...any) {
	s.row++
	if s.err != nil {
		return
	}
	s.do(s.step())
	if s.body != nil {
		s.body.cells(cells, opts)
		return
	}
	for i, c := range cells {
		if c, ok := c.(excelize.Cell); ok {
			c.Value = s.said(c.Value)
			cells[i] = c
		}
	}
	s.do(s.sw.SetRow(address(1, s.row), cells, opts))
}

// merge joins cells of the row written last.
func (s *sheet) merge(from, to int) {
	if s.err == nil && to > from {
		s.do(s.sw.MergeCell(address(from, s.row), address(to, s.row)))
	}
}

// within writes a line below a title over the first columns, whose widths are given, in
// as many lines as it takes.
func (s *sheet) within(text string, widths []float64) {
	wrapped, wide := subLook, 0.0
	wrapped.wrap = true
	for _, w := range widths {
		wide += w
	}
	s.put(tall(text, wide), s.filled(wrapped, text, len(widths))...)
	s.merge(1, len(widths))
}

// table makes the rows from header to the last one written a filterable table. The
// headers must differ. A table holds a row even where there is nothing to list.
func (s *sheet) table(name string, header, columns int) {
	if s.err != nil {
		return
	}
	stripes := false
	s.do(s.sw.AddTable(&excelize.Table{
		Range: address(1, header) + ":" + address(columns, max(s.row, header+1)), Name: name,
		StyleName: "TableStyleLight1", ShowRowStripes: &stripes,
	}))
}

func (s *sheet) close() {
	if s.body != nil {
		s.do(s.body.close())
	}
	if s.err == nil {
		s.do(s.sw.Flush())
	}
}

// many says that many rows follow, of so many columns. A table's header comes before:
// excelize looks it up in its stream.
func (s *sheet) many(columns int) {
	s.body = newRows(s.row, columns)
	index, err := s.f.GetSheetIndex(s.name)
	s.do(err)
	s.massOf[fmt.Sprintf("xl/worksheets/sheet%d.xml", index+1)] = s.body
}

// text is a cell that stays text whatever it starts with.
func (b *book) text(l look, v string) excelize.Cell {
	return excelize.Cell{StyleID: b.style(l), Value: clip(v)}
}

// number is a cell with a finite number, or a dash.
func (b *book) number(l look, v float64) excelize.Cell {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		l.align = "right"
		return b.text(l, "–")
	}
	return excelize.Cell{StyleID: b.style(l), Value: tidy(v)}
}

// formula is a live cell with the value it has now.
func (b *book) formula(l look, formula string, v any) excelize.Cell {
	if x, ok := v.(float64); ok {
		v = tidy(x)
	}
	return excelize.Cell{StyleID: b.style(l), Formula: formula, Value: v}
}

func (b *book) blank(l look) excelize.Cell { return excelize.Cell{StyleID: b.style(l)} }

// tidy rounds off the noise of binary fractions, far below any figure's meaning.
func tidy(v float64) float64 {
	if math.Abs(v) > 1e6 {
		return math.Round(v*1e4) / 1e4
	}
	return math.Round(v*1e10) / 1e10
}

// mostUnits is how much text a cell holds, in UTF-16 units; Excel cuts the rest
// without a word, so it is said.
const mostUnits = 32767

const cutMark = " … (cut: too long for a cell)"

// clip cuts text that is too long for a cell.
func clip(v string) string {
	if len(v) <= mostUnits {
		return v
	}
	units := utf16.Encode([]rune(v))
	if len(units) <= mostUnits {
		return v
	}
	cut := units[:mostUnits-len(utf16.Encode([]rune(cutMark)))]
	if utf16.IsSurrogate(rune(cut[len(cut)-1])) && cut[len(cut)-1] < 0xDC00 {
		cut = cut[:len(cut)-1]
	}
	return string(utf16.Decode(cut)) + cutMark
}

// address returns "C7" for column 3, row 7.
func address(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return "A1"
	}
	return name
}

// fixed returns "$C$7".
func fixed(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row, true)
	if err != nil {
		return "$A$1"
	}
	return name
}

// span returns "'Moves'!$A$4:$A$9" for one column of a sheet.
func span(sheet string, column, first, last int) string {
	return "'" + sheet + "'!" + fixed(column, first) + ":" + fixed(column, max(first, last))
}

// at returns "'Summary'!$C$7".
func at(sheet string, column, row int) string { return "'" + sheet + "'!" + fixed(column, row) }
