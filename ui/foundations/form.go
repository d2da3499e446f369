package foundations

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Handlers is what the form asks of the window.
type Handlers struct {
	// Set replaces the foundations, and says why not, "" where it did.
	Set func(scenario.Foundations) (why string)
}

// Source is what the form shows.
type Source struct {
	Said    *scenario.Foundations // nil says nothing
	Touched []string              // units with people moved or delegated to, in order
	Units   []string              // all units, in order
	Fixed   string                // why nothing can be changed, "" where it can
}

// Form is the form. It belongs to the UI goroutine.
type Form struct {
	on     Handlers
	source Source
	said   *scenario.Foundations // never nil

	root       fyne.CanvasObject
	scroll     *container.Scroll
	fixed      *widgets.Paragraph
	failed     *widgets.Paragraph
	purpose    *widgets.Entry
	priorities *priorities
	until      *widgets.Entry
	roles      *widgets.Entry
	share      *widgets.Entry
}

const (
	purposeHeight = 74
	rolesHeight   = 56
	shortWidth    = 150
	sectionGap    = 18
)

// New returns an empty form.
func New(on Handlers) *Form {
	f := &Form{on: on, said: &scenario.Foundations{}}
	f.fixed = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.StretchedText})
	f.failed = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.OverloadedText})
	f.failed.Hide()
	f.fields()
	f.priorities = newPriorities(f)
	column := widgets.Column(sectionGap, f.fixed, f.failed,
		section("Purpose", "What the change is for, in a sentence or two.", widgets.Fixed(f.purpose, 0, purposeHeight)),
		section("Priorities", "What comes first for a while, at most five, each with a line for every unit that the change touches.", f.priorities.root),
		section("Steady until", "The day until which expectations stay as they are.", widgets.Row(0, widgets.Fixed(f.until, shortWidth, 0))),
		section("Roles", "Where it is written down what each role is for.", widgets.Fixed(f.roles, 0, rolesHeight)),
		section("Settling share", "Assumption: how many of a hundred positions can settle under a new manager at one time.", widgets.Row(8, widgets.Fixed(f.share, shortWidth, 0), widgets.NewText("%", widgets.Style{Color: theme.Quiet}))),
	)
	f.scroll = widgets.NewPage(widgets.Inset(column, 14, 20))
	f.root = f.scroll
	return f
}

// Object returns what to put into a panel.
func (f *Form) Object() fyne.CanvasObject { return f.root }

func section(title, about string, field fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Column(4,
		widgets.NewText(title, widgets.Style{Bold: true}),
		widgets.NewParagraph(about, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}),
		field)
}

// fields makes the fields that stand by themselves.
func (f *Form) fields() {
	f.purpose, f.roles = widgets.NewNotes(""), widgets.NewNotes("")
	f.until, f.share = widgets.NewEntry(""), widgets.NewEntry("")
	f.purpose.SetPlaceHolder("We want to answer every customer within a day.")
	f.roles.SetPlaceHolder("Role pages in the handbook, as of March")
	f.until.SetPlaceHolder("2027-03-31")
	f.share.SetPlaceHolder(percentOf(scenario.DefaultSettlingShare))
	f.purpose.Commit = func(text string) bool { return f.set(func(c *scenario.Foundations) { c.Purpose = trimmed(text) }) }
	f.roles.Commit = func(text string) bool { return f.set(func(c *scenario.Foundations) { c.Roles = trimmed(text) }) }
	for _, e := range []*widgets.Entry{f.purpose, f.roles, f.until, f.share} {
		leave(e)
	}
	f.until.OnChanged = func(text string) { f.until.SetError(dayError(text)) }
	f.until.Commit = func(text string) bool {
		return dayError(text) == nil && f.set(func(c *scenario.Foundations) { c.SteadyUntil = trimmed(text) })
	}
	f.share.OnChanged = func(text string) { _, err := shareOf(text); f.share.SetError(err) }
	f.share.Commit = func(text string) bool {
		share, err := shareOf(text)
		return err == nil && f.set(func(c *scenario.Foundations) { c.SettlingShare = share })
	}
}

// Show shows what a scenario says. Words being typed stay.
func (f *Form) Show(s Source) {
	f.source, f.said = s, s.Said.Clone()
	f.fixed.Set(s.Fixed)
	f.fixed.Hidden = s.Fixed == ""
	f.purpose.Set(f.said.Purpose)
	f.roles.Set(f.said.Roles)
	f.until.Set(f.said.SteadyUntil)
	share := ""
	if f.said.SettlingShare.OK {
		share = percentOf(f.said.SettlingShare.Value)
	}
	f.share.Set(share)
	f.priorities.show()
	for _, e := range []*widgets.Entry{f.purpose, f.roles, f.until, f.share} {
		enable(e, s.Fixed == "")
	}
	f.root.Refresh()
}

// set changes a copy of what is said and hands it on.
func (f *Form) set(change func(*scenario.Foundations)) bool {
	now := f.said.Clone()
	change(now)
	return f.replace(*now)
}

func (f *Form) replace(now scenario.Foundations) bool {
	why := f.on.Set(now)
	f.failed.Set(why)
	f.failed.Hidden = why == ""
	f.root.Refresh()
	return why == ""
}

func enable(e *widgets.Entry, on bool) {
	if on {
		e.Enable()
	} else {
		e.Disable()
	}
}

// leave lets Escape in a field close what the form stands in.
func leave(e *widgets.Entry) {
	e.Escape = func() { widgets.HandOn(e, &fyne.KeyEvent{Name: fyne.KeyEscape}) }
}

// Field is a part of the form.
type Field int

// The fields that can be gone to.
const (
	FieldPurpose Field = iota
	FieldPriorities
	FieldUntil
	FieldRoles
	FieldShare
)

// Focus goes to a field.
func (f *Form) Focus(c fyne.Canvas, at Field) {
	e := map[Field]*widgets.Entry{FieldPurpose: f.purpose, FieldPriorities: f.priorities.firstOpen(), FieldUntil: f.until, FieldRoles: f.roles, FieldShare: f.share}[at]
	if e == nil || e.Disabled() {
		return
	}
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(e).Y - driver.AbsolutePositionForObject(f.scroll.Content).Y
	f.scroll.ScrollToOffset(fyne.NewPos(0, max(0, top-focusMargin)))
	c.Focus(e)
}

const focusMargin = 70 // that shows the heading of the field
