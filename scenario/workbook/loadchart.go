package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

const (
	mostBusiest  = 20 // managers in the chart
	busiestWidth = 900
	busiestHigh  = 420
	topOfLoads   = 2.0 // where the axis ends, so that one load in flames leaves the others to be seen
)

// busiestChart draws the most loaded managers with the noise of their means, to the
// right of the table.
func (s *sheet) busiestChart(rows, columns int, highest float64) {
	title, top := fmt.Sprintf("The busiest positions: load, ± 95%% half-width (%d of %d)", min(rows, mostBusiest), rows), topOfLoads
	if highest > topOfLoads {
		title += fmt.Sprintf("; the axis ends at %.0f%%", 100*topOfLoads)
	}
	c := s.chart(title)
	c.YAxis.NumFmt.CustomNumFmt = "0%"
	if highest > topOfLoads {
		c.YAxis.Maximum = &top
	}
	c.Dimension = excelize.ChartDimension{Width: busiestWidth, Height: busiestHigh}
	first, last := loadFirst, loadHeader+min(rows, mostBusiest)
	var halves []string
	for _, side := range s.sides {
		column := loadColumn(side.number)
		c.Series = append(c.Series, excelize.ChartSeries{
			Name: sideNameCell(side), Categories: span(s.name, 2, first, last),
			Values: span(s.name, column+1, first, last), Fill: solid(sideColor(side.number)),
		})
		halves = append(halves, span(s.name, column+2, first, last))
	}
	s.draw(address(columns+2, loadHeader), c, halves...)
}
