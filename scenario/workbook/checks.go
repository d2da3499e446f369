package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// Where the checks stand: the verdict over all of them, then one a row.
const (
	checkAllRow       = 3
	checksHeader      = 5
	checkFoundColumn  = 3
	checkResultColumn = 5
)

// check compares what the workbook says in one place with another.
type check struct {
	text, about     string
	found, expected string // formulas; expected may be a plain number as text
	value           float64
	expectedValue   float64
}

// tolerance lets sums differ in their last binary digits.
const tolerance = 1e-6

func (b *book) writeChecks() {
	list := b.checks()
	s := b.open(sheetChecks, layout{
		rows: checksHeader + len(list), columns: checkResultColumn, widths: []float64{62, 30, 18, 18, 12},
		freezeRows: checksHeader, repeat: "1:$5",
	})
	s.put(24, s.text(titleLook, "Checks"))
	s.put(16, s.text(subLook, "Live formulas over the other sheets. Each must say TRUE; if one does not, somebody has changed a figure."))
	all := look{bold: true, size: 12, fill: ground, middle: true}
	verdict := all
	verdict.align = "center"
	last := checksHeader + len(list)
	s.put(24, s.text(all, "All checks hold"), s.blank(all), s.blank(all), s.blank(all),
		s.formula(verdict, "AND("+address(checkResultColumn, checksHeader+1)+":"+address(checkResultColumn, last)+")", allHold(list)))
	s.put(8)
	holdsHead := headLook
	holdsHead.align = "center"
	s.put(20, s.text(headLook, "Check"), s.text(headLook, "Of"), s.text(headRight, "Found"), s.text(headRight, "Expected"), s.text(holdsHead, "Holds"))
	for _, c := range list {
		s.check(c)
	}
	s.verdicts()
	s.close()
}

func (c check) holds() bool { return near(c.value, c.expectedValue) }

func allHold(list []check) bool {
	for _, c := range list {
		if !c.holds() {
			return false
		}
	}
	return true
}

var (
	checkLook = look{bottom: hair, format: "#,##0.######", align: "right"}
	holdsLook = look{bottom: hair, align: "center"}
)

func (s *sheet) check(c check) {
	row := s.row + 1
	found, expected := address(checkFoundColumn, row), address(checkFoundColumn+1, row)
	holds := fmt.Sprintf("ABS(%s-%s)<=%g*MAX(1,ABS(%s))", found, expected, tolerance, expected)
	var right any = s.number(checkLook, c.expectedValue)
	if c.expected != "" {
		right = s.formula(checkLook, c.expected, c.expectedValue)
	}
	s.put(0, s.text(cellLook, c.text), s.text(quietLook, c.about),
		s.formula(checkLook, c.found, c.value), right, s.formula(holdsLook, holds, c.holds()))
}

func (s *sheet) verdicts() {
	if s.err != nil {
		return
	}
	area := address(checkResultColumn, checkAllRow) + ":" + address(checkResultColumn, s.row)
	cell := address(checkResultColumn, checkAllRow)
	s.do(s.f.SetConditionalFormat(s.name, area, []excelize.ConditionalFormatOptions{
		{Type: "formula", Criteria: "AND(ISLOGICAL(" + cell + ")," + cell + ")", Format: s.mark(look{color: good, fill: goodBg, bold: true})},
		{Type: "formula", Criteria: "AND(ISLOGICAL(" + cell + "),NOT(" + cell + "))", Format: s.mark(look{color: bad, fill: badBg, bold: true})},
	}))
}
