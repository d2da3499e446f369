package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

const (
	spansChartWidth  = 500 // pixels
	spansChartHeight = 300
	spansChartRows   = spansChartHeight/pixelsPerRow + 1
	mostPyramids     = 4 // the rest can be read in the table
)

// spansCharts draws the spans of all sides and, for each scenario, its layers set
// against those of the baseline: to the right of the tables, or three beside each other
// below them where they are wide.
func (s *sheet) spansCharts(widths []float64) {
	list := []*excelize.Chart{s.bandChart()}
	for _, side := range s.sides[1:min(len(s.sides), mostPyramids+1)] {
		list = append(list, s.pyramid(side))
	}
	first := s.row + 2
	for i, c := range list {
		c.Dimension = excelize.ChartDimension{Width: spansChartWidth, Height: spansChartHeight}
		if len(s.sides) <= mostBeside {
			across := spansChartWidth/pixelsPerColumn + 1
			s.draw(address(len(widths)+2+(i%2)*across, 3+(i/2)*spansChartRows), c)
			continue
		}
		each := pixels(widths) / 3
		c.Dimension.Width = uint(each - chartGap)
		column, offset := columnAt(widths, float64((i%3)*each))
		c.Format.OffsetX = offset
		s.draw(address(column, first+(i/3)*spansChartRows), c)
	}
}

func (s *sheet) bandChart() *excelize.Chart {
	c := s.chart("Managers by number of reports")
	first := s.bandsHeader() + 1
	last := first + len(s.spanBands()) - 1
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
