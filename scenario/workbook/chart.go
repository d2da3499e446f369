package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario/sim"
)

// sideColors tell the sides apart, the baseline in grey, as on the screen.
var sideColors = []string{"8FA3B8", "2F69A8", "D1491A", "E0A11B", "2C7A4B", "7A5EA8", "3B8C8C", "A8527A"}

func sideColor(number int) string {
	if number == 0 {
		return sideColors[0]
	}
	return sideColors[1+(number-1)%(len(sideColors)-1)]
}

const (
	pixelsPerCharacter = 7  // of the default font, at 96 dpi
	pixelsPerColumn    = 64 // of default width
	pixelsPerRow       = 18 // as excelize counts them on a streamed sheet
	chartHeight        = 250
	chartGap           = 12
)

// charts draws the three charts below the table, or to its right where that fills a
// landscape page better, and returns the last row and column that they cover.
func (s *sheet) charts(widths []float64) (lastRow, lastColumn int) {
	if s.err != nil {
		return s.row, len(widths)
	}
	list := []*excelize.Chart{s.overChart(), s.leadTimeChart(), s.layerChart()}
	if len(s.sides) <= 3 {
		return s.row, s.chartsBeside(list, s.textColumns()+2)
	}
	return s.chartsBelow(list, widths), len(widths)
}

// besideColumns is how many columns of default width a chart beside the table covers.
const besideColumns = 7

func (s *sheet) chartsBeside(list []*excelize.Chart, column int) int {
	each := (s.row - s.head) / len(list) // rows
	for i, c := range list {
		c.Dimension = excelize.ChartDimension{Width: besideColumns * pixelsPerColumn, Height: uint(each*pixelsPerRow - chartGap)}
		s.do(s.f.AddChart(s.name, address(column, s.head+i*each), c))
	}
	return column + besideColumns - 1
}

func (s *sheet) chartsBelow(list []*excelize.Chart, widths []float64) int {
	total := 0.0
	for _, w := range widths {
		total += w*pixelsPerCharacter + 5
	}
	each := int(total) / len(list)
	first := s.row + 2
	for i, c := range list {
		c.Dimension = excelize.ChartDimension{Width: uint(each - chartGap), Height: chartHeight}
		column, offset := columnAt(widths, float64(i*each))
		c.Format.OffsetX = offset
		s.do(s.f.AddChart(s.name, address(column, first), c))
	}
	return first + chartHeight/pixelsPerRow
}

// columnAt returns the column that a distance from the left falls in, and the rest.
func columnAt(widths []float64, pixels float64) (column, rest int) {
	for i, w := range widths {
		if pixels < w*pixelsPerCharacter+5 {
			return i + 1, int(pixels)
		}
		pixels -= w*pixelsPerCharacter + 5
	}
	return len(widths), 0
}

func (s *sheet) overChart() *excelize.Chart {
	first := s.rows[sim.OrganisationMetrics[sim.ManagersOver085].Label]
	last := s.rows[sim.OrganisationMetrics[sim.ManagersOver100].Label]
	return s.columnChart("Managers above 85% and above 100% load", first, last)
}

func (s *sheet) leadTimeChart() *excelize.Chart {
	first := s.rows[sim.OrganisationMetrics[sim.LeadTimeMean].Label]
	last := s.rows[sim.OrganisationMetrics[sim.LeadTimeP90].Label]
	return s.columnChart("Lead time of escalated decisions, hours", first, last)
}

func (s *sheet) layerChart() *excelize.Chart {
	layers := s.blocks[len(s.blocks)-1].figures
	first := s.rows[layerLabel(1)]
	c := s.columnChart("Positions by layer, top first", first, first+max(len(layers)-1, 0))
	c.Type = excelize.Bar
	c.XAxis.ReverseOrder = true // layer 1 on top
	c.YAxis.TickLabelPosition = excelize.ChartTickLabelHigh
	return c
}

// columnChart compares all sides over rows of the summary's table that stand together.
func (s *sheet) columnChart(title string, first, last int) *excelize.Chart {
	gap, overlap, zero, vary := uint(60), -5, 0.0, false
	small := excelize.Font{Family: fontFamily, Size: 8, Color: quiet}
	c := &excelize.Chart{
		Type:   excelize.Col,
		Format: excelize.GraphicOptions{AltText: s.altText(title), Name: title},
		Title: excelize.ChartTitle{
			Paragraph: []excelize.RichTextRun{{Text: title, Font: &excelize.Font{Family: fontFamily, Size: 11, Bold: true, Color: ink}}},
		},
		Legend:   excelize.ChartLegend{Position: "bottom", Font: &small},
		XAxis:    excelize.ChartAxis{Font: small},
		YAxis:    excelize.ChartAxis{Font: small, MajorGridLines: true, Minimum: &zero, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "#,##0.##"}},
		Border:   excelize.LineOptions{Type: excelize.LineSolid, Width: 0.75},
		GapWidth: &gap, Overlap: &overlap, ShowBlanksAs: "gap", VaryColors: &vary,
	}
	for _, side := range s.sides {
		column := valueColumn(side.number)
		c.Series = append(c.Series, excelize.ChartSeries{
			Name:       at(s.name, column, s.head),
			Categories: span(s.name, columnLabel, first, last),
			Values:     span(s.name, column, first, last),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{sideColor(side.number)}},
		})
	}
	return c
}

// altText says what a chart shows to those who cannot see it.
func (s *sheet) altText(title string) string {
	return fmt.Sprintf("%s: baseline and %d scenarios side by side. The figures stand in the table of this sheet.", title, len(s.sides)-1)
}

func printArea(sheet string, columns, rows int) *excelize.DefinedName {
	return &excelize.DefinedName{
		Name: "_xlnm.Print_Area", Scope: sheet,
		RefersTo: "'" + sheet + "'!$A$1:" + fixed(columns, rows),
	}
}
