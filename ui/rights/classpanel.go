package rights

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"spanwise/scenario"
	"spanwise/ui/theme"
	"spanwise/ui/widgets"
)

// classPanel shows one class beside the matrix: its right with the way back, the words
// that make the right explicit, and the numbers of the table.
type classPanel struct {
	view    *View
	root    *fyne.Container
	title   *widgets.Text
	example *widgets.Paragraph
	right   *widgets.Text
	back    *widgets.Button
	bound   *widgets.Paragraph
	words   []*wordField
	serves  *widgets.Select
	numbers []*numberField
	problem *widgets.Paragraph
	class   int
	showing bool
}

const panelLabel = 82

func newClassPanel(v *View) *classPanel {
	p := &classPanel{view: v}
	p.title = widgets.NewText("", widgets.Style{Size: theme.TextHead, Bold: true, Elide: true})
	p.example = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})
	p.right = widgets.NewText("", widgets.Style{Elide: true})
	p.back = widgets.NewLink("Back", v.tips, p.goBack)
	p.bound = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.Quiet})
	p.problem = widgets.NewParagraph("", widgets.Style{Size: theme.TextSmall, Color: theme.OverloadedText})
	p.problem.Hide()
	p.serves = widgets.NewSelect(nil, func(string) { p.choosePriority() })
	p.root = widgets.Column(7, p.title, p.example, container.NewBorder(nil, nil, nil, p.back, p.right), p.bound, p.problem,
		widgets.Inset(widgets.Caption("THE RIGHT IN WORDS"), 4, 0))
	for _, w := range wordsOfRights {
		f := newWordField(p, w)
		p.words = append(p.words, f)
		p.root.Add(widgets.Labelled(w.label, panelLabel, f.entry))
	}
	p.root.Add(widgets.Labelled("Serves", panelLabel, widgets.Framed(p.serves)))
	p.root.Add(widgets.Inset(widgets.Caption("NUMBERS OF THE CLASS"), 4, 0))
	for _, c := range scenario.ClassParameters {
		if label, ok := numberLabels[c.Name]; ok {
			f := newNumberField(p, c, label)
			p.numbers = append(p.numbers, f)
			p.root.Add(f.root)
		}
	}
	return p
}

// show brings a class in; what is being typed stays unless another class comes.
func (p *classPanel) show(class int, l line) {
	s := &p.view.subject
	another := class != p.class
	p.class = class
	p.showing = true
	defer func() { p.showing = false }()
	p.title.Set(l.name)
	p.example.Set(exampleText(l.example))
	p.right.Set("Decided " + fromWords(l))
	if l.was.OK && s.Fixed == "" {
		p.back.Tip = fmt.Sprintf("Back to the baseline: decided from grade %d on", l.was.Value)
		p.back.Show()
	} else {
		p.back.Hide()
	}
	p.bound.Set(boundWords(l))
	said := s.State.Foundations.Right(class)
	for _, f := range p.words {
		f.show(f.get(said), another)
	}
	p.showPriorities(said.Priority)
	for _, f := range p.numbers {
		f.show(s.State.Model.Classes[class], another)
	}
	p.enable(s.Fixed == "")
	p.tell("")
}

func fromWords(l line) string {
	if l.was.OK {
		return fmt.Sprintf("from grade %d on, was %d", l.authority, l.was.Value)
	}
	return fmt.Sprintf("from grade %d on", l.authority)
}

func exampleText(example string) string {
	if example == "" {
		return "No example yet: one makes plain what is meant."
	}
	return "For example: " + example
}

func boundWords(l line) string {
	if l.barred == 0 {
		return "No bound: any grade may be given the right."
	}
	return fmt.Sprintf("Never below grade %d: a bound of the document, as for law, money, safety or four eyes.", l.barred)
}

func (p *classPanel) enable(on bool) {
	set := func(w interface {
		Enable()
		Disable()
	},
	) {
		if on {
			w.Enable()
		} else {
			w.Disable()
		}
	}
	for _, f := range p.words {
		set(f.entry)
	}
	for _, f := range p.numbers {
		set(f.entry)
	}
	set(p.serves)
}

func (p *classPanel) goBack() {
	if p.class < len(p.view.lines) && p.view.lines[p.class].was.OK {
		p.view.let(p.class, p.view.lines[p.class].was.Value)
	}
}

// showPriorities offers the priorities of the scenario.
func (p *classPanel) showPriorities(at int) {
	options := []string{"no priority in particular"}
	if f := p.view.subject.State.Foundations; f != nil {
		for _, priority := range f.Priorities {
			options = append(options, priority.Name)
		}
	}
	p.serves.Options = options
	p.serves.SetSelectedIndex(min(at, len(options)-1))
}

func (p *classPanel) choosePriority() {
	if p.showing {
		return
	}
	to := max(0, p.serves.SelectedIndex())
	p.say(func(r *scenario.RightInWords) { r.Priority = to })
}

// say changes what the scenario says of the class.
func (p *classPanel) say(change func(*scenario.RightInWords)) bool {
	f := p.view.subject.State.Foundations.Clone()
	for len(f.Rights) <= p.class {
		f.Rights = append(f.Rights, scenario.RightInWords{})
	}
	change(&f.Rights[p.class])
	why := p.view.on.Do(scenario.SetFoundations{Foundations: *f})
	p.tell(why)
	return why == ""
}

// tell shows why something was refused, "" for nothing. A paragraph that was hidden has
// no width yet, and would wrap after every letter.
func (p *classPanel) tell(why string) {
	if p.problem.Value() == why {
		return
	}
	p.problem.Hide()
	p.problem.Set(why)
	if why != "" {
		p.problem.Resize(fyne.NewSize(p.root.Size().Width, p.problem.MinSize().Height))
		p.problem.Show()
	}
	p.root.Refresh()
}
