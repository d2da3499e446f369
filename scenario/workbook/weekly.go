package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario/sim"
)

// Where the weekly series stand: week, whether it counts, then each series with a
// column for every side.
const (
	weeklyHeader = 3
	weeklyFirst  = 3 // column
	weeklyChartW = 500
	weeklyChartH = 270
)

// series is one of the weekly figures.
type series struct {
	title, head string
	look        look
	share       bool
	of          func(sim.Weekly) []sim.Estimate
}

var weeklySeries = []series{
	{"Decisions waiting, all managers", "waiting", look{bottom: hair, format: "#,##0.0", align: "right"}, false, func(w sim.Weekly) []sim.Estimate { return w.Backlog }},
	{"Lead time of escalated decisions, hours", "lead time, hours", look{bottom: hair, format: "#,##0.00", align: "right"}, false, func(w sim.Weekly) []sim.Estimate { return w.LeadTime }},
	{"Coaching skill, mean over managers", "skill", look{bottom: hair, format: "0.0%", align: "right"}, true, func(w sim.Weekly) []sim.Estimate { return w.Skill }},
	{"Coaching that takes place, share of planned", "coaching funded", look{bottom: hair, format: "0.0%", align: "right"}, true, func(w sim.Weekly) []sim.Estimate { return w.CoachingFunded }},
}

func (b *book) weeklyColumn(series, side int) int { return weeklyFirst + series*len(b.sides) + side }

// writeWeekly lists the series week by week, warm-up included, as means over the
// replications.
func (b *book) writeWeekly() {
	weeks := 0
	for _, side := range b.sides {
		weeks = max(weeks, len(side.Result.Weekly.Backlog))
	}
	columns := weeklyFirst + len(weeklySeries)*len(b.sides) - 1
	widths := []float64{8, 10}
	for range columns - len(widths) {
		widths = append(widths, 13)
	}
	s := b.open(sheetWeekly, layout{
		rows: weeklyHeader + max(weeks, 1), columns: columns, widths: widths,
		freezeRows: weeklyHeader, freezeColumns: 2, repeat: "1:$3", pages: []int{columns},
		beside: 2*weeklyChartW + 2*pixelsPerColumn,
	}.halved(b))
	s.put(24, s.text(titleLook, "Weekly"))
	// Behind the columns that every page repeats, which would cut it.
	s.put(16, nil, nil, s.text(subLook, fmt.Sprintf("Means over the replications, by week, warm-up included: the first %d weeks run but are not counted. Charts to the right.", b.sides[0].Result.Config.WarmupWeeks)))
	s.weeklyHead()
	for week := range weeks {
		s.week(week)
	}
	s.table("Weekly", weeklyHeader, columns)
	for i, series := range weeklySeries {
		c := s.weeklyChart(i, series, weeks)
		c.Dimension = excelize.ChartDimension{Width: weeklyChartW, Height: weeklyChartH}
		across, down := i%2*(weeklyChartW/pixelsPerColumn+1), i/2*(weeklyChartH/pixelsPerRow+1)
		s.draw(address(columns+2+across, weeklyHeader+1+down), c)
	}
	s.close()
}

// halved prints the series of many sides on two pages side by side, each with the weeks,
// and the charts apart in any case.
func (l layout) halved(b *book) layout {
	const readable = 2
	if len(b.sides) > readable {
		l.pages = append([]int{b.weeklyColumn(len(weeklySeries)/2, 0) - 1}, l.pages...)
		l.sideways = weeklyFirst - 1
	}
	return l
}

// who names a side in headers, which must differ.
func (s side) who() string {
	if s.number == 0 {
		return "Baseline"
	}
	return fmt.Sprintf("Scenario %d", s.number)
}

func (s *sheet) weeklyHead() {
	cells := []any{s.text(headRight, "Week"), s.text(headLook.after(headRight), "Counted")}
	for _, series := range weeklySeries {
		for _, side := range s.sides {
			cells = append(cells, s.text(headRight, side.who()+" "+series.head))
		}
	}
	s.put(46, cells...)
}

func (s *sheet) week(week int) {
	counted := "yes"
	if week < s.sides[0].Result.Config.WarmupWeeks {
		counted = "warm-up"
	}
	cells := []any{s.number(countLook, float64(week)), s.text(quietLook.after(countLook), counted)}
	for _, series := range weeklySeries {
		for _, side := range s.sides {
			list := series.of(side.Result.Weekly)
			if week >= len(list) {
				cells = append(cells, s.blank(series.look))
				continue
			}
			cells = append(cells, s.orBlank(series.look, list[week].Mean))
		}
	}
	s.put(0, cells...)
}

func (s *sheet) weeklyChart(i int, of series, weeks int) *excelize.Chart {
	c := s.chart(of.title)
	c.Type = excelize.Line
	c.XAxis.TickLabelSkip = max(1, weeks/12)
	c.YAxis.NumFmt.CustomNumFmt = of.look.format
	if of.share {
		whole := 1.0
		c.YAxis.Maximum, c.YAxis.NumFmt.CustomNumFmt = &whole, "0%"
	}
	first, last := weeklyHeader+1, weeklyHeader+weeks
	for _, side := range s.sides {
		column := s.weeklyColumn(i, side.number)
		c.Series = append(c.Series, excelize.ChartSeries{
			Name: sideNameCell(side), Categories: span(s.name, 1, first, last), Values: span(s.name, column, first, last),
			Fill: solid(sideColor(side.number)), Line: excelize.LineOptions{Width: 1.75},
			Marker: excelize.ChartMarker{Symbol: "none"},
		})
	}
	return c
}

// sideNameCell is the cell of the sheet of spans that holds a side's name.
func sideNameCell(s side) string { return at(sheetSpans, spansColumn(s.number), spansHeader-1) }
