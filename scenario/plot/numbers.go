package plot

import "strings"

// Numbers returns what a plot shows as a table, the heads first: the same figures,
// written as beside the pointer. It is nil for what is no plot of this package.
func Numbers(p Plot) [][]string {
	switch p := p.(type) {
	case Lines:
		return p.numbers()
	case Groups:
		return p.numbers()
	case Pyramid:
		return p.numbers()
	case Shifts:
		return p.numbers()
	case Tornado:
		return p.numbers()
	}
	return nil
}

// numbers has a column for each series where all are read together, else a row for
// each point.
func (l Lines) numbers() [][]string {
	if !l.Shared {
		out := [][]string{{"Series", "Place", "What", "Value"}}
		for _, s := range l.Series {
			for _, p := range s.Points {
				out = append(out, []string{s.Name, p.Where, p.Name, l.Unit.Interval(p.Value)})
			}
		}
		return out
	}
	head := []string{""}
	longest := 0
	for i, s := range l.Series {
		head = append(head, s.Name)
		if len(s.Points) > len(l.Series[longest].Points) {
			longest = i
		}
	}
	out := [][]string{head}
	if len(l.Series) == 0 {
		return out
	}
	for i, at := range l.Series[longest].Points {
		row := []string{at.Where}
		for _, s := range l.Series {
			if i < len(s.Points) {
				row = append(row, l.Unit.Interval(s.Points[i].Value))
			} else {
				row = append(row, None)
			}
		}
		out = append(out, row)
	}
	return out
}

func (g Groups) numbers() [][]string {
	head := []string{g.Of}
	for _, s := range g.Sides {
		head = append(head, s.Name)
	}
	out := [][]string{head}
	for i, name := range g.Names {
		row := []string{name}
		for _, s := range g.Sides {
			row = append(row, g.Unit.Interval(s.At(i)))
		}
		out = append(out, row)
	}
	return out
}

func (p Pyramid) numbers() [][]string {
	out := [][]string{{"Layer", p.Left.Name, p.Right.Name}}
	for i, name := range p.Rows {
		out = append(out, []string{name, Count(p.Left.At(i)), Count(p.Right.At(i))})
	}
	return out
}

func (s Shifts) numbers() [][]string {
	out := [][]string{{"Position", "Before", "After", "Difference"}}
	for _, r := range s.Rows {
		out = append(out, []string{r.Name, LoadShare.Value(r.From), LoadShare.Value(r.To), Percent.Difference(r.Difference)})
	}
	return out
}

func (t Tornado) numbers() [][]string {
	out := [][]string{{"Assumption", "Low end", "Load there", "High end", "Load there", "Decides", "Rests on"}}
	for _, r := range t.Rows {
		decides := "no"
		if t.Decides(r) {
			decides = "yes"
		}
		out = append(out, []string{r.Name, r.LowSays, LoadShare.Value(r.Low), r.HighSays, LoadShare.Value(r.High), decides, r.Note})
	}
	return out
}

// Tabbed writes a table as spreadsheets take it from the clipboard: cells between tabs,
// rows between line ends. A cell that a spreadsheet would reckon as a formula is
// guarded by an apostrophe.
func Tabbed(table [][]string) string {
	var b strings.Builder
	for _, row := range table {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			cell = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ").Replace(cell)
			if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
				cell = "'" + cell
			}
			b.WriteString(cell)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
