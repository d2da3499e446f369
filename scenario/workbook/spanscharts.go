package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
)

const (
	spansChartWidth  = 500 // pixels
	spansChartHeight = 300
	mostPyramids     = 4 // the rest can be read in the table
)

// spansCharts draws the spans of all sides and, for each scenario, its layers set
// against those of the baseline, to the right of the tables.
func (s *sheet) spansCharts(columns int) {
	at := func(place int) string {
		across := spansChartWidth/pixelsPerColumn + 1
		return address(columns+2+(place%2)*across, 3+(place/2)*(spansChartHeight/pixelsPerRow+1))
	}
	c := s.bandChart()
	c.Dimension = excelize.ChartDimension{Width: spansChartWidth, Height: spansChartHeight}
	s.draw(at(0), c)
	for _, side := range s.sides[1:] {
		if side.number > mostPyramids {
			break
		}
		p := s.pyramid(side)
		p.Dimension = excelize.ChartDimension{Width: spansChartWidth, Height: spansChartHeight}
		s.draw(at(side.number), p)
	}
}

func (s *sheet) bandChart() *excelize.Chart {
	c := s.chart("Managers by number of reports")
	first := s.bandsHeader() + 1
	last := first + len(scenario.SpanBandNames) - 1
	for _, side := range s.sides {
		column := bandColumn(side.number)
		c.Series = append(c.Series, excelize.ChartSeries{
			Name: at(s.name, column, s.bandsHeader()-1), Categories: span(s.name, spansLabel, first, last),
			Values: span(s.name, column, first, last), Fill: solid(sideColor(side.number)),
		})
	}
	return c
}

// pyramid sets the layers of the baseline to the left of those of a scenario: bars of
// the negated and of the plain counts, which stand on the sheet of calculations.
func (s *sheet) pyramid(of side) *excelize.Chart {
	c := s.chart(fmt.Sprintf("Positions by layer: baseline and scenario %d", of.number))
	full, tight := 100, uint(25)
	c.Type, c.Overlap, c.GapWidth = excelize.BarStacked, &full, &tight
	c.XAxis.ReverseOrder = true // layer 1 on top
	c.XAxis.TickLabelPosition = excelize.ChartTickLabelLow
	c.YAxis.TickLabelPosition = excelize.ChartTickLabelHigh
	c.YAxis.Minimum = nil
	c.YAxis.NumFmt = excelize.ChartNumFmt{CustomNumFmt: "#,##0;#,##0"}
	first, last := calcLayersHeader+1, calcLayersHeader+len(s.pools())
	for _, series := range []struct {
		side   side
		column int
	}{{s.sides[0], calcNegated}, {of, calcNegated + of.number}} {
		c.Series = append(c.Series, excelize.ChartSeries{
			Name: at(s.name, spansColumn(series.side.number), spansHeader-1), Categories: span(sheetCalc, 1, first, last),
			Values: span(sheetCalc, series.column, first, last), Fill: solid(sideColor(series.side.number)),
		})
	}
	return c
}
