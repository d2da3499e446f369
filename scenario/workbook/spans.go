package workbook

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
)

// Where the two tables of the sheet stand: by layer, then by span.
const (
	spansHeader  = 4
	spansEach    = 3 // positions, managers, mean span
	spansLabel   = 1
	bandsBetween = 3 // rows from one table to the heads of the next
)

// spansColumn returns the column of a side's positions; managers and mean span follow.
func spansColumn(number int) int { return spansLabel + 1 + number*spansEach }

// bandColumn returns the column of a side's managers by span.
func bandColumn(number int) int { return spansLabel + 1 + number*spansEach }

// mostLayers is the depth of the deepest side.
func (b *book) mostLayers() int {
	most := 0
	for _, s := range b.sides {
		most = max(most, s.Structure.Layers)
	}
	return most
}

func (b *book) bandsHeader() int { return spansHeader + len(b.pools()) + 1 + bandsBetween }

// writeSpans counts by layer and by span what stands on the sheets of positions.
func (b *book) writeSpans() {
	columns := spansColumn(len(b.sides)) - 1
	widths := []float64{18}
	for range columns - 1 {
		widths = append(widths, 11)
	}
	s := b.open(sheetSpans, layout{
		rows: b.bandsHeader() + len(b.spanBands()), columns: columns, widths: widths, onePage: true,
	})
	s.put(24, s.text(titleLook, "Spans and layers"))
	s.put(16, s.text(subLook, s.spansWords()+" A span is the number of direct reports; the bands are those in common use."))
	s.spansHead("Layer", []string{"Positions", "Managers", "Mean span"})
	for _, p := range s.pools() {
		s.layerRow(p)
	}
	s.spansTotal()
	s.put(10)
	heads := []string{"Managers", "Share", "Change"}
	if s.Consultation {
		heads = []string{"Managers", "", ""}
	}
	s.spansHead("Reports", heads)
	for _, p := range s.spanBands() {
		s.bandRow(p)
	}
	s.spansCharts(widths)
	s.close()
}

func (s *sheet) spansHead(label string, heads []string) {
	name := look{bold: true, align: "center", bottom: line}
	cells := []any{s.blank(name)}
	for _, side := range s.sides {
		cells = append(cells, s.filled(name, shortened(side.Name, 34), spansEach)...)
	}
	s.put(18, cells...)
	for _, side := range s.sides {
		if s.err == nil {
			s.do(s.sw.MergeCell(address(spansColumn(side.number), s.row), address(spansColumn(side.number+1)-1, s.row)))
		}
	}
	cells = []any{s.text(headLook, label)}
	for range s.sides {
		for _, h := range heads {
			cells = append(cells, s.text(headRight, h))
		}
	}
	s.put(20, cells...)
}

var meanLook = look{bottom: hair, format: "0.0", align: "right"}

// spansWords say where the counts come from.
func (b *book) spansWords() string {
	if b.Consultation {
		words := "Vacant positions included; layers with fewer than five positions stand together, and so do bands with fewer than five managers."
		if !b.tellsManagers() {
			words += " Managers by layer are left out, as some layer has fewer than five."
		}
		return words
	}
	return "Counted by formula on the sheets of positions, vacant ones included."
}

func (s *sheet) layerRow(p pool) {
	cells := []any{s.text(cellLook, p.label())}
	layer := p.from
	for _, side := range s.sides {
		of := p.of(side)
		if s.Consultation {
			managers := s.blank(countLook)
			if s.tellsManagers() {
				managers = s.number(countLook, float64(of.managers))
			}
			cells = append(cells, s.number(countLook, float64(of.positions)), managers, s.blank(meanLook))
			continue
		}
		layers, reports := side.column(headLayer), side.column(headReports)
		cells = append(cells,
			s.formula(countLook, fmt.Sprintf("COUNTIF(%s,%d)", layers, layer), float64(of.positions)),
			s.formula(countLook, fmt.Sprintf(`COUNTIFS(%s,%d,%s,">0")`, layers, layer, reports), float64(of.managers)),
			s.meanSpan(fmt.Sprintf("SUMIFS(%s,%s,%d)", reports, layers, layer), address(spansColumn(side.number)+1, s.row+1), of))
	}
	s.put(0, cells...)
}

// meanSpan is a formula, or blank where there is no manager.
func (s *sheet) meanSpan(reports, managers string, of layerShape) excelize.Cell {
	var v any = ""
	if of.managers > 0 {
		v = float64(of.reports) / float64(of.managers)
	}
	return s.formula(meanLook, fmt.Sprintf(`IF(%s>0,%s/%s,"")`, managers, reports, managers), v)
}

func (s *sheet) spansTotal() {
	total := func(l look) look { l.bold, l.top = true, line; return l }
	first, last := spansHeader+1, s.row
	cells := []any{s.text(total(cellLook), "All")}
	for _, side := range s.sides {
		c := spansColumn(side.number)
		st := side.Structure
		sum := func(c int) string { return "SUM(" + address(c, first) + ":" + address(c, last) + ")" }
		managers := address(c+1, s.row+1)
		if s.Consultation {
			cells = append(cells, s.formula(total(countLook), sum(c), float64(st.Positions)), s.number(total(countLook), float64(st.Managers)), s.number(total(meanLook), st.SpanMean))
			continue
		}
		reports := "SUM(" + side.column(headReports) + ")"
		var mean any = ""
		if st.Managers > 0 {
			mean = st.SpanMean
		}
		cells = append(cells,
			s.formula(total(countLook), sum(c), float64(st.Positions)), s.formula(total(countLook), sum(c+1), float64(st.Managers)),
			s.formula(total(meanLook), fmt.Sprintf(`IF(%s>0,%s/%s,"")`, managers, reports, managers), mean))
	}
	s.put(0, cells...)
}

// layerShape is what a layer is made of.
type layerShape struct{ positions, managers, reports int }

// layersOf measures every layer, top first.
func layersOf(o *scenario.Org) []layerShape {
	var out []layerShape
	layers, reports := make([]int, 0, o.Len()), make([]int, o.Len())
	for v := range o.Walk() {
		layers = append(layers, v.Layer)
		if v.Above >= 0 {
			reports[v.Above]++
		}
	}
	for i, layer := range layers {
		for len(out) < layer {
			out = append(out, layerShape{})
		}
		of := &out[layer-1]
		of.positions++
		if reports[i] > 0 {
			of.managers++
			of.reports += reports[i]
		}
	}
	return out
}

// layer returns the shape of a side's layer, which it may not have.
func (s side) layer(layer int) layerShape {
	if layer > len(s.layers) {
		return layerShape{}
	}
	return s.layers[layer-1]
}

func (s *sheet) bandRow(p pool) {
	low, high, open := p.bounds()
	row := s.row + 1
	cells := []any{s.text(cellLook, p.bandLabel())}
	share := look{bottom: hair, format: "0%", align: "right"}
	for _, side := range s.sides {
		if s.Consultation {
			cells = append(cells, s.countOrFew(countLook, p.managers(side)), s.blank(share), s.blank(share))
			continue
		}
		reports := side.column(headReports)
		count := fmt.Sprintf(`COUNTIFS(%s,">=%d",%s,"<=%d")`, reports, low, reports, high)
		if open {
			count = fmt.Sprintf(`COUNTIF(%s,">=%d")`, reports, low)
		}
		n, all := p.managers(side), side.Structure.Managers
		total := address(spansColumn(side.number)+1, spansHeader+len(s.pools())+1)
		var of any = ""
		if all > 0 {
			of = float64(n) / float64(all)
		}
		cells = append(cells, s.formula(countLook, count, float64(n)),
			s.formula(share, fmt.Sprintf(`IF(%s>0,%s/%s,"")`, total, address(bandColumn(side.number), row), total), of),
			s.bandChange(side, p, row))
	}
	s.put(0, cells...)
}

// bandChange is a live formula, managers less those of the baseline.
func (s *sheet) bandChange(side side, p pool, row int) excelize.Cell {
	l := look{bottom: hair, format: `+#,##0;"−"#,##0;0`, align: "right"}
	if side.number == 0 {
		return s.blank(l)
	}
	d := p.managers(side) - p.managers(s.sides[0])
	return s.formula(l, address(bandColumn(side.number), row)+"-"+address(bandColumn(0), row), float64(d))
}

// bandBounds reads the bounds of a band of reports from its name: "4-7", "17+".
func bandBounds(band int) (low, high int, open bool) {
	name := scenario.SpanBandNames[band]
	if n, _ := fmt.Sscanf(name, "%d-%d", &low, &high); n == 2 {
		return low, high, false
	}
	_, _ = fmt.Sscanf(name, "%d", &low)
	return low, low, strings.HasSuffix(name, "+")
}

// bounds are those of bands together.
func (p pool) bounds() (low, high int, open bool) {
	low, _, _ = bandBounds(p.from)
	_, high, open = bandBounds(p.to)
	return low, high, open
}

// bandLabel is bands in words that no spreadsheet takes for a date, as it does "2-3".
func (p pool) bandLabel() string {
	low, high, open := p.bounds()
	switch {
	case open:
		return fmt.Sprintf("%d and more", low)
	case low == high:
		return fmt.Sprintf("%d", low)
	}
	return fmt.Sprintf("%d to %d", low, high)
}
