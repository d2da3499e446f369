package workbook

import (
	"strings"

	"spanwise/scenario"
)

// The columns of the two tables of the sheet: the steps from rows to FTE, and the repairs.
var (
	stepHeaders   = []string{"Step", "Rows", "Positions", "People", "FTE"}
	repairHeaders = []string{"What was wrong", "Row", "Column", "Position ID", "Chosen by", "File", "What was done"}
)

// writeReconciliation says what became of the rows of the files that the baseline was
// read from, and what was repaired on the way.
func (b *book) writeReconciliation() {
	o := b.in.Origin
	s := b.open(sheetReconciliation, layout{
		rows: len(o.Steps) + len(o.Repairs) + len(b.sides) + 16, columns: len(repairHeaders),
		widths: reconciliationWidths(len(o.Repairs) > 0),
	})
	s.put(24, s.text(titleLook, "Reconciliation"))
	s.put(16, s.text(subLook, "How everybody is accounted for, how the rows of the roster became the baseline, and what was repaired on the way."))
	s.accounts()
	if o.IsZero() {
		s.put(10)
		s.put(16, s.text(cellLook, "The baseline was not read from a roster: nothing had to be reconciled or repaired."))
		s.close()
		return
	}
	s.put(10)
	s.across("Read on " + o.Date + " from " + strings.Join(o.Files, ", "))
	if len(o.LeftColumns) > 0 {
		s.across("Columns not kept: " + strings.Join(o.LeftColumns, ", "))
	}
	s.steps(o)
	s.repairs(o.Repairs)
	s.close()
}

// reconciliationWidths are even between the ends, for the tables above the repairs; the
// last column is wide for what was done.
func reconciliationWidths(repairs bool) []float64 {
	widths := []float64{60, 18, 18, 18, 18, 18, 18}
	if repairs {
		widths[len(widths)-1] = 60
	}
	return widths
}

// across is a line over all columns, in as many lines as it takes: a long one would
// widen the printed page.
func (s *sheet) across(text string) {
	s.within(text, reconciliationWidths(len(s.in.Origin.Repairs) > 0))
}

func (s *sheet) steps(o scenario.Origin) {
	s.put(10)
	var head []any
	for i, h := range stepHeaders {
		if i == 0 {
			head = append(head, s.text(headLook, h))
			continue
		}
		head = append(head, s.text(headRight, h))
	}
	s.put(20, head...)
	for _, step := range o.Steps {
		s.put(0, s.text(cellLook, step.Words), s.number(countLook, float64(step.Rows)), s.number(countLook, float64(step.Positions)),
			s.number(countLook, float64(step.People)), s.number(numberLook, step.FTE))
	}
	total := func(l look) look { l.bold, l.top = true, line; return l }
	s.put(0, s.text(total(cellLook), "Baseline as read"), s.number(total(countLook), float64(o.Rows)), s.number(total(countLook), float64(o.Positions)),
		s.number(total(countLook), float64(o.People)), s.number(total(numberLook), o.FTE))
}

func (s *sheet) repairs(list []scenario.Repair) {
	s.put(10)
	if len(list) == 0 {
		s.put(16, s.text(cellLook, "Nothing had to be repaired."))
		return
	}
	header := s.row + 1
	var head []any
	for _, h := range repairHeaders {
		l := headLook
		switch h {
		case "Row":
			l = headRight
		case "Column":
			l = headLook.after(headRight)
		}
		head = append(head, s.text(l, h))
	}
	s.put(20, head...)
	for _, r := range list {
		row := s.blank(countLook)
		if r.Row > 0 {
			row = s.number(countLook, float64(r.Row))
		}
		by := "the importer"
		if r.Chosen {
			by = "the user"
		}
		s.put(0, s.text(cellLook, r.Problem), row, s.text(cellLook.after(countLook), r.Column), s.text(idLook, string(r.ID)),
			s.text(cellLook, by), s.text(cellLook, r.File), s.text(cellLook, r.Repair))
	}
	s.table("Repairs", header, len(repairHeaders))
}
