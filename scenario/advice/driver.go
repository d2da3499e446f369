package advice

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"

	"spanwise/scenario"
)

// Driver is what one assumption does to the highest load.
type Driver struct {
	// Name is that of the row in the table of parameters, "class." before a column of
	// the decision-rights table; or SwitchAutonomy or SwitchPatience.
	Name string
	// Low and High are the highest load where this row alone lies at the low and the
	// high end of its plausible range and all others are the document's; Swing is
	// how far they lie apart. For a switch, Low is its first form, High its second.
	Low, High, Swing float64
	// Correlation is Spearman's rank correlation of the row with the highest load over
	// all draws, −1..1: unset for switches, which are not drawn, and where either
	// never changes.
	Correlation scenario.Opt[float64]
}

// The structural switches: assumptions about the form of the model, not its numbers.
const (
	SwitchAutonomy = "autonomy" // a product of its factors, or their weighted mean
	SwitchPatience = "patience" // nobody gives up, or people do
)

// forms is how many settings try the structural switches; the first of them is the
// document as it is.
const forms = 4

// settings lists all that is estimated: the draws, each row at both ends of its
// range, both forms of each switch.
func (s *Study) settings() []setting {
	var out []setting
	for d := range s.Draws {
		out = append(out, setting{shares: s.points.RawRowView(d)})
	}
	for j := range s.worlds.rows {
		for _, end := range []float64{0, 1} {
			shares := s.worlds.document()
			shares[j] = end
			out = append(out, setting{shares: shares})
		}
	}
	document := s.worlds.document()
	return append(out,
		setting{shares: document}, setting{shares: document, mean: true},
		setting{shares: document, patience: endless}, setting{shares: document, patience: given})
}

// endless makes nobody give up.
func endless(m *scenario.OperatingModel) {
	for k := range m.Classes {
		m.Classes[k].PatienceHours = 0
	}
}

// given makes people give up as the document says, or where it says never, as they
// do by default.
func given(m *scenario.OperatingModel) {
	for _, c := range m.Classes {
		if c.PatienceHours > 0 {
			return
		}
	}
	for k := range m.Classes {
		m.Classes[k].PatienceHours = scenario.DefaultClass(k).PatienceHours
	}
}

// drivers reads the effects of one case from its outcomes: in the draws, and in the
// settings that change one thing alone.
func (s *Study) drivers(draws, alone []Outcome) []Driver {
	loads := make([]float64, len(draws))
	for d, o := range draws {
		loads[d] = o.Highest
	}
	ranked := ranks(loads)
	var out []Driver
	for i := range len(alone) / 2 {
		d := Driver{Low: alone[2*i].Highest, High: alone[2*i+1].Highest}
		d.Swing = math.Abs(d.High - d.Low)
		if i < len(s.worlds.rows) {
			d.Name = s.worlds.rows[i].name
			d.Correlation = correlation(ranks(s.column(i)), ranked)
		} else {
			d.Name = []string{SwitchAutonomy, SwitchPatience}[i-len(s.worlds.rows)]
		}
		if d.Swing > 0 {
			out = append(out, d)
		}
	}
	slices.SortStableFunc(out, func(a, b Driver) int {
		return cmp.Or(cmp.Compare(b.Swing, a.Swing), cmp.Compare(math.Abs(b.Correlation.Value), math.Abs(a.Correlation.Value)))
	})
	return out
}

func (s *Study) column(j int) []float64 {
	out := make([]float64, s.Draws)
	for d := range out {
		out[d] = s.points.At(d, j)
	}
	return out
}

// ranks returns the rank of each value, equal values sharing the mean of theirs.
func ranks(values []float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	out := make([]float64, len(values))
	for from := 0; from < len(order); {
		to := from
		for to < len(order) && values[order[to]] == values[order[from]] {
			to++
		}
		for _, i := range order[from:to] {
			out[i] = float64(from+to-1) / 2
		}
		from = to
	}
	return out
}

// correlation is Pearson's of two lists of ranks, which is Spearman's of the values.
func correlation(a, b []float64) scenario.Opt[float64] {
	if r := stat.Correlation(a, b, nil); !math.IsNaN(r) {
		return scenario.Some(r)
	}
	return scenario.Opt[float64]{}
}
