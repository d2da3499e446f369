package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Fold is a column at a side of the window that can be folded to a rail with a button.
// Unless somebody has said what is wanted, it is folded while the window is narrow.
type Fold struct {
	root          *fyne.Container
	content, rail *fyne.Container
	button        *Button
	folded        bool
	narrow        bool
	want          Wanted
}

// Wanted is what somebody has said about a Fold.
type Wanted int

// What can be wanted.
const (
	AsFits Wanted = iota // folded while the window is narrow
	Opened
	Folded
)

const foldRail = 34 // width of the rail

// NewFold returns an open column of that width; right is true for one at the right edge.
// Tap is called by the button of the rail, whose tooltip says what it opens.
func NewFold(content fyne.CanvasObject, width float32, right bool, tips *Tips, tip string, tap func()) *Fold {
	icon := fynetheme.NavigateNextIcon()
	rule := Frame{Right: Rule(), Centre: Fixed(content, width, 0)}
	if right {
		icon = fynetheme.NavigateBackIcon()
		rule = Frame{Left: Rule(), Centre: Fixed(content, width, 0)}
	}
	f := &Fold{button: NewButton("", icon, tips, tap)}
	f.button.Tip = tip
	rail := NewPanel(Fixed(Column(0, Space(1, 6), container.New(railLayout{}, f.button)), foldRail, 0), PlainStyle)
	side := Frame{Right: Rule(), Centre: rail}
	if right {
		side = Frame{Left: Rule(), Centre: rail}
	}
	f.content, f.rail = rule.Object(), side.Object()
	f.rail.Hide()
	f.root = container.New(foldLayout{}, f.content, f.rail)
	return f
}

// Object returns what to show.
func (f *Fold) Object() *fyne.Container { return f.root }

// Open reports whether the column shows.
func (f *Fold) Open() bool { return !f.folded }

// Want says what is wanted from now on.
func (f *Fold) Want(want Wanted) {
	f.want = want
	f.settle()
}

// Narrow tells whether the window is narrow now.
func (f *Fold) Narrow(on bool) {
	f.narrow = on
	f.settle()
}

func (f *Fold) settle() {
	folded := f.want == Folded || f.want == AsFits && f.narrow
	if folded == f.folded {
		return
	}
	f.folded = folded
	f.content.Hidden = folded
	f.rail.Hidden = !folded
}

// foldLayout gives all room to whichever of two objects is visible.
type foldLayout struct{}

func (foldLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return leastOf(o[0]).Max(leastOf(o[1]))
}

func (foldLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, each := range o {
		place(each, 0, 0, size.Width, size.Height)
	}
}

// railLayout makes a button as wide as the rail, however wide it would be itself.
type railLayout struct{}

func (railLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(foldRail, o[0].MinSize().Height)
}

func (railLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	place(o[0], 2, 0, size.Width-4, size.Height)
}
