package table

import (
	"slices"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
)

// Source is what the table shows: a scenario as it stands. It is read on the UI
// goroutine only.
type Source struct {
	Org     *scenario.Org
	Manager func(scenario.PositionID) (escalation.ManagerEstimate, bool)
	Grade   func(scenario.PositionID) int // authority grade in force
	Limit   float64                       // load limit of the document, 1 is 100%
	Frozen  string                        // why nothing can be changed, "" if it can
	Empty   string                        // told where there are no positions; "" stands for just that
}

// Kind says what the cells of a column hold, and so how they are sorted, filtered
// and changed.
type Kind int

// The kinds of column.
const (
	Words  Kind = iota // text
	Figure             // a number
	Load               // a share of the hours free for decisions, with a bar
	Choice             // one of a few texts
	YesNo              // yes or no
)

// column is one column of the table.
type column struct {
	key   string // in preferences, for life
	title string
	width float32
	kind  Kind
	field scenario.Field // that a cell writes, "" for none
	// text is what a cell shows; value, where it differs, is what is edited and copied.
	text  func(*Source, seat) string
	value func(*Source, seat) string
	// number sorts and filters figures; false where there is none.
	number func(*Source, seat) (float64, bool)
}

// seat is a position with its layer in the chart.
type seat struct {
	*scenario.Position
	layer int
}

// raw is what is edited and copied of a cell.
func (c *column) raw(s *Source, at seat) string {
	if c.value != nil {
		return c.value(s, at)
	}
	return c.text(s, at)
}

// numeric reports whether the column is sorted and filtered by number.
func (c *column) numeric() bool { return c.number != nil }

// editable reports whether a cell of the column can be changed at all.
func (c *column) editable() bool {
	return c.field != "" || c.key == keyPerson || c.key == keyManager || c.key == keyManagerID
}

// choices are the texts that a cell takes, nil for any.
func (c *column) choices() []string {
	switch c.kind {
	case Choice:
		names := make([]string, len(scenario.Tracks))
		for i, t := range scenario.Tracks {
			names[i] = t.Name()
		}
		return names
	case YesNo:
		return []string{yes, no}
	}
	return nil
}

const (
	yes = "yes"
	no  = "no"
)

func yesNo(on bool) string {
	if on {
		return yes
	}
	return no
}

// columnsOf returns the columns of these keys, in that order; unknown ones and
// doubles are left out, and without any it returns those shown at first.
func columnsOf(keys []string) []*column {
	var out []*column
	for _, key := range keys {
		if c := columnOf(key); c != nil && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return columnsOf(first)
	}
	return out
}

func columnOf(key string) *column {
	for _, c := range all {
		if c.key == key {
			return c
		}
	}
	return nil
}

func keysOf(columns []*column) []string {
	keys := make([]string, len(columns))
	for i, c := range columns {
		keys[i] = c.key
	}
	return keys
}
