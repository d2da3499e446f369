package foundations

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// priorities is the part of the form that lists them. It is built anew only where
// their number, or the units shown, differ, so that a field that is typed in stays.
type priorities struct {
	form  *Form
	root  *fyne.Container
	open  int // whose units are shown, −1 for none
	built shape
	names []*widgets.Entry
	lines []*widgets.Entry // of the one that is open, in the order of units
	tolds []*widgets.Button
	next  *widgets.Entry // takes another priority
	extra []string       // units asked for that have no line yet
}

// shape is what decides which fields there are.
type shape struct {
	priorities, open int
	units            string
	fixed            bool
}

const (
	numberWidth = 20
	unitWidth   = 130
	lineIndent  = 28
)

func newPriorities(f *Form) *priorities {
	return &priorities{form: f, root: widgets.Column(6), open: -1, built: shape{priorities: -1}}
}

// units lists those of the open priority: the ones that the change touches, then
// others that have a line, or are to get one.
func (p *priorities) units() []string {
	if p.open < 0 || p.open >= len(p.form.said.Priorities) {
		return nil
	}
	out := slices.Clone(p.form.source.Touched)
	add := func(unit string) {
		if !slices.Contains(out, unit) {
			out = append(out, unit)
		}
	}
	for _, u := range p.form.said.Priorities[p.open].Units {
		add(u.Unit)
	}
	for _, unit := range p.extra {
		add(unit)
	}
	return out
}

func (p *priorities) show() {
	if p.open >= len(p.form.said.Priorities) {
		p.open = -1
	}
	now := shape{len(p.form.said.Priorities), p.open, fmt.Sprintf("%q", p.units()), p.form.source.Fixed != ""}
	if now != p.built {
		p.built = now
		p.build()
	}
	for i, e := range p.names {
		e.Set(p.form.said.Priorities[i].Name)
		p.tolds[i].SetLabel(p.toldWords(i))
	}
	for i, unit := range p.units() {
		p.lines[i].Set(lineTo(p.form.said.Priorities[p.open], unit))
	}
}

func lineTo(p scenario.Priority, unit string) string {
	for _, u := range p.Units {
		if u.Unit == unit {
			return u.Line
		}
	}
	return ""
}

// toldWords says how many of the units that the change touches have a line.
func (p *priorities) toldWords(at int) string {
	touched, told := len(p.form.source.Touched), 0
	for _, unit := range p.form.source.Touched {
		if lineTo(p.form.said.Priorities[at], unit) != "" {
			told++
		}
	}
	if touched > 0 {
		return fmt.Sprintf("%d of %d units", told, touched)
	}
	return phrase.Plural(len(p.form.said.Priorities[at].Units), "unit")
}

func (p *priorities) build() {
	p.names, p.tolds, p.lines, p.next = nil, nil, nil, nil
	var rows []fyne.CanvasObject
	for i := range p.form.said.Priorities {
		rows = append(rows, p.row(i))
		if i == p.open {
			rows = append(rows, p.unitLines())
		}
	}
	if len(rows) == 0 || len(p.form.said.Priorities) < scenario.MaxPriorities {
		rows = append(rows, p.blank())
	}
	p.root.Objects = rows
	p.root.Refresh()
}

// row is a priority: its number and name, its units, and what moves or removes it.
func (p *priorities) row(at int) fyne.CanvasObject {
	name := p.entry(p.form.said.Priorities[at].Name, func(text string) bool {
		if trimmed(text) == "" {
			return p.remove(at)
		}
		return p.form.set(func(f *scenario.Foundations) { f.Priorities[at].Name = trimmed(text) })
	})
	told := widgets.NewLink(p.toldWords(at), nil, func() { p.toggle(at) })
	sooner := widgets.NewButton("↑", nil, nil, func() { p.form.replace(p.form.said.WithPrioritySooner(at)) })
	gone := widgets.NewButton("×", nil, nil, func() { p.remove(at) })
	fixed := p.form.source.Fixed != ""
	sooner.Enable(at > 0 && !fixed, "Comes before the one above")
	gone.Enable(!fixed, "Take this priority out")
	p.names, p.tolds = append(p.names, name), append(p.tolds, told)
	return container.NewBorder(nil, nil, number(at+1), widgets.Row(2, told, sooner, gone), name)
}

func number(n int) fyne.CanvasObject {
	return widgets.Fixed(container.NewCenter(widgets.NewText(strconv.Itoa(n), widgets.Style{Color: theme.Quiet})), numberWidth, 0)
}

func (p *priorities) blank() fyne.CanvasObject {
	p.next = p.entry("", func(text string) bool {
		if trimmed(text) == "" {
			return true
		}
		was := p.open
		p.open = len(p.form.said.Priorities) // what it means to each unit comes next
		taken := p.form.set(func(f *scenario.Foundations) {
			f.Priorities = append(f.Priorities, scenario.Priority{Name: trimmed(text)})
		})
		if !taken {
			p.open = was
		}
		return taken
	})
	p.next.SetPlaceHolder("Add a priority")
	return container.NewBorder(nil, nil, number(len(p.form.said.Priorities)+1), nil, p.next)
}

func (p *priorities) unitLines() fyne.CanvasObject {
	at := p.open
	rows := widgets.Column(4)
	for _, unit := range p.units() {
		line := p.entry("", func(text string) bool { return p.form.replace(p.form.said.WithUnitLine(at, unit, trimmed(text))) })
		line.SetPlaceHolder("what it means there")
		p.lines = append(p.lines, line)
		rows.Add(widgets.Labelled(unit, unitWidth, line))
	}
	if other := p.otherUnit(); other != nil {
		rows.Add(widgets.Labelled("", unitWidth, other))
	}
	if len(rows.Objects) == 0 {
		rows.Add(widgets.NewText("The organisation has no units.", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
	}
	return widgets.Inset(container.NewBorder(nil, nil, widgets.Space(lineIndent, 1), nil, rows), 2, 0)
}

// otherUnit offers the units that have no line and are not touched.
func (p *priorities) otherUnit() fyne.CanvasObject {
	shown := p.units()
	var rest []string
	for _, unit := range p.form.source.Units {
		if unit != "" && !slices.Contains(shown, unit) {
			rest = append(rest, unit)
		}
	}
	if len(rest) == 0 || p.form.source.Fixed != "" {
		return nil
	}
	s := widgets.NewSelect(rest, nil)
	s.PlaceHolder = "Another unit…"
	s.OnChanged = func(unit string) {
		p.extra = append(p.extra, unit)
		p.show()
		p.form.root.Refresh()
	}
	return widgets.Framed(s)
}

func (p *priorities) entry(text string, commit func(string) bool) *widgets.Entry {
	e := widgets.NewEntry(text)
	e.Commit = commit
	leave(e)
	enable(e, p.form.source.Fixed == "")
	return e
}

func (p *priorities) toggle(at int) {
	if p.open == at {
		p.open = -1
	} else {
		p.open = at
	}
	p.show()
	p.form.root.Refresh()
}

func (p *priorities) remove(at int) bool {
	if p.open == at {
		p.open = -1
	}
	return p.form.replace(p.form.said.WithoutPriority(at))
}

// firstOpen is the field to go on with: a name that is not given yet, else the first.
func (p *priorities) firstOpen() *widgets.Entry {
	switch {
	case p.next != nil && len(p.names) == 0:
		return p.next
	case len(p.lines) > 0:
		return p.lines[0]
	case len(p.names) > 0:
		return p.names[0]
	}
	return p.next
}
