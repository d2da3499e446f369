package rights

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// View is the view of the decision rights. It belongs to the UI goroutine.
type View struct {
	on      Handlers
	tips    *widgets.Tips
	subject Subject
	lines   []line

	root    *fyne.Container
	matrix  *matrix
	scroll  *container.Scroll // all but the panel
	panel   *classPanel
	prices  *prices
	raised  *raisedList
	mixes   *mixList
	mixCard *widgets.Panel
	origin  *widgets.Paragraph
	fixed   *fyne.Container
	why     *widgets.Text
	remedy  *widgets.Button
	refused *widgets.Paragraph
}

const (
	sideWidth = 300
	pagePad   = 16
	cardGap   = 14
)

// New returns the view, empty.
func New(on Handlers, tips *widgets.Tips) *View {
	v := &View{on: on, tips: tips, matrix: newMatrix(tips), prices: newPrices()}
	v.matrix.let, v.matrix.choose = v.let, v.showClass
	v.panel = newClassPanel(v)
	v.raised = &raisedList{view: v, root: widgets.Column(4)}
	v.mixes = &mixList{root: widgets.Column(6)}
	v.mixCard = widgets.NewPanel(v.mixes.root, widgets.CardStyle)
	v.mixCard.Hide()
	v.origin = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})
	v.refused = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.OverloadedText})
	v.refused.Hide()
	v.why = widgets.NewText("", widgets.Style{Size: theme.TextSmall, Color: theme.StretchedText, Elide: true})
	v.remedy = widgets.NewLink("New scenario…", tips, on.NewScenario)
	strip := widgets.Frame{Right: v.remedy, Centre: widgets.Inset(v.why, 7, 0)}.Object()
	v.fixed = widgets.Column(0, widgets.NewPanel(widgets.Inset(strip, 3, pagePad), widgets.PanelStyle{Fill: theme.StretchedSoft}), widgets.Rule())
	v.scroll = widgets.NewPage(widgets.Inset(v.page(), cardGap, pagePad))
	side := widgets.NewPage(widgets.Inset(v.panel.root, cardGap, 14))
	v.root = widgets.Frame{
		Top:    v.fixed,
		Centre: v.scroll,
		Right:  widgets.Frame{Left: widgets.Rule(), Centre: widgets.Fixed(widgets.NewPanel(side, widgets.PlainStyle), sideWidth, 0)}.Object(),
	}.Object()
	return v
}

func (v *View) page() fyne.CanvasObject {
	table := widgets.NewPanel(widgets.Column(8,
		widgets.Inset(widgets.Column(4,
			widgets.NewText("Who may decide what", widgets.Style{Size: theme.TextHead, Bold: true}),
			widgets.NewParagraph("A class is decided from the ticked authority grade on; what is beyond the grade of a position goes up. Click a cell, or go there with the arrow keys and press Enter, to move the boundary. An upright line stands where it was in the baseline.",
				widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}), v.refused), 0, rowPad),
		widgets.Follow(container.NewHScroll(v.matrix)), widgets.Inset(v.origin, 0, rowPad)), widgets.PanelStyle{Fill: theme.Surface, Stroke: theme.Line, Radius: 8, Padding: 10})
	price := widgets.NewPanel(widgets.Column(8, widgets.NewText("What it costs and gains", widgets.Style{Size: theme.TextHead, Bold: true, Elide: true}),
		widgets.NewParagraph("From the baseline to this scenario, structure and rights together.", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}), v.prices.root), widgets.CardStyle)
	raised := widgets.NewPanel(v.raised.root, widgets.CardStyle)
	const half = cardGap/2 - 2 // Halves keeps a little distance itself
	return widgets.Column(cardGap, table, widgets.Halves(
		container.New(layout.NewCustomPaddedLayout(0, 0, 0, half), price), container.New(layout.NewCustomPaddedLayout(0, 0, half, 0), raised)), v.mixCard)
}

// Object returns what to show.
func (v *View) Object() fyne.CanvasObject { return v.root }

// Focus is the object that has the keys when the view opens.
func (v *View) Focus() fyne.Focusable { return v.matrix }

// Scroll scrolls the page by a key, as [widgets.ScrollBy] does.
func (v *View) Scroll(key fyne.KeyName) bool { return widgets.ScrollBy(v.scroll, key) }

// Show brings a scenario into the view.
func (v *View) Show(s Subject) {
	v.subject = s
	most := highest(s.State.Model, s.Baseline.Model)
	positions := byColumn(s.Positions, most)
	v.lines = linesOf(s, positions)
	v.tell("")
	v.matrix.show(v.lines, positions)
	v.showClass(v.matrix.class)
	v.prices.show(priceOf(s.Before), priceOf(s.After))
	if all := raisedIn(s.State.Org); v.raised.shown == nil || !slices.Equal(all, v.raised.shown) {
		v.raised.show(all)
	}
	if v.mixes.show(s.State.Model) {
		v.mixCard.Hidden = v.mixes.shown == ""
		v.root.Refresh()
	}
	v.origin.Set(originWords(s.State.Model))
	v.why.Set(s.Fixed)
	v.remedy.Hidden = !s.IsBaseline
	if hidden := s.Fixed == ""; hidden != v.fixed.Hidden {
		v.fixed.Hidden = hidden
		v.root.Refresh()
	}
}

// Forget lets go of the organisations shown, as of a document that is closed; the next Show
// fills the view anew.
func (v *View) Forget() {
	nobody, _ := scenario.NewOrg(nil, nil) // nothing cannot be wrong
	v.subject.State.Org, v.subject.Baseline.Org = nobody, nobody
}

// originWords say where the table comes from.
func originWords(m *scenario.OperatingModel) string {
	classes := slices.Clone(m.Classes)
	for k, c := range scenario.DefaultClasses() {
		if k < len(classes) {
			classes[k].Authority = c.Authority
		}
	}
	if reflect.DeepEqual(classes, scenario.DefaultClasses()) {
		return "The classes are the six default ones with their default shares and times: assumptions, as long as nobody has counted. Figures a week are the estimate's."
	}
	return "The classes are the document's own, or differ from the six default ones in shares and times. Figures a week are the estimate's."
}

func (v *View) showClass(class int) {
	if class < len(v.lines) {
		v.panel.show(class, v.lines[class])
	}
}

// let lets a class be decided from a grade on, or says why not.
func (v *View) let(class, grade int) {
	l := v.lines[class]
	switch {
	case v.subject.Fixed != "":
		v.tell(v.subject.Fixed)
	case grade < l.barred:
		v.tell(l.tip(grade, false))
	case grade != l.authority:
		v.tell(v.on.Do(scenario.SetRights{Class: class, Authority: grade}))
	}
}

// tell says over the matrix why something was refused, "" for nothing.
func (v *View) tell(why string) {
	if v.refused.Value() == why {
		return
	}
	v.refused.Hide()
	v.refused.Set(why)
	if why != "" {
		v.refused.Resize(fyne.NewSize(v.matrix.Size().Width-2*rowPad, v.refused.MinSize().Height))
		v.refused.Show()
	}
	v.root.Refresh()
}
