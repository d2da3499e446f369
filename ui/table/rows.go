package table

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"spanwise/scenario"
)

// order is what the rows are sorted by; no key is chart order.
type order struct {
	key  string
	down bool
}

// rows are the positions of a source, and which of them are shown in what order. What
// is compared is kept by column until the source changes: 218,819 texts are made once,
// not once for every letter typed into the filter.
type rows struct {
	source     *Source
	ids        []scenario.PositionID // in chart order
	layers     []int32               // by place in ids
	shown      []int32               // places in ids, in the order shown
	by         order
	words      string               // of the filter over the columns shown
	conditions map[string]condition // by key of column
	indexes    map[string]*index
}

// index is one column of all positions, as it is compared.
type index struct {
	texts   []string  // folded, nil for figures
	numbers []float64 // NaN for none, nil for texts
}

func (x *index) empty(i int32) bool {
	if x.numbers != nil {
		return math.IsNaN(x.numbers[i])
	}
	return x.texts[i] == ""
}

func newRows() *rows { return &rows{source: &Source{}, conditions: map[string]condition{}} }

// read takes the positions of a source in chart order; [rows.arrange] shows them.
func (r *rows) read(s *Source) {
	r.source, r.indexes = s, map[string]*index{}
	r.ids, r.layers = make([]scenario.PositionID, 0, s.Org.Len()), make([]int32, 0, s.Org.Len())
	for v := range s.Org.Walk() {
		r.ids = append(r.ids, v.Position.ID)
		r.layers = append(r.layers, int32(v.Layer))
	}
}

// renew takes other values of the same positions, in the same chart.
func (r *rows) renew(s *Source) { r.source, r.indexes = s, map[string]*index{} }

// arrange filters and sorts. Of equal rows those earlier in the chart come first,
// whichever way they are sorted; those without a value come last.
func (r *rows) arrange(columns []*column) {
	tests := r.tests(columns)
	r.shown = r.shown[:0]
	for i := range int32(len(r.ids)) {
		if passes(tests, i) {
			r.shown = append(r.shown, i)
		}
	}
	if c := columnOf(r.by.key); c != nil {
		x := r.index(c)
		slices.SortFunc(r.shown, func(a, b int32) int { return x.compare(a, b, r.by.down) })
	}
}

func passes(tests []func(int32) bool, i int32) bool {
	for _, test := range tests {
		if !test(i) {
			return false
		}
	}
	return true
}

// tests are what a row must pass: the words over the columns shown, and the conditions
// of columns, shown or not.
func (r *rows) tests(columns []*column) []func(int32) bool {
	var tests []func(int32) bool
	for _, c := range all {
		if condition, ok := r.conditions[c.key]; ok {
			tests = append(tests, condition.test(r.index(c)))
		}
	}
	if words := strings.Fields(fold(r.words)); len(words) > 0 {
		tests = append(tests, r.holds(columns, words))
	}
	return tests
}

// holds tells whether every word is in one of the columns that hold text.
func (r *rows) holds(columns []*column, words []string) func(int32) bool {
	var searched []*index
	for _, c := range columns {
		if !c.numeric() {
			searched = append(searched, r.index(c))
		}
	}
	return func(i int32) bool {
		for _, word := range words {
			if !slices.ContainsFunc(searched, func(x *index) bool { return strings.Contains(x.texts[i], word) }) {
				return false
			}
		}
		return true
	}
}

func (x *index) compare(a, b int32, down bool) int {
	switch ea, eb := x.empty(a), x.empty(b); {
	case ea && eb:
		return sign(int(a) - int(b))
	case ea:
		return 1
	case eb:
		return -1
	}
	c := 0
	if x.numbers != nil {
		c = compareNumbers(x.numbers[a], x.numbers[b])
	} else {
		c = compare(x.texts[a], x.texts[b])
	}
	switch {
	case c == 0:
		return sign(int(a) - int(b))
	case down:
		return -c
	}
	return c
}

func compareNumbers(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// index returns a column of all positions, and remembers it.
func (r *rows) index(c *column) *index {
	if x, ok := r.indexes[c.key]; ok {
		return x
	}
	x := &index{}
	if c.numeric() {
		x.numbers = make([]float64, 0, len(r.ids))
	} else {
		x.texts = make([]string, 0, len(r.ids))
	}
	folds := folder{}
	for v := range r.source.Org.Walk() {
		at := seat{v.Position, v.Layer}
		if !c.numeric() {
			x.texts = append(x.texts, folds.text(r.source, c, at))
			continue
		}
		n, ok := c.number(r.source, at)
		if !ok {
			n = math.NaN()
		}
		x.numbers = append(x.numbers, n)
	}
	r.indexes[c.key] = x
	return x
}

// id returns the position in a row, "" beyond the last.
func (r *rows) id(row int) scenario.PositionID {
	if row < 0 || row >= len(r.shown) {
		return ""
	}
	return r.ids[r.shown[row]]
}

// row returns where a position is shown, -1 where it is not.
func (r *rows) row(id scenario.PositionID) int {
	return slices.IndexFunc(r.shown, func(i int32) bool { return r.ids[i] == id })
}

// seat returns the position in a row, false where there is none any more.
func (r *rows) seat(row int) (seat, bool) {
	p, ok := r.source.Org.Position(r.id(row))
	if !ok {
		return seat{}, false
	}
	return seat{&p, int(r.layers[r.shown[row]])}, true
}

// worth is a value of a column and how many positions have it.
type worth struct {
	text  string
	count int
}

// values lists what a column of text holds, the most frequent first.
func (r *rows) values(c *column) []worth {
	counts := map[string]int{}
	for v := range r.source.Org.Walk() {
		counts[c.text(r.source, seat{v.Position, v.Layer})]++
	}
	out := make([]worth, 0, len(counts))
	for text, n := range counts {
		out = append(out, worth{text, n})
	}
	slices.SortFunc(out, func(a, b worth) int {
		if a.count != b.count {
			return b.count - a.count
		}
		if c := compare(fold(a.text), fold(b.text)); c != 0 {
			return c
		}
		return strings.Compare(a.text, b.text)
	})
	return out
}

func plain(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
