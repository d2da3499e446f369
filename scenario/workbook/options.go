package workbook

import "spanwise/scenario"

// Options say how much a workbook tells, and on what it prints.
type Options struct {
	// HideNames writes roles instead of people: no name, no id and no note of a person,
	// positions under ids that tell nothing, the same on every sheet.
	HideNames bool
	Pay       Pay
	Paper     Paper
	// Consultation leaves out all that stands for fewer than five positions: the pack
	// for talks with those concerned. Names are hidden in it, and pay too.
	Consultation bool
	// Password encrypts the workbook; "" leaves it open. The same input then gives
	// other bytes each time. At most 255 characters.
	Password string
}

// Pay says how the cost of positions is shown.
type Pay string

// The ways to show pay. Banded figures are ranges, and their sums are rounded, so
// that no single position can be worked out from two of them.
const (
	PayShown  Pay = ""
	PayBanded Pay = "banded"
	PayHidden Pay = "hidden"
)

// Pays lists the ways to show pay, in the order shown.
var Pays = []Pay{PayShown, PayBanded, PayHidden}

// Paper is the size that sheets print on.
type Paper string

// The sizes of paper; the zero Paper is A4.
const (
	A4     Paper = "A4"
	A3     Paper = "A3"
	Letter Paper = "Letter"
	Legal  Paper = "Legal"
)

// Papers lists the sizes of paper, in the order shown.
var Papers = []Paper{A4, A3, Letter, Legal}

// number is the paper's in the file format (ISO 29500, 18.3.1.63).
func (p Paper) number() int {
	switch p {
	case A3:
		return 8
	case Letter:
		return 1
	case Legal:
		return 5
	}
	return 9
}

// wide is the longer side in inches.
func (p Paper) wide() float64 {
	switch p {
	case A3:
		return 16.54
	case Letter:
		return 11
	case Legal:
		return 14
	}
	return 11.69
}

// high is the shorter side in inches.
func (p Paper) high() float64 {
	switch p {
	case A3:
		return 11.69
	case Letter, Legal:
		return 8.5
	}
	return 8.27
}

// settled returns the options with what follows from one of them.
func (o Options) settled() Options {
	if o.Consultation {
		o.HideNames, o.Pay = true, PayHidden
	}
	return o
}

// leastGroup is the number of positions from which a consultation pack speaks of
// them: fewer could be told apart.
const leastGroup = 5

// payFields are the fields of a position that tell what it is paid.
var payFields = map[scenario.Field]bool{
	scenario.FieldCost: true, scenario.FieldCurrency: true, scenario.FieldPayGrade: true,
}
