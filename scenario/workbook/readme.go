package workbook

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"spanwise/scenario/compare"
	"spanwise/scenario/phrase"
)

// proseLook is a sentence beside its label.
var proseLook = look{bottom: hair, wrap: true, middle: true}

// writeReadMe says what the workbook is, how it was made and how to read it.
func (b *book) writeReadMe() {
	s := b.open(sheetReadMe, layout{rows: 60, columns: 2, widths: []float64{24, 110}, portrait: true})
	s.put(28, s.text(titleLook, s.title()))
	s.put(18, s.text(subLook, s.subtitle()))
	s.made()
	s.contents()
	s.scenarios()
	s.foundations()
	s.legend()
	if !s.Consultation {
		s.comesBack()
	}
	s.cautions()
	s.close()
}

func (b *book) subtitle() string {
	if b.Consultation {
		return "For talks with those concerned: purpose, alternatives, assumptions and sums. Nobody is named, and nothing is said of fewer than five positions."
	}
	return "Organisation scenarios compared: structure, and the escalations that would land on each manager"
}

func (s *sheet) heading(text string) {
	s.put(10)
	l := look{bold: true, size: 12, color: accent, bottom: line, middle: true}
	s.put(22, s.text(l, text), s.blank(l))
}

func (s *sheet) pair(label, text string) {
	s.put(tall(text, 136), s.text(look{bottom: hair, bold: true}, label), s.text(proseLook, text))
}

func (s *sheet) made() {
	s.heading("How it was made")
	r := s.sides[0].Result.Config
	if t := s.in.Generated; !t.IsZero() {
		stamp := look{bottom: hair, format: "yyyy-mm-dd hh:mm", align: "left"}
		s.put(16, s.text(look{bottom: hair, bold: true}, "Made"), excelize.Cell{StyleID: s.style(stamp), Value: serialTime(t)})
	}
	s.pair("Made with", strings.TrimSpace("Spanwise "+s.in.Version))
	s.pair("Simulation", fmt.Sprintf("%d weeks, of which the first %d are not counted; %d replications; seed %d. The same seed gives the same figures.",
		r.Weeks, r.WarmupWeeks, r.Replications, s.in.Comparison.Seed))
	s.pair("Comparison", fmt.Sprintf("All sides meet the same stream of decisions (common random numbers). Differences are paired by replication; their half-widths hold at %.4g%% confidence, means of one side at 95%%.",
		100*s.in.Comparison.Confidence()))
}

func (s *sheet) contents() {
	s.heading("Contents")
	about := map[string]string{
		sheetSummary:        "One page: what can be said, key figures with their differences, charts",
		sheetAssumptions:    "Every parameter of the model: value, plausible range, and whether it is evidence or assumption",
		sheetLoad:           "Load of every manager in the baseline and each scenario, the busiest first; filter at will",
		sheetRights:         "Who may decide what: the authority each class of decisions needs, and how many positions have it",
		sheetSpans:          "Reports per manager and positions per layer, side by side, as tables and pyramids",
		sheetWeekly:         "What waits, lead time, skill and coaching, week by week",
		sheetAlternatives:   "Every scenario that was compared: what it changes and what it stands on",
		sheetUnits:          "Positions by unit, side by side",
		sheetLimits:         "What the figures are not for: read it before quoting one",
		sheetCalc:           "Figures behind the charts",
		sheetMoves:          "One row for every change: what, who, from, to, reason, wave, date",
		sheetReconciliation: "Everybody accounted for; what became of the rows of the roster, and what was repaired",
		sheetChecks:         "Live formulas: totals tie, everybody is accounted for, differences match",
	}
	for _, side := range s.sides {
		about[side.positions] = "One row a position, to be filtered or imported again: " + side.Name
		about[side.outlined] = "The chart as rows that fold: " + side.Name
	}
	link := look{bottom: hair, color: accent}
	for _, name := range s.names()[1:] {
		s.put(16, s.text(link, name), s.text(proseLook, about[name]))
		if s.err == nil {
			s.do(s.f.SetCellHyperLink(s.name, address(1, s.row), "'"+name+"'!A1", "Location"))
		}
	}
}

func (s *sheet) scenarios() {
	s.heading("Scenarios")
	for i, side := range s.sides {
		label := "Baseline"
		if i > 0 {
			label = fmt.Sprintf("Scenario %d", i)
		}
		text := side.Name
		if i > 0 {
			c := side.changes
			text += fmt.Sprintf(" (%s moved, %s added, %s removed; %s changed)",
				s.countedOf(c.Moved, "position"), s.counted(c.Added), s.counted(c.Removed), phrase.Plural(c.Settings, "setting"))
		}
		s.pair(label, text)
	}
}

func (s *sheet) legend() {
	s.heading("How to read it")
	input := look{bottom: hair, color: inputFg, fill: inputBg}
	s.put(16, s.text(input, "Blue on yellow"), s.text(proseLook, "A value that went into the model"))
	s.pair("± half-width", "The noise of the simulation only: with other random numbers the figure would mostly stay within it. It says nothing about the assumptions.")
	s.pair("▲ ▼ better, worse", "The difference is clear (larger than its half-width) and large enough to matter; below the figures of the summary stands from when.")
	s.pair("▲ ▼ clear", "Clear and large enough to matter, but neither better nor worse in itself.")
	s.pair("▲ ▼ "+compare.FewerOnly, "It falls only because there are fewer managers to add up, not because those who are left are better off: neither better nor worse.")
	s.pair("▲ ▼ "+compare.LapsesLeftOut, "It is of escalations that are decided, and most lapse or more lapse the better it looks: neither better nor worse.")
	s.pair("≈", "No clear difference, or too small to matter. Do not build on it.")
	s.pair("Load", "Hours of decisions that reach a manager, as a share of the hours left for them: below 50% slack, to 85% healthy, to 100% stretched, above it overloaded.")
	s.pair("Lapse", "Nobody decided in time: made without alignment, or not made. Lead time leaves these out and so flatters overload.")
	s.pair("Delegated, unaligned", "Decisions made lower down than the baseline's rights allow, and how many of those miss what the organisation wants: the price of moving rights down.")
}

// comesBack says what the workbook holds of the project when it is imported again.
func (s *sheet) comesBack() {
	s.heading("What comes back when it is imported")
	if s.HideNames || s.Pay != PayShown {
		s.pair("Sheets Positions", "The chart, without what was left out of this workbook. Keep the project file: only it is the whole.")
		return
	}
	s.pair("Sheets Positions", "Each is one organisation, whole: every field of its positions, everybody with id and FTE, those who share a seat, wait without a position or leave, notes, tracks, protection and the work that a position has taken over. Control characters and spaces at the ends of texts are not kept.")
	s.pair("Everything else", "For reading: scenarios as lists of edits, what became of removed work that nobody took over, the operating model, decision rights, foundations, costs of change and the log of repairs stay in the project file.")
	if cut, continued := s.longTexts(); cut+continued > 0 {
		s.pair("Long texts", longWords(cut, continued))
	}
}

// longTexts counts the positions with a text that was cut, and those whose notes go on in
// further columns.
func (b *book) longTexts() (cut, continued int) {
	for _, side := range b.sides {
		for v := range side.State.Org.Walk() {
			switch {
			case isCut(v.Position):
				cut++
			case len(v.Position.Notes) > mostUnits && len(cellsOf(v.Position.Notes)) > 1:
				continued++
			}
		}
	}
	return cut, continued
}

func longWords(cut, continued int) string {
	words := "A cell holds 32,767 characters."
	if continued > 0 {
		words += fmt.Sprintf(" Notes that go on in the columns behind, and come back whole: %d.", continued)
	}
	if cut > 0 {
		words += fmt.Sprintf(" Rows with a text that was cut, which ends so: “%s”: %d. The list as CSV holds them whole.", strings.TrimSpace(cutMark), cut)
	}
	return words
}

func (s *sheet) cautions() {
	s.heading("What it must not be used for")
	s.pair("People", "Roles are estimated from assumptions. The figures must not be used to assess or select people. Names and positions are personal data: share with care, delete when done.")
	s.pair("Claims", "That trust, clarity, stability and coaching reduce escalations is put into the model, not found by it. Try the plausible ranges before relying on a difference.")
}
