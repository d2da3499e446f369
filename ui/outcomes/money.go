package outcomes

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// money is what is saved three ways, and the assumptions behind what it costs once.
type money struct {
	view              *View
	root              *fyne.Container
	unit, none, scope *widgets.Paragraph
	table             *fyne.Container
	cells             [moneyRows][ways]*widgets.Text
	severance, hiring *widgets.Entry
}

const (
	moneyRows = 4
	ways      = 3
)

var moneyNames = [moneyRows]string{"Saved a year", "Cost once", "Net, first year", "Paid back, months"}

func newMoney(v *View) *money {
	m := &money{view: v, table: container.New(moneyTable{})}
	m.unit = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})
	m.none = widgets.NewParagraph("", widgets.Style{Color: theme.StretchedText})
	m.scope = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})
	m.fill()
	m.severance, m.hiring = m.term(0, 60, func(t *scenario.Terms, v float64) { t.SeveranceMonths = v }),
		m.term(0, 200, func(t *scenario.Terms, v float64) { t.HiringShare = v / 100 })
	terms := widgets.Column(8,
		assumption("Severance, months of cost", m.severance), assumption("Filling a post, % of cost", m.hiring))
	m.root = widgets.Column(10,
		widgets.NewText("What it saves", widgets.Style{Bold: true}), m.unit, m.none, m.table, m.scope, widgets.Rule(),
		widgets.NewText("What change costs once", widgets.Style{Bold: true}),
		widgets.NewParagraph("Assumptions, until you put your own figures in. They hold for the whole document.", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}), terms)
	return m
}

// moneyTable sets cells row by row into a column of names and one for each way.
type moneyTable struct{}

const moneyLine = 20

func (moneyTable) MinSize(o []fyne.CanvasObject) fyne.Size {
	var first, others float32
	for i, cell := range o {
		if i%(ways+1) == 0 {
			first = max(first, cell.MinSize().Width)
		} else {
			others = max(others, cell.MinSize().Width)
		}
	}
	return fyne.NewSize(first+ways*(others+8), moneyLine*(moneyRows+1))
}

func (moneyTable) Layout(o []fyne.CanvasObject, size fyne.Size) {
	var first float32
	for i := 0; i < len(o); i += ways + 1 {
		first = max(first, o[i].MinSize().Width)
	}
	each := (size.Width - first) / ways
	for i, cell := range o {
		row, column := i/(ways+1), i%(ways+1)
		x, width := float32(0), first
		if column > 0 {
			x, width = first+each*float32(column-1), each
		}
		cell.Move(fyne.NewPos(x, moneyLine*float32(row)))
		cell.Resize(fyne.NewSize(width, moneyLine))
	}
}

// fill puts the cells into the table, heads first.
func (m *money) fill() {
	var objects []fyne.CanvasObject
	head := widgets.Style{Size: theme.TextSmall, Color: theme.Quiet, Align: fyne.TextAlignTrailing}
	objects = append(objects, widgets.Space(1, 1))
	for _, name := range []string{"all on a track", "as chosen", "all leave"} {
		objects = append(objects, widgets.NewText(name, head))
	}
	for row := range moneyRows {
		objects = append(objects, widgets.NewText(moneyNames[row], widgets.Style{Size: theme.TextSmall}))
		for way := range ways {
			m.cells[row][way] = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Bold: way == 1, Align: fyne.TextAlignTrailing})
			objects = append(objects, m.cells[row][way])
		}
	}
	m.table.Objects = objects
}

func assumption(label string, e *widgets.Entry) fyne.CanvasObject {
	return container.NewBorder(nil, nil, nil, widgets.Row(8, widgets.Fixed(e, 76, 0), widgets.Badge("assumption", theme.StretchedSoft, theme.StretchedText)),
		widgets.NewText(label, widgets.Style{Size: theme.TextSmall, Elide: true}))
}

var errTerm = errors.New("out of range")

// term is a field for one of the terms.
func (m *money) term(least, most float64, write func(*scenario.Terms, float64)) *widgets.Entry {
	e := widgets.NewEntry("")
	read := func(text string) (float64, bool) {
		v, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
		return v, err == nil && v >= least && v <= most
	}
	e.OnChanged = func(text string) {
		e.SetError(nil)
		if _, ok := read(text); !ok {
			e.SetError(errTerm)
		}
	}
	e.Commit = func(text string) bool {
		v, ok := read(text)
		if !ok {
			return m.view.told(fmt.Sprintf("“%s” is not a number from %g to %g.", text, least, most))
		}
		t := m.view.source.Terms
		write(&t, v)
		return m.view.told(m.view.on.SetTerms(t))
	}
	return e
}

func (m *money) show() {
	s := m.view.source
	m.severance.Set(strconv.FormatFloat(s.Terms.SeveranceMonths, 'f', -1, 64))
	m.hiring.Set(strconv.FormatFloat(100*s.Terms.HiringShare, 'f', -1, 64))
	why := missing(s)
	m.none.Set(why)
	m.none.Hidden, m.table.Hidden, m.unit.Hidden = why == "", why != "", why != ""
	m.unit.Set("A year, three ways")
	if s.Savings.Currency != "" {
		m.unit.Set("In " + s.Savings.Currency + ", three ways")
	}
	m.scope.Hidden = why != "" || s.Savings.Known == s.Savings.Concerned
	m.scope.Set(fmt.Sprintf("%d of the %s concerned have a cost; the others are left out.", s.Savings.Known, phrase.Counted(s.Savings.Concerned, "position", "positions")))
	for way, w := range [ways]displaced.Way{s.Savings.AllOnTrack, s.Savings.AsAssigned, s.Savings.AllLeave} {
		m.cells[0][way].Set(amount(w.Yearly))
		m.cells[1][way].Set(amount(w.OneOff))
		m.cells[2][way].Set(amount(w.NetFirstYear))
		m.cells[3][way].Set("–")
		if w.PaybackMonths.OK {
			m.cells[3][way].Set(figure(w.PaybackMonths.Value))
		}
	}
}

// missing says why no saving is shown, "" where there is one.
func missing(s Source) string {
	switch s.Savings.Missing {
	case displaced.OutcomesOpen:
		return fmt.Sprintf("No saving is shown while it is open what becomes of %s.", phrase.Counted(s.Savings.Open, "person", "people"))
	case displaced.CurrenciesMixed:
		return "No saving is shown: the costs are in several currencies."
	case displaced.CostsUnknown:
		return "No saving is shown: no cost is known for the positions concerned."
	}
	return ""
}
