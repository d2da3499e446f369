package workbook

import (
	"fmt"
	"math"
	"strconv"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario"
)

// validate lets the cells of an assumption take valid values only, as parameters are
// checked when they come in.
func (s *sheet) validate(row int, valid scenario.Range) {
	if s.err != nil {
		return
	}
	cells := address(assumptionValue, row)
	if n := len(s.sides) - 1; n > 0 {
		cells += " " + address(assumptionValue+1, row) + ":" + address(assumptionValue+n, row)
	}
	v := excelize.NewDataValidation(true)
	v.SetSqref(cells)
	v.SetError(excelize.DataValidationErrorStyleStop, "Not valid", "It must be "+valid.String()+".")
	kind := excelize.DataValidationTypeDecimal
	if valid.Whole {
		kind = excelize.DataValidationTypeWhole
	}
	open := math.IsInf(valid.High, 1)
	var err error
	switch {
	case open && valid.OpenLow:
		err = v.SetRange(valid.Low, "", kind, excelize.DataValidationOperatorGreaterThan)
	case open:
		err = v.SetRange(valid.Low, "", kind, excelize.DataValidationOperatorGreaterThanOrEqual)
	case valid.OpenLow || valid.OpenHigh:
		err = v.SetRange(between(address(assumptionValue, row), valid), "", excelize.DataValidationTypeCustom, excelize.DataValidationOperatorBetween)
	default:
		err = v.SetRange(valid.Low, valid.High, kind, excelize.DataValidationOperatorBetween)
	}
	s.do(err)
	s.do(s.f.AddDataValidation(s.name, v))
}

// between is a range of which a bound itself is not valid, as a formula about the
// first cell. It is escaped here, since excelize does not.
func between(cell string, valid scenario.Range) string {
	low, high := "&gt;=", "&lt;="
	if valid.OpenLow {
		low = "&gt;"
	}
	if valid.OpenHigh {
		high = "&lt;"
	}
	number := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	return fmt.Sprintf("AND(ISNUMBER(%s),%s%s%s,%s%s%s)", cell, cell, low, number(valid.Low), cell, high, number(valid.High))
}
