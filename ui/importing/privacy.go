package importing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/scenario/plot"
	"spanwise/scenario/roster"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// privacyStep says what is not taken over at all, and shows what would be stored.
type privacyStep struct {
	wizard *Wizard
	root   *fyne.Container
	boxes  []*widgets.Check
	place  *fyne.Container
	scroll *container.Scroll
	empty  fyne.CanvasObject
}

// privacyChoice is one thing that can be left out.
type privacyChoice struct {
	key          string // of scenario.Origin
	label, words string
	of           func(*roster.Privacy) *bool
}

var privacyChoices = []privacyChoice{
	{scenario.LeftNames, "Leave names out", "Positions keep title and unit; names are cut out of them too, and ids that hold a name become numbers.", func(p *roster.Privacy) *bool { return &p.HideNames }},
	{scenario.LeftTitles, "Generic titles", "“Manager, layer 3” stands in place of every title.", func(p *roster.Privacy) *bool { return &p.GenericTitles }},
	{scenario.LeftSingles, "Blank what only one person has", "A title, unit, location or pay grade that is held by one person only tells who it is.", func(p *roster.Privacy) *bool { return &p.SuppressSingles }},
	{scenario.LeftPay, "Leave pay out", "No cost and no currency; what a scenario saves cannot be told then.", func(p *roster.Privacy) *bool { return &p.NoPay }},
}

const privacyNote = "What is left is still personal data: whoever knows the organisation recognises many people by their position. Keep and share the project accordingly."

const (
	privacyWide = 380
	boxText     = 17 // where the words beside a box begin
)

// flushLayout takes the padding off that an object keeps at its left.
type flushLayout struct{ pad float32 }

const boxPad = 6

func (flushLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (l flushLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(min(o[0].MinSize().Width, size.Width), size.Height))
	o[0].Move(fyne.NewPos(-l.pad, 0))
}

func newPrivacyStep(w *Wizard) *privacyStep {
	s := &privacyStep{wizard: w, place: container.NewStack()}
	column := widgets.Column(12, widgets.NewText("What should not be taken over?", widgets.Style{Size: theme.TextHead, Bold: true, Elide: true}))
	for _, c := range privacyChoices {
		box := widgets.NewCheck(c.label, nil)
		s.boxes = append(s.boxes, box)
		column.Add(widgets.Column(0, container.New(flushLayout{boxPad}, box), container.NewBorder(nil, nil, widgets.Space(boxText, 1), nil, widgets.NewParagraph(c.words, widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}))))
	}
	note := newNotice()
	note.set(privacyNote, doubtful)
	column.Add(widgets.Space(1, 2))
	column.Add(note.root)
	left := widgets.NewPanel(widgets.NewPage(widgets.Inset(column, 12, 14)), cardStyle)
	s.scroll = widgets.NewPage(s.place)
	s.empty = centred("Nothing to show yet", "Settle first what blocks; then three positions are shown here as they will be stored.")
	title := widgets.NewText("Three positions, as they will be stored", widgets.Style{Size: theme.TextHead, Bold: true, Elide: true})
	right := widgets.NewPanel(widgets.Frame{Top: widgets.Column(0, widgets.Inset(title, 12, 14), widgets.Rule()), Centre: container.NewStack(s.scroll, s.empty)}.Object(), cardStyle)
	s.root = container.New(leftLayout{privacyWide, 14}, left, right)
	return s
}

func (s *privacyStep) object() fyne.CanvasObject { return s.root }

func (s *privacyStep) release() { s.place.Objects = nil }

func (s *privacyStep) show() {
	r := s.wizard.reading
	privacy := r.options.Privacy
	for i, c := range privacyChoices {
		box := s.boxes[i]
		box.OnChanged = nil
		box.SetChecked(*c.of(&privacy))
		box.OnChanged = func(on bool) { r.setPrivacy(func(p *roster.Privacy) { *c.of(p) = on }) }
	}
	org := r.found.Org
	some := org != nil && org.Len() > 0
	setShown(s.scroll, some)
	setShown(s.empty, !some)
	if some {
		s.place.Objects = []fyne.CanvasObject{samplesOf(org)}
	}
	s.root.Refresh()
}

// samplesOf shows three positions of an organisation: the first, one in the middle,
// and the last, field by field.
func samplesOf(org *scenario.Org) fyne.CanvasObject {
	column := widgets.Column(0)
	for i, id := range threeOf(org) {
		if i > 0 {
			column.Add(widgets.Rule())
		}
		column.Add(widgets.Inset(sampleOf(org, id), 10, 14))
	}
	return column
}

// threeOf picks a top, a manager and somebody without reports, as far as there are
// among the first positions.
func threeOf(org *scenario.Org) []scenario.PositionID {
	const among = 5000
	var picked [3]scenario.PositionID
	seen := 0
	for v := range org.Walk() {
		kind := 2
		switch reports := len(org.Reports(v.Position.ID)); {
		case v.Position.Manager == "":
			kind = 0
		case reports > 0:
			kind = 1
		}
		if picked[kind] == "" {
			picked[kind] = v.Position.ID
		}
		if seen++; seen > among || !slices.Contains(picked[:], "") {
			break
		}
	}
	return slices.DeleteFunc(picked[:], func(id scenario.PositionID) bool { return id == "" })
}

func sampleOf(org *scenario.Org, id scenario.PositionID) fyne.CanvasObject {
	p, _ := org.Position(id)
	name := org.HolderName(id)
	if name == "" {
		name = "–"
	}
	cost := ""
	if p.Cost.OK {
		cost = strings.TrimSpace(plot.Count(int(p.Cost.Value+0.5)) + " " + p.Currency)
	}
	cells := [][2]string{
		{"Name", name},
		{"Title", p.Title},
		{"Id", string(p.ID)},
		{"Reports to", string(p.Manager)},
		{"Unit", p.Unit},
		{"Location", p.Location},
		{"Pay grade", p.PayGrade},
		{"FTE", decimal(p.FTE)},
		{"Cost a year", cost},
	}
	left, right := widgets.Column(4), widgets.Column(4)
	for i, c := range cells {
		if c[1] == "" {
			c[1] = "–"
		}
		line := container.NewBorder(nil, nil, widgets.Fixed(widgets.NewText(c[0], widgets.Style{Size: theme.TextSmall, Color: theme.Quiet}), 84, 0), nil,
			widgets.NewText(c[1], widgets.Style{Size: theme.TextSmall, Elide: true}))
		if i < 5 {
			left.Add(line)
		} else {
			right.Add(line)
		}
	}
	return container.New(shareLayout{0.62, 14}, left, right)
}

// shareLayout gives the left object a share of the width.
type shareLayout struct{ left, gap float32 }

func (l shareLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(a.Width+l.gap+b.Width, max(a.Height, b.Height))
}

func (l shareLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	w := (size.Width - l.gap) * l.left
	o[0].Resize(fyne.NewSize(w, size.Height))
	o[0].Move(fyne.Position{})
	o[1].Resize(fyne.NewSize(size.Width-w-l.gap, size.Height))
	o[1].Move(fyne.NewPos(w+l.gap, 0))
}

// mostOfSide is the share of a narrow window that a card at its side has at most.
const mostOfSide = 0.4

// leftLayout sets a card at the left of what takes the rest.
type leftLayout struct{ side, gap float32 }

func (l leftLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(l.side+l.gap+b.Width, max(a.Height, b.Height))
}

func (l leftLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	side := min(l.side, size.Width*mostOfSide)
	o[0].Resize(fyne.NewSize(side, size.Height))
	o[0].Move(fyne.Position{})
	o[1].Resize(fyne.NewSize(size.Width-side-l.gap, size.Height))
	o[1].Move(fyne.NewPos(side+l.gap, 0))
}
