package workbook

// limits say what the figures are not for, in the order of harm.
var limits = []struct{ label, text string }{
	{"Not for judging people", "Every figure is about a role in a chart and follows from assumptions. It says nothing about how anybody works. It must not be used to assess, compare, select or dismiss anybody, nor be held against a person in any file."},
	{"Not for watching people", "Nothing was measured about anybody: no messages, no calendars, no activity. What is shown as load is calculated from the chart and the assumptions, and stays so however many decimals it has."},
	{"Not a forecast", "The simulation compares designs under the same assumptions. A lead time of 4.2 hours here is not what will be seen; that one design has half the lead time of another, under these assumptions, is what it can say."},
	{"Not proof that leading well pays", "That trust, clarity, stability and coaching reduce escalations is put into the model as an assumption. The workbook shows how much would depend on it, not that it is so."},
	{"± is noise only", "A half-width says how far the figure would move with other random numbers. It does not cover the assumptions, which matter more: try their plausible low and high before relying on a difference."},
	{"Savings are arithmetic", "A position that goes saves money only when its cost goes. People who stay on another track, or wait without a position, still cost what they cost. Severance, hiring and lost knowledge are estimated roughly or not at all."},
	{"Work does not go with the box", "Work of a removed position lands with those named in the list of moves, is declared stopped, or has no owner. What has no owner does not disappear."},
	{"What is left out", "Informal networks, culture, skills, customers, law and agreements with employees are not in the model. A design that looks well here can be wrong for reasons that no sheet shows."},
	{"Personal data", "Titles, units and ids can tell who somebody is even where names are left out. Share the workbook only with those who need it, keep it protected, delete it when the work is done. A password on a sheet is no protection; one on the file is."},
}

// writeLimits says what the figures are not for.
func (b *book) writeLimits() {
	s := b.open(sheetLimits, layout{rows: 3 + len(limits), columns: 2, widths: []float64{32, 110}, onePage: true})
	s.put(28, s.text(titleLook, "What the figures are not for"))
	s.put(18, s.text(subLook, "To be read before a figure is quoted. It holds for every sheet."))
	s.put(8)
	label := look{bottom: hair, bold: true, wrap: true}
	for _, l := range limits {
		s.put(tall(l.text, 130)+6, s.text(label, l.label), s.text(wrapLook, l.text))
	}
	s.close()
}
