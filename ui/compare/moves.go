package compare

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"spanwise/scenario"
	"spanwise/scenario/compare"
	"spanwise/scenario/edit"
	"spanwise/scenario/phrase"
	"spanwise/scenario/plot"
	"spanwise/ui/theme"
	"spanwise/ui/widgets/flow"
)

// kinds are the filters of the moves list, in the order shown.
var kinds = []struct {
	name string
	of   []compare.What // nil is all
}{
	{"All", nil},
	{"Moved", []compare.What{compare.Moved}},
	{"Added and removed", []compare.What{compare.Added, compare.Removed}},
	{"Fields", []compare.What{compare.Changed, compare.TakesOn}},
	{"People", []compare.What{compare.Reseated, compare.Seated, compare.Unplaced, compare.Leaving, compare.Joined}},
	{"Settings", []compare.What{compare.Setting, compare.Right, compare.Override, compare.Foundation}},
}

const (
	firstMoves = 12
	moreMoves  = 40
)

// moves lists what differs from the baseline or from another scenario, a line each.
type moves struct {
	filter  int
	against string   // name of the side that the changes start from
	sides   []string // that they can start from
	start   func(against string)
	rows    []compare.Change
	counts  []int // by filter
	shown   int
	choose  func(filter int)
	more    func()
	reveal  func(scenario.PositionID)
	wording func(compare.Change) (what, from string)
}

// movesCard lists the changes of the scenario in focus.
func (v *View) movesCard() flow.Block {
	at, _ := v.focused()
	s := v.shown()[at]
	rows, from, others := v.changesTo(s)
	m := moves{
		filter: v.filter, shown: v.moves, wording: v.changeWords, against: from, sides: others,
		start:  func(against string) { v.against, v.filter, v.moves = against, 0, firstMoves; v.refill() },
		choose: func(filter int) { v.filter, v.moves = filter, firstMoves; v.refill() },
		more:   func() { v.moves += moreMoves; v.refill() },
		reveal: func(id scenario.PositionID) { v.selected(s.Name, string(id)) },
	}
	for i, k := range kinds {
		m.counts = append(m.counts, 0)
		for _, c := range rows {
			if k.of != nil && !slices.Contains(k.of, c.What) {
				continue
			}
			m.counts[i]++
			if i == v.filter {
				m.rows = append(m.rows, c)
			}
		}
	}
	subtitle := fmt.Sprintf("%s changes from “%s” to “%s”", plot.Count(len(rows)), from, s.Name)
	return flow.NewCard("Moves", subtitle, flow.NewWalk(m))
}

// changesTo returns the changes to a scenario from the side that was chosen, the
// baseline where none was or it is the scenario itself, and what can be chosen.
func (v *View) changesTo(s compare.Against) (rows []compare.Change, from string, sides []string) {
	rows, from = s.Changes.Rows, v.comparison.Baseline.Name
	for _, side := range v.sides() {
		if side.name == s.Name {
			continue
		}
		sides = append(sides, side.name)
		if side.name == v.against && side.colour > 0 {
			from = side.name
			rows = compare.ChangesOf(side.State, s.State).WithReasons(s.Edits).Rows
		}
	}
	return rows, from, sides
}

// refill draws the page anew with its place kept.
func (v *View) refill() { v.page.Replace(v.blocks()...) }

// changeWords says what changes where, and from what to what. Positions stand by their
// titles; names are not shown.
func (v *View) changeWords(c compare.Change) (what, from string) {
	who := c.Title
	if who == "" {
		who = string(c.Position)
	}
	to := func(from, to string) string {
		switch {
		case from == "":
			return to
		case to == "":
			return from + " → none"
		}
		return from + " → " + to
	}
	switch c.What {
	case compare.Moved:
		return who + " moves", to(orID(c.FromTitle, c.From), orID(c.ToTitle, c.To))
	case compare.Added:
		return who + " is added", "under " + orID(c.ToTitle, c.To)
	case compare.Removed:
		return who + " goes", "was under " + orID(c.FromTitle, c.From)
	case compare.Changed:
		return who + ": " + edit.FieldName(scenario.Field(c.Field)), to(c.From, c.To)
	case compare.TakesOn:
		return who + " takes on " + c.Field, to(c.From, c.To)
	case compare.Setting:
		return phrase.Setting(c.Field), to(c.From, c.To)
	case compare.Right, compare.Foundation:
		return strings.ReplaceAll(c.Field, "_", " "), to(c.From, c.To)
	case compare.Override:
		return phrase.Setting(c.Field) + " at " + who + " and below", to(c.From, c.To)
	}
	return "Holder of " + orID(c.FromTitle, c.From) + ": " + string(c.What), to(orID(c.FromTitle, c.From), orID(c.ToTitle, c.To))
}

func orID(title, id string) string {
	if title != "" {
		return title
	}
	return id
}

const (
	moveLine = 24
	chipLine = 34
)

// HeightFor implements flow.Drawer.
func (m moves) HeightFor(float32) float32 {
	h := m.head() + moveLine*float32(max(min(m.shown, len(m.rows)), 1))
	if len(m.rows) > m.shown {
		h += moveLine
	}
	return h
}

// head is the height of the lines of choices: where the changes start from has one
// where there is a choice.
func (m moves) head() float32 {
	if len(m.sides) > 1 {
		return 2 * chipLine
	}
	return chipLine
}

// Draw implements flow.Drawer.
func (m moves) Draw(s *flow.Sheet) {
	m.chips(s)
	width := s.Size().Width
	y := m.head()
	if len(m.rows) == 0 {
		s.Text("Nothing of this kind differs.", 0, y+moveLine/2, width, flow.Type{Color: theme.Quiet})
		return
	}
	for i, c := range m.rows[:min(m.shown, len(m.rows))] {
		if i%2 == 0 {
			s.Block(-cellPad, y, width+2*cellPad, moveLine, 4, theme.Ground)
		}
		m.line(s, c, y, width)
		y += moveLine
	}
	if rest := len(m.rows) - m.shown; rest > 0 {
		s.Text(fmt.Sprintf("Show more · %s follow", plot.Count(rest)), 0, y+moveLine/2, width, flow.Type{Color: theme.Accent})
		s.Region(flow.Region{At: fyne.NewPos(0, y), Size: fyne.NewSize(width, moveLine), Tap: m.more})
	}
}

// chips are the filters that have something to show, and where the changes start from.
func (m moves) chips(s *flow.Sheet) {
	x := float32(0)
	for i, k := range kinds {
		if m.counts[i] > 0 || i == 0 {
			x = chip(s, fmt.Sprintf("%s %s", k.name, plot.Count(m.counts[i])), x, 0, i == m.filter, func() { m.choose(i) })
		}
	}
	if len(m.sides) < 2 {
		return
	}
	look := flow.Type{Size: theme.TextSmall, Color: theme.Quiet}
	x = s.Text("Changes from", 0, chipLine*1.5-4, 0, look) + 12
	for _, name := range m.sides {
		x = chip(s, name, x, chipLine, name == m.against, func() { m.start(name) })
	}
}

// chip writes a choice and returns where the next begins; one without room is left out.
func chip(s *flow.Sheet, words string, x, y float32, chosen bool, tap func()) float32 {
	look := flow.Type{Size: theme.TextSmall, Color: theme.Quiet}
	if chosen {
		look.Color, look.Bold = theme.Accent, true
	}
	w := look.Measure(words).Width
	if x+w > s.Size().Width {
		return x
	}
	s.Text(words, x, y+chipLine/2-4, 0, look)
	s.Region(flow.Region{At: fyne.NewPos(x-6, y), Size: fyne.NewSize(w+12, chipLine-8), Tap: tap})
	return x + w + 20
}

// line says what, from and to, and why, in thirds.
func (m moves) line(s *flow.Sheet, c compare.Change, y, width float32) {
	what, from := m.wording(c)
	why := strings.Join(slices.DeleteFunc([]string{c.Wave, c.Operation, c.Reason}, func(s string) bool { return s == "" }), " · ")
	third := width / 3
	mid := y + moveLine/2
	s.Text(what, 0, mid, third-12, flow.Type{})
	s.Text(from, third, mid, third-12, flow.Type{})
	s.Text(why, 2*third, mid, third, flow.Type{Color: theme.Quiet})
	r := flow.Region{
		At: fyne.NewPos(0, y), Size: fyne.NewSize(width, moveLine),
		Tip: []flow.TipLine{{Words: what, Bold: true}, {Words: from}},
	}
	if why != "" {
		r.Tip = append(r.Tip, flow.TipLine{Words: why, Quiet: true})
	}
	if c.Position != "" && c.What != compare.Removed {
		r.Tap = func() { m.reveal(c.Position) }
	}
	s.Region(r)
}
