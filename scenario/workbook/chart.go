package workbook

import (
	"fmt"
	"math"
	"slices"

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

// withBars is a chart with the ranges of the half-widths of its series, if it has any.
type withBars struct {
	*excelize.Chart
	halves []string
}

// charts draws the charts below the table, or to its right where that fills a landscape
// page better, and returns the last row and column that they cover. A pack for
// consultation has none of the managers above a load, who may be too few to be told.
func (s *sheet) charts(widths []float64) (lastRow, lastColumn int) {
	if s.err != nil {
		return s.row, len(widths)
	}
	list := []withBars{{s.leadTimeChart(), s.halves(leadTimeFigures)}, {Chart: s.layerChart()}}
	if !s.Consultation {
		list = slices.Insert(list, 0, withBars{s.overChart(), s.halves(overFigures)})
	}
	if len(s.sides) <= mostBeside {
		return s.row, s.chartsBeside(list, s.textColumns()+2)
	}
	return s.chartsBelow(list, widths), len(widths)
}

// mostBeside is how many sides leave room for charts beside their table.
const mostBeside = 3

// besideColumns is how many columns of default width a chart beside the table covers.
const besideColumns = 7

func (s *sheet) chartsBeside(list []withBars, column int) int {
	each := (s.row - s.head) / len(list) // rows
	for i, c := range list {
		c.Dimension = excelize.ChartDimension{Width: besideColumns * pixelsPerColumn, Height: uint(each*pixelsPerRow - chartGap)}
		s.draw(address(column, s.head+i*each), c.Chart, c.halves...)
	}
	return column + besideColumns - 1
}

func (s *sheet) chartsBelow(list []withBars, widths []float64) int {
	each := pixels(widths) / len(list)
	first := s.row + 2
	for i, c := range list {
		c.Dimension = excelize.ChartDimension{Width: uint(each - chartGap), Height: chartHeight}
		column, offset := columnAt(widths, float64(i*each))
		c.Format.OffsetX = offset
		s.draw(address(column, first), c.Chart, c.halves...)
	}
	return first + chartHeight/pixelsPerRow
}

// pixels is how wide columns are together.
func pixels(widths []float64) int {
	total := 0.0
	for _, w := range widths {
		total += w*pixelsPerCharacter + 5
	}
	return int(total)
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
	return s.withRoom(s.columnChart("Managers above 85% and above 100% load, mean of the replications", first, last), sim.ManagersOver085, sim.ManagersOver100)
}

// withRoom ends the axis of a chart above the longest error bar of these figures.
func (b *book) withRoom(c *excelize.Chart, figures ...sim.OrganisationMetric) *excelize.Chart {
	highest := 0.0
	for _, side := range b.sides {
		for _, m := range figures {
			e := side.Result.Organisation[m].Estimate()
			highest = max(highest, e.Mean.Or(0)+e.HalfWidth.Or(0))
		}
	}
	if highest > 0 {
		top := roundUp(highest)
		c.YAxis.Maximum = &top
	}
	return c
}

// roundUp returns the next of 1, 1.5, 2, 3, 4, 5, 6, 8 and 10 times a power of ten.
func roundUp(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, step := range []float64{1, 1.5, 2, 3, 4, 5, 6, 8} {
		if v <= step*power {
			return step * power
		}
	}
	return 10 * power
}

func (s *sheet) leadTimeChart() *excelize.Chart {
	first := s.rows[sim.OrganisationMetrics[sim.LeadTimeMean].Label]
	last := s.rows[sim.OrganisationMetrics[sim.LeadTimeP90].Label]
	return s.withRoom(s.columnChart("Lead time of escalated decisions, hours", first, last), sim.LeadTimeMean, sim.LeadTimeP50, sim.LeadTimeP90)
}

// layerChart draws on the sheet of spans and layers.
func (s *sheet) layerChart() *excelize.Chart {
	c := s.chart("Positions by layer, top first")
	c.Type = excelize.Bar
	c.XAxis.ReverseOrder = true // layer 1 on top
	c.YAxis.TickLabelPosition = excelize.ChartTickLabelHigh
	first, last := spansHeader+1, spansHeader+max(len(s.pools()), 1)
	for _, side := range s.sides {
		c.Series = append(c.Series, excelize.ChartSeries{
			Name: sideNameCell(side), Categories: span(sheetSpans, spansLabel, first, last),
			Values: span(sheetSpans, spansColumn(side.number), first, last), Fill: solid(sideColor(side.number)),
		})
	}
	return c
}

// columnChart compares all sides over rows of the summary's table that stand together.
func (s *sheet) columnChart(title string, first, last int) *excelize.Chart {
	c := s.chart(title)
	for _, side := range s.sides {
		column := valueColumn(side.number)
		c.Series = append(c.Series, excelize.ChartSeries{
			Name:       at(s.name, column, s.head),
			Categories: span(s.name, columnLabel, first, last),
			Values:     span(s.name, column, first, last),
			Fill:       solid(sideColor(side.number)),
		})
	}
	return c
}

func solid(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}

// chart begins a chart of columns in the look of all; its series are still to come.
func (b *book) chart(title string) *excelize.Chart {
	gap, overlap, zero, vary := uint(60), -5, 0.0, false
	small := excelize.Font{Family: fontFamily, Size: 8, Color: quiet}
	return &excelize.Chart{
		Type:   excelize.Col,
		Format: excelize.GraphicOptions{AltText: b.altText(title), Name: title},
		Title: excelize.ChartTitle{
			Paragraph: []excelize.RichTextRun{{Text: title, Font: &excelize.Font{Family: fontFamily, Size: 11, Bold: true, Color: ink}}},
		},
		Legend:   excelize.ChartLegend{Position: "bottom", Font: &small},
		XAxis:    excelize.ChartAxis{Font: small},
		YAxis:    excelize.ChartAxis{Font: small, MajorGridLines: true, Minimum: &zero, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "#,##0.##"}},
		Border:   excelize.LineOptions{Type: excelize.LineSolid, Width: 0.75},
		GapWidth: &gap, Overlap: &overlap, ShowBlanksAs: "gap", VaryColors: &vary,
	}
}

// draw puts a chart at a cell, with error bars from the ranges of half-widths given,
// one for each series, "" for none.
func (s *sheet) draw(cell string, c *excelize.Chart, halves ...string) {
	if s.err != nil {
		return
	}
	s.do(s.f.AddChart(s.name, cell, c))
	s.drawn++
	if len(halves) > 0 {
		s.errorBars(s.drawn, halves)
	}
}

// altText says what a chart shows to those who cannot see it.
func (b *book) altText(title string) string {
	tried := "the baseline"
	switch n := len(b.sides) - 1; n {
	case 0:
	case 1:
		tried = "baseline and scenario side by side"
	default:
		tried = fmt.Sprintf("baseline and %d scenarios side by side", n)
	}
	return fmt.Sprintf("%s: %s. The figures stand in the table of this sheet.", title, tried)
}

func printArea(sheet string, columns, rows int) *excelize.DefinedName {
	return &excelize.DefinedName{
		Name: "_xlnm.Print_Area", Scope: sheet,
		RefersTo: "'" + sheet + "'!$A$1:" + fixed(columns, rows),
	}
}
