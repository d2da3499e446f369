package outcomes

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"spanwise/scenario"
	"spanwise/scenario/displaced"
	"spanwise/scenario/phrase"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// Source is what the view shows. Its states are the document's, to be read only.
type Source struct {
	Baseline, State scenario.State
	People          []displaced.Person
	Savings         displaced.Savings
	Terms           scenario.Terms
	Work            displaced.Work
	Fixed           string // why nothing can be changed now, "" where it can
}

// Handlers change the document; each says why not, "" where it did. What they change
// comes back by Set.
type Handlers struct {
	Assign   func(people []scenario.PersonID, c displaced.Choice) (why string)
	HandOver func(...scenario.TakeOver) (why string) // all as one step
	SetTerms func(scenario.Terms) (why string)
	// PickSeat lets the user choose a vacant position, PickTaker a filled one.
	PickSeat, PickTaker func(picked func(scenario.PositionID))
}

// View is the lists and the money beside them. It belongs to the UI goroutine.
type View struct {
	on     Handlers
	source Source

	root   fyne.CanvasObject
	head   *widgets.Paragraph
	failed *widgets.Paragraph
	people *people
	work   *work
	money  *money
}

const (
	moneyWidth = 388
)

// New returns the view, empty.
func New(on Handlers) *View {
	v := &View{on: on, head: widgets.NewParagraph("", widgets.Style{Color: theme.Quiet})}
	v.failed = widgets.NewParagraph("", widgets.Style{Color: theme.OverloadedText})
	v.failed.Hide()
	v.people, v.work, v.money = newPeople(v), newWork(v), newMoney(v)
	lists := container.New(sharedHeight{}, v.people.root, v.work.root)
	v.root = widgets.Frame{
		Right:  widgets.Frame{Left: widgets.Rule(), Centre: widgets.Fixed(widgets.NewPage(widgets.Inset(v.money.root, widgets.SheetPadY, 18)), moneyWidth, 0)}.Object(),
		Centre: widgets.Inset(lists, widgets.SheetPadY, widgets.SheetPadX),
	}.Object()
	return v
}

// Set shows people, money and work anew.
func (v *View) Set(s Source) {
	v.source = s
	v.failed.Hide()
	v.head.Set(summary(s))
	v.people.show()
	v.work.show()
	v.money.show()
	v.root.Refresh()
}

// told shows why a change was not made.
func (v *View) told(why string) bool {
	v.failed.Set(why)
	v.failed.Hidden = why == ""
	v.root.Refresh()
	return why == ""
}

// Show opens the view over the window; closed, which may be nil, is called once it is
// gone. It returns what closes it.
func Show(over fyne.Canvas, title string, v *View, closed func()) (shut func()) {
	s := &widgets.Sheet{
		Title: title, Head: []fyne.CanvasObject{v.head, v.failed}, Page: v.root, Closed: closed,
		Foot: "Every choice is a step, which undo takes back. Seats are planned here; nobody is judged.",
	}
	s.Show(over)
	return s.Close
}

// sharedHeight gives the first of two objects two thirds of the height, or all of it
// where the second is hidden.
type sharedHeight struct{}

const listGap = 14

func (sharedHeight) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := o[0].MinSize()
	if o[1].Visible() {
		size = size.Max(o[1].MinSize()).AddWidthHeight(0, o[1].MinSize().Height)
	}
	return size
}

func (sharedHeight) Layout(o []fyne.CanvasObject, size fyne.Size) {
	first := size.Height
	if o[1].Visible() {
		first = (size.Height - listGap) * 0.62
		o[1].Move(fyne.NewPos(0, first+listGap))
		o[1].Resize(fyne.NewSize(size.Width, size.Height-first-listGap))
	}
	o[0].Move(fyne.Position{})
	o[0].Resize(fyne.NewSize(size.Width, first))
}

// inMiddle sets two lines under each other, in the middle of the height.
func inMiddle(first, second fyne.CanvasObject) *fyne.Container {
	return container.NewVBox(layout.NewSpacer(), widgets.Column(1, first, second), layout.NewSpacer())
}

func summary(s Source) string {
	if len(s.People) == 0 {
		return "Nobody loses a seat or a team."
	}
	words := phrase.Counted(len(s.People), "person loses", "people lose") + " a seat or a team"
	if open := displaced.Count(s.People, displaced.Open); open > 0 {
		return fmt.Sprintf("%s; for %s nothing is chosen yet.", words, phrase.Counted(open, "of them", "of them"))
	}
	return words + "; an outcome is chosen for all of them."
}
