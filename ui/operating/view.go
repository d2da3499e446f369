package operating

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/scenario/escalation"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// View is the view of the operating model. It belongs to the UI goroutine.
type View struct {
	on      Handlers
	tips    *widgets.Tips
	subject Subject
	scope   scenario.PositionID // "" for the whole organisation

	root      *fyne.Container
	head      *heading
	cards     []*card
	mix       *mixRow
	page      *container.Scroll
	effect    *effect
	overrides *overrideList
	presets   *presetPanel // nil while it is closed
	pending   func()       // a preview asked for and not begun, nil for none
}

// card is a group with its rows.
type card struct {
	group
	root *fyne.Container
	rows []*row
}

const sideWidth = 284

// New returns the view, empty.
func New(on Handlers, tips *widgets.Tips) *View {
	v := &View{on: on, tips: tips, effect: newEffect(), root: container.NewStack()}
	v.head = newHeading(v)
	return v
}

// fill makes what the view consists of. It waits for the first time that the view is
// shown: there are so many rows that the window would open later for them.
func (v *View) fill() {
	v.mix = newMixRow(v)
	v.overrides = newOverrideList(v)
	column := widgets.Column(cardGap)
	for _, g := range groups {
		c := v.newCard(g)
		v.cards = append(v.cards, c)
		column.Add(c.root)
	}
	v.page = widgets.Follow(container.NewScroll(widgets.Inset(column, cardGap, pagePad)))
	side := widgets.NewPage(widgets.Inset(widgets.Column(18, v.effect.root, widgets.Rule(), v.overrides.root), cardGap, 14))
	v.root.Objects = []fyne.CanvasObject{widgets.Frame{
		Top:    v.head.root,
		Centre: v.page,
		Right:  widgets.Frame{Left: widgets.Rule(), Centre: widgets.Fixed(widgets.NewPanel(side, widgets.PlainStyle), sideWidth, 0)}.Object(),
	}.Object()}
	v.root.Refresh()
}

const (
	cardGap = 14
	pagePad = 16
	rowsGap = 8
)

func (v *View) newCard(g group) *card {
	c := &card{group: g}
	rows := widgets.Column(rowsGap,
		widgets.NewText(g.title, widgets.Style{Size: theme.TextHead, Bold: true}),
		widgets.NewParagraph(g.says, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))
	for _, name := range g.parameters {
		if name == mixParameter {
			rows.Add(v.mix.root)
			continue
		}
		p, _ := scenario.ParameterNamed(name)
		r := newRow(v, p)
		c.rows = append(c.rows, r)
		rows.Add(r.root)
	}
	c.root = container.NewStack(widgets.NewPanel(rows, widgets.CardStyle))
	return c
}

// Object returns what to show.
func (v *View) Object() fyne.CanvasObject { return v.root }

// Show brings a scenario into the view. Where another one was shown it is that of the
// whole organisation again.
func (v *View) Show(s Subject) {
	if s.Title != v.subject.Title || s.State.Org != nil && !s.State.Org.Has(v.scope) {
		v.scope = ""
	}
	v.subject = s
	if v.page == nil {
		v.fill()
	}
	v.showAll()
}

// Forget lets go of the organisations shown and their estimates, as of a document that is
// closed; the next Show fills the view anew.
func (v *View) Forget() {
	nobody, _ := scenario.NewOrg(nil, nil) // nothing cannot be wrong
	s := &v.subject
	s.State.Org, s.Baseline.Org = nobody, nobody
	s.Estimate, s.Before = escalation.Estimate{}, escalation.Estimate{}
	v.pending = nil
}

func (v *View) showAll() {
	strips := v.head.show()
	cards := false
	for _, c := range v.cards {
		cards = c.show(v) || cards
	}
	v.overrides.show()
	v.settle()
	if strips || cards {
		v.root.Refresh()
	}
}

// show brings the values into the rows. Below a position only what can differ there
// has a row. It reports whether rows came or went: to lay out again costs more than to
// fill them.
func (c *card) show(v *View) (changed bool) {
	for _, r := range c.rows {
		hidden := v.scope != "" && !scenario.IsScoped(r.p.Name)
		changed = changed || r.root.Hidden != hidden
		r.root.Hidden = hidden
		if !hidden {
			r.show()
		}
	}
	if c.has(mixParameter) {
		v.mix.show()
	}
	c.root.Hidden = v.scope != "" && !c.reachesBelow()
	return changed
}

func (c *card) has(parameter string) bool { return slices.Contains(c.parameters, parameter) }

// reachesBelow reports whether some of the group can differ below a position.
func (c *card) reachesBelow() bool {
	return c.has(mixParameter) || slices.ContainsFunc(c.parameters, scenario.IsScoped)
}

// Scope returns the position whose settings are shown, "" for the organisation's.
func (v *View) Scope() scenario.PositionID { return v.scope }

func (v *View) setScope(id scenario.PositionID) {
	if v.scope == id {
		return
	}
	v.scope = id
	v.showAll()
	v.page.ScrollToTop()
}

// inForce returns the value of a parameter at the scope and the one that it differs
// from: the baseline's, or below a position the one that would hold there otherwise.
func (v *View) inForce(p scenario.Parameter) (value, other float64) {
	s := &v.subject
	if v.scope == "" {
		return p.Get(s.State.Model), p.Get(s.Baseline.Model)
	}
	at, _ := s.State.Org.Position(v.scope)
	here, above := s.State.Model.SettingsAt(s.State.Org, v.scope), s.State.Model.SettingsAt(s.State.Org, at.Manager)
	for _, scoped := range scenario.ScopedParameters {
		if scoped.Name == p.Name {
			value, other = scoped.Get(here), scoped.Get(above)
		}
	}
	return value, other
}

// settle shows what the scenario makes of the baseline, as nothing is being tried.
func (v *View) settle() {
	v.pending = nil
	s := &v.subject
	if s.State.Model == nil {
		return
	}
	what, note := "From the baseline to “"+s.Title+"”, structure and settings together.", "Move a slider to see what it would change."
	if s.IsBaseline {
		what = "The baseline as it is."
	}
	if s.Fixed != "" {
		note = ""
	}
	v.effect.show(what, v.compared(measure(s.Before, v.limit()), measure(s.Estimate, v.limit())), note)
}

func (v *View) limit() float64 { return v.subject.State.Model.LoadLimit }

func (v *View) compared(was, is figures) []line {
	return compared(was, is, v.limit(), titleIn(v.subject.State.Org))
}

// later works a preview out once what the pointer has done so far is dealt with: in a
// large organisation it moves faster than the estimate follows, and only the newest
// place matters.
func (v *View) later(preview func()) {
	asked := v.pending != nil
	v.pending = preview
	if asked {
		return
	}
	v.on.Soon(func() {
		if do := v.pending; do != nil {
			v.pending = nil
			do()
		}
	})
}

// preview shows what an edit would make of the scenario, or returns why it is refused.
func (v *View) preview(what string, a scenario.Action) (why string) {
	e, err := v.on.Try(a)
	if err != nil {
		v.settle()
		return v.on.Words(err)
	}
	limit := v.limit()
	if set, ok := a.(scenario.SetModel); ok && set.Parameter == "load_limit" {
		limit, _ = numberIn(set.Value) // tried, so that it is a number
	}
	lines := v.compared(measure(v.subject.Estimate, v.limit()), measure(e, limit))
	note := ""
	if alike(lines) {
		note = "No difference in the estimate; it may show in a simulation."
	}
	v.effect.show(fmt.Sprintf("From now to %s%s.", what, v.where()), lines, note)
	return ""
}

func (v *View) where() string {
	if v.scope == "" {
		return ""
	}
	return " for " + scopeName(v.subject.State.Org, v.scope)
}

// Focus is the object that has the keys when the view opens.
func (v *View) Focus() fyne.Focusable { return v.head.scope.choice }

// Scroll scrolls the page by a key, as [widgets.ScrollBy] does.
func (v *View) Scroll(key fyne.KeyName) bool { return widgets.ScrollBy(v.page, key) }

// bringIntoView scrolls as little as shows all of a row, for those who come by keys.
func (v *View) bringIntoView(r *row) {
	top := float32(cardGap)
	for _, c := range v.cards {
		if slices.Contains(c.rows, r) {
			top += c.root.Position().Y + widgets.CardStyle.Padding + r.root.Position().Y
		}
	}
	bottom := top + r.root.Size().Height
	switch seen := v.page.Offset.Y; {
	case top < seen:
		v.page.ScrollToOffset(fyne.NewPos(v.page.Offset.X, top-rowsGap))
	case bottom > seen+v.page.Size().Height:
		v.page.ScrollToOffset(fyne.NewPos(v.page.Offset.X, bottom+rowsGap-v.page.Size().Height))
	}
}

// scrollTo brings a group to the top of the page.
func (v *View) scrollTo(c *card) {
	v.page.ScrollToOffset(fyne.NewPos(0, c.root.Position().Y))
}
